import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseCommandFile } from "./actions-runner-files.ts";
import { parseCommand, type RunnerCommand, splitLines } from "./actions-runner-parsers.ts";
import { run } from "./entries.ts";
import { createWorkspace } from "./workspace.ts";

/** The inputs of one performance. */
export type Inputs = Readonly<Record<string, string>>;

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
  /** All that was written, in one text. */
  readonly everything: string;
}

const script = join(import.meta.dirname, "port-check-on-runner-script.ts");

/** Performs port-check in a process with the real port of a GitHub runner, and reads what it left as the runner does. */
export async function performOnRunner(performances: readonly Inputs[]): Promise<readonly OnRunner[]> {
  const names = ["OUTPUT", "ENV", "STATE", "STEP_SUMMARY"];
  const folder = createWorkspace(Object.fromEntries(names.map((name) => [name, ""])));
  try {
    folder.write("performances.json", JSON.stringify(performances));
    const env = Object.fromEntries(names.map((name) => [`GITHUB_${name}`, join(folder.path, name)]));
    const root = join(import.meta.dirname, "../..");
    const ran = await run(process.execPath, ["--import", "tsx", script, folder.path], { cwd: root, env });
    if (ran.code !== 0 || ran.stderr !== "") {
      throw new Error(`The performances ended with ${ran.code}: ${ran.stderr.slice(0, 2000)}`);
    }
    const sections = ran.stdout.split(/^>>> \d+\r?\n/mu).slice(1);
    const results: readonly WrittenFiles[] = JSON.parse(readFileSync(join(folder.path, "results.json"), "utf8"));
    return results.map((written, index) => understand(written, sections[index] ?? ""));
  } finally {
    folder.remove();
  }
}

/** What a runner makes of what one performance wrote, and of its log. */
export function understand(written: WrittenFiles, log: string): OnRunner {
  const decode = (content: string) => Buffer.from(content, "base64");
  const parsed = splitLines(log).map((line) => ({ line, command: parseCommand(line) }));
  const { code, output, variables, state, summary } = written;
  return {
    code,
    outputs: parseCommandFile(decode(output)),
    variables: parseCommandFile(decode(variables)),
    state: parseCommandFile(decode(state)),
    summary: decode(summary).toString(),
    commands: parsed.flatMap(({ command }) => (command === undefined ? [] : [command])),
    lines: parsed.flatMap(({ line, command }) => (command === undefined ? [line] : [])),
    everything: [log, ...[output, variables, state, summary].map((content) => decode(content).toString())].join("\n"),
  };
}
