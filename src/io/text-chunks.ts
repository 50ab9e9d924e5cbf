import { open } from "node:fs/promises";
import { toSystemPath } from "./path-text.ts";

/** A file's text is no UTF-8, from that line on (counted from 1). */
export class NotUtf8 extends Error {
  override readonly name = "NotUtf8";
  readonly line: number;

  constructor(line: number) {
    super(`no UTF-8 on line ${line}`);
    this.line = line;
  }
}

const chunkSize = 64 * 1024;

/**
 * Reads a UTF-8 file piece by piece, none of them empty, without its byte order mark; it is never in memory as a whole.
 * Between pieces others get their turn. @throws {@link NotUtf8}, the signal's reason, or an error with the system's code
 */
export async function* readTextChunks(path: string, signal?: AbortSignal): AsyncGenerator<string> {
  const file = await open(toSystemPath(path), "r");
  try {
    const decoder = new TextDecoder("utf-8", { fatal: true });
    const buffer = Buffer.allocUnsafeSlow(chunkSize);
    let line = 1;
    for (let bytes = buffer; bytes.length > 0; ) {
      signal?.throwIfAborted();
      bytes = buffer.subarray(0, (await file.read(buffer, 0, chunkSize, null)).bytesRead);
      const text = decode(decoder, bytes, line);
      line += countLineEnds(text);
      if (text !== "") {
        yield text;
      }
    }
  } finally {
    await file.close();
  }
}

function decode(
  decoder: { decode(bytes: Uint8Array, options: { stream: boolean }): string },
  bytes: Uint8Array,
  line: number,
): string {
  try {
    return decoder.decode(bytes, { stream: bytes.length > 0 });
  } catch {
    const before = new TextDecoder().decode(bytes).split("\ufffd")[0] ?? "";
    throw new NotUtf8(line + countLineEnds(before));
  }
}

function countLineEnds(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) {
    count += 1;
  }
  return count;
}

/** A line is longer than whoever reads it allows. */
export class LineTooLong extends Error {
  override readonly name = "LineTooLong";
  readonly line: number;

  constructor(line: number) {
    super(`line ${line} is too long`);
    this.line = line;
  }
}

/** Longer lines are none that anybody wrote; without a limit, a file without line ends would be read as a whole. */
const longestLine = 16 * 1024 * 1024;

/**
 * The lines of a text that comes in pieces, without the line feeds at their ends (a carriage return before one stays), as
 * many at a time as there are.
 * @throws {@link LineTooLong}
 */
export async function* splitLines(chunks: AsyncIterable<string>): AsyncGenerator<readonly string[]> {
  let line = 1;
  let rest = "";
  for await (const chunk of chunks) {
    const lines = (rest + chunk).split("\n");
    rest = lines.pop() ?? "";
    line += lines.length;
    if (rest.length > longestLine) {
      throw new LineTooLong(line);
    }
    yield lines;
  }
  if (rest !== "") {
    yield [rest];
  }
}
