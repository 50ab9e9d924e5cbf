import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from "node:fs";
import { devNull } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { parse } from "yaml";
import { operations } from "../../src/operations/index.ts";
import { createWorkspace, type Workspace } from "../support/workspace.ts";

const root = resolve(import.meta.dirname, "../..");
const withGit = spawnSync("git", ["--version"]).status === 0 ? describe : describe.skip;
const onPosix = process.platform === "win32" ? it.skip : it;

/** Runs git on the working tree with a repository of its own, far from the settings of whoever runs the tests. */
function git(workspace: Workspace, ...words: readonly string[]): Buffer {
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith("GIT_"));
  const env = {
    ...Object.fromEntries(inherited),
    GIT_DIR: join(workspace.path, "repository"),
    GIT_WORK_TREE: root,
    GIT_CONFIG_GLOBAL: devNull,
    GIT_CONFIG_NOSYSTEM: "1",
  };
  return execFileSync("git", words, { cwd: root, env, maxBuffer: 2 ** 28, stdio: ["ignore", "pipe", "pipe"] });
}

/** Paths of all files below a folder, relative to it, with `/`. */
function listFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map(({ parentPath, name }) =>
      join(parentPath, name)
        .slice(folder.length + 1)
        .replaceAll("\\", "/"),
    )
    .toSorted();
}

/** The scripts that a manifest has a runner start, as paths from the archive's root. */
function scriptsOf(archive: string, manifest: string): readonly string[] {
  const { runs } = parse(readFileSync(join(archive, manifest), "utf8"));
  const named = [runs.pre, runs.main, runs.post].filter((script) => script !== undefined);
  return named.map((script) => join(dirname(manifest), String(script)).replaceAll("\\", "/"));
}

withGit("the archive that a runner downloads for `uses:`", () => {
  const workspace = createWorkspace();
  const archive = join(workspace.path, "archive");
  let files: readonly string[] = [];
  let committed: readonly string[] = [];

  beforeAll(() => {
    mkdirSync(archive);
    git(workspace, "init", "--quiet");
    git(workspace, "add", "--all");
    committed = git(workspace, "ls-files", "-z").toString().split("\0").slice(0, -1);
    const tree = git(workspace, "write-tree").toString().trim();
    execFileSync("tar", ["-xf", "-"], { cwd: archive, input: git(workspace, "archive", "--format=tar", tree) });
    files = listFiles(archive);
  });

  afterAll(() => workspace.remove());

  it("has at its top what a runner and a reader of it need, and nothing else", () => {
    const wanted = ["LICENSE", "README.md", "action.yml", "actions", "bin", "dist", "package.json"];
    expect(readdirSync(archive).toSorted()).toEqual(wanted);
  });

  it.each(["actions", "bin", "dist"])("has all of %s/", (folder) => {
    const below = (path: string) => path.startsWith(`${folder}/`);
    expect(files.filter(below)).toEqual(committed.filter(below).toSorted());
    expect(files.filter(below)).not.toEqual([]);
  });

  it("is a small part of the repository's files", () => {
    expect(files.length).toBeLessThan(committed.length / 2);
  });

  it.each(["index", "post", "cli", ...Object.keys(operations)])("has the stub dist/%s.js", (name) => {
    expect(files).toContain(`dist/${name}.js`);
  });

  it("has every script that its manifests name", () => {
    const manifests = files.filter((path) => /(?:^|\/)action\.ya?ml$/u.test(path));
    const scripts = manifests.flatMap((manifest) => scriptsOf(archive, manifest));
    expect(manifests.length).toBeGreaterThan(Object.keys(operations).length);
    expect(scripts).toContain("dist/index.js");
    expect(scripts.filter((script) => !existsSync(join(archive, script)))).toEqual([]);
  });

  onPosix("has a launcher that can be executed and runs with nothing beside it", () => {
    const launcher = join(archive, "bin/stdops");
    const { version } = JSON.parse(readFileSync(join(archive, "package.json"), "utf8"));
    expect(statSync(launcher).mode & 0o111).toBe(0o111);
    expect(execFileSync(launcher, ["--version"], { encoding: "utf8" })).toBe(`${version}\n`);
  });

  it.each([
    ["the front door", "index.js"],
    ["a leaf action", "checksum.js"],
  ])("has all that %s needs to digest a file", (_, script) => {
    const output = workspace.write("output", "");
    workspace.write("files/one.txt", "one\n");
    const inputs = { INPUT_OPERATION: "checksum", INPUT_FILES: "one.txt", "INPUT_WORKING-DIRECTORY": "files" };
    const env = {
      ...process.env,
      ...inputs,
      GITHUB_OUTPUT: output,
      GITHUB_STEP_SUMMARY: "",
      RUNNER_TEMP: workspace.path,
    };
    execFileSync(process.execPath, [join(archive, "dist", script)], { cwd: workspace.path, env });
    expect(readFileSync(output, "utf8")).toContain("2c8b08da5ce60398e1f19af0e5dccc744df274b826abe585eaba68c525434806");
  });
});
