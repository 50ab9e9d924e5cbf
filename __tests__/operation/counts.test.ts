import { describe, expect, it } from "@jest/globals";
import { counted } from "../../src/operation/counts.ts";

describe("so many of a thing", () => {
  it.each([
    [0, "0 samples"],
    [1, "1 sample"],
    [2, "2 samples"],
    [999, "999 samples"],
    [1000, "1,000 samples"],
    [1_234_567, "1,234,567 samples"],
  ])("%d are %s", (count, words) => {
    expect(counted(count, "sample")).toBe(words);
  });
});
