import type { Clock } from "../../../src/io/clock.ts";

/** A clock on which time passes only while everybody waits for it. */
export interface VirtualClock extends Clock {
  /** Lets time pass until this has ended. @throws Error when nobody waits for time, and it never ends */
  run<T>(work: Promise<T>): Promise<T>;
}

interface Sleeper {
  readonly due: number;
  readonly wake: () => void;
}

/** Makes such a clock; its monotonic time begins at zero. Only for work that waits for nothing else but time. */
export function createVirtualClock(start = new Date("2026-03-01T12:00:00Z")): VirtualClock {
  const sleepers = new Set<Sleeper>();
  let time = 0;

  return {
    now: () => new Date(start.getTime() + time),
    monotonic: () => time,
    sleep: async (milliseconds, signal) => {
      signal?.throwIfAborted();
      await new Promise<void>((resolve, reject) => {
        const stop = () => {
          sleepers.delete(sleeper);
          reject(signal?.reason);
        };
        const wake = () => {
          signal?.removeEventListener("abort", stop);
          resolve();
        };
        const sleeper = { due: time + Math.max(0, milliseconds), wake };
        sleepers.add(sleeper);
        signal?.addEventListener("abort", stop);
      });
    },
    run: async (work) => {
      let isOver = false;
      const end = () => {
        isOver = true;
      };
      work.then(end, end);
      for (;;) {
        await new Promise((resolve) => setImmediate(resolve));
        if (isOver) {
          return await work;
        }
        const due = Math.min(...[...sleepers].map((sleeper) => sleeper.due));
        if (due === Number.POSITIVE_INFINITY) {
          throw new Error("nobody waits for time");
        }
        time = Math.max(time, due);
        for (const sleeper of [...sleepers].filter((one) => one.due <= time)) {
          sleepers.delete(sleeper);
          sleeper.wake();
        }
      }
    },
  };
}
