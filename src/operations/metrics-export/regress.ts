import { countObservations, type Family } from "./family.ts";
import type { Label, LabelSets } from "./label-sets.ts";
import type { MetricsModel } from "./model.ts";
import type { Limit, RegressRule } from "./parse-regress.ts";
import { showSeries } from "./settle.ts";

/** A series of this run, compared; fields are those of the output `comparison`. */
interface Compared {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  /** The last sample's; of a histogram, the mean of its observations. */
  readonly value: number;
  /** `undefined` when the baseline has no such series. */
  readonly baseline: number | undefined;
  /** Value less baseline. */
  readonly change: number | undefined;
  /** The change as a share of the baseline, in percent; `undefined` when the baseline is 0 and the value is not. */
  readonly "change-percent": number | undefined;
  /** The rules that it breaks, as they were given. */
  readonly wrong: readonly string[];
}

/** What came of a comparison. */
export interface Comparison {
  /** Every series that a rule is about or, with a baseline, that is no info. */
  readonly series: readonly Compared[];
  /** One sentence for each rule that is broken by a series. */
  readonly problems: readonly string[];
  /** Rules that no series of this run is meant by. */
  readonly unmatched: readonly string[];
  /** One sentence for each rule that could not be applied to a series, of which the baseline has no number. */
  readonly unchecked: readonly string[];
}

/** Compares a checked model with that of the baseline, if there is one, by the rules. */
export function compare(
  model: MetricsModel,
  baseline: MetricsModel | undefined,
  rules: readonly RegressRule[],
): Comparison {
  const series: Compared[] = [];
  const problems: string[] = [];
  const unchecked: string[] = [];
  const unmatched = new Set(rules.map(({ text }) => text));
  for (const family of model.families) {
    const ours = rules.filter(({ name }) => name === family.name);
    if (family.type === "info" || (baseline === undefined && ours.length === 0)) {
      continue;
    }
    const before = new Baseline(family, baseline);
    for (const [id, value] of lastValues(family)) {
      const text = model.labelSets.text(id);
      const figures = { value, baseline: before.value(text) };
      const meant = ours.filter((rule) => isMeant(rule, model.labelSets, id));
      const broken = meant.filter((rule) => isBroken(rule, figures));
      for (const { text: matched } of meant) {
        unmatched.delete(matched);
      }
      const shown = showSeries(family.name, text);
      problems.push(...broken.map((rule) => describe(shown, figures, rule)));
      const idle = meant.filter(({ limit }) => !hasBound(limit, figures.baseline));
      unchecked.push(...idle.map((rule) => `${shown} has no number in the baseline for ${rule.text}.`));
      if (meant.length > 0 || baseline !== undefined) {
        const labels = Object.fromEntries(model.labelSets.labels(id));
        series.push({ name: family.name, labels, ...change(figures), wrong: broken.map((rule) => rule.text) });
      }
    }
  }
  return { series, problems, unmatched: [...unmatched], unchecked: baseline === undefined ? [] : unchecked };
}

/** The baseline's values of one family, by their labels as text. */
class Baseline {
  readonly #values = new Map<string, number>();

  constructor({ name, type }: Family, model: MetricsModel | undefined) {
    const family = model?.family(name);
    if (model !== undefined && family?.type === type) {
      for (const [labels, value] of lastValues(family)) {
        this.#values.set(model.labelSets.text(labels), value);
      }
    }
  }

  value(labels: string): number | undefined {
    return this.#values.get(labels);
  }
}

/** The last value of each series: in a checked model, the next sample is then of another one. */
function* lastValues(family: Family): Generator<readonly [labels: number, value: number]> {
  for (let at = 0; at < family.size; at += 1) {
    if (at + 1 === family.size || family.labels(at) !== family.labels(at + 1)) {
      const histogram = family.histogram(at);
      const count = histogram === undefined ? 1 : countObservations(histogram);
      yield [family.labels(at), family.value(at) / count];
    }
  }
}

function isMeant({ labels }: RegressRule, sets: LabelSets, id: number): boolean {
  if (labels.length === 0) {
    return true;
  }
  const own: ReadonlyMap<string, string> = new Map<string, string>(
    sets.labels(id).map(([name, value]: Label) => [name, value]),
  );
  return labels.every(([name, value]) => (own.get(name) ?? "") === value);
}

interface Figures {
  readonly value: number;
  readonly baseline: number | undefined;
}

/** Without a baseline to count from, a rule breaks nowhere. NaN, which a failed measurement leaves, is never good enough. */
function isBroken({ operator, limit }: RegressRule, { value, baseline }: Figures): boolean {
  if (!hasBound(limit, baseline)) {
    return false;
  }
  const bound = toBound(limit, baseline);
  if (Number.isNaN(value)) {
    return true;
  }
  if (operator === ">" || operator === ">=") {
    return value > bound || (operator === ">=" && value === bound);
  }
  return value < bound || (operator === "<=" && value === bound);
}

/** Whether a limit stands for a value: one that is relative needs a number to count from. */
function hasBound(limit: Limit, baseline: number | undefined): boolean {
  return limit.kind === "value" || !Number.isNaN(baseline ?? Number.NaN);
}

/** The value that a limit stands for; a share of a negative baseline counts from its size. */
function toBound(limit: Limit, baseline = 0): number {
  if (limit.kind === "value") {
    return limit.value;
  }
  return baseline + (limit.kind === "difference" ? limit.difference : Math.abs(baseline) * limit.share);
}

function change(figures: Figures): Pick<Compared, "value" | "baseline" | "change" | "change-percent"> {
  const { value, baseline } = figures;
  if (baseline === undefined) {
    return { value, baseline, change: undefined, "change-percent": undefined };
  }
  const difference = value - baseline;
  const percent = difference === 0 ? 0 : (difference / Math.abs(baseline)) * 100;
  return { value, baseline, change: difference, "change-percent": Number.isFinite(percent) ? percent : undefined };
}

function describe(series: string, { value, baseline }: Figures, { text }: RegressRule): string {
  const before = baseline === undefined ? "" : `, ${baseline} before`;
  return `${series} is ${value}${before}: ${text}.`;
}
