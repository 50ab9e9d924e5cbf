import { FormatFault, positionAt } from "./fault.ts";

/** Where a token begins and ends. */
interface Span {
  readonly start: number;
  readonly end: number;
}

interface Finding {
  readonly message: string;
  readonly at: number;
}

const noValue =
  "Expected a JSON value here: a text in double quotes, a number without leading zeros or +, true, false, null, [ or {.";
const noTrailingComma = "JSON has no comma before a closing bracket: leave it out, or choose the format jsonc.";

/** What jsonc-parser calls its faults, by their numbers (ParseErrorCode). */
const names = [
  "",
  "InvalidSymbol",
  "InvalidNumberFormat",
  "PropertyNameExpected",
  "ValueExpected",
  "ColonExpected",
  "CommaExpected",
  "CloseBraceExpected",
  "CloseBracketExpected",
  "EndOfFileExpected",
  "InvalidCommentToken",
  "UnexpectedEndOfComment",
  "UnexpectedEndOfString",
  "UnexpectedEndOfNumber",
  "InvalidUnicode",
  "InvalidEscapeCharacter",
  "InvalidCharacter",
];

/** What the parser calls a fault, and what we say of it; those of texts and numbers are looked at more closely. */
const sentences = new Map([
  ["PropertyNameExpected", "Expected a key in double quotes here."],
  ["ColonExpected", "Expected a colon here, between the key and its value."],
  ["CommaExpected", "Expected a comma or a closing bracket here."],
  ["CloseBraceExpected", "Expected a } before the end of the file."],
  ["CloseBracketExpected", "Expected a ] before the end of the file."],
  ["EndOfFileExpected", "Expected the end of the file here: JSON is a single value."],
  ["InvalidCommentToken", "JSON has no comments: choose the format jsonc, which has."],
  ["UnexpectedEndOfComment", "This comment has no end: expected a */."],
]);

/** The parse error that the parser found in a token, at the very character where that can be told. */
export function jsonFault(code: number, text: string, token: Span): FormatFault {
  const { message, at } = find(names[code] ?? "", text, token);
  return new FormatFault("parse-error", message, positionAt(text, at));
}

function find(code: string, text: string, token: Span): Finding {
  switch (code) {
    case "UnexpectedEndOfNumber":
      return { message: "Expected a digit here.", at: token.end };
    case "UnexpectedEndOfString":
    case "InvalidUnicode":
    case "InvalidEscapeCharacter":
    case "InvalidCharacter":
      return findInString(text, token.start + 1);
    default:
      return { message: describe(code, text, token), at: token.start };
  }
}

function describe(code: string, text: string, { start }: Span): string {
  const closing = text[start] === "]" || text[start] === "}";
  const missing = code === "ValueExpected" || code === "PropertyNameExpected";
  const trailing = missing && closing && text.slice(0, start).trimEnd().endsWith(",");
  return trailing ? noTrailingComma : (sentences.get(code) ?? noValue);
}

const properEscape = /\\(?:["\\/bfnrt]|u[0-9A-Fa-f]{4})/uy;

function findInString(text: string, start: number): Finding {
  let at = start;
  while (at < text.length) {
    const unit = text.charCodeAt(at);
    if (unit < 0x20) {
      return { message: describeControl(unit), at };
    }
    properEscape.lastIndex = at;
    if (unit !== 0x5c) {
      at += 1;
    } else if (properEscape.test(text)) {
      at = properEscape.lastIndex;
    } else {
      return {
        message: 'JSON knows these escapes: \\" \\\\ \\/ \\b \\f \\n \\r \\t and \\u with four hex digits.',
        at,
      };
    }
  }
  return { message: 'Expected a closing " before the end of the file.', at };
}

function describeControl(unit: number): string {
  return unit === 0x0a || unit === 0x0d
    ? 'Expected a closing " before the end of the line: a line end in a text is written \\n.'
    : "A control character in a text is written as an escape, such as \\t or \\u0001.";
}
