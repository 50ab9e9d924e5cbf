import { isControl, type Scanner, unit } from "./scanner.ts";

const escapes: ReadonlyMap<string, string> = new Map([
  ["b", "\b"],
  ["t", "\t"],
  ["n", "\n"],
  ["f", "\f"],
  ["r", "\r"],
  ["e", "\u001B"],
  ['"', '"'],
  ["\\", "\\"],
]);

const hexLengths: ReadonlyMap<string, number> = new Map([
  ["x", 2],
  ["u", 4],
  ["U", 8],
]);

const hex = /^[0-9A-Fa-f]+$/u;

/** Reads a quoted text of one line, from its opening quote on: with escapes in `"`, without in `'`. */
export function readQuoted(scanner: Scanner): string {
  const { text, at: opening, next: quote } = scanner;
  const escaping = quote === unit.quote;
  let read = "";
  let plain = opening + 1;
  for (let at = plain; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === quote) {
      scanner.at = at + 1;
      return read + text.slice(plain, at);
    }
    if (code === unit.backslash && escaping) {
      read += text.slice(plain, at);
      scanner.at = at;
      read += readEscape(scanner);
      plain = scanner.at;
      at = plain - 1;
    } else if (code === unit.lineFeed || code === unit.carriageReturn) {
      break;
    } else if (isControl(code)) {
      throw scanner.fault("A control character must be written as an escape such as \\u0000.", at);
    }
  }
  throw scanner.fault("The text that begins here is not closed on its line.", opening);
}

/** Reads a text of many lines, from its three opening quotes on. Its line ends become line feeds. */
export function readMultiLine(scanner: Scanner): string {
  const { text, at: opening, next: quote } = scanner;
  const escaping = quote === unit.quote;
  scanner.at += 3;
  passLineEnd(scanner);
  let read = "";
  let plain = scanner.at;
  for (let at = plain; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const closing = code === quote ? runLength(text, at) : 0;
    if (closing >= 3) {
      scanner.at = at + closing;
      return read + text.slice(plain, at + closing - 3);
    }
    if ((code === unit.backslash && escaping) || code === unit.carriageReturn) {
      read += text.slice(plain, at);
      scanner.at = at;
      read += code === unit.backslash ? readEscapeOrFold(scanner) : readLineEnd(scanner);
      plain = scanner.at;
      at = plain - 1;
    } else if (isControl(code) && code !== unit.lineFeed) {
      throw scanner.fault("A text of many lines holds no control characters but tabs and line ends.", at);
    }
  }
  throw scanner.fault("The text that begins here is never closed.", opening);
}

/** How many of the same quotes stand there: five at most, of which the last three close. */
function runLength(text: string, at: number): number {
  let length = 1;
  while (length < 5 && text.charCodeAt(at + length) === text.charCodeAt(at)) {
    length += 1;
  }
  return length;
}

function passLineEnd(scanner: Scanner): boolean {
  const ends = scanner.atLineEnd();
  if (ends) {
    scanner.at += scanner.next === unit.carriageReturn ? 2 : 1;
  }
  return ends;
}

function readLineEnd(scanner: Scanner): string {
  if (!passLineEnd(scanner)) {
    throw scanner.fault("A carriage return stands only before a line feed, or as the escape \\r.");
  }
  return "\n";
}

/** An escape; or nothing, where a backslash ends the line and takes all blanks up to the next text with it. */
function readEscapeOrFold(scanner: Scanner): string {
  const backslash = scanner.at;
  scanner.at += 1;
  scanner.skipBlanks();
  if (!passLineEnd(scanner)) {
    scanner.at = backslash;
    return readEscape(scanner);
  }
  do {
    scanner.skipBlanks();
  } while (passLineEnd(scanner));
  return "";
}

function readEscape(scanner: Scanner): string {
  const { text, at: backslash } = scanner;
  const letter = text.charAt(backslash + 1);
  const plain = escapes.get(letter);
  if (plain !== undefined) {
    scanner.at = backslash + 2;
    return plain;
  }
  const length = hexLengths.get(letter);
  if (length === undefined) {
    const message = "TOML has no such escape: a backslash is written \\\\, or as it is between apostrophes.";
    throw scanner.fault(message, backslash);
  }
  const digits = text.slice(backslash + 2, backslash + 2 + length);
  const point = digits.length === length && hex.test(digits) ? Number.parseInt(digits, 16) : Number.NaN;
  if (!(point <= 0xd7ff || (point >= 0xe000 && point <= 0x10ffff))) {
    throw scanner.fault(`\\${letter} must be followed by the ${length} hex digits of a character.`, backslash);
  }
  scanner.at = backslash + 2 + length;
  return String.fromCodePoint(point);
}
