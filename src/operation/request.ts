import { statSync } from "node:fs";
import { resolve } from "node:path";
import type { InputFault, Runner } from "../runner/runner.ts";
import { quoteName } from "../runner/safe-text.ts";
import * as input from "./inputs.ts";

/** Inputs that every operation has. */
export const commonInputs = {
  "working-directory": input.text({
    description: "The folder that paths are relative to.",
    default: ".",
  }),
  summary: input.flag({ description: "Write a section to the job summary.", default: true }),
} satisfies input.Inputs;

/** Given inputs by name, as text. */
export type RawInputs = ReadonlyMap<string, string>;

/** Parsed inputs, and every fault that was found. */
export interface ParsedInputs {
  readonly values: Readonly<Record<string, unknown>>;
  readonly faults: readonly InputFault[];
}

/** Masks all secrets among the given inputs; the first thing that is done with them. */
export function maskSecrets(inputs: input.Inputs, raw: RawInputs, runner: Runner): void {
  for (const [name, { kind }] of Object.entries(inputs)) {
    const given = raw.get(name)?.trim() ?? "";
    if (kind === "secret" && given !== "") {
      runner.mask(given);
    }
  }
}

/** Reads all inputs; an absent or empty one gets its default. Reports all faults, none of them a secret's text. */
export async function parseInputs(inputs: input.Inputs, raw: RawInputs): Promise<ParsedInputs> {
  const values: Record<string, unknown> = {};
  const faults: InputFault[] = [];
  for (const [name, declared] of Object.entries(inputs)) {
    const parsed = await parseInput(declared, raw.get(name) ?? "");
    if ("problem" in parsed) {
      faults.push({ input: name, message: `${name}: ${parsed.problem}` });
    } else {
      values[name] = parsed.value;
    }
  }
  return { values, faults };
}

async function parseInput(declared: input.Input<unknown>, given: string): Promise<input.Parsed<unknown>> {
  const absent = declared.kind === "raw text" ? given === "" : given.trim() === "";
  if (!absent) {
    return await declared.parse(given);
  }
  return declared.required === true
    ? { problem: `This input is required and absent. ${declared.description}` }
    : { value: declared.default };
}

/** The absolute path of `working-directory`, or what is wrong with it. */
export function resolveDirectory(given: unknown, current: string): input.Parsed<string> {
  const path = resolve(current, typeof given === "string" ? given : ".");
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat?.isDirectory() === true) {
    return { value: path };
  }
  const problem = stat === undefined ? "does not exist" : "is not a folder";
  return { problem: `${quoteName(path)} ${problem}: name a folder that exists.` };
}
