import { errorMessage } from "../io/system-error.ts";
import type { PostContext } from "./define.ts";
import { loadOperation, type Registry } from "./registry.ts";
import { commonInputs, maskSecrets, parseInputs } from "./request.ts";

/**
 * Runs the post part of the operation that this step's main part noted, with the inputs that it had. `readInput` gives
 * the text of one. Whatever goes wrong becomes a warning.
 */
export async function performPost(
  registry: Registry,
  readInput: (name: string) => string,
  context: PostContext,
): Promise<void> {
  const name = context.runner.readState("operation");
  if (name === undefined) {
    return;
  }
  try {
    const operation = await loadOperation(registry, name);
    const inputs = { ...commonInputs, ...operation.inputs };
    const raw = new Map(Object.keys(inputs).map((input) => [input, readInput(input)]));
    maskSecrets(inputs, raw, context.runner);
    const { values, faults } = await parseInputs(inputs, raw);
    if (faults.length === 0) {
      await operation.post?.(values, context);
    }
  } catch (problem) {
    context.runner.warning(
      `What ${name} leaves for the job's end could not be done: ${errorMessage(problem)}. The job goes on.`,
    );
  }
}
