import { constants, openSync, statSync } from "node:fs";
import { readWholeFile, TooLarge } from "./files.ts";
import { toSystemPath } from "./path-text.ts";

/**
 * Reads a whole file of at most `limit` bytes, whatever it is. A pipe's writer is waited for, until `signal` is aborted;
 * a pipe that is opened in the usual way would hold up the whole process instead. @throws {@link TooLarge}, or an error
 * with the system's code
 */
export async function readInput(path: string, limit: number, signal: AbortSignal): Promise<Uint8Array> {
  return statSync(toSystemPath(path)).isFIFO() ? await readPipe(path, limit, signal) : readWholeFile(path, limit);
}

async function readPipe(path: string, limit: number, signal: AbortSignal): Promise<Uint8Array> {
  // It takes some milliseconds to load, and files are seldom pipes.
  const { Socket } = await import("node:net");
  const descriptor = openSync(toSystemPath(path), constants.O_RDONLY | constants.O_NONBLOCK);
  const pipe = new Socket({ fd: descriptor, readable: true, writable: false });
  const stop = () => pipe.destroy(new Error("interrupted"));
  signal.addEventListener("abort", stop);
  try {
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of pipe) {
      chunks.push(chunk);
      size += chunk.length;
      if (size > limit) {
        throw new TooLarge(limit);
      }
    }
    return Buffer.concat(chunks, size);
  } finally {
    signal.removeEventListener("abort", stop);
    pipe.destroy();
  }
}
