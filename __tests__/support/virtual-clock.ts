import { setTimeout as pause } from "node:timers/promises";
import type { Clock } from "../../src/io/clock.ts";

/** A clock whose sleeps take no time: it jumps to the next waking as soon as nobody is at work. */
export interface VirtualClock extends Clock {
  /** Milliseconds of Unix time, for a server that is to live in the same time. */
  readonly time: () => number;
}

interface Sleeper {
  readonly at: number;
  readonly wake: () => void;
}

/** Looks so often in a row, a millisecond apart, must find nobody at work. */
const calm = 3;

/** Makes a virtual clock. `isBusy` tells whether somebody is at work: a server with a request under way, say. */
export function createVirtualClock(isBusy: () => boolean, start = Date.UTC(2026, 10, 22)): VirtualClock {
  const sleepers = new Set<Sleeper>();
  let elapsed = 0;
  let isRunning = false;
  let changes = 0;

  function jump(): void {
    elapsed = Math.max(elapsed, Math.min(...[...sleepers].map(({ at }) => at)));
    for (const { wake } of [...sleepers].filter(({ at }) => at <= elapsed)) {
      wake();
    }
  }

  async function run(): Promise<void> {
    isRunning = true;
    let quiet = 0;
    let seen = changes;
    while (sleepers.size > 0) {
      await pause(1);
      quiet = isBusy() || seen !== changes ? 0 : quiet + 1;
      seen = changes;
      if (quiet >= calm) {
        jump();
        quiet = 0;
      }
    }
    isRunning = false;
  }

  return {
    time: () => start + elapsed,
    now: () => new Date(start + elapsed),
    monotonic: () => elapsed,
    sleep: async (milliseconds, signal) => {
      signal?.throwIfAborted();
      changes += 1;
      await new Promise<void>((resolve, reject) => {
        const end = () => {
          sleepers.delete(sleeper);
          signal?.removeEventListener("abort", abort);
          changes += 1;
        };
        const abort = () => {
          end();
          reject(signal?.reason);
        };
        const sleeper = {
          at: elapsed + milliseconds,
          wake: () => {
            end();
            resolve();
          },
        };
        sleepers.add(sleeper);
        signal?.addEventListener("abort", abort, { once: true });
        if (!isRunning) {
          void run();
        }
      });
    },
  };
}
