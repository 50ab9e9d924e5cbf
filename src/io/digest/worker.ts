import { parentPort, workerData } from "node:worker_threads";
import type { FileDigest } from "./digest-file.ts";
import { digestShare } from "./share.ts";

/** What a worker sends back: columns, which cross threads faster than objects. */
export interface WorkerReport {
  readonly indices: readonly number[];
  readonly digests: readonly FileDigest[];
}

/** The body of a worker thread. It starts when this module is loaded, the one module for which that is the purpose. */
const indices: number[] = [];
const digests: FileDigest[] = [];
await digestShare(workerData, {
  overlap: false,
  breathe: () => undefined,
  take: (index, digest) => {
    indices.push(index);
    digests.push(digest);
  },
});
const report: WorkerReport = { indices, digests };
parentPort?.postMessage(report);
