import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, statSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { makeFolders } from "../../src/io/make-folders.ts";
import { itWhen } from "../support/referee.ts";
import { createWorkspace, type Workspace } from "../support/workspace.ts";

const posix = process.platform !== "win32";
const onLinux = itWhen(process.platform === "linux");
const root = join(import.meta.dirname, "../..");

let workspace: Workspace;
beforeEach(() => {
  workspace = createWorkspace({ file: "" });
});
afterEach(() => workspace.remove());

describe("folders that are missing", () => {
  it.each(["a", "a/b/c", "größe 名前/b", `${"deep/".repeat(300)}end`])("are made: %.20s", (path) => {
    makeFolders(join(workspace.path, path));
    expect(statSync(join(workspace.path, path)).isDirectory()).toBe(true);
    makeFolders(join(workspace.path, path));
  });

  itWhen(posix)("are made behind a link", () => {
    mkdirSync(join(workspace.path, "there"));
    symlinkSync("there", join(workspace.path, "link"));
    makeFolders(join(workspace.path, "link/a/b"));
    expect(existsSync(join(workspace.path, "there/a/b"))).toBe(true);
  });

  itWhen(posix)("get the mode that is asked for", () => {
    makeFolders(join(workspace.path, "x/y"), 0o700);
    expect(statSync(join(workspace.path, "x/y")).mode & 0o777).toBe(0o700);
  });

  it.each([
    ["a file stands in the place of one", "file", "EEXIST"],
    ["a file stands in the way", "file/a/b", "ENOTDIR"],
  ])("are not made when %s", (_, path, code) => {
    expect(() => makeFolders(join(workspace.path, path))).toThrow(expect.objectContaining({ code }));
  });

  itWhen(posix)("are not made behind a link that leads nowhere", () => {
    symlinkSync("nowhere", join(workspace.path, "link"));
    expect(() => makeFolders(join(workspace.path, "link/a"))).toThrow(expect.objectContaining({ code: "EEXIST" }));
  });

  onLinux("are refused where there can be none, at once", () => {
    const words = ["dist/cli.js", "checksum", "--files=package.json", "--output-file=/proc/none/SHA256SUMS"];
    const { status, stderr } = spawnSync(process.execPath, words, { cwd: root, encoding: "utf8", timeout: 10_000 });
    expect(status).toBe(2);
    expect(stderr).toContain("output-file: It cannot be written (ENOENT)");
  });
});
