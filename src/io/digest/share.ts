import { join } from "node:path";
import { bufferSize, digestFile, type FileDigest, type Reader } from "./digest-file.ts";
import { loadHasher } from "./hasher.ts";

/** A set of files that several threads digest together: each takes the next one that nobody has taken. */
export interface SharedWork {
  /** What relative paths are relative to. */
  readonly directory: string;
  readonly paths: readonly string[];
  readonly algorithms: readonly string[];
  /** One 32-bit integer: the index of the next path to take. */
  readonly next: SharedArrayBuffer;
}

/** How a thread takes part. */
export interface Part {
  readonly overlap: boolean;
  readonly breathe: Reader["breathe"];
  /** Called with each file that is done. */
  readonly take: (index: number, digest: FileDigest) => void;
}

/** Takes files from shared work and digests them until none is left. */
export async function digestShare(work: SharedWork, { overlap, breathe, take }: Part): Promise<void> {
  const { directory, paths, algorithms } = work;
  const hashers = await Promise.all(algorithms.map(loadHasher));
  const reader: Reader = { hashers, buffer: Buffer.allocUnsafeSlow(bufferSize), overlap, breathe };
  const next = new Int32Array(work.next);
  for (;;) {
    const index = Atomics.add(next, 0, 1);
    const path = paths[index];
    if (path === undefined) {
      return;
    }
    take(index, await digestFile(join(directory, path), reader));
    const pause = breathe();
    if (pause !== undefined) {
      await pause;
    }
  }
}
