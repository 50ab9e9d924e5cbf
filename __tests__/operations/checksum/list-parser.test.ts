import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { decodePathText, encodePathText, toSystemPath } from "../../../src/io/path-text.ts";
import { type Algorithm, algorithmNames, digestBytes } from "../../../src/operations/checksum/algorithms.ts";
import { type FileEntry, renderList } from "../../../src/operations/checksum/list-format.ts";
import { type ListOptions, parseList } from "../../../src/operations/checksum/list-parser.ts";
import { can, itWhen, runTool } from "../../support/referee.ts";
import { createWorkspace, type Workspace } from "../../support/workspace.ts";

const posix = process.platform !== "win32";
const told: ListOptions = { algorithm: undefined, named: undefined, bareName: undefined };
const hex = (algorithm: Algorithm, content: string) =>
  createHash(algorithm === "blake3" ? "sha256" : algorithm)
    .update(content)
    .digest("hex");
const base64 = (algorithm: Algorithm, content: string) =>
  Buffer.from(hex(algorithm, content), "hex").toString("base64");
const digest = hex("sha256", "x");
const other = hex("sha256", "y");

/** Entries as `name algorithm digest`, faults as `line code`. */
function read(text: string, options: Partial<ListOptions> = {}): readonly string[] {
  const { entries, faults } = parseList(text, { ...told, ...options });
  return [
    ...entries.map((entry) => `${entry.name} ${entry.algorithm} ${entry.digest}`),
    ...faults.map(({ line, code }) => `${line} ${code}`),
  ];
}

describe("lists as tools write them", () => {
  const plain = [
    "a.txt",
    "with blank",
    "paren)theses(",
    "eq = x",
    "é😀",
    "(x) = y",
    "dir/sub/file",
    "trailing ",
    "# no comment",
  ];
  const escaped = ["back\\slash", "back\\nslash", "line\nend", "both\\\n"];
  let tree: Workspace;
  beforeAll(() => {
    tree = createWorkspace();
    mkdirSync(join(tree.path, "plain/dir/sub"), { recursive: true });
    mkdirSync(join(tree.path, "escaped"));
    for (const name of [...plain, ...(process.platform === "linux" ? ["caf\udce9", "\udcff) = "] : [])]) {
      writeFileSync(toSystemPath(join(tree.path, "plain", name)), encodePathText(name));
    }
    for (const name of escaped) {
      writeFileSync(join(tree.path, "escaped", name), name);
    }
  });
  afterAll(() => tree.remove());

  const coreutils = posix && can("sha256sum", "--version");
  const perl = posix && can("shasum", "--version");
  const openssl = posix && can("openssl", "version");
  const cksum = posix && can("cksum", "-a", "sha256");
  const base64Too = cksum && can("cksum", "-a", "sha256", "--base64");
  const sums = ["md5", "sha1", "sha224", "sha256", "sha384", "sha512"] as const;
  const sha2 = ["sha224", "sha256", "sha384", "sha512"] as const;
  const inOpenssl = algorithmNames.filter((name) => name !== "blake3");
  const row = (available: boolean, command: string, algorithm: Algorithm, options: Partial<ListOptions> = {}) =>
    [command, algorithm, options, available] as const;
  const tools = [
    ...sums.flatMap((name) => ["", " -b", " --tag"].map((flag) => row(coreutils, `${name}sum${flag}`, name))),
    row(coreutils, "b2sum", "blake2b512", { named: "blake2b512" }),
    row(coreutils, "b2sum --tag", "blake2b512"),
    ...["1", "224", "256", "384", "512"].map((bits) =>
      row(perl, `shasum -a ${bits}`, bits === "1" ? "sha1" : (sha2.find((name) => name.endsWith(bits)) ?? "md5")),
    ),
    row(perl, "shasum -b -a 256", "sha256"),
    row(perl, "shasum --tag -a 256", "sha256"),
    row(perl, "shasum --tag -a 512256", "sha512-256"),
    row(perl, "shasum -a 512256", "sha512-256", { algorithm: "sha512-256" }),
    ...inOpenssl.map((name) => row(openssl, `openssl dgst -${name}`, name)),
    ...inOpenssl.map((name) => row(openssl, `openssl dgst -r -${name}`, name, { named: name })),
    ...sums.map((name) => row(cksum, `cksum -a ${name}`, name)),
    row(cksum, "cksum -a blake2b", "blake2b512"),
    row(cksum, "cksum --untagged -a sha384", "sha384"),
    ...sums.map((name) => row(base64Too, `cksum --base64 -a ${name}`, name)),
  ];

  for (const [command, algorithm, options, available] of tools) {
    itWhen(available)(`are read back: ${command}`, () => {
      const list = (folder: string) =>
        runTool(["sh", "-c", `${command} $(test -d dir && echo dir/sub/*) *[!r]`], join(tree.path, folder)).stdout;
      const { entries, faults } = parseList(decodePathText(list("plain")), { ...told, ...options });
      const expected = entries.map(({ name, line }) => ({
        name,
        algorithm,
        digest: createHash(algorithm).update(encodePathText(name)).digest("hex"),
        line,
      }));
      expect(faults).toEqual([]);
      expect(entries).toEqual(expected);
      expect(entries.map(({ name }) => name).filter((name) => plain.includes(name))).toHaveLength(plain.length);
    });
  }

  for (const [command, algorithm, options, available] of tools.filter(([name]) => !name.startsWith("openssl"))) {
    itWhen(available)(`are read back with names that had to be escaped: ${command}`, () => {
      const { stdout } = runTool(["sh", "-c", `${command} *`], join(tree.path, "escaped"));
      const found = parseList(decodePathText(stdout), { ...told, ...options });
      expect(found.faults).toEqual([]);
      expect(found.entries.map(({ name, digest: value }) => [name, value]).toSorted()).toEqual(
        escaped.map((name) => [name, hex(algorithm, name)]).toSorted(),
      );
    });
  }

  itWhen(cksum)("are refused where the algorithm is none of ours", () => {
    const list = (command: string) =>
      decodePathText(runTool(["sh", "-c", `${command} a.txt`], join(tree.path, "plain")).stdout);
    expect(read(list("cksum -a sm3"))).toEqual(["1 unknown-algorithm"]);
    expect(read(list("cksum -a blake2b -l 256"))).toEqual(["1 unknown-algorithm"]);
    expect(read(list("cksum -a bsd"))).toEqual(["1 improper-line"]);
    expect(read(list("cksum -a sysv"))).toEqual(["1 improper-line"]);
    expect(read(list("cksum"))).toEqual(["1 improper-line"]);
  });

  itWhen(openssl)("are refused where OpenSSL's algorithm is none of ours", () => {
    const list = (name: string) =>
      decodePathText(runTool(["openssl", "dgst", `-${name}`, "a.txt"], join(tree.path, "plain")).stdout);
    expect(read(list("sha512-224"))).toEqual(["1 unknown-algorithm"]);
    expect(read(list("shake128"))).toHaveLength(1);
  });
});

describe("a line", () => {
  it.each([
    [`${digest}  f`, "f"],
    [`${digest} *f`, "f"],
    [`${digest} f`, "f"],
    [`${digest}\tf`, "f"],
    [`${digest}\t f`, "f"],
    [`${digest} \tf`, "\tf"],
    [`${digest}   f`, " f"],
    [`${digest}  *f`, "*f"],
    [`${digest} **f`, "*f"],
    [`${digest}  f `, "f "],
    [`${digest} *`, "*"],
    [`${digest.toUpperCase()}  f`, "f"],
    [` \t${digest}  f`, "f"],
    [`${digest}  f\r`, "f"],
    [`${digest}  a\rb`, "a\rb"],
    [`${digest}  back\\nslash`, "back\\nslash"],
    [`\\${digest}  a\\\\b\\nc\\rd`, "a\\b\nc\rd"],
    [`\\${digest}  a\\\\nb`, "a\\nb"],
    [` \\${digest} *a\\\\b`, "a\\b"],
    [`\\SHA256 (a\\nb) = ${digest}`, "a\nb"],
    [`SHA256 (f) = ${digest}`, "f"],
    [`SHA256(f)= ${digest}`, "f"],
    [`SHA256 (f)=${digest}`, "f"],
    [`SHA2-256(f)= ${digest}`, "f"],
    [`sha256 (f) = ${digest}`, "f"],
    [`SHA256 (f) \t=\t ${digest.toUpperCase()}`, "f"],
    [` SHA256 (f) = ${digest}`, "f"],
    [`SHA256 ( f ) = ${digest}`, " f "],
    [`SHA256 (a) = ${other}) = ${digest}`, `a) = ${other}`],
    [`SHA256 (f) = ${base64("sha256", "x")}`, "f"],
    [`SHA256 (\udce9) = ${digest}`, "\udce9"],
    [`${digest}  \ufefff\u2028\u0085`, "\ufefff\u2028\u0085"],
    [`${digest}  ../../etc/passwd`, "../../etc/passwd"],
    [`${digest}  ::error::x`, "::error::x"],
  ])("%j is of the file %j", (line, name) => {
    expect(read(line)).toEqual([`${name} sha256 ${digest}`]);
  });

  it.each([
    ["a NUL in the name", `${digest}  f\0g`],
    ["a NUL in the digest", `${digest.slice(0, 10)}\0${digest.slice(11)}  f`],
    ["a digest cut short", `${digest.slice(2)}  f`],
    ["a digest cut short, in a tag", `SHA256 (f) = ${digest.slice(2)}`],
    ["half a byte missing", `${digest.slice(1)}  f`],
    ["a digest too long", `${digest}00  f`],
    ["the digest of another algorithm in the tag", `SHA256 (f) = ${hex("sha1", "x")}`],
    ["letters that are no hex", `${digest.slice(0, -1)}g  f`],
    ["letters that are no hex, in a tag", `SHA256 (f) = ${digest.slice(0, -1)}g`],
    ["digits of another script", `${digest.slice(0, -1)}\u0661  f`],
    ["a name and no separator", `${digest}f`],
    ["a separator that is no blank", `${digest}\u00a0f`],
    ["blanks behind the digest of a tag", `SHA256 (f) = ${digest} `],
    ["base64 without a tag", `${base64("sha256", "x")}  f`],
    ["base64 without its padding", `SHA256 (f) = ${base64("sha256", "x").replace(/=+$/u, "")}`],
    ["base64 with too much padding", `SHA256 (f) = ${base64("sha256", "x")}=`],
    ["base64 for the web", `SHA256 (f) = ${base64("sha256", "\u0003").replaceAll("+", "-").replaceAll("/", "_")}-`],
    ["base64 with bits that count for nothing", `SHA256 (f) = ${base64("sha256", "x").slice(0, -2)}${"B="}`],
    ["base64 of another length", `SHA256 (f) = ${base64("sha1", "x")}`],
    ["an unknown escape", `\\${digest}  a\\tb`],
    ["an escape cut short", `\\${digest}  a\\`],
    ["an escape cut short behind a good one", `\\${digest}  a\\\\\\`],
    ["two marks of escaping", `\\\\${digest}  f`],
    ["a tag without a name", `SHA256 () = ${digest}`],
    ["a tag that does not close", `SHA256 (f = ${digest}`],
    ["no digest", "SHA256 (f) = "],
    ["a comment that does not begin the line", " # comment"],
    ["blanks alone", " \t "],
    ["a text", "Release notes"],
    ["the name before the digest", `f: ${digest}`],
    ["a digest without a name, though the list names none", digest],
    ["a byte-order mark in the midst", `\ufeff${digest}  f`],
    ["the separator of JSON", `{"f":"${digest}"}`],
  ])("with %s is improper", (_, line) => {
    expect(read(line)).toEqual(["1 improper-line"]);
  });

  it.each([
    `SM3 (f) = ${digest}`,
    `SHA512/224(f)= ${hex("sha224", "x")}`,
    `BLAKE2b-256 (f) = ${digest}`,
    `KECCAK-512(f)= ${hex("sha512", "x")}`,
    `WHIRLPOOL (f) = ${hex("sha512", "x")}`,
    `constructor (f) = ${digest}`,
    `BAD (f) = ${digest}`,
  ])("with the tag of an algorithm that nobody here knows is told apart: %s", (line) => {
    expect(read(line)).toEqual(["1 unknown-algorithm"]);
  });

  it.each(algorithmNames.map((algorithm) => [algorithm]))(
    "is one of %s when that is asked for, and the length fits",
    (algorithm) => {
      const value = "ab".repeat(digestBytes[algorithm]);
      expect(read(`${value}  f`, { algorithm })).toEqual([`f ${algorithm} ${value}`]);
      expect(read(`${value}  f`, { named: algorithm })).toEqual([`f ${algorithm} ${value}`]);
      expect(read(`${value}00  f`, { algorithm })).toEqual(["1 improper-line"]);
    },
  );

  it("of another algorithm than the one asked for is improper", () => {
    expect(read(`${digest}  f`, { algorithm: "sha512" })).toEqual(["1 improper-line"]);
    expect(read(`SHA256 (f) = ${digest}`, { algorithm: "sha3-256" })).toEqual(["1 improper-line"]);
  });

  it("has the algorithm of its tag, whatever the list's name says", () => {
    expect(read(`SHA256 (f) = ${digest}`, { named: "sha3-256" })).toEqual([`f sha256 ${digest}`]);
  });
});

describe("a list", () => {
  it("has lines, counted with those that are empty or comments", () => {
    const text = `# comment\r\n\r\n${digest}  a\r\n#${digest}  b\n\nSHA256 (c) = ${other}`;
    expect(parseList(text, told)).toEqual({
      entries: [
        { name: "a", algorithm: "sha256", digest, line: 3 },
        { name: "c", algorithm: "sha256", digest: other, line: 6 },
      ],
      faults: [],
    });
  });

  it.each(["", "\n\r\n", "# nothing\n"])("may be empty: %j", (text) => {
    expect(parseList(text, told)).toEqual({ entries: [], faults: [] });
  });

  it.each([
    [`${digest}  a\n${other} b`],
    [`${digest} a\n${other}  b`],
    [`${digest} *a\n${other} b`],
    [`${digest}\ta\n${other}  b`],
    [`${digest} a\n# comment\nSHA256 (c) = ${digest}\n${other} *b`],
  ])("keeps to one blank or to two: %j", (text) => {
    expect(read(text)).toContain(`${text.split("\n").length} improper-line`);
    expect(read(text)).not.toContain(`b sha256 ${other}`);
  });

  it("keeps to the separator of a line whose name cannot be read", () => {
    expect(read(`\\${digest} a\\x\n${other}  b`)).toEqual(["1 improper-line", "2 improper-line"]);
  });

  it("does not take the words of a text for a separator", () => {
    expect(read(`bad news\n${digest}  a\nfeed me\n${other} *b`)).toEqual([
      `a sha256 ${digest}`,
      `b sha256 ${other}`,
      "1 improper-line",
      "3 improper-line",
    ]);
  });

  it("may mix tags and untagged lines", () => {
    expect(read(`SHA256 (a) = ${digest}\n${other}  b`)).toEqual([`a sha256 ${digest}`, `b sha256 ${other}`]);
  });

  it.each([digest, `${digest}\n`, `${digest}\r\n`, ` ${digest.toUpperCase()} \n`, `# of f\n\n${digest}\n`])(
    "of one bare digest is of the file that its own name tells: %j",
    (text) => {
      expect(read(text, { bareName: "f" })).toEqual([`f sha256 ${digest}`]);
    },
  );

  it.each([`${digest}\n${other}\n`, `${digest}\n${other}  b\n`])("of more lines has no bare digests: %j", (text) => {
    expect(read(text, { bareName: "f" })).toContain("1 improper-line");
  });

  it("of one bare digest has the algorithm of its name, if the length fits", () => {
    expect(read(digest, { bareName: "f", named: "sha3-256" })).toEqual([`f sha3-256 ${digest}`]);
    expect(read(digest.slice(2), { bareName: "f", named: "sha256" })).toEqual(["1 improper-line"]);
    expect(read(`\\${digest}`, { bareName: "f" })).toEqual(["1 improper-line"]);
  });

  it.each([
    ["a name", `\\${digest}  ${"a".repeat(8_000_000)}`],
    ["a name of escapes", `\\${digest}  ${"\\\\".repeat(4_000_000)}`],
    ["a name of parentheses", `A(${")=".repeat(4_000_000)}!`],
    ["blanks", `A(x)${" ".repeat(8_000_000)}!`],
    ["equal signs", `A(x)${"=".repeat(8_000_000)}!`],
    ["a digest", `${"ab".repeat(4_000_000)}  f`],
    ["a tag", "A".repeat(8_000_000)],
    ["lines", `${digest}  f\n`.repeat(100_000)],
    ["line ends", "\r\n".repeat(2_000_000)],
  ])("is read in good time when it has very long or very many %s", (_, text) => {
    const began = performance.now();
    const { entries, faults } = parseList(text, told);
    expect(entries.length + faults.length).toBeLessThanOrEqual(100_000);
    expect(performance.now() - began).toBeLessThan(3000);
  });
});

/** Pieces of names that trip readers of lists and of logs. */
const pieces = [
  "a",
  "f",
  " ",
  "  ",
  "*",
  "\\",
  "\\n",
  "\\\\",
  "\n",
  "\r",
  "\r\n",
  "\t",
  ")",
  "(",
  ") = ",
  "=",
  "#",
  "::error::x",
  "%0A",
  "%",
  "\u001b[31m",
  "-",
  "--",
  "é",
  "e\u0301",
  "😀",
  "\u2028",
  "\ufeff",
  "\u00a0",
  "'",
  '"',
  "$(x)",
  "`",
  "SHA256 (",
  digest,
  "\udce9",
  "\udc80",
  "\udcff",
  "..",
  ".",
  "-----BEGIN PGP SIGNED MESSAGE-----",
] as const;
/** A name as the system would tell it: bytes that happen to be UTF-8 are text. */
const hostileName = fc
  .array(fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...pieces) }, fc.string({ unit: "binary", maxLength: 3 })), {
    minLength: 1,
    maxLength: 6,
  })
  .map((parts) => decodePathText(encodePathText(parts.join("").replaceAll("\0", "") || "x")));

describe("lists written here", () => {
  const entry = (algorithms: readonly Algorithm[]) =>
    fc.tuple(hostileName, fc.constantFrom(...algorithms), fc.uint8Array({ minLength: 64, maxLength: 64 })).map(
      ([path, algorithm, bytes]): FileEntry => ({
        path,
        size: 1,
        algorithm,
        digest: Buffer.from(bytes.subarray(0, digestBytes[algorithm])).toString("hex"),
      }),
    );

  it.each([
    ["gnu", ["md5", "sha1", "sha224", "sha256", "sha384", "sha512"]],
    ["bsd", algorithmNames],
  ] as const)("in the form %s are read back as they were, whatever the names", (format, algorithms) => {
    fc.assert(
      fc.property(fc.array(entry(algorithms), { minLength: 1, maxLength: 4 }), (written) => {
        const { entries, faults } = parseList(decodePathText(renderList(written, format)), told);
        expect(faults).toEqual([]);
        expect(entries).toEqual(
          written.map(({ path, algorithm, digest: value }, index) => ({
            name: path,
            algorithm,
            digest: value,
            line: index + 1,
          })),
        );
      }),
      { numRuns: 3000 },
    );
  });

  describe("of real files", () => {
    let tree: Workspace;
    const written: FileEntry[] = [];
    beforeAll(() => {
      tree = createWorkspace();
      const samples = fc.sample(hostileName, { seed: 3, numRuns: 400 }).map((name) => name.replaceAll("/", ""));
      const fits = (name: string) =>
        name !== "" && name !== "-" && !/^\.\.?$/u.test(name) && encodePathText(name).length < 256;
      const portable = (name: string) => process.platform === "linux" || !/\p{Cs}/u.test(name);
      mkdirSync(join(tree.path, "files"));
      for (const name of new Set([...pieces, ...samples].filter((name) => fits(name) && portable(name) && posix))) {
        writeFileSync(toSystemPath(join(tree.path, "files", name)), encodePathText(name));
        const value = createHash("sha256").update(encodePathText(name)).digest("hex");
        written.push({ path: name, size: 1, algorithm: "sha256", digest: value });
      }
    });
    afterAll(() => tree.remove());

    const check = (command: readonly [string, ...string[]], format: "gnu" | "bsd", entries: readonly FileEntry[]) => {
      writeFileSync(join(tree.path, "list"), renderList(entries, format));
      const verdict = runTool([...command, "../list"], join(tree.path, "files"));
      return {
        status: verdict.status,
        stderr: verdict.stderr,
        good: verdict.stdout.toString("latin1").split(": OK\n").length - 1,
      };
    };

    itWhen(posix && can("sha256sum", "--version"))("pass sha256sum -c --strict, in both forms", () => {
      expect(written.length).toBeGreaterThan(300);
      for (const format of ["gnu", "bsd"] as const) {
        expect(check(["sha256sum", "-c", "--strict"], format, written)).toEqual({
          status: 0,
          stderr: "",
          good: written.length,
        });
      }
    });

    itWhen(posix && can("cksum", "-a", "sha256"))("pass cksum -c --strict", () => {
      expect(check(["cksum", "-c", "--strict"], "bsd", written)).toEqual({
        status: 0,
        stderr: "",
        good: written.length,
      });
      expect(check(["cksum", "-a", "sha256", "-c", "--strict"], "gnu", written)).toEqual({
        status: 0,
        stderr: "",
        good: written.length,
      });
    });

    // Perl's shasum knows no `\r`, which GNU's tools write and read.
    itWhen(posix && can("shasum", "--version"))("pass shasum -c --strict, but for names with a carriage return", () => {
      const readable = written.filter(({ path }) => !path.includes("\r"));
      expect(readable.length).toBeGreaterThan(200);
      expect(check(["shasum", "-a", "256", "-c", "--strict"], "gnu", readable)).toEqual({
        status: 0,
        stderr: "",
        good: readable.length,
      });
    });
  });
});

describe("against sha256sum -c", () => {
  const names = [
    "f",
    " f",
    "*f",
    "f ",
    "f\t",
    " ",
    "*",
    "\\f",
    "f\\nx",
    "f\nx",
    "f\\",
    "f\rx",
    "(f)",
    "f) = x",
    "- f",
    "#f",
    "SHA256 (f)",
    "  f",
  ] as const;
  const digestOf = new Map<string, string>(names.map((name) => [name, hex("sha256", name)]));

  /** Lines that may or may not be proper, most of them about files that exist. */
  const line = fc
    .tuple(
      fc.constantFrom(...names),
      fc.oneof({ weight: 6, arbitrary: fc.constant(undefined) }, fc.constantFrom(...digestOf.values())),
      fc.constantFrom("", "", "", "\\", " ", "\t\\", "- ", "#", "\\\\"),
      fc.constantFrom("  ", "  ", "  ", "  ", " *", " *", "\t ", "   ", " ", "\t", "", "\u00a0"),
      fc.constantFrom(
        "untagged",
        "untagged",
        "untagged",
        "tag",
        "openssl",
        "short",
        "long",
        "nul",
        "upper",
        "bare",
        "sha1",
      ),
      fc.constantFrom("", "", "", "", " ", "\r", "\r\r", "\\", "\0x"),
    )
    .map(([name, wrong, start, separator, form, end]) => {
      const value = wrong ?? digestOf.get(name) ?? "";
      const spelled = start.includes("\\")
        ? name.replaceAll("\\", "\\\\").replaceAll("\n", "\\n").replaceAll("\r", "\\r")
        : name.replaceAll("\n", "");
      const forms: Readonly<Record<string, string>> = {
        untagged: value + separator + spelled,
        tag: `SHA256 (${spelled}) = ${value}`,
        openssl: `SHA256(${spelled})= ${value}`,
        short: value.slice(1) + separator + spelled,
        long: `${value}0${separator}${spelled}`,
        nul: `${value.slice(0, 20)}\0${value.slice(21)}${separator}${spelled}`,
        upper: value.toUpperCase() + separator + spelled,
        bare: value,
        sha1: `${value.slice(0, 40)}${separator}${spelled}`,
      };
      return start + (forms[form] ?? "") + end;
    });
  const frame = fc.constantFrom(
    "",
    "",
    "# comment",
    "text",
    "-----BEGIN PGP SIGNED MESSAGE-----",
    "Hash: SHA256",
    "-----BEGIN PGP SIGNATURE-----",
    "iHUEARYKAB0=",
    "-----END PGP SIGNATURE-----",
  );
  const list = fc
    .array(fc.oneof({ weight: 5, arbitrary: line }, frame), { minLength: 1, maxLength: 14 })
    .chain((lines) => fc.constantFrom("\n", "\n", "\r\n").map((end) => lines.join(end) + end));
  const signed = fc
    .tuple(
      fc.array(fc.oneof(line, frame), { maxLength: 3 }),
      fc.array(line, { maxLength: 4 }),
      fc.array(line, { maxLength: 2 }),
    )
    .map(([before, inside, after]) =>
      [
        ...before,
        "-----BEGIN PGP SIGNED MESSAGE-----",
        "Hash: SHA256",
        ...after,
        "",
        ...inside,
        "-----BEGIN PGP SIGNATURE-----",
        "",
        "iHUE",
        ...after,
        "=aBcD",
        "-----END PGP SIGNATURE-----",
        ...after,
        "",
      ].join("\n"),
    );

  itWhen(posix && can("sha256sum", "--version"))(
    "no list is read as speaking of another file, or of another digest",
    () => {
      const lists = [...fc.sample(list, { seed: 11, numRuns: 700 }), ...fc.sample(signed, { seed: 12, numRuns: 200 })];
      const tree = createWorkspace();
      try {
        mkdirSync(join(tree.path, "files"));
        for (const name of names) {
          writeFileSync(join(tree.path, "files", name), name);
        }
        for (const [index, text] of lists.entries()) {
          tree.write(`${index}.list`, text);
        }
        const loop = `cd files; for n in $(seq 0 ${lists.length - 1}); do sha256sum -c --warn ../$n.list </dev/null; printf '\\0'; echo "== $n" >&2; done`;
        const { stdout, stderr } = runTool(["sh", "-c", loop], tree.path);
        const checked = stdout.toString().split("\0");
        const complaints = stderr.split(/== \d+\n/u);
        const seen = lists.flatMap((text, index) => compare(text, checked[index] ?? "", complaints[index] ?? ""));
        expect(seen.filter(({ agrees }) => !agrees)).toEqual([]);
        const count = (verdict: string, ours: "entry" | "fault") =>
          seen.filter((one) => one.verdict === verdict && one.ours === ours).length;
        expect([
          count("OK", "entry") > 300,
          count("FAILED", "entry") > 100,
          count("FAILED open or read", "entry") > 50,
          count("OK", "fault") > 50,
        ]).toEqual([true, true, true, true]);
      } finally {
        tree.remove();
      }
    },
  );

  /** Each line that sha256sum took for proper, what became of it, and whether our reading is the same, or a fault. */
  function compare(text: string, checked: string, complaints: string) {
    const improper = new Set(Array.from(complaints.matchAll(/: (\d+): improperly/gu), ([, number]) => Number(number)));
    const proper = text
      .split("\n")
      .map((content, index) => ({ content, number: index + 1 }))
      .filter(({ content, number }) => !/^\r?$/u.test(content) && !content.startsWith("#") && !improper.has(number));
    const verdicts = Array.from(
      checked.matchAll(/: (OK|FAILED|FAILED open or read)(?=\n)/gu),
      ([, verdict = ""]) => verdict,
    );
    const { entries, faults } = parseList(text, { ...told, algorithm: "sha256" });
    const cut = faults.some(({ message }) => message.includes("cut short"));
    // sha256sum takes its separator from lines that nobody signed; to us they are faults, which fail the list.
    const unsigned = faults.some(({ message }) => message.includes("outside the signed text"));
    const judge = (number: number, verdict: string) => {
      const ours = entries.find((entry) => entry.line === number);
      const real = digestOf.get(ours?.name ?? "");
      const wouldBe = real === undefined ? "FAILED open or read" : real === ours?.digest ? "OK" : "FAILED";
      return ours === undefined
        ? { ours: "fault", agrees: cut || faults.some(({ line: at }) => at === number) }
        : { ours: "entry", agrees: wouldBe === verdict || unsigned };
    };
    return (verdicts.length === 0 ? [] : proper).map(({ content, number }, index) => {
      const verdict = verdicts[index] ?? "none";
      return { content, text, verdict, ...judge(number, verdict) };
    });
  }
});
