/**
 * Measures each promised figure as a ratio against a named rival, whole processes in turn, prints a table, and writes
 * bench/results.json. The Node that runs npm is measured, not the one of npm's own folder. Takes some two minutes and
 * 3 GiB below the system's temporary folder.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { benchChecksum, memoryOfChecksum } from "./checksum.ts";

const mostMemory = 120;
const folder = mkdtempSync(join(tmpdir(), "stdops-bench-"));
try {
  const comparisons = benchChecksum(folder);
  const memory = memoryOfChecksum(folder);
  for (const { what, rival, reach, ours, theirs, ratio, median } of comparisons) {
    const mark = ratio <= reach ? "✓" : "✗";
    console.log(`${mark} ${what} / ${rival}: ${ratio} (median ${median}; reach ${reach}; ${ours} ms / ${theirs} ms)`);
  }
  for (const { what, mebibytes } of memory) {
    console.log(`${mebibytes <= mostMemory ? "✓" : "✗"} peak memory, ${what}: ${mebibytes} MiB (reach ${mostMemory})`);
  }
  const coreutils = spawnSync("sha256sum", ["--version"], { encoding: "utf8" }).stdout?.split("\n")[0] ?? "";
  const openssl = spawnSync("openssl", ["version"], { encoding: "utf8" }).stdout?.trim() ?? "";
  const machine = {
    node: process.version,
    cores: availableParallelism(),
    platform: process.platform,
    coreutils,
    openssl,
  };
  const results = { machine, comparisons, memory };
  writeFileSync(join(import.meta.dirname, "results.json"), `${JSON.stringify(results, null, 2)}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
