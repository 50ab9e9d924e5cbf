import { UnsafeZip } from "./unsafe-zip.ts";

/** How much of a zip is unpacked at most: 100,000 entries and 10 GiB, unless told. */
export interface ZipLimits {
  /** Files, and as many folders. */
  readonly entries?: number;
  /** Of all files together, unpacked. */
  readonly bytes?: number;
}

const usualLimits = { entries: 100_000, bytes: 10 * 1024 ** 3 } as const;

/**
 * A zip that unpacks to more than this many times its size is a bomb, once that is more than the free part: logs of the
 * same few lines pack to a hundredth, nothing packs to less than a thousandth.
 */
const mostRatio = 500;
const freeBytes = 100 * 1024 ** 2;

/** Refuses a zip by the sum of the sizes that its directory declares; no file may unpack to more than it declares. */
export function checkSizes(declared: number, zipSize: number, { bytes = usualLimits.bytes }: ZipLimits): void {
  if (declared > bytes) {
    throw new UnsafeZip("too-large", `it unpacks to more than ${bytes} bytes`);
  }
  if (declared > freeBytes && declared > mostRatio * zipSize) {
    throw new UnsafeZip("ratio", `it unpacks to more than ${mostRatio} times its size, as bombs do`);
  }
}

/** Refuses a zip by how many files, or folders, it has. */
export function checkCount(count: number, { entries = usualLimits.entries }: ZipLimits): void {
  if (count > entries) {
    throw new UnsafeZip("too-many", `it has more than ${entries} files or folders`);
  }
}
