import { toScalarText } from "../../formats/scalar-text.ts";
import { isList, type Mapping, type Value } from "../../formats/value.ts";
import { quoteName } from "../../runner/safe-text.ts";
import type { Source } from "./collector.ts";
import type { Deployment, DeploymentStep } from "./model.ts";
import { parseTime } from "./parse-time.ts";

/** Takes what is wrong with a field, named, such as `steps, item 2`. */
type Tell = (where: string | undefined, problem: string, hint: string) => void;

/**
 * Reads the input `deployment`. A record with a start and no end ends `now` (milliseconds since 1970). All that is wrong
 * is told to the source, and then left out.
 */
export function parseDeployment(record: Mapping, now: number, source: Source): Deployment {
  const tell: Tell = (where, problem, hint) => source.fault("bad-metric", { problem, hint }, { where });
  const startTime = readTime(record.get("start_time"), "start_time", tell);
  const givenEnd = readTime(record.get("end_time"), "end_time", tell);
  const ended = !isAbsent(record.get("end_time"));
  const endTime = ended || startTime === undefined ? givenEnd : now;
  return {
    record,
    id: readName(record.get("deployment_id")),
    startTime,
    endTime,
    durationMs: measure(undefined, { startTime, endTime }, tell),
    success: readFlag(record.get("success"), "success", tell),
    steps: readSteps(record.get("steps"), tell),
  };
}

function isAbsent(value: Value | undefined): boolean {
  return value === undefined || value === null || value === "";
}

function readName(value: Value | undefined): string | undefined {
  return toScalarText(value)?.trim().toWellFormed() || undefined;
}

function readTime(value: Value | undefined, where: string, tell: Tell): number | undefined {
  if (isAbsent(value)) {
    return undefined;
  }
  const text = toScalarText(value);
  const parsed = text === undefined ? { problem: "is no time" } : parseTime(text);
  if ("problem" in parsed) {
    tell(where, `${quoteName(text ?? "This")} ${parsed.problem}.`, "Mend the time, or leave it out.");
    return undefined;
  }
  return parsed.time;
}

type Span = Pick<DeploymentStep, "startTime" | "endTime">;

function measure(where: string | undefined, { startTime, endTime }: Span, tell: Tell): number | undefined {
  if (startTime === undefined || endTime === undefined) {
    return undefined;
  }
  if (endTime < startTime) {
    tell(where, "It ends before it starts.", "Exchange start_time and end_time, or mind their zones.");
    return undefined;
  }
  return endTime - startTime;
}

/** Words of results, GitHub's `${{ job.status }}` and outcomes among them. */
const flags: ReadonlyMap<string, boolean> = new Map([
  ...["true", "1", "success", "succeeded"].map((word): [string, boolean] => [word, true]),
  ...["false", "0", "failure", "failed", "cancelled"].map((word): [string, boolean] => [word, false]),
]);

function readFlag(value: Value | undefined, where: string, tell: Tell): boolean | undefined {
  if (isAbsent(value)) {
    return undefined;
  }
  const text = toScalarText(value)?.trim();
  const flag = flags.get(text?.toLowerCase() ?? "");
  if (flag === undefined) {
    const problem = `${quoteName(text ?? "This")} is neither true nor false.`;
    tell(where, problem, "Write true or false; success, failure and cancelled are understood, too.");
  }
  return flag;
}

function readSteps(value: Value | undefined, tell: Tell): readonly DeploymentStep[] {
  if (isAbsent(value)) {
    return [];
  }
  if (!isList(value)) {
    tell("steps", "This is no list.", "Give the steps' names, or mappings with name, start_time, end_time, success.");
    return [];
  }
  return value.flatMap((item, at) => readStep(item, `steps, item ${at + 1}`, tell) ?? []);
}

function readStep(item: Value, where: string, tell: Tell): DeploymentStep | undefined {
  const name = readName(item instanceof Map ? item.get("name") : item);
  if (name === undefined) {
    tell(where, "The step has no name.", "Write a name, or a mapping with a `name`.");
    return undefined;
  }
  if (!(item instanceof Map)) {
    return { name };
  }
  const startTime = readTime(item.get("start_time"), `${where}, start_time`, tell);
  const endTime = readTime(item.get("end_time"), `${where}, end_time`, tell);
  measure(where, { startTime, endTime }, tell);
  return { name, startTime, endTime, success: readFlag(item.get("success"), `${where}, success`, tell) };
}
