import type { Job, Step } from "../../io/github/model.ts";
import { isBad } from "./job-lines.ts";
import { type LogLine, parseLogLine } from "./log-line.ts";
import { StepWindow } from "./step-window.ts";
import { Tail } from "./tail.ts";

/** The end of a failed step's log. */
export interface Excerpt {
  /** `undefined`: of the whole job, where its step is not to be told. */
  readonly step: Step | undefined;
  /** Without times, colours and the runner's signs; still text from outside. */
  readonly lines: readonly string[];
  /** How many lines before these are left out. */
  readonly omitted: number;
}

/** More failed steps of a job than these are not followed. */
const mostSteps = 20;

/** The steps that failed; where none did, those that were cancelled. */
export function failedSteps({ steps }: Pick<Job, "steps">): readonly Step[] {
  const bad = steps.filter(({ conclusion }) => conclusion !== undefined && isBad(conclusion));
  return bad.length > 0 ? bad : steps.filter(({ conclusion }) => conclusion === "cancelled");
}

/**
 * Collects from a job's log, pushed line by line, the last lines of each failed step, told by the times of the steps.
 * For a step without times, or at whose time no line was written, the last lines of the whole log stand instead, once.
 * It keeps no more than it hands over.
 */
export class LogExcerpts {
  readonly #windows: readonly StepWindow[];
  readonly #all: Tail;
  readonly #most: number;
  #time: number | undefined;

  /** `most` lines are kept for each step. */
  constructor(steps: readonly Step[], most: number) {
    this.#most = most;
    this.#windows = steps.slice(0, mostSteps).map((step) => new StepWindow(step, most));
    this.#all = new Tail(most);
  }

  /** Takes the next line of the log, without its end. */
  push(raw: string): void {
    if (this.#most === 0) {
      return;
    }
    const line = parseLogLine(raw);
    // A line without a time belongs to the one before.
    this.#time = line.time ?? this.#time;
    if (line.sign !== "endgroup") {
      this.#add(line);
    }
  }

  /** What was collected so far. */
  result(): readonly Excerpt[] {
    const found = this.#windows.flatMap((window) => window.excerpt());
    const lost = this.#windows.length === 0 || found.length < this.#windows.length;
    const lines = this.#all.lines;
    return lost && lines.length > 0
      ? [...found, { step: undefined, lines, omitted: this.#all.count - lines.length }]
      : found;
  }

  #add(line: LogLine): void {
    this.#all.push(line.text);
    for (const window of this.#windows) {
      window.push(line, this.#time);
    }
  }
}
