/** Checks everything but behaviour: types, format, lint with its boundaries, dead code, generated files, dist/. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { build } from "./build.ts";
import { findCompositeFaults, findComposites } from "./check-composites.ts";
import { generateFiles } from "./generated-files.ts";
import { createReport, runTool } from "./report.ts";

const root = resolve(import.meta.dirname, "..");
const report = createReport("check");

/** Runs a tool of node_modules as one check. */
function checkByTool(name: string, script: string, args: readonly string[]): void {
  const { ok, output } = runTool(process.execPath, [join(root, "node_modules", script), ...args], root);
  if (ok) {
    report.pass(name);
  } else {
    report.fail(name, output);
  }
}

/** A file's bytes as text; empty where there is none. */
function read(path: string): string {
  try {
    return readFileSync(path, "latin1");
  } catch {
    return "";
  }
}

/** Names of files that differ between two folders. */
function compareFolders(left: string, right: string): readonly string[] {
  const names = new Set([...readdirSync(left), ...readdirSync(right)]);
  return [...names].filter((name) => read(join(left, name)) !== read(join(right, name)));
}

async function checkGenerated(): Promise<void> {
  for (const [path, content] of await generateFiles(root)) {
    const name = `${path} is what the declarations say`;
    if (read(join(root, path)) === Buffer.from(content).toString("latin1")) {
      report.pass(name);
    } else {
      report.fail(name, "It is stale: run `npm run generate` and commit the result.");
    }
  }
}

function checkComposites(): void {
  const actions = join(root, "actions");
  for (const name of findComposites(actions)) {
    const faults = findCompositeFaults(actions, name);
    if (faults.length === 0) {
      report.pass(`the recipe ${name} holds together`);
    } else {
      report.fail(`the recipe ${name} holds together`, faults.join("\n"));
    }
  }
}

async function checkBuilt(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "stdops-dist-"));
  try {
    await build(folder);
    const differing = compareFolders(folder, join(root, "dist"));
    if (differing.length === 0) {
      report.pass("dist/ is what the sources build, byte for byte");
    } else {
      report.fail(
        "dist/ is what the sources build",
        `Differing: ${differing.join(", ")}. Run \`npm run build\` and commit it.`,
      );
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

checkByTool("types", "typescript/bin/tsc", ["-p", "."]);
checkByTool("format, lint and boundaries", "@biomejs/biome/bin/biome", [
  "ci",
  "--error-on-warnings",
  "--colors=off",
  "--max-diagnostics=50",
]);
checkByTool("dead code", "knip/bin/knip.js", ["--treat-config-hints-as-errors"]);
checkComposites();
await checkGenerated();
await checkBuilt();
report.end();
