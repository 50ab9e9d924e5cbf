import { FormatFault, positionAt } from "../fault.ts";
import { tooDeep, tooMany } from "../limits.ts";
import { mostLevels, mostNodes } from "../value.ts";

/** The characters that TOML's grammar knows, as UTF-16 units. */
export const unit = {
  tab: 0x09,
  lineFeed: 0x0a,
  carriageReturn: 0x0d,
  space: 0x20,
  quote: 0x22,
  hash: 0x23,
  apostrophe: 0x27,
  comma: 0x2c,
  dot: 0x2e,
  equals: 0x3d,
  openBracket: 0x5b,
  backslash: 0x5c,
  closeBracket: 0x5d,
  openBrace: 0x7b,
  closeBrace: 0x7d,
  delete: 0x7f,
} as const;

/** Whether TOML forbids a character everywhere, line ends aside: controls other than the tab. */
export function isControl(code: number): boolean {
  return (code < unit.space && code !== unit.tab) || code === unit.delete;
}

/** A place in a TOML text that moves on, past blanks, comments and line ends. */
export class Scanner {
  readonly text: string;
  /** The offset of the next character. */
  at = 0;
  #values = 0;

  constructor(text: string) {
    this.text = text;
  }

  /** Whether nothing is left. */
  get done(): boolean {
    return this.at >= this.text.length;
  }

  /** The next UTF-16 unit; NaN at the end. */
  get next(): number {
    return this.text.charCodeAt(this.at);
  }

  /** A parse error at an offset, or at the next character. */
  fault(message: string, offset: number = this.at): FormatFault {
    return new FormatFault("parse-error", message, positionAt(this.text, offset));
  }

  /** Passes the next character if it is this one. */
  eat(code: number): boolean {
    if (this.next !== code) {
      return false;
    }
    this.at += 1;
    return true;
  }

  /** Passes spaces and tabs. */
  skipBlanks(): void {
    for (let code = this.next; code === unit.space || code === unit.tab; code = this.next) {
      this.at += 1;
    }
  }

  /** Passes blanks, and a comment if one begins there, up to the end of the line. */
  skipRest(): void {
    this.skipBlanks();
    if (this.next !== unit.hash) {
      return;
    }
    const { text } = this;
    let at = this.at;
    while (at < text.length && !isControl(text.charCodeAt(at))) {
      at += 1;
    }
    this.at = at;
    if (!(this.done || this.atLineEnd())) {
      throw this.fault("A comment holds no control characters but tabs.");
    }
  }

  /** Whether a line feed, or one with a carriage return before it, is next. */
  atLineEnd(): boolean {
    const code = this.next;
    const crlf = code === unit.carriageReturn && this.text.charCodeAt(this.at + 1) === unit.lineFeed;
    return code === unit.lineFeed || crlf;
  }

  /** Passes blanks, comments and line ends. */
  skipLines(): void {
    this.skipRest();
    while (this.atLineEnd()) {
      this.at += this.next === unit.carriageReturn ? 2 : 1;
      this.skipRest();
    }
  }

  /** Counts a value, and refuses more of them than a reader hands over. */
  count(): void {
    this.#values += 1;
    if (this.#values > mostNodes) {
      throw tooMany(positionAt(this.text, this.at));
    }
  }

  /** Refuses a container below the last level. */
  descend(level: number, offset: number): void {
    if (level > mostLevels) {
      throw tooDeep(positionAt(this.text, offset));
    }
  }
}
