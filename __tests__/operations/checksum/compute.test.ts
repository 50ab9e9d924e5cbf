import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { performChecksum } from "../../support/perform-checksum.ts";
import { createWorkspace, type Workspace } from "../../support/workspace.ts";

let workspace: Workspace;
beforeEach(() => {
  workspace = createWorkspace({ "dist/b.bin": "b", "dist/a.bin": "a", "dist/sub/c.bin": "c", "dist/.hidden": "h" });
});
afterEach(() => workspace.remove());

const compute = async (inputs: Readonly<Record<string, string>>) => await performChecksum(workspace.path, inputs);
const shell = (command: string) => execFileSync("bash", ["-c", command], { cwd: workspace.path, encoding: "utf8" });
const paths = (digests: string | undefined) => {
  const entries: readonly { path: string }[] = JSON.parse(digests ?? "[]");
  return entries.map(({ path }) => path);
};

describe("outputs", () => {
  it("of one file are its digest, as hex and as SRI, and what OpenSSL says it is", async () => {
    const { outputs } = await compute({ files: "dist/a.bin" });
    expect(outputs).toMatchObject({ count: "1", bytes: "1", verified: "0", failed: "[]" });
    expect(outputs["digest"]).toBe(shell("openssl dgst -sha256 -r dist/a.bin").split(" ")[0]);
    expect(outputs["sri"]).toBe(`sha256-${shell("openssl dgst -sha256 -binary dist/a.bin | base64").trim()}`);
  });

  it("of several files are sorted by path, without a digest of any one", async () => {
    const { outputs } = await compute({ files: "dist/sub/*\ndist/*.bin" });
    expect(paths(outputs["digests"])).toEqual(["dist/a.bin", "dist/b.bin", "dist/sub/c.bin"]);
    expect(outputs).not.toHaveProperty("digest");
    expect(outputs).not.toHaveProperty("sri");
  });

  it("combined is the digest of the list that sha256sum makes of the same files", async () => {
    const { outputs } = await compute({ files: "dist/**" });
    const list = shell("LC_ALL=C; find dist -type f ! -name '.*' -print0 | sort -z | xargs -0 sha256sum | sha256sum");
    expect(outputs["combined"]).toBe(list.split(" ")[0]);
  });

  it("combined does not depend on the order of patterns, but on names and on digests", async () => {
    const first = await compute({ files: "dist/a.bin\ndist/b.bin" });
    const second = await compute({ files: "dist/b.bin\ndist/a.bin" });
    expect(second.outputs["combined"]).toBe(first.outputs["combined"]);
    shell("mv dist/a.bin dist/z; mv dist/b.bin dist/a.bin; mv dist/z dist/b.bin");
    const swapped = await compute({ files: "dist/a.bin\ndist/b.bin" });
    expect(swapped.outputs["combined"]).not.toBe(first.outputs["combined"]);
  });

  it("sorts by code point, past the basic plane too", async () => {
    for (const name of ["\u{1f600}", "\uffee", "Z", "a", "é"]) {
      workspace.write(`n/${name}`, "");
    }
    const { outputs } = await compute({ files: "n/*" });
    expect(paths(outputs["digests"])).toEqual(["n/Z", "n/a", "n/é", "n/\uffee", "n/\u{1f600}"]);
  });
});

describe("files", () => {
  it.each([
    ["hidden names only where the pattern spells the dot", "dist/.*", ["dist/.hidden"]],
    ["negations in order", "dist/**\n!dist/sub\n!dist/b*\ndist/b.bin", ["dist/a.bin", "dist/b.bin"]],
    ["a name with a wildcard's sign, escaped", "dist/\\[x\\]", ["dist/[x]"]],
  ])("takes %s", async (_, files, expected) => {
    workspace.write("dist/[x]", "");
    const { outputs } = await compute({ files: files.replace("dist/**", "dist/*.bin\ndist/sub/*") });
    expect(paths(outputs["digests"])).toEqual(expected);
  });

  it("follows links to files, not to folders", async () => {
    symlinkSync("a.bin", join(workspace.path, "dist/link.bin"));
    symlinkSync(".", join(workspace.path, "dist/loop"));
    const { outputs } = await compute({ files: "**/*.bin" });
    expect(paths(outputs["digests"])).toEqual(["dist/a.bin", "dist/b.bin", "dist/link.bin", "dist/sub/c.bin"]);
  });
});

describe("no-files", () => {
  it("is a failure that names the patterns and the folder", async () => {
    const { failure, outputs } = await compute({ files: "out/*.zip" });
    expect(failure).toMatchObject({ code: "no-files", message: `No file matches out/*.zip in ${workspace.path}.` });
    expect(outputs).toMatchObject({ count: "0", digests: "[]" });
  });

  it("is none with fail-on-empty: false", async () => {
    const { code, outputs } = await compute({
      files: "out/*.zip\nnone.txt",
      "fail-on-empty": "false",
      "output-file": "SUMS",
    });
    expect(code).toBe(0);
    expect(outputs["count"]).toBe("0");
    expect(readFileSync(join(workspace.path, "SUMS"), "utf8")).toBe("");
  });

  it("is a warning for one pattern of several", async () => {
    const { code, said } = await compute({ files: "dist/*.bin\nout/*.zip" });
    expect(code).toBe(0);
    expect(said).toContain("warning: No file matches out/*.zip.");
  });
});

describe("files that cannot be digested", () => {
  let server: Server;
  beforeAll(() => {
    server = createServer();
  });
  afterAll(() => {
    server.close();
  });

  it("are all named, and nothing is written", async () => {
    symlinkSync("nowhere", join(workspace.path, "dist/dangling"));
    shell("mkfifo dist/pipe");
    await new Promise<void>((settle) => server.listen(join(workspace.path, "dist/socket"), settle));
    const { failed, failure } = await compute({
      files: "dist/*\nabsent\ndist",
      "output-file": "SUMS",
      sidecars: "true",
    });
    expect(failure?.code).toBe("missing-file");
    expect(failed).toEqual([
      "absent missing-file",
      "dist unreadable",
      "dist/dangling unreadable",
      "dist/pipe unreadable",
      "dist/socket unreadable",
    ]);
    expect(shell("ls -A . dist")).not.toMatch(/SUMS|sha256/u);
  });
});

describe("output-file", () => {
  it.each([
    ["gnu", "sha256", "sha256sum -c --strict SUMS"],
    ["gnu", "sha256", "shasum -a 256 -c --strict SUMS"],
    ["gnu", "sha512", "sha512sum -c --strict SUMS"],
    ["gnu", "blake2b512", "b2sum -c --strict SUMS"],
    ["bsd", "sha256", "cksum -c --strict SUMS"],
    ["bsd", "blake2b512", "cksum -c --strict SUMS"],
    ["bsd", "md5", "cksum -c --strict SUMS"],
    ["bsd", "sha1", "shasum -c --strict SUMS"],
  ])("in the format %s, of %s, is read by %s", async (format, algorithm, command) => {
    await compute({ files: "dist/**", "output-file": "SUMS", "output-format": format, algorithm });
    expect(shell(command).trim().split("\n")).toEqual(["dist/a.bin: OK", "dist/b.bin: OK", "dist/sub/c.bin: OK"]);
  });

  it("in JSON has the shape of digests", async () => {
    const { outputs } = await compute({ files: "dist/*.bin", "output-file": "SUMS.json", "output-format": "json" });
    expect(JSON.parse(readFileSync(join(workspace.path, "SUMS.json"), "utf8"))).toEqual(
      JSON.parse(outputs["digests"] ?? ""),
    );
    expect(outputs["checksum-file"]).toBe("SUMS.json");
  });

  it("is never part of its own glob, nor are sidecars", async () => {
    const inputs = { files: "dist/*", "output-file": "dist/SUMS", sidecars: "true" };
    const first = await compute(inputs);
    const second = await compute(inputs);
    expect(second.outputs["digests"]).toBe(first.outputs["digests"]);
    expect(shell("ls dist")).toBe("SUMS\na.bin\na.bin.sha256\nb.bin\nb.bin.sha256\nsub\n");
  });

  it("with names: basename holds last parts, and fails when two are equal", async () => {
    await compute({ files: "dist/sub/*", "output-file": "dist/sub/SUMS", names: "basename" });
    expect(shell("cd dist/sub && sha256sum -c --strict SUMS")).toBe("c.bin: OK\n");
    workspace.write("dist/a/c.bin", "other");
    const { failure } = await compute({ files: "**/c.bin", "output-file": "SUMS", names: "basename" });
    expect(failure).toMatchObject({
      code: "name-clash",
      message: "c.bin is the name of dist/a/c.bin and dist/sub/c.bin.",
    });
    expect(existsSync(join(workspace.path, "SUMS"))).toBe(false);
  });

  it("that cannot be written is bad input", async () => {
    const { code, failure } = await compute({ files: "dist/*.bin", "output-file": "dist/a.bin/SUMS" });
    expect(code).toBe(2);
    expect(failure?.message).toMatch(/^output-file: It cannot be written \(E/u);
  });
});

describe("sidecars", () => {
  it("can be verified beside their files", async () => {
    await compute({ files: "dist/*.bin", sidecars: "true", algorithm: "sha512" });
    expect(shell("cd dist && sha512sum -c --strict *.sha512")).toBe("a.bin: OK\nb.bin: OK\n");
  });
});

describe("inputs that make no sense", () => {
  it.each([
    ["no files at all", {}, "files", "Say what to hash"],
    ["only negations", { files: "!dist/*" }, "files", "only negations"],
    ["a wildcard before ..", { files: "*/../x" }, "files", ".. behind a wildcard"],
    ["two ways to verify", { files: "x", expected: "00", release: "a/b@c" }, "expected", "Give one of"],
  ])("%s", async (_, inputs, input, message) => {
    const { code, failure } = await compute(inputs);
    expect(code).toBe(2);
    expect(failure?.faults).toEqual([{ input, message: expect.stringContaining(message) }]);
  });
});

describe("hostile names", () => {
  it("break no list, and reach the log only where they are harmless", async () => {
    const names = [
      "a\nb",
      "::error::x",
      "c\\d",
      "%0Ae",
      "\u001b[31mred",
      " lead",
      "trail ",
      "##[error]y",
      "\u202egnp",
      "\rz",
    ];
    for (const name of names) {
      writeFileSync(join(workspace.path, "dist", name), name);
    }
    writeFileSync(Buffer.concat([Buffer.from(`${workspace.path}/dist/`), Buffer.of(0xff, 0xfe)]), "bytes");
    const { code, said, summary } = await compute({ files: "dist/*", "output-file": "SUMS" });
    expect(code).toBe(0);
    expect(shell("sha256sum -c --strict --quiet SUMS && grep -c . SUMS").trim()).toBe("13");
    const log = said.join("\n");
    expect(log).toContain('"dist/a\\nb"');
    expect(log).toContain('"dist/\\xff\\xfe"');
    expect(summary).not.toContain("\u001b");
  });
});
