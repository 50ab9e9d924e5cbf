import { describe, expect, it } from "@jest/globals";
import { parseHeaderLines } from "../../src/io/header-lines.ts";

describe("lines of headers", () => {
  it.each<[string[], [string, string][]]>([
    [[], []],
    [["a: b"], [["a", "b"]]],
    [
      ["X-A: 1", "x-a:2", "Empty:"],
      [
        ["X-A", "1"],
        ["x-a", "2"],
        ["Empty", ""],
      ],
    ],
    [["  Authorization :  Bearer x:y=  "], [["Authorization", "Bearer x:y="]]],
    [["tab:\ta\tb"], [["tab", "a\tb"]]],
    [["latin: \u00e9"], [["latin", "\u00e9"]]],
    [["__proto__: x"], [["__proto__", "x"]]],
    [["!#$%&'*+.^_`|~-09Az: x"], [["!#$%&'*+.^_`|~-09Az", "x"]]],
    [
      ["Host: x", "Content-Type: y"],
      [
        ["Host", "x"],
        ["Content-Type", "y"],
      ],
    ],
  ])("%j are read", (lines, value) => {
    expect(parseHeaderLines(lines)).toEqual({ value });
  });

  it.each([
    ["token", "Header 1 is not written as Name: value."],
    [": x", "Header 1 is not written as Name: value."],
    ["bad name: x", "Header 1 is not written as Name: value."],
    ["n\u00e4me: x", "Header 1 is not written as Name: value."],
    ["a: \u0000", "The value of a has signs that a header cannot hold."],
    ["a: b\nc: d", "The value of a has signs that a header cannot hold."],
    ["a: \u20ac", "The value of a has signs that a header cannot hold."],
    ["Connection: x", "Connection is set by stdops itself."],
    ["content-length: x", "content-length is set by stdops itself."],
    ["Transfer-Encoding: x", "Transfer-Encoding is set by stdops itself."],
  ])("%j is refused", (line, problem) => {
    expect(parseHeaderLines([line])).toEqual({ problem });
  });

  it("are refused with all faults and no value", () => {
    const lines = [
      "a: b",
      "hunter2",
      "Bad Name: hunter2",
      "X: hunter2\u0001",
      "X: hunter2\u2026",
      "Connection: hunter2",
    ];
    const parsed = parseHeaderLines(lines);
    const problem = "problem" in parsed ? parsed.problem : "";
    expect(problem.match(/\./gu)).toHaveLength(5);
    expect(problem).toMatch(/Header 2 .*Header 3 /u);
    expect(problem).not.toContain("hunter2");
  });

  it("may have rules of their own", () => {
    const rules = { reserved: new Set(["host"]), once: true } as const;
    expect(parseHeaderLines(["a: 1", "b: 2"], rules)).toEqual({
      value: [
        ["a", "1"],
        ["b", "2"],
      ],
    });
    expect(parseHeaderLines(["HOST: x", "a: 1", "A: 2"], rules)).toEqual({
      problem: "HOST is set by stdops itself. A is given twice.",
    });
  });
});
