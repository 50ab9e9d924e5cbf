import { randomBytes } from "node:crypto";
import {
  chmodSync,
  closeSync,
  fstatSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readlinkSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { decodePathText, toSystemPath } from "./path-text.ts";

/**
 * Writes a file whole or not at all: beside it, flushed to the disk, then renamed over it. A reader, or a kill at any
 * moment, meets the old file or the new one. Missing folders are made; a link is followed; an old file's mode is kept.
 */
export function writeFileAtomically(directory: string, path: string, content: Uint8Array): void {
  const target = followLinks(resolve(directory, path));
  mkdirSync(toSystemPath(dirname(target)), { recursive: true });
  const old = statSync(toSystemPath(target), { throwIfNoEntry: false });
  if (old !== undefined && !old.isFile()) {
    writeFileSync(toSystemPath(target), content);
    return;
  }
  const temporary = temporaryBeside(target);
  try {
    const descriptor = openSync(temporary, "wx", 0o666);
    try {
      writeFileSync(descriptor, content);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    if (old !== undefined) {
      chmodSync(temporary, old.mode);
    }
    renameSync(temporary, toSystemPath(target));
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** A new path for the system beside a file, hidden, for what is to be renamed over it. */
export function temporaryBeside(target: string): string | Buffer {
  return toSystemPath(join(dirname(target), `.${shorten(basename(target))}.${randomBytes(6).toString("hex")}.tmp`));
}

/** Leaves room for what is put around a name, which may have 255 bytes. */
function shorten(name: string): string {
  return Array.from(name).slice(0, 40).join("");
}

/** Where writing to a path leads: through links, the last of which may lead to what is not there yet. */
export function followLinks(path: string, most = 40): string {
  const real = realPath(path);
  if (
    real !== undefined ||
    most === 0 ||
    lstatSync(toSystemPath(path), { throwIfNoEntry: false })?.isSymbolicLink() !== true
  ) {
    return real ?? path;
  }
  const next = decodePathText(readlinkSync(toSystemPath(path), { encoding: "buffer" }));
  return followLinks(resolve(dirname(path), next), most - 1);
}

/** The path that a path leads to when all its links are followed; `undefined` when it leads nowhere. */
export function realPath(path: string): string | undefined {
  try {
    return decodePathText(realpathSync.native(toSystemPath(path), { encoding: "buffer" }));
  } catch {
    return undefined;
  }
}

/** A file is larger than whoever reads it allows. */
export class TooLarge extends Error {
  override readonly name = "TooLarge";
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
        throw new TooLarge(`larger than ${limit / 1024 / 1024} MiB`);
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
