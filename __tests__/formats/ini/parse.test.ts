import { describe, expect, it } from "@jest/globals";
import { FormatFault } from "../../../src/formats/fault.ts";
import { overlayIni } from "../../../src/formats/ini/document.ts";
import { IniFault } from "../../../src/formats/ini/fault.ts";
import { type IniReading, parseIni } from "../../../src/formats/ini/parse.ts";

const plain: IniReading = { inlineCommentPrefixes: [], allowNoValue: false };
const withoutValues: IniReading = { inlineCommentPrefixes: [], allowNoValue: true };

function faultOf(text: string, reading = plain): FormatFault {
  try {
    parseIni(text, reading);
  } catch (fault) {
    if (fault instanceof FormatFault) {
      return fault;
    }
    throw fault;
  }
  throw new Error("It was read.");
}

describe("a fault of an INI file", () => {
  it.each([
    ["a = 1\n", "MissingSectionHeaderError", "parse-error", 1, 1],
    ["\n\n \t a = 1\n", "MissingSectionHeaderError", "parse-error", 3, 4],
    ["\r\n\r\u3000\x1fa = 1\n", "MissingSectionHeaderError", "parse-error", 3, 3],
    ["[s]\n𝒳\n", "ParsingError", "parse-error", 2, 1],
    ["[s]\n\t  𝒳\n", "ParsingError", "parse-error", 2, 4],
    ["[s]\n  = 1\n", "ParsingError", "parse-error", 2, 3],
    ["[s]\n[s]\n", "DuplicateSectionError", "duplicate-key", 2, 1],
    ["[s]\na = 1\n[t]\r\n   [s]\n", "DuplicateSectionError", "duplicate-key", 4, 4],
    ["[s]\na = 1\r\n  2\r\nA = 3\n", "DuplicateOptionError", "duplicate-key", 4, 1],
    ["[s]\n  a = 1\n  a = 3\n", "DuplicateOptionError", "duplicate-key", 3, 3],
  ])("%j is a %s (%s) at line %i, column %i", (text, pythonName, code, line, column) => {
    expect(faultOf(text)).toMatchObject({ pythonName, code, line, column, lines: [line] });
  });

  it("is at the line that continues an option without a value", () => {
    const fault = faultOf("[s]\na\n# c\n\n   b\n", withoutValues);
    expect(fault).toMatchObject({ pythonName: "MultilineContinuationError", code: "parse-error", line: 5, column: 4 });
    expect(fault.message).toContain('"a"');
  });

  it.each([
    ["[s]\n\na = 1\nb = 2\n\na = 3\n", 'The option "a" of the section "s" is there already, in line 3'],
    ["[s]\na = 1\n[t]\na = 1\nA = 2\n", 'The option "a" of the section "t" is there already, in line 4'],
    ["[s]\nb = 1\n  a = 2\na = 3\na = 4\n", 'The option "a" of the section "s" is there already, in line 4'],
    [
      "[DEFAULT]\na = 1\n[s]\na = 2\n[DEFAULT]\nA = 3\n",
      'The option "a" of the section "DEFAULT" is there already, in line 2',
    ],
    ["# c\r\n[s]\r\n[t]\r\n[s]\r\n", 'The section "s" is there already, in line 2'],
    ["[s]\n[s]\n", 'The section "s" is there already, in line 1'],
    ["[s]\n__proto__ = 1\n__PROTO__ = 2\n", 'The option "__proto__" of the section "s" is there already, in line 2'],
  ])("of a name that is given twice (%j) says where the first is", (text, message) => {
    expect(faultOf(text).message).toContain(`${message}:`);
  });

  it("counts every line that is nothing, and names the next five", () => {
    const stray = Array.from({ length: 8 }, (_, index) => `secret${index}\n\n`).join("");
    const fault = faultOf(`[s]\n${stray}`);
    expect(fault).toMatchObject({ line: 2, lines: [2, 4, 6, 8, 10, 12, 14, 16] });
    expect(fault.message).toContain("in line 4, 6, 8, 10, 12 and 2 more.");
    expect(faultOf("[s]\na\nb\n").message).toContain("in line 3.");
    expect(faultOf("[s]\na\n").message).not.toContain("The same");
  });

  it.each([
    ["secret = secret\n", plain],
    ["[s]\nsecret\n", plain],
    ["[s]\n= secret\n", plain],
    ["[s]\n[secret\n", plain],
    ["[s]\na = secret\na = secret\n", plain],
    ["[s]\na = secret\n[s] secret\n", plain],
    ["[s]\na\n  secret\n", withoutValues],
  ])("quotes nothing but names: %j", (text, reading) => {
    const { message, detail } = faultOf(text, reading);
    expect(message).not.toContain("secret");
    expect(detail).toBeUndefined();
  });

  it("quotes no endless name, and no control character", () => {
    const name = `\u001b${"x".repeat(5000)}`;
    const { message } = faultOf(`[${name}]\n[${name}]\n`);
    expect(message.length).toBeLessThan(300);
    expect(message).not.toContain("\u001b");
  });
});

describe("what an INI file may hold", () => {
  it("keeps names that JavaScript objects have, and the order of names of digits", () => {
    const { sections } = parseIni("[__proto__]\n10 = a\n__proto__ = b\n9 = c\n[constructor]\n", plain);
    expect([...sections.keys()]).toEqual(["__proto__", "constructor"]);
    expect([...(sections.get("__proto__") ?? [])]).toEqual([
      ["10", "a"],
      ["__proto__", "b"],
      ["9", "c"],
    ]);
  });

  it("is 1,000,000 sections and options, and not one more", () => {
    const options = Array.from({ length: 999_999 }, (_, index) => `a${index}=\n`).join("");
    expect(parseIni(`[s]\n${options}`, plain).sections.get("s")?.size).toBe(999_999);
    const fault = faultOf(`[s]\n${options}[t]\n`);
    expect(fault).toMatchObject({ code: "too-deep", line: 1_000_001, column: 1 });
    expect(fault).not.toBeInstanceOf(IniFault);
  });
});

describe("two files", () => {
  it("stay as they are when one is laid over the other", () => {
    const lower = parseIni("[DEFAULT]\nd = 1\n[s]\na = 1\n[t]\nb = 1\n", plain);
    const upper = parseIni("[DEFAULT]\nd = 2\n[s]\na = 2\n[u]\nc = 2\n", plain);
    const before = [structuredClone(lower), structuredClone(upper)];
    const both = overlayIni(lower, upper);
    expect([lower, upper]).toEqual(before);
    expect(both.defaults).toEqual(new Map([["d", "2"]]));
    expect([...both.sections.keys()]).toEqual(["s", "t", "u"]);
  });
});

const mebi = 1024 * 1024;

describe("hostile files of some MiB are read in time that is in line with their length", () => {
  it.each([
    ["continuations", `[s]\na=\n${" b\n".repeat(2 * mebi)}`, "1 value"],
    ["blank lines within a value", `[s]\na=\n${"\n".repeat(6 * mebi)} b`, "1 value"],
    ["lines of an opening bracket", `[s]\n${"[\n".repeat(mebi)}`, "ParsingError"],
    ["one line of closing brackets", `[${"]".repeat(6 * mebi)}`, "0 values"],
    ["lone carriage returns", `[s]\r${"#\r".repeat(3 * mebi)}`, "0 values"],
    ["one line of blanks", `[s]\na=${" ".repeat(6 * mebi)}`, "1 value"],
    ["one name of words and blanks", `[s]\n${"x ".repeat(3 * mebi)}=`, "1 value"],
    ["a name that never ends", `[s]\n${"x ".repeat(3 * mebi)}`, "ParsingError"],
    ["a prefix of inline comments that is nowhere", `[s]\na=\n${" b\n".repeat(2 * mebi)}`, "1 value"],
    ["a prefix of inline comments that is everywhere", `[s]\na=\n${" b;b\n".repeat(mebi)}`, "1 value"],
    ["a name twice, far apart", `[s]\na=\n${" b\n".repeat(2 * mebi)}\na=`, "DuplicateOptionError"],
  ])("%s", (_, text, expected) => {
    const started = performance.now();
    const reading = { inlineCommentPrefixes: [";", "//", "rem"], allowNoValue: false };
    expect(describeOutcome(text, reading)).toBe(expected);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

function describeOutcome(text: string, reading: IniReading): string {
  try {
    const counts = [...parseIni(text, reading).sections.values()].map(({ size }) => size);
    return counts.join() === "1" ? "1 value" : `${counts.join()} values`;
  } catch (fault) {
    return fault instanceof IniFault ? fault.pythonName : String(fault);
  }
}
