import { execFileSync } from "node:child_process";
import { describe, expect, it } from "@jest/globals";
import type { Mapping } from "../../../src/formats/value.ts";
import { parseMapping } from "../../../src/operation/mapping.ts";
import { toClientPayload, toInputTexts } from "../../../src/operations/dispatch-workflow/input-values.ts";

async function read(yaml: string): Promise<Mapping> {
  const parsed = await parseMapping(yaml);
  if ("problem" in parsed) {
    throw new Error(parsed.problem);
  }
  return parsed.value;
}

describe("the text of an input", () => {
  it.each([
    ["1.10", "1.10"],
    ["10000000000000000000001", "10000000000000000000001"],
    ["1e3", "1e3"],
    ["007", "007"],
    ["0x1F", "0x1F"],
    [".nan", ".nan"],
    ["true", "true"],
    ["True", "true"],
    ["yes", "yes"],
    ["null", ""],
    ["~", ""],
    ["", ""],
    ['"null"', "null"],
    ['" a "', " a "],
    ["2024-01-01", "2024-01-01"],
    ["[1.10, true, ~, x]", '[1.10,true,null,"x"]'],
    ["{b: 1.0, a: {c: [0x10]}}", '{"b":1.0,"a":{"c":[16]}}'],
    ["[]", "[]"],
    ["{}", "{}"],
    ['|\n  "two"\n  lines', '"two"\nlines\n'],
  ])("that is written %j is %j", async (written, text) => {
    expect(toInputTexts(await read(`v: ${written}`))).toEqual({ value: { values: { v: text }, warning: undefined } });
  });

  it("keeps the names, in their order, __proto__ too", async () => {
    const parsed = toInputTexts(await read('{"b": 1, "__proto__": 2, "a": "x"}'));
    expect("value" in parsed && JSON.stringify(parsed.value.values)).toBe('{"b":"1","__proto__":"2","a":"x"}');
  });

  it("is JSON that others read", async () => {
    const parsed = toInputTexts(await read('v: {"ключ": ["\\u2028", "\\ud83d\\ude00", "\\"", 1.50]}'));
    const text = "value" in parsed ? (parsed.value.values["v"] ?? "") : "";
    const script = "import json,sys; print(json.dumps(json.load(sys.stdin), sort_keys=True))";
    expect(execFileSync("python3", ["-c", script], { input: text, encoding: "utf8" }).trim()).toBe(
      '{"\\u043a\\u043b\\u044e\\u0447": ["\\u2028", "\\ud83d\\ude00", "\\"", 1.5]}',
    );
  });
});

describe("inputs of a size", () => {
  it("that GitHub may not take are sent with a warning", async () => {
    const fitting = toInputTexts(await read(`v: ${"x".repeat(65_535 - '{"v":""}'.length)}`));
    expect(fitting).toMatchObject({ value: { warning: undefined } });
    const longer = toInputTexts(await read(`v: ${"x".repeat(65_536 - '{"v":""}'.length)}`));
    expect(longer).toMatchObject({ value: { warning: expect.stringContaining("65,536") } });
  });

  it("that references multiply are refused", async () => {
    const levels = Array.from(
      { length: 9 },
      (_, level) => `a${level + 1}: &a${level + 1} [${Array(10).fill(`*a${level}`)}]`,
    );
    const parsed = await parseMapping(`a0: &a0 ${"x".repeat(100)}\n${levels.slice(0, 5).join("\n")}`);
    expect("value" in parsed && toInputTexts(parsed.value)).toEqual({
      problem: "The inputs are longer than 1,000,000 characters.",
    });
  });

  it("are as many as the user wants: the server says how many are too many", async () => {
    const yaml = Array.from({ length: 30 }, (_, index) => `n${index}: ${index}`).join("\n");
    expect(toInputTexts(await read(yaml))).toMatchObject({ value: { warning: undefined } });
  });
});

describe("a client payload", () => {
  it("is JSON with its digits", async () => {
    expect(toClientPayload(await read("a: 1.10\nb: {c: [true, ~, 12345678901234567890]}"))).toEqual({
      value: {
        json: '{"a":1.10,"b":{"c":[true,null,12345678901234567890]}}',
        value: { a: 1.1, b: { c: [true, null, 12_345_678_901_234_567_000] } },
      },
    });
  });

  it("has at most 10 properties at the top", async () => {
    const properties = (count: number) => Array.from({ length: count }, (_, index) => `n${index}: {}`).join("\n");
    expect(toClientPayload(await read(properties(10)))).toHaveProperty("value");
    expect(toClientPayload(await read(properties(11)))).toEqual({
      problem: "It has 11 properties, and GitHub takes 10: put some into an object.",
    });
  });

  it("has at most 65,535 characters", async () => {
    const payload = (length: number) => `a: ${"x".repeat(length - '{"a":""}'.length)}`;
    expect(toClientPayload(await read(payload(65_535)))).toHaveProperty("value");
    expect(toClientPayload(await read(payload(65_536)))).toEqual({
      problem: "It is longer than the 65,535 characters of JSON that GitHub takes.",
    });
  });
});
