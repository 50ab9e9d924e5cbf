import { describe, expect, it } from "@jest/globals";
import {
  countValues,
  createResolver,
  type Interpolation,
  InterpolationFault,
} from "../../../src/formats/ini/interpolate.ts";
import { parseIni } from "../../../src/formats/ini/parse.ts";
import { readOurselves } from "../../support/configparser-referee.ts";
import { entries, settings } from "./configparser-cases.ts";

function read(text: string) {
  return parseIni(text, { inlineCommentPrefixes: [], allowNoValue: true });
}

function faultOf(text: string, mode: Interpolation, place: readonly [string, string] = ["s", "a"]): InterpolationFault {
  try {
    createResolver(read(text), mode).resolve(...place);
  } catch (fault) {
    if (fault instanceof InterpolationFault) {
      return fault;
    }
    throw fault;
  }
  throw new Error("It was resolved.");
}

describe("a resolver", () => {
  const document = read(`[DEFAULT]\nd = 1\n[s]\nKey = %(D)s\nother = \${d}\nnone\n`);

  it("answers as ConfigParser.get: an option in any case, DEFAULT applied, null where there is no value", () => {
    const { resolve } = createResolver(document, "basic");
    expect(resolve("s", "KEY")).toBe("1");
    expect(resolve("s", "d")).toBe("1");
    expect(resolve("DEFAULT", "D")).toBe("1");
    expect(resolve("s", "none")).toBeNull();
    expect(resolve("s", "other")).toBe(`\${d}`);
  });

  it("has undefined for what is not there", () => {
    const { resolve } = createResolver(document, "basic");
    expect(resolve("s", "nothing")).toBeUndefined();
    expect(resolve("S", "key")).toBeUndefined();
    expect(resolve("__proto__", "d")).toBeUndefined();
    expect(resolve("DEFAULT", "key")).toBeUndefined();
  });

  it.each([
    ["basic", "a%b", true],
    ["basic", "a$b", false],
    ["extended", "a%b", false],
    ["extended", "a$b", true],
    ["none", "a%$b", false],
    ["basic", "", false],
    ["basic", null, false],
    ["extended", null, false],
  ] as const)("in mode %s, says of %j whether it needs resolving: %j", (mode, raw, expected) => {
    expect(createResolver(document, mode).needsResolving(raw)).toBe(expected);
  });

  it("gives the same text each time it is asked", () => {
    const { resolve } = createResolver(read("[s]\na = x%(b)sy\nb = %%\n"), "basic");
    expect([resolve("s", "a"), resolve("s", "b"), resolve("s", "a")]).toEqual(["x%y", "%", "x%y"]);
  });
});

describe("a fault of interpolation", () => {
  it.each([
    ["basic", "[s]\na = secret%(secret)s\n", "InterpolationMissingOptionError"],
    ["basic", "[s]\na = secret % secret\n", "InterpolationSyntaxError"],
    ["basic", "[s]\na = %(secret\n", "InterpolationSyntaxError"],
    ["basic", "[s]\na = secret%(b)s\nb = secret%(a)s\n", "InterpolationDepthError"],
    ["basic", "[s]\na = secret%(b)s\nb\n", "TypeError"],
    ["extended", `[s]\na = secret\${secret:secret}\n`, "InterpolationMissingOptionError"],
    ["extended", "[s]\na = secret $ secret\n", "InterpolationSyntaxError"],
    ["extended", `[s]\na = \${secret:secret:secret}\n`, "InterpolationSyntaxError"],
    ["extended", `[s]\na = secret\${a}\n`, "InterpolationDepthError"],
    ["extended", `[s]\na = secret\${b}\nb\n`, "TypeError"],
  ] as const)("in mode %s (%j) is a %s; its message quotes no value, its detail does", (mode, text, pythonName) => {
    const fault = faultOf(text, mode);
    expect(fault).toMatchObject({ name: "InterpolationFault", pythonName, section: "s", option: "a" });
    expect(fault.message).toMatch(/^The value of the option "a" in the section "s" [^\n]+\.$/u);
    expect(fault.message).not.toContain("secret");
    expect(fault.detail).toContain("secret");
  });

  it("blames the value that was asked for, in mode basic", () => {
    const fault = faultOf("[s]\na = %(b)s\nb = %(c)s\nc = %\n", "basic");
    expect(fault).toMatchObject({ pythonName: "InterpolationSyntaxError", section: "s", option: "a" });
    expect(fault.detail).toContain('"c"');
  });

  it("blames the value at fault, in mode extended", () => {
    const fault = faultOf(`[s]\na = \${t:b}\n[t]\nb = \${c}\nc = $\n`, "extended");
    expect(fault).toMatchObject({ pythonName: "InterpolationSyntaxError", section: "t", option: "c" });
  });
});

const mebi = 1024 * 1024;

/** Ten levels of references, each level with as many to the next. */
function tree(width: number, leaf: string): string {
  const levels = Array.from({ length: 9 }, (_, index) => `a${index} = ${`%(a${index + 1})s`.repeat(width)}\n`);
  return `[s]\n${levels.join("")}a9 = ${leaf}\n`;
}

describe("references that multiply", () => {
  it("are refused where a value would pass 64 Mi characters", () => {
    const fault = faultOf(tree(20, "x"), "basic", ["s", "a0"]);
    expect(fault.pythonName).toBeUndefined();
    expect(fault.message).toContain("64 Mi characters");
  });

  it("may make a value of 64 Mi characters, and not of one reference more", () => {
    const text = (count: number) => `[s]\nb = ${"x".repeat(mebi)}\na = ${"%(b)s".repeat(count)}\n`;
    expect(createResolver(read(text(64)), "basic").resolve("s", "a")?.length).toBe(64 * mebi);
    expect(faultOf(text(65), "basic").pythonName).toBeUndefined();
  });

  it("are refused where all values together take too much", () => {
    const uses = Array.from({ length: 20 }, (_, index) => `a${index} = %(b)s\n`).join("");
    const { resolve } = createResolver(read(`[s]\nb = ${"x".repeat(32 * mebi)}\n${uses}`), "basic");
    expect(resolve("s", "a0")?.length).toBe(32 * mebi);
    const all = () => Array.from({ length: 20 }, (_, index) => resolve("s", `a${index}`));
    expect(all).toThrow(InterpolationFault);
    expect(all).toThrow("256 Mi characters");
  });

  it("to nothing are done at once, however many paths lead there", () => {
    expect(createResolver(read(tree(1000, "")), "basic").resolve("s", "a0")).toBe("");
    expect(createResolver(read(tree(1000, "%%")), "basic").resolve("s", "a9")).toBe("%");
  });

  it("of one level too many fail all the same, after what they lead to was resolved", () => {
    const { resolve } = createResolver(read(`${tree(1000, "%(b)s")}b = %(c)s\nc =\n`), "basic");
    expect(resolve("s", "a1")).toBe("");
    expect(() => resolve("s", "a0")).toThrow("refers to others more than 10 deep");
    expect(resolve("s", "a1")).toBe("");
  });

  it("within a value of millions of escapes take time in line with its length", () => {
    const raw = "%%".repeat(4 * mebi);
    expect(createResolver(read(`[s]\na = ${raw}\n`), "basic").resolve("s", "a")).toBe("%".repeat(4 * mebi));
  });
});

describe("the number of values with DEFAULT applied", () => {
  it.each(entries)("is counted without writing them out: $name", ({ files }) => {
    const [text] = files;
    const answer = readOurselves({ files: [text], ...settings["no value allowed"] });
    if ("sections" in answer) {
      const written = answer.sections.reduce((sum, [, options]) => sum + 1 + options.length, 0);
      expect(countValues(read(text))).toBe(written);
    } else {
      expect(() => read(text)).toThrow();
    }
  });
});
