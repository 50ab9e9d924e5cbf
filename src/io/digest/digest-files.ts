import { statSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import type { Worker } from "node:worker_threads";
import { toSystemPath } from "../path-text.ts";
import type { FileDigest } from "./digest-file.ts";
import { digestShare, type SharedWork } from "./share.ts";
import type { WorkerReport } from "./worker.ts";

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
  /** Called now and then with the number of files that are done. */
  readonly progress: (done: number) => void;
}

/** A thread takes some 30 ms to start; below this much work it is not worth it. */
const worthwhile = { files: 2000, bytes: 64 * 1024 * 1024 } as const;
const mostThreads = 8;
/** How long the main thread works before it lets timers and signals in, in milliseconds. */
const breath = 50;

/** Digests files on all cores, in the order of `paths`. Rejects with the signal's reason when it is aborted. */
export async function digestFiles(request: DigestRequest): Promise<readonly FileDigest[]> {
  const { directory, paths, algorithms } = request;
  const work = { directory, paths, algorithms, next: new SharedArrayBuffer(4) };
  const results = new Array<FileDigest | undefined>(paths.length);
  const count = countThreads(request);
  const workers = count === 1 ? [] : await startWorkers(count - 1, work, request, results);
  try {
    await takePart(work, request, results, count === 1);
    await waitFor(workers, request.signal);
  } finally {
    await Promise.all(workers.map(({ worker }) => worker.terminate()));
  }
  return await fillGaps(request, results);
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

type Results = (FileDigest | undefined)[];

interface Started {
  readonly worker: Worker;
  readonly ended: Promise<void>;
}

/** Threads are loaded only here, for they cost the start of every step that needs none. */
async function startWorkers(
  count: number,
  work: SharedWork,
  { workers }: DigestRequest,
  results: Results,
): Promise<Started[]> {
  const threads = await import("node:worker_threads");
  const script = new URL("digest-worker.js", workers);
  return Array.from({ length: count }, () => receive(new threads.Worker(script, { workerData: work }), results));
}

function receive(worker: Worker, results: Results): Started {
  const ended = new Promise<void>((resolve) => {
    worker.once("message", ({ indices, digests }: WorkerReport) => {
      for (const [at, index] of indices.entries()) {
        results[index] = digests[at];
      }
    });
    // What a worker that failed had taken is done again by the main thread.
    worker.once("error", () => resolve());
    worker.once("exit", () => resolve());
  });
  return { worker, ended };
}

async function takePart(work: SharedWork, request: DigestRequest, results: Results, overlap: boolean): Promise<void> {
  let last = performance.now();
  let done = 0;
  const breathe = (): Promise<void> | undefined => {
    request.signal.throwIfAborted();
    if (performance.now() - last < breath) {
      return undefined;
    }
    request.progress(done);
    return setImmediate().then(() => {
      last = performance.now();
      request.signal.throwIfAborted();
    });
  };
  const take = (index: number, digest: FileDigest) => {
    results[index] = digest;
    done += 1;
  };
  await digestShare(work, { overlap, breathe, take });
}

/** Digests on this thread what no thread has brought back. */
async function fillGaps(request: DigestRequest, results: Results): Promise<readonly FileDigest[]> {
  const gaps = [...results.keys()].filter((index) => results[index] === undefined);
  if (gaps.length > 0) {
    const paths = gaps.map((index) => request.paths[index] ?? "");
    const found = await digestFiles({ ...request, paths, workers: undefined });
    for (const [at, index] of gaps.entries()) {
      results[index] = found[at];
    }
  }
  return results.filter((result) => result !== undefined);
}
