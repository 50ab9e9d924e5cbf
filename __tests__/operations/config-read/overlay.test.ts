import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { renderJson } from "../../../src/formats/json-writer.ts";
import type { Value } from "../../../src/formats/value.ts";
import { type Arrays, highest, type Layered, originAt, overlay } from "../../../src/operations/config-read/overlay.ts";
import { Overrides } from "../../../src/operations/config-read/overrides.ts";

/** A plain value as the readers make it. */
function toValue(plain: unknown): Value {
  if (Array.isArray(plain)) {
    return plain.map(toValue);
  }
  if (typeof plain === "object" && plain !== null) {
    return new Map(Object.entries(plain).map(([key, value]) => [key, toValue(value)]));
  }
  return typeof plain === "boolean" || plain === null ? plain : String(plain);
}

function lay(layers: readonly unknown[], arrays: Arrays = "replace") {
  const overrides = new Overrides();
  const layered = layers
    .map((plain, origin): Layered => ({ value: toValue(plain), origin }))
    .reduce((lower, upper) => overlay(lower, upper, { arrays, overrides }));
  return { json: renderJson(layered.value), origin: layered.origin, overrides: overrides.entries };
}

describe("an overlay", () => {
  it.each<[string, readonly unknown[], string]>([
    [
      "objects merge, at every level",
      [{ a: { b: "1", c: "2" } }, { a: { c: "3", d: "4" } }],
      '{"a":{"b":"1","c":"3","d":"4"}}',
    ],
    ["a text gives way to an object", [{ a: "x" }, { a: { b: "1" } }], '{"a":{"b":"1"}}'],
    ["an object gives way to a text", [{ a: { b: "1" } }, { a: "x" }], '{"a":"x"}'],
    ["an object gives way to null", [{ a: { b: "1" } }, { a: null }], '{"a":null}'],
    ["null gives way to an object", [{ a: null }, { a: { b: "1" } }], '{"a":{"b":"1"}}'],
    ["an empty object changes nothing", [{ a: { b: "1" } }, { a: {} }], '{"a":{"b":"1"}}'],
    ["an empty text wins", [{ a: "x" }, { a: "" }], '{"a":""}'],
    ["a list gives way to a list", [{ a: ["1", "2"] }, { a: ["3"] }], '{"a":["3"]}'],
    ["the last of three wins", [{ a: "1" }, { a: "2" }, { a: "3" }], '{"a":"3"}'],
    [
      "keys keep the order of the first file, new ones follow",
      [
        { z: "1", a: "1" },
        { b: "2", a: "2" },
      ],
      '{"z":"1","a":"2","b":"2"}',
    ],
  ])("%s", (_, layers, json) => {
    expect(lay(layers).json).toBe(json);
  });

  it("appends lists where it is told to, and only to lists", () => {
    expect(
      lay(
        [
          { a: ["1"], b: "x" },
          { a: ["2", "3"], b: ["y"] },
        ],
        "append",
      ).json,
    ).toBe('{"a":["1","2","3"],"b":["y"]}');
  });

  it("keeps __proto__ and constructor as ordinary keys, and pollutes nothing", () => {
    const hostile = JSON.parse('{"__proto__":{"polluted":"yes"},"constructor":{"prototype":{"polluted":"yes"}}}');
    const { json } = lay([hostile, hostile]);
    expect(json).toBe('{"__proto__":{"polluted":"yes"},"constructor":{"prototype":{"polluted":"yes"}}}');
    expect("polluted" in {}).toBe(false);
  });

  it("reports each path whose value gave way, by which file, over which", () => {
    const { overrides } = lay([{ a: { b: "1", c: "2" }, d: "3" }, { a: { b: "4" } }, { a: { b: "5" }, d: { e: "6" } }]);
    expect(overrides).toEqual([
      { path: "a.b", by: 1, over: 0 },
      { path: "a.b", by: 2, over: 1 },
      { path: "d", by: 2, over: 0 },
    ]);
  });

  it("knows which file each value is from", () => {
    const { origin } = lay(
      [
        { a: { b: "1", c: "2" }, l: ["x"] },
        { a: { b: "4" }, l: ["y"] },
      ],
      "append",
    );
    expect(
      [
        ["a", "b"],
        ["a", "c"],
        ["l", 0],
        ["l", 1],
      ].map((steps) => originAt(origin, steps)),
    ).toEqual([1, 0, 0, 1]);
    expect(highest(origin)).toBe(1);
  });

  it("loses nothing: every value of the last file stands in the result", () => {
    const tree = fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: "small" },
        fc.string(),
        fc.boolean(),
        fc.constant(null),
        fc.array(tie("value"), { maxLength: 3 }),
        fc.dictionary(fc.string(), tie("value"), { maxKeys: 4 }),
      ),
      root: fc.dictionary(fc.constantFrom("a", "b", "c", "__proto__"), tie("value"), { maxKeys: 4 }),
    }));
    /** JavaScript's own description of the same merge. */
    const merge = (lower: unknown, upper: unknown): unknown => {
      if (isObject(lower) && isObject(upper)) {
        const entries = new Map(Object.entries(lower));
        for (const [key, value] of Object.entries(upper)) {
          entries.set(key, entries.has(key) ? merge(entries.get(key), value) : value);
        }
        return Object.fromEntries(entries);
      }
      return upper;
    };
    fc.assert(
      fc.property(tree.root, tree.root, (lower, upper) => {
        expect(JSON.parse(lay([lower, upper]).json)).toEqual(JSON.parse(JSON.stringify(merge(lower, upper))));
      }),
      { numRuns: 500 },
    );
  });
});

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
