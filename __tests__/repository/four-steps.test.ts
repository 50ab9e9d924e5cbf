import { execFileSync } from "node:child_process";
import { cpSync, readFileSync, symlinkSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { createWorkspace } from "../support/workspace.ts";

const root = resolve(import.meta.dirname, "../..");
const guide = readFileSync(join(root, "CONTRIBUTING.md"), "utf8");
const parts = [
  "src",
  "scripts",
  "actions",
  "docs",
  "README.md",
  "examples",
  "package.json",
  "tsconfig.json",
  "tsconfig.build.json",
];

/** The code of a step of the guide. */
function codeOfStep(step: number): string {
  const [, text = ""] = guide.split(`**${step}. `);
  const [, code = ""] = /```ts\n([\s\S]*?)```/u.exec(text) ?? [];
  return code;
}

describe("the four steps by which CONTRIBUTING.md adds an operation", () => {
  const house = createWorkspace();
  const node = (...words: readonly string[]) =>
    execFileSync(process.execPath, words, { cwd: house.path, encoding: "utf8", stdio: "pipe" });

  beforeAll(() => {
    for (const part of parts) {
      cpSync(join(root, part), join(house.path, part), { recursive: true });
    }
    symlinkSync(join(root, "node_modules"), join(house.path, "node_modules"), "junction");
    const counting =
      "export function countLines(bytes: Uint8Array): number {\n  return Buffer.from(bytes).toString().split(/^/mu).length;\n}\n";
    house.write("src/operations/line-count/count-lines.ts", counting);
    house.write("src/operations/line-count/operation.ts", codeOfStep(1));
    const registry = readFileSync(join(house.path, "src/operations/index.ts"), "utf8");
    house.write(
      "src/operations/index.ts",
      registry.replace("\n};", () => `\n${codeOfStep(2)}};`),
    );
  });

  afterAll(() => house.remove());

  it("give an operation whose types are right", () => {
    expect(node("node_modules/typescript/bin/tsc", "-p", "tsconfig.build.json", "--noEmit")).toBe("");
  });

  it("give it a manifest, a page and a place at the front door", () => {
    node("--import", "tsx", "scripts/generate.ts");
    const read = (path: string) => readFileSync(join(house.path, path), "utf8");
    expect(read("actions/line-count/action.yml")).toContain("main: ../../dist/line-count.js");
    expect(read("actions/line-count/README.md")).toContain("Count the lines of a file.");
    expect(read("action.yml")).toMatch(/one of .*\bline-count\b/u);
    expect(read("README.md")).toContain("[`line-count`](actions/line-count/README.md)");
  });

  it("make it do what it says", () => {
    house.write("notes.txt", "one\ntwo\n");
    house.write("run.ts", 'import { cli } from "./src/cli.ts";\n\nawait cli(import.meta.url);\n');
    const result = node("--import", "tsx", "run.ts", "line-count", "--file", "notes.txt", "--json");
    expect(JSON.parse(result)).toEqual({ outputs: { lines: 2 } });
  });
});
