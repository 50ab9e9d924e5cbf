import { createHash } from "node:crypto";
import { type FileHandle, open } from "node:fs/promises";
import { type Replacement, replaceFile } from "./replacement.ts";

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
  const replacement = replaceFile(path);
  try {
    const written = await writeTo(replacement, chunks, signal);
    replacement.finish();
    return written;
  } catch (error) {
    replacement.abandon();
    throw error;
  }
}

async function writeTo(
  { path, flags, isNew }: Replacement,
  chunks: Iterable<string>,
  signal?: AbortSignal,
): Promise<Written> {
  const file = await open(path, flags, 0o666);
  try {
    const written = await writeAll(file, chunks, signal);
    if (isNew) {
      await file.sync();
    }
    return written;
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
