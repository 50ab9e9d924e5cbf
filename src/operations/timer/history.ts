import { isComparable, type Moment } from "../../io/boot-clock.ts";
import type { JournalRow } from "../../io/row-journal.ts";
import { type LaterEvent, parseEvent, type StartEvent, type TimerEvent } from "./event.ts";

/** One start of a timer, and all that came of it, in the order in which it was written down. */
export interface Run {
  readonly start: StartEvent;
  readonly laps: readonly LaterEvent[];
  readonly stop: LaterEvent | undefined;
}

/** How a timer stands. */
export type Standing =
  | { readonly state: "none" }
  | { readonly state: "running" | "stopped"; readonly run: Run }
  /** It was started before the machine was: nobody can tell how long ago that is. */
  | { readonly state: "outlived"; readonly run: Run }
  /** A row tells nothing: it may have been a lap, or the end. */
  | { readonly state: "damaged"; readonly line: number };

/** What is asked of a timer's journal. */
export interface Question {
  readonly name: string;
  /** Now, or a little before. */
  readonly here: Moment;
  /** Rows behind the event of this id do not count. */
  readonly until?: string | undefined;
}

/** How a timer stands, and whether the event asked about has come true: the first of two that cannot both be does. */
export interface Told {
  readonly standing: Standing;
  readonly accepted: boolean;
}

/**
 * Tells by its journal how a timer stands. Whoever appends a row learns here, from the order of the rows, whether it
 * counts; all readers come to the same end. A start puts everything before it right, damage too.
 */
export function tellHistory(rows: readonly JournalRow[], { name, here, until }: Question): Told {
  const laps: LaterEvent[] = [];
  let standing: Standing = { state: "none" };
  for (const { line, fields } of rows) {
    const event = parseEvent(fields, name);
    const next: Standing = event === undefined ? { state: "damaged", line } : apply(event, standing, { here, laps });
    const accepted = next !== standing;
    standing = next;
    if (event !== undefined && event.id === until) {
      return { standing, accepted };
    }
  }
  return { standing, accepted: false };
}

interface Bench {
  readonly here: Moment;
  /** The laps of the run that goes on. */
  readonly laps: LaterEvent[];
}

/** The standing after an event; the very same one when the event does not count. */
function apply(event: TimerEvent, standing: Standing, { here, laps }: Bench): Standing {
  if (event.kind === "start") {
    if (standing.state === "running") {
      return standing;
    }
    laps.length = 0;
    return { state: isComparable(event, here) ? "running" : "outlived", run: { start: event, laps, stop: undefined } };
  }
  if (standing.state !== "running" || standing.run.start.id !== event.run) {
    return standing;
  }
  if (event.kind === "stop") {
    return { state: "stopped", run: { ...standing.run, stop: event } };
  }
  laps.push(event);
  return { ...standing };
}
