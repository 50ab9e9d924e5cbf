import { toScalarText } from "../../formats/scalar-text.ts";
import { isList, type Mapping, type Value } from "../../formats/value.ts";
import type { MetricType } from "../../operation/metric-name-lint.ts";
import { didYouMean } from "../../operation/nearest.ts";
import { cutText, quoteName } from "../../runner/safe-text.ts";
import type { Candidate, Source } from "./collector.ts";
import { boundsProblem, type Distribution, defaultBounds, distribute } from "./distribute.ts";
import { toFigure } from "./figure.ts";
import { parseLabels } from "./parse-labels.ts";
import { parseTime } from "./parse-time.ts";

/** Thrown within this file alone: the items of a list are told one fault each, and together. */
class ItemFault extends Error {
  readonly hint: string;

  constructor(problem: string, hint: string) {
    super(problem);
    this.hint = hint;
  }
}

const fields = ["name", "value", "type", "unit", "help", "labels", "timestamp", "values", "buckets"];
const types: readonly MetricType[] = ["gauge", "counter", "histogram", "info"];
const aFigure = "Give a number, a text that is one, NaN, Inf, -Inf, or true or false, which count 1 and 0.";

/**
 * Reads the input `metrics`: a mapping of names to values, or a list of items with `name`, `value` and more. In a mapping
 * a value may be an item without its name, too.
 */
export function parseMetrics(value: Value, source: Source): void {
  if (value instanceof Map) {
    for (const [name, figure] of value) {
      const item = figure instanceof Map ? figure : new Map([["value", figure]]);
      addItem(item, source, { name, where: quoteName(name) });
    }
    return;
  }
  const items = isList(value) ? value : [];
  for (const [at, item] of items.entries()) {
    const where = `item ${at + 1}`;
    if (item instanceof Map) {
      addItem(item, source, { where });
    } else {
      const hint = "Write `name` and `value` under each `-`.";
      source.fault("bad-metric", { problem: "This is no mapping.", hint }, { where });
    }
  }
}

/** Where an item stands; with a name where it has none itself. */
interface Spot {
  readonly name?: string;
  readonly where: string;
}

function addItem(item: Mapping, source: Source, spot: Spot): void {
  try {
    source.add(readItem(item, spot));
  } catch (fault) {
    if (!(fault instanceof ItemFault)) {
      throw fault;
    }
    source.fault("bad-metric", { problem: fault.message, hint: fault.hint }, { where: spot.where });
  }
}

function readItem(item: Mapping, { name: key, where }: Spot): Candidate {
  for (const field of item.keys()) {
    if (!fields.includes(field) || (field === "name" && key !== undefined)) {
      const hint = `An item has ${fields.join(", ")}.`;
      throw new ItemFault(`The field ${quoteName(field)} is unknown.${didYouMean(field, fields)}`, hint);
    }
  }
  const name = key ?? toScalarText(item.get("name"));
  if (name === undefined) {
    throw new ItemFault("The name is missing.", "Give each item a `name`.");
  }
  const type = readType(item);
  const labels = parseLabels(item.get("labels"));
  if ("problem" in labels) {
    throw new ItemFault(labels.problem, "Write one `name: text` a line under `labels`.");
  }
  return {
    name,
    ...readFigures(item, type),
    unit: readText(item, "unit"),
    help: readText(item, "help"),
    labels: labels.labels,
    timestamp: readTimestamp(item),
    where,
  };
}

function readType(item: Mapping): MetricType | undefined {
  const given = readText(item, "type");
  const type = types.find((each) => each === given?.toLowerCase());
  if (given !== undefined && type === undefined) {
    const near = didYouMean(given, types);
    throw new ItemFault(`There is no type ${quoteName(given)}.${near}`, `The types are ${types.join(", ")}.`);
  }
  return type;
}

/** A text of an item; absent and empty are the same. */
function readText(item: Mapping, field: string): string | undefined {
  const value = item.get(field);
  const text = value === undefined || value === null ? "" : toScalarText(value)?.trim();
  if (text === undefined || !text.isWellFormed()) {
    throw new ItemFault(`The ${field} is no text.`, `Give a text as \`${field}\`, or leave it out.`);
  }
  return text === "" ? undefined : text;
}

function readTimestamp(item: Mapping): number | undefined {
  const text = readText(item, "timestamp");
  const parsed = text === undefined ? undefined : parseTime(text);
  if (parsed !== undefined && "problem" in parsed) {
    throw new ItemFault(`The timestamp ${quoteName(text ?? "")} ${parsed.problem}.`, "Or leave `timestamp` out.");
  }
  return parsed?.time;
}

type Figures = Pick<Candidate, "type" | "value" | "histogram">;

function readFigures(item: Mapping, type: MetricType | undefined): Figures {
  const several = item.has("values") || item.has("buckets");
  if (!several && type !== "histogram") {
    const value = toFigure(item.get("value"));
    if (value === undefined) {
      throw new ItemFault(`The value${shown(item.get("value"))} is no number.`, aFigure);
    }
    return { type, value };
  }
  if (item.has("value")) {
    throw new ItemFault("A histogram has no `value`.", "Give its observations as a list, `values`.");
  }
  if (type !== undefined && type !== "histogram") {
    throw new ItemFault(`A ${type} has no \`values\` or \`buckets\`.`, "Give it the type histogram, or one `value`.");
  }
  return { type: "histogram", ...readDistribution(item) };
}

function readDistribution(item: Mapping): Distribution {
  const observations = readNumbers(item, "values");
  if (observations === undefined || !observations.every((each) => Number.isFinite(each))) {
    throw new ItemFault("The values are no list of finite numbers.", "Give the observations, such as [0.2, 1.5].");
  }
  const bounds = item.has("buckets") ? readNumbers(item, "buckets") : defaultBounds;
  const problem = bounds === undefined ? "must be a list of numbers" : boundsProblem(bounds);
  if (bounds === undefined || problem !== undefined) {
    throw new ItemFault(`The buckets ${problem}.`, "Give the upper bounds, such as [0.1, 1, 10].");
  }
  return distribute(observations, bounds);
}

function readNumbers(item: Mapping, field: string): readonly number[] | undefined {
  const value = item.get(field);
  const list = isList(value) ? value : undefined;
  const numbers = list?.map(toFigure).filter((number) => number !== undefined);
  return numbers === undefined || numbers.length !== list?.length ? undefined : numbers;
}

/** A value that is none, cut short, with a blank before it. */
function shown(value: Value | undefined): string {
  const text = toScalarText(value);
  return text === undefined ? "" : ` ${quoteName(cutText(text, 60))}`;
}
