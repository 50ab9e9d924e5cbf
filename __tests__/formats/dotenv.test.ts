import { describe, expect, it } from "@jest/globals";
import { parse } from "dotenv";
import { readDotenv } from "../../src/formats/dotenv.ts";
import { compare } from "../fuzz/compare.ts";
import { bash, dotenv, node } from "../fuzz/dotenv.ts";
import { askBash, bashIsHere } from "../support/bash-referee.ts";
import { itWhen } from "../support/referee.ts";
import { answerOf, faultOf, placeOf, toJson } from "../support/value-json.ts";

/** What `dotenv` reads in the same way. */
const table: readonly (readonly [text: string, json: string])[] = [
  ["", "{}"],
  ["A=1\nB=2", '{"A":"1","B":"2"}'],
  ["A=1\rB=2\r\nC=3\n\n\n", '{"A":"1","B":"2","C":"3"}'],
  ["  A \t=\t 1 \t ", '{"A":"1"}'],
  ["A=", '{"A":""}'],
  ["A=\nB= \nC=''\nD=\"\"\nE=``", '{"A":"","B":"","C":"","D":"","E":""}'],
  ["A: 1\nB:\t2", '{"A":"1","B":"2"}'],
  ["export A=1\nexport\tB = 2\n  export  C: 3", '{"A":"1","B":"2","C":"3"}'],
  ["export=1\nexportA=2", '{"export":"1","exportA":"2"}'],
  ["a.b-c_D=1\n1K=2\n-=3\n.=4", '{"a.b-c_D":"1","1K":"2","-":"3",".":"4"}'],
  ["# A=1\n  # B=2\n#\nC=3 # D=4", '{"C":"3"}'],
  ["A=1=2==", '{"A":"1=2=="}'],
  ["A=1\nB=2\nA=3", '{"A":"3","B":"2"}'],
  ["A=1.10\nB=007\nC=true\nD=null", '{"A":"1.10","B":"007","C":"true","D":"null"}'],
  // Nothing is expanded, and nothing executed.
  ['A=$HOME\nB="\u0024{HOME}"\nC=`id`\nD=$(id)', '{"A":"$HOME","B":"\u0024{HOME}","C":"id","D":"$(id)"}'],
  // Values without quotes.
  ['A=it\'s\nB=a "b" c\nC=x`y', '{"A":"it\'s","B":"a \\"b\\" c","C":"x`y"}'],
  ["A=a\\nb\\\\ \\t\\", '{"A":"a\\\\nb\\\\\\\\ \\\\t\\\\"}'],
  ["A=\xa0x\u3000y\xa0\ufeff", '{"A":"x\u3000y"}'],
  ["A=x #y#z\nB=  # nothing", '{"A":"x","B":""}'],
  // Values in quotes.
  ["A=' x '\nB=\" x \"\nC=` x `", '{"A":" x ","B":" x ","C":" x "}'],
  ["A='#'\nB=\" #\"\nC=`#` # c\nD='x'# c", '{"A":"#","B":" #","C":"#","D":"x"}'],
  ["A='x\"`'\nB=\"x'`\"\nC=`x'\"`", '{"A":"x\\"`","B":"x\'`","C":"x\'\\""}'],
  ["A='1\n2'\nB=\"1\r\n2\r3\"\nC=`\n`", '{"A":"1\\n2","B":"1\\n2\\n3","C":"\\n"}'],
  ["A='\nB=2\n'\nC=3", '{"A":"\\nB=2\\n","C":"3"}'],
  ["A='a\\nb'\nB=\"a\\nb\\r\\tc\"\nC=`a\\nb`", '{"A":"a\\\\nb","B":"a\\nb\\r\\\\tc","C":"a\\\\nb"}'],
  ["A=  '1'  ", '{"A":"1"}'],
  // A backslash keeps an apostrophe from closing, and stays, unless the line would be nonsense then.
  ["A='it\\'s'", '{"A":"it\\\\\'s"}'],
  ["A='C:\\'\nB='D:\\'", '{"A":"C:\\\\","B":"D:\\\\"}'],
  ["A=`a\\`b`", '{"A":"a\\\\`b"}'],
  ["A='a\\\\'", '{"A":"a\\\\\\\\"}'],
  ["A='1\\' # '", '{"A":"1\\\\\' # "}'],
  ["constructor=1\ntoString=2", '{"constructor":"1","toString":"2"}'],
];

/** Where `dotenv` reads another thing, and why we do not. */
const differences: readonly (readonly [why: string, text: string, ours: string, theirs: string])[] = [
  ["a # within a word begins no comment", "A=p#ss", '{"A":"p#ss"}', '{"A":"p"}'],
  ["a # within a word begins no comment", "A=#1", '{"A":"#1"}', '{"A":""}'],
  ["a # within a word begins no comment", "A=x#y #z", '{"A":"x#y"}', '{"A":"x"}'],
  ["a quote can stand in double quotes", 'A="a \\"b\\""', '{"A":"a \\"b\\""}', '{"A":"a \\\\\\"b\\\\\\""}'],
  ["a dollar sign is escaped as in a shell", 'A="\\$1 $2"', '{"A":"$1 $2"}', '{"A":"\\\\$1 $2"}'],
  ["a backslash is escaped as in a shell", 'A="C:\\\\new"', '{"A":"C:\\\\new"}', '{"A":"C:\\\\\\new"}'],
  ["an escaped backslash closes double quotes", 'A="C:\\\\"', '{"A":"C:\\\\"}', '{"A":"C:\\\\\\\\"}'],
  ["an escaped quote does not close", 'A="C:\\"', "refused", '{"A":"C:\\\\"}'],
  ["a line without a value takes none from the next", "A:\nB=2", '{"A":"","B":"2"}', '{"A":"B=2"}'],
  ["a line without a value takes none from the next", "A=\n'x'", "refused", '{"A":"x"}'],
  ["a name stands on the line of its value", "A\n=1", "refused", '{"A":"1"}'],
  ["a name stands on the line of its value", "export\nA=1", "refused", '{"A":"1"}'],
  ["a comment goes on to the end of the line", "# a\u2028A=1", "{}", '{"A":"1"}'],
  ["what is no assignment is told", "A", "refused", "{}"],
  ["what is no assignment is told", "export A", "refused", "{}"],
  ["what is no assignment is told", "A:1", "refused", "{}"],
  ["what is no assignment is told", "é=1", "refused", "{}"],
  ["what is no assignment is told", "a b=1", "refused", "{}"],
  ["what is no assignment is told", "=1", "refused", "{}"],
  ["a quote that is never closed is told", "A='1", "refused", '{"A":"\'1"}'],
  ["a quote that is never closed is told", "A=`1\nB=2", "refused", '{"A":"`1","B":"2"}'],
  ["text behind a closing quote is told", "A='1' 2", "refused", '{"A":"\'1\' 2"}'],
  ["text behind a closing quote is told", 'A="1"2', "refused", '{"A":"\\"1\\"2"}'],
  ["every name is a name", "__proto__=1", '{"__proto__":"1"}', "{}"],
];

const refusals: readonly (readonly [text: string, place: string, message: RegExp])[] = [
  ["A=1\r\n  secret\r\nB=2", "parse-error 2:3", /^Expected NAME=value or a comment here/u],
  ["A=1\rB=2\n😀 = 1", "parse-error 3:1", /^Expected NAME=value/u],
  ["A='1\n2\n3", "parse-error 1:3", /never closed/u],
  ["😀=\n", "parse-error 1:1", /^Expected NAME=value/u],
  ["A='😀' secret", "parse-error 1:7", /^Only a comment may follow a quoted value/u],
  ['A="1\n2\\"3" \t secret', "parse-error 2:9", /^Only a comment may follow a quoted value/u],
  ["A='it\\'s secret' isn't it", "parse-error 1:18", /^Only a comment may follow a quoted value/u],
];

describe("a .env file", () => {
  it.each(table)("%j is read as %s, as dotenv does", (text, json) => {
    expect(toJson(readDotenv(text))).toBe(json);
    expect(parse(text)).toEqual(JSON.parse(json));
  });

  it.each(differences)("is not read as dotenv does, for %s: %j", (_, text, ours, theirs) => {
    expect(answerOf(() => readDotenv(text), toJson)).toBe(ours);
    expect(JSON.stringify(parse(text))).toBe(theirs);
  });

  it.each(refusals)("%j is refused at %s without a word of it", (text, place, sentence) => {
    const { message, detail } = faultOf(() => readDotenv(text));
    expect(placeOf(() => readDotenv(text))).toBe(place);
    expect(message).toMatch(sentence);
    expect(`${message}${detail}`).not.toContain("secret");
  });

  it("holds up to a million names", () => {
    const text = Array.from({ length: 1_000_000 }, (_, index) => `${index}=\n`).join("");
    const value = readDotenv(text);
    expect(value instanceof Map && value.size).toBe(1_000_000);
    expect(placeOf(() => readDotenv(`${text}\n A=`))).toBe("too-deep 1000002:2");
  });

  it.each([
    ["a name", "A".repeat(200_000), "refused"],
    ["blanks behind a name", `A${" ".repeat(200_000)}`, "refused"],
    ["blanks behind export", `export${" ".repeat(200_000)}=`, "read"],
    ["hashes", `A=${"#".repeat(200_000)}`, "read"],
    ["blanks in a value", `A=${" ".repeat(200_000)}x`, "read"],
    ["apostrophes with a backslash before them", `A='${"\\' ".repeat(66_000)}`, "read"],
    ["apostrophes with text behind them", `A='${"\\'x".repeat(66_000)}`, "refused"],
    ["backslashes", `A="${"\\".repeat(200_001)}`, "refused"],
    ["lines that end in a backslash and an apostrophe", "A='\\'\n".repeat(28_000), "read"],
    ["lines without a hash", "A=1\n".repeat(50_000), "read"],
    ["carriage returns", "\r".repeat(200_000), "read"],
  ])("of 200 kB of %s is done with in no time", (_, text, expected) => {
    const start = performance.now();
    expect(
      answerOf(
        () => readDotenv(text),
        () => "read",
      ),
    ).toBe(expected);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

describe("other readers of .env files", () => {
  it("agree: dotenv, where our rules are its own", () => {
    expect(compare(dotenv, 20_000)).toEqual({ difference: undefined, kinds: ["read"] });
  });

  it("agree: Node's, where our rules are its own", () => {
    expect(compare(node, 20_000)).toEqual({ difference: undefined, kinds: ["read"] });
  });

  itWhen(bashIsHere)("agree: a shell, where our rules are its own", () => {
    expect(compare(bash, 200)).toEqual({ difference: undefined, kinds: ["read"] });
  });

  itWhen(bashIsHere)("agree: a shell, on what dotenv does in another way", () => {
    const texts = ["A=p#ss", "A=#1", 'A="a \\"b\\""', 'A="\\$1"', 'A="C:\\\\new"', 'A="C:\\\\"', "A='C:\\'"];
    const judged = askBash(texts, ["A"]).map((pairs) => JSON.stringify(Object.fromEntries(pairs)));
    expect(texts.map((text) => toJson(readDotenv(text)))).toEqual(judged);
  });
});
