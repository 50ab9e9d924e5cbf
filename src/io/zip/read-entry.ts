import { streamContent } from "./content.ts";
import type { ZipLimits } from "./limits.ts";
import { readPlan } from "./read-plan.ts";
import { UnsafeZip } from "./unsafe-zip.ts";
import { ZipFile } from "./zip-file.ts";

/** Which file of which zip to read. */
export interface EntryRequest {
  /** The path of the zip. */
  readonly file: string;
  /** The name of the entry, to the letter. */
  readonly name: string;
  readonly limits?: ZipLimits;
  readonly signal: AbortSignal;
}

/** The most that is read of one entry. */
const mostBytes = 1024 * 1024;

/**
 * Reads one file of at most 1 MiB out of a zip; `undefined` when there is none of that name. The whole zip must be one
 * that could be unpacked, as far as that can be told without unpacking the other files.
 * @throws {@link UnsafeZip}, an error with the system's code, or the signal's reason
 */
export async function readZipEntry({ file, name, limits = {}, signal }: EntryRequest): Promise<Uint8Array | undefined> {
  signal.throwIfAborted();
  const zip = new ZipFile(file);
  try {
    const { files } = await readPlan(zip, { limits, signal, platform: process.platform });
    const found = files.find((one) => one.name === name);
    if (found === undefined) {
      return undefined;
    }
    if (found.size > mostBytes) {
      throw new UnsafeZip("too-large", `it is larger than ${mostBytes / 1024 ** 2} MiB`, { entry: name });
    }
    const chunks: Buffer[] = [];
    for await (const chunk of streamContent(zip, found)) {
      chunks.push(chunk);
    }
    return Buffer.concat(chunks);
  } finally {
    zip.close();
  }
}
