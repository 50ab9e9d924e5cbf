import { systemClock } from "./io/clock.ts";
import { watchInterruptions } from "./io/interruption.ts";
import { performPost } from "./operation/perform-post.ts";
import { operations } from "./operations/index.ts";
import { createActionsRunner, readInput } from "./runner/actions-runner.ts";

/** Runs the post part of a step, where its operation has one. It may warn; it never fails the job. */
export async function post(): Promise<void> {
  const runner = createActionsRunner();
  const { env: environment } = process;
  await performPost(operations, readInput, { runner, clock: systemClock, signal: watchInterruptions(), environment });
}
