/**
 * File names as text, without losing a byte. POSIX names are bytes; those that are not UTF-8 are carried as lone
 * surrogates U+DC80 to U+DCFF, one a byte, as Python's `surrogateescape` does (PEP 383).
 */

const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** Bytes as text: UTF-8, and every byte that is none as a lone surrogate. {@link encodePathText} is its inverse. */
export function decodePathText(bytes: Uint8Array): string {
  try {
    return strict.decode(bytes);
  } catch {
    return decodeLeniently(bytes);
  }
}

function decodeLeniently(bytes: Uint8Array): string {
  const parts: string[] = [];
  let start = 0;
  for (let at = 0; at < bytes.length; ) {
    const length = sequenceLength(bytes, at);
    if (length === 0) {
      parts.push(strict.decode(bytes.subarray(start, at)), String.fromCharCode(0xdc00 + (bytes[at] ?? 0)));
      start = at + 1;
    }
    at += Math.max(length, 1);
  }
  parts.push(strict.decode(bytes.subarray(start)));
  return parts.join("");
}

/** How long the UTF-8 sequence is that a byte begins; 0 for a byte that begins none. */
const lengths = new Uint8Array(256).fill(1, 0, 0x80).fill(2, 0xc2, 0xe0).fill(3, 0xe0, 0xf0).fill(4, 0xf0, 0xf5);

/** The length of the UTF-8 sequence at that place (Unicode, table 3-7); 0 when there is none. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  const length = lengths[first] ?? 0;
  if (length < 2) {
    return length;
  }
  return maySucceed(first, bytes[at + 1] ?? 0) && continues(bytes, at + 2, at + length) ? length : 0;
}

function continues(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    if (((bytes[at] ?? 0) & 0xc0) !== 0x80) {
      return false;
    }
  }
  return true;
}

/** Whether a second byte makes no longer form than needed, no surrogate, and nothing past U+10FFFF. */
function maySucceed(first: number, second: number): boolean {
  const lowest = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
  const highest = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
  return second >= lowest && second <= highest;
}

/** Text as the bytes it came from. */
export function encodePathText(text: string): Buffer {
  if (text.isWellFormed()) {
    return Buffer.from(text);
  }
  // Every second part is a lone surrogate.
  return Buffer.concat(
    text.split(/(\p{Cs})/u).map((part, index) => (index % 2 === 0 ? Buffer.from(part) : toByte(part))),
  );
}

function toByte(surrogate: string): Buffer {
  const code = surrogate.charCodeAt(0);
  return code >= 0xdc80 && code <= 0xdcff ? Buffer.of(code - 0xdc00) : Buffer.from(surrogate);
}

/** A path as Node's file system functions take it: text, or bytes where text would lose some. */
export function toSystemPath(path: string): string | Buffer {
  return path.isWellFormed() ? path : encodePathText(path);
}

/** Orders names by their bytes, as `LC_ALL=C sort` does: for UTF-8, the order of code points. */
export function compareCodePoints(left: string, right: string): number {
  const length = Math.min(left.length, right.length);
  for (let at = 0; at < length; at += 1) {
    const difference = left.charCodeAt(at) - right.charCodeAt(at);
    if (difference !== 0) {
      // Surrogates stand for code points past U+FFFF, or for single bytes: only the bytes themselves tell their order.
      return isSurrogate(left.charCodeAt(at)) || isSurrogate(right.charCodeAt(at))
        ? Buffer.compare(encodePathText(left), encodePathText(right))
        : difference;
    }
  }
  return left.length - right.length;
}

function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff;
}
