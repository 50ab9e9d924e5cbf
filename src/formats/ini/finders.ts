import { isBlank } from "./blank.ts";

/** Finds where lines end: at LF, CRLF or a lone CR, as Python's universal newlines do. Ask for lines in their order. */
export class LineFinder {
  readonly #text: string;
  #lineFeed = -1;
  #carriageReturn = -1;

  constructor(text: string) {
    this.#text = text;
  }

  /** The offset behind the last character of the line that begins at `start`. */
  endOf(start: number): number {
    if (this.#lineFeed < start) {
      this.#lineFeed = find(this.#text, "\n", start);
    }
    if (this.#carriageReturn < start) {
      this.#carriageReturn = find(this.#text, "\r", start);
    }
    if (this.#carriageReturn < this.#lineFeed) {
      return this.#carriageReturn;
    }
    return this.#lineFeed;
  }

  /** Where the line after this one begins; `end` is what `endOf` said last. */
  after(end: number): number {
    return end === this.#carriageReturn && end + 1 === this.#lineFeed ? end + 2 : end + 1;
  }
}

/** Finds where inline comments begin. Ask for lines in their order. */
export class InlineCommentFinder {
  readonly #text: string;
  readonly #prefixes: readonly string[];
  /** For each prefix where it stands next: each offset is looked at once, however many lines there are. */
  readonly #next: number[];

  constructor(text: string, prefixes: readonly string[]) {
    this.#text = text;
    this.#prefixes = prefixes;
    this.#next = prefixes.map(() => -1);
  }

  /** The offset of the first prefix that stands at the start of the line or behind a blank; `end` when none does. */
  cut(start: number, end: number): number {
    let cut = end;
    for (const [index, prefix] of this.#prefixes.entries()) {
      let at = this.#next[index] ?? -1;
      if (at < start) {
        at = find(this.#text, prefix, start);
      }
      while (at < cut && at > start && !isBlank(this.#text.charCodeAt(at - 1))) {
        at = find(this.#text, prefix, at + 1);
      }
      this.#next[index] = at;
      if (at < cut) {
        cut = at;
      }
    }
    return cut;
  }
}

/** Where `what` stands next; the text's length when it does not. */
function find(text: string, what: string, from: number): number {
  const at = text.indexOf(what, from);
  return at === -1 ? text.length : at;
}
