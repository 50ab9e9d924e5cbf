import { describe, expect, it } from "@jest/globals";
import { readCsv } from "../../src/formats/csv.ts";
import { compare } from "../fuzz/compare.ts";
import { csv } from "../fuzz/csv.ts";
import { askPythonCsv, pythonCsvIsHere, renderRows } from "../support/csv-referee.ts";
import { itWhen } from "../support/referee.ts";
import { answerOf, faultOf, placeOf } from "../support/value-json.ts";

/** A text, its names and its rows. */
const table: readonly (readonly [text: string, names: readonly string[], rows: readonly (readonly string[])[]])[] = [
  ["", [], []],
  ["\n\r\n\r", [], []],
  ["a,b", ["a", "b"], []],
  ["a,b\n1,2", ["a", "b"], [["1", "2"]]],
  [
    "a,b\r\n1,2\r\n3,4\r\n",
    ["a", "b"],
    [
      ["1", "2"],
      ["3", "4"],
    ],
  ],
  ["a\n1\r2\r\n3\n", ["a"], [["1"], ["2"], ["3"]]],
  ["\n\na\n\n1\r\n\r\n2\r\r", ["a"], [["1"], ["2"]]],
  ["a,b,c\n,,\n", ["a", "b", "c"], [["", "", ""]]],
  ['a\n""\n', ["a"], [[""]]],
  ["a\n \n", ["a"], [[" "]]],
  ["a,b\n 1 ,\t2 ", ["a", "b"], [[" 1 ", "\t2 "]]],
  ['a,b\n"1,2","3""4"""', ["a", "b"], [["1,2", '3"4"']]],
  ['"a","b ""c"""\n"1","2"', ["a", 'b "c"'], [["1", "2"]]],
  ['a,b\n"1\n2\r\n3\r4",5', ["a", "b"], [["1\n2\r\n3\r4", "5"]]],
  ["a,b,c,d\n1.10,007,true,=1+2", ["a", "b", "c", "d"], [["1.10", "007", "true", "=1+2"]]],
  ["a;b\n1;2", ["a;b"], [["1;2"]]],
  ["a\n#1\n'2'", ["a"], [["#1"], ["'2'"]]],
  [",a\n1,2", ["", "a"], [["1", "2"]]],
  ["é,😀\n\u2028,\ufeff\x85", ["é", "😀"], [["\u2028", "\ufeff\x85"]]],
  ["__proto__,constructor\n1,2", ["__proto__", "constructor"], [["1", "2"]]],
];

const malformed: readonly (readonly [text: string, place: string, message: RegExp])[] = [
  ["a,b\n1", "parse-error 2:1", /^Expected 2 values in this row, as many as the header has names, not 1\.$/u],
  ["a,b\n1,2\n1,2,3\n", "parse-error 3:1", /not 3\.$/u],
  ['a,b\r\n"1\r\n2\r\n3",4\r\n\r\n5\r\n', "parse-error 6:1", /not 1\.$/u],
  ['a,b\r"é\n😀",\r,,\r', "parse-error 4:1", /not 3\.$/u],
  ["\n\na,b\n \n", "parse-error 4:1", /not 1\.$/u],
  ["a,b\n1,2,", "parse-error 2:1", /not 3\.$/u],
  ["a,b,a", "duplicate-key 1:5", /^The column "a" is named on line 1 already\.$/u],
  ['\n"é,""\n",b,"é,""\n"\n1', "duplicate-key 3:5", /^The column "é,\\"\\n" is named on line 2 already\.$/u],
  [",x,", "duplicate-key 1:4", /^The column "" is named on line 1 already\.$/u],
  ['a,b\n1,"2', "parse-error 2:3", /never closed/u],
  ['a,b\n1,2\n\n"3,4\n5,6\n', "parse-error 4:1", /never closed/u],
  ['a\n"', "parse-error 2:1", /never closed/u],
  ['a,b\n😀,x"y"', "parse-error 2:3", /^A quote stands in the middle of this value/u],
  ['a,b\n1, "2"', "parse-error 2:3", /^A quote stands in the middle of this value/u],
  ['a"b,c', "parse-error 1:1", /^A quote stands in the middle of this value/u],
  ['a,b\n"1"2,3', "parse-error 2:1", /^Text follows the quote that closes this value/u],
  ['a,b\n,"1" \n', "parse-error 2:2", /^Text follows the quote that closes this value/u],
  ['a,b\r\n"1\r\n",""2\r\n', "parse-error 3:3", /^Text follows the quote that closes this value/u],
  ["a,b\n1,\0", "parse-error 2:3", /^A NUL character stands here/u],
  ['a\n"1"\0', "parse-error 2:4", /^A NUL character stands here/u],
];

describe("a CSV file", () => {
  it.each(table)("%j has the names %j and the rows %j", (text, names, rows) => {
    expect(readCsv(text)).toEqual(rows.map((row) => new Map(names.map((name, index) => [name, row[index]] as const))));
  });

  it.each(malformed)("%j is refused: %s", (text, place, sentence) => {
    expect(placeOf(() => readCsv(text))).toBe(place);
    expect(faultOf(() => readCsv(text)).message).toMatch(sentence);
  });

  it("is refused in words that do not quote its values", () => {
    const texts = ['a\nsecret"', 'a\n"secret"secret', 'a\n"secret', "a\nsecret,secret"];
    for (const { message } of texts.map((text) => faultOf(() => readCsv(text)))) {
      expect(message).not.toContain("secret");
    }
    expect(faultOf(() => readCsv('a\nsecret"')).detail).toMatch(/^Invalid Opening Quote/u);
  });

  it("holds up to a million values, rows included", () => {
    const text = `a,b,c\n${"1,2,3\n".repeat(249_999)}`;
    const rows = readCsv(text);
    expect(Array.isArray(rows) && rows.length).toBe(249_999);
    expect(placeOf(() => readCsv(`${text}\n4,5,6\n`))).toBe("too-deep 250002:1");
  });

  it.each([
    ["quotes", `a\n${'"'.repeat(200_000)}`, "read"],
    ["open quotes", `a\n${'"'.repeat(200_001)}`, "refused"],
    ["commas", `${",".repeat(200_000)}`, "refused"],
    [
      "columns",
      `${Array.from({ length: 30_000 }, (_, index) => `c${index}`).join(",")}\n${",".repeat(29_999)}`,
      "read",
    ],
    ["rows", `a\n${"1\n".repeat(100_000)}`, "read"],
    ["line ends", "\r".repeat(200_000), "read"],
    ["one value", `a\n"${"x\n".repeat(100_000)}"`, "read"],
    ["rows, of which the last is too short", `a,b\n${"é,2\n".repeat(50_000)}1`, "refused"],
  ])("of 200 kB of %s is done with in no time", (_, text, expected) => {
    const start = performance.now();
    expect(
      answerOf(
        () => readCsv(text),
        () => "read",
      ),
    ).toBe(expected);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

describe("Python's csv module", () => {
  itWhen(pythonCsvIsHere)("reads the same", () => {
    const texts = table.map(([text]) => text);
    expect(texts.map((text) => renderRows(readCsv(text)))).toEqual(askPythonCsv(texts));
  });

  itWhen(pythonCsvIsHere)("refuses the same, but for NUL and for quotes in values without quotes", () => {
    const texts = malformed.filter(([, , { source }]) => !/NUL|A quote/u.test(source)).map(([text]) => text);
    expect(askPythonCsv(texts)).toEqual(texts.map(() => "refused"));
  });

  itWhen(pythonCsvIsHere)("says the same of random files", () => {
    expect(compare(csv, 5000)).toEqual({ difference: undefined, kinds: ["read", "refused"] });
  });
});
