import type { Clock } from "../../src/io/clock.ts";

/** A clock whose pauses take no time and are written down. */
export interface StepClock extends Clock {
  /** In milliseconds, in order. */
  readonly pauses: readonly number[];
}

/** Makes a clock that stands at a time and goes on by its pauses alone. */
export function createStepClock(start = new Date("2026-11-22T12:00:00Z")): StepClock {
  const pauses: number[] = [];
  let passed = 0;
  return {
    pauses,
    now: () => new Date(start.getTime() + passed),
    monotonic: () => passed,
    sleep: async (milliseconds, signal) => {
      signal?.throwIfAborted();
      pauses.push(milliseconds);
      passed += milliseconds;
    },
  };
}
