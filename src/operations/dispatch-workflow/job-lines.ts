import type { Job, Step } from "../../io/github/model.ts";
import { cutText, quoteName, toLogLine } from "../../runner/safe-text.ts";
import { formatElapsed } from "./elapsed.ts";

const marks: ReadonlyMap<string, string> = new Map([
  ["success", "✓"],
  ["skipped", "–"],
  ["neutral", "–"],
  ["cancelled", "⊘"],
]);
/** Conclusions that the mark says well enough. */
const plain: ReadonlySet<string> = new Set(["success", "failure"]);
/** What is said of a job that has not ended, by its status. */
const states: ReadonlyMap<string, readonly [mark: string, words: string]> = new Map([
  ["in_progress", ["●", "started"]],
  ["waiting", ["○", "is waiting"]],
]);
const longestName = 120;

/** Whether a conclusion is a failure, as every unknown one is. */
export function isBad(conclusion: string): boolean {
  return !marks.has(conclusion);
}

/** The mark of a conclusion: `✓`, `✗` (for unknown ones too), `–` for skipped and neutral, `⊘` for cancelled. */
export function markOf(conclusion: string): string {
  return marks.get(conclusion) ?? "✗";
}

/** `● build started`, for a job at work or waiting; `undefined` where nothing is to be said. */
export function describeState({ name, status }: Job): string | undefined {
  const state = states.get(status);
  return state === undefined ? undefined : `${state[0]} ${showName(name)} ${state[1]}`;
}

/** `✓ build / test (2m3s)`. */
export function describeEnd({ name, conclusion = "", startedAt, completedAt }: Job): string {
  return describe(conclusion, showName(name), formatElapsed(startedAt, completedAt));
}

/** `  ✓ Run tests (12s)`; with a job's name, `  ✓ build › Run tests (12s)`. */
export function describeStep({ name, conclusion = "", startedAt, completedAt }: Step, job: string | undefined): string {
  const place = job === undefined ? "" : `${showName(job)} › `;
  return `  ${describe(conclusion, `${place}${showName(name)}`, formatElapsed(startedAt, completedAt))}`;
}

function describe(conclusion: string, name: string, elapsed: string): string {
  const words = [
    ...(conclusion === "skipped" || elapsed === "" ? [] : [elapsed]),
    ...(plain.has(conclusion) ? [] : [quoteName(cutText(conclusion, longestName))]),
  ];
  return `${markOf(conclusion)} ${name}${words.length === 0 ? "" : ` (${words.join(", ")})`}`;
}

/** A name from outside in one harmless line, cut where it is too long. */
function showName(name: string): string {
  return toLogLine(cutText(name, longestName));
}
