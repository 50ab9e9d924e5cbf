import { fstatSync, ftruncateSync, readSync, writeSync } from "node:fs";
import { type RowScan, readFirstRow, scanCsv, scanLines } from "./row-scan.ts";

/** The file has columns of its own. */
export class HeaderMismatch extends Error {
  override readonly name = "HeaderMismatch";
  readonly found: readonly string[];
  readonly wanted: readonly string[];

  constructor(found: readonly string[], wanted: readonly string[]) {
    super("the header of the file has other columns");
    this.found = found;
    this.wanted = wanted;
  }
}

/** How much is looked at first, and at most. */
const shortestPiece = 4096;
const longestHeader = 1024 * 1024;
const longestTail = 64 * 1024 * 1024;

/** An open file of rows, how long it is, and what is known of it. */
interface Rows {
  readonly descriptor: number;
  readonly size: number;
  /** A CSV file's first row, with its line end; `undefined` for lines of JSON. */
  readonly header: string | undefined;
  /** Where a row began when whoever appended here last died; `undefined` when nobody did. */
  readonly mark: number | undefined;
}

/** What had to be done. */
interface Mended {
  /** Whether the header is to be written yet. */
  readonly lacksHeader: boolean;
  /** How many bytes of a torn last row were taken away. */
  readonly removed: number;
}

/**
 * Makes a file of rows end with a whole row and its line end: a torn one is taken away, a missing line end is added. It
 * reads the header and the end, or what was appended since the mark.
 *
 * @throws {@link HeaderMismatch}
 */
export function mendRows(descriptor: number, { header, mark }: Pick<Rows, "header" | "mark">): Mended {
  const rows = { descriptor, size: fstatSync(descriptor).size, header, mark };
  const start = header === undefined ? 0 : checkHeader(rows, header);
  if (start === undefined) {
    ftruncateSync(descriptor, 0);
    return { lacksHeader: true, removed: rows.size };
  }
  const { at, scan } = scanEnd(rows, start);
  const end = at + scan.end;
  if (end === rows.size) {
    return { lacksHeader: false, removed: 0 };
  }
  if (scan.whole) {
    const isHalf = read(descriptor, rows.size - 1, 1)[0] === 0x0d;
    writeSync(descriptor, header === undefined || isHalf ? "\n" : "\r\n");
    return { lacksHeader: false, removed: 0 };
  }
  ftruncateSync(descriptor, end);
  return { lacksHeader: false, removed: rows.size - end };
}

/** Where the header ends; `undefined` when it is not there, or not whole. */
function checkHeader({ descriptor, size }: Rows, header: string): number | undefined {
  const wanted = readFirstRow(header).fields;
  for (let length = shortestPiece; ; length *= 8) {
    const bytes = read(descriptor, 0, Math.min(length, size));
    const marked = bytes.subarray(0, 3).equals(Buffer.from("\ufeff")) ? 3 : 0;
    const text = bytes.toString("utf8", marked);
    const { fields, end } = readFirstRow(text);
    if (end === undefined && length < Math.min(size, longestHeader)) {
      continue;
    }
    const isSame = fields.length === wanted.length && fields.every((field, at) => field === wanted[at]);
    if (end === undefined && header.startsWith(text)) {
      return undefined;
    }
    if (!isSame) {
      throw new HeaderMismatch(fields, wanted);
    }
    return end === undefined ? 0 : marked + Buffer.byteLength(text.slice(0, end));
  }
}

interface End {
  /** Where the scan began. */
  readonly at: number;
  readonly scan: RowScan;
}

function scanEnd(rows: Rows, start: number): End {
  const { descriptor, size, mark = -1 } = rows;
  if (mark >= start && mark <= size && size - mark <= longestTail) {
    const scan = scanPiece(read(descriptor, mark, size - mark), rows, "row");
    if (scan.sound) {
      // What follows the last line end was being written by whoever died, however whole it looks.
      return { at: mark, scan: { ...scan, whole: false } };
    }
  }
  for (let length = shortestPiece; ; length *= 8) {
    const at = Math.max(start, size - length);
    const bytes = read(descriptor, at, size - at);
    const scan = at === start ? scanPiece(bytes, rows, "row") : scanTail(bytes, rows);
    if (scan.rows > 0 || at === start) {
      return { at, scan };
    }
    if (length >= longestTail) {
      // Nobody can tell where such a row begins: it is left as it is, and ended.
      return { at, scan: { ...scan, whole: true } };
    }
  }
}

function scanPiece(bytes: Uint8Array, { header }: Rows, from: "row" | "outside" | "inside"): RowScan {
  return header === undefined
    ? scanLines(bytes)
    : scanCsv(bytes, { columns: readFirstRow(header).fields.length, from });
}

/** A tail may begin outside quotes or within them: the reading that can be, and in which more rows end, is taken. */
function scanTail(bytes: Uint8Array, rows: Rows): RowScan {
  const outside = scanPiece(bytes, rows, "outside");
  const inside = scanPiece(bytes, rows, "inside");
  if (outside.sound === inside.sound) {
    return inside.sound && inside.rows > outside.rows ? inside : outside;
  }
  return outside.sound ? outside : inside;
}

/** Bytes of a file, fewer where it ends. */
function read(descriptor: number, position: number, length: number): Buffer {
  const buffer = Buffer.allocUnsafe(length);
  let size = 0;
  for (let count = -1; count !== 0 && size < length; size += count) {
    count = readSync(descriptor, buffer, size, length - size, position + size);
  }
  return buffer.subarray(0, size);
}
