import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { parseCommandFile } from "../support/actions-runner-files.ts";
import { blanks, commandsIn, mayBePassedOver, parseCommand, splitLines } from "../support/actions-runner-parsers.ts";
import { hostileText } from "../support/hostile-text.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

describe("a line, as the runner reads it", () => {
  it.each([
    ["::error::x", "error", {}, "x"],
    ["  \u3000\u0085::ERROR::x", "error", {}, "x"],
    [
      "::warning title=a%3Ab,file=c%2Cd%250A::one%0Atwo%250A",
      "warning",
      { title: "a:b", file: "c,d%0A" },
      "one\ntwo%0A",
    ],
    ["::set-output name=x::::y::", "set-output", { name: "x" }, "::y::"],
    ["::group:::", "group", {}, ":"],
    ["::notice ==a==b=c,=,d=::", "notice", { a: "b=c" }, ""],
    ["::add-mask::##[error]x", "add-mask", {}, "##[error]x"],
    ["::stop-commands::token", "stop-commands", {}, "token"],
    ["text ##[set-env name=a%3Bb;x=%5D]v%0D%3A", "set-env", { name: "a;b", x: "]" }, "v\r%3A"],
    ["###[debug]", "debug", {}, ""],
    ["::nothing:: ##[error]x", "error", {}, "x"],
  ])("%j is the command %s", (line, name, properties, data) => {
    expect(parseCommand(line)).toEqual({ name, properties, data });
  });

  it.each([
    "",
    "::",
    "::error",
    ":error::x",
    "x::error::y",
    "::err or::x",
    ":: error::x",
    "##[error",
    "##error]",
    "#[error]",
    "\u200b::error::x",
  ])("%j is a text", (line) => {
    expect(parseCommand(line)).toBeUndefined();
  });

  it.each([":\u200b:error::x", "\ufeff::error::x", "#\u0000#\u00ad[error]x", "::error:\u200d:x", "::err\u200dor::x"])(
    "%j counts as a command for the strictest reading",
    (line) => {
      expect(commandsIn(line).map(({ name }) => name)).toContain("error");
    },
  );

  it("ends at each of the three line ends", () => {
    expect(splitLines("a\nb\rc\r\nd\n\re\u2028f\u0085g\n")).toEqual(["a", "b", "c", "d", "", "e\u2028f\u0085g"]);
  });

  it("begins behind every blank that .NET knows, and none else", () => {
    const cut = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter(
      (unit) => parseCommand(`${unit}::error::x`)?.name === "error",
    );
    expect(cut).toEqual(Array.from(blanks));
  });
});

describe("ICU's root collation, which the runner's comparisons follow", () => {
  const { compare } = new Intl.Collator("und", { sensitivity: "variant" });
  const all = function* () {
    for (let code = 0; code <= 0x10ffff; code++) {
      yield String.fromCodePoint(code);
    }
  };

  it("passes over nothing that the readings here do not pass over", () => {
    const missed = [...all()].filter((character) => compare(character, "") === 0 && !mayBePassedOver(character));
    expect(missed).toEqual([]);
  });

  it("takes no other code point for signs of a command", () => {
    const fixed = ["#", ":", "[", "::", "##", "##[", "#["];
    const assigned = [...all()].filter(
      (character) => !/[\p{Cn}\p{Co}\p{Cs}\p{Script=Han}\p{Script=Hangul}]/u.test(character),
    );
    const alike = assigned.filter(
      (character) => !fixed.includes(character) && fixed.some((sign) => compare(character, sign) === 0),
    );
    expect(alike).toEqual([]);
  });
});

describe("a file of names and values, as the runner reads it", () => {
  it.each([
    [
      "a=b\n\nc=d=e<<f",
      [
        ["a", "b"],
        ["c", "d=e<<f"],
      ],
    ],
    [
      "a<<EOF\none\ntwo\nEOF\nb=c\n",
      [
        ["a", "one\ntwo"],
        ["b", "c"],
      ],
    ],
    ["a<<EOF\nEOF\n", [["a", ""]]],
    ["a<<EOF\n\n\nEOF\n", [["a", "\n"]]],
    ["a<<EOF\nx\r\nEOF ok\n EOF\nEOF", [["a", "x\r\nEOF ok\n EOF"]]],
    ["\ufeffa=\ufeffb", [["a", "\ufeffb"]]],
    [
      "a=b<<EOF\nc=d\n",
      [
        ["a", "b<<EOF"],
        ["c", "d"],
      ],
    ],
  ])("%j holds %j", (text, pairs) => {
    expect(parseCommandFile(bytes(text))).toEqual(pairs);
  });

  it("ends its lines at CRLF too on Windows", () => {
    const text = "a<<EOF\r\nx\ny\r\r\nEOF\r\nb=c\r\n";
    expect(parseCommandFile(bytes(text), "windows")).toEqual([
      ["a", "x\ny\r"],
      ["b", "c"],
    ]);
    expect(() => parseCommandFile(bytes("a<<EOF\nx\nEOF\r\n"), "posix")).toThrow("delimiter not found");
  });

  it.each(["text", "<<EOF\nx\nEOF", "a<<\nx", "a<<EOF\nx\n", "a<<EOF\nx"])("%j fails the step", (text) => {
    expect(() => parseCommandFile(bytes(text))).toThrow();
  });
});

it("the hostile texts are hostile: left as they are, many of them speak to the runner, by every reading", () => {
  const texts = fc.sample(hostileText, { seed: 1, numRuns: 2_000 });
  const share = (holds: (text: string) => boolean) => texts.filter(holds).length / texts.length;
  expect(share((text) => commandsIn(text).length > 0)).toBeGreaterThan(0.4);
  expect(
    share((text) => splitLines(text).every((line) => parseCommand(line) === undefined) && commandsIn(text).length > 0),
  ).toBeGreaterThan(0.03);
  expect(share((text) => /\p{Cs}/u.test(text))).toBeGreaterThan(0.03);
  expect(share((text) => text.length > 1_000)).toBeGreaterThan(0.01);
});
