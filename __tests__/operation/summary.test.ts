import { describe, expect, it } from "@jest/globals";
import { renderSummary } from "../../src/operation/summary.ts";

const hostile = "a|b<img src=x>\r\n& `c` [d](javascript:e) *f* ::error::g \u001b[31m";
const rowsOf = (markdown: string) => markdown.split("\n").filter((line) => line.startsWith("| "));

describe("a summary", () => {
  it("tells facts and a table", () => {
    const table = { head: ["File", "Digest"], rows: [["a", "00"]] };
    expect(renderSummary("checksum", { facts: [["Files", "dist/*"]], table }, undefined)).toBe(
      "### checksum: ✓\n\n|  |  |\n| --- | --- |\n| Files | dist/&#42; |\n\n| File | Digest |\n| --- | --- |\n| a | 00 |\n",
    );
  });

  it("tells the failure, its sentence and its hint", () => {
    const failure = { code: "mismatch", message: "It differs.", hint: "Look.", faults: [], details: "" };
    expect(renderSummary("checksum", { facts: [] }, failure)).toBe("### checksum: ✗ mismatch\n\nIt differs. Look.\n\n");
  });

  it("has cells from outside that stay cells", () => {
    const markdown = renderSummary(
      "x",
      { facts: [["Value", hostile]], table: { head: ["h"], rows: [[hostile]] } },
      undefined,
    );
    for (const row of rowsOf(markdown)) {
      expect(row).not.toMatch(/<img|`c`|\[d\]|\*f\*|\u001b/u);
    }
    expect(rowsOf(markdown)).toHaveLength(6);
  });

  it.each([
    ["a page's address", "https://host.example/a/b?c=d#e", "[run &#35;1](https://host.example/a/b?c=d#e)"],
    ["no address", undefined, "run &#35;1"],
    ["an address that ends the link", "https://host.example/)b", "run &#35;1"],
    ["an address that ends the cell", "https://host.example/a|b", "run &#35;1"],
    ["an address with a blank", "https://host.example/a b", "run &#35;1"],
    ["an address that runs", "javascript:alert(1)", "run &#35;1"],
  ])("has a link for %s only where that is harmless", (_, url, cell) => {
    expect(renderSummary("x", { facts: [["Run", { text: "run #1", url }]] }, undefined)).toContain(`| Run | ${cell} |`);
  });

  it("draws diagrams between facts and table", () => {
    const diagrams = [
      { language: "mermaid", text: "gantt\n  a :1, 2ms", note: "2 <more>" },
      { language: "mermaid", text: "xychart-beta" },
    ];
    const table = { head: ["h"], rows: [["a"]] };
    expect(renderSummary("x", { facts: [["f", "1"]], diagrams, table }, undefined)).toBe(
      [
        "### x: ✓\n\n|  |  |\n| --- | --- |\n| f | 1 |\n",
        "```mermaid\ngantt\n  a :1, 2ms\n```\n\n2 &#60;more&#62;\n",
        "```mermaid\nxychart-beta\n```\n",
        "| h |\n| --- |\n| a |\n",
      ].join("\n"),
    );
  });

  it.each([
    ["three backticks", "a\n```\n<img>", "````"],
    ["five backticks", "`````", "``````"],
    ["one backtick", "`a`", "```"],
  ])("has a diagram that cannot leave its block by %s", (_, text, fence) => {
    const markdown = renderSummary("x", { facts: [], diagrams: [{ language: "mermaid", text }] }, undefined);
    expect(markdown).toContain(`\n${fence}mermaid\n${text}\n${fence}\n`);
  });

  it("leaves room for the table beside large diagrams", () => {
    const diagrams = Array.from({ length: 40 }, () => ({ language: "mermaid", text: "x".repeat(49_000) }));
    const rows = Array.from({ length: 999 }, (_, index) => [`${index}${"x".repeat(900)}`]);
    const markdown = renderSummary("x", { facts: [], diagrams, table: { head: ["h"], rows } }, undefined);
    expect(Buffer.byteLength(markdown)).toBeLessThan(1024 * 1024);
    expect(markdown.match(/```mermaid/gu)).toHaveLength(5);
    expect(rowsOf(markdown).length).toBeGreaterThan(700);
  });

  it("stays below 1 MiB and says how many rows are left out", () => {
    const rows = Array.from({ length: 5000 }, (_, index) => [`${index}${"x".repeat(3000)}`]);
    const markdown = renderSummary("x", { facts: [], table: { head: ["h"], rows } }, undefined);
    const shown = rowsOf(markdown).length - 2;
    expect(Buffer.byteLength(markdown)).toBeLessThan(1024 * 1024);
    expect(shown).toBeGreaterThan(400);
    expect(markdown).toContain(`${5000 - shown} more rows are left out`);
  });

  it("shows at most a thousand rows", () => {
    const rows = Array.from({ length: 1500 }, (_, index) => [String(index)]);
    const markdown = renderSummary("x", { facts: [], table: { head: ["h"], rows } }, undefined);
    expect(markdown).toContain("\n| 999 |\n\n500 more rows are left out");
  });
});
