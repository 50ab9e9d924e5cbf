import { UnsafeZip } from "./unsafe-zip.ts";
import type { ZipFile } from "./zip-file.ts";

/** Where the directory of a zip stands: the headers of all entries, one after the other. */
export interface Directory {
  readonly start: number;
  readonly size: number;
}

/** What was read of a zip's end: how many entries there are, and the comment, which is the last thing in the file. */
interface End {
  readonly entryCount: number;
  readonly comment: { readonly length: number };
}

const endSize = 22;
const locatorSize = 20;
const locatorSignature = 0x07064b50;
const most16 = 0xffff;
const most32 = 0xffffffff;

/**
 * Finds the directory by the record at a zip's end (APPNOTE 4.3.14 to 4.3.16), and refuses a zip in which readers could
 * find different ones: the directory must end where that record begins, and the two forms of the record must agree.
 */
export function checkDirectory(file: ZipFile, { entryCount, comment }: End): Directory {
  const endAt = file.size - endSize - comment.length;
  const end = file.read(endAt, endSize);
  const declared = {
    counts: [end.readUInt16LE(8), end.readUInt16LE(10)],
    size: end.readUInt32LE(12),
    start: end.readUInt32LE(16),
  };
  const wide = findWide(file, endAt);
  const { counts, size, start, endsAt } = wide ?? { ...declared, endsAt: endAt };
  const agrees = [
    counts.every((count) => count === entryCount),
    start + size === endsAt,
    wide === undefined || declared.counts.every((count) => count === most16 || count === entryCount),
    wide === undefined || declared.size === most32 || declared.size === size,
    wide === undefined || declared.start === most32 || declared.start === start,
  ];
  if (agrees.includes(false)) {
    throw disagreement();
  }
  return { start, size };
}

interface WideEnd extends Directory {
  readonly counts: readonly number[];
  /** Where the record itself begins. */
  readonly endsAt: number;
}

/** The record of zip64, which a locator right before the usual one leads to. */
function findWide(file: ZipFile, endAt: number): WideEnd | undefined {
  const locator = endAt < locatorSize ? Buffer.alloc(locatorSize) : file.read(endAt - locatorSize, locatorSize);
  if (locator.readUInt32LE(0) !== locatorSignature) {
    return undefined;
  }
  const endsAt = readWide(locator, 8);
  const record = file.read(endsAt, 56);
  if (endsAt + 12 + readWide(record, 4) !== endAt - locatorSize) {
    throw disagreement();
  }
  return {
    counts: [readWide(record, 24), readWide(record, 32)],
    size: readWide(record, 40),
    start: readWide(record, 48),
    endsAt,
  };
}

/** A number of 64 bits; those past 2^53 lose digits, and are past the end of any file. */
export function readWide(bytes: Buffer, at: number): number {
  return Number(bytes.readBigUInt64LE(at));
}

function disagreement(): UnsafeZip {
  return new UnsafeZip("mismatch", "its end says different things about its directory");
}
