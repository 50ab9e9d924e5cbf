import { isPlainObject, type PlainObject } from "../../io/plain-json.ts";

/** A timer was started. */
export interface StartEvent {
  readonly kind: "start";
  readonly id: string;
  readonly name: string;
  /** Which start of the machine `at` counts from. */
  readonly boot: string;
  /** Milliseconds on the machine's monotonic clock. */
  readonly at: number;
  /** By the wall clock: RFC 3339, UTC. */
  readonly startedAt: string;
  readonly metric: string | undefined;
  readonly labels: ReadonlyMap<string, string>;
  readonly warnAfter: number | undefined;
  readonly failAfter: number | undefined;
}

/** A lap of a timer was taken, or the timer was stopped. */
export interface LaterEvent {
  readonly kind: "lap" | "stop";
  readonly id: string;
  /** The id of the start that it belongs to. */
  readonly run: string;
  readonly at: number;
  /** Of a lap that has one. */
  readonly lap: string | undefined;
}

/** One row of a timer's journal. */
export type TimerEvent = StartEvent | LaterEvent;

/** An event as a row; {@link parseEvent} is its inverse. */
export function toRow(event: TimerEvent): PlainObject {
  return event.kind === "start" ? { ...event, labels: Object.fromEntries(event.labels) } : { ...event };
}

/** Reads a row of the journal of the timer with that name; `undefined` when it is none. */
export function parseEvent(fields: PlainObject | undefined, name: string): TimerEvent | undefined {
  const { kind, id, at, run, lap } = fields ?? {};
  if (fields === undefined || typeof id !== "string" || !isTime(at)) {
    return undefined;
  }
  if (kind === "start") {
    return fields["name"] === name ? parseStart(fields, { id, name, at }) : undefined;
  }
  return (kind === "lap" || kind === "stop") && typeof run === "string" && isOptionalText(lap)
    ? { kind, id, run, at, lap }
    : undefined;
}

function parseStart(fields: PlainObject, known: Pick<StartEvent, "id" | "name" | "at">): StartEvent | undefined {
  const { boot, startedAt, metric, labels, warnAfter, failAfter } = fields;
  if (typeof boot !== "string" || !isInstant(startedAt) || !isPlainObject(labels)) {
    return undefined;
  }
  const texts = Object.entries(labels).filter((entry): entry is [string, string] => typeof entry[1] === "string");
  if (texts.length < Object.keys(labels).length || !isOptionalText(metric)) {
    return undefined;
  }
  return isOptionalTime(warnAfter) && isOptionalTime(failAfter)
    ? { kind: "start", ...known, boot, startedAt, metric, labels: new Map(texts), warnAfter, failAfter }
    : undefined;
}

/** A time in milliseconds, within what a safe integer can count. */
function isTime(value: unknown): value is number {
  return typeof value === "number" && value >= 0 && value <= Number.MAX_SAFE_INTEGER;
}

function isInstant(value: unknown): value is string {
  return typeof value === "string" && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/u.test(value);
}

function isOptionalTime(value: unknown): value is number | undefined {
  return value === undefined || isTime(value);
}

function isOptionalText(value: unknown): value is string | undefined {
  return value === undefined || typeof value === "string";
}
