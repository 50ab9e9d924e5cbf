import { describe, expect, it } from "@jest/globals";
import { Literal } from "../../src/formats/value.ts";
import { mappingList, parseMappingList } from "../../src/operation/mapping-list.ts";

describe("a mapping list", () => {
  it.each([["- a: 1.10\n- b: x"], ['[{"a": 1.10}, {"b": "x"}]'], ["# what to start\n-\n  a: 1.10\n-\n  b: x\n"]])(
    "is %j, and keeps the digits of numbers",
    async (text) => {
      expect(await parseMappingList(text)).toEqual({
        value: [new Map([["a", new Literal("1.10", "1.10")]]), new Map([["b", "x"]])],
      });
    },
  );

  it("may have empty items and __proto__ as a name", async () => {
    expect(await parseMappingList('[{}, {"__proto__": "x"}]')).toEqual({
      value: [new Map(), new Map([["__proto__", "x"]])],
    });
  });

  it.each([
    ["a: 1", "This is not a list"],
    ["text", "This is not a list"],
    ["", "This is not a list"],
    ["[]", "The list is empty."],
    ["- a: 1\n- b", "Item 2 is no mapping"],
    ["- a\n- {b: 1}\n- [c]\n-", "Items 1, 3, 4 are no mappings"],
    [`[${"1,".repeat(12)}]`, "Items 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, … are no mappings"],
    ["- a: 1\n  a: 2", "This is not valid YAML or JSON at line 2, column 3"],
    ["- [", "This is not valid YAML or JSON at line 1"],
  ])("is not %j", async (text, words) => {
    expect(await parseMappingList(text)).toEqual({ problem: expect.stringContaining(words) });
  });

  it("is a kind of input, named so", () => {
    expect(mappingList({ description: "Targets." })).toMatchObject({ kind: "mapping list", choices: [] });
  });
});
