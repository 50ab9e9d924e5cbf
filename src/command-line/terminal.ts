import type { Environment } from "../io/environment.ts";
import { HiddenTexts } from "../runner/hidden-texts.ts";
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
    return printToo(createActionsRunner(), { json, out });
  }
  return createTerminalRunner(openTerminal(json, environment, out));
}

/**
 * Prints results too. The table is for people, in a log, and cuts long texts: a part of a secret is nothing that a runner
 * knows, so that masked texts are left out of it whole. JSON is for programs, and has them.
 */
function printToo(host: Host, { json, out }: Pick<Terminal, "json" | "out">): Host {
  const masked = new HiddenTexts();
  return {
    ...host,
    mask: (secret) => {
      masked.add(secret);
      host.mask(secret);
    },
    conclude: async (outcome) => {
      await host.conclude(outcome);
      printResults(outcome, { json, out }, { secrets: false, hide: (text, most) => masked.hide(text, most) });
    },
  };
}

/** Standard error as a terminal, and `out` for results. */
export function openTerminal(json: boolean, environment: Environment, out: (text: string) => void): Terminal {
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

/** How wide a page of help is: as the terminal that it goes to, but no wider than reads well. */
export function pageColumns(): number {
  return Math.min(process.stdout.columns || 80, 100);
}
