/**
 * The port between an operation and whoever runs it: a GitHub runner or somebody at a terminal. Types only. Every text
 * given to it may hold anything; making it harmless is the port's own work (see safe-text.ts).
 */

/** What an operation may say while it works. */
export interface Runner {
  /** Whether there are steps after this one that variables can be exported to. */
  readonly hasLaterSteps: boolean;
  /** Writes lines to the log. */
  info(text: string): void;
  /** Draws attention to something that is no fault. */
  notice(text: string): void;
  /** Draws attention to something that may be a fault; the step goes on. */
  warning(text: string): void;
  /** Writes lines that are folded away under a title where the log can do that. */
  group(title: string, text: string): void;
  /** Tells how long work gets on: redrawn in place at a terminal, not shown on a runner. */
  progress(text: string): void;
  /** Hides a secret from everything that the runner shows from now on. */
  mask(secret: string): void;
  /** Sets an environment variable for the job's later steps. The name must have been checked. */
  exportVariable(name: string, value: string): void;
  /** Keeps a value for this step's post part. */
  saveState(name: string, value: string): void;
  /** A value that {@link saveState} kept in this step's main part; `undefined` when none was. */
  readState(name: string): string | undefined;
}

/** What {@link perform} needs beyond that: a way to hand over the result. */
export interface Host extends Runner {
  /** Whether anybody will see a summary; rendering one for nobody costs time. */
  readonly showsSummary: boolean;
  /** Hands over outputs, summary and failure, once, at the end. */
  conclude(outcome: Outcome): Promise<void>;
}

/** One output: as text, as a runner takes it, and as the JSON of its typed value, which `--json` prints. */
export interface RenderedOutput {
  readonly name: string;
  readonly text: string;
  /** `undefined` where `--json` leaves it out. */
  readonly json: string | undefined;
  /** It may be too long for a runner, and then becomes a file. */
  readonly long: boolean;
  /** A secret is printed at a terminal only. */
  readonly secret: boolean;
}

/** What was wrong with one input. */
export interface InputFault {
  readonly input: string;
  readonly message: string;
}

/** A failure as it is shown. */
export interface FailureReport {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
  readonly faults: readonly InputFault[];
  /** The causes, or a defect's stack, for a folded group; empty when there is nothing more to tell. */
  readonly details: string;
}

/** How a performance ended. */
export interface Outcome {
  readonly operation: string;
  readonly outputs: readonly RenderedOutput[];
  readonly failure: FailureReport | undefined;
  /** Markdown for the job's summary; `undefined` when none is wanted. */
  readonly summary: string | undefined;
}
