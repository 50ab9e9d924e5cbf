import { describe, expect, it } from "@jest/globals";
import { readJson5 } from "../../src/formats/json5.ts";
import { Literal } from "../../src/formats/value.ts";
import { compare } from "../fuzz/compare.ts";
import { json5 } from "../fuzz/json5.ts";
import { askJson5, renderTold } from "../support/json5-referee.ts";
import { answerOf, faultOf, placeOf, toJson, valueAt } from "../support/value-json.ts";

describe("numbers in JSON5", () => {
  it.each([
    ["1.10", "1.10"],
    ["9223372036854775807", "9223372036854775807"],
    ["+1", "1"],
    ["+1.10", "1.10"],
    [".5", "0.5"],
    ["-.50", "-0.50"],
    ["5.", "5"],
    ["5.e3", "5e3"],
    ["+.5E-2", "0.5e-2"],
    ["0x1F", "31"],
    ["-0XfF", "-255"],
    ["+0x0", "0"],
    ["0xffffffffffffffffffffffff", "79228162514264337593543950335"],
    ["+3.14159265358979323846264338327950288", "3.14159265358979323846264338327950288"],
    ["Infinity", '"Infinity"'],
    ["-Infinity", '"-Infinity"'],
    ["+NaN", '"+NaN"'],
  ])("%s keeps its text, and is %s in JSON", (text, json) => {
    expect(readJson5(text)).toEqual(new Literal(text, json));
    expect(valueAt(readJson5(`{a:[${text},]}`), "a", 0)).toEqual(new Literal(text, json));
  });
});

describe("JSON5", () => {
  it.each([
    ["{a:1,'b':2,\"c\":3,$d_:4,}", '{"a":1,"b":2,"c":3,"$d_":4}'],
    ["{ünü:1, 𐐀x:2, \\u0061\\u200d:3}", '{"ünü":1,"𐐀x":2,"a\u200d":3}'],
    ["{__proto__:{constructor:1},constructor:2,'':3,null:4,Infinity:5,NaN:6,true:7}", undefined],
    ["// c\n[/* c */ 1, //\u20282\n,]", "[1,2]"],
    ["'it\\'s \\\"\\x41\\u00e9\\v\\0\\\nx\\\r\ny\\q'", JSON.stringify("it's \"Aé\v\0xyq")],
    ["'\\\u2028\\😀\u2029\t'", JSON.stringify("😀\u2029\t")],
    ["\u00a0\ufeff\v\f\u2003\u2028null\u2029", "null"],
    ["[]", "[]"],
    ["{}", "{}"],
    ["true", "true"],
    ["'\\ud800'", '"\\ud800"'],
  ])("%j is read", (text, json) => {
    const read = toJson(readJson5(text));
    expect(read).toBe(json ?? read);
    expect(renderTold(readJson5(text))).toBe(askJson5(text));
  });

  it("keeps keys in the order of the file", () => {
    expect(toJson(readJson5("{b:1,'10':2,'2':3,__proto__:4}"))).toBe('{"b":1,"10":2,"2":3,"__proto__":4}');
  });

  it.each([
    ["{a:1,a:2}", "1:6"],
    ["{a:1,\n'a':2}", "2:1"],
    ["{a:1, b:{a:1},\n\\u0061:2}", "2:1"],
    ["{__proto__:1,'__proto__':2}", "1:14"],
  ])("%j gives a key twice at %s", (text, place) => {
    expect(placeOf(() => readJson5(text))).toBe(`duplicate-key ${place}`);
    expect(faultOf(() => readJson5(text)).message).toMatch(/^The key "\w+" is given on line 1 already\.$/u);
  });
});

describe("what is no JSON5", () => {
  it.each([
    ["", "1:1", "Expected a value"],
    ["{", "1:2", "Expected a key or a }"],
    ["{a", "1:3", "Expected a colon"],
    ["{a:", "1:4", "Expected a value"],
    ["{a:1", "1:5", "Expected a comma or a }"],
    ["[1 2]", "1:4", "Expected a comma or a ]"],
    ["[1,,2]", "1:4", "Expected a value"],
    ["[,]", "1:2", "Expected a value"],
    ["{,}", "1:2", "Expected a key or a }"],
    ["{1:1}", "1:2", "Expected a key"],
    ["{-Infinity:1}", "1:2", "Expected a key"],
    ["{\u200da:1}", "1:2", "Expected a key"],
    ["{\\u200da:1}", "1:2", "This escape stands for a character"],
    ["{a\\x61:1}", "1:3", "a name without quotes has no other escapes"],
    ["{a\\u0020:1}", "1:3", "This escape stands for a character"],
    ["1 2", "1:3", "Expected the end of the file"],
    ["01", "1:2", "Expected the end of the number"],
    ["1a", "1:2", "Expected the end of the number"],
    ["0x", "1:2", "Expected the end of the number"],
    ["0x1.5", "1:4", "Expected the end of the number"],
    ["1e", "1:2", "Expected the end of the number"],
    [".", "1:1", "Expected a value"],
    [".e5", "1:1", "Expected a value"],
    ["+ 1", "1:1", "Expected a value"],
    ["undefined", "1:1", "Expected a value"],
    ["nullx", "1:5", "Expected the end of the file"],
    ["'a\nb'", "1:3", "Expected a closing quote"],
    ["'a", "1:3", "Expected a closing quote"],
    ["'a\\", "1:4", "Expected a closing quote"],
    ["'\\1'", "1:2", "JSON5 has no escapes with decimal digits"],
    ["'\\01'", "1:2", "JSON5 has no escapes with decimal digits"],
    ["'é😀\\x4'", "1:4", "Expected \\x with two hexadecimal digits"],
    ["'\\u004'", "1:2", "Expected \\x with two hexadecimal digits"],
    ["/", "1:1", "Expected a comment"],
    ["1 /* c", "1:3", "This comment has no end"],
    ["[1] x", "1:5", "Expected the end of the file"],
    ["{a:1]", "1:5", "Expected a comma or a }"],
    ["\u180e1", "1:1", "Expected a value"],
    [`0x${"f".repeat(5000)}`, "1:1", "Expected fewer hexadecimal digits"],
  ])("%j is a parse error at %s: %s", (text, place, message) => {
    expect(placeOf(() => readJson5(text))).toBe(`parse-error ${place}`);
    expect(faultOf(() => readJson5(text)).message).toContain(message);
  });

  it("is told without any of the text", () => {
    for (const text of ["['hunter2' x]", "{a:hunter2}", "{a:'hunter2", "{a:'hunter2\\1'}", "{hunter2 1}"]) {
      expect(faultOf(() => readJson5(text)).message).not.toContain("hunter2");
    }
  });
});

describe("how deep JSON5 goes", () => {
  it.each([
    ["[", "]"],
    ["{a:", "}"],
  ])("1,000 levels of %s are read, and one more is too deep", (open, close) => {
    const nest = (levels: number) => `${open.repeat(levels - 1)}${open === "[" ? "[" : "{"}${close.repeat(levels)}`;
    expect(toJson(readJson5(nest(1000)))).toHaveLength(open === "[" ? 2000 : 999 * 6 + 2);
    expect(placeOf(() => readJson5(nest(1001)))).toBe(`too-deep 1:${1000 * open.length + 1}`);
    expect(placeOf(() => readJson5(open.repeat(100_000)))).toBe(`too-deep 1:${1000 * open.length + 1}`);
  });
});

describe("hostile JSON5", () => {
  const long = 200_000;
  it.each([
    ["a name of escapes", `{${"\\u0061".repeat(long / 6)}:1}`],
    ["a long name", `{${"ü".repeat(long)}:1}`],
    ["many comments", `${"//\n".repeat(long / 3)}${"/**/".repeat(long / 4)}1`],
    ["open comments", "/*".repeat(long)],
    ["an open text", `'${"a".repeat(long)}`],
    ["line continuations", `'${"\\\n".repeat(long)}'`],
    ["a text that ends in a backslash", "'\\"],
    ["blanks of all kinds", `${"\u2028 \u00a0\t".repeat(long / 4)}1`],
    ["a long number", `${"9".repeat(long)}.${"9".repeat(long)}`],
    ["backslashes", `'${"\\".repeat(long)}`],
    ["many keys", `{${Array.from({ length: long / 8 }, (_, index) => `a${index}:1`).join(",")},a0:1}`],
    ["many signs", "-".repeat(long)],
  ])("is read or refused in time: %s", (_, text) => {
    const start = performance.now();
    expect(
      answerOf(
        () => readJson5(text),
        () => "read",
      ),
    ).toMatch(/^(?:read|refused)$/u);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

describe("random JSON5", () => {
  it("is what its reference implementation says it is", () => {
    const { difference, kinds } = compare(json5, 10_000);
    expect(difference).toBeUndefined();
    expect(kinds).toEqual(["duplicate-key", "parse-error", "read"]);
  });

  it("may have names of letters that are newer than the reference implementation", () => {
    expect(toJson(readJson5("{ꟊ:1}"))).toBe('{"ꟊ":1}');
    expect(askJson5("{ꟊ:1}")).toBe("refused");
  });
});
