import { createHash } from "node:crypto";
import { describe, expect, it } from "@jest/globals";
import { loadHasher } from "../../../src/io/digest/hasher.ts";
import { can, itWhen, runTool } from "../../support/referee.ts";
import { createWorkspace } from "../../support/workspace.ts";

const inOpenssl = [
  "md5",
  "sha1",
  "sha224",
  "sha256",
  "sha384",
  "sha512",
  "sha512-256",
  "sha3-224",
  "sha3-256",
  "sha3-384",
  "sha3-512",
  "blake2b512",
  "blake2s256",
] as const;
const inPython: readonly (readonly [name: string, python: string])[] = inOpenssl.map((name) => [
  name,
  name === "blake2b512" ? "blake2b" : name === "blake2s256" ? "blake2s" : name.replace("-", "_"),
]);
const posix = process.platform !== "win32";
const kibibyte = 1024;
const sizes = [0, 1, 127 * kibibyte, 128 * kibibyte, 128 * kibibyte + 1, 5 * 1024 * kibibyte] as const;

/** Bytes that repeat after 251, as the test vectors of BLAKE3 have them. */
function pattern(length: number): Buffer {
  return Buffer.alloc(length, Buffer.from(Array.from({ length: 251 }, (_, index) => index)));
}

/** A digest in one call, and one of pieces of the given length. */
async function digestBoth(algorithm: string, bytes: Uint8Array, piece: number): Promise<readonly [string, string]> {
  const { create, digest } = await loadHasher(algorithm);
  const hasher = create();
  for (let at = 0; at < bytes.length; at += piece) {
    hasher.update(bytes.subarray(at, at + piece));
  }
  return [hasher.digest(), digest(bytes)];
}

/** The first 32 bytes that BLAKE3's reference implementation gives for so many bytes of the pattern. */
const blake3: readonly (readonly [length: number, digest: string])[] = [
  [0, "af1349b9f5f9a1a6a0404dea36dcc9499bcb25c9adc112b7cc9a93cae41f3262"],
  [1, "2d3adedff11b61f14c886e35afa036736dcd87a74d27b5c1510225d0f592e213"],
  [2, "7b7015bb92cf0b318037702a6cdd81dee41224f734684c2c122cd6359cb1ee63"],
  [3, "e1be4d7a8ab5560aa4199eea339849ba8e293d55ca0a81006726d184519e647f"],
  [1023, "10108970eeda3eb932baac1428c7a2163b0e924c9a9e25b35bba72b28f70bd11"],
  [1024, "42214739f095a406f3fc83deb889744ac00df831c10daa55189b5d121c855af7"],
  [1025, "d00278ae47eb27b34faecf67b4fe263f82d5412916c1ffd97c8cb7fb814b8444"],
  [2048, "e776b6028c7cd22a4d0ba182a8bf62205d2ef576467e838ed6f2529b85fba24a"],
  [2049, "5f4d72f40d7a5f82b15ca2b2e44b1de3c2ef86c426c95c1af0b6879522563030"],
  [3072, "b98cb0ff3623be03326b373de6b9095218513e64f1ee2edd2525c7ad1e5cffd2"],
  [3073, "7124b49501012f81cc7f11ca069ec9226cecb8a2c850cfe644e327d22d3e1cd3"],
  [4096, "015094013f57a5277b59d8475c0501042c0b642e531b0a1c8f58d2163229e969"],
  [102_400, "bc3e3d41a1146b069abffad3c0d44860cf664390afce4d9661f7902e7943e085"],
];

describe("BLAKE3", () => {
  it.each(blake3)("of %d bytes is what its test vectors say, in whatever pieces", async (length, digest) => {
    expect(await digestBoth("blake3", pattern(length), 1000)).toEqual([digest, digest]);
    expect(await digestBoth("blake3", pattern(length), 1024)).toEqual([digest, digest]);
  });

  it("of 5 MiB does not depend on the pieces", async () => {
    const [first, whole] = await digestBoth("blake3", pattern(5 * 1024 * kibibyte), 128 * kibibyte);
    expect(first).toBe(whole);
  });

  it("of one file does not depend on the file before it", async () => {
    const { create, digest } = await loadHasher("blake3");
    const hasher = create();
    hasher.update(pattern(5000));
    expect(digest(pattern(3))).toBe(blake3[3]?.[1]);
    expect(create().digest()).toBe(blake3[0]?.[1]);
  });
});

describe("every other algorithm", () => {
  it.each(inOpenssl)("%s gives the same in one call and in pieces", async (name) => {
    for (const size of sizes) {
      const expected = createHash(name).update(pattern(size)).digest("hex");
      expect(await digestBoth(name, pattern(size), 100_000)).toEqual([expected, expected]);
    }
  });

  itWhen(posix && can("python3", "--version"))("gives what Python's hashlib gives", async () => {
    const script = `import hashlib
for size in ${JSON.stringify(sizes)}:
  data = (bytes(range(251)) * (size // 251 + 1))[:size]
  print(*[hashlib.new(name, data).hexdigest() for name in ${JSON.stringify(inPython.map(([, python]) => python))}])`;
    const rows = runTool(["python3", "-c", script], ".").stdout.toString().trim().split("\n");
    const hashers = await Promise.all(inOpenssl.map(loadHasher));
    const ours = sizes.map((size) => hashers.map(({ digest }) => digest(pattern(size))).join(" "));
    expect(ours).toEqual(rows);
  });

  itWhen(posix && can("openssl", "version"))("gives what openssl dgst gives", async () => {
    for (const name of inOpenssl) {
      const { digest } = await loadHasher(name);
      const { stdout } = runTool(["openssl", "dgst", "-r", `-${name}`], ".", pattern(128 * kibibyte + 1));
      expect(`${name} ${stdout.toString().split(" ")[0]}`).toBe(`${name} ${digest(pattern(128 * kibibyte + 1))}`);
    }
  });

  const tools = [
    ["md5sum", "md5"],
    ["sha1sum", "sha1"],
    ["sha224sum", "sha224"],
    ["sha256sum", "sha256"],
    ["sha384sum", "sha384"],
    ["sha512sum", "sha512"],
    ["b2sum", "blake2b512"],
  ] as const;
  for (const [tool, name] of tools) {
    itWhen(posix && can(tool, "--version"))(`${name} gives what ${tool} gives`, async () => {
      const tree = createWorkspace();
      for (const size of sizes) {
        tree.write(`${size}`, pattern(size));
      }
      const { stdout } = runTool([tool, ...sizes.map(String)], tree.path);
      tree.remove();
      const { digest } = await loadHasher(name);
      expect(stdout.toString()).toBe(sizes.map((size) => `${digest(pattern(size))}  ${size}\n`).join(""));
    });
  }

  it("is refused when there is none of its name", async () => {
    await expect(loadHasher("none").then(({ create }) => create())).rejects.toThrow();
  });
});
