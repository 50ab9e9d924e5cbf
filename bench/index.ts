/**
 * Measures each promised figure against a named rival, whole processes in turn, prints a table, and writes
 * bench/results.json: once under the Node that runs npm, once under Node 24, the one that runners use. Names of suites
 * measure only those. All take some ten minutes and 4 GiB below the system's temporary folder.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { nodes } from "../scripts/nodes.ts";
import { checksum } from "./checksum.ts";
import { configRead } from "./config-read.ts";
import { dispatchWorkflow } from "./dispatch-workflow.ts";
import { type Comparison, keeps } from "./measure.ts";
import { metricsExport } from "./metrics-export.ts";
import { portCheck } from "./port-check.ts";
import type { Suite } from "./suite.ts";

const suites: Readonly<Record<string, Suite>> = {
  checksum,
  "config-read": configRead,
  "port-check": portCheck,
  "dispatch-workflow": dispatchWorkflow,
  "metrics-export": metricsExport,
};
const report = join(import.meta.dirname, "results.json");

/** Measures a suite under one Node, and prints it. */
function measureUnder(node: string, suite: Suite, folder: string) {
  const version = spawnSync(node, ["--version"], { encoding: "utf8" }).stdout.trim();
  console.log(`Node ${version}`);
  const comparisons = suite.compare(node, folder);
  for (const comparison of comparisons) {
    console.log(`${keeps(comparison) ? "✓" : "✗"} ${describe(comparison)}`);
  }
  const memory = suite.memory(node, folder);
  for (const { what, mebibytes, reach } of memory) {
    console.log(`${mebibytes <= reach ? "✓" : "✗"} peak memory, ${what}: ${mebibytes} MiB (reach ${reach})`);
  }
  const figures = suite.count?.(node, folder) ?? [];
  for (const { what, value, reach } of figures) {
    console.log(`${value <= reach ? "✓" : "✗"} ${what}: ${value} (reach ${reach})`);
  }
  return { node: version, comparisons, memory, figures };
}

function describe({ what, rival, reach, unit, ours, theirs, ratio, median }: Comparison): string {
  const figure =
    unit === "ratio"
      ? `${ratio} (median ${median}; reach ${reach}`
      : `${Math.round(ours - theirs)} ms above (reach ${reach}`;
  return `${what} / ${rival}: ${figure}; ${ours} ms / ${theirs} ms)`;
}

function version(tool: string, argument: string): string {
  return spawnSync(tool, [argument], { encoding: "utf8" }).stdout?.split("\n")[0]?.trim() ?? "";
}

const asked = process.argv.slice(2);
const { results: earlier = {} } = JSON.parse(readFileSync(report, "utf8"));
const results: Record<string, unknown> = { ...earlier };
for (const [name, suite] of Object.entries(suites)) {
  if (asked.length > 0 && !asked.includes(name)) {
    continue;
  }
  const folder = mkdtempSync(join(tmpdir(), "stdops-bench-"));
  try {
    console.log(name);
    suite.prepare(folder);
    results[name] = nodes.map((node) => measureUnder(node, suite, folder));
  } finally {
    suite.close?.();
    rmSync(folder, { recursive: true, force: true });
  }
}
const machine = {
  cores: availableParallelism(),
  platform: process.platform,
  coreutils: version("sha256sum", "--version"),
  openssl: version("openssl", "version"),
  python: version("python3", "--version"),
};
writeFileSync(report, `${JSON.stringify({ machine, results }, null, 2)}\n`);
