import { join } from "node:path";
import { run } from "./entries.ts";

/** Inputs of one performance of timer, and how often it is to be repeated. */
export interface TimerCall {
  readonly name: string;
  readonly action?: string;
  readonly lap?: string;
  readonly metric?: string;
  readonly repeat?: number;
  /** Speaks through the real port of a GitHub runner. */
  readonly onRunner?: boolean;
}

/** How one performance ended. */
export interface TimerResult {
  readonly code: number;
  /** The failure's code; empty when there was none. */
  readonly failure: string;
  readonly outputs: Readonly<Record<string, string>>;
}

const root = join(import.meta.dirname, "../..");

/** The words that start a process which performs timer. */
export function timerWords(calls: readonly TimerCall[]): readonly string[] {
  return ["--import", "tsx", join(root, "__tests__/support/timer-script.ts"), JSON.stringify(calls)];
}

/** Performs timer in a process of its own. */
export async function performInProcess(
  calls: readonly TimerCall[],
  env: Readonly<Record<string, string>>,
): Promise<{ readonly results: readonly TimerResult[]; readonly log: readonly string[] }> {
  const { code, stdout, stderr } = await run(process.execPath, timerWords(calls), { cwd: root, env });
  if (code !== 0) {
    throw new Error(`The process ended with ${code}: ${stderr.slice(0, 2000)}`);
  }
  const lines = stdout.split("\n");
  return {
    results: lines.filter((line) => line.startsWith(">>> ")).map((line) => JSON.parse(line.slice(4))),
    log: lines.filter((line) => !line.startsWith(">>> ")),
  };
}
