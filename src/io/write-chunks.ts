import { createHash } from "node:crypto";
import { chmodSync, mkdirSync, renameSync, rmSync, statSync } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { followLinks, temporaryBeside } from "./files.ts";
import { toSystemPath } from "./path-text.ts";

/** What was written: its size in bytes and its SHA-256 in lower-case hex. */
export interface Written {
  readonly size: number;
  readonly digest: string;
}

/**
 * Writes a long text as it is made, whole or not at all, as `writeFileAtomically` does for a short one: beside the file,
 * flushed to the disk, then renamed over it. Rejects with the signal's reason when it is aborted; nothing is left then.
 */
export async function writeChunksAtomically(
  path: string,
  chunks: Iterable<string>,
  signal?: AbortSignal,
): Promise<Written> {
  const target = followLinks(resolve(path));
  mkdirSync(toSystemPath(dirname(target)), { recursive: true });
  const old = statSync(toSystemPath(target), { throwIfNoEntry: false });
  if (old !== undefined && !old.isFile()) {
    return await writeThrough(await open(toSystemPath(target), "w"), chunks, signal);
  }
  const temporary = temporaryBeside(target);
  try {
    const written = await writeFlushed(await open(temporary, "wx", 0o666), chunks, signal);
    if (old !== undefined) {
      chmodSync(temporary, old.mode);
    }
    renameSync(temporary, toSystemPath(target));
    return written;
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

async function writeFlushed(file: FileHandle, chunks: Iterable<string>, signal?: AbortSignal): Promise<Written> {
  try {
    const written = await writeAll(file, chunks, signal);
    await file.sync();
    return written;
  } finally {
    await file.close();
  }
}

/** For what is no regular file: a pipe or a device can neither be renamed over nor flushed. */
async function writeThrough(file: FileHandle, chunks: Iterable<string>, signal?: AbortSignal): Promise<Written> {
  try {
    return await writeAll(file, chunks, signal);
  } finally {
    await file.close();
  }
}

async function writeAll(file: FileHandle, chunks: Iterable<string>, signal?: AbortSignal): Promise<Written> {
  const hash = createHash("sha256");
  let size = 0;
  // One buffer for all chunks: a new one each would pile up until they are collected.
  let buffer = Buffer.allocUnsafeSlow(0);
  for (const chunk of chunks) {
    signal?.throwIfAborted();
    if (buffer.length < chunk.length * 3) {
      buffer = Buffer.allocUnsafeSlow(chunk.length * 4);
    }
    const bytes = buffer.subarray(0, buffer.write(chunk));
    hash.update(bytes);
    await file.writeFile(bytes);
    size += bytes.length;
  }
  signal?.throwIfAborted();
  return { size, digest: hash.digest("hex") };
}
