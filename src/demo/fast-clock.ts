import type { Clock } from "../io/clock.ts";

/** A clock that agrees with another one when it is made, and from then on runs `factor` times as fast. */
export function createFastClock(clock: Clock, factor: number): Clock {
  const began = clock.monotonic();
  const from = clock.now().getTime();
  const elapsed = () => (clock.monotonic() - began) * factor;
  return {
    now: () => new Date(from + elapsed()),
    monotonic: () => began + elapsed(),
    sleep: async (milliseconds, signal) => await clock.sleep(milliseconds / factor, signal),
  };
}
