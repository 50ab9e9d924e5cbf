import { closeSync, fstatSync, openSync, read, readSync } from "node:fs";
import { promisify } from "node:util";
import { toSystemPath } from "../path-text.ts";
import { UnsafeZip } from "./unsafe-zip.ts";

const readLater = promisify(read);
const chunkSize = 128 * 1024;

/** A zip on the disk, open for reading at any place. */
export class ZipFile {
  readonly size: number;
  readonly #descriptor: number;

  /** @throws an error with the system's code */
  constructor(path: string) {
    this.#descriptor = openSync(toSystemPath(path), "r");
    this.size = fstatSync(this.#descriptor).size;
  }

  /** Ends all reading. */
  close(): void {
    closeSync(this.#descriptor);
  }

  /** Reads a small part at once. @throws {@link UnsafeZip} where the zip ends before */
  read(position: number, length: number): Buffer {
    const buffer = Buffer.allocUnsafe(length);
    this.readInto(buffer, position);
    return buffer;
  }

  /** Fills a buffer from that place on. @throws {@link UnsafeZip} where the zip ends before */
  readInto(buffer: Uint8Array, position: number): void {
    if (position + buffer.length > this.size) {
      throw cutShort();
    }
    for (let count = 0; count < buffer.length; ) {
      const more = readSync(this.#descriptor, buffer, count, buffer.length - count, position + count);
      if (more === 0) {
        throw cutShort();
      }
      count += more;
    }
  }

  /** Reads a part of any length, chunk by chunk. @throws {@link UnsafeZip} where the zip ends before */
  async *stream(position: number, length: number): AsyncGenerator<Buffer, void, undefined> {
    for (let done = 0; done < length; ) {
      const size = Math.min(chunkSize, length - done);
      const buffer = Buffer.allocUnsafe(size);
      const { bytesRead } = await readLater(this.#descriptor, buffer, 0, size, position + done);
      if (bytesRead === 0) {
        throw cutShort();
      }
      done += bytesRead;
      yield buffer.subarray(0, bytesRead);
    }
  }
}

function cutShort(): UnsafeZip {
  return new UnsafeZip("damaged", "it ends too early");
}
