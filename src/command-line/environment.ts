import type { Environment } from "../io/environment.ts";
import type { Inputs } from "../operation/inputs.ts";

/** Variables that hold a token by custom, in the order in which they count. */
const tokenVariables = ["GH_TOKEN", "GITHUB_TOKEN"];

/** The variable that an input is read from when its flag is missing: `STDOPS_` and the name in capitals, `-` as `_`. */
function variableOf(input: string): string {
  return `STDOPS_${input.toUpperCase().replaceAll("-", "_")}`;
}

/** Adds to the inputs that flags gave those that the environment gives. */
export function completeFromEnvironment(
  inputs: Inputs,
  given: ReadonlyMap<string, string>,
  environment: Environment,
): ReadonlyMap<string, string> {
  const complete = new Map(given);
  for (const input of Object.keys(inputs)) {
    const variables = [variableOf(input), ...(input === "token" ? tokenVariables : [])];
    const found = variables.map((name) => environment[name] ?? "").find((value) => value !== "");
    if (!complete.has(input) && found !== undefined) {
      complete.set(input, found);
    }
  }
  return complete;
}
