import { spawnSync } from "node:child_process";
import { appendFileSync } from "node:fs";

/** Results of named steps: counted, printed as they come, and summed up at the end. */
export interface Report {
  readonly pass: (name: string) => void;
  readonly fail: (name: string, why: string) => void;
  /** Prints `TITLE: N passed, N failed`, notes the counts for .ci/run, and sets the exit code. */
  readonly end: () => void;
}

/** Starts a report. */
export function createReport(title: string): Report {
  const counts = { passed: 0, failed: 0 };
  return {
    pass: (name) => {
      counts.passed += 1;
      console.log(`✓ ${name}`);
    },
    fail: (name, why) => {
      counts.failed += 1;
      console.log(`✗ ${name}\n${why}`);
    },
    end: () => {
      noteCounts(counts);
      console.log(`${title}: ${counts.passed} passed, ${counts.failed} failed`);
      process.exitCode = counts.failed === 0 ? 0 : 1;
    },
  };
}

/** Notes counts in the file that .ci/run sums up, when it asks for that. */
export function noteCounts({ passed, failed }: { readonly passed: number; readonly failed: number }): void {
  const file = process.env["STDOPS_COUNTS"];
  if (file !== undefined) {
    appendFileSync(file, `${passed} ${failed}\n`);
  }
}

/** Runs a program of the project's own tools to its end; its whole output when it fails. */
export function runTool(command: string, args: readonly string[], cwd: string): { ok: boolean; output: string } {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd,
    encoding: "utf8",
    env: { ...process.env, NO_COLOR: "1" },
  });
  return { ok: status === 0, output: `${stdout ?? ""}${stderr ?? ""}${error?.message ?? ""}` };
}
