const suites = [
  ["json", "JSONTestSuite"],
  ["jsonc", "JSONTestSuite"],
  ["json5", "JSONTestSuite"],
  ["yaml", "YAML test suite"],
  ["toml", "toml-test"],
] as const;

/** The rows of our own readers on the page of conformance, as one table for a README. */
function renderShortTable(page: string): string {
  const rows = suites.flatMap(([reader, suite]) => {
    const [row] = page.match(new RegExp(`^\\| \`${reader}\` \\|.*$`, "mu")) ?? [];
    const [, accepted = "", equal = "", refused = ""] =
      row?.split(" | ").map((cell) => cell.replace(/[ |]+$/u, "")) ?? [];
    return row === undefined ? [] : [`| \`${reader}\` | ${suite} | ${accepted} | ${equal} | ${refused} |`];
  });
  return [
    "| format | suite | valid accepted | values equal | invalid refused |",
    `|${" --- |".repeat(5)}`,
    ...rows,
  ].join("\n");
}

/** Puts the table between its markers in a README. */
export function insertShortTable(readme: string, page: string): string {
  return readme.replace(
    /(<!-- conformance -->\n)[\s\S]*?(<!-- conformance end -->)/u,
    (_, start: string, end: string) => `${start}${renderShortTable(page)}\n${end}`,
  );
}
