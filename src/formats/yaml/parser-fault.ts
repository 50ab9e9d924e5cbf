import type { YAMLException } from "js-yaml";
import { FormatFault, positionAt } from "../fault.ts";
import { tooDeep } from "../limits.ts";

const closingQuote = "Expected a closing quote before the end of the document.";
const indentation =
  "The indentation fits none of the lines above: the parts of one list or mapping begin in one column.";
const continued =
  "This line is indented further than the one above, which has a value: begin both in one column, or put that value in quotes if it goes on here.";
const control = "A control character stands here: write it as an escape in double quotes, such as \\t or \\x01.";
const colon = "Expected a colon and a blank after the key, on one line with it.";
const quotes = "A text needs quotes that holds a colon with a blank after it, or that begins with @, ` or %.";
const comma = "Expected a comma or a closing bracket here.";
const header =
  "Expected the end of the line after a block's | or >, which may be followed by one digit and one + or -.";
const anchor = "Expected the name of an anchor here, after & or *.";
const tag = "Expected a tag here such as !!str or !name, of letters, digits and -: write other characters as %20.";
const directive = "Expected %YAML 1.2, or %TAG with a handle and a prefix, and then ---.";

/** How the parser's reasons begin, and what we say. */
const sentences: readonly (readonly [string, string])[] = [
  ["tab characters", "A tab stands where the line is indented: indent with spaces."],
  ["bad indentation", indentation],
  ["deficient indentation", "What goes on over several lines is indented further than what it belongs to."],
  ["expected ':'", colon],
  ["can not read a block mapping entry", colon],
  ["a whitespace character is expected", "Expected a blank after the colon of a key."],
  ["missed comma", comma],
  ["expected the node content", "Expected a value before this comma."],
  ["unexpected end of the stream within a flow collection", "Expected a closing bracket before the end of the file."],
  ["unexpected end of the stream within a verbatim tag", tag],
  ["unexpected end of the", closingQuote],
  ["unknown escape", "YAML has no such escape: write \\\\ for a backslash, or use single quotes."],
  ["expected hexadecimal", "Expected hexadecimal digits here: two after \\x, four after \\u, eight after \\U."],
  ["expected valid JSON character", control],
  ["the stream contains non-printable", control],
  ["null byte", control],
  ["a line break is expected", header],
  ["repeat of", header],
  ["bad explicit indentation", header],
  ["name of an", anchor],
  ["duplication of an anchor", "A value has one anchor only."],
  ["alias node should not", "An alias has no tag and no anchor of its own."],
  ["duplication of a tag", "A value has one tag only."],
  ["tag", tag],
  ["named tag handle", tag],
  [
    "undeclared tag handle",
    "The handle of this tag was not declared: expected a line such as %TAG !e! tag:example.com: above.",
  ],
  ["duplication of %YAML", directive],
  ["directive", directive],
  ["YAML directive", directive],
  ["TAG directive", directive],
  ["ill-formed", directive],
  ["there is a previously declared suffix", directive],
  ["unacceptable YAML version", "Expected version 1.2 or 1.1 of YAML here."],
  [
    "end of the stream or a document separator",
    "Expected the end of the document here: text that goes on is indented.",
  ],
];
const unreadable = "This is not YAML.";

/** What we say of the parser's error; its own words are the detail. */
export function parserFault(text: string, error: YAMLException): FormatFault {
  const offset = error.mark?.position ?? 0;
  const place = positionAt(text, offset);
  if (error.reason.startsWith("nesting exceeded")) {
    return tooDeep(place);
  }
  return new FormatFault("parse-error", describe(error.reason, text, offset), {
    ...place,
    detail: error.reason,
  });
}

function describe(reason: string, text: string, offset: number): string {
  const [, message = unreadable] = sentences.find(([beginning]) => reason.startsWith(beginning)) ?? [];
  const char = text.charAt(offset);
  if (message === indentation && char === ":" && beginsLine(text, offset)) {
    return continued;
  }
  const unquoted = (message === indentation && char === ":") || /^[@`%]$/u.test(char);
  return unquoted ? quotes : message;
}

/** Whether what stands before an offset on its line may be a key of its own: there is no other colon and no bracket. */
function beginsLine(text: string, offset: number): boolean {
  const line = text.slice(text.lastIndexOf("\n", offset - 1) + 1, offset);
  return /^ +[^\s:[\]{},"'#&*!|>%@`-][^:[\]{},"'#]*$/u.test(line);
}
