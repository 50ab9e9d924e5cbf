import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { createWorkspace } from "./workspace.ts";

const root = resolve(import.meta.dirname, "../..");
const bundledNode = join(root, "node_modules/node/bin", process.platform === "win32" ? "node.exe" : "node");

/** The Nodes that the bundle must run on: the one that runs the tests, and Node 24, which runners use. */
export const nodes: readonly (readonly [name: string, path: string])[] = [
  [`Node ${process.versions.node}`, process.execPath],
  ...(existsSync(bundledNode) && !process.versions.node.startsWith("24.") ? [["Node 24", bundledNode] as const] : []),
];

/** What a child process did. */
export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** What a step of a workflow did: also what it left in the files that the runner reads. */
export interface StepRan extends Ran {
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  readonly temp: string;
}

interface Surroundings {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly node?: string;
}

const kept = ["PATH", "HOME", "TMPDIR", "SystemRoot", "TEMP", "TMP"];
const base = Object.fromEntries(
  kept.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])),
);

/** Runs a program to its end, with an environment that has only what is given and what any process needs. */
export async function run(command: string, args: readonly string[], { cwd, env = {} }: Surroundings): Promise<Ran> {
  const child = spawn(command, args, { cwd, env: { ...base, ...env }, stdio: ["ignore", "pipe", "pipe"] });
  const texts = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const) {
    child[name].setEncoding("utf8").on("data", (text: string) => {
      texts[name] += text;
    });
  }
  const code = await new Promise<number | null>((settle, reject) => {
    child.once("error", reject).once("close", settle);
  });
  return { code, ...texts };
}

/** Runs `bin/stdops` with these words. */
export async function runCommandLine(words: readonly string[], surroundings: Surroundings): Promise<Ran> {
  const { node } = surroundings;
  return node === undefined
    ? await run(join(root, "bin/stdops"), words, surroundings)
    : await run(node, [join(root, "dist/cli.js"), ...words], surroundings);
}

/** Runs an action's entry in dist/ as a runner does: inputs as INPUT_*, results in files. */
export async function runStep(
  entry: string,
  inputs: Readonly<Record<string, string>>,
  { cwd, env = {}, node = process.execPath }: Surroundings,
): Promise<StepRan> {
  const temp = createWorkspace();
  const files = Object.fromEntries(
    ["OUTPUT", "STATE", "ENV", "STEP_SUMMARY"].map((name) => [`GITHUB_${name}`, temp.write(name, "")]),
  );
  const given = Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
  );
  const surroundings = { GITHUB_ACTIONS: "true", RUNNER_TEMP: temp.path, ...files, ...given, ...env };
  const ran = await run(node, [join(root, "dist", entry)], { cwd, env: surroundings });
  return {
    ...ran,
    outputs: parseOutputs(readFileSync(join(temp.path, "OUTPUT"), "utf8")),
    summary: readFileSync(join(temp.path, "STEP_SUMMARY"), "utf8"),
    temp: temp.path,
  };
}

/** Reads a runner's file of `name<<delimiter` blocks. */
function parseOutputs(text: string): Record<string, string> {
  const blocks = text.matchAll(/^([^\n<]+)<<(ghadelimiter_[0-9a-f-]+)\n([\s\S]*?)\n?\2\n/gmu);
  return Object.fromEntries([...blocks].map(([, name, , value]) => [name, value]));
}
