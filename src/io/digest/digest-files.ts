import { statSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import type { Worker } from "node:worker_threads";
import { toSystemPath } from "../path-text.ts";
import { type Columns, createColumns, viewColumns } from "./columns.ts";
import type { FileDigest, Reader } from "./digest-file.ts";
import { loadHasher } from "./hasher.ts";
import { countTaken, digestShare, type Problems, type SharedWork } from "./share.ts";

/** What to digest, and how. */
export interface DigestRequest {
  /** What paths are relative to. */
  readonly directory: string;
  readonly paths: readonly string[];
  /** One pass over a file feeds all of them; digests come in the same order. */
  readonly algorithms: readonly string[];
  readonly signal: AbortSignal;
  /** Where the worker's script lies; without it there is one thread. */
  readonly workers: URL | undefined;
  /** Called now and then with the number of files that were taken, and of bytes of large ones that this thread has read. */
  readonly progress: (taken: number, bytes: number) => void;
}

/** A thread takes some 30 ms to start; below this much work it is not worth it. */
const worthwhile = { files: 2000, bytes: 64 * 1024 * 1024 } as const;
const mostThreads = 8;
/** How long the main thread works before it lets timers and signals in, in milliseconds. */
const breath = 50;

/** Digests files on all cores, in the order of `paths`. Rejects with the signal's reason when it is aborted. */
export async function digestFiles(request: DigestRequest): Promise<readonly FileDigest[]> {
  const { directory, paths, algorithms, signal } = request;
  const hashers = await Promise.all(algorithms.map(loadHasher));
  const widths = hashers.map(({ digest }) => digest(new Uint8Array()).length);
  const columns = createColumns(paths.length, widths);
  const work = { directory, paths, algorithms, next: new SharedArrayBuffer(4), columns };
  const count = countThreads(request);
  const workers = count === 1 ? [] : await startWorkers(count - 1, work, request);
  try {
    const own = await digestShare(work, { overlap: count === 1, breathe: createBreath(work, request) });
    await waitFor(workers, signal);
    return await collect(request, columns, [own, ...workers.map(({ problems }) => problems)]);
  } finally {
    await Promise.all(workers.map(({ worker }) => worker.terminate()));
  }
}

/** Waits for threads to end by themselves. Rejects at once when the work is cancelled. */
async function waitFor(workers: readonly Started[], signal: AbortSignal): Promise<void> {
  const done = new AbortController();
  const cancelled = new Promise<void>((resolve) => {
    signal.addEventListener("abort", () => resolve(), { signal: done.signal });
  });
  try {
    signal.throwIfAborted();
    await Promise.race([Promise.all(workers.map(({ ended }) => ended)), cancelled]);
    signal.throwIfAborted();
  } finally {
    done.abort();
  }
}

function countThreads({ directory, paths, workers }: DigestRequest): number {
  if (workers === undefined || paths.length < 2) {
    return 1;
  }
  const threads = Math.min(availableParallelism(), mostThreads, paths.length);
  if (threads === 1 || paths.length >= worthwhile.files) {
    return threads;
  }
  let bytes = 0;
  for (const path of paths) {
    bytes += sizeOf(join(directory, path));
  }
  return bytes >= worthwhile.bytes ? threads : 1;
}

/** In bytes; 0 for what cannot be had, which reading will tell. */
function sizeOf(path: string): number {
  try {
    return statSync(toSystemPath(path)).size;
  } catch {
    return 0;
  }
}

interface Started {
  readonly worker: Worker;
  /** Filled when the thread has ended. */
  readonly problems: Problems;
  readonly ended: Promise<void>;
}

/** Threads are loaded only here, for they cost the start of every step that needs none. */
async function startWorkers(count: number, work: SharedWork, { workers }: DigestRequest): Promise<Started[]> {
  const threads = await import("node:worker_threads");
  const script = new URL("digest-worker.js", workers);
  return Array.from({ length: count }, () => receive(new threads.Worker(script, { workerData: work })));
}

function receive(worker: Worker): Started {
  const problems: Problems = new Map();
  const ended = new Promise<void>((resolve) => {
    worker.once("message", (met: Problems) => {
      for (const [index, problem] of met) {
        problems.set(index, problem);
      }
    });
    // What a worker that failed had taken is done again by the main thread.
    worker.once("error", () => resolve());
    worker.once("exit", () => resolve());
  });
  return { worker, problems, ended };
}

/** Lets timers and signals in now and then, tells the progress, and throws when the work is cancelled. */
function createBreath(work: SharedWork, { signal, progress }: DigestRequest): Reader["breathe"] {
  let last = performance.now();
  let read = 0;
  return (bytes) => {
    read += bytes;
    signal.throwIfAborted();
    if (performance.now() - last < breath) {
      return undefined;
    }
    progress(countTaken(work), read);
    return setImmediate().then(() => {
      last = performance.now();
      signal.throwIfAborted();
    });
  };
}

/** Puts together what the threads have found; what a thread took and did not bring back is digested here. */
async function collect(
  request: DigestRequest,
  columns: Columns,
  problems: readonly Problems[],
): Promise<readonly FileDigest[]> {
  const view = viewColumns(columns);
  const problemOf = (index: number) => problems.find((met) => met.has(index))?.get(index);
  const results = request.paths.map((_, index) => view.read(index) ?? problemOf(index));
  if (results.includes(undefined)) {
    const gaps = [...results.keys()].filter((index) => results[index] === undefined);
    const paths = gaps.map((index) => request.paths[index] ?? "");
    const found = await digestFiles({ ...request, paths, workers: undefined });
    for (const [at, index] of gaps.entries()) {
      results[index] = found[at];
    }
  }
  return results.filter((result) => result !== undefined);
}
