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
