import { describe, expect, it } from "@jest/globals";
import { readYaml } from "../../src/formats/yaml/read.ts";
import { cpuTime } from "../support/cpu-time.ts";
import { answerOf, faultOf, placeOf, toJson, valueAt } from "../support/value-json.ts";

const read = (text: string) => readYaml(text, "1.2");
const repeat = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, at) => line(at)).join("\n");

describe("how deep YAML goes", () => {
  const nests: readonly (readonly [string, (levels: number) => string])[] = [
    ["lists in brackets", (levels) => `${"[".repeat(levels)}x${"]".repeat(levels)}`],
    ["empty lists", (levels) => `${"[".repeat(levels)}${"]".repeat(levels)}`],
    ["mappings in braces", (levels) => `${"{a: ".repeat(levels)}x${"}".repeat(levels)}`],
    ["lists by dashes", (levels) => `${"- ".repeat(levels)}x`],
    ["mappings by lines", (levels) => `${repeat(levels, (at) => `${" ".repeat(at)}a:`)} x`],
    [
      "pairs in lists",
      (levels) =>
        `${"[a: ".repeat(levels / 2)}${"[".repeat(levels % 2)}x${"]".repeat(levels % 2)}${"]".repeat(levels / 2)}`,
    ],
    [
      "values of explicit keys",
      (levels) =>
        `${repeat(levels, (at) => `${"  ".repeat(at)}? a\n${"  ".repeat(at)}:`)} x`.replaceAll(/:\n */gu, ": "),
    ],
  ];

  it.each(nests)("1,000 levels of %s are read, and one more is too deep", (_, nest) => {
    expect(toJson(read(nest(1000)))).toMatch(/^[[{].*[\]}]$/u);
    expect(faultOf(() => read(nest(1001)))).toMatchObject({
      code: "too-deep",
      message: expect.stringContaining("1,000 levels"),
    });
    expect(faultOf(() => read(nest(1500))).code).toBe("too-deep");
  });

  it("aliases count with the levels they stand for", () => {
    const text = (above: string) => `- &a ${"[".repeat(998)}${"]".repeat(998)}\n- ${above}\n`;
    expect(toJson(read(text("[*a]")))).toHaveLength(2 * 998 * 2 + 5);
    expect(placeOf(() => read(text("[[*a]]")))).toBe("too-deep 2:5");
    expect(faultOf(() => read(repeat(1500, (at) => (at === 0 ? "- &a0 [x]" : `- &a${at} [*a${at - 1}]`)))).code).toBe(
      "too-deep",
    );
  });

  it("what is merged leaves no level of its own", () => {
    const chain = (value: (at: number) => string) =>
      `a0: &a0 {k0: 0}\n${repeat(1200, (at) => `a${at + 1}: &a${at + 1} {<<: ${value(at)}}`)}`;
    expect(toJson(valueAt(read(chain((at) => `*a${at}`)), "a1200") ?? null)).toBe('{"k0":0}');
    expect(toJson(valueAt(read(chain((at) => `[*a${at}]`)), "a1200") ?? null)).toBe('{"k0":0}');
    const deep = `${"[".repeat(998)}${"]".repeat(998)}`;
    expect(read(`a: {<<: {k: ${deep}}}`)).toBeInstanceOf(Map);
    expect(faultOf(() => read(`a: {<<: {k: [${deep}]}}`)).code).toBe("too-deep");
    expect(faultOf(() => read(`a: &a {k: ${deep}}\nb: {c: {<<: *a}}`)).code).toBe("too-deep");
  });

  it.each(["[", "{", "- ", "? ", "? - ", "{a: ", "[[a]: ", ": "])(
    "a hundred thousand times %j is refused, and no more than that",
    (opening) => {
      expect(
        answerOf(
          () => read(opening.repeat(100_000)),
          () => "read",
        ),
      ).toBe("refused");
    },
  );
});

describe("how much YAML holds", () => {
  // A list of a list of 999 texts, which is 1,000 values, and of 998 aliases of that.
  const most = `- &a [${"x,".repeat(999)}]\n${"- *a\n".repeat(998)}`;

  it("1,000,000 values are read, aliases written out, and one more is too many", () => {
    expect(read(`${most}${"- x\n".repeat(999)}`)).toHaveLength(1998);
    expect(placeOf(() => read(`${most}${"- x\n".repeat(1000)}`))).toBe("too-deep 1999:3");
    expect(placeOf(() => read(`${most}${"- *a\n".repeat(2)}`))).toBe("too-deep 1000:3");
    expect(faultOf(() => read("- x\n".repeat(1_000_000))).message).toContain("1,000,000 values");
  });

  it("what is merged counts where it comes to stand", () => {
    const merges = (count: number) =>
      `a: &a {${Array.from({ length: 999 }, (_, at) => `k${at}: x`).join(", ")}}\n${repeat(count, (at) => `m${at}: {<<: *a}`)}`;
    expect(read(merges(998))).toBeInstanceOf(Map);
    expect(faultOf(() => read(merges(1000)))).toMatchObject({ code: "too-deep", line: 1000 });
    expect(read(`a: &a {k: x}\n${repeat(20_000, (at) => `m${at}: {<<: [*a, *a, *a]}`)}`)).toBeInstanceOf(Map);
  });

  it("a billion laughs cost nothing", () => {
    const lines = repeat(
      30,
      (at) =>
        `a${at}: &a${at} [${Array(9)
          .fill(at === 0 ? "lol" : `*a${at - 1}`)
          .join(", ")}]`,
    );
    const start = cpuTime();
    expect(placeOf(() => read(lines))).toBe("too-deep 7:10");
    expect(cpuTime() - start).toBeLessThan(1000);
  });

  it.each([
    ["aliases of a long text", `a: &a ${"x".repeat(100_000)}\nb:\n${"- ? [*a]\n".repeat(100)}`],
    ["keys within keys, each of which doubles its backslashes", `${"{? ".repeat(200)}x${" : 1}".repeat(200)}`],
    ["a list of aliases", `a: &a [${"x,".repeat(1000)}]\nb: &b [${"*a,".repeat(900)}]\n? *b\n: 1\n? [*b]\n: 2`],
  ])("keys do not grow beyond measure by %s", (_, text) => {
    const start = cpuTime();
    expect(faultOf(() => read(text)).code).toBe("too-deep");
    expect(cpuTime() - start).toBeLessThan(2000);
  });

  it("an integer with a prefix has up to 4,096 characters, and is a text beyond", () => {
    expect(toJson(read(`0x${"f".repeat(4094)}`))).toHaveLength(4930);
    expect(toJson(read(`0x${"f".repeat(4095)}`))).toHaveLength(4097 + 2);
    expect(toJson(read("7".repeat(100_000)))).toHaveLength(100_000);
    expect(toJson(readYaml(`1${":59".repeat(100_000)}`, "1.1"))).toHaveLength(300_003);
    expect(toJson(readYaml(`1${"_".repeat(100_000)}`, "1.1"))).toBe("1");
  });
});

describe("hostile YAML", () => {
  const long = 200_000;
  const fill = (piece: string) => piece.repeat(Math.ceil(long / piece.length));
  it.each([
    ["anchors", fill("&a\n")],
    ["anchored items", repeat(long / 8, (at) => `- &a${at} 1`)],
    ["aliases", `- &a 1\n${fill("- *a\n")}`],
    ["stars", fill("*a ")],
    ["tags", fill("!!str ")],
    ["tags on lines", fill("!a\n")],
    ["a long tag", `!${fill("a")}`],
    ["an encoded tag", `!${fill("%41")}`],
    ["a verbatim tag", `!<${fill("a")}> x`],
    ["directives", fill("%A b\n")],
    ["documents", fill("---\n")],
    ["ends of documents", fill("...\n")],
    ["comments", fill("# a\n")],
    ["line ends", fill("\n")],
    ["carriage returns", fill("\r")],
    ["byte-order marks", fill("\ufeff\n")],
    ["tabs", fill("\t")],
    ["plain lines", fill("a\n")],
    ["plain lines and a key", `${fill("a\n")}b: 1`],
    ["empty items", fill("-\n")],
    ["empty keys", fill("?\n")],
    ["empty values", fill(":\n")],
    ["a block of lines", `|\n${fill(" a\n")}`],
    ["a block of empty lines", `>\n${fill("\n")}`],
    ["an open text", `"${fill("a\n")}`],
    ["backslashes", `"${fill("\\")}`],
    ["quotes", `'${fill("''")}`],
    ["pairs", `[${fill("a: b, ")}]`],
    ["pairs as keys", `${"[".repeat(300)}a${"]: 1".repeat(300)}`],
    ["keys", repeat(long / 8, (at) => `k${at}: 1`)],
    ["a long key, twice", `${fill("a")}: 1\n${fill("a")}: 2`],
    [
      "merges of many keys",
      `a: &a {${Array.from({ length: 20_000 }, (_, at) => `k${at}: 1`).join(", ")}}\nb:\n${"- {<<: *a}\n".repeat(5000)}`,
    ],
    ["merges of one mapping", `a: &a {b: 1}\nc:\n  <<: [${fill("*a, ")}]`],
    [
      "indented tags and anchors",
      repeat(300, (at) => `${" ".repeat(at)}!t\n${" ".repeat(at)}&x${at}\n${" ".repeat(at)}k:`),
    ],
    ["tagged keys in braces", repeat(200, (at) => `${"  ".repeat(at)}!t &a${at} {a: [b]}: !u`)],
    ["hexadecimal digits", `0x${fill("f")}`],
    ["places of base 60", `1${fill(":59")}.5`],
    ["separators", `1${fill("_")}`],
    ["dashes", fill("-")],
    ["lone surrogates", `'${fill("\ud800")}'`],
  ])("is read or refused in time: %s", (_, text) => {
    const start = cpuTime();
    for (const version of ["1.2", "1.1"] as const) {
      expect(
        answerOf(
          () => readYaml(text, version),
          () => "read",
        ),
      ).toMatch(/^(?:read|refused)$/u);
    }
    expect(cpuTime() - start).toBeLessThan(5000);
  });
});
