import { createHash } from "node:crypto";
import { describe, expect, it } from "@jest/globals";
import {
  algorithmNames,
  algorithmOfLength,
  digestBytes,
  parseAlgorithm,
  stronger,
  tags,
} from "../../../src/operations/checksum/algorithms.ts";
import { can, itWhen, runTool } from "../../support/referee.ts";

const inNode = algorithmNames.filter((name) => name !== "blake3");
const posix = process.platform !== "win32";

describe("an algorithm", () => {
  it.each(inNode)("%s has a digest of the length that OpenSSL makes", (name) => {
    expect(digestBytes[name]).toBe(createHash(name).digest().length);
  });

  it.each(algorithmNames)("%s is known by its name, its tag, and either in any case", (name) => {
    for (const word of [name, tags[name], name.toUpperCase(), tags[name].toLowerCase()]) {
      expect(parseAlgorithm(word)).toBe(name);
    }
  });

  it.each([
    ["SHA-1", "sha1"],
    ["SHA2-224", "sha224"],
    ["SHA2-256", "sha256"],
    ["SHA-256", "sha256"],
    ["SHA2-384", "sha384"],
    ["SHA2-512", "sha512"],
    ["SHA2-512/256", "sha512-256"],
    ["SHA512/256", "sha512-256"],
    ["SHA512t256", "sha512-256"],
    ["BLAKE2B-512", "blake2b512"],
    ["BLAKE2S-256", "blake2s256"],
    ["sha3_256", "sha3-256"],
  ])("may be spelled %s: %s", (word, name) => {
    expect(parseAlgorithm(word)).toBe(name);
  });

  it.each([
    "",
    "SHA",
    "SHA2",
    "SHA3",
    "SM3",
    "MD4",
    "CRC32",
    "BLAKE2b-256",
    "SHA512/224",
    "SHA2-512/224",
    "SHAKE128",
    "RIPEMD160",
    "toString",
    "__proto__",
    "256",
  ])("is none: %j", (word) => {
    expect(parseAlgorithm(word)).toBeUndefined();
  });

  itWhen(posix && can("openssl", "version"))("has the tag that openssl dgst writes, among others", () => {
    for (const name of inNode) {
      const { stdout } = runTool(["openssl", "dgst", `-${name}`, "package.json"], ".");
      expect(parseAlgorithm(stdout.toString().split("(")[0] ?? "")).toBe(name);
    }
  });

  itWhen(posix && can("cksum", "-a", "sha256"))("has the tag that cksum writes", () => {
    for (const [name, given] of [
      ["md5", "md5"],
      ["sha1", "sha1"],
      ["sha224", "sha224"],
      ["sha256", "sha256"],
      ["sha384", "sha384"],
      ["sha512", "sha512"],
      ["blake2b512", "blake2b"],
    ] as const) {
      const { stdout } = runTool(["cksum", "-a", given, "package.json"], ".");
      expect(stdout.toString().startsWith(`${tags[name]} (package.json) = `)).toBe(true);
    }
  });
});

describe("the algorithm of a digest of which only the length is known", () => {
  it.each([
    [16, "md5"],
    [20, "sha1"],
    [28, "sha224"],
    [32, "sha256"],
    [48, "sha384"],
    [64, "sha512"],
    [0, undefined],
    [31, undefined],
    [15.5, undefined],
  ] as const)("of %d bytes is %s", (bytes, name) => {
    expect(algorithmOfLength(bytes, undefined)).toBe(name);
  });

  it("is the one that was told, if it has that length", () => {
    expect(algorithmOfLength(32, "blake3")).toBe("blake3");
    expect(algorithmOfLength(64, "blake3")).toBe("sha512");
  });
});

describe("the stronger of two algorithms", () => {
  it.each([
    ["sha1", "md5"],
    ["sha224", "sha1"],
    ["sha256", "sha224"],
    ["sha384", "sha256"],
    ["sha512", "sha384"],
    ["sha3-512", "sha256"],
    ["sha384", "blake3"],
  ] as const)("is %s, not %s", (strong, weak) => {
    expect(stronger(strong, weak)).toBe(strong);
    expect(stronger(weak, strong)).toBe(strong);
  });

  it("is never one with a shorter digest, and does not depend on the order", () => {
    for (const left of algorithmNames) {
      for (const right of algorithmNames) {
        const winner = stronger(left, right);
        expect(stronger(right, left)).toBe(winner);
        expect(digestBytes[winner]).toBe(Math.max(digestBytes[left], digestBytes[right]));
      }
    }
  });
});
