/**
 * Measures each promised figure as a ratio against a named rival, whole processes in turn, prints a table, and writes
 * bench/results.json: once under the Node that runs npm, once under Node 24, the one that runners use. Takes some three
 * minutes and 3 GiB below the system's temporary folder.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { nodes } from "../scripts/nodes.ts";
import { benchChecksum, memoryOfChecksum, prepare } from "./checksum.ts";

const mostMemory = 120;

/** Measures everything under one Node, and prints it. */
function measureUnder(node: string, folder: string) {
  const version = spawnSync(node, ["--version"], { encoding: "utf8" }).stdout.trim();
  console.log(`Node ${version}`);
  const comparisons = benchChecksum(node, folder);
  for (const { what, rival, reach, ours, theirs, ratio, median } of comparisons) {
    const mark = ratio <= reach ? "✓" : "✗";
    console.log(`${mark} ${what} / ${rival}: ${ratio} (median ${median}; reach ${reach}; ${ours} ms / ${theirs} ms)`);
  }
  const memory = memoryOfChecksum(node, folder);
  for (const { what, mebibytes } of memory) {
    console.log(`${mebibytes <= mostMemory ? "✓" : "✗"} peak memory, ${what}: ${mebibytes} MiB (reach ${mostMemory})`);
  }
  return { node: version, comparisons, memory };
}

const folder = mkdtempSync(join(tmpdir(), "stdops-bench-"));
try {
  prepare(folder);
  const results = nodes.map((node) => measureUnder(node, folder));
  const coreutils = spawnSync("sha256sum", ["--version"], { encoding: "utf8" }).stdout?.split("\n")[0] ?? "";
  const openssl = spawnSync("openssl", ["version"], { encoding: "utf8" }).stdout?.trim() ?? "";
  const machine = { cores: availableParallelism(), platform: process.platform, coreutils, openssl };
  writeFileSync(join(import.meta.dirname, "results.json"), `${JSON.stringify({ machine, results }, null, 2)}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
