import { describe, expect, it } from "@jest/globals";
import { readToml } from "../../src/formats/toml.ts";
import { Literal } from "../../src/formats/value.ts";
import { compare } from "../fuzz/compare.ts";
import { toml, tomllib } from "../fuzz/toml.ts";
import { itWhen } from "../support/referee.ts";
import { tomllibIsHere } from "../support/toml-referee.ts";
import { answerOf, faultOf, placeOf, toJson, valueAt } from "../support/value-json.ts";

const read = (text: string) => toJson(readToml(text));

describe("scalars in TOML", () => {
  it.each([
    // Integers.
    ["0", "0"],
    ["+7", "7"],
    ["-17", "-17"],
    ["1_000", "1000"],
    ["+1_2_3", "123"],
    ["0x1F", "31"],
    ["0xdead_BEEF", "3735928559"],
    ["0o755", "493"],
    ["0b1101_0110", "214"],
    ["-0", "0"],
    ["+0", "0"],
    ["9223372036854775807", "9223372036854775807"],
    ["-9223372036854775808", "-9223372036854775808"],
    ["123456789012345678901234567890", "123456789012345678901234567890"],
    ["0xffffffffffffffffffffffff", "79228162514264337593543950335"],
    // Floats keep their digits.
    ["1.10", "1.10"],
    ["+1.0", "1.0"],
    ["-0.0", "-0.0"],
    ["3_141.592_7", "3141.5927"],
    ["5e+22", "5e+22"],
    ["1e06", "1e06"],
    ["-2E-2", "-2E-2"],
    ["6.626e-34", "6.626e-34"],
    ["1e400", "1e400"],
    // What JSON has no number for is a text there.
    ["inf", '"inf"'],
    ["+inf", '"+inf"'],
    ["-inf", '"-inf"'],
    ["nan", '"nan"'],
    ["-nan", '"-nan"'],
    // Dates and times.
    ["1979-05-27", '"1979-05-27"'],
    ["2000-02-29", '"2000-02-29"'],
    ["2024-02-29", '"2024-02-29"'],
    ["0000-02-29", '"0000-02-29"'],
    ["07:32:00", '"07:32:00"'],
    ["07:32", '"07:32"'],
    ["23:59:60.999999999", '"23:59:60.999999999"'],
    ["1979-05-27T07:32:00", '"1979-05-27T07:32:00"'],
    ["1979-05-27 07:32:00.5", '"1979-05-27 07:32:00.5"'],
    ["1979-05-27t07:32:00z", '"1979-05-27t07:32:00z"'],
    ["1979-05-27T00:32:00-07:00", '"1979-05-27T00:32:00-07:00"'],
    ["1979-05-27 07:32Z", '"1979-05-27 07:32Z"'],
  ])("%s keeps its text, and is %s in JSON", (text, json) => {
    for (const document of [`a=${text}`, `a = ${text} # c`, `a = ${text}\r\n`, `a = [${text}]`, `a = {b=${text}}`]) {
      const [value] = [valueAt(readToml(document), "a")].flatMap((found) =>
        Array.isArray(found) ? found : found instanceof Map ? [...found.values()] : [found],
      );
      expect(value).toEqual(new Literal(text, json));
    }
  });

  it("true and false are booleans", () => {
    expect(readToml("a = true\nb = false")).toEqual(
      new Map([
        ["a", true],
        ["b", false],
      ]),
    );
  });

  it.each([
    ["Feb 29 of another year", "2023-02-29"],
    ["Feb 29 of most centuries", "1900-02-29"],
    ["Feb 30", "2024-02-30"],
    ["the 31st of a short month", "2024-04-31"],
    ["a day 0", "2024-01-00"],
    ["a month 0", "2024-00-10"],
    ["a month 13", "2024-13-01"],
    ["hour 24", "24:00:00"],
    ["minute 60", "00:60:00"],
    ["second 61", "00:00:61"],
    ["an offset of 24 hours", "1979-05-27T00:00:00+24:00"],
    ["an offset of 60 minutes", "1979-05-27T00:00:00+00:60"],
    ["an offset without a date", "07:32:00Z"],
    ["digits left out", "1979-5-27"],
    ["a fraction without digits", "07:32:00."],
    ["nothing behind the T", "1979-05-27T"],
  ])("no date or time has %s", (_, text) => {
    expect(placeOf(() => readToml(`a = 1\n\tb = ${text}`))).toBe("parse-error 2:6");
    expect(faultOf(() => readToml(`a=${text}`)).message).toMatch(/^No such date or time/u);
  });

  it.each([
    "01",
    "-01",
    "1_",
    "_1",
    "1__0",
    "0x",
    "0x_1",
    "0x1_",
    "0xG",
    "0X1",
    "+0x1",
    "0b2",
    "0o8",
    "1.",
    ".5",
    "1.e3",
  ])("%s is no number", (text) => {
    expect(placeOf(() => readToml(`a = ${text}`))).toBe("parse-error 1:5");
  });

  it.each(["True", "yes", "null", "x", "Inf", "1e", "1_.5", "1._5", "1e_5", "0xF.1", "é"])("%s is no value", (text) => {
    const { message } = faultOf(() => readToml(`a = [1, ${text}]`));
    expect(message).toMatch(/^Expected a value/u);
    expect(placeOf(() => readToml(`a = [1, ${text}]`))).toBe("parse-error 1:9");
  });

  it("a number in hexadecimal has at most so many digits that it is converted in no time", () => {
    expect(read(`a = 0x${"f".repeat(4094)}`)).toMatch(/^\{"a":[0-9]{4930}\}$/u);
    expect(placeOf(() => readToml(`a = 0x${"f".repeat(4095)}`))).toBe("parse-error 1:5");
  });
});

describe("texts in TOML", () => {
  it.each([
    ['""', ""],
    ["''", ""],
    ['"\\b\\t\\n\\f\\r\\e\\"\\\\"', '\b\t\n\f\r\u001B"\\'],
    ['"\\x41\\u00e9\\U0001F600"', "Aé😀"],
    ["'C:\\new'", "C:\\new"],
    ['"é😀\ufeff\u2028\t#"', "é😀\ufeff\u2028\t#"],
    ['"""\nx\r\ny"""', "x\ny"],
    ["'''\r\nx\\\n'''", "x\\\n"],
    ['"""x\\\n   y"""', "xy"],
    ['"""x\\  \t\r\n \n\t y\\\n"""', "xy"],
    ['"""a""b\\""""""', 'a""b"""'],
    ["''''x'''''", "'x''"],
    ['""""""', ""],
    ['"""\\\n""""', '"'],
  ])("%j is %j", (text, value) => {
    expect(readToml(`a = ${text}`)).toEqual(new Map([["a", value]]));
  });

  it.each([
    ['"x', "1:5", /not closed on its line/u],
    ["'x\n'", "1:5", /not closed on its line/u],
    ['"x\\\n"', "1:7", /no such escape/u],
    ['"""x', "1:5", /never closed/u],
    ["'''\nx\n''", "1:5", /never closed/u],
    ['"\\q"', "1:6", /no such escape/u],
    ['"😀\\u12G4"', "1:7", /4 hex digits/u],
    ['"\\ud800"', "1:6", /4 hex digits/u],
    ['"\\U00110000"', "1:6", /8 hex digits/u],
    ['"\\U-0000041"', "1:6", /8 hex digits/u],
    ['"\\x4"', "1:6", /2 hex digits/u],
    ['"\x00"', "1:6", /must be written as an escape/u],
    ["'\x7f'", "1:6", /must be written as an escape/u],
    ['"""\n\x1f"""', "2:1", /no control characters/u],
    ['"""\n\r"""', "2:1", /carriage return/u],
    ['"""x\\ y"""', "1:9", /no such escape/u],
    ['"""a"""""""', "1:14", /end of the line/u],
  ])("%j is refused at %s", (text, place, sentence) => {
    expect(placeOf(() => readToml(`a = ${text}`))).toBe(`parse-error ${place}`);
    expect(faultOf(() => readToml(`a = ${text}`)).message).toMatch(sentence);
  });
});

describe("tables in TOML", () => {
  it.each([
    ["", "{}"],
    ["\n# c\n\t\r\n", "{}"],
    ["a.b.c = 1\na.b.d = 2\na.e = 3", '{"a":{"b":{"c":1,"d":2},"e":3}}'],
    ['"a.b" . \'c d\' = 1\n"" = 2\n1 = 3\n-_- = 4', '{"a.b":{"c d":1},"":2,"1":3,"-_-":4}'],
    ["3.14 = 1", '{"3":{"14":1}}'],
    ["[a.b]\nx=1\n[a]\ny=2\n[ a . c ]", '{"a":{"b":{"x":1},"y":2,"c":{}}}'],
    [
      "[fruit]\napple.color=1\n[fruit.apple.texture]\nsmooth=true",
      '{"fruit":{"apple":{"color":1,"texture":{"smooth":true}}}}',
    ],
    ["[[a]]\nb=1\n[[a]]\n[a.c]\nd=2\n[[a.e]]\n[[a.e]]", '{"a":[{"b":1},{"c":{"d":2},"e":[{},{}]}]}'],
    ["a = { b.c = 1, b.d = 2 }", '{"a":{"b":{"c":1,"d":2}}}'],
    ["a = { # c\r\n  b = [\n 1, # d\n 2,\n ],\n  c = {},\n}", '{"a":{"b":[1,2],"c":{}}}'],
    ["a = [ [], [ 1, 'x' ], {} ]", '{"a":[[],[1,"x"],{}]}'],
    ["__proto__.x = 1\nconstructor = {toString = 2}", '{"__proto__":{"x":1},"constructor":{"toString":2}}'],
    ["z=1\n[y]\n[x]\n[y.w]", '{"z":1,"y":{"w":{}},"x":{}}'],
  ])("%j is %s", (text, json) => {
    expect(read(text)).toBe(json);
  });

  it.each([
    ["a=1\nb=2\n\n  a=3", "4:3", "The key a is defined on line 1 already."],
    ["\"a b\"=1\n'a b'=2", "2:1", 'The key "a b" is defined on line 1 already.'],
    ["a=1\r\na.b=2", "2:1", "The key a is defined on line 1 already."],
    ["a.b=1\na.b.c=2", "2:3", "The key a.b is defined on line 1 already."],
    ["a.b=1\na=2", "2:1", "The key a is defined on line 1 already."],
    ["a={b=1}\na.c=2", "2:1", "The key a is defined on line 1 already."],
    ["a={b=1}\n[a.c]", "2:2", "The key a is defined on line 1 already."],
    ["a={b.c=1,b=2}", "1:10", "The key b is defined on line 1 already."],
    ["a={b={c=1},b.d=2}", "1:12", "The key b is defined on line 1 already."],
    ["[a]\n[b]\n[a]", "3:2", "The key a is defined on line 1 already."],
    ["[a]\n[[a]]", "2:3", "The key a is defined on line 1 already."],
    ["[[a]]\n[a]", "2:2", "The key a is defined on line 1 already."],
    ["[a.b]\n[[a]]", "2:3", "The key a is defined on line 1 already."],
    ["a=[]\n[[a]]", "2:3", "The key a is defined on line 1 already."],
    ["a=[{}]\n[a.b]", "2:2", "The key a is defined on line 1 already."],
    ["[a]\nb.c=1\n[a.b]", "3:4", "The key a.b is defined on line 2 already."],
    ["[a.b.c]\nd=1\n[a]\nb.c.e=2", "4:1", "The key b is defined on line 1 already."],
    ["[a.b.c]\n[a]\nb.d=1", "3:1", "The key b is defined on line 1 already."],
    ["[[a.b]]\n[a]\nb.c=1", "3:1", "The key b is defined on line 1 already."],
    ["[[a]]\nb=1\n[[a]]\nb=2\nb=3", "5:1", "The key b is defined on line 4 already."],
  ])("%j has a key twice, at %s", (text, place, message) => {
    expect(placeOf(() => readToml(text))).toBe(`duplicate-key ${place}`);
    expect(faultOf(() => readToml(text)).message).toBe(message);
  });
});

describe("a TOML file", () => {
  it.each([
    ["a", "1:2", /^Expected = here/u],
    ["a b = 1", "1:3", /^Expected = here/u],
    ["a =", "1:4", /^A value is missing/u],
    ["a = # c", "1:5", /^A value is missing/u],
    ["a = 1 b = 2", "1:7", /^Expected the end of the line/u],
    ["[a] b = 2", "1:5", /^Expected the end of the line/u],
    ["= 1", "1:1", /^Expected a key/u],
    ["a. = 1", "1:4", /^Expected a key/u],
    ["a..b = 1", "1:3", /^Expected a key/u],
    ['"""a""" = 1', "1:3", /^Expected = here/u],
    ["é = 1", "1:1", /^Expected a key/u],
    ["[]", "1:2", /^Expected a key/u],
    ["[a.😀é]", "1:4", /^Expected a key/u],
    ["[a", "1:3", /^Expected \] here/u],
    ["[[a]", "1:5", /^Expected \]\] here/u],
    ["[ [a]]", "1:3", /^Expected a key/u],
    ["[[a] ]", "1:5", /^Expected \]\] here/u],
    ["a = [1 2]", "1:8", /^Expected a comma or the closing bracket/u],
    ["a = [1,,2]", "1:8", /^A value is missing/u],
    ["a = [,]", "1:6", /^A value is missing/u],
    ["a = {,}", "1:6", /^Expected a key/u],
    ["a = {b=1 c=2}", "1:10", /^Expected a comma or the closing bracket/u],
    ["a = [1,\n[2]", "1:5", /^The bracket that opens here is never closed/u],
    ["x = {\na = {b=1}", "1:5", /^The bracket that opens here is never closed/u],
    ["a = 1 # \x01", "1:9", /^A comment holds no control characters/u],
    ["a = 1 # c\rb = 2", "1:10", /^A comment holds no control characters/u],
    ["a = 1\rb = 2", "1:6", /^Expected the end of the line/u],
    ["\ufeffa = 1", "1:1", /^Expected a key/u],
    ["a = 1\n\ufeffb = 1", "2:1", /^Expected a key/u],
    ["a = 1\0", "1:5", /^Expected a value/u],
    ["a = '😀' x", "1:9", /^Expected the end of the line/u],
  ])("%j is refused at %s", (text, place, sentence) => {
    expect(placeOf(() => readToml(text))).toBe(`parse-error ${place}`);
    expect(faultOf(() => readToml(text)).message).toMatch(sentence);
  });

  it.each([
    "a = secret",
    "a = 'secret",
    "a = 1 # secret\x01",
    "a = [secret",
    'a = "\\qsecret"',
    "a = 1 secret",
    "a = 2024-99-secret",
  ])("is refused without a word of it: %j", (text) => {
    const { message, detail } = faultOf(() => readToml(text));
    expect(`${message} ${detail}`).not.toContain("secret");
  });

  const nested = (levels: number) => `a=${"[".repeat(levels)}${"]".repeat(levels)}`;
  it.each([
    ["lists", nested(999), nested(1000), "1:1002"],
    ["inline tables", `a=${"{a=".repeat(998)}{}${"}".repeat(998)}`, `a=${"{a=".repeat(999)}{}`, "1:3000"],
    ["dotted keys", `${"a.".repeat(999)}a=1`, `${"a.".repeat(1000)}a=1`, "1:1999"],
    ["tables", `[${"a.".repeat(998)}a]`, `[${"a.".repeat(999)}a]`, "1:2000"],
    ["lists of tables", `[[${"a.".repeat(997)}a]]`, `[[${"a.".repeat(998)}a]]`, "1:1999"],
  ])("nests up to a thousand %s, the top level being one", (_, deep, deeper, place) => {
    expect(
      answerOf(
        () => readToml(deep),
        () => "read",
      ),
    ).toBe("read");
    expect(placeOf(() => readToml(deeper))).toBe(`too-deep ${place}`);
  });

  it("holds up to a million values, lists and tables included", () => {
    const text = `a=[${"1,".repeat(999_999)}`;
    expect(
      answerOf(
        () => readToml(`${text}]`),
        () => "read",
      ),
    ).toBe("read");
    expect(placeOf(() => readToml(`${text}\n1]`))).toBe("too-deep 2:1");
  });

  it.each([
    ["brackets", "a=".padEnd(200_000, "["), "refused"],
    ["braces", "a=".padEnd(200_000, "{a="), "refused"],
    ["dots", "a".padEnd(200_000, ".a"), "refused"],
    ["tables", "[a]\n".repeat(50_000), "refused"],
    ["lists of tables", "[[a]]\n".repeat(33_000), "read"],
    [
      "headers below lists",
      `[[a]]\n${Array.from({ length: 12_000 }, (_, index) => `[a.b${index}]\n`).join("")}`,
      "read",
    ],
    ["digits", "a=".padEnd(200_000, "9"), "read"],
    ["digits and underscores", "a=".padEnd(200_000, "1_"), "refused"],
    ["hex digits", "a=0x".padEnd(200_000, "f"), "refused"],
    ["quotes", `a="""${'""\\"'.repeat(50_000)}"""`, "read"],
    ["escapes", `a="${"\\u0041".repeat(33_000)}"`, "read"],
    ["backslashes with blanks", `a="""${"\\ \n".repeat(66_000)}"""`, "read"],
    ["one text", `a="${"x".repeat(200_000)}"`, "read"],
    ["carriage returns", "\r\n".repeat(100_000), "read"],
    ["comments", "#\n".repeat(100_000), "read"],
    ["blanks", `a=1${" ".repeat(200_000)}`, "read"],
    ["keys", Array.from({ length: 20_000 }, (_, index) => `k${index}=1\n`).join(""), "read"],
  ])("of 200 kB of %s is done with in no time", (_, text, expected) => {
    const start = performance.now();
    expect(
      answerOf(
        () => readToml(text),
        () => "read",
      ),
    ).toBe(expected);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

describe("other readers of TOML", () => {
  it("agree: smol-toml, on random files", () => {
    expect(compare(toml, 10_000)).toEqual({ difference: undefined, kinds: ["read", "refused"] });
  });

  itWhen(tomllibIsHere)("agree: tomllib, on random files", () => {
    expect(compare(tomllib, 3000)).toEqual({ difference: undefined, kinds: ["read", "refused"] });
  });
});
