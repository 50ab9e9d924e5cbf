import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { compareCodePoints, encodePathText, toSystemPath } from "../../../src/io/path-text.ts";
import { combine, type FileEntry, renderList, renderSri } from "../../../src/operations/checksum/list-format.ts";
import { can, itWhen, runTool } from "../../support/referee.ts";
import { createWorkspace } from "../../support/workspace.ts";

const posix = process.platform !== "win32";
const entry = (path: string, size = 1): FileEntry => ({
  path,
  size,
  algorithm: "sha256",
  digest: createHash("sha256").update(encodePathText(path)).digest("hex"),
});
const names = [
  "a",
  " leading",
  "trailing ",
  "back\\slash",
  "line\nend",
  "return\rin",
  "é",
  "😀",
  "(x) = y",
  "*star",
  "::error::x",
  "%0A",
  "\u001b[31m",
  ...(process.platform === "linux" ? ["caf\udce9"] : []),
];

/** A folder of files whose contents are their names, for as long as somebody looks at it. */
function withFiles<T>(look: (path: string) => T): T {
  const tree = createWorkspace();
  try {
    for (const name of names) {
      writeFileSync(toSystemPath(join(tree.path, name)), encodePathText(name));
    }
    return look(tree.path);
  } finally {
    tree.remove();
  }
}

describe("a list", () => {
  const sorted = names.toSorted(compareCodePoints).map((name) => entry(name));

  itWhen(posix && can("sha256sum", "--version"))("is what sha256sum writes, to the byte", () => {
    const { stdout } = withFiles((path) => runTool(["env", "LC_ALL=C", "sh", "-c", "sha256sum -- *"], path));
    expect(renderList(sorted, "gnu").toString("latin1")).toBe(stdout.toString("latin1"));
  });

  itWhen(posix && can("cksum", "-a", "sha256"))("is what cksum -a writes, to the byte, in the form bsd", () => {
    const { stdout } = withFiles((path) => runTool(["env", "LC_ALL=C", "sh", "-c", "cksum -a sha256 -- *"], path));
    expect(renderList(sorted, "bsd").toString("latin1")).toBe(stdout.toString("latin1"));
  });

  itWhen(posix && can("shasum", "--version"))("has the tags of shasum for what cksum does not know", () => {
    const tree = createWorkspace({ f: "x" });
    const { stdout } = runTool(["shasum", "--tag", "-a", "512256", "f"], tree.path);
    tree.remove();
    const digest = createHash("sha512-256").update("x").digest("hex");
    expect(renderList([{ path: "f", size: 1, algorithm: "sha512-256", digest }], "bsd").toString()).toBe(
      stdout.toString(),
    );
  });

  it("is JSON of the shape of digests, one line, with names that survive it", () => {
    const text = renderList(sorted, "json").toString();
    expect(text.endsWith("]\n") && text.split("\n").length === 2).toBe(true);
    expect(JSON.parse(text)).toEqual(
      sorted.map(({ path, size, algorithm, digest }) => ({ path, size, algorithm, digest })),
    );
  });

  it("of nothing is nothing, or an empty array", () => {
    expect(renderList([], "gnu").length).toBe(0);
    expect(renderList([], "json").toString()).toBe("[]\n");
  });
});

describe("the combined digest", () => {
  itWhen(posix && can("sha256sum", "--version"))("is the one that a pipe of sha256sum has", () => {
    const { stdout } = withFiles((path) =>
      runTool(["env", "LC_ALL=C", "sh", "-c", "sha256sum -- * | sha256sum"], path),
    );
    expect(combine(names.toSorted(compareCodePoints).map((name) => entry(name)))).toBe(stdout.toString().slice(0, 64));
  });

  it("changes with names and digests, and not with sizes", () => {
    const whole = combine([entry("a"), entry("b")]);
    expect(combine([entry("a", 5), entry("b", 7)])).toBe(whole);
    expect(combine([entry("a"), entry("c")])).not.toBe(whole);
    expect(combine([entry("a"), { ...entry("b"), digest: entry("a").digest }])).not.toBe(whole);
    expect(combine([{ ...entry("a"), path: "a\n" }])).not.toBe(combine([{ ...entry("a"), path: "a\\n" }]));
  });
});

describe("a digest in SRI's notation", () => {
  itWhen(posix && can("openssl", "version"))("is what openssl makes of it", () => {
    const binary = runTool(["openssl", "dgst", "-sha256", "-binary"], ".", "a").stdout;
    expect(renderSri(entry("a"))).toBe(`sha256-${runTool(["openssl", "base64", "-A"], ".", binary).stdout.toString()}`);
  });
});
