import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { parsePath, renderPath, toPath } from "../../../src/operations/config-read/paths.ts";

/** A path as a list: keys as text, quoted ones in quotes, items as numbers, `[*]` as a star. */
function read(text: string): unknown {
  const path = parsePath(text);
  return "problem" in path
    ? "no path"
    : path.value.map((step) => {
        if (step === "each") {
          return "*";
        }
        return "index" in step ? step.index : step.quoted ? JSON.stringify(step.key) : step.key;
      });
}

describe("a path", () => {
  it.each([
    ["production.db_host", ["production", "db_host"]],
    ["  production.db_host  ", ["production", "db_host"]],
    ["servers[0].host", ["servers", 0, "host"]],
    ["servers[*].host", ["servers", "*", "host"]],
    ["matrix[1][2]", ["matrix", 1, 2]],
    ["[0].name", [0, "name"]],
    ["[*][*]", ["*", "*"]],
    ['"a.b".c', ['"a.b"', "c"]],
    ['a."b.c"', ["a", '"b.c"']],
    ['"a"[0]', ['"a"', 0]],
    ['""', ['""']],
    ['"q\\"uote"', ['"q"uote"'.replace('q"', 'q\\"')]],
    ["section one.key two", ["section one", "key two"]],
    ["__proto__.constructor", ["__proto__", "constructor"]],
    ["größe.ключ", ["größe", "ключ"]],
    ["a-b_c$d", ["a-b_c$d"]],
  ])("%j leads through %j", (text, steps) => {
    expect(read(text)).toEqual(steps);
  });

  it.each([
    "",
    "  ",
    ".",
    "a.",
    ".a",
    "a..b",
    "a[",
    "a[]",
    "a[x]",
    "a[-1]",
    "a[1",
    "a]b",
    '"a',
    '"a"b',
    'a"b"',
    "a[0]b",
    "a.[0]",
  ])("%j is none", (text) => {
    expect(read(text)).toBe("no path");
  });

  it("tells where it goes wrong, and how to write one", () => {
    expect(parsePath("servers[x].host")).toEqual({
      problem: expect.stringMatching(/is no path at character 8: write keys with dots .* servers\[0\]\.host/u),
    });
  });

  it("is read back from how it is written, whatever its keys", () => {
    const step = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom("a.b", "", " x", "[0]", '"', "*", "a=b", "?? x"),
      fc.nat(999),
    );
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 6 }), (steps) => {
        const path = parsePath(renderPath(toPath(steps)));
        const keys =
          "value" in path
            ? path.value.map((one) => (one === "each" ? "*" : "index" in one ? one.index : one.key))
            : path;
        expect(keys).toEqual(steps);
      }),
      { numRuns: 2000 },
    );
  });
});
