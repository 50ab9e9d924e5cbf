import { FormatFault, positionAt } from "../../formats/fault.ts";
import { readJson } from "../../formats/json.ts";
import type { Mapping } from "../../formats/value.ts";
import { decodePathText } from "../../io/path-text.ts";

/** What a called workflow hands back. */
export interface RunOutputs {
  readonly values: Mapping;
  /** The same as compact JSON: all that stands in the file but the blanks between values, so that `1.10` stays `1.10`. */
  readonly json: string;
}

/** The most that is read, in bytes. */
const mostOutputBytes = 1024 * 1024;

/**
 * Reads an `outputs.json`: one JSON object in UTF-8, with or without a byte-order mark, in which no key is given twice.
 * @throws FormatFault, with line and column
 */
export function parseRunOutputs(content: Uint8Array | string): RunOutputs {
  const text = (typeof content === "string" ? content : decodePathText(content)).replace(/^\ufeff/u, "");
  if (Buffer.byteLength(text) > mostOutputBytes) {
    throw new FormatFault("parse-error", "The file is larger than 1 MiB.", { line: 1, column: 1 });
  }
  const invalid = text.search(/\p{Cs}/u);
  if (invalid >= 0) {
    throw new FormatFault("parse-error", "Expected UTF-8 here.", positionAt(text, invalid));
  }
  const values = readJson(text, { comments: false });
  if (!(values instanceof Map)) {
    const message = 'Expected an object here, such as {"version":"1.2.3"}.';
    throw new FormatFault("parse-error", message, positionAt(text, text.search(/[^ \t\r\n]/u)));
  }
  return { values, json: compact(text) };
}

/** Valid JSON without the blanks outside of its strings. */
function compact(json: string): string {
  return json.replaceAll(/("(?:[^"\\]|\\.)*")|[ \t\r\n]+/gu, "$1");
}
