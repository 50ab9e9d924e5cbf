import { closeSync, fstatSync, fsyncSync, lstatSync, openSync, readdirSync, readSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { decodePathText, toSystemPath } from "./path-text.ts";
import { replaceFile } from "./replacement.ts";

/**
 * Writes a file whole or not at all: beside it, flushed to the disk, then renamed over it. Missing folders are made; a
 * link is followed; an old file's mode is kept.
 */
export function writeFileAtomically(directory: string, path: string, content: Uint8Array): void {
  const replacement = replaceFile(resolve(directory, path));
  try {
    const descriptor = openSync(replacement.path, replacement.flags, 0o666);
    try {
      writeFileSync(descriptor, content);
      if (replacement.isNew) {
        fsyncSync(descriptor);
      }
    } finally {
      closeSync(descriptor);
    }
    replacement.finish();
  } catch (error) {
    replacement.abandon();
    throw error;
  }
}

/** A file is larger than whoever reads it allows. */
export class TooLarge extends Error {
  override readonly name = "TooLarge";

  /** `limit` is in bytes, whole mebibytes. */
  constructor(limit: number) {
    super(`larger than ${limit / 1024 ** 2} MiB`);
  }
}

/** Reads a whole file of at most `limit` bytes. @throws {@link TooLarge}, or an error with the system's code */
export function readWholeFile(path: string, limit: number): Uint8Array {
  const descriptor = openSync(toSystemPath(path), "r");
  try {
    // What is no regular file has no size beforehand, and a device may have no end.
    let buffer = Buffer.allocUnsafeSlow(Math.min(fstatSync(descriptor).size, limit) + 64);
    let size = 0;
    for (let count = -1; count !== 0; size += count) {
      if (size > limit) {
        throw new TooLarge(limit);
      }
      if (size === buffer.length) {
        buffer = Buffer.concat([buffer], size * 2);
      }
      count = readSync(descriptor, buffer, size, buffer.length - size, null);
    }
    return buffer.subarray(0, size);
  } finally {
    closeSync(descriptor);
  }
}

/** The names in a folder; none when it cannot be read. */
export function listNames(folder: string): readonly string[] {
  try {
    return readdirSync(toSystemPath(folder), { encoding: "buffer" }).map(decodePathText);
  } catch {
    return [];
  }
}

/** Whether there is anything of that path, a link to nothing too. */
export function exists(path: string): boolean {
  return lstatSync(toSystemPath(path), { throwIfNoEntry: false }) !== undefined;
}
