import type { TimerOutputs } from "./declaration.ts";
import type { Run } from "./history.ts";
import { describeElapsed, type Measured } from "./measure.ts";

/** The outputs, from what a run of a timer shows. */
export function toOutputs({ start }: Run, { elapsed, laps }: Measured): TimerOutputs {
  const whole = Math.round(elapsed);
  return { "elapsed-ms": whole, elapsed: describeElapsed(whole), "started-at": start.startedAt, laps };
}

/** How long a timer may run, in milliseconds. */
export interface Limits {
  readonly warnAfter: number | undefined;
  readonly failAfter: number | undefined;
}

/** The limit that is passed, the stricter consequence first; `undefined` when there is none. */
export function findPassedLimit(
  elapsed: number,
  { warnAfter, failAfter }: Limits,
): { readonly consequence: "fail" | "warn"; readonly limit: number } | undefined {
  // In the milliseconds of the outputs, so that nobody meets 2000 ms that are more than 2 s.
  const whole = Math.round(elapsed);
  if (failAfter !== undefined && whole > failAfter) {
    return { consequence: "fail", limit: failAfter };
  }
  return warnAfter !== undefined && whole > warnAfter ? { consequence: "warn", limit: warnAfter } : undefined;
}
