import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseCommandFile, type RunnerSystem } from "./actions-runner-files.ts";
import { parseCommand, type RunnerCommand, splitLines } from "./actions-runner-parsers.ts";
import { createWorkspace } from "./workspace.ts";

/** One call of config-read. */
export interface Performance {
  /** The folder that the step is started in. */
  readonly directory: string;
  readonly inputs: Readonly<Record<string, string>>;
  /** RUNNER_TEMP; empty unless told, so that long outputs stay inline. */
  readonly temp?: string;
}

/** What one performance wrote for the runner, in base64. */
export interface WrittenFiles {
  readonly code: number;
  readonly output: string;
  readonly variables: string;
  readonly state: string;
  readonly summary: string;
}

/** What a runner makes of one performance, by its own rules. */
export interface OnRunner {
  readonly inputs: Readonly<Record<string, string>>;
  readonly code: number;
  /** Names and values, in order. */
  readonly outputs: readonly (readonly [string, string])[];
  readonly variables: readonly (readonly [string, string])[];
  readonly state: readonly (readonly [string, string])[];
  readonly summary: string;
  /** The commands in the log, in order. */
  readonly commands: readonly RunnerCommand[];
  /** The lines of the log that are no command. */
  readonly lines: readonly string[];
}

const system: RunnerSystem = process.platform === "win32" ? "windows" : "posix";
const script = join(import.meta.dirname, "config-on-runner-script.ts");
const root = join(import.meta.dirname, "../..");

/**
 * Performs config-read in two processes with the real port of a GitHub runner, and reads what they left as the runner
 * does. Nothing of this process's environment but what any process needs is handed on.
 */
export async function performOnRunner(performances: readonly Performance[]): Promise<readonly OnRunner[]> {
  const half = Math.ceil(performances.length / 2);
  const parts = [performances.slice(0, half), performances.slice(half)];
  return (await Promise.all(parts.map(async (part) => (part.length === 0 ? [] : await performPart(part))))).flat();
}

async function performPart(performances: readonly Performance[]): Promise<readonly OnRunner[]> {
  const names = ["OUTPUT", "ENV", "STATE", "STEP_SUMMARY"];
  const folder = createWorkspace(Object.fromEntries(names.map((name) => [name, ""])));
  try {
    folder.write("performances.json", JSON.stringify(performances));
    const files = Object.fromEntries(names.map((name) => [`GITHUB_${name}`, join(folder.path, name)]));
    const sections = (await runScript(folder.path, files)).split(/^>>> \d+\r?\n/mu).slice(1);
    const results: readonly WrittenFiles[] = JSON.parse(readFileSync(join(folder.path, "results.json"), "utf8"));
    return results.map((written, index) => understand(performances[index], written, sections[index] ?? ""));
  } finally {
    folder.remove();
  }
}

async function runScript(folder: string, environment: Readonly<Record<string, string>>): Promise<string> {
  const { PATH = "", SystemRoot = "" } = process.env;
  const child = spawn(process.execPath, ["--import", "tsx", script, folder], {
    cwd: root,
    env: { PATH, SystemRoot, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const chunks: Buffer[] = [];
  const errors: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => errors.push(chunk));
  const code = await new Promise((settle, reject) => {
    child.once("error", reject).once("close", settle);
  });
  const stderr = Buffer.concat(errors).toString();
  if (code !== 0 || stderr !== "") {
    throw new Error(`The performances ended with ${code}: ${stderr.slice(0, 2000)}`);
  }
  return Buffer.concat(chunks).toString();
}

function understand(performance: Performance | undefined, written: WrittenFiles, log: string): OnRunner {
  const read = (content: string) => parseCommandFile(Buffer.from(content, "base64"), system);
  const parsed = splitLines(log).map((line) => ({ line, command: parseCommand(line) }));
  return {
    inputs: performance?.inputs ?? {},
    code: written.code,
    outputs: read(written.output),
    variables: read(written.variables),
    state: read(written.state),
    summary: Buffer.from(written.summary, "base64").toString(),
    commands: parsed.flatMap(({ command }) => (command === undefined ? [] : [command])),
    lines: parsed.flatMap(({ line, command }) => (command === undefined ? [line] : [])),
  };
}
