import { CsvError, parse } from "csv-parse/sync";
import { FormatFault, positionAt } from "./fault.ts";
import { tooMany } from "./limits.ts";
import { mostNodes, type Value } from "./value.ts";

const sentences: ReadonlyMap<string, string> = new Map([
  [
    "INVALID_OPENING_QUOTE",
    "A quote stands in the middle of this value: put the whole of it in quotes, and write that one twice.",
  ],
  [
    "CSV_INVALID_CLOSING_QUOTE",
    "Text follows the quote that closes this value: a quote in the middle is written twice.",
  ],
  ["CSV_QUOTE_NOT_CLOSED", "The quoted value that begins here is never closed."],
]);

/**
 * Reads CSV by RFC 4180: commas, double quotes, CRLF, LF or CR at the ends of lines. The first row names the columns, and
 * each further one is a map by those names, of texts with their blanks; blank lines are left out. Throws a FormatFault.
 */
export function readCsv(text: string): Value {
  const nul = text.indexOf("\0");
  if (nul !== -1) {
    const message = "A NUL character stands here, which is no text: the file may be UTF-16.";
    throw new FormatFault("parse-error", message, positionAt(text, nul));
  }
  const table = new Table(text);
  try {
    parse(text, {
      record_delimiter: ["\r\n", "\n", "\r"],
      skip_empty_lines: true,
      // The table has a check of its own: this one counts lines wrongly behind a quoted CRLF.
      relax_column_count: true,
      on_record: (row: readonly string[], { bytes }) => {
        table.add(row, bytes);
        return null;
      },
    });
  } catch (error) {
    throw error instanceof CsvError ? explain(text, error) : error;
  }
  return table.rows;
}

/** The fault that csv-parse found, at the beginning of its field. */
function explain(text: string, { code, message, bytes }: CsvError): FormatFault {
  const place = positionAt(text, startOfField(text, toOffset(text, Number(bytes))));
  return new FormatFault("parse-error", sentences.get(code) ?? "This is not CSV.", { ...place, detail: message });
}

/** Rows as maps by the names that the first one has. */
class Table {
  readonly rows: Value[] = [];
  readonly #text: string;
  #names: readonly string[] | undefined;
  #values = 0;
  /** Where the next row, or blank lines before it, begin, in bytes. */
  #bytes = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** Adds a row that ends behind so many bytes of the file. */
  add(row: readonly string[], end: number): void {
    this.#values += 1 + row.length;
    if (this.#values > mostNodes) {
      throw tooMany(positionAt(this.#text, this.#start()));
    }
    if (this.#names === undefined) {
      this.#names = row;
      this.#refuseDuplicates(row);
    } else {
      this.rows.push(this.#toMap(row, this.#names));
    }
    this.#bytes = end;
  }

  #start(): number {
    return startOfRow(this.#text, toOffset(this.#text, this.#bytes));
  }

  #toMap(row: readonly string[], names: readonly string[]): Value {
    if (row.length !== names.length) {
      const message = `Expected ${names.length} values in this row, as many as the header has names, not ${row.length}.`;
      throw new FormatFault("parse-error", message, positionAt(this.#text, this.#start()));
    }
    const values = new Map<string, string>();
    for (let index = 0; index < names.length; index += 1) {
      values.set(names[index] ?? "", row[index] ?? "");
    }
    return values;
  }

  #refuseDuplicates(names: readonly string[]): void {
    const firsts = new Map<string, number>();
    for (const [index, name] of names.entries()) {
      const first = firsts.get(name);
      if (first !== undefined) {
        const { line } = positionAt(this.#text, fieldOf(this.#text, this.#start(), first));
        const message = `The column ${JSON.stringify(name)} is named on line ${line} already.`;
        const place = positionAt(this.#text, fieldOf(this.#text, this.#start(), index));
        throw new FormatFault("duplicate-key", message, place);
      }
      firsts.set(name, index);
    }
  }
}

/** The offset in a text behind so many bytes of its UTF-8. */
function toOffset(text: string, bytes: number): number {
  return Buffer.from(text).toString("utf8", 0, bytes).length;
}

/** The offset behind the line ends that stand there. */
function startOfRow(text: string, offset: number): number {
  let start = offset;
  while (text.charAt(start) === "\n" || text.charAt(start) === "\r") {
    start += 1;
  }
  return start;
}

/** The offset behind the comma that stands there, or else behind line ends. */
function startOfField(text: string, offset: number): number {
  return text.charAt(offset) === "," ? offset + 1 : startOfRow(text, offset);
}

/** Where a field of a well-formed row begins, its number counted from 0. */
function fieldOf(text: string, row: number, index: number): number {
  let at = row;
  for (let left = index, quoted = false; left > 0; at += 1) {
    const character = text.charAt(at);
    quoted = character === '"' ? !quoted : quoted;
    left -= character === "," && !quoted ? 1 : 0;
  }
  return at;
}
