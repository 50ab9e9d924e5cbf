import { createHash } from "node:crypto";
import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { type Algorithm, algorithmNames, digestBytes } from "../../../src/operations/checksum/algorithms.ts";
import { parseBase64, parseExpected, parseHex } from "../../../src/operations/checksum/digest-text.ts";
import { can, itWhen, runTool } from "../../support/referee.ts";

const hex = (algorithm: string, content = "x") => createHash(algorithm).update(content).digest("hex");
const sri = (algorithm: string, content = "x") =>
  `${algorithm}-${createHash(algorithm).update(content).digest("base64")}`;
const sha256 = hex("sha256");
const inNode = algorithmNames.filter((name) => name !== "blake3");

describe("a digest that is given", () => {
  it.each([
    [sha256, "sha256"],
    [sha256.toUpperCase(), "sha256"],
    [`${sha256.slice(0, 30).toUpperCase()}${sha256.slice(30)}`, "sha256"],
    [` ${sha256}\n`, "sha256"],
    [hex("md5"), "md5"],
    [hex("sha1"), "sha1"],
    [hex("sha224"), "sha224"],
    [hex("sha384"), "sha384"],
    [hex("sha512"), "sha512"],
    [`sha256:${sha256}`, "sha256"],
    [`SHA256:${sha256.toUpperCase()}`, "sha256"],
    [`sha-256:${sha256}`, "sha256"],
    [`sha2-256:${sha256}`, "sha256"],
    [`sha512/256:${hex("sha512-256")}`, "sha512-256"],
    [`blake2b:${hex("blake2b512")}`, "blake2b512"],
    [`blake3:${sha256}`, "blake3"],
  ] as const)("%s is one of %s", (text, algorithm) => {
    const digest = text.trim().replace(/^.*:/u, "").toLowerCase();
    expect(parseExpected(text, undefined)).toEqual({ algorithm, accepted: [digest] });
    expect(parseExpected(text, algorithm)).toEqual({ algorithm, accepted: [digest] });
  });

  it.each(inNode)("may have the prefix %s, in hex or in base64", (algorithm) => {
    const expected = { algorithm, accepted: [hex(algorithm)] };
    expect(parseExpected(`${algorithm}:${hex(algorithm)}`, undefined)).toEqual(expected);
    expect(parseExpected(sri(algorithm), undefined)).toEqual(expected);
    expect(parseExpected(hex(algorithm), algorithm)).toEqual(expected);
  });

  it.each([
    ["", "empty"],
    [" \n", "empty"],
    [sha256.slice(1), "an odd length"],
    [sha256.slice(2), "a length of no algorithm"],
    [`${sha256}ff`, "a length of no algorithm"],
    [`0x${sha256}`, "a prefix of numbers"],
    [`sha256:${sha256.slice(2)}`, "too short for its prefix"],
    [`sha256:${hex("sha512")}`, "too long for its prefix"],
    [`sha256:sha256:${sha256}`, "a prefix twice"],
    [`sha256::${sha256}`, "a colon twice"],
    [`:${sha256}`, "no prefix"],
    [`sha256:`, "no digest"],
    [`sha256-${sha256}`, "hex where base64 belongs"],
    [`sha256:${sri("sha256").slice(7)}`, "base64 where hex belongs"],
    [sri("sha256").slice(7), "base64 alone"],
    [sri("sha256").replace("=", ""), "base64 without padding"],
    [`${sri("sha256")}=`, "base64 with too much padding"],
    [sri("sha256").replace("sha256", "sha384"), "base64 of another length"],
    [`sha256 ${sha256}`, "a blank for a colon"],
    [`${sha256} ${sha256}`, "two bare digests"],
    [`${sri("sha256")} ${sha256}`, "SRI beside hex"],
    [`${sri("sha256")} sha256:${sha256}`, "SRI beside a prefix"],
    [`${sha256}  file`, "a line of a list"],
    [`${sha256.slice(0, -1)}\u0661`, "digits of another script"],
    [`"${sha256}"`, "quotes"],
  ])("cannot be %j: it has %s", (text) => {
    expect(parseExpected(text, undefined)).toEqual({
      code: "malformed",
      message: expect.stringContaining("cannot be read"),
    });
  });

  it.each([
    `md4:${hex("md5")}`,
    `crc32:deadbeef`,
    `sm3-${sri("sha256").slice(7)}`,
    `sha512-224:${hex("sha224")}`,
    `sha256-${sri("sha256")}`,
    `constructor:${sha256}`,
    `__proto__:${sha256}`,
  ])("cannot be of an algorithm that nobody here knows: %s", (text) => {
    expect(parseExpected(text, undefined)).toMatchObject({
      code: text.startsWith("__") ? "malformed" : "unknown-algorithm",
    });
  });

  it.each([
    [sha256, "sha512"],
    [`sha256:${sha256}`, "sha3-256"],
    [sri("sha256"), "sha384"],
    [`${sri("sha256")} ${sri("sha512")}`, "sha256"],
  ] as const)("%s conflicts with the algorithm %s", (text, algorithm) => {
    expect(parseExpected(text, algorithm)).toEqual({
      code: "malformed",
      message: expect.stringContaining(`asks for ${algorithm}`),
    });
  });

  it("is quoted in messages, and shortened", () => {
    const problem = parseExpected(`${"::error::".repeat(100_000)}\n`, undefined);
    expect("message" in problem && problem.message.length).toBeLessThan(400);
  });
});

describe("several hashes in SRI's notation", () => {
  it.each([
    ["sha256 sha384 sha512", "sha512"],
    ["sha512 sha256", "sha512"],
    ["sha384 sha512 sha384", "sha512"],
    ["md5 sha1", "sha1"],
    ["sha256 sha1 md5", "sha256"],
    ["sha512-256 sha256", "sha256"],
  ] as const)("are decided by the strongest: %s by %s", (names, algorithm) => {
    const text = names
      .split(" ")
      .map((name) => sri(name))
      .join(" \n\t");
    expect(parseExpected(text, undefined)).toEqual({ algorithm, accepted: [hex(algorithm)] });
  });

  it("accept any of one algorithm, each named once", () => {
    const text = [
      sri("sha256", "a"),
      sri("sha384", "a"),
      sri("sha384", "b"),
      sri("sha256", "b"),
      sri("sha384", "a"),
    ].join(" ");
    expect(parseExpected(text, undefined)).toEqual({
      algorithm: "sha384",
      accepted: [hex("sha384", "a"), hex("sha384", "b")],
    });
  });

  it("fail as a whole when one cannot be read", () => {
    expect(parseExpected(`${sri("sha512")} sha256-AAAA`, undefined)).toMatchObject({ code: "malformed" });
    expect(parseExpected(`${sri("sha512")} md4-AAAA`, undefined)).toMatchObject({ code: "unknown-algorithm" });
  });
});

describe("a digest in any notation", () => {
  const sample = fc
    .constantFrom<Algorithm>(...algorithmNames)
    .chain((algorithm) =>
      fc
        .uint8Array({ minLength: digestBytes[algorithm], maxLength: digestBytes[algorithm] })
        .map((bytes) => ({ algorithm, bytes: Buffer.from(bytes) })),
    );

  it("is read back", () => {
    fc.assert(
      fc.property(sample, ({ algorithm, bytes }) => {
        const expected = { algorithm, accepted: [bytes.toString("hex")] };
        expect(parseExpected(`${algorithm}:${bytes.toString("hex")}`, undefined)).toEqual(expected);
        expect(parseExpected(`${algorithm}-${bytes.toString("base64")}`, undefined)).toEqual(expected);
        expect(parseExpected(bytes.toString("hex").toUpperCase(), algorithm)).toEqual(expected);
      }),
      { numRuns: 2000 },
    );
  });

  it("is never read from any other text", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: "binary" }),
          fc.base64String(),
          fc.string({ unit: fc.constantFrom(..."0aF:-= sh25") }),
        ),
        (text) => {
          const read = parseExpected(text, undefined);
          expect(
            "code" in read || read.accepted.every((digest) => digest.length === 2 * digestBytes[read.algorithm]),
          ).toBe(true);
        },
      ),
      { numRuns: 3000 },
    );
  });

  itWhen(process.platform !== "win32" && can("openssl", "version"))("is what openssl says it is", () => {
    const binary = runTool(["openssl", "dgst", "-sha384", "-binary"], ".", "x").stdout;
    const text = `sha384-${runTool(["openssl", "base64", "-A"], ".", binary).stdout.toString()}`;
    expect(parseExpected(text, undefined)).toEqual({ algorithm: "sha384", accepted: [hex("sha384")] });
  });
});

describe("hex and base64", () => {
  it.each(["", "0", "abc", "gg", "0x00", " 00", "00 ", "00\n", "٠٠"])("%j is no hex", (text) => {
    expect(parseHex(text)).toBeUndefined();
  });

  it.each([
    ["AA==", 1, "00"],
    ["/+8=", 2, "ffef"],
    ["", 0, ""],
    ["AAAA", 3, "000000"],
  ] as const)("%j is base64 of %d bytes", (text, bytes, digest) => {
    expect(parseBase64(text, bytes)).toBe(digest);
  });

  it.each([
    ["AA", 1],
    ["AB==", 1],
    ["AA==", 2],
    ["_-8=", 2],
    ["A A==", 1],
    ["AA==\n", 1],
    ["AA==AA==", 1],
  ] as const)("%j is no base64 of %d bytes", (text, bytes) => {
    expect(parseBase64(text, bytes)).toBeUndefined();
  });
});
