import { describe, expect, it } from "@jest/globals";
import { renderJson } from "../../src/formats/json-writer.ts";
import * as input from "../../src/operation/inputs.ts";
import { mapping, parseMapping } from "../../src/operation/mapping.ts";
import { duration, size } from "../../src/operation/quantities.ts";
import { parseInputs } from "../../src/operation/request.ts";
import { toOutputText } from "../../src/operations/config-read/render.ts";

const about = { description: "About it." };

/** Reads one input of a kind; its value, or the message of its fault. */
async function read(kind: input.Input<unknown>, given: string): Promise<unknown> {
  const { values, faults } = await parseInputs({ it: kind }, new Map([["it", given]]));
  return faults.length > 0 ? faults.map(({ message }) => message).join() : values["it"];
}

describe("each kind reads what the contract accepts", () => {
  it.each<[string, input.Input<unknown>, string, unknown]>([
    ["text, blanks around it cut", input.text(about), "  a b \n", "a b"],
    ["raw text, to the last byte", input.rawText(about), "  a b \n", "  a b \n"],
    ["raw text of blanks only", input.rawText(about), " ", " "],
    ["a secret", input.secret(about), " s ", "s"],
    ["lines, without blanks and comments", input.lines(about), " a \r\n\n  # no\n#no\rb#yes", ["a", "b#yes"]],
    ["a flag", input.flag(about), "TRUE", true],
    ["a flag that is off", input.flag(about), " False ", false],
    ["an integer", input.integer(about), "042", 42],
    ["an integer in its range", input.integer({ ...about, min: 1, max: 65535 }), "65535", 65535],
    ["a choice", input.choice(["gnu", "bsd"], about), " bsd ", "bsd"],
    ["a duration", duration(about), "1m30s", 90_000],
    ["a size", size(about), "64KiB", 65_536],
    ["a mapping", mapping(about), "a: b", new Map([["a", "b"]])],
  ])("%s", async (_, kind, given, expected) => {
    expect(await read(kind, given)).toEqual(expected);
  });
});

describe("each kind refuses everything else, naming the input, the text and what is accepted", () => {
  it.each<[string, input.Input<unknown>, string, string]>([
    ["yes", input.flag(about), "yes", "it: yes is not a flag: write true or false."],
    ["1 as a flag", input.flag(about), "1", "it: 1 is not a flag"],
    ["1.5", input.integer(about), "1.5", "it: 1.5 is not an integer"],
    ["1e3", input.integer(about), "1e3", "it: 1e3 is not an integer"],
    ["0x1", input.integer(about), "0x1", "it: 0x1 is not an integer"],
    ["65536 as a port", input.integer({ ...about, min: 1, max: 65535 }), "65536", "from 1 to 65535"],
    ["-1", input.integer(about), "-1", "it: -1 is out of range"],
    [
      "a misspelt word",
      input.choice(["sha256", "sha512"], about),
      "sha265",
      'none of sha256, sha512. Did you mean "sha256"?',
    ],
    ["a word of another case", input.choice(["gnu", "bsd"], about), "GNU", 'Did you mean "gnu"?'],
    ["a list for a mapping", mapping(about), "[a]", "This is not a mapping"],
    ["text that would speak to the runner", input.flag(about), "::error::x", 'it: "\\x3a:error::x" is not a flag'],
  ])("%s", async (_, kind, given, message) => {
    expect(await read(kind, given)).toContain(message);
  });
});

describe("absent and empty are the same", () => {
  const kinds: readonly (readonly [string, input.Input<unknown>])[] = [
    ["text", input.text({ ...about, default: "d" })],
    ["choice", input.choice(["d", "e"], { ...about, default: "d" })],
    ["raw text", input.rawText({ ...about, default: "d" })],
  ];
  it.each(kinds)("%s gets its default", async (_, kind) => {
    expect(await read(kind, "")).toBe("d");
    const { values } = await parseInputs({ it: kind }, new Map());
    expect(values["it"]).toBe("d");
  });

  it("an optional one is undefined, never an empty text", async () => {
    expect(await read(input.text(about), " \n ")).toBeUndefined();
    expect(await read(input.lines(about), "")).toBeUndefined();
  });

  it("a required one is a fault that says what it is for", async () => {
    expect(await read(input.text({ ...about, required: true }), " ")).toBe(
      "it: This input is required and absent. About it.",
    );
  });
});

describe("a mapping", () => {
  /** What was read as JSON; `undefined` when it was refused. */
  const read = async (given: string) => {
    const parsed = await parseMapping(given);
    return "value" in parsed ? renderJson(parsed.value) : undefined;
  };

  it("keeps the digits that numbers were written with", async () => {
    const parsed = await parseMapping("a: 1.10\nb: 9223372036854775807\nc: 1e3\nd: 007\ne: 0o17\nf: .inf");
    const texts = "value" in parsed ? [...parsed.value.values()].map(toOutputText) : [];
    expect(texts).toEqual(["1.10", "9223372036854775807", "1e3", "007", "0o17", ".inf"]);
  });

  it("takes __proto__ and constructor for ordinary keys", async () => {
    const given = '{"__proto__":{"polluted":true},"constructor":"c"}';
    expect(await read(given)).toBe(given);
    expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
  });

  it.each([
    ["a duplicate key", "a: 1\nb: 2\na: 3", "line 3, column 1"],
    ["broken JSON", '{"a": ', "line 1"],
    ["a tab as indentation", "a:\n\t- b", "line 2"],
    ["two documents", "a: 1\n---\nb: 2", "line 2"],
    ["a bomb of aliases", bomb(), "1,000,000"],
    ["a number alone", "5", "not a mapping"],
    ["a list", "[1]", "not a mapping"],
  ])("refuses %s and says where", async (_, given, where) => {
    expect(await parseMapping(given)).toEqual({ problem: expect.stringContaining(where) });
  });

  it("reads nested values of every type", async () => {
    expect(await read("a: [true, null, x, {b: 'y'}]\nc: |\n  d\n")).toBe('{"a":[true,null,"x",{"b":"y"}],"c":"d\\n"}');
  });
});

/** Ten values, each a list of ten times the one before: ten milliards once they are written out. */
function bomb(): string {
  const levels = Array.from({ length: 10 }, (_, level) =>
    level === 0
      ? "l0: &l0 x"
      : `l${level}: &l${level} [${Array.from({ length: 10 }, () => `*l${level - 1}`).join(", ")}]`,
  );
  return levels.join("\n");
}
