import zlib from "node:zlib";

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit += 1) {
    rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  }
  return rest;
});

/** The CRC-32 of zips, of some bytes after those that gave `before`; for a Node that has none of its own. */
export function plainCrc32(bytes: Uint8Array, before = 0): number {
  let rest = ~before;
  for (const byte of bytes) {
    rest = (rest >>> 8) ^ (table[(rest ^ byte) & 0xff] ?? 0);
  }
  return ~rest >>> 0;
}

/** The CRC-32 of zips, of some bytes after those that gave `before`. */
// Node has it since 20.15.
export const crc32: (bytes: Uint8Array, before?: number) => number = zlib.crc32 ?? plainCrc32;
