import { closeSync, lstatSync, openSync, writeSync } from "node:fs";
import type { Clock } from "./clock.ts";
import { readWholeFile } from "./files.ts";
import { isPlainObject, type PlainObject, parseJson } from "./plain-json.ts";
import { errorCode, errorMessage } from "./system-error.ts";

/** A file or a folder in which something is kept from one process to the next cannot be used. */
export class StoreFault extends Error {
  override readonly name = "StoreFault";
  readonly path: string;

  /** `reason` goes on where a sentence has named the path: `is not a regular file`. */
  constructor(path: string, reason: string, options?: ErrorOptions) {
    super(reason, options);
    this.path = path;
  }
}

/** A row of a journal. */
export interface JournalRow {
  /** The line of the file that it stands on, counted from 1. */
  readonly line: number;
  /** `undefined` when the line is no JSON object. */
  readonly fields: PlainObject | undefined;
}

/** What a journal holds. */
export interface Journal {
  readonly rows: readonly JournalRow[];
  /** The file ends within a row: somebody writes it just now, or was stopped while doing so. */
  readonly torn: boolean;
}

/** A journal that is longer than this is not read, in bytes. */
const longest = 16 * 1024 * 1024;

/**
 * Adds a row to a journal: a file of JSON objects, one a line, that is only ever appended to. Processes may do so at the
 * same moment without a lock: the system puts each whole write at the end of the file. A row begins with a line end as
 * well, so that one that was cut short spoils no other. @throws StoreFault
 */
export function appendRow(path: string, fields: PlainObject): void {
  const row = Buffer.from(`\n${JSON.stringify(fields)}\n`);
  requireRegular(path);
  guard(path, "cannot be written", () => {
    const descriptor = openSync(path, "a", 0o666);
    try {
      const written = writeSync(descriptor, row);
      if (written < row.length) {
        throw new Error("only a part of the row was written, the disk may be full");
      }
    } finally {
      closeSync(descriptor);
    }
  });
}

/** Reads a journal; one that is not there has no rows. @throws StoreFault */
export function readJournal(path: string, limit: number = longest): Journal {
  if (!requireRegular(path)) {
    return { rows: [], torn: false };
  }
  const text = guard(path, "cannot be read", () => Buffer.from(readWholeFile(path, limit)).toString());
  const lines = text.split("\n").map((line, at) => ({ line: at + 1, text: line }));
  const rows = lines
    .filter((row) => row.text.trim() !== "")
    .map((row) => ({ line: row.line, fields: parse(row.text) }));
  return { rows, torn: text !== "" && !text.endsWith("\n") };
}

/** Reads a journal when nobody is in the middle of a row; a row that stays cut short is one that is damaged. @throws StoreFault */
export async function readSettledJournal(path: string, clock: Clock): Promise<readonly JournalRow[]> {
  let journal = readJournal(path);
  for (let round = 0; journal.torn && round < 20; round += 1) {
    await clock.sleep(10);
    journal = readJournal(path);
  }
  return journal.rows;
}

/** Whether there is a file: a pipe would hold the step up for ever, a link may lead anywhere. */
function requireRegular(path: string): boolean {
  const stat = guard(path, "cannot be read", () => lstatSync(path, { throwIfNoEntry: false }));
  if (stat !== undefined && !stat.isFile()) {
    throw new StoreFault(path, "is not a regular file");
  }
  return stat !== undefined;
}

/** Does what may fail in the system. @throws StoreFault */
export function guard<T>(path: string, reason: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    const code = errorCode(error);
    throw new StoreFault(path, `${reason} (${code === "" ? errorMessage(error) : code})`, { cause: error });
  }
}

function parse(line: string): PlainObject | undefined {
  const value = parseJson(line);
  return isPlainObject(value) ? value : undefined;
}
