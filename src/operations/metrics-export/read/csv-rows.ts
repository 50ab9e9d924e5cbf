/** A row of a CSV file. */
export interface CsvRow {
  readonly fields: readonly string[];
  /** Where it begins, counted from 1. */
  readonly line: number;
}

/** Longer rows are a quote that was never closed. */
const longestRow = 16 * 1024 * 1024;

/** The rows of a CSV file (RFC 4180) from its lines; a quoted field may go over several. Blank lines are passed over. */
export async function* readCsvRows(lines: AsyncIterable<readonly string[]>): AsyncGenerator<readonly CsvRow[]> {
  let line = 0;
  let open: { readonly text: string; readonly line: number } | undefined;
  for await (const batch of lines) {
    const rows: CsvRow[] = [];
    for (const text of batch) {
      line += 1;
      const row = open === undefined ? { text, line } : { text: `${open.text}\n${text}`, line: open.line };
      const stays = hasOddQuotes(text) === (open === undefined) && row.text.length < longestRow;
      open = stays ? row : undefined;
      if (!stays && row.text !== "" && row.text !== "\r") {
        rows.push(toRow(row));
      }
    }
    yield rows;
  }
  if (open !== undefined) {
    yield [toRow(open)];
  }
}

function toRow({ text, line }: { readonly text: string; readonly line: number }): CsvRow {
  return { fields: splitFields(text.endsWith("\r") ? text.slice(0, -1) : text), line };
}

/** Whether a line opens a quoted field that it does not close, or closes one that it did not open. */
function hasOddQuotes(text: string): boolean {
  let odd = false;
  for (let at = text.indexOf('"'); at !== -1; at = text.indexOf('"', at + 1)) {
    odd = !odd;
  }
  return odd;
}

function splitFields(text: string): readonly string[] {
  if (!text.includes('"')) {
    return text.split(",");
  }
  const fields: string[] = [];
  for (let at = 0; at <= text.length; ) {
    const quoted = text.charCodeAt(at) === 0x22;
    const end = quoted ? endOfQuoted(text, at) : endOfPlain(text, at);
    fields.push(quoted ? text.slice(at + 1, end - 1).replaceAll('""', '"') : text.slice(at, end));
    // What follows a closing quote before the comma belongs to no field; it is read as one more, so that the row is faulty.
    at = end + (end === text.length || text.charCodeAt(end) === 0x2c ? 1 : 0);
  }
  return fields;
}

function endOfPlain(text: string, from: number): number {
  const end = text.indexOf(",", from);
  return end === -1 ? text.length : end;
}

/** The place behind the quote that closes a field. */
function endOfQuoted(text: string, from: number): number {
  let at = text.indexOf('"', from + 1);
  while (at !== -1 && text.charCodeAt(at + 1) === 0x22) {
    at = text.indexOf('"', at + 2);
  }
  return at === -1 ? text.length : at + 1;
}
