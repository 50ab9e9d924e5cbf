import { showCount } from "../../operation/counts.ts";
import { checkLabelName, checkName, labelValueProblem, typeByName } from "../../operation/metric-name.ts";
import type { MetricType } from "../../operation/metric-name-lint.ts";
import { quoteName } from "../../runner/safe-text.ts";
import { checkSample } from "./check-sample.ts";
import type { Family, Histogram, Origin } from "./family.ts";
import type { Faults, MetricFaultCode } from "./faults.ts";
import type { Label } from "./label-sets.ts";
import type { MetricsModel } from "./model.ts";

/** A sample as a source has it, not checked yet. */
export interface Candidate {
  readonly name: string;
  /** Undefined: by its name, or as the family has it already. */
  readonly type?: MetricType | undefined;
  readonly unit?: string | undefined;
  readonly help?: string | undefined;
  readonly labels?: readonly Label[];
  readonly value: number;
  readonly histogram?: Histogram | undefined;
  /** Milliseconds since 1970, UTC. */
  readonly timestamp?: number | undefined;
  /** Where in its file it stands, counted from 1. */
  readonly line?: number | undefined;
  /** Where in its input it stands, such as `item 3`. */
  readonly where?: string | undefined;
}

/** Where something stands in its source. */
type Spot = Pick<Candidate, "line" | "where">;

/** What a source's name has been found to be; without a family it was faulty, and was told. */
interface Known {
  readonly type: MetricType | undefined;
  readonly unit: string | undefined;
  readonly help: string | undefined;
  readonly family: Family | undefined;
}

/** More samples than this would not fit into the memory that Node allows itself. */
const mostSamples = 5_000_000;

/**
 * Puts samples from any source into one model: checks them, gives names the characters that they can have, adds the
 * labels that all get. What is wrong goes to the faults; what is right, into the model.
 */
export class Collector {
  readonly model: MetricsModel;
  readonly faults: Faults;
  /** Names as they were given, by the names that they became. */
  readonly #givenNames = new Map<string, string>();
  readonly #labelNames = new Map<string, string | undefined>();
  #common: readonly Label[] = [];
  #samples = 0;

  constructor(model: MetricsModel, faults: Faults) {
    this.model = model;
    this.faults = faults;
  }

  /** Sets the labels that every sample that is added from now on gets, unless it has one of that name itself. */
  setCommonLabels(labels: readonly Label[], origin: Origin): void {
    this.#common = this.#checkLabels(labels, new Source(this, origin), {}) ?? [];
  }

  /** What adds samples of one origin. */
  from(origin: Origin): Source {
    return new Source(this, origin);
  }

  /** Adds a checked head's sample. For {@link Source} alone. */
  take(candidate: Candidate, family: Family, source: Source): void {
    const problem = checkSample(candidate, family);
    if (problem !== undefined) {
      source.fault("bad-metric", problem, candidate);
      return;
    }
    const own = candidate.labels ?? [];
    const labels = own.length === 0 ? own : this.#checkLabels(own, source, candidate);
    if (labels === undefined) {
      return;
    }
    this.#samples += 1;
    if (this.#samples > mostSamples) {
      source.fault("bad-metric", {
        problem: `There are more than ${showCount(mostSamples)} samples.`,
        hint: "Export fewer at a time.",
      });
      return;
    }
    const { value, histogram, timestamp, line } = candidate;
    const set = this.model.labelSets.intern(this.#common.length === 0 ? labels : this.#withCommon(labels));
    family.add({ labels: set, value, histogram, timestamp, line }, source.origin);
  }

  /** The family of a candidate's head, made when it is the first; `undefined` when it is faulty, which is told. */
  define(candidate: Candidate, source: Source): Family | undefined {
    const given = candidate.name.trim();
    const info = given.endsWith("_info") && candidate.value === 1;
    const byName = info ? "info" : typeByName(given);
    const checked = checkName(given, candidate.type ?? byName);
    if ("problem" in checked) {
      source.fault("bad-metric", checked, candidate);
      return undefined;
    }
    const { name } = checked;
    const twin = this.#givenNames.get(name) ?? given;
    if (twin !== given) {
      const problem = `The metric names ${quoteName(twin)} and ${quoteName(given)} both become ${name}.`;
      source.fault("name-clash", { problem, hint: "Rename one of them." }, candidate);
      return undefined;
    }
    const family = this.model.family(name);
    if (family !== undefined && candidate.type !== undefined && candidate.type !== family.type) {
      source.typeConflict(family, candidate.type, candidate);
      return undefined;
    }
    this.#givenNames.set(name, given);
    const { unit, help } = candidate;
    return this.model.define({ name, type: family?.type ?? candidate.type ?? byName, unit, help });
  }

  /** Labels with the names that they can have; `undefined` when one is faulty, which is told. */
  #checkLabels(labels: readonly Label[], source: Source, spot: Spot): readonly Label[] | undefined {
    const checked: Label[] = [];
    for (const [given, value] of labels) {
      const name = this.#labelName(given, source, spot);
      const problem = labelValueProblem(value);
      const twin = checked.some(([other]) => other === name);
      if (name !== undefined && problem === undefined && !twin) {
        checked.push([name, value]);
      } else if (problem !== undefined) {
        const hint = "Leave that character out.";
        source.fault("bad-metric", { problem: `The value of the label ${quoteName(given)} ${problem}.`, hint }, spot);
      } else if (twin) {
        const code = labels.filter(([other]) => other === given).length > 1 ? "bad-metric" : "name-clash";
        const words = code === "bad-metric" ? "is there twice" : `becomes ${name}, as another one does`;
        const hint = "Rename or remove one of them.";
        source.fault(code, { problem: `The label ${quoteName(given)} ${words}.`, hint }, spot);
      }
    }
    return checked.length === labels.length ? checked : undefined;
  }

  #labelName(given: string, source: Source, spot: Spot): string | undefined {
    if (this.#labelNames.has(given)) {
      return this.#labelNames.get(given);
    }
    const checked = checkLabelName(given);
    const name = "name" in checked ? checked.name : undefined;
    if ("problem" in checked) {
      source.fault("bad-metric", checked, spot);
    }
    this.#labelNames.set(given, name);
    return name;
  }

  #withCommon(labels: readonly Label[]): readonly Label[] {
    return [...labels, ...this.#common.filter(([name]) => labels.every(([own]) => own !== name))];
  }
}

/** Adds the samples of one origin, and tells its faults. */
export class Source {
  readonly origin: Origin;
  readonly #collector: Collector;
  readonly #known = new Map<string, Known>();

  constructor(collector: Collector, origin: Origin) {
    this.origin = origin;
    this.#collector = collector;
  }

  /** The model that the samples go into. */
  get model(): MetricsModel {
    return this.#collector.model;
  }

  add(candidate: Candidate): void {
    const { name, type, unit, help } = candidate;
    let known = this.#known.get(name);
    if (known === undefined || known.type !== type || known.unit !== unit || known.help !== help) {
      known = { type, unit, help, family: this.#collector.define(candidate, this) };
      this.#known.set(name, known);
    }
    if (known.family !== undefined) {
      this.#collector.take(candidate, known.family, this);
    }
  }

  /** Tells a fault of this source: the sentence gets its place before it. */
  fault(code: MetricFaultCode, { problem, hint }: { problem: string; hint: string }, spot: Spot = {}): void {
    this.#collector.faults.add(code, `${placeOf(this.origin, spot)}: ${problem}`, hint);
  }

  /** Tells that a family has another type already. */
  typeConflict(family: Family, type: MetricType, spot: Spot): void {
    const first = family.origin(0) ?? this.origin;
    const files = first !== this.origin && [first, this.origin].some(({ kind }) => kind === "file");
    const problem = `${family.name} is a ${type} here, and a ${family.type} in ${placeOf(first, { line: family.line(0) })}.`;
    const hint = "Give it one type in all places, or two names.";
    this.fault(files ? "merge-conflict" : "bad-metric", { problem, hint }, spot);
  }
}

/** Where something stands: `metrics, item 3` or `a/b.json, line 12`. */
export function placeOf(origin: Origin, { line, where }: Spot = {}): string {
  const name = origin.kind === "file" ? quoteName(origin.name) : origin.name;
  return [name, ...(where === undefined ? [] : [where]), ...(line === undefined ? [] : [`line ${line}`])].join(", ");
}
