import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { parseCommandLine } from "./command-line/parse.ts";
import { runCommand } from "./command-line/run.ts";
import { openHost, reserveStandardOutput } from "./command-line/terminal.ts";
import { systemClock } from "./io/clock.ts";
import { endLingering, ignoreBrokenPipes, watchInterruptions } from "./io/interruption.ts";
import { reportEarly } from "./operation/perform.ts";
import { operations } from "./operations/index.ts";

/** Runs `bin/stdops`. `script` is the path of the stub in dist/ that started it. */
export async function cli(script: string): Promise<void> {
  const home = pathToFileURL(script).href;
  ignoreBrokenPipes();
  const signal = watchInterruptions();
  const { env: environment, argv } = process;
  const out = reserveStandardOutput();
  const line = parseCommandLine(argv.slice(2));
  const host = await openHost(line.json, environment, out);
  const common = { host, clock: systemClock, signal, environment, currentDirectory: process.cwd() };
  const stage = { ...common, workers: new URL(".", home), registry: operations, version: () => readVersion(home), out };
  try {
    end(await runCommand(line, stage), signal);
  } catch (problem) {
    end(await reportEarly(problem, stage), signal);
  }
}

/** An interruption has set its own exit code already. */
function end(code: number, signal: AbortSignal): void {
  process.exitCode = signal.aborted ? process.exitCode : code;
  endLingering();
}

function readVersion(home: string): string {
  const { version } = JSON.parse(readFileSync(new URL("../package.json", home), "utf8"));
  return String(version);
}
