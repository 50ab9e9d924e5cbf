import { readFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "../../support/entries.ts";
import { type Inputs, type OnRunner, understand, type WrittenFiles } from "../../support/port-check-on-runner.ts";
import { createWorkspace, type Workspace } from "../../support/workspace.ts";

/** One performance: its inputs, and what else is there. */
export interface Staged {
  readonly inputs: Inputs;
  readonly environment?: Readonly<Record<string, string>>;
  /** Files of its folder, in base64. */
  readonly files?: Readonly<Record<string, string>>;
}

/** What came of performances. */
export interface Played {
  readonly performances: readonly OnRunner[];
  /** The performances lie in its folders `0`, `1`, …, each with its RUNNER_TEMP in `.runner`. */
  readonly workspace: Workspace;
}

const script = join(import.meta.dirname, "export-on-runner-script.ts");

/** Performs metrics-export in a process with the real port of a GitHub runner, and reads what it left as the runner does. */
export async function exportOnRunner(performances: readonly Staged[]): Promise<Played> {
  const names = ["OUTPUT", "ENV", "STATE", "STEP_SUMMARY"];
  const folder = createWorkspace(Object.fromEntries(names.map((name) => [name, ""])));
  const workspace = createWorkspace();
  try {
    folder.write("performances.json", JSON.stringify(performances));
    const env = Object.fromEntries(names.map((name) => [`GITHUB_${name}`, join(folder.path, name)]));
    const root = join(import.meta.dirname, "../../..");
    const args = ["--import", "tsx", script, folder.path, workspace.path];
    const ran = await run(process.execPath, args, { cwd: root, env });
    if (ran.code !== 0 || ran.stderr !== "") {
      throw new Error(`The performances ended with ${ran.code}: ${ran.stderr.slice(0, 2000)}`);
    }
    const sections = ran.stdout.split(/^>>> \d+\r?\n/mu).slice(1);
    const results: readonly WrittenFiles[] = JSON.parse(readFileSync(join(folder.path, "results.json"), "utf8"));
    return { performances: results.map((written, at) => understand(written, sections[at] ?? "")), workspace };
  } finally {
    folder.remove();
  }
}
