import { isAbsolute, sep } from "node:path";
import { type Columns, viewColumns } from "./columns.ts";
import { bufferSize, digestFile, type FileProblem, type Reader } from "./digest-file.ts";
import { loadHasher } from "./hasher.ts";

/** A set of files that several threads digest together: each takes the next one that nobody has taken. */
export interface SharedWork {
  /** What relative paths are relative to. */
  readonly directory: string;
  readonly paths: readonly string[];
  readonly algorithms: readonly string[];
  /** One 32-bit integer: the index of the next path to take. */
  readonly next: SharedArrayBuffer;
  /** Where the digests go. */
  readonly columns: Columns;
}

/** Why files have no digest, by their index. */
export type Problems = Map<number, FileProblem>;

/** How a thread takes part. */
export interface Part {
  readonly overlap: boolean;
  readonly breathe: Reader["breathe"];
}

/** Takes files from shared work and digests them until none is left. Returns the problems that this thread met. */
export async function digestShare(work: SharedWork, { overlap, breathe }: Part): Promise<Problems> {
  const { directory, paths, algorithms } = work;
  const hashers = await Promise.all(algorithms.map(loadHasher));
  const reader: Reader = { hashers, buffer: Buffer.allocUnsafeSlow(bufferSize), overlap, breathe };
  const next = new Int32Array(work.next);
  const columns = viewColumns(work.columns);
  const problems: Problems = new Map();
  for (;;) {
    const index = Atomics.add(next, 0, 1);
    const path = paths[index];
    if (path === undefined) {
      return problems;
    }
    const digesting = digestFile(isAbsolute(path) ? path : directory + sep + path, reader);
    const digest = digesting instanceof Promise ? await digesting : digesting;
    if ("problem" in digest) {
      problems.set(index, digest);
    } else {
      columns.write(index, digest.size, digest.digests);
    }
    const pause = breathe(0);
    if (pause !== undefined) {
      await pause;
    }
  }
}

/** How many files of the work have been taken so far. */
export function countTaken({ next, paths }: SharedWork): number {
  return Math.min(Atomics.load(new Int32Array(next), 0), paths.length);
}
