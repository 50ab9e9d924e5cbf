import { describe, expect, it } from "@jest/globals";
import { decode } from "ini";
import { FormatFault } from "../../../src/formats/fault.ts";
import { readNpmIni } from "../../../src/formats/ini/npm.ts";
import { Literal, type Value } from "../../../src/formats/value.ts";
import { fuzz } from "../../fuzz/fuzz.ts";
import { npmIni } from "../../fuzz/npm-ini.ts";

/** A value in a form that shows everything: objects as lists of pairs, numbers as they are written. */
function show(value: Value): unknown {
  if (value instanceof Map) {
    return [...value].map(([key, inner]) => [key, show(inner)]);
  }
  if (Array.isArray(value)) {
    return { list: value.map(show) };
  }
  return value instanceof Literal ? { text: value.text, json: value.json } : value;
}

function toPlain(value: Value): unknown {
  if (value instanceof Map) {
    return Object.fromEntries([...value].map(([key, inner]) => [key, toPlain(inner)]));
  }
  return Array.isArray(value) ? value.map(toPlain) : value;
}

function faultOf(text: string): FormatFault {
  try {
    readNpmIni(text);
  } catch (fault) {
    if (fault instanceof FormatFault) {
      return fault;
    }
    throw fault;
  }
  throw new Error("It was read.");
}

describe("an INI file of npm's dialect", () => {
  it("is read as the package ini reads it: 5000 random files", () => {
    const bench = npmIni.open();
    const result = bench && fuzz(bench, { count: 5000, seed: 20_240_229, progress: () => undefined });
    expect(result?.smallest).toBeUndefined();
    expect(result?.failed).toBe(0);
    // Of how many the package makes nothing, so that they compare nothing.
    expect(result?.kinds.get("the package threw") ?? 0).toBeLessThan(50);
  });

  it.each([
    [
      "quotes, escapes and comments",
      'a = "x ; y"\nb = x\\;y # z\n; c\nd = "e" ; f\n',
      { a: "x ; y", b: "x;y", d: '"e"' },
    ],
    ["names alone and words", "a\nb = true\nc = null\nd = yes\ne =\n", { a: true, b: true, c: null, d: "yes", e: "" }],
    ["lists", "a[] = 1\na[] = 2\na = 3\nb = 4\nb[] = 5\n", { a: ["1", "2", "3"], b: ["4", "5"] }],
    [
      "nested sections",
      "[a.b]\nx = 1\n[a]\ny = 2\n[c\\.d]\nz = 3\n",
      { a: { y: "2", b: { x: "1" } }, "c.d": { z: "3" } },
    ],
    ["the tokens of an .npmrc", "//r.example/:_authToken=$T\n", { "//r.example/:_authToken": "$T" }],
    ["line ends of all kinds", "a=1\rb=2\r\nc=3\n\rd=4", { a: "1", b: "2", c: "3", d: "4" }],
    ["JSON in single quotes", "a = '[true, {\"b\": [null]}]'\n", { a: [true, { b: [null] }] }],
  ])("has %s, as with the package", (_, text, expected) => {
    expect(toPlain(readNpmIni(text))).toEqual(expected);
    expect(decode(text)).toEqual(expected);
  });
});

describe("unlike the package ini, ours", () => {
  it("keeps __proto__ as a name", () => {
    const text = "__proto__ = 1\n[s]\n__proto__[] = 2\n[t.__proto__.u]\na = 3\n";
    expect(show(readNpmIni(text))).toEqual([
      ["__proto__", "1"],
      ["s", [["__proto__", { list: ["2"] }]]],
      ["t", [["__proto__", [["u", [["a", "3"]]]]]]],
    ]);
    expect(show(readNpmIni("[__proto__]\nconstructor = 1\n"))).toEqual([["__proto__", [["constructor", "1"]]]]);
    expect(show(readNpmIni(`a = '{"__proto__": 1}'`))).toEqual([["a", [["__proto__", { text: "1", json: "1" }]]]]);
  });

  it("keeps names of digits in their order", () => {
    expect(show(readNpmIni("b = 1\n10 = 2\n9 = 3\n"))).toEqual([
      ["b", "1"],
      ["10", "2"],
      ["9", "3"],
    ]);
  });

  it("keeps the digits of quoted JSON", () => {
    const text = "a = '1.10'\nb = ' 9223372036854775807 '\nc = '[1.0, {\"d\": 1E2}]'\n";
    expect(show(readNpmIni(text))).toEqual([
      ["a", { text: "1.10", json: "1.10" }],
      ["b", { text: "9223372036854775807", json: "9223372036854775807" }],
      ["c", { list: [{ text: "1.0", json: "1.0" }, [["d", { text: "1E2", json: "1E2" }]]] }],
    ]);
  });

  it("keeps the text of names that are quoted JSON, where the package has 1.1, [object Object] or an exception", () => {
    expect(show(readNpmIni(`'1.10' = a\n'{"x":1}' = b\n'null' = c\n['2.0']\nd = e\n`))).toEqual([
      ["1.10", "a"],
      ['{"x":1}', "b"],
      ["null", "c"],
      ["2", [["0", [["d", "e"]]]]],
    ]);
    expect(() => decode("'null' = c\n")).toThrow(TypeError);
  });

  it("keeps a line with a line separator of Unicode", () => {
    expect(show(readNpmIni("a = b\u2028c\nd = e\u2029\n"))).toEqual([
      ["a", "b\u2028c"],
      ["d", "e"],
    ]);
    expect(Object.keys(decode("a = b\u2028c\n"))).toEqual([]);
  });

  it("puts a section below a null, where the package throws", () => {
    expect(show(readNpmIni("a = null\n[a.b]\nc = 1\n"))).toEqual([["a", [["b", [["c", "1"]]]]]]);
    expect(() => decode("a = null\n[a.b]\nc = 1\n")).toThrow(TypeError);
  });
});

describe("an INI file of npm's dialect is refused", () => {
  const dots = (count: number) => Array.from({ length: count }, () => "a").join(".");

  it.each([
    ["a section of 1,000 levels with an option", `\n[${dots(1000)}]\nb = 1\n`, 3],
    ["a section of 1,001 levels", `\n[${dots(1001)}]\n`, 2],
    ["quoted JSON of 1,001 levels", `a = '${"[".repeat(1001)}${"]".repeat(1001)}'\n`, 1],
    ["quoted JSON of 100,000 levels", `b = 1\na = '${"[".repeat(100_000)}${"]".repeat(100_000)}'\n`, 2],
    ["a section and JSON of 1,001 levels together", `[${dots(500)}]\na = '${"[".repeat(501)}${"]".repeat(501)}'\n`, 2],
    ["a null of 1,001 levels", `${dots(1001)} = null\n`, 1],
  ])("as too deep: %s", (_, text, line) => {
    expect(faultOf(text)).toMatchObject({ code: "too-deep", line, column: 1 });
  });

  it("as too deep when it has more than 1,000,000 values", () => {
    expect(faultOf(`a = '[${"1,".repeat(1_000_000)}1]'\n`)).toMatchObject({ code: "too-deep", line: 1 });
    const sections = Array.from({ length: 1100 }, (_, index) => `[${index}.${dots(998)}]\n`).join("");
    expect(faultOf(sections)).toMatchObject({ code: "too-deep" });
  });

  it("not for 1,000 levels", () => {
    expect(readNpmIni(`[${dots(999)}]\nb = 1\n`)).toBeInstanceOf(Map);
    expect(readNpmIni(`a = '${"[".repeat(999)}${"]".repeat(999)}'\n`)).toBeInstanceOf(Map);
  });
});

describe("hostile files of npm's dialect are read in time that is in line with their length", () => {
  const mebi = 1024 * 1024;

  it.each([
    ["a long word in quotes", `a = "${"x".repeat(2 * mebi)}"`],
    ["a long word in single quotes", `a = '"${"x".repeat(2 * mebi)}"'`],
    ["escapes without end", `a = ${"\\;".repeat(mebi)}`],
    ["a header that does not end", `[${"a.".repeat(mebi)}`],
    ["headers that do not end", "[\n".repeat(mebi / 4)],
    ["a list of many", "a[] = 1\n".repeat(mebi / 8)],
    ["blanks", `a =${" ".repeat(4 * mebi)}`],
  ])("%s", (_, text) => {
    const started = performance.now();
    expect(readNpmIni(text)).toBeInstanceOf(Map);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
