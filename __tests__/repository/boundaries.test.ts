import { execFileSync, spawnSync } from "node:child_process";
import { cpSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { createWorkspace, type Workspace } from "../support/workspace.ts";

const root = resolve(import.meta.dirname, "../..");

/** What the linter says of a file with these lines. */
type Lint = (path: string, source: string) => string;

let workspace: Workspace;
let lint: Lint;
beforeAll(() => {
  workspace = createWorkspace();
  for (const path of ["biome.json", ".gitignore", "scripts/lint"]) {
    cpSync(join(root, path), join(workspace.path, path), { recursive: true });
  }
  execFileSync("git", ["init", "-q"], { cwd: workspace.path });
  lint = (path, source) => {
    workspace.write(path, `${source}\n`);
    const script = join(root, "node_modules/@biomejs/biome/bin/biome");
    const args = [script, "lint", "--reporter=github", "--error-on-warnings", path];
    return spawnSync(process.execPath, args, { cwd: workspace.path, encoding: "utf8" }).stdout;
  };
});
afterAll(() => workspace.remove());

describe("the linter refuses", () => {
  it.each([
    [
      "an operation that imports another",
      "src/operations/a/run.ts",
      'export { b } from "../b/run.ts";',
      "never import one another",
    ],
    [
      "an operation that reads files",
      "src/operations/a/run.ts",
      'export { readFile } from "node:fs/promises";',
      "through src/io",
    ],
    [
      "an operation that opens sockets",
      "src/operations/a/run.ts",
      'export { connect } from "node:net";',
      "through src/io",
    ],
    [
      "an operation that starts programs",
      "src/operations/a/run.ts",
      'export { spawn } from "node:child_process";',
      "through src/io",
    ],
    [
      "an operation that speaks to the runner",
      "src/operations/a/run.ts",
      'export { info } from "@actions/core";',
      "Only src/runner",
    ],
    [
      "an operation that knows a side of the port",
      "src/operations/a/run.ts",
      'export { x } from "../../runner/actions-runner.ts";',
      "port of the runner",
    ],
    [
      "a reader of a format that opens files",
      "src/formats/a.ts",
      'export { readFileSync } from "node:fs";',
      "only pure libraries",
    ],
    [
      "a reader of a format that knows the house",
      "src/formats/a/b.ts",
      'export { x } from "../../operation/mapping.ts";',
      "only pure libraries",
    ],
    [
      "an operation that imports an entry",
      "src/operations/a/run.ts",
      'export { main } from "../../main.ts";',
      "Nothing imports an entry",
    ],
    [
      "an operation that reads the environment",
      "src/operations/a/run.ts",
      'export const home = process.env["HOME"];',
      "process.env",
    ],
    [
      "a house that knows an operation",
      "src/operation/x.ts",
      'export { a } from "../operations/a/run.ts";',
      "knows no operation",
    ],
    [
      "shared code that imports an entry",
      "src/io/x.ts",
      'export { cli } from "../cli.ts";',
      "Nothing imports an entry",
    ],
    [
      "shared code that knows the house",
      "src/io/x.ts",
      'export { x } from "../operation/x.ts";',
      "nothing of the house",
    ],
    ["a type assertion", "src/io/x.ts", "export const x = JSON.parse('1') as number;", "No type assertions"],
    ["any", "src/io/x.ts", "export const x = (y: any) => y;", "any"],
    ["a non-null assertion", "src/io/x.ts", "export const x = (y?: string) => y!.length;", "non-null"],
  ])("%s", (_, path, source, message) => {
    expect(lint(path, source)).toContain(message);
  });
});

describe("the linter lets pass", () => {
  it.each([
    [
      "what an operation may use",
      "src/operations/a/run.ts",
      'export { x } from "../../io/x.ts";\nexport { y } from "../../runner/safe-text.ts";',
    ],
    ["pure modules of Node", "src/operations/a/run.ts", 'export { createHash } from "node:crypto";'],
    ["as const", "src/io/x.ts", "export const x = [1] as const;"],
  ])("%s", (_, path, source) => {
    expect(lint(path, source)).toBe("");
  });
});
