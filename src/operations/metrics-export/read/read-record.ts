import { isPlainObject, type PlainObject } from "../../../io/plain-json.ts";
import type { MetricType } from "../../../operation/metric-name-lint.ts";
import { didYouMean } from "../../../operation/nearest.ts";
import { quoteName } from "../../../runner/safe-text.ts";
import type { Candidate, Source } from "../collector.ts";
import { boundsProblem } from "../distribute.ts";
import type { Histogram } from "../family.ts";
import { parseNumber } from "../figure.ts";
import type { Label } from "../label-sets.ts";
import { parseTime } from "../parse-time.ts";

const hint = "docs/schema/metrics.schema.json describes a sample.";
const types: readonly MetricType[] = ["gauge", "counter", "histogram", "info"];

/** A part of a sample: its value, or what is wrong, in a sentence. */
type Part<T> = { readonly value: T } | { readonly problem: string };

const absent = { value: undefined } as const;

/** Adds a sample as JSON and NDJSON have it, or tells what is wrong with it. */
export function addRecord(record: unknown, source: Source, line: number): void {
  const candidate = isPlainObject(record) ? readRecord(record, line) : { problem: "This is no sample." };
  if ("problem" in candidate) {
    source.fault("bad-metric", { problem: candidate.problem, hint }, { line });
  } else {
    source.add(candidate);
  }
}

function readRecord(record: PlainObject, line: number): Candidate | { readonly problem: string } {
  const { name } = record;
  const type = readType(record["type"]);
  const value = readValue(record);
  const unit = readText(record, "unit");
  const help = readText(record, "help");
  const labels = readLabels(record["labels"]);
  const timestamp = readTimestamp(record["timestamp"]);
  const histogram = readHistogram(record);
  for (const part of [type, value, unit, help, labels, timestamp, histogram]) {
    if ("problem" in part) {
      return part;
    }
  }
  const whole =
    "value" in type &&
    "value" in value &&
    "value" in unit &&
    "value" in help &&
    "value" in labels &&
    "value" in timestamp;
  if (typeof name !== "string" || !whole || !("value" in histogram)) {
    return { problem: "The sample has no `name`." };
  }
  return {
    name,
    type: type.value,
    value: value.value,
    unit: unit.value,
    help: help.value,
    labels: labels.value,
    timestamp: timestamp.value,
    histogram: histogram.value,
    line,
  };
}

function readType(given: unknown): Part<MetricType | undefined> {
  if (given === undefined || given === null) {
    return absent;
  }
  const type = types.find((each) => each === given);
  return type === undefined ? { problem: unknownType(String(given)) } : { value: type };
}

/** What is wrong with a type that is none, in a sentence. */
export function unknownType(given: string): string {
  return `There is no type ${quoteName(given.slice(0, 60))}.${didYouMean(given.slice(0, 60), types)}`;
}

function readValue({ value, nonfinite }: PlainObject): Part<number> {
  if (typeof value === "number" && Number.isFinite(value)) {
    return { value };
  }
  const number = value === null && typeof nonfinite === "string" ? parseNumber(nonfinite) : undefined;
  return number === undefined ? { problem: "The `value` is no number." } : { value: number };
}

function readText(record: PlainObject, field: string): Part<string | undefined> {
  const value = record[field];
  if (value === undefined || value === null || value === "") {
    return absent;
  }
  return typeof value === "string" && value.isWellFormed() ? { value } : { problem: `The \`${field}\` is no text.` };
}

function readLabels(given: unknown): Part<readonly Label[]> {
  if (given === undefined || given === null) {
    return { value: [] };
  }
  return isPlainObject(given) ? toLabels(given) : { problem: "The `labels` are no object." };
}

/** The members of an object as labels, which may be texts, numbers or flags. */
export function toLabels(given: PlainObject): Part<readonly Label[]> {
  const labels: Label[] = [];
  for (const [name, value] of Object.entries(given)) {
    if (typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean") {
      return { problem: `The label ${quoteName(name)} is no text, number or flag.` };
    }
    labels.push([name, String(value)]);
  }
  return { value: labels };
}

function readTimestamp(given: unknown): Part<number | undefined> {
  if (given === undefined || given === null || given === "") {
    return absent;
  }
  const parsed = parseTime(String(given));
  return "time" in parsed ? { value: parsed.time } : { problem: `The \`timestamp\` ${parsed.problem}.` };
}

function readHistogram({ type, count, bounds, counts }: PlainObject): Part<Histogram | undefined> {
  if (type !== "histogram" && bounds === undefined && counts === undefined) {
    return absent;
  }
  const limits = toNumbers(bounds);
  const buckets = toNumbers(counts);
  const whole = buckets?.every((each) => Number.isSafeInteger(each) && each >= 0) === true;
  if (limits === undefined || buckets === undefined || !whole || buckets.length !== limits.length + 1) {
    return { problem: "A histogram has `bounds`, and `counts`, whole numbers, one more than bounds." };
  }
  const problem = boundsProblem(limits);
  if (problem !== undefined) {
    return { problem: `The \`bounds\` ${problem}.` };
  }
  const total = buckets.reduce((sum, each) => sum + each, 0);
  return count === undefined || count === total
    ? { value: { bounds: limits, counts: buckets } }
    : { problem: `The \`count\` is not ${total}, the sum of the \`counts\`.` };
}

function toNumbers(given: unknown): readonly number[] | undefined {
  const list: readonly unknown[] = Array.isArray(given) ? given : [undefined];
  const numbers = list.filter((each) => typeof each === "number");
  return numbers.length === list.length ? numbers : undefined;
}
