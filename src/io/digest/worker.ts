import { parentPort, workerData } from "node:worker_threads";
import { digestShare } from "./share.ts";

/** The body of a worker thread. It starts when this module is loaded, the one module for which that is the purpose. */
parentPort?.postMessage(await digestShare(workerData, { overlap: false, breathe: () => undefined }));
