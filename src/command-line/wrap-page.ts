/**
 * Breaks the long lines of a page at blanks, and words that are too long behind a comma. What goes on stands under what it
 * goes on with: under the second column of a list, and further in than a heading. Calls are left as they are, to be copied.
 */
export function wrapPage(page: string, columns: number): string {
  return page
    .split("\n")
    .flatMap((line) => (/^ {2}stdops [a-z-]+ --/u.test(line) ? [line] : wrapLine(line, columns)))
    .join("\n");
}

function wrapLine(line: string, columns: number): readonly string[] {
  const [head = ""] = /^ *(?:\S+(?: \S+)* {2,})?/u.exec(line) ?? [];
  const indent = line.startsWith("  --") ? "      " : " ".repeat(head.length);
  const lines: string[] = [];
  let rest = line;
  while (rest.length > columns) {
    const end = findEnd(rest, Math.max(head.length, indent.length), columns);
    if (end === undefined) {
      break;
    }
    lines.push(rest.slice(0, end).trimEnd());
    rest = `${indent}${rest.slice(end).trimStart()}`;
  }
  return [...lines, rest];
}

/** Where to break a line: at the last blank that fits, else behind the last comma, else at the first blank. */
function findEnd(line: string, from: number, columns: number): number | undefined {
  const ends = [line.lastIndexOf(" ", columns), line.lastIndexOf(",", columns - 1) + 1, line.indexOf(" ", columns)];
  return ends.find((end) => end > from);
}
