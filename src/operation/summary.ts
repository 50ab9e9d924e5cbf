import type { FailureReport } from "../runner/runner.ts";
import { toMarkdown } from "../runner/safe-text.ts";

/** A section of the job summary, as plain text: facts first, then a table. */
export interface Summary {
  /** What was asked and found: label and value. */
  readonly facts: readonly (readonly [label: string, value: string])[];
  readonly table?: {
    readonly head: readonly string[];
    readonly rows: readonly (readonly string[])[];
    /** Rows that are not among these, because there are too many. */
    readonly more?: number;
  };
}

/** GitHub drops a step's whole summary past 1 MiB; this leaves room for the closing line. */
const limit = 1024 * 1024 - 4096;
/** More rows than this nobody reads on a page; outputs have them all. */
const mostRows = 1000;

/** Renders a section of Markdown below 1 MiB; rows that do not fit are counted in a closing line. */
export function renderSummary(title: string, summary: Summary, failure: FailureReport | undefined): string {
  const head = [
    `### ${toMarkdown(title)}: ${failure === undefined ? "✓" : `✗ ${toMarkdown(failure.code)}`}`,
    "",
    ...(failure === undefined ? [] : [toMarkdown(cut(`${failure.message} ${failure.hint}`, 20_000)), ""]),
    ...renderTable(
      ["", ""],
      summary.facts.map(([label, value]) => [label, cut(value, 2_000)]),
    ),
  ].join("\n");
  const { table } = summary;
  return table === undefined || table.rows.length === 0
    ? `${head}\n`
    : `${head}\n${renderRows(table, limit - byteLength(head))}\n`;
}

function renderTable(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  return rows.length === 0 ? [] : [renderRow(head), `|${" --- |".repeat(head.length)}`, ...rows.map(renderRow), ""];
}

function renderRow(cells: readonly string[]): string {
  return `| ${cells.map(toMarkdown).join(" | ")} |`;
}

function renderRows({ head, rows, more = 0 }: NonNullable<Summary["table"]>, room: number): string {
  const kept: string[] = [...renderTable(head, rows.slice(0, 1)).slice(0, 2)];
  let left = more;
  let used = byteLength(kept.join("\n"));
  for (const [index, row] of rows.entries()) {
    const line = renderRow(row.map((cell) => cut(cell, 2_000)));
    used += byteLength(line) + 1;
    if (used > room || index === mostRows) {
      left += rows.length - index;
      break;
    }
    kept.push(line);
  }
  return [...kept, ...(left > 0 ? ["", `${left} more rows are left out; the outputs have them all.`] : [])].join("\n");
}

function byteLength(text: string): number {
  return Buffer.byteLength(text);
}

function cut(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length)}…`;
}
