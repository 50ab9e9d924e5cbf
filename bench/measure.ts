import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";

const dist = resolve(import.meta.dirname, "../dist");

// Both make Node itself slower to start, by more than what is measured: certificates to read, modules to load first.
const { NODE_EXTRA_CA_CERTS: _certificates, NODE_OPTIONS: _options, ...surroundings } = process.env;

/** One command as a whole process. */
export interface Command {
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** A figure of ours beside a rival's, both measured in turn in one run. */
export interface Comparison {
  readonly what: string;
  readonly rival: string;
  /** What the ratio of ours to the rival's must not exceed; or, where `unit` says so, the difference in milliseconds. */
  readonly reach: number;
  readonly unit: "ratio" | "ms above";
  /** Best of all runs, in milliseconds. */
  readonly ours: number;
  readonly theirs: number;
  /** Of the best runs: what the machine does beside has no part in them. */
  readonly ratio: number;
  /** The median of the ratios of runs that followed one another. */
  readonly median: number;
}

/** A leaf action as a step of a workflow runs it. */
export function step(
  { node, folder, operation }: { readonly node: string; readonly folder: string; readonly operation: string },
  inputs: Readonly<Record<string, string>>,
): Command {
  const given = Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]);
  const env = { RUNNER_TEMP: folder, "INPUT_WORKING-DIRECTORY": folder, ...Object.fromEntries(given) };
  return { command: node, args: [join(dist, `${operation}.js`)], env };
}

/** Runs two commands in turn, one round to warm up and `rounds` to measure. */
export function compare(
  title: Pick<Comparison, "what" | "rival" | "reach"> & { readonly unit?: Comparison["unit"]; readonly rounds: number },
  ours: readonly Command[],
  theirs: readonly Command[],
): Comparison {
  const times: { readonly own: number; readonly other: number }[] = [];
  for (let round = 0; round <= title.rounds; round += 1) {
    const other = time(theirs);
    const own = time(ours);
    if (round > 0) {
      times.push({ own, other });
    }
  }
  const own = Math.min(...times.map((pair) => pair.own));
  const other = Math.min(...times.map((pair) => pair.other));
  const ratios = times.map((pair) => pair.own / pair.other).toSorted((left, right) => left - right);
  const median = ratios[Math.floor(ratios.length / 2)] ?? Number.NaN;
  const { what, rival, reach, unit = "ratio" } = title;
  return {
    what,
    rival,
    reach,
    unit,
    ours: round(own),
    theirs: round(other),
    ratio: round(own / other),
    median: round(median),
  };
}

/** Runs commands one after another; the time of all of them in milliseconds. */
function time(commands: readonly Command[]): number {
  const start = performance.now();
  for (const { command, args, env } of commands) {
    const { status, stderr } = spawnSync(command, args, {
      env: { ...surroundings, ...env },
      stdio: ["ignore", "ignore", "pipe"],
    });
    if (status !== 0) {
      throw new Error(`${command} ${args.join(" ")} ended with ${status}.\n${stderr}`);
    }
  }
  return performance.now() - start;
}

/** The peak of a Node process's resident memory, in MiB, as the kernel counts it (VmHWM) when it exits. */
export function peakMemory({ command, args, env }: Command, report: string): number {
  const hook = `process.on("exit", () => require("fs").writeFileSync(${JSON.stringify(report)}, String(process.resourceUsage().maxRSS)))`;
  const preload = `data:text/javascript,${encodeURIComponent(`import { createRequire } from "node:module"; const require = createRequire("/"); ${hook}`)}`;
  spawnSync(command, ["--import", preload, ...args], { env: { ...surroundings, ...env }, stdio: "ignore" });
  return round(Number(readFileSync(report, "utf8")) / 1024);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** Whether a comparison keeps its promise. */
export function keeps({ unit, ratio, reach, ours, theirs }: Comparison): boolean {
  return (unit === "ratio" ? ratio : ours - theirs) <= reach;
}
