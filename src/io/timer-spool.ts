import { randomUUID } from "node:crypto";
import { join } from "node:path";
import type { Environment } from "./environment.ts";
import type { FileLock, Waiting } from "./file-lock.ts";
import { isPlainObject, type PlainObject } from "./plain-json.ts";
import { appendRow, readJournal, StoreFault } from "./row-journal.ts";
import { errorCode } from "./system-error.ts";
import { findTimerFolder, openTimerFolder } from "./timer-folder.ts";

/** A lap of a timer: when it was taken, and how long it was, in whole milliseconds. */
export interface TimerLap {
  readonly name: string;
  readonly "at-ms": number;
  readonly "lap-ms": number;
}

/** A timer that was stopped and is to become a metric. */
export interface FinishedTimer {
  readonly name: string;
  /** The metric's name, as the user gave it; nobody has checked it. */
  readonly metric: string;
  readonly labels: ReadonlyMap<string, string>;
  readonly seconds: number;
  /** RFC 3339, UTC. */
  readonly startedAt: string;
  readonly laps: readonly TimerLap[];
}

/** The finished timers that nobody has taken over yet, in the order in which they were stopped. */
export interface TimerSpool {
  readonly path: string;
  readonly timers: readonly FinishedTimer[];
  /** Lines of the file that tell nothing; they are left out. */
  readonly damagedLines: readonly number[];
  /** Marks these timers as taken over, to be called when they are safe elsewhere; what came meanwhile stays. @throws StoreFault */
  readonly consume: () => void;
}

/** Finished timers that one reader has for itself. */
export interface TakenTimers extends TimerSpool {
  /** Lets others have those that were not consumed. It may be called more than once. */
  readonly release: () => void;
}

const fileName = "finished.ndjson";

/** Adds a finished timer to the spool of this job, safe among other processes that do so. @throws StoreFault */
export function appendToTimerSpool(environment: Environment, timer: FinishedTimer): void {
  const { labels, startedAt, ...rest } = timer;
  const row = { id: randomUUID(), ...rest, labels: Object.fromEntries(labels), "started-at": startedAt };
  appendRow(join(openTimerFolder(environment), fileName), row);
}

/**
 * Reads the spool: NDJSON that is only ever appended to, so that nothing is lost that somebody writes at the same moment.
 * A timer is a row `{id, name, metric, seconds, laps, labels, started-at}`; one that was taken over is named by its id in
 * a later row `{consumed: [id, …]}`. @throws StoreFault
 */
export function readTimerSpool(environment: Environment): TimerSpool {
  const path = join(findTimerFolder(environment), fileName);
  const { rows, torn } = readJournal(path);
  const consumed = new Set<unknown>();
  const timers = new Map<string, FinishedTimer>();
  const damagedLines: number[] = [];
  for (const [at, { line, fields = {} }] of rows.entries()) {
    const timer = parseTimer(fields);
    if (Array.isArray(fields["consumed"])) {
      for (const id of fields["consumed"]) {
        consumed.add(id);
      }
    } else if (timer !== undefined) {
      timers.set(timer.id, timer.timer);
    } else if (!torn || at < rows.length - 1) {
      damagedLines.push(line);
    }
  }
  const fresh = [...timers].filter(([id]) => !consumed.has(id));
  const consume = () => {
    if (fresh.length > 0) {
      appendRow(path, { consumed: fresh.map(([id]) => id) });
    }
  };
  return { path, timers: fresh.map(([, timer]) => timer), damagedLines, consume };
}

/**
 * Takes the finished timers for one reader alone: until it releases them, others who come wait, and then find what is
 * left. A reader that has ended holds nobody up. @throws StoreFault, also when another one holds them for longer than the
 * patience; or the signal's reason
 */
export async function takeTimers(environment: Environment, waiting: Waiting): Promise<TakenTimers> {
  const seen = readTimerSpool(environment);
  if (seen.timers.length === 0) {
    return { ...seen, release: () => {} };
  }
  const lock = await lockSpool(seen.path, waiting);
  let isHeld = lock !== undefined;
  const release = () => {
    if (isHeld) {
      isHeld = false;
      lock?.release();
    }
  };
  try {
    return { ...readTimerSpool(environment), release };
  } catch (error) {
    release();
    throw error;
  }
}

/** A folder in which nothing can be written can be read all the same: then there is no lock. */
async function lockSpool(path: string, waiting: Waiting): Promise<FileLock | undefined> {
  // Most exports have no timers.
  const { FileBusy, lockFile } = await import("./file-lock.ts");
  try {
    return await lockFile(path, waiting);
  } catch (error) {
    if (error instanceof FileBusy) {
      throw new StoreFault(path, "is in use by another export, for too long", { cause: error });
    }
    if (/^E[A-Z0-9]+$/u.test(errorCode(error))) {
      return undefined;
    }
    throw error;
  }
}

function parseTimer(fields: PlainObject): { readonly id: string; readonly timer: FinishedTimer } | undefined {
  const { id, name, metric, seconds, labels, laps, "started-at": startedAt } = fields;
  if (typeof id !== "string" || typeof name !== "string" || typeof metric !== "string") {
    return undefined;
  }
  if (typeof seconds !== "number" || !(seconds >= 0) || typeof startedAt !== "string" || !isPlainObject(labels)) {
    return undefined;
  }
  const texts = Object.entries(labels).filter((entry): entry is [string, string] => typeof entry[1] === "string");
  if (texts.length < Object.keys(labels).length || !Array.isArray(laps) || !laps.every(isLap)) {
    return undefined;
  }
  return { id, timer: { name, metric, labels: new Map(texts), seconds, startedAt, laps } };
}

function isLap(lap: unknown): lap is TimerLap {
  return isPlainObject(lap) && typeof lap["name"] === "string" && isWhole(lap["at-ms"]) && isWhole(lap["lap-ms"]);
}

function isWhole(value: unknown): boolean {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}
