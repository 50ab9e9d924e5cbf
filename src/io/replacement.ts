import { randomBytes } from "node:crypto";
import { chmodSync, renameSync, rmSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { followLinks } from "./links.ts";
import { makeFolders } from "./make-folders.ts";
import { toSystemPath } from "./path-text.ts";

/** A file that is being written anew. */
export interface Replacement {
  /** What the new content is written to: a new file beside the old one, or what can be no such thing, itself. */
  readonly path: string | Buffer;
  /** How that is opened. */
  readonly flags: "wx" | "w";
  /** Whether it is to be flushed to the disk before `finish`: a pipe or a device cannot be. */
  readonly isNew: boolean;
  /** Puts the new file, which is closed by now, in the place of the old one. */
  readonly finish: () => void;
  /** Takes the new file away. */
  readonly abandon: () => void;
}

/**
 * Prepares to write a file whole or not at all: beside it, then renamed over it, so that a reader, or a kill at any moment,
 * meets the old file or the new one. Missing folders are made; a link is followed; an old file's mode is kept. What is no
 * regular file, such as a pipe, is written to as it is.
 */
export function replaceFile(path: string): Replacement {
  const target = followLinks(resolve(path));
  makeFolders(dirname(target));
  const old = statSync(toSystemPath(target), { throwIfNoEntry: false });
  if (old !== undefined && !old.isFile()) {
    return { path: toSystemPath(target), flags: "w", isNew: false, finish: () => {}, abandon: () => {} };
  }
  const temporary = toSystemPath(temporaryBeside(target));
  const finish = () => {
    if (old !== undefined) {
      chmodSync(temporary, old.mode);
    }
    renameSync(temporary, toSystemPath(target));
  };
  return { path: temporary, flags: "wx", isNew: true, finish, abandon: () => rmSync(temporary, { force: true }) };
}

/** A new path beside another one, hidden, for what is to be renamed to that. */
export function temporaryBeside(target: string): string {
  // A name may have 255 bytes: there must be room for what is put around it.
  const name = Array.from(basename(target)).slice(0, 40).join("");
  return join(dirname(target), `.${name}.${randomBytes(6).toString("hex")}.tmp`);
}
