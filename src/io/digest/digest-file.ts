import { closeSync, constants, fstatSync, openSync, read, readSync } from "node:fs";
import { promisify } from "node:util";
import { toSystemPath } from "../path-text.ts";
import { errorCode } from "../system-error.ts";
import type { HasherFactory } from "./hasher.ts";

/** Why a file has no digest; `message` is the end of a sentence about it. */
export interface FileProblem {
  readonly problem: "missing" | "unreadable" | "changed";
  readonly message: string;
}

/** What became of one file: its size in bytes and a digest for each algorithm asked for, or why there is none. */
export type FileDigest = { readonly size: number; readonly digests: readonly string[] } | FileProblem;

/** How a thread reads. */
export interface Reader {
  readonly hashers: readonly HasherFactory[];
  /** Holds a small file whole; large ones pass through it. A size that stays in a core's cache is fastest. */
  readonly buffer: Buffer;
  /** Read the next piece while this one is hashed; faster where another core is idle. */
  readonly overlap: boolean;
  /**
   * Called between pieces, with how many bytes the last one had: lets timers and signals in now and then, and throws when
   * the work was cancelled.
   */
  readonly breathe: (bytes: number) => Promise<void> | undefined;
}

/** 128 KiB: measured best between 32 KiB and 4 MiB for the loop that reads and hashes in turn. */
export const bufferSize = 128 * 1024;
const overlapSize = 1024 * 1024;

const readAsync = promisify(read);
/** Without O_NONBLOCK, opening a named pipe would wait for a writer. Windows has neither. */
const openFlags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/**
 * Digests one file. A file that changes while it is read has no digest. Small files are done at once, without a promise,
 * which thousands of them would feel.
 */
export function digestFile(path: string, reader: Reader): FileDigest | Promise<FileDigest> {
  let descriptor: number;
  try {
    descriptor = openSync(toSystemPath(path), openFlags);
  } catch (error) {
    return unreadable(error);
  }
  let small: FileDigest | undefined;
  try {
    small = digestSmall(descriptor, reader);
  } catch (error) {
    small = unreadable(error);
  }
  if (small === undefined) {
    return digestAndClose(descriptor, reader);
  }
  closeSync(descriptor);
  return small;
}

async function digestAndClose(descriptor: number, reader: Reader): Promise<FileDigest> {
  try {
    return await digestLarge(descriptor, reader);
  } catch (error) {
    // Where the work was cancelled, this throws, and the file has no fault.
    await reader.breathe(0);
    return unreadable(error);
  } finally {
    closeSync(descriptor);
  }
}

function unreadable(error: unknown): FileDigest {
  const code = errorCode(error);
  const missing = code === "ENOENT" || code === "ENOTDIR";
  return {
    problem: missing ? "missing" : "unreadable",
    message: missing ? "it does not exist" : `it cannot be read (${code})`,
  };
}

/**
 * Digests a file that comes whole in one piece; `undefined` when it does not, because it is too long for the buffer or grows
 * meanwhile.
 */
function digestSmall(descriptor: number, { buffer, hashers }: Reader): FileDigest | undefined {
  const size = readSync(descriptor, buffer, 0, buffer.length, 0);
  if (size === buffer.length || readSync(descriptor, buffer, size, buffer.length - size, size) > 0) {
    return undefined;
  }
  if (size === 0 && !fstatSync(descriptor).isFile()) {
    return { problem: "unreadable", message: "it is no regular file" };
  }
  const bytes = buffer.subarray(0, size);
  const [first] = hashers;
  const digests =
    first !== undefined && hashers.length === 1 ? [first.digest(bytes)] : hashers.map(({ digest }) => digest(bytes));
  return { size, digests };
}

async function digestLarge(descriptor: number, reader: Reader): Promise<FileDigest> {
  const before = fstatSync(descriptor, { bigint: true });
  if (!before.isFile()) {
    return { problem: "unreadable", message: "it is no regular file" };
  }
  const running = reader.hashers.map(({ create }) => create());
  const update = (bytes: Uint8Array) => {
    for (const hasher of running) {
      hasher.update(bytes);
    }
  };
  const size = reader.overlap
    ? await readOverlapping(descriptor, reader, update)
    : await readInTurn(descriptor, reader, update);
  const after = fstatSync(descriptor, { bigint: true });
  if (before.size !== after.size || before.mtimeNs !== after.mtimeNs || BigInt(size) !== after.size) {
    return { problem: "changed", message: "it changed while it was read" };
  }
  return { size, digests: running.map((hasher) => hasher.digest()) };
}

type Update = (bytes: Uint8Array) => void;

async function readInTurn(descriptor: number, { buffer, breathe }: Reader, update: Update): Promise<number> {
  let size = 0;
  for (;;) {
    const count = readSync(descriptor, buffer, 0, buffer.length, size);
    if (count === 0) {
      return size;
    }
    update(count === buffer.length ? buffer : buffer.subarray(0, count));
    size += count;
    const pause = breathe(count);
    if (pause !== undefined) {
      await pause;
    }
  }
}

async function readOverlapping(descriptor: number, { breathe }: Reader, update: Update): Promise<number> {
  let current = Buffer.allocUnsafeSlow(overlapSize);
  let other = Buffer.allocUnsafeSlow(overlapSize);
  let size = 0;
  let pending = readAsync(descriptor, current, 0, overlapSize, size);
  for (;;) {
    const { bytesRead } = await pending;
    if (bytesRead === 0) {
      return size;
    }
    size += bytesRead;
    pending = readAsync(descriptor, other, 0, overlapSize, size);
    try {
      update(current.subarray(0, bytesRead));
      await breathe(bytesRead);
    } catch (error) {
      await pending;
      throw error;
    }
    [current, other] = [other, current];
  }
}
