import type { FailureReport } from "../runner/runner.ts";
import { cutText, toMarkdown } from "../runner/safe-text.ts";

/** Plain text, or one that leads to a page where `url` is an http or https URL. */
type Cell = string | { readonly text: string; readonly url: string | undefined };

/** A picture that the page draws from a text of its own language, such as `mermaid`. */
interface Diagram {
  readonly language: string;
  readonly text: string;
  /** A line beneath it, as plain text. */
  readonly note?: string;
}

/** A section of the job summary, as plain text: facts first, then diagrams, then a table. */
export interface Summary {
  /** What was asked and found: label and value. */
  readonly facts: readonly (readonly [label: string, value: Cell])[];
  readonly diagrams?: readonly Diagram[];
  readonly table?: {
    readonly head: readonly string[];
    readonly rows: readonly (readonly Cell[])[];
    /** Rows that are not among these, because there are too many. */
    readonly more?: number;
  };
}

/** GitHub drops a step's whole summary past 1 MiB; this leaves room for the closing line. */
const limit = 1024 * 1024 - 4096;
/** Of all diagrams together; they leave most of the room to the table. */
const mostInDiagrams = 256 * 1024;
/** More rows than this nobody reads on a page; outputs have them all. */
const mostRows = 1000;

/** Renders a section of Markdown below 1 MiB; rows that do not fit are counted in a closing line. */
export function renderSummary(title: string, summary: Summary, failure: FailureReport | undefined): string {
  const head = [
    `### ${toMarkdown(title)}: ${failure === undefined ? "✓" : `✗ ${toMarkdown(failure.code)}`}`,
    "",
    ...(failure === undefined ? [] : [toMarkdown(cutText(`${failure.message} ${failure.hint}`, 20_000)), ""]),
    ...renderTable(
      ["", ""],
      summary.facts.map(([label, value]) => [label, cutCell(value, 2_000)]),
    ),
    ...renderDiagrams(summary.diagrams ?? []),
  ].join("\n");
  const { table } = summary;
  return table === undefined || table.rows.length === 0
    ? `${head}\n`
    : `${head}\n${renderRows(table, limit - byteLength(head))}\n`;
}

function renderDiagrams(diagrams: readonly Diagram[]): readonly string[] {
  let used = 0;
  return diagrams.flatMap(({ language, text, note }) => {
    // The text cannot end its block: no line of it has as many backticks as the fence.
    const runs = text.match(/`+/gu)?.map((run) => run.length) ?? [];
    const fence = "`".repeat(Math.max(2, ...runs) + 1);
    const block = [`${fence}${language}`, text, fence, "", ...(note === undefined ? [] : [toMarkdown(note), ""])];
    used += byteLength(block.join("\n"));
    return used > mostInDiagrams ? [] : block;
  });
}

function renderTable(head: readonly string[], rows: readonly (readonly Cell[])[]): readonly string[] {
  return rows.length === 0 ? [] : [renderRow(head), `|${" --- |".repeat(head.length)}`, ...rows.map(renderRow), ""];
}

function renderRow(cells: readonly Cell[]): string {
  return `| ${cells.map(renderCell).join(" | ")} |`;
}

function renderCell(cell: Cell): string {
  if (typeof cell === "string") {
    return toMarkdown(cell);
  }
  const { text, url } = cell;
  return url !== undefined && isPlainUrl(url) ? `[${toMarkdown(text)}](${url})` : toMarkdown(text);
}

/** Whether a URL can stand in Markdown as it is: nothing in it ends the link, or the cell. */
function isPlainUrl(url: string): boolean {
  return url.length <= 2_000 && /^https?:\/\/[\w.~:/?#@!&*+,;=%[\]-]+$/u.test(url);
}

function renderRows({ head, rows, more = 0 }: NonNullable<Summary["table"]>, room: number): string {
  const kept: string[] = [...renderTable(head, rows.slice(0, 1)).slice(0, 2)];
  let left = more;
  let used = byteLength(kept.join("\n"));
  for (const [index, row] of rows.entries()) {
    const line = renderRow(row.map((cell) => cutCell(cell, 2_000)));
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

function cutCell(cell: Cell, length: number): Cell {
  return typeof cell === "string" ? cutText(cell, length) : { ...cell, text: cutText(cell.text, length) };
}
