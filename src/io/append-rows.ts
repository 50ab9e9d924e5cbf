import { closeSync, fstatSync, fsyncSync, ftruncateSync, openSync, statSync, writeSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { setImmediate } from "node:timers/promises";
import { AppendMark } from "./append-mark.ts";
import { lockFile, type Waiting } from "./file-lock.ts";
import { followLinks } from "./links.ts";
import { makeFolders } from "./make-folders.ts";
import { mendRows } from "./mend-rows.ts";
import { toSystemPath } from "./path-text.ts";

/** A file of rows that is appended to. */
export interface RowFile {
  readonly path: string;
  /** A CSV file's first row, with its line end; a file of lines, each a JSON object, has none. */
  readonly header: string | undefined;
}

/** What an append has done. */
export interface Appended {
  /** The file's size now, in bytes; of what is no regular file, how much was written. */
  readonly size: number;
  /** How many bytes of a torn last row were taken away: somebody died while writing it. */
  readonly removed: number;
}

/** Rows are written in pieces of whole ones, each at once, so that few readers and few kills see a half. */
const longestPiece = 4096;
/** After so many bytes it is noted how far the file is whole, and others have a chance to run. */
const longestSpan = 1024 * 1024;

/**
 * Appends whole rows, each with its line end, to a file that others append to at the same time. The header is written
 * once and must match; a missing last line end is mended, a torn last row taken away. Killed at any moment, it costs at
 * most the row that was being written. What it takes does not depend on the file's size: only the header and the end
 * are read. A pipe or a device just gets the header and the rows.
 *
 * @throws HeaderMismatch, FileBusy, the signal's reason, or an error with the system's code
 */
export async function appendRows(
  { path, header }: RowFile,
  rows: Iterable<string>,
  waiting: Waiting,
): Promise<Appended> {
  const target = followLinks(resolve(path));
  makeFolders(dirname(target));
  if (statSync(toSystemPath(target), { throwIfNoEntry: false })?.isFile() === false) {
    return { size: await writeThrough(target, header, rows), removed: 0 };
  }
  const lock = await lockFile(target, waiting);
  try {
    return await withFile(target, async (descriptor) => {
      const mark = new AppendMark(target, String(fstatSync(descriptor).ino));
      const { lacksHeader, removed } = mendRows(descriptor, { header, mark: mark.read() });
      const note = (whole: number) => {
        mark.write(whole);
        lock.refresh();
      };
      try {
        await writeRows(descriptor, lacksHeader ? withHeader(header, rows) : rows, { note, signal: waiting.signal });
        fsyncSync(descriptor);
      } finally {
        mark.remove();
      }
      return { size: fstatSync(descriptor).size, removed };
    });
  } finally {
    lock.release();
  }
}

async function withFile<T>(path: string, work: (descriptor: number) => Promise<T>): Promise<T> {
  const descriptor = openSync(toSystemPath(path), "a+", 0o666);
  try {
    return await work(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

async function writeThrough(path: string, header: string | undefined, rows: Iterable<string>): Promise<number> {
  return await withFile(path, async (descriptor) => {
    let size = 0;
    for (const row of withHeader(header, rows)) {
      size += writeAll(descriptor, Buffer.from(row));
    }
    return size;
  });
}

function* withHeader(header: string | undefined, rows: Iterable<string>): Generator<string> {
  if (header !== undefined) {
    yield header;
  }
  yield* rows;
}

interface Progress {
  /** Is told how many bytes of the file are whole, before the first byte and now and then. */
  readonly note: (whole: number) => void;
  readonly signal: AbortSignal | undefined;
}

async function writeRows(descriptor: number, rows: Iterable<string>, { note, signal }: Progress): Promise<void> {
  let whole = fstatSync(descriptor).size;
  let noted = whole;
  note(whole);
  for (const piece of joinRows(rows)) {
    if (whole - noted > longestSpan) {
      noted = whole;
      note(whole);
      await setImmediate();
      signal?.throwIfAborted();
    }
    whole += writePiece(descriptor, piece, whole);
  }
}

/** Whole rows together, as many as fit into one piece, or one that does not. */
function* joinRows(rows: Iterable<string>): Generator<Uint8Array> {
  let piece = "";
  let length = 0;
  for (const row of rows) {
    const rowLength = Buffer.byteLength(row);
    if (length > 0 && length + rowLength > longestPiece) {
      yield Buffer.from(piece);
      piece = "";
      length = 0;
    }
    piece += row;
    length += rowLength;
  }
  if (length > 0) {
    yield Buffer.from(piece);
  }
}

/** Writes a piece whole or, when the disk is full, not at all. */
function writePiece(descriptor: number, piece: Uint8Array, start: number): number {
  try {
    return writeAll(descriptor, piece);
  } catch (error) {
    ftruncateSync(descriptor, start);
    throw error;
  }
}

function writeAll(descriptor: number, bytes: Uint8Array): number {
  let written = 0;
  while (written < bytes.length) {
    written += writeSync(descriptor, bytes, written);
  }
  return written;
}
