import type { AnyOperation } from "../operation/define.ts";
import { BadInput } from "../operation/failure.ts";
import { renderHelp, renderOverview } from "../operation/help.ts";
import type { Inputs } from "../operation/inputs.ts";
import { didYouMean } from "../operation/nearest.ts";
import { exitCodes, perform, type Stage } from "../operation/perform.ts";
import { loadAll, loadOperation, type Registry } from "../operation/registry.ts";
import { commonInputs } from "../operation/request.ts";
import { quoteName } from "../runner/safe-text.ts";
import { createTerminalRunner } from "../runner/terminal-runner.ts";
import { completeFromEnvironment } from "./environment.ts";
import { type CommandLine, generalFlags, parseFlags } from "./parse.ts";
import { openTerminal, pageColumns } from "./terminal.ts";
import { wrapPage } from "./wrap-page.ts";

/** What a command line is run with, besides the stage of a performance. */
export interface CommandStage extends Stage {
  readonly registry: Registry;
  readonly version: () => string;
  readonly out: (text: string) => void;
}

/** Runs a command line: help, the list, the version, or an operation. Returns the exit code. @throws BadInput */
export async function runCommand(line: CommandLine, stage: CommandStage): Promise<number> {
  const { registry, out } = stage;
  if (line.version) {
    return print(out, line.json ? JSON.stringify({ outputs: { version: stage.version() } }) : stage.version());
  }
  if (line.command === "" || line.command === "help") {
    const [topic] = line.words;
    const text =
      topic === undefined ? renderOverview(await loadAll(registry)) : renderHelp(await loadCommand(topic, stage));
    return print(out, wrapPage(text, pageColumns()));
  }
  if (line.command === "list") {
    return print(out, renderList(await loadAll(registry), line));
  }
  const operation = await loadCommand(line.command, stage);
  return line.help
    ? print(out, wrapPage(renderHelp(operation), pageColumns()))
    : await performFromFlags(operation, line, stage);
}

/** An operation, or the demo, whose parts show their results with its lines, on standard error. */
async function loadCommand(name: string, { registry, environment }: CommandStage): Promise<AnyOperation> {
  if (name.startsWith("-")) {
    throw refuseFlag(name);
  }
  const demo = async () => {
    const { createDemo } = await import("../demo/demo.ts");
    return createDemo({ host: createTerminalRunner(openTerminal(false, environment, () => {})), registry });
  };
  return await loadOperation({ ...registry, demo }, name);
}

function refuseFlag(name: string): BadInput {
  const flags = generalFlags.filter((flag) => flag.startsWith("--"));
  const message = `${quoteName(name)} stands before any operation: write stdops <operation> --<input> <value>.`;
  return new BadInput([{ input: name, message: `${message}${didYouMean(name, flags)}` }]);
}

function print(out: (text: string) => void, text: string): number {
  out(`${text}\n`);
  return exitCodes.success;
}

function renderList(all: readonly AnyOperation[], { json, words }: CommandLine): string {
  if (words.length > 0) {
    throw new BadInput([{ input: "list", message: "list takes no words but --json." }]);
  }
  const list = all.map(({ name, summary }) => ({ name, summary }));
  const width = Math.max(...list.map(({ name }) => name.length));
  return json
    ? JSON.stringify({ outputs: { operations: list } })
    : list.map(({ name, summary }) => `${name.padEnd(width)}  ${summary}`).join("\n");
}

async function performFromFlags(operation: AnyOperation, line: CommandLine, stage: CommandStage): Promise<number> {
  const inputs: Inputs = { ...commonInputs, ...operation.inputs };
  const { given, faults } = parseFlags(inputs, line.words);
  const raw = completeFromEnvironment(inputs, given, stage.environment);
  for (const name of given.keys()) {
    if (inputs[name]?.kind === "secret") {
      stage.host.warning(`Other users of this machine can read --${name}: give it by the environment instead.`);
    }
  }
  return await perform(operation, raw, { ...stage, faults });
}
