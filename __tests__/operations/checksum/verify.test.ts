import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { performChecksum } from "../../support/perform-checksum.ts";
import { createWorkspace, type Workspace } from "../../support/workspace.ts";

const hash = (text: string, algorithm = "sha256") => createHash(algorithm).update(text).digest("hex");
const line = (name: string, text: string) => `${hash(text)}  ${name}\n`;

let workspace: Workspace;
beforeEach(() => {
  workspace = createWorkspace({ "d/a": "a", "d/b": "b", "d/SUMS": line("a", "a") + line("b", "b"), outside: "o" });
});
afterEach(() => workspace.remove());

const verify = async (inputs: Readonly<Record<string, string>>) => await performChecksum(workspace.path, inputs);
const against = async (list: string | Uint8Array, inputs: Readonly<Record<string, string>> = {}) => {
  workspace.write("d/LIST", list);
  return await verify({ "checksum-file": "d/LIST", ...inputs });
};

describe("a list that is right", () => {
  it("verifies every entry, names starting at the list's folder", async () => {
    const { code, outputs, said } = await verify({ "checksum-file": "d/SUMS" });
    expect(code).toBe(0);
    expect(outputs).toMatchObject({ verified: "2", count: "2", failed: "[]" });
    expect(said).toContain("info: d/a: OK\nd/b: OK");
  });

  it("verifies exactly the files asked for, and leaves other entries alone", async () => {
    rmSync(join(workspace.path, "d/b"));
    const { code, outputs } = await verify({ "checksum-file": "d/SUMS", files: "d/*" });
    expect(code).toBe(0);
    expect(outputs).toMatchObject({ verified: "1", digest: hash("a") });
  });

  it.each([
    ["base-directory", { "base-directory": "d" }, `${line("a", "a")}${line("b", "b")}`],
    ["CRLF", {}, `${hash("a")}  a\r\n${hash("b")} *b\r\n`],
    ["capitals", {}, `${hash("a").toUpperCase()}  a\n${line("b", "b")}`],
    ["a UTF-8 byte-order mark", {}, `\ufeff${line("a", "a")}${line("b", "b")}`],
    ["UTF-16, as PowerShell writes it", {}, Buffer.from(`\ufeff${line("a", "a")}${line("b", "b")}`, "utf16le")],
    ["names with ./", {}, `${line("./a", "a")}${line("./b", "b")}`],
    ["the same entry twice", {}, `${line("a", "a")}${line("b", "b")}${line("./a", "a")}`],
    ["two algorithms for one name", {}, `${line("a", "a")}${line("b", "b")}SHA512 (a) = ${hash("a", "sha512")}\n`],
  ])("may have %s", async (_, inputs, list) => {
    const { failure, outputs } = await against(list, inputs);
    expect(failure).toBeUndefined();
    expect(outputs["verified"]).toBe("2");
  });

  it("reads several lists together", async () => {
    workspace.write("d/A", line("a", "a"));
    workspace.write("d/B", line("b", "b"));
    const { outputs } = await verify({ "checksum-file": "d/A\nd/B" });
    expect(outputs["verified"]).toBe("2");
  });

  it("is left out of the files that a pattern asks for, and so is what is written", async () => {
    const inputs = { "checksum-file": "d/SUMS", files: "d/*", "output-file": "d/NEW" };
    expect((await verify(inputs)).code).toBe(0);
    const { code, outputs } = await verify(inputs);
    expect(code).toBe(0);
    expect(outputs["checksum-file"]).toBe("d/NEW");
  });

  it("of one algorithm that only its name tells is read by it", async () => {
    execFileSync("bash", ["-c", "b2sum a b > B2SUMS"], { cwd: join(workspace.path, "d") });
    expect((await verify({ "checksum-file": "d/B2SUMS" })).outputs["verified"]).toBe("2");
  });
});

describe("a tampered file", () => {
  it("fails with mismatch, naming the file, both digests and the line of the list", async () => {
    workspace.write("d/b", "tampered");
    const { code, failure, outputs, said, summary } = await verify({ "checksum-file": "d/SUMS" });
    expect(code).toBe(1);
    expect(failure?.code).toBe("mismatch");
    expect(failure?.message).toBe(`d/b: its sha256 is ${hash("tampered")}, and d/SUMS:2 says ${hash("b")}.`);
    expect(JSON.parse(outputs["failed"] ?? "")).toEqual([
      { path: "d/b", reason: "mismatch", expected: hash("b"), actual: hash("tampered") },
    ]);
    expect(outputs["verified"]).toBe("1");
    expect(said).toContain("info: d/a: OK");
    expect(summary).toContain("| d/b | ✗ mismatch |");
  });

  it("is one of all bad files, which are told together, the first one's code first", async () => {
    workspace.write("d/b", "tampered");
    const list = `${line("a", "x")}${line("b", "b")}${line("c", "c")}${line("../outside", "o")}broken\n`;
    const { failure, failed } = await against(list);
    expect(failed).toEqual([
      "d/LIST:5 improper-line",
      "d/a mismatch",
      "d/b mismatch",
      "d/c missing-file",
      "outside outside-base",
    ]);
    expect(failure?.code).toBe("improper-line");
    expect(failure?.message).toMatch(/^5 of 5 failed\.\n/u);
  });

  it("fails when only one of two algorithms matches", async () => {
    const { failed } = await against(`${line("a", "a")}SHA512 (a) = ${hash("x", "sha512")}\n`);
    expect(failed).toEqual(["d/a mismatch"]);
  });
});

describe("what GNU's tool lets pass fails here", () => {
  it.each([
    ["a byte-order mark before a wrong first line", `\ufeff${line("a", "tampered")}${line("b", "b")}`, {}, "mismatch"],
    ["a truncated digest", `${hash("a").slice(0, 40 - 2)}  a\n${line("b", "b")}`, {}, "improper-line"],
    ["a line with an unknown algorithm's tag", `SM3 (a) = ${hash("a")}\n${line("b", "b")}`, {}, "unknown-algorithm"],
    [
      "a line of another algorithm than the one asked for",
      `${hash("a", "sha1")}  a\n${line("b", "b")}`,
      { algorithm: "sha256" },
      "improper-line",
    ],
    [
      "a wanted file that the list does not have",
      line("b", "b"),
      { files: "d/a", "ignore-missing": "true" },
      "missing-entry",
    ],
    [
      "a wanted file that does not exist",
      line("c", "c") + line("b", "b"),
      { files: "d/c\nd/b", "ignore-missing": "true" },
      "missing-file",
    ],
  ])("%s", async (_, list, inputs, code) => {
    const { failure } = await against(list, inputs);
    expect(failure?.code).toBe(code);
  });

  it("a link to nothing, although missing files are ignored", async () => {
    symlinkSync("nowhere", join(workspace.path, "d/dangling"));
    const { failure } = await against(line("dangling", "x") + line("b", "b"), { "ignore-missing": "true" });
    expect(failure?.code).toBe("unreadable");
  });
});

describe("each other failure", () => {
  it.each([
    ["missing-file", line("gone", "x"), {}, "d/LIST:1 names it, and it does not exist"],
    ["missing-entry", line("a", "a"), { files: "d/b" }, "no list has an entry for it"],
    ["empty-list", "# nothing\n\n", {}, "d/LIST led to no file"],
    ["empty-list", line("gone", "x"), { "ignore-missing": "true" }, "d/LIST led to no file"],
    ["ambiguous-entry", line("a", "a") + line("./a", "b"), {}, "d/LIST:1 and d/LIST:2 give two sha256 digests of it"],
    ["outside-base", line("../outside", "o"), {}, "d/LIST:1 names it, outside base-directory"],
    ["outside-base", line("/etc/hostname", "o"), {}, "outside base-directory"],
    ["unreadable", line(".", "o"), {}, "it is a folder"],
    ["improper-line", "no digest here\n", {}, "neither `digest  name`"],
    ["improper-line", `${hash("a")} a\n${line("b", "b")}`, {}, "one blank and two"],
    ["improper-line", `${hash("a")}  a\0\n`, {}, "NUL"],
    ["unknown-algorithm", `GOST (a) = ${hash("a")}\n`, {}, "GOST"],
    ["no-files", line("a", "a"), { files: "none*" }, "No file matches none*"],
  ])("%s: %j", async (code, list, inputs, message) => {
    const { failure, outputs } = await against(list, inputs);
    expect(failure).toMatchObject({ code, message: expect.stringContaining(message) });
    expect(outputs).toHaveProperty("failed");
  });

  it("unreadable: a list that is not there, and a link loop", async () => {
    symlinkSync("loop", join(workspace.path, "d/loop"));
    expect((await verify({ "checksum-file": "d/none" })).failed).toEqual(["d/none unreadable"]);
    expect((await against(line("loop", "x"))).failed).toEqual(["d/loop unreadable"]);
  });

  it("outside-base: a link that leads out, unless allow-outside", async () => {
    symlinkSync("../outside", join(workspace.path, "d/link"));
    expect((await against(line("link", "o"))).failed).toEqual(["d/link outside-base"]);
    const allowed = await against(line("link", "o") + line("../outside", "o"), { "allow-outside": "true" });
    expect(allowed.outputs["verified"]).toBe("2");
  });

  it("outside-base: a folder on the way that is a link out", async () => {
    symlinkSync("/", join(workspace.path, "d/root"));
    expect((await against(line("root/etc/hostname", "x"))).failed).toEqual(["d/root/etc/hostname outside-base"]);
  });
});

describe("the name of a list", () => {
  it("is quoted in a message where it is not plain", async () => {
    workspace.write("d/L\t1", line("a", "x"));
    const { failure } = await verify({ "checksum-file": "d/L\t1" });
    expect(failure?.message).toContain('and "d/L\\t1":1 says');
  });
});

describe("strict: false", () => {
  it("turns lines that cannot be read into warnings, and still verifies the rest", async () => {
    const { code, outputs, said } = await against(`broken\n${line("a", "a")}SM3 (b) = 00\n`, { strict: "false" });
    expect(code).toBe(0);
    expect(outputs["verified"]).toBe("1");
    expect(said.filter((text) => text.startsWith("warning: d/LIST:"))).toHaveLength(2);
  });

  it("does not excuse a file whose line was left out", async () => {
    const { failure } = await against(`broken  a\n${line("b", "b")}`, { strict: "false", files: "d/a" });
    expect(failure?.code).toBe("missing-entry");
  });

  it("with nothing left is an empty list", async () => {
    expect((await against("broken\n", { strict: "false" })).failure?.code).toBe("empty-list");
  });
});

describe("expected", () => {
  const base64 = (text: string, algorithm: string) =>
    `${algorithm}-${createHash(algorithm).update(text).digest("base64")}`;
  it.each([
    ["hex", hash("a")],
    ["hex in capitals", hash("a").toUpperCase()],
    ["algorithm:hex", `sha512:${hash("a", "sha512")}`],
    ["SRI", base64("a", "sha384")],
    ["several SRI hashes, of which the strongest is right", `${base64("x", "sha256")} ${base64("a", "sha512")}`],
    ["hex of md5", hash("a", "md5")],
  ])("accepts %s", async (_, expected) => {
    const { code, outputs } = await verify({ files: "d/a", expected });
    expect(code).toBe(0);
    expect(outputs["verified"]).toBe("1");
  });

  it.each([
    ["another digest", hash("b")],
    ["several SRI hashes, of which the strongest is wrong", `${base64("a", "sha256")} ${base64("x", "sha512")}`],
  ])("refuses %s", async (_, expected) => {
    expect((await verify({ files: "d/a", expected })).failure?.code).toBe("mismatch");
  });

  it("tells by algorithm what a length alone does not", async () => {
    const expected = hash("a", "sha3-256");
    expect((await verify({ files: "d/a", expected })).failure?.code).toBe("mismatch");
    expect((await verify({ files: "d/a", expected, algorithm: "sha3-256" })).code).toBe(0);
  });

  it.each([
    ["two files", { files: "d/[ab]", expected: hash("a") }, "files (d/[ab]) finds 2"],
    ["a file that does not exist", { files: "d/none", expected: hash("a") }, "files (d/none) finds none"],
    ["no text that is a digest", { files: "d/a", expected: "abc" }, "cannot be read as a digest"],
    ["a doubled prefix", { files: "d/a", expected: `sha256:sha256:${hash("a")}` }, "cannot be read as a digest"],
    [
      "another algorithm than asked for",
      { files: "d/a", expected: `sha256:${hash("a")}`, algorithm: "md5" },
      "algorithm asks for md5",
    ],
    ["no file at all", { expected: hash("a") }, "Say which file"],
  ])("with %s is bad input", async (_, inputs, message) => {
    const { code, failure } = await verify(inputs);
    expect(code).toBe(2);
    expect(failure?.message).toContain(message);
  });

  it("of an algorithm that is not known is unknown-algorithm", async () => {
    expect((await verify({ files: "d/a", expected: `sm3:${hash("a")}` })).failure?.code).toBe("unknown-algorithm");
  });
});

describe("a sidecar", () => {
  it("with a bare digest is of the file that its name tells", async () => {
    workspace.write("d/a.sha256", `${hash("a")}\n`);
    expect((await verify({ "checksum-file": "d/a.sha256" })).outputs["verified"]).toBe("1");
    writeFileSync(join(workspace.path, "d/a"), "tampered");
    expect((await verify({ "checksum-file": "d/a.sha256" })).failed).toEqual(["d/a mismatch"]);
  });

  it.each(["sha3-256", "blake2s256", "blake3", "sha512-256", "blake2b512", "sha1"])(
    "of %s, as it is written here, is verified by its own name",
    async (algorithm) => {
      await verify({ files: "d/a", sidecars: "true", algorithm });
      expect((await verify({ "checksum-file": `d/a.${algorithm}` })).outputs["verified"]).toBe("1");
    },
  );
});
