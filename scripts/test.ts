/**
 * Runs the tests under the Node that runs npm and under Node 24, the one that runners use; both are supported. Each Node
 * runs them in several processes, one after the other: Jest keeps the modules of every file that it has run, and what
 * measures time or memory would come to feel that. Arguments go to Jest, which then runs once; `--one-node` first keeps to
 * the Node that runs npm.
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
const shards = [1, 2, 3, 4, 5, 6];
const folder = mkdtempSync(join(tmpdir(), "stdops-test-"));

const own = words.slice(oneNode ? 1 : 0);
const runs = own.length > 0 ? [own] : shards.map((shard) => [`--shard=${shard}/${shards.length}`]);

let failed = false;
if (!oneNode && nodes.length === 1) {
  console.log("Node 24 is not there (npm installed without scripts): these tests run under one Node.");
}
for (const [index, node] of (oneNode ? nodes.slice(0, 1) : nodes).entries()) {
  const version = spawnSync(node, ["--version"], { encoding: "utf8" }).stdout.trim();
  console.log(`Tests under Node ${version}`);
  for (const [at, words] of runs.entries()) {
    const counts = join(folder, `${index}-${at}.json`);
    const jest = ["--experimental-vm-modules", "--no-warnings", join(root, "node_modules/jest/bin/jest.js")];
    const options = ["--json", `--outputFile=${counts}`, ...words];
    const { status } = spawnSync(node, [...jest, ...options], { cwd: root, stdio: ["ignore", "ignore", "inherit"] });
    failed ||= status !== 0;
    noteCounts(readCounts(counts));
  }
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
