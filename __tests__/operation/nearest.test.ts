import { describe, expect, it } from "@jest/globals";
import { didYouMean } from "../../src/operation/nearest.ts";

describe("the nearest word", () => {
  it.each([
    ["checksun", ["config-read", "checksum"], "checksum"],
    ["CHECKSUM", ["checksum", "checksums"], "checksum"],
    ["sha265", ["sha1", "sha224", "sha256", "sha512-256"], "sha256"],
    ["verison", ["version", "verbose"], "version"],
    ["keys", ["key", "files"], "key"],
  ])("to %s among %j is %s", (word, candidates, nearest) => {
    expect(didYouMean(word, candidates)).toBe(` Did you mean "${nearest}"?`);
  });

  it.each([
    ["x", ["abc"]],
    ["unlike", ["checksum", "timer"]],
    ["ab", ["ba"]],
    ["anything", []],
  ])("to %s among %j is none", (word, candidates) => {
    expect(didYouMean(word, candidates)).toBe("");
  });
});
