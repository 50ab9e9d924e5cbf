import { performance } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import type { Clock } from "../operation/define.ts";

/** A timer of Node holds at most 2^31 - 1 ms. */
const longestTimer = 2 ** 31 - 1;

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
