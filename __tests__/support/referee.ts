import { spawnSync } from "node:child_process";
import { it } from "@jest/globals";

/** What a tool said: its outputs as bytes, for names may be any. */
export interface Verdict {
  readonly status: number | null;
  readonly stdout: Buffer;
  readonly stderr: string;
}

/** Runs a tool to its end, in the C locale. */
export function runTool(command: readonly [string, ...string[]], cwd: string, input?: string | Uint8Array): Verdict {
  const [tool, ...args] = command;
  const env = { ...process.env, LC_ALL: "C.UTF-8" };
  const { error, status, stdout, stderr } = spawnSync(tool, args, { cwd, env, input, maxBuffer: 256 * 1024 * 1024 });
  if (error !== undefined) {
    throw error;
  }
  return { status, stdout, stderr: stderr.toString() };
}

/** Whether a tool is here and can do that. */
export function can(...command: readonly [string, ...string[]]): boolean {
  return spawnSync(command[0], command.slice(1), { input: "" }).status === 0;
}

/** `it`, or `it.skip` on a machine that lacks what the case needs. */
export function itWhen(condition: boolean): typeof it | typeof it.skip {
  return condition ? it : it.skip;
}
