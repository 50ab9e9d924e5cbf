import { describe, expect, it } from "@jest/globals";
import type { Entry } from "../../../src/operations/checksum/entries.ts";
import { judge } from "../../../src/operations/checksum/judge.ts";
import type { FileEntry } from "../../../src/operations/checksum/list-format.ts";

const file = (path: string, digest: string, algorithm: FileEntry["algorithm"] = "sha256"): FileEntry => ({
  path,
  size: 3,
  algorithm,
  digest,
});
const entry = (accepted: readonly string[], more: Partial<Entry> = {}): Entry => ({
  path: "a",
  algorithm: "sha256",
  accepted,
  source: "list:1",
  outside: false,
  base: undefined,
  ...more,
});
const judged = (files: readonly FileEntry[], ...entries: readonly Entry[]) => judge(files, new Map([["a", entries]]));

describe("a file", () => {
  it.each([
    ["has the digest that its entry says", [entry(["1"])]],
    ["has one of several digests", [entry(["0", "1"])]],
    ["has the size, too", [entry(["1"], { size: 3 })]],
  ])("is good when it %s", (_, entries) => {
    expect(judged([file("a", "1")], ...entries)).toEqual([]);
  });

  it("is bad when its digest is another, and both are told", () => {
    expect(judged([file("a", "1")], entry(["2"]))).toEqual([
      { path: "a", reason: "mismatch", expected: "2", actual: "1", message: expect.stringMatching(/1.*list:1.*2/u) },
    ]);
  });

  it("is bad when it has none of several digests", () => {
    expect(judged([file("a", "1")], entry(["2", "3"]))).toMatchObject([{ expected: "2 or 3", actual: "1" }]);
  });

  it("is bad when only its size is another", () => {
    expect(judged([file("a", "1")], entry(["1"], { size: 4 }))).toMatchObject([
      { reason: "mismatch", message: expect.stringMatching(/3 bytes.*4/u) },
    ]);
    expect(judged([file("a", "1")], entry(["1"], { size: 0 }))).toHaveLength(1);
  });

  it("is not good for having the beginning of a digest, or its capitals", () => {
    expect(judged([file("a", "ab")], entry(["a"]))).toHaveLength(1);
    expect(judged([file("a", "ab")], entry(["abc"]))).toHaveLength(1);
    expect(judged([file("a", "ab")], entry(["AB"]))).toHaveLength(1);
  });

  it("with two algorithms must have both digests, and is one fault", () => {
    const files = [file("a", "1"), file("a", "2", "md5")];
    const sha = entry(["1"]);
    const md5 = (digest: string) => entry([digest], { algorithm: "md5" });
    expect(judged(files, sha, md5("2"))).toEqual([]);
    expect(judged(files, sha, md5("1"))).toMatchObject([{ expected: "1", actual: "2" }]);
    expect(judged(files, entry(["2"]), md5("1"))).toHaveLength(1);
  });
});

describe("several files", () => {
  it("are judged each by its own entries, and all that are bad are told", () => {
    const checks = new Map([
      ["a", [entry(["1"])]],
      ["b", [entry(["2"])]],
      ["c", [entry(["3"])]],
    ]);
    expect(judge([file("a", "2"), file("b", "2"), file("c", "1")], checks).map(({ path }) => path)).toEqual(["a", "c"]);
  });
});
