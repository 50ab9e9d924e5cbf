import { performance } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";

/** Time, as an argument, so that tests can own it. */
export interface Clock {
  now(): Date;
  /** Milliseconds on a clock that is never set. */
  monotonic(): number;
  /** Resolves after that many milliseconds, or rejects with the signal's reason when it is aborted first. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

/** A timer of Node holds at most 2^31 - 1 ms. */
export const longestTimer = 2 ** 31 - 1;

/** The machine's clock. */
export const systemClock: Clock = {
  now: () => new Date(),
  monotonic: () => performance.now(),
  sleep: async (milliseconds, signal) => {
    for (let left = milliseconds; left > 0; left -= longestTimer) {
      await sleep(Math.min(left, longestTimer), undefined, signal === undefined ? {} : { signal });
    }
  },
};
