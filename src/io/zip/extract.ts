import { createWriteStream, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { pipeline } from "node:stream/promises";
import { setImmediate as pause } from "node:timers/promises";
import { makeFolders } from "../make-folders.ts";
import { toSystemPath } from "../path-text.ts";
import { temporaryBeside } from "../replacement.ts";
import { errorCode } from "../system-error.ts";
import { isSmall, readSmall, streamContent } from "./content.ts";
import type { ZipLimits } from "./limits.ts";
import { placeFolder } from "./place-folder.ts";
import { type Plan, type PlannedFile, readPlan } from "./read-plan.ts";
import { UnsafeZip } from "./unsafe-zip.ts";
import { ZipFile } from "./zip-file.ts";

/** What to unpack, and where to. */
export interface Extraction {
  /** The path of the zip. */
  readonly file: string;
  /** The folder that gets what is in the zip; those around it are made. */
  readonly folder: string;
  readonly limits?: ZipLimits;
  readonly signal: AbortSignal;
}

/** A file that was unpacked. */
export interface ExtractedFile {
  /** Its path inside the folder, with `/` between its parts; text from outside. */
  readonly name: string;
  readonly path: string;
  /** In bytes. */
  readonly size: number;
}

/**
 * Unpacks a zip whole or not at all: beside the folder, which it becomes when everything was read and checked. A kill at
 * any moment leaves nothing under the folder's name. Where there is a folder already, what is in it stays, but files of
 * the same names are replaced, each whole; it must hold no folder or link in the place of a file, nor anything but a
 * folder in the place of one. Files get the mode 0644, or 0755 when they are executable, less the process's mask.
 * @throws {@link UnsafeZip}, an error with the system's code, or the signal's reason
 */
export async function extractZip({ file, folder, limits = {}, signal }: Extraction): Promise<readonly ExtractedFile[]> {
  signal.throwIfAborted();
  const target = resolve(folder);
  const zip = new ZipFile(file);
  const temporary = temporaryBeside(target);
  try {
    const plan = await readPlan(zip, { limits, signal, platform: process.platform });
    makeFolders(dirname(target));
    mkdirSync(toSystemPath(temporary), { mode: 0o755 });
    await unpack(zip, plan, { folder: temporary, signal });
    signal.throwIfAborted();
    placeFolder(temporary, target);
    return plan.files.map(({ name, size }) => ({ name, path: join(target, name), size }));
  } catch (error) {
    // Streams that were stopped have words of their own for it.
    signal.throwIfAborted();
    throw error;
  } finally {
    zip.close();
    rmSync(toSystemPath(temporary), { recursive: true, force: true });
  }
}

interface Place {
  readonly folder: string;
  readonly signal: AbortSignal;
}

/** After so many files others get a turn, such as the handler of a signal. */
const turn = 16;

async function unpack(zip: ZipFile, { folders, files }: Plan, { folder, signal }: Place): Promise<void> {
  for (const name of folders) {
    await guard(name, () => mkdirSync(toSystemPath(join(folder, name)), { recursive: true, mode: 0o755 }));
  }
  for (const [index, file] of files.entries()) {
    await guard(file.name, () => write(zip, file, { folder, signal }));
    if (index % turn === 0) {
      await pause();
      signal.throwIfAborted();
    }
  }
}

async function write(zip: ZipFile, file: PlannedFile, { folder, signal }: Place): Promise<void> {
  const path = toSystemPath(join(folder, file.name));
  // Never through what is there already: some file systems take more names for one than we do.
  const options = { flag: "wx", flags: "wx", mode: file.executable ? 0o755 : 0o644 } as const;
  if (isSmall(file)) {
    writeFileSync(path, readSmall(zip, file), options);
  } else {
    await pipeline(streamContent(zip, file), createWriteStream(path, options), { signal });
  }
}

const clashes: ReadonlySet<string> = new Set(["EEXIST", "EISDIR", "ENOTDIR"]);
const badNames: ReadonlySet<string> = new Set(["ENAMETOOLONG", "EILSEQ", "EINVAL"]);

/** Turns what the system says of a name into what is wrong with the zip. */
async function guard(entry: string, act: () => unknown): Promise<void> {
  try {
    await act();
  } catch (cause) {
    const code = errorCode(cause);
    if (clashes.has(code)) {
      throw new UnsafeZip("collision", "this file system takes its name for another entry's", { entry, cause });
    }
    throw badNames.has(code) ? new UnsafeZip("name", "this system has no such file names", { entry, cause }) : cause;
  }
}
