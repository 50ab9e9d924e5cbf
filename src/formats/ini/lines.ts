import { isBlank } from "./blank.ts";
import { InlineCommentFinder, LineFinder } from "./finders.ts";

const hash = 0x23;
const semicolon = 0x3b;
const openBracket = 0x5b;
const closeBracket = 0x5d;

/**
 * Steps through the lines that hold more than blanks and comments. Offsets are those of the text; nothing is copied out of
 * it.
 */
export class LineCursor {
  /** The line's number, counted from 1. */
  line = 0;
  /** Where its content begins, and where it ends: blanks around it and comments behind it are left out. */
  first = 0;
  last = 0;
  /** How many characters are blank before the content; all of these are of one unit. */
  indent = 0;
  /** How many lines without anything, not even a comment, lie between this line and the one before. */
  blankLines = 0;
  readonly #text: string;
  readonly #ends: LineFinder;
  readonly #comments: InlineCommentFinder | undefined;
  #start = 0;

  constructor(text: string, inlineCommentPrefixes: readonly string[]) {
    this.#text = text;
    this.#ends = new LineFinder(text);
    this.#comments =
      inlineCommentPrefixes.length === 0 ? undefined : new InlineCommentFinder(text, inlineCommentPrefixes);
  }

  /** Goes to the next such line; false at the end of the text. */
  next(): boolean {
    this.blankLines = 0;
    while (this.#start < this.#text.length) {
      const start = this.#start;
      const end = this.#ends.endOf(start);
      this.line += 1;
      this.#start = this.#ends.after(end);
      if (this.#enter(start, end)) {
        return true;
      }
    }
    return false;
  }

  #enter(start: number, end: number): boolean {
    const text = this.#text;
    const first = skipBlanks(text, start, end);
    if (first === end) {
      this.blankLines += 1;
      return false;
    }
    const unit = text.charCodeAt(first);
    if (unit === hash || unit === semicolon) {
      return false;
    }
    const cut = this.#comments?.cut(start, end) ?? end;
    this.first = first;
    this.last = trimBlanks(text, first, cut);
    this.indent = first - start;
    return cut > first;
  }
}

/** The name in a section's header: all between the first bracket and the last one, at least one character. */
export function readHeader(text: string, first: number, last: number): string | undefined {
  if (text.charCodeAt(first) !== openBracket) {
    return undefined;
  }
  let at = last - 1;
  while (at > first + 1 && text.charCodeAt(at) !== closeBracket) {
    at -= 1;
  }
  return at > first + 1 ? text.slice(first + 1, at) : undefined;
}

/** Where the blanks from here on end. */
export function skipBlanks(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && isBlank(text.charCodeAt(at))) {
    at += 1;
  }
  return at;
}

/** Where the blanks before `end` begin. */
export function trimBlanks(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isBlank(text.charCodeAt(at - 1))) {
    at -= 1;
  }
  return at;
}
