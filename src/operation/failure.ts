import type { InputFault } from "../runner/runner.ts";

/** How a declaration describes one of its failures: when it happens, and what to do about it. */
export interface FailureDescription {
  readonly sentence: string;
  readonly hint: string;
}

/** Failure codes of an operation and their descriptions. */
export type Failures = Readonly<Record<string, FailureDescription>>;

interface FailureDetails {
  readonly hint: string;
  readonly cause?: unknown;
  readonly outputs?: Readonly<Record<string, unknown>>;
}

/** A declared failure of an operation: the only thing that an operation throws on purpose. */
export class Failure extends Error {
  override readonly name: string = "Failure";
  readonly code: string;
  /** How to mend it. */
  readonly hint: string;
  /** The outputs that are known all the same. */
  readonly outputs: Readonly<Record<string, unknown>>;

  constructor(code: string, message: string, { hint, cause, outputs = {} }: FailureDetails) {
    super(message, { cause });
    this.code = code;
    this.hint = hint;
    this.outputs = outputs;
  }
}

/** One or more inputs are not what the operation accepts. Every operation can fail so. */
export class BadInput extends Failure {
  override readonly name = "BadInput";
  readonly faults: readonly InputFault[];

  constructor(faults: readonly InputFault[], hint = "Mend the inputs named above.") {
    super("bad-input", faults.map(({ message }) => message).join(" "), { hint });
    this.faults = faults;
  }
}

/** What `bad-input` means, for the pages that list failures. */
export const badInputDescription: FailureDescription = {
  sentence: "One or more inputs are missing, malformed or contradict one another; all of them are named.",
  hint: "Mend the inputs that the message names.",
};
