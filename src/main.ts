import { systemClock } from "./io/clock.ts";
import { endLingering, watchInterruptions } from "./io/interruption.ts";
import type { AnyOperation } from "./operation/define.ts";
import { exitCodes, perform, reportEarly } from "./operation/perform.ts";
import { foreignInputs, loadAll, loadOperation } from "./operation/registry.ts";
import { commonInputs } from "./operation/request.ts";
import { alwaysGiven, operations } from "./operations/index.ts";
import { createActionsRunner, givenInputs, readInput } from "./runner/actions-runner.ts";
import type { Host } from "./runner/runner.ts";

/** Runs a step of a workflow: the operation of a leaf action, or the one that the input `operation` names. */
export async function main(home: string, operation?: string): Promise<void> {
  const host = createActionsRunner();
  const { env: environment } = process;
  const signal = watchInterruptions();
  const workers = new URL(".", home);
  try {
    const chosen = await loadOperation(operations, operation ?? readInput("operation").trim());
    if (operation === undefined) {
      await warnOfForeignInputs(chosen, host);
    }
    if (chosen.post !== undefined) {
      host.saveState("operation", chosen.name);
    }
    const names = [...Object.keys(commonInputs), ...Object.keys(chosen.inputs)];
    const raw = new Map(names.map((name) => [name, readInput(name)]));
    const stage = { host, clock: systemClock, signal, environment, currentDirectory: process.cwd(), workers };
    end(await perform(chosen, raw, stage));
  } catch (problem) {
    end(await reportEarly(problem, { host }));
  }
}

/** A step knows success and failure only. */
function end(code: number): void {
  process.exitCode = code === exitCodes.success ? 0 : 1;
  endLingering();
}

async function warnOfForeignInputs(operation: AnyOperation, host: Host): Promise<void> {
  const known = [...alwaysGiven, "operation", ...Object.keys(commonInputs), ...Object.keys(operation.inputs)];
  const unknown = givenInputs().filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    for (const { input, owners } of foreignInputs(operation, unknown, await loadAll(operations))) {
      host.warning(`${operation.name} does not use the input ${input}; it belongs to ${owners.join(", ")}.`);
    }
  }
}
