import type { Step } from "../../io/github/model.ts";
import type { Excerpt } from "./log-excerpt.ts";
import type { LogLine } from "./log-line.ts";
import { Tail } from "./tail.ts";

const second = 1000;

/**
 * The log's lines of one step, by its times. Those have whole seconds: in the first one the lines of the step before are
 * dropped when this one begins, in the last one those behind its error are left out when another begins.
 */
export class StepWindow {
  readonly #step: Step;
  readonly #tail: Tail;
  readonly #first: number;
  readonly #last: number;
  #begun = false;
  #erred = false;
  #over = false;

  constructor(step: Step, most: number) {
    this.#step = step;
    this.#tail = new Tail(most);
    this.#first = toSecond(step.startedAt);
    this.#last = toSecond(step.completedAt);
  }

  /** Takes a line of the job's log, written at that time. */
  push(line: LogLine, time: number | undefined): void {
    if (this.#over || time === undefined || !(time >= this.#first && time < this.#last + second)) {
      return;
    }
    if (isBeginning(line)) {
      this.#begin(time);
    }
    if (!this.#over) {
      this.#erred ||= line.sign === "error";
      this.#tail.push(line.text);
    }
  }

  /** What was collected; nothing where no line was this step's. */
  excerpt(): readonly Excerpt[] {
    const { lines, count } = this.#tail;
    return lines.length === 0 ? [] : [{ step: this.#step, lines, omitted: count - lines.length }];
  }

  #begin(time: number): void {
    if (this.#begun && this.#erred && time >= this.#last) {
      this.#over = true;
    } else if (time < this.#first + second && !(this.#begun && this.#first === this.#last)) {
      this.#erred = false;
      this.#tail.clear();
    }
    this.#begun = true;
  }
}

function toSecond(date: Date | undefined): number {
  return date === undefined ? Number.NaN : Math.floor(date.getTime() / second) * second;
}

/** Whether the runner begins a step with this line, or what comes after all steps. */
function isBeginning({ sign, text }: LogLine): boolean {
  return (
    (sign === "group" && text.startsWith("Run ")) || /^(?:Post job cleanup|Cleaning up orphan processes)/u.test(text)
  );
}
