import { describe, expect, it } from "@jest/globals";
import { JsonWriter, renderJson } from "../../src/formats/json-writer.ts";
import { DeferredText, Literal, type Value } from "../../src/formats/value.ts";

const nested = new Map<string, Value>([
  ["a", [null, true, false, "x\n\u{1f331}", []]],
  ["__proto__", new Map([["n", new Literal("1.10", "1.10")]])],
  ["d", new DeferredText("%(x)s", () => 'y"')],
  ["e", new Map()],
]);
const text = '{"a":[null,true,false,"x\\n\u{1f331}",[]],"__proto__":{"n":1.10},"d":"y\\"","e":{}}';

describe("a value as JSON", () => {
  it("is compact, in order, and keeps a number's digits", () => {
    expect(renderJson(nested)).toBe(text);
  });

  it("escapes half a surrogate pair", () => {
    expect(renderJson(["\ud83c"])).toBe('["\\ud83c"]');
  });

  it("may have as many pieces as there are", () => {
    const many = Array.from({ length: 10_000 }, (_, at) => String(at));
    expect(JSON.parse(renderJson(many))).toEqual(many);
  });

  it.each([
    [text.length, text],
    [text.length - 1, undefined],
    [1, undefined],
  ])("of at most %d characters is %j", (most, written) => {
    expect(new JsonWriter(most).write(nested)).toBe(written);
  });

  it("shares its bound with what is written by the same writer", () => {
    const writer = new JsonWriter(8);
    expect([writer.write("ab"), writer.write("cd"), writer.write("e"), writer.write(null)]).toEqual([
      '"ab"',
      '"cd"',
      undefined,
      undefined,
    ]);
  });
});
