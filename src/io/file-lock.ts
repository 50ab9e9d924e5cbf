import { createHash, randomBytes } from "node:crypto";
import { closeSync, openSync, readFileSync, rmSync, statSync, utimesSync, writeSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { Clock } from "./clock.ts";
import { listNames } from "./files.ts";
import { describeProcess, hasEnded } from "./lock-owner.ts";
import { toSystemPath } from "./path-text.ts";
import { errorCode } from "./system-error.ts";

/** Somebody else holds a lock for longer than its next owner can wait. */
export class FileBusy extends Error {
  override readonly name = "FileBusy";
}

/** A lock that is held. */
export interface FileLock {
  /** Says that the owner is at work still, for those who cannot see its process. */
  refresh(): void;
  release(): void;
}

/** Time, and what ends the waiting. */
export interface Waiting {
  readonly clock: Clock;
  readonly signal?: AbortSignal | undefined;
  /** For how many milliseconds a lock may be held by somebody else; a minute unless told. */
  readonly patience?: number;
}

/** For how long a lock may be empty, in milliseconds: between its making and the owner's name in it. */
const longestNaming = 2_000;

/**
 * Locks a file among processes by hidden files beside it, `.<name>.lock-<number>`, each made by one process alone, which
 * writes its name into it. A lock whose owner has ended is not taken away, since somebody else may be doing so just
 * then, but outnumbered by one more; whoever made that looks again, and holds the lock only if nothing else has changed.
 *
 * @throws {@link FileBusy} when another process holds it for longer than the patience, or the signal's reason
 */
export async function lockFile(path: string, { clock, signal, patience = 60_000 }: Waiting): Promise<FileLock> {
  const place = { directory: dirname(path), prefix: `${hiddenName(path)}.lock-`, own: describeProcess(randomText()) };
  const end = clock.monotonic() + patience;
  for (;;) {
    const lock = tryLock(place, clock);
    if (lock !== undefined) {
      return lock;
    }
    if (clock.monotonic() >= end) {
      throw new FileBusy(`another process has been writing to it for ${patience / 1000} s`);
    }
    await clock.sleep(1 + Math.random() * 9, signal);
  }
}

/** The name of a file, hidden; one that leaves no room for an ending in 255 bytes, as its digest. */
export function hiddenName(path: string): string {
  const name = basename(path);
  const isLong = Buffer.byteLength(name) > 220;
  return `.${isLong ? createHash("sha256").update(name).digest("hex") : name}`;
}

/** Tells one lock from every other. */
function randomText(): string {
  return randomBytes(8).toString("hex");
}

interface Place {
  readonly directory: string;
  readonly prefix: string;
  readonly own: string;
}

function tryLock(place: Place, clock: Clock): FileLock | undefined {
  const left = readLocks(place);
  const now = clock.now().getTime();
  if ([...left].some(([, { owner, modified }]) => !isDead(owner, now - modified))) {
    return undefined;
  }
  const next = Math.max(-1, ...left.keys()) + 1;
  const path = join(place.directory, `${place.prefix}${next}`);
  if (!makeLock(path, place.own)) {
    return undefined;
  }
  const found = readLocks(place);
  const expected = new Map([...left].map(([number, { owner }]) => [number, owner])).set(next, place.own);
  const unchanged =
    found.size === expected.size && [...expected].every(([number, owner]) => found.get(number)?.owner === owner);
  if (!unchanged) {
    rmSync(toSystemPath(path), { force: true });
    return undefined;
  }
  for (const number of left.keys()) {
    rmSync(toSystemPath(join(place.directory, `${place.prefix}${number}`)), { force: true });
  }
  return {
    refresh: () => utimesSync(toSystemPath(path), clock.now(), clock.now()),
    release: () => rmSync(toSystemPath(path), { force: true }),
  };
}

function isDead(owner: string, age: number): boolean {
  return owner === "" ? age > longestNaming : hasEnded(owner, age);
}

interface Lock {
  readonly owner: string;
  /** In milliseconds since 1970. */
  readonly modified: number;
}

/** The locks that are there, by their numbers. */
function readLocks({ directory, prefix }: Place): ReadonlyMap<number, Lock> {
  const locks = new Map<number, Lock>();
  for (const name of listNames(directory)) {
    const number = name.startsWith(prefix) ? name.slice(prefix.length) : "";
    const lock = /^\d{1,9}$/u.test(number) ? readLock(join(directory, name)) : undefined;
    if (lock !== undefined) {
      locks.set(Number(number), lock);
    }
  }
  return locks;
}

/** A lock's content; `undefined` when it has just been removed. */
function readLock(path: string): Lock | undefined {
  try {
    const modified = statSync(toSystemPath(path)).mtimeMs;
    return { owner: readFileSync(toSystemPath(path), "utf8"), modified };
  } catch (error) {
    if (errorCode(error) === "ENOENT") {
      return undefined;
    }
    throw error;
  }
}

/** Makes a lock, which nobody else then can; whether it was made. */
function makeLock(path: string, owner: string): boolean {
  let descriptor: number;
  try {
    descriptor = openSync(toSystemPath(path), "wx");
  } catch (error) {
    if (errorCode(error) === "EEXIST") {
      return false;
    }
    throw error;
  }
  try {
    writeSync(descriptor, owner);
    return true;
  } catch (error) {
    rmSync(toSystemPath(path), { force: true });
    throw error;
  } finally {
    closeSync(descriptor);
  }
}
