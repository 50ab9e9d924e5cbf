import { FormatFault, positionAt } from "../fault.ts";

const lineEnd = /[\n\r\u2028\u2029]/gu;
const blank = /\s/u;
const plainName = /[A-Za-z$_][A-Za-z0-9$_]*/y;
const nameStart = /^[$_\p{L}\p{Nl}]$/u;
const namePart = /^(?:[$_\p{L}\p{Nl}\p{Mn}\p{Mc}\p{Nd}\p{Pc}]|\u200c|\u200d)$/u;
const hexDigits = /^[0-9A-Fa-f]+$/u;

const escapes: ReadonlyMap<string, string> = new Map([
  ["b", "\b"],
  ["f", "\f"],
  ["n", "\n"],
  ["r", "\r"],
  ["t", "\t"],
  ["v", "\v"],
  ["\n", ""],
  ["\r", ""],
  ["\u2028", ""],
  ["\u2029", ""],
]);

/** A place in a JSON5 text (https://spec.json5.org) that moves on, token by token. */
export class Scanner {
  readonly text: string;
  /** The offset of the next character. */
  at = 0;

  constructor(text: string) {
    this.text = text;
  }

  /** The next character, a UTF-16 unit; empty at the end. */
  get next(): string {
    return this.text.charAt(this.at);
  }

  /** A parse error at an offset, or at the next character. */
  fault(message: string, offset: number = this.at): FormatFault {
    return new FormatFault("parse-error", message, positionAt(this.text, offset));
  }

  /** Passes blanks and comments. */
  skip(): void {
    for (let unit = this.text.charCodeAt(this.at); ; unit = this.text.charCodeAt(this.at)) {
      if (unit === 0x2f) {
        this.#skipComment();
      } else if (unit === 0x20 || (unit >= 0x09 && unit <= 0x0d) || (unit > 0x7f && blank.test(this.next))) {
        this.at += 1;
      } else {
        return;
      }
    }
  }

  /** Reads a text in quotes, from the quote on. */
  readText(): string {
    const { text } = this;
    const quote = text.charCodeAt(this.at);
    let result = "";
    let start = this.at + 1;
    for (let at = start; ; at += 1) {
      const unit = text.charCodeAt(at);
      if (unit === quote) {
        this.at = at + 1;
        return result + text.slice(start, at);
      }
      if (unit === 0x5c) {
        this.at = at;
        result += text.slice(start, at) + this.#readEscape();
        start = this.at;
        at = start - 1;
      } else if (unit === 0x0a || unit === 0x0d || Number.isNaN(unit)) {
        throw this.fault("Expected a closing quote here: a text goes on in the next line after a backslash only.", at);
      }
    }
  }

  /** Reads a name without quotes; empty when there is none. */
  readName(): string {
    plainName.lastIndex = this.at;
    let name = plainName.exec(this.text)?.[0] ?? "";
    this.at += name.length;
    for (let char = this.#namePart(name); char !== ""; char = this.#namePart(name)) {
      name += char;
    }
    return name;
  }

  #skipComment(): void {
    if (this.text.startsWith("//", this.at)) {
      lineEnd.lastIndex = this.at;
      this.at = lineEnd.exec(this.text)?.index ?? this.text.length;
    } else if (this.text.startsWith("/*", this.at)) {
      const end = this.text.indexOf("*/", this.at + 2);
      if (end === -1) {
        throw this.fault("This comment has no end: expected a */.");
      }
      this.at = end + 2;
    } else {
      throw this.fault("Expected a comment here: // up to the end of the line, or /* up to */.");
    }
  }

  /** The next character of a name, decoded; empty when the name is over. */
  #namePart(before: string): string {
    const escaped = this.next === "\\";
    const start = this.at;
    const char = escaped ? this.#readNameEscape() : String.fromCodePoint(this.text.codePointAt(start) ?? 0);
    if ((before === "" ? nameStart : namePart).test(char)) {
      this.at = escaped ? this.at : start + char.length;
      return char;
    }
    if (escaped) {
      throw this.fault("This escape stands for a character that a name without quotes may not have here.", start);
    }
    return "";
  }

  #readNameEscape(): string {
    if (this.text.charAt(this.at + 1) !== "u") {
      throw this.fault("Expected \\u and four hexadecimal digits: a name without quotes has no other escapes.");
    }
    return this.#readHex(4);
  }

  /** Reads an escape in a text, from the backslash on. */
  #readEscape(): string {
    const char = this.text.charAt(this.at + 1);
    if (char === "x" || char === "u") {
      return this.#readHex(char === "x" ? 2 : 4);
    }
    if (char === "") {
      throw this.fault("Expected a closing quote before the end of the file.", this.at + 1);
    }
    if (char === "0" ? isDigit(this.text.charAt(this.at + 2)) : isDigit(char)) {
      throw this.fault("JSON5 has no escapes with decimal digits but \\0: write \\x and two hexadecimal digits.");
    }
    this.at += char === "\r" && this.text.charAt(this.at + 2) === "\n" ? 3 : 2;
    return char === "0" ? "\0" : (escapes.get(char) ?? char);
  }

  #readHex(count: number): string {
    const digits = this.text.slice(this.at + 2, this.at + 2 + count);
    if (digits.length < count || !hexDigits.test(digits)) {
      throw this.fault("Expected \\x with two hexadecimal digits, or \\u with four.");
    }
    this.at += 2 + count;
    return String.fromCharCode(Number.parseInt(digits, 16));
  }
}

function isDigit(char: string): boolean {
  return char >= "0" && char <= "9" && char !== "";
}
