import type { Entry, LocalFileHeader } from "yauzl";
import { readWide } from "./directory.ts";
import { parseExtraFields } from "./extra-fields.ts";
import type { ListedEntry } from "./listing.ts";
import { UnsafeZip } from "./unsafe-zip.ts";
import type { ZipFile } from "./zip-file.ts";

const encryptedFlags = 0x1 | 0x40 | 0x2000;
const descriptorFlag = 0x8;
const most32 = 0xffffffff;
const wideField = 0x0001;
const descriptorSignature = 0x08074b50;
const methods: Readonly<Record<number, string>> = {
  9: "Deflate64",
  12: "bzip2",
  14: "LZMA",
  93: "Zstandard",
  95: "XZ",
  98: "PPMd",
  99: "AES",
};

/**
 * Refuses entries that cannot be read: encrypted ones, those packed otherwise than stored or deflated, and stored ones of
 * two sizes.
 */
export function checkReadable(entry: Entry, name: string): void {
  const { generalPurposeBitFlag, compressionMethod } = entry;
  if ((generalPurposeBitFlag & encryptedFlags) !== 0 || compressionMethod === 99) {
    throw new UnsafeZip("encrypted", "it is encrypted", { entry: name });
  }
  if (compressionMethod !== 0 && compressionMethod !== 8) {
    const method = methods[compressionMethod] ?? `method ${compressionMethod}`;
    throw new UnsafeZip("method", `it is packed by ${method}, not stored or deflated`, { entry: name });
  }
  if (compressionMethod === 0 && entry.compressedSize !== entry.uncompressedSize) {
    throw disagreement(name);
  }
}

/**
 * Refuses an entry whose header, before the data, says something else than the directory; what a streaming writer could
 * not know yet may be missing there, and stands behind the data. Returns where all that belongs to the entry ends.
 */
export function checkHeader(file: ZipFile, { entry, header, most }: ListedEntry, name: string): number {
  const streamed = (header.generalPurposeBitFlag & descriptorFlag) !== 0;
  const sizes = readSizes(header);
  const told = [
    [header.crc32, entry.crc32],
    [sizes.packed, entry.compressedSize],
    [sizes.unpacked, entry.uncompressedSize],
  ] as const;
  const agrees =
    header.fileName.equals(entry.fileNameRaw) &&
    header.compressionMethod === entry.compressionMethod &&
    (header.generalPurposeBitFlag & encryptedFlags) === 0 &&
    told.every(([here, there]) => here === there || (streamed && (here === 0 || here === most32)));
  if (!agrees) {
    throw disagreement(name);
  }
  const dataEnd = header.fileDataStart + entry.compressedSize;
  const end = streamed ? dataEnd + measureDescriptor(file, entry, { at: dataEnd, name }) : dataEnd;
  if (end > most) {
    throw new UnsafeZip("overlap", "it shares bytes of the zip with the directory", { entry: name });
  }
  return end;
}

/** The sizes of a header, with those of zip64 where it points to them. */
function readSizes({ compressedSize, uncompressedSize, extraField }: LocalFileHeader) {
  const wide = parseExtraFields(extraField).find(({ id }) => id === wideField)?.data;
  const read = (at: number) => (wide !== undefined && wide.length >= at + 8 ? readWide(wide, at) : most32);
  const unpacked = uncompressedSize === most32 ? read(0) : uncompressedSize;
  const packed = compressedSize === most32 ? read(uncompressedSize === most32 ? 8 : 0) : compressedSize;
  return { packed, unpacked };
}

interface Place {
  readonly at: number;
  readonly name: string;
}

/** How long the record behind an entry's data is (APPNOTE 4.3.9): with or without a signature, of 32 or 64 bits. */
function measureDescriptor(file: ZipFile, entry: Entry, { at, name }: Place): number {
  const bytes = Buffer.alloc(24);
  file.readInto(bytes.subarray(0, Math.min(bytes.length, file.size - at)), at);
  for (const signed of [4, 0]) {
    const matches = signed === 0 || bytes.readUInt32LE(0) === descriptorSignature;
    if (matches && bytes.readUInt32LE(signed) === entry.crc32) {
      const sizes = bytes.subarray(signed + 4);
      if (sizes.readUInt32LE(0) === entry.compressedSize && sizes.readUInt32LE(4) === entry.uncompressedSize) {
        return signed + 12;
      }
      if (readWide(sizes, 0) === entry.compressedSize && readWide(sizes, 8) === entry.uncompressedSize) {
        return signed + 20;
      }
    }
  }
  throw disagreement(name);
}

function disagreement(entry: string): UnsafeZip {
  return new UnsafeZip("mismatch", "the zip says different things about it in different places", { entry });
}
