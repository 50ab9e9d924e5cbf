import { FormatFault, positionAt } from "./fault.ts";
import { tooMany } from "./limits.ts";
import { mostNodes, type Value } from "./value.ts";

/** What may stand before a key: blank lines too, but none of Unicode's other blanks. */
const before = /[ \t\f\r\n]*/uy;
const blanks = /[ \t\f]*/uy;
const separator = /[ \t\f]*[=:]?[ \t\f]*/uy;
const restOfLine = /[^\r\n]*/uy;
const lineEnd = /(?:\r\n|\r|\n)?/uy;
const escaped = /\\(?:u(?:[0-9A-Fa-f]{4})?|[^u])/gu;

const escapes: ReadonlyMap<string, string> = new Map([
  ["\\t", "\t"],
  ["\\n", "\n"],
  ["\\r", "\r"],
  ["\\f", "\f"],
]);

/** What one line of the file adds to a logical line, and the offsets where that begins and ends. */
interface Piece {
  readonly content: string;
  readonly start: number;
  readonly end: number;
}

/** A key, its separator and its value, still with escapes, and the offsets where they begin and end. */
type LogicalLine = Piece;

/**
 * Reads a .properties file as Java's `java.util.Properties.load(Reader)` does: keys stay flat, the last of several lines
 * for a key wins, and a backslash at the end of a line goes on with the next one behind its leading blanks. Throws a
 * FormatFault.
 */
export function readProperties(text: string): Value {
  const values = new Map<string, string>();
  for (let at = pass(before, text, 0); at < text.length; at = pass(before, text, at)) {
    const first = text.charAt(at);
    if (first === "#" || first === "!") {
      at = pass(restOfLine, text, at);
      continue;
    }
    const line = readLine(text, at);
    at = line.end;
    // A line of nothing but a backslash counts as blank, and the next one may be a comment; at the very end of the file,
    // or before its last CR or LF, Java takes it for an empty key.
    if (line.content === "" && line.start + 2 < text.length) {
      continue;
    }
    const keyEnd = endOfKey(line.content);
    const valueStart = pass(separator, line.content, keyEnd);
    const key = decode(text, line, { from: 0, to: keyEnd });
    values.set(key, decode(text, line, { from: valueStart, to: line.content.length }));
    if (values.size > mostNodes) {
      throw tooMany(positionAt(text, line.start));
    }
  }
  return values;
}

/** The offset behind what a sticky pattern, which also matches nothing, passes there. */
function pass(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  pattern.test(text);
  return pattern.lastIndex;
}

function readLine(text: string, start: number): LogicalLine {
  let content = "";
  let end = start;
  for (const piece of pieces(text, start)) {
    content += piece.content;
    end = piece.end;
    if (content === "") {
      break;
    }
  }
  return { content, start, end };
}

/** What the lines of the file add to the logical line that begins there, one by one. */
function* pieces(text: string, offset: number): Generator<Piece, void, void> {
  for (let start = offset, goesOn = true; goesOn; ) {
    const end = pass(restOfLine, text, start);
    goesOn = endsInBackslash(text, start, end);
    const next = goesOn ? pass(blanks, text, pass(lineEnd, text, end)) : end;
    yield { content: text.slice(start, goesOn ? end - 1 : end), start, end: next };
    start = next;
  }
}

/** Whether the last backslash of a line is not itself escaped. */
function endsInBackslash(text: string, start: number, end: number): boolean {
  let at = end;
  while (at > start && text.charAt(at - 1) === "\\") {
    at -= 1;
  }
  return (end - at) % 2 === 1;
}

function endOfKey(content: string): number {
  let at = 0;
  while (at < content.length) {
    switch (content.charAt(at)) {
      case "=":
      case ":":
      case " ":
      case "\t":
      case "\f":
        return at;
      case "\\":
        at += 2;
        break;
      default:
        at += 1;
    }
  }
  return content.length;
}

/** A part of a logical line without its escapes: a backslash before any other character is left out. */
function decode(text: string, line: LogicalLine, { from, to }: { from: number; to: number }): string {
  const raw = line.content.slice(from, to);
  if (!raw.includes("\\")) {
    return raw;
  }
  return raw.replace(escaped, (found, index: number) => {
    if (found === "\\u") {
      const message = "Expected four hex digits behind \\u: a backslash itself is written \\\\.";
      throw new FormatFault("parse-error", message, positionAt(text, offsetOf(text, line, from + index)));
    }
    return found.startsWith("\\u")
      ? String.fromCharCode(Number.parseInt(found.slice(2), 16))
      : (escapes.get(found) ?? found.slice(1));
  });
}

/** Where a character of a logical line stands in the file. */
function offsetOf(text: string, line: LogicalLine, index: number): number {
  let length = 0;
  for (const { content, start } of pieces(text, line.start)) {
    if (index < length + content.length) {
      return start + index - length;
    }
    length += content.length;
  }
  return line.start;
}
