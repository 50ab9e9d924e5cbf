import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { readProperties } from "../../src/formats/properties.ts";
import { compare } from "../fuzz/compare.ts";
import { generateProperties, properties, readAsJava, renderPairs } from "../fuzz/properties.ts";
import { createRandom } from "../fuzz/random.ts";
import { askJava, type JavaAnswer, javaIsHere } from "../support/properties-referee.ts";
import { itWhen } from "../support/referee.ts";
import { faultOf, placeOf, toJson } from "../support/value-json.ts";

const table: readonly (readonly [text: string, json: string])[] = [
  // Separators.
  ["", "{}"],
  ["a=1", '{"a":"1"}'],
  ["a:1\nb 2\nc\t3\nd\f4", '{"a":"1","b":"2","c":"3","d":"4"}'],
  ["a  =  1  ", '{"a":"1  "}'],
  ["a = = 1", '{"a":"= 1"}'],
  ["a :=1", '{"a":"=1"}'],
  ["a  1 = 2", '{"a":"1 = 2"}'],
  ["a", '{"a":""}'],
  ["=", '{"":""}'],
  ["= v\n: w", '{"":"w"}'],
  ["a\\=b=c\\=d", '{"a=b":"c=d"}'],
  ["a\\ b\\:c d", '{"a b:c":"d"}'],
  ["a.b.c=1\na[0]=2", '{"a.b.c":"1","a[0]":"2"}'],
  // Blanks are Java's three, and no others.
  ["  \t\f a=1", '{"a":"1"}'],
  ["\xa0a\u3000=\u2028\x0b1\x85", '{"\xa0a\u3000":"\u2028\\u000b1\x85"}'],
  ["\ufeffa=1", '{"\ufeffa":"1"}'],
  // Comments.
  ["# c\n! c\n  # c\n\t!c\na=1 # no comment\nb=#x", '{"a":"1 # no comment","b":"#x"}'],
  ["# c \\\na=1", '{"a":"1"}'],
  ["#a=1\r!b=2\r\nc=3", '{"c":"3"}'],
  // Line ends and continued lines.
  ["a=1\rb=2\r\nc=3\n\r\n\rd=4", '{"a":"1","b":"2","c":"3","d":"4"}'],
  ["a=1\\\n  2\\\r\n\t3\\\r\f4", '{"a":"1234"}'],
  ["a\\\n b = 1", '{"ab":"1"}'],
  ["a\\\n= 1", '{"a":"1"}'],
  ["a = \\\n 1", '{"a":"1"}'],
  ["a=1\\\\\nb=2\\\\\\\nc", '{"a":"1\\\\","b":"2\\\\c"}'],
  ["a=1\\\n\nb=2", '{"a":"1","b":"2"}'],
  ["a=1\\\n# no comment", '{"a":"1# no comment"}'],
  ["a=1\\\n   \\\n   2", '{"a":"12"}'],
  ["a=1\\", '{"a":"1"}'],
  ["a=1\\\n", '{"a":"1"}'],
  ["a=1\\ \nb=2", '{"a":"1 ","b":"2"}'],
  // A line of nothing but a backslash is blank, and only what stands before the last LF or CR becomes an empty key.
  ["\\\na=1", '{"a":"1"}'],
  ["\\\n# c\na=1", '{"a":"1"}'],
  ["\\\n\n  \\\n  !c\na=1", '{"a":"1"}'],
  ["a=1\n\\", '{"a":"1","":""}'],
  ["\\\n", '{"":""}'],
  ["\\\r", '{"":""}'],
  ["\\\r\n", "{}"],
  ["\\\n ", "{}"],
  // Escapes.
  ["a=\\t\\n\\r\\f|\\b\\x\\\\\\'\\\"", '{"a":"\\t\\n\\r\\f|bx\\\\\'\\""}'],
  ["\\u0061\\u00E9=\\u00e9\\uD83D\\uDE00\\U0041", '{"aé":"é😀U0041"}'],
  ["a=\\\\u0041", '{"a":"\\\\u0041"}'],
  ["a=\\ud83d", '{"a":"\\ud83d"}'],
  ["a=\\😀\\\0", '{"a":"😀\\u0000"}'],
  ["a=\\u0\\\n 041", '{"a":"A"}'],
  ["a\\u003db=c", '{"a=b":"c"}'],
  // Keys.
  ["a=1\nb=2\na=3", '{"a":"3","b":"2"}'],
  ["__proto__=1\nconstructor=2\ntoString=3", '{"__proto__":"1","constructor":"2","toString":"3"}'],
];

const malformed: readonly (readonly [text: string, place: string])[] = [
  ["a=\\u", "parse-error 1:3"],
  ["a=\\u12", "parse-error 1:3"],
  ["a=\\u12g4", "parse-error 1:3"],
  ["a=\\u-123", "parse-error 1:3"],
  ["\\u12=34", "parse-error 1:1"],
  ["a=1\r\nb=2\r  😀é\\u00 = 3", "parse-error 3:5"],
  ["a=1\\\n   2\\\r\n\t3\\uXYZ0", "parse-error 3:3"],
  ["a\\\n\\u00=1\\\n\\u", "parse-error 2:1"],
];

describe("a .properties file", () => {
  it.each(table)("%j is read as %s", (text, json) => {
    expect(toJson(readProperties(text))).toBe(json);
  });

  it.each(malformed)("%j is refused at its escape", (text, place) => {
    expect(placeOf(() => readProperties(text))).toBe(place);
  });

  it("is refused without a word of it", () => {
    const { message, detail } = faultOf(() => readProperties("password = hunter2\\u00zz"));
    expect([message, detail]).toEqual([
      "Expected four hex digits behind \\u: a backslash itself is written \\\\.",
      undefined,
    ]);
  });

  it("holds up to a million keys", () => {
    const text = Array.from({ length: 1_000_000 }, (_, index) => `${index}\n`).join("");
    const value = readProperties(text);
    expect(value instanceof Map && value.size).toBe(1_000_000);
    expect(placeOf(() => readProperties(`${text}\n a`))).toBe("too-deep 1000002:2");
  });

  it.each([
    ["backslashes", "\\".repeat(200_001)],
    ["continued lines", "a\\\n".repeat(70_000)],
    ["continued blanks", "\\\n".repeat(100_000)],
    ["lines with the same key", "a\n".repeat(100_000)],
    ["escapes", "a=".padEnd(200_000, "\\u0041")],
    ["separators", "=".repeat(200_000)],
    ["blanks", `a${" ".repeat(200_000)}=`],
    ["carriage returns", "\r".repeat(200_000)],
  ])("of 200 kB of %s is read in no time", (_, text) => {
    const start = performance.now();
    readProperties(text);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

interface Recording {
  readonly java: string;
  readonly answers: readonly { readonly text: string; readonly pairs: JavaAnswer }[];
}

describe("java.util.Properties", () => {
  const path = join(import.meta.dirname, "fixtures/properties.json");
  const random = createRandom(20);
  const texts = [
    ...[...table, ...malformed].map(([text]) => text),
    ...Array.from({ length: 300 }, () => generateProperties(random)),
  ];

  if (process.env["STDOPS_RECORD"] !== undefined && javaIsHere) {
    const answers = askJava(texts).map((pairs, index) => ({ text: texts[index], pairs }));
    const lines = answers.map((entry) => JSON.stringify(entry)).join(",\n");
    writeFileSync(path, `{"java":"17",\n"answers":[\n${lines}\n]}\n`);
  }

  it("said the same of every text when its answers were recorded", () => {
    const { answers }: Recording = JSON.parse(readFileSync(path, "utf8"));
    expect(answers.map(({ text }) => text)).toEqual(texts);
    const theirs = answers.map(({ text, pairs }) => [text, renderPairs(pairs)]);
    expect(answers.map(({ text }) => [text, readAsJava(text)])).toEqual(theirs);
  });

  itWhen(javaIsHere)("says the same of every text of the tables", () => {
    const judged = askJava(texts).map((pairs, index) => [texts[index], renderPairs(pairs)]);
    expect(texts.map((text) => [text, readAsJava(text)])).toEqual(judged);
  });

  itWhen(javaIsHere)("says the same of random texts", () => {
    expect(compare(properties, 1000)).toEqual({ difference: undefined, kinds: ["read", "refused"] });
  });
});
