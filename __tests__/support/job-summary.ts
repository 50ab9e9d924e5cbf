/** A section of a job summary, taken apart as a reader of Markdown would. */
export interface ParsedSummary {
  readonly title: string;
  /** Cells of the rows of each table, its head left out, character references written out. */
  readonly tables: readonly (readonly (readonly string[])[])[];
  /** Lines outside of title and tables. */
  readonly others: readonly string[];
  /** Lines that could be more than text: they break out of a table, or have signs of HTML or Markdown as they are. */
  readonly problems: readonly string[];
}

const ruler = /^\|(?: --- \|)+$/u;
const row = /^\| .* \|$/u;
/** Signs that HTML or Markdown could take for their own, but for references and the borders of cells. */
const live = /[<>`*_~[\]\\$#@!&]/u;

/** Takes a section apart; `unseen` is what no line may hold. */
export function parseSummary(section: string, unseen: RegExp): ParsedSummary {
  const [title = "", ...lines] = section.split("\n");
  const problems = lines.filter((line) => unseen.test(line) || live.test(line.replaceAll(/&#\d+;/gu, "")));
  const tables = lines.flatMap((line, at) => (ruler.test(line) ? [rowsBelow(lines, at)] : []));
  const others = lines.filter((line) => !row.test(line) && line !== "");
  return {
    title: decode(title.slice(4)),
    tables: tables.map((rows) => rows.map(cellsOf)),
    others: others.map(decode),
    problems: [...problems, ...strays(lines), ...(title.startsWith("### ") ? [] : [title])],
  };
}

/** The lines below a table's ruler that belong to it. */
function rowsBelow(lines: readonly string[], at: number): readonly string[] {
  const below = lines.slice(at + 1);
  const end = below.indexOf("");
  return end < 0 ? below : below.slice(0, end);
}

/** Rows with another number of cells than the row above them, and rows that no table has. */
function strays(lines: readonly string[]): readonly string[] {
  const width = (line: string | undefined) => (line ?? "").split("|").length;
  return lines.filter((line, at) => {
    const above = at === 0 || lines[at - 1] === "" ? lines[at + 1] : lines[at - 1];
    return row.test(line) && width(line) !== width(above);
  });
}

function cellsOf(line: string): readonly string[] {
  return line.slice(2, -2).split(" | ").map(decode);
}

function decode(text: string): string {
  return text.replaceAll(/&#(\d+);/gu, (_, code: string) => String.fromCharCode(Number(code)));
}
