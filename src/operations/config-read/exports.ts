import type { Value } from "../../formats/value.ts";
import { cutText } from "../../runner/safe-text.ts";
import type { ConfigContext, ConfigInputs } from "./declaration.ts";
import { isEnvironmentName, isUnsafe, toEnvironmentName } from "./environment-names.ts";
import { refuseCollisions } from "./names.ts";
import { renderShortPath, toPath } from "./paths.ts";
import { toOutputText, visitLeaves } from "./render.ts";

/** A variable for the job's later steps, and the path that it comes from. */
export interface Variable {
  readonly name: string;
  readonly text: string;
  readonly path: string;
}

/** Linux starts no program with a longer variable, nor with more than some 2 MiB of them in all. */
const longestVariable = 128 * 1024;
const longestInAll = 1024 * 1024;
/** More variables than this a message counts. */
const mostTold = 50;
const longestName = 200;
const longestNames = 16 * 1024 * 1024;

/** All leaves of a section under a prefix; `undefined` when their names are longer in all than any environment. */
export function prefixVariables(prefix: string, section: Value): readonly Variable[] | undefined {
  const variables: Variable[] = [];
  let room = longestNames;
  visitLeaves(section, (value, steps) => {
    room -= steps.reduce<number>((sum, step) => sum + String(step).length, prefix.length);
    if (room >= 0) {
      const path = renderShortPath(toPath(steps));
      variables.push({ name: toEnvironmentName(prefix, steps), text: toOutputText(value), path });
    }
    return room >= 0;
  });
  return room < 0 ? undefined : variables;
}

/** Exports variables, all of them or none. @throws Failure or BadInput, naming every bad one */
export function exportVariables(variables: readonly Variable[], given: ConfigInputs, context: ConfigContext): void {
  checkVariables(variables, given, context);
  refuseCollisions(
    variables.map(({ name, path }) => ({ name, by: path })),
    context,
  );
  for (const { name, text } of variables) {
    context.runner.exportVariable(name, text);
  }
  if (variables.length > 0) {
    const names = variables.map(({ name }) => name).join(", ");
    context.runner.info(
      context.runner.hasLaterSteps
        ? `Exported for later steps: ${names}`
        : `There are no later steps to export to, only in a workflow: ${names}`,
    );
  }
}

function checkVariables(variables: readonly Variable[], given: ConfigInputs, context: ConfigContext): void {
  const allowed = given["allow-env"] ?? [];
  const unsafe = variables.filter(({ name }) => isUnsafe(name, allowed));
  if (unsafe.length > 0) {
    throw context.fail("unsafe-env-name", `Refused: ${tell(unsafe)}.`);
  }
  const odd = variables.filter(({ name }) => !isEnvironmentName(name));
  if (odd.length > 0) {
    throw context.badInput("env-prefix", `It makes names that no variable can have: ${tell(odd)}.`);
  }
  const nul = variables.filter(({ text }) => text.includes("\0"));
  if (nul.length > 0) {
    throw context.badInput(
      given["export-env"] === undefined ? "env-prefix" : "export-env",
      `No variable can hold a NUL character: ${tell(nul)}.`,
    );
  }
  warnOfSize(variables, context);
}

function tell(variables: readonly Variable[]): string {
  const told = variables.slice(0, mostTold).map(({ name, path }) => `${cutText(name, longestName)} (from ${path})`);
  return [...told, ...(variables.length > mostTold ? [`and ${variables.length - mostTold} more`] : [])].join(", ");
}

function warnOfSize(variables: readonly Variable[], { runner }: ConfigContext): void {
  const sizes = variables.map(({ name, text }) => ({ name, size: Buffer.byteLength(text) }));
  const long = sizes.filter(({ size }) => size > longestVariable);
  const all = sizes.reduce((sum, { name, size }) => sum + name.length + size, 0);
  if (long.length > 0) {
    runner.warning(
      `Linux starts no program while a variable is longer than 128 KiB: ${long.map(({ name }) => name).join(", ")}. Use an output or a file.`,
    );
  } else if (all > longestInAll) {
    runner.warning(
      `The exported variables are ${Math.round(all / 1024)} KiB in all; programs may fail to start with so many. Export only what is needed.`,
    );
  }
}
