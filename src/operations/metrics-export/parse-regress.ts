import { toLabelCharacters, toMetricCharacters } from "../../operation/metric-name.ts";
import { quoteName } from "../../runner/safe-text.ts";
import type { Label } from "./label-sets.ts";
import { parsePrometheusLine } from "./read/prometheus-line.ts";

/** What a rule compares a value with: a number, or the baseline and how far from it (a share of it, or a difference). */
export type Limit =
  | { readonly kind: "value"; readonly value: number }
  | { readonly kind: "share"; readonly share: number }
  | { readonly kind: "difference"; readonly difference: number };

/** A line of the input `regress`: what it is that would be wrong. */
export interface RegressRule {
  /** As it was given. */
  readonly text: string;
  readonly name: string;
  /** A series is meant when it has these; without any, all of the name are. */
  readonly labels: readonly Label[];
  readonly operator: ">" | ">=" | "<" | "<=";
  readonly limit: Limit;
}

/** A rule, or what is wrong with the line, in a sentence. */
export type ParsedRule = { readonly rule: RegressRule } | { readonly problem: string };

const shape =
  /^(?<series>[^<>{]+(?:\{.*\})?)\s*(?<operator>[<>]=?)\s*(?<sign>[-+]?)\s*(?<number>\d+(?:\.\d+)?(?:[eE][-+]?\d+)?)\s*(?<percent>%?)$/u;

/**
 * Reads a rule: `name > 5` is wrong above 5, `name > +2` more than 2 above the baseline, `name > 10%` more than 10 %
 * above it; `<` likewise below, with `-2`. Of a name with labels, `name{env="prod"} > 5`, only series that have them are
 * meant.
 */
export function parseRegressRule(text: string): ParsedRule {
  const parts = shape.exec(text.trim())?.groups;
  const operator = operators.find((each) => each === parts?.["operator"]);
  if (parts === undefined || operator === undefined) {
    return problemOf(text, "is no rule: write `name > 10%`, `name < 5` or `name > +2`");
  }
  const series = parseSeries(parts["series"] ?? "");
  if (series === undefined) {
    return problemOf(text, 'does not begin with a metric: write `name` or `name{label="text"}`');
  }
  const sign = parts["sign"] ?? "";
  const upwards = operator.startsWith(">");
  if (sign !== "" && sign !== (upwards ? "+" : "-")) {
    return problemOf(text, `compares with the baseline in the wrong direction: write \`${upwards ? "> +" : "< -"}…\``);
  }
  const limit = toLimit(Number(parts["number"]), { upwards, signed: sign !== "", percent: parts["percent"] === "%" });
  return { rule: { text: text.trim(), ...series, operator, limit } };
}

const operators = [">", ">=", "<", "<="] as const;

function problemOf(text: string, problem: string): ParsedRule {
  return { problem: `${quoteName(text.slice(0, 200))} ${problem}.` };
}

function parseSeries(text: string): Pick<RegressRule, "name" | "labels"> | undefined {
  const brace = text.indexOf("{");
  const given = (brace === -1 ? text : text.slice(0, brace)).trim();
  const name = toMetricCharacters(given);
  const line = parsePrometheusLine(`${brace === -1 ? "x" : `x${text.slice(brace)}`} 0`);
  return line === undefined || given === ""
    ? undefined
    : { name, labels: line.labels.map(([label, value]): Label => [toLabelCharacters(label), value]) };
}

interface Signs {
  readonly upwards: boolean;
  readonly signed: boolean;
  readonly percent: boolean;
}

function toLimit(number: number, { upwards, signed, percent }: Signs): Limit {
  const distance = upwards ? number : -number;
  if (percent) {
    return { kind: "share", share: distance / 100 };
  }
  return signed ? { kind: "difference", difference: distance } : { kind: "value", value: number };
}

/** Whether a rule needs a baseline. */
export function needsBaseline({ limit }: RegressRule): boolean {
  return limit.kind !== "value";
}
