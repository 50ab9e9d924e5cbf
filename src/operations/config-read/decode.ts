/** A file's bytes are no text in an encoding that can be told. The message is a clause such as `it is …`. */
export class EncodingFault extends Error {
  override readonly name = "EncodingFault";
}

/**
 * Decodes a file's bytes as UTF-8, or by its byte-order mark as UTF-16, without the mark. Nothing is replaced: what is
 * invalid throws an {@link EncodingFault} that says where.
 */
export function decodeText(bytes: Uint8Array): string {
  const [first = -1, second = -1, third = -1, fourth = -1] = bytes;
  if (first === 0xff && second === 0xfe) {
    if (third === 0 && fourth === 0 && bytes.length % 4 === 0) {
      throw new EncodingFault("it is UTF-32");
    }
    return decodeUtf16(bytes.subarray(2), "utf-16le");
  }
  if (first === 0xfe && second === 0xff) {
    return decodeUtf16(bytes.subarray(2), "utf-16be");
  }
  if (bytes.length > 3 && (first === 0) !== (second === 0) && (first === 0) === (third === 0)) {
    throw new EncodingFault("it looks like UTF-16 without a byte-order mark");
  }
  return decodeUtf8(first === 0xef && second === 0xbb && third === 0xbf ? bytes.subarray(3) : bytes);
}

function decodeUtf16(bytes: Uint8Array, encoding: "utf-16le" | "utf-16be"): string {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new EncodingFault("it begins with the mark of UTF-16 and is no valid UTF-16");
  }
}

function decodeUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new EncodingFault(`line ${findInvalidLine(bytes)} is no valid UTF-8`);
  }
}

/** The first line, counted from 1, that is no UTF-8: no byte of a character is a line end. */
function findInvalidLine(bytes: Uint8Array): number {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let line = 1;
  for (let start = 0; start < bytes.length; line += 1) {
    const end = bytes.indexOf(0x0a, start);
    const stop = end < 0 ? bytes.length : end + 1;
    try {
      decoder.decode(bytes.subarray(start, stop));
    } catch {
      return line;
    }
    start = stop;
  }
  return line;
}
