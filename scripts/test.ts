/**
 * Runs the tests under the Node that runs npm and under Node 24, the one that runners use; both are supported.
 * Arguments go to Jest; `--one-node` first keeps to the Node that runs npm.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { nodes } from "./nodes.ts";
import { noteCounts } from "./report.ts";

const root = resolve(import.meta.dirname, "..");
const [, , ...words] = process.argv;
const oneNode = words[0] === "--one-node";
const folder = mkdtempSync(join(tmpdir(), "stdops-test-"));

let failed = false;
if (!oneNode && nodes.length === 1) {
  console.log("Node 24 is not there (npm installed without scripts): these tests run under one Node.");
}
for (const [index, node] of (oneNode ? nodes.slice(0, 1) : nodes).entries()) {
  const version = spawnSync(node, ["--version"], { encoding: "utf8" }).stdout.trim();
  console.log(`Tests under Node ${version}`);
  const counts = join(folder, `${index}.json`);
  const jest = ["--experimental-vm-modules", "--no-warnings", join(root, "node_modules/jest/bin/jest.js")];
  const options = ["--json", `--outputFile=${counts}`, ...words.slice(oneNode ? 1 : 0)];
  const { status } = spawnSync(node, [...jest, ...options], { cwd: root, stdio: ["ignore", "ignore", "inherit"] });
  failed ||= status !== 0;
  noteCounts(readCounts(counts));
}
rmSync(folder, { recursive: true, force: true });
process.exitCode = failed ? 1 : 0;

/** A run that did not come to its counts has failed once. */
function readCounts(path: string): { readonly passed: number; readonly failed: number } {
  try {
    const result = JSON.parse(readFileSync(path, "utf8"));
    return {
      passed: Number(result.numPassedTests),
      failed: Number(result.numFailedTests) + Number(result.numRuntimeErrorTestSuites),
    };
  } catch {
    return { passed: 0, failed: 1 };
  }
}
