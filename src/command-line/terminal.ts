import type { Environment } from "../io/environment.ts";
import type { Host } from "../runner/runner.ts";
import { createTerminalRunner, printResults, type Terminal } from "../runner/terminal-runner.ts";

/**
 * Keeps standard output for results: whatever else writes there, workflow commands of @actions/core among it, goes to
 * standard error, which a runner reads just as well. Returns the way to the real one.
 */
export function reserveStandardOutput(): (text: string) => void {
  const write = process.stdout.write.bind(process.stdout);
  process.stdout.write = process.stderr.write.bind(process.stderr);
  return (text) => {
    write(text);
  };
}

/** The host for a command line: a terminal, or, inside a workflow's `run:` step, the runner with results printed too. */
export async function openHost(json: boolean, environment: Environment, out: (text: string) => void): Promise<Host> {
  if (environment["GITHUB_ACTIONS"] === "true") {
    const { createActionsRunner } = await import("../runner/actions-runner.ts");
    const host = createActionsRunner();
    return {
      ...host,
      conclude: async (outcome) => {
        await host.conclude(outcome);
        printResults(outcome, { json, out }, { secrets: false });
      },
    };
  }
  return createTerminalRunner(openTerminal(json, environment, out));
}

function openTerminal(json: boolean, environment: Environment, out: (text: string) => void): Terminal {
  const live = process.stderr.isTTY === true && environment["TERM"] !== "dumb";
  return {
    log: (text) => {
      process.stderr.write(text);
    },
    out,
    json,
    colors: live && (environment["NO_COLOR"] ?? "") === "",
    live,
    // Some terminals say that they have none.
    columns: process.stderr.columns || 80,
  };
}
