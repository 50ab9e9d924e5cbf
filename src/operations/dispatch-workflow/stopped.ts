import { Failure } from "../../operation/failure.ts";
import type { KnownDispatchOutputs } from "./declaration.ts";

const code = "cancelled";

/**
 * The end of a step that was cancelled, with what is known by then. No operation declares its code, so that whoever
 * performs one takes it for what it is.
 */
export function stopped(outputs: KnownDispatchOutputs = {}): Failure {
  return new Failure(code, "The step was cancelled.", { hint: "", outputs });
}

/** Whether a failure is no more than that. */
export function isStopped(failure: Failure): boolean {
  return failure.code === code;
}
