import { describe, expect, it } from "@jest/globals";
import { readJson } from "../../src/formats/json.ts";
import { Literal } from "../../src/formats/value.ts";
import { compare } from "../fuzz/compare.ts";
import { json } from "../fuzz/json5.ts";
import { faultOf, placeOf, toJson, valueAt } from "../support/value-json.ts";

const readStrictly = (text: string) => readJson(text, { comments: false });
const readLeniently = (text: string) => readJson(text, { comments: true });

describe("numbers in JSON", () => {
  it.each(
    [
      "0",
      "-0",
      "1.10",
      "9223372036854775807",
      "123456789012345678901234567890",
      "1e400",
      "-1.50E+02",
      "0.1e-7",
    ].flatMap((text) => [text, `[${text}]`, `{"a":${text}}`, `\n ${text} \n`].map((document) => [text, document])),
  )("%s keeps its digits in %j", (text, document) => {
    const value = readStrictly(document);
    const [number] = [valueAt(value, 0), valueAt(value, "a"), value].filter((found) => found instanceof Literal);
    expect(number).toEqual(new Literal(text, text));
  });
});

describe("other scalars in JSON", () => {
  it.each([
    ["true", true],
    ["false", false],
    ["null", null],
    ['""', ""],
    ['"\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9"', '"\\/\b\f\n\r\té'],
    ['"é😀\u2028\u007f"', "é😀\u2028\u007f"],
    ['"\\ud83d\\ude00"', "😀"],
    ['"\\ud800"', "\ud800"],
    ['"\\udc00x"', "\udc00x"],
  ])("%s is decoded", (text, value) => {
    expect(readStrictly(text)).toBe(value);
  });
});

describe("objects in JSON", () => {
  it("keep their keys in the order of the file, whatever they are", () => {
    const text = '{"b":1,"10":2,"2":3,"__proto__":{"constructor":4},"constructor":5,"":6,"toString":7}';
    const value = readStrictly(text);
    expect(toJson(value)).toBe(text);
    expect(value).toBeInstanceOf(Map);
    expect(valueAt(value, "__proto__", "constructor")).toEqual(new Literal("4", "4"));
  });

  it.each([
    ['{"a":1,"a":2}', "1:8", "1"],
    ['{"a":1,\n "b":{"a":1},\n "\\u0061":2}', "3:2", "1"],
    ['[{"x":0},{"y":[{"p":{}},1],\n"z":2,\n"z":3}]', "3:1", "2"],
    ['{"a":{"b":1,"c":2},"b":1,\r\n"😀":1,"😀":2}', "2:7", "2"],
    ['{"__proto__":1,"__proto__":2}', "1:16", "1"],
    ['{"":1,"":2}', "1:7", "1"],
  ])("%j gives a key twice at %s, first on line %s", (text, place, line) => {
    expect(placeOf(() => readStrictly(text))).toBe(`duplicate-key ${place}`);
    expect(faultOf(() => readStrictly(text)).message).toMatch(new RegExp(` on line ${line} already\\.$`, "u"));
  });

  it("name the key that is given twice, and cut a long one", () => {
    expect(faultOf(() => readStrictly('{"a\\n\\"":1,"a\\n\\"":2}')).message).toContain('The key "a\\n\\""');
    const long = "k".repeat(100_000);
    expect(faultOf(() => readStrictly(`{"${long}":1,"${long}":2}`)).message.length).toBeLessThan(300);
  });

  it("may have one key in several of them", () => {
    expect(toJson(readStrictly('[{"a":{"a":[{"a":1}]}},{"a":2}]'))).toBe('[{"a":{"a":[{"a":1}]}},{"a":2}]');
  });
});

describe("what is no JSON", () => {
  it.each([
    ["", "1:1", "Expected a JSON value here"],
    [" \n ", "2:2", "Expected a JSON value here"],
    ["\ufeff1", "1:1", "Expected a JSON value here"],
    ["{", "1:2", "Expected a } before the end of the file"],
    ["[", "1:2", "Expected a ] before the end of the file"],
    ["[1", "1:3", "Expected a ]"],
    ["[1 2]", "1:4", "Expected a comma or a closing bracket"],
    ["[1}", "1:3", "Expected a comma or a closing bracket"],
    ['{"a" 1}', "1:6", "Expected a colon"],
    ['{"a":}', "1:6", "Expected a JSON value"],
    ["{a:1}", "1:2", "Expected a JSON value"],
    ["{1:1}", "1:2", "Expected a key in double quotes"],
    ["[1,]", "1:4", "JSON has no comma before a closing bracket"],
    ['{"a":1,\n}', "2:1", "JSON has no comma before a closing bracket"],
    ["[,]", "1:2", "Expected a JSON value"],
    ["1 2", "1:3", "Expected the end of the file"],
    ["01", "1:2", "Expected the end of the file"],
    ["+1", "1:1", "Expected a JSON value"],
    [".5", "1:1", "Expected a JSON value"],
    ["-", "1:1", "Expected a JSON value"],
    ["[1.]", "1:4", "Expected a digit"],
    ["[1.x]", "1:4", "Expected a digit"],
    ["1e", "1:3", "Expected a digit"],
    ["0x1F", "1:2", "Expected a"],
    ["NaN", "1:1", "Expected a JSON value"],
    ["True", "1:1", "Expected a JSON value"],
    ["'a'", "1:1", "Expected a JSON value"],
    ['"a', "1:3", 'Expected a closing " before the end of the file'],
    ['"a\nb"', "1:3", 'Expected a closing " before the end of the line'],
    ['"a\tb"', "1:3", "A control character"],
    ['"é😀\\x41"', "1:4", "JSON knows these escapes"],
    ['"a\\u12"', "1:3", "JSON knows these escapes"],
    ['"a\\', "1:3", "JSON knows these escapes"],
    ["// c\n1", "1:1", "JSON has no comments: choose the format jsonc"],
    ["1 /* c", "1:3", "JSON has no comments"],
    ["[1]\u00a0", "1:4", "Expected"],
    ["\v1", "1:1", "Expected a JSON value"],
  ])("%j is a parse error at %s: %s", (text, place, message) => {
    expect(placeOf(() => readStrictly(text))).toBe(`parse-error ${place}`);
    expect(faultOf(() => readStrictly(text)).message).toContain(message);
  });

  it("is told without any of the text but keys", () => {
    const texts = ['["hunter2" x]', '{"a":hunter2}', '{"a":"hunter2', '{"a":"hunter2\\x"}', '["hunter2",]', "hunter2"];
    for (const text of texts) {
      const { message, detail } = faultOf(() => readStrictly(text));
      expect(`${message} ${detail}`).not.toContain("hunter2");
    }
  });

  it.each([
    ['{\r\n"a":1,\r\n"b" 2}', "3:5"],
    ['{\r"a":1,\r"b" 2}', "3:5"],
    ['["😀", x]', "1:7"],
  ])("%j has its place at %s, in characters", (text, place) => {
    expect(placeOf(() => readStrictly(text))).toBe(`parse-error ${place}`);
  });
});

describe("JSONC", () => {
  it.each([
    ['// c\n{/* c */ "a": 1, // c\n}', '{"a":1}'],
    ["[1,\n/*\n*/]", "[1]"],
    ["1 // c", "1"],
    ["/**/ null /***/", "null"],
    ['"// no comment"', '"// no comment"'],
  ])("has comments and trailing commas: %j", (text, json) => {
    expect(toJson(readLeniently(text))).toBe(json);
  });

  it.each([
    ["/* c", "1:1"],
    ["[,]", "1:2"],
    ["[1,,]", "1:4"],
    ["{,}", "1:2"],
    ["1,", "1:2"],
    ["[1] / c", "1:5"],
    ["[1", "1:3"],
    ["{'a': 1}", "1:2"],
    ["[0x1]", "1:3"],
    ["", "1:1"],
  ])("has nothing else that JSON has not: %j", (text, place) => {
    expect(placeOf(() => readLeniently(text))).toBe(`parse-error ${place}`);
  });
});

describe("how deep JSON goes", () => {
  it.each([
    ["[", "]"],
    ['{"a":', "}"],
  ])("1,000 levels of %s are read, and one more is too deep", (open, close) => {
    const nest = (levels: number) => `${open.repeat(levels - 1)}${open === "[" ? "[" : "{"}${close.repeat(levels)}`;
    expect(toJson(readStrictly(nest(1000)))).toBe(nest(1000));
    expect(placeOf(() => readStrictly(nest(1001)))).toBe(`too-deep 1:${1000 * open.length + 1}`);
    expect(placeOf(() => readStrictly(open.repeat(100_000)))).toBe(`too-deep 1:${1000 * open.length + 1}`);
  });
});

describe("hostile JSON", () => {
  const long = 200_000;
  it.each([
    [
      "many keys",
      `{${Array.from({ length: long / 8 }, (_, index) => `"${index}":1`).join(",")},"0":1}`,
      "duplicate-key",
    ],
    ["many escapes", `"${"\\u0041".repeat(long / 6)}"`, undefined],
    ["blanks", `${" ".repeat(long)}1`, undefined],
    ["line ends", `${"\n".repeat(long)}x`, "parse-error"],
    ["an open text", `"${"a".repeat(long)}`, "parse-error"],
    ["a long number", "9".repeat(long), undefined],
    ["open comments", "/*".repeat(long), "parse-error"],
    ["commas and blanks", `[1${", ".repeat(long)}]`, "parse-error"],
    ["many empty objects", `[${"{},".repeat(long / 3)}{}]`, undefined],
    ["quotes", '"'.repeat(long), "parse-error"],
  ])("is read or refused in time: %s", (_, text, code) => {
    const start = performance.now();
    for (const read of [readStrictly, readLeniently]) {
      if (code === undefined) {
        read(text);
      } else {
        expect(faultOf(() => read(text)).code).toBe(code);
      }
    }
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

describe("random JSON", () => {
  it("is what JSON.parse says it is", () => {
    const { difference, kinds } = compare(json, 10_000);
    expect(difference).toBeUndefined();
    expect(kinds).toEqual(["duplicate-key", "parse-error", "read"]);
  });
});
