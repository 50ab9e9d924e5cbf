/** What can be wrong with a file's text. */
export type FaultCode = "parse-error" | "duplicate-key" | "too-deep";

/** A place in a text: line and column count from 1, the column in characters (code points). */
export interface Position {
  readonly line: number;
  readonly column: number;
}

interface FaultDetails extends Position {
  /** More about it that may quote the file, such as a library's own words; never shown where values are masked. */
  readonly detail?: string;
}

/**
 * A text is not what its format allows. The message is a sentence without the position, and without any of the text but
 * the names of keys.
 */
export class FormatFault extends Error {
  override readonly name = "FormatFault";
  readonly code: FaultCode;
  readonly line: number;
  readonly column: number;
  readonly detail: string | undefined;

  constructor(code: FaultCode, message: string, { line, column, detail }: FaultDetails) {
    super(message);
    this.code = code;
    this.line = line;
    this.column = column;
    this.detail = detail;
  }
}

const lineEnd = /\r\n|\r|\n/gu;

/** The place of an offset (in UTF-16 units) in a text. Lines end with LF, CRLF or CR. */
export function positionAt(text: string, offset: number): Position {
  let line = 1;
  let start = 0;
  for (const end of text.slice(0, offset).matchAll(lineEnd)) {
    line += 1;
    start = end.index + end[0].length;
  }
  return { line, column: countCharacters(text, start, offset) + 1 };
}

/** How many code points there are; lines may be as long as files. */
function countCharacters(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; at += 1) {
    const unit = text.charCodeAt(at);
    const before = at > start ? text.charCodeAt(at - 1) : 0;
    const secondHalf = unit >= 0xdc00 && unit <= 0xdfff && before >= 0xd800 && before <= 0xdbff;
    count += secondHalf ? 0 : 1;
  }
  return count;
}

/** A line of a text, counted from 1, without its end; empty when there is no such line. */
export function lineOf(text: string, line: number): string {
  let at = 1;
  let start = 0;
  for (const end of text.matchAll(lineEnd)) {
    if (at === line) {
      return text.slice(start, end.index);
    }
    at += 1;
    start = end.index + end[0].length;
  }
  return at === line ? text.slice(start) : "";
}
