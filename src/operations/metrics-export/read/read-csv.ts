import { quoteName } from "../../../runner/safe-text.ts";
import type { Source } from "../collector.ts";
import type { CsvRow } from "./csv-rows.ts";
import { readCsvRows } from "./csv-rows.ts";
import { TidyReader, tidyColumns } from "./tidy-reader.ts";
import { ColumnKinds, WideReader } from "./wide-reader.ts";

/** Reads rows below a header. */
interface RowReader {
  add(row: CsvRow): void;
  finish(): void;
}

/** Lines of a file, from its beginning each time that it is called. */
export type OpenLines = () => AsyncIterable<readonly string[]>;

/**
 * Reads CSV as this operation writes it: tidy, which it is by its header, or else wide. A wide file is gone through twice,
 * to learn first which columns hold numbers alone: those are metrics, the others labels.
 */
export async function readCsv(open: OpenLines, source: Source): Promise<void> {
  let reader: RowReader | undefined;
  let width = 0;
  for await (const rows of readCsvRows(open())) {
    for (const row of rows) {
      if (reader === undefined) {
        reader = await chooseReader(row, open, source);
        width = row.fields.length;
      } else if (row.fields.length === width) {
        reader.add(row);
      } else {
        const problem = `The row has ${row.fields.length} fields, the header ${width}.`;
        const hint = "A row that was cut short can be removed.";
        source.fault("bad-metric", { problem, hint }, { line: row.line });
      }
    }
  }
  reader?.finish();
}

async function chooseReader({ fields, line }: CsvRow, open: OpenLines, source: Source): Promise<RowReader> {
  const twice = fields.find((name, at) => fields.indexOf(name) !== at || name === "");
  if (twice !== undefined) {
    const problem = twice === "" ? "A column has no name." : `The column ${quoteName(twice)} is there twice.`;
    source.fault("bad-metric", { problem, hint: "The first row names the columns." }, { line });
    return { add: () => undefined, finish: () => undefined };
  }
  if (isTidy(fields)) {
    const strange = fields.filter((name) => !tidyColumns.has(name));
    if (strange.length > 0) {
      const problem = `The column ${quoteName(strange[0] ?? "")} is unknown.`;
      const hint = `A tidy file has the columns ${[...tidyColumns].join(", ")}.`;
      source.fault("bad-metric", { problem, hint }, { line });
    }
    return new TidyReader(fields, source);
  }
  return new WideReader(fields, await learnKinds(fields, open), source);
}

/**
 * A wide file may have labels that are called `name` and `value`; as it is written here it has a `timestamp` then, and not
 * all that a tidy one has.
 */
function isTidy(fields: readonly string[]): boolean {
  const isWide = fields.includes("timestamp") && !fields.every((column) => tidyColumns.has(column));
  return (
    ["name", "value"].every((column) => fields.includes(column)) &&
    (!isWide || ["type", "labels"].some((column) => fields.includes(column)))
  );
}

async function learnKinds(header: readonly string[], open: OpenLines): Promise<ColumnKinds> {
  const kinds = new ColumnKinds(header);
  let first = true;
  for await (const rows of readCsvRows(open())) {
    for (const { fields } of rows) {
      if (!first && fields.length === header.length) {
        kinds.look(fields);
      }
      first = false;
    }
  }
  return kinds;
}
