import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { renderSparkline } from "../../../../src/operations/metrics-export/picture/sparkline.ts";

describe("a sparkline", () => {
  it.each([
    ["rises through all heights", [0, 1, 2, 3, 4, 5, 6, 7], "▁▂▃▄▅▆▇█"],
    ["falls", [3, 2, 1], "█▅▁"],
    ["is empty without values", [], ""],
    ["stands at half height where all values are alike", [7, 7, 7], "▅▅▅"],
    ["has a gap for a value that is no finite number", [0, Number.NaN, 1, Number.POSITIVE_INFINITY], "▁ █ "],
    ["is blank where no value is finite", [Number.NaN, Number.NaN], "  "],
    ["knows negative values", [-2, 0, 2], "▁▅█"],
    ["holds the largest span that numbers have", [-Number.MAX_VALUE, 0, Number.MAX_VALUE], "▁▅█"],
    ["holds the smallest span that numbers have", [0, Number.MIN_VALUE], "▁█"],
  ])("%s", (_, values, expected) => {
    expect(renderSparkline(values)).toBe(expected);
  });

  it("averages neighbours where there are more values than room", () => {
    expect(renderSparkline([0, 0, 2, 4, 7, 7], 3)).toBe("▁▄█");
    expect(renderSparkline([0, Number.NaN, Number.NaN, Number.NaN, 8, 8], 3)).toBe("▁ █");
  });

  it("has a sign for every value, or its full width, and no others than blocks and blanks", () => {
    const numbers = fc.oneof(fc.double(), fc.constantFrom(Number.MAX_VALUE, -Number.MAX_VALUE, Number.MIN_VALUE));
    fc.assert(
      fc.property(fc.array(numbers, { maxLength: 60 }), (values) => {
        const line = renderSparkline(values, 24);
        expect([...line]).toHaveLength(Math.min(values.length, 24));
        expect(line).toMatch(/^[▁▂▃▄▅▆▇█ ]*$/u);
      }),
      { numRuns: 2000, endOnFailure: true },
    );
  });
});
