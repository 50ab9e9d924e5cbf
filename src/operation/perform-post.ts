import { errorMessage } from "../io/system-error.ts";
import type { PostContext } from "./define.ts";
import { loadOperation, type Registry } from "./registry.ts";

/** Runs the post part of the operation that this step's main part noted. Whatever goes wrong becomes a warning. */
export async function performPost(registry: Registry, context: PostContext): Promise<void> {
  const name = context.runner.readState("operation");
  if (name === undefined) {
    return;
  }
  try {
    const operation = await loadOperation(registry, name);
    await operation.post?.(context);
  } catch (problem) {
    context.runner.warning(
      `What ${name} leaves for the job's end could not be done: ${errorMessage(problem)}. The job goes on.`,
    );
  }
}
