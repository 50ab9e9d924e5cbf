import { pipeline } from "node:stream";
import { createInflateRaw, inflateRawSync } from "node:zlib";
import { errorCode } from "../system-error.ts";
import { crc32 } from "./crc-32.ts";
import type { PlannedFile } from "./read-plan.ts";
import { UnsafeZip } from "./unsafe-zip.ts";
import type { ZipFile } from "./zip-file.ts";

/** A file that is packed and unpacked no larger is read at once: that is much faster than a stream. */
const smallPacked = 64 * 1024;
const smallSize = 1024 * 1024;

/** Whether a file can be read by {@link readSmall}. */
export function isSmall({ packedSize, size }: PlannedFile): boolean {
  return packedSize <= smallPacked && size <= smallSize;
}

/** Reads a small file at once, and checks it. @throws {@link UnsafeZip} */
export function readSmall(zip: ZipFile, file: PlannedFile): Buffer {
  const check = new ContentCheck(file);
  const packed = zip.read(file.start, file.packedSize);
  if (!file.deflated) {
    check.add(packed);
    check.end(packed.length);
    return packed;
  }
  try {
    const { buffer, taken } = inflate(packed, file.size);
    check.add(buffer);
    check.end(taken);
    return buffer;
  } catch (error) {
    throw toUnsafeZip(error, file);
  }
}

/** Unpacks to at most that many bytes; `taken` is how many packed ones it took. */
function inflate(packed: Buffer, most: number): { readonly buffer: Buffer; readonly taken: number } {
  // No larger pieces than needed: left to itself, zlib takes 16 KiB for each of many tiny files.
  const chunkSize = Math.min(Math.max(64, most + 1), 64 * 1024);
  const result: unknown = inflateRawSync(packed, { info: true, maxOutputLength: Math.max(1, most), chunkSize });
  if (!isDetailed(result)) {
    throw new TypeError("zlib gave no details");
  }
  return { buffer: result.buffer, taken: result.engine.bytesWritten };
}

/** What zlib returns for `info: true`, which its types do not know. */
interface Detailed {
  readonly buffer: Buffer;
  readonly engine: { readonly bytesWritten: number };
}

function isDetailed(result: unknown): result is Detailed {
  return typeof result === "object" && result !== null && "buffer" in result && "engine" in result;
}

/** Reads a file of any size, chunk by chunk, and checks it; the check is done when the last chunk was taken. */
export async function* streamContent(zip: ZipFile, file: PlannedFile): AsyncGenerator<Buffer, void, undefined> {
  const check = new ContentCheck(file);
  const packed = zip.stream(file.start, file.packedSize);
  if (!file.deflated) {
    for await (const chunk of packed) {
      check.add(chunk);
      yield chunk;
    }
    check.end(file.packedSize);
    return;
  }
  const inflated = createInflateRaw({ chunkSize: 128 * 1024 });
  // What goes wrong in it comes out at the end of the stream that is read here.
  pipeline(packed, inflated, () => undefined);
  try {
    for await (const chunk of inflated) {
      check.add(chunk);
      yield chunk;
    }
  } catch (error) {
    throw toUnsafeZip(error, file);
  }
  check.end(inflated.bytesWritten);
}

/** Holds what comes out of a zip against what its directory says, and stops a file as soon as it is longer. */
class ContentCheck {
  readonly #file: PlannedFile;
  #size = 0;
  #crc32 = 0;

  constructor(file: PlannedFile) {
    this.#file = file;
  }

  add(chunk: Buffer): void {
    this.#size += chunk.length;
    if (this.#size > this.#file.size) {
      throw longer(this.#file);
    }
    this.#crc32 = crc32(chunk, this.#crc32);
  }

  /** `taken` is how many packed bytes the content was made of: what is left over would be seen by some readers only. */
  end(taken: number): void {
    const { name: entry, size, packedSize, crc32: expected } = this.#file;
    if (this.#size !== size || taken !== packedSize) {
      throw new UnsafeZip("mismatch", "its content is shorter than the zip says", { entry });
    }
    if (this.#crc32 !== expected) {
      throw new UnsafeZip("checksum", "its content does not match its checksum", { entry });
    }
  }
}

function longer({ name: entry }: PlannedFile): UnsafeZip {
  return new UnsafeZip("mismatch", "its content is longer than the zip says", { entry });
}

function toUnsafeZip(error: unknown, file: PlannedFile): unknown {
  const code = errorCode(error);
  if (code === "ERR_BUFFER_TOO_LARGE") {
    return longer(file);
  }
  return code === "Z_DATA_ERROR" || code === "Z_BUF_ERROR"
    ? new UnsafeZip("damaged", "its packed content is damaged", { entry: file.name, cause: error })
    : error;
}
