import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { type Command, type Comparison, compare, peakMemory, step } from "./measure.ts";
import type { MemoryFigure, PlainFigure, Suite } from "./suite.ts";

const root = resolve(import.meta.dirname, "..");
const token = "ghp_bench";
let server: ChildProcess | undefined;

function prepare(folder: string): void {
  const path = join(folder, "url.txt");
  const script = join(import.meta.dirname, "github-server.ts");
  server = spawn(process.execPath, ["--import", "tsx", script, path, token], { cwd: root, stdio: "ignore" });
  for (let tries = 0; !existsSync(path) && tries < 300; tries += 1) {
    spawnSync("sleep", ["0.1"]);
  }
}

function close(): void {
  server?.kill();
}

function urlOf(folder: string): string {
  return readFileSync(join(folder, "url.txt"), "utf8").trim();
}

function dispatch(node: string, folder: string, inputs: Readonly<Record<string, string>>): Command {
  const given = { token, repository: "octo-org/app", "api-url": urlOf(folder), ref: "main", ...inputs };
  return step({ node, folder, operation: "dispatch-workflow" }, given);
}

/** The three requests that a start takes, by one curl. */
function curl(folder: string): Command {
  const base = `${urlOf(folder)}/repos/octo-org/app`;
  const common = ["-sS", "-o", "/dev/null", "-H", `Authorization: token ${token}`];
  const post = ["-d", '{"ref":"main","inputs":{}}', `${base}/actions/workflows/quick.yml/dispatches`];
  const reads = [
    `${base}/actions/workflows/quick.yml/runs?event=workflow_dispatch&per_page=100`,
    `${base}/contents/.github/workflows/quick.yml?ref=main`,
  ];
  const args = [...reads.flatMap((url) => [...common, url, "--next"]), ...common, ...post];
  return { command: "curl", args };
}

/** Measures the start when nothing is waited for against the bundle's own start and the same requests by curl. */
function compareDispatch(node: string, folder: string): readonly Comparison[] {
  const start: Command = { command: node, args: [join(root, "dist/cli.js"), "--version"] };
  const title = { what: "a start without a wait", reach: 60, unit: "ms above", rounds: 15 } as const;
  return [
    compare(
      { ...title, rival: "the bundle's own start, and its requests by curl" },
      [dispatch(node, folder, { workflow: "quick.yml", wait: "false" })],
      [start, curl(folder)],
    ),
  ];
}

/** Peak memory with a large run, and with many. */
function memoryOfDispatch(node: string, folder: string): readonly MemoryFigure[] {
  const many = Array.from({ length: 60 }, () => "- { workflow: quick.yml }").join("\n");
  const measure = (what: string, inputs: Readonly<Record<string, string>>): MemoryFigure => ({
    what,
    mebibytes: peakMemory(dispatch(node, folder, inputs), join(folder, "peak")),
    reach: 150,
  });
  return [
    measure("a run of 300 jobs", { workflow: "large.yml" }),
    measure("60 dispatches at once", { dispatches: many, "max-parallel": "60" }),
    measure("an artifact of 200 MiB", { workflow: "artifact.yml", "download-artifacts": "*" }),
  ];
}

/** What takes long, on a clock that does not. */
function count(node: string): readonly PlainFigure[] {
  const script = join(import.meta.dirname, "dispatch-scenarios.ts");
  const { stdout, stderr } = spawnSync(node, ["--import", "tsx", script], { cwd: root, encoding: "utf8" });
  if (stdout === "") {
    throw new Error(stderr);
  }
  const figures: readonly PlainFigure[] = JSON.parse(stdout);
  return figures;
}

/** The figures of dispatch-workflow. */
export const dispatchWorkflow: Suite = {
  prepare,
  compare: compareDispatch,
  memory: memoryOfDispatch,
  count,
  close,
};
