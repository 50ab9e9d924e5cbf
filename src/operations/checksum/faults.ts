import { compareCodePoints } from "../../io/path-text.ts";
import { quoteName } from "../../runner/safe-text.ts";

/** Codes that may stand beside a file. */
export type FaultCode =
  | "mismatch"
  | "missing-entry"
  | "missing-file"
  | "improper-line"
  | "unknown-algorithm"
  | "ambiguous-entry"
  | "outside-base"
  | "unreadable"
  | "changed-while-reading"
  | "no-release-digest";

/** One bad file (or line of a list), and why. */
export interface Fault {
  /** Relative to `working-directory`; of a bad line, the list and the line's number. */
  readonly path: string;
  readonly reason: FaultCode;
  /** Digests in lower-case hex, where there are any. */
  readonly expected: string | null;
  readonly actual: string | null;
  /** What is wrong, as the end of a sentence that the path begins. */
  readonly message: string;
  /** It is about a line of a list that cannot be read, which `strict: false` makes a warning. */
  readonly line?: true;
}

/** Makes a fault that has no digests to compare. */
export function fault(path: string, reason: FaultCode, message: string): Fault {
  return { path, reason, expected: null, actual: null, message };
}

/** The order in which faults are told: by path, in code-point order. */
export function sortFaults(faults: readonly Fault[]): readonly Fault[] {
  return faults.toSorted((left, right) => compareCodePoints(left.path, right.path));
}

/** An entry of the output `failed`. */
export type FailedEntry = Pick<Fault, "path" | "reason" | "expected" | "actual">;

/** Faults as the output `failed` has them. */
export function toFailed(faults: readonly Fault[]): readonly FailedEntry[] {
  return faults.map(({ path, reason, expected, actual }) => ({ path, reason, expected, actual }));
}

/** How many faults a message names; the log and the output `failed` have them all. */
const named = 10;

/** One message that names the faults. */
export function describeFaults(faults: readonly Fault[], total: number): string {
  const sentences = faults.map(({ path, message }) => `${quoteName(path)}: ${message}.`);
  if (sentences.length === 1) {
    return sentences.join("");
  }
  const more =
    sentences.length > named
      ? [`… and ${sentences.length - named} more, all in the log and in the output failed.`]
      : [];
  return [`${faults.length} of ${total} failed.`, ...sentences.slice(0, named), ...more].join("\n");
}
