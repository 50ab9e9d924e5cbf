import type { TimerLap } from "../../io/timer-spool.ts";
import type { Run } from "./history.ts";

/** What a timer shows. */
export interface Measured {
  /** Milliseconds, with what there is of a fraction. */
  readonly elapsed: number;
  readonly laps: readonly TimerLap[];
}

/**
 * Measures a run: to its stop, else to the time `at`. Laps that were taken at the same moment may have been written down
 * the other way round; they are told in the order of time, and their lengths add up.
 */
export function measure({ start, laps, stop }: Run, at: number): Measured {
  const taken = laps.map(({ lap, at: time }, index) => ({
    name: lap ?? `lap ${index + 1}`,
    time: Math.max(0, time - start.at),
  }));
  const sorted = taken.toSorted((one, other) => one.time - other.time);
  const elapsed = Math.max(0, (stop?.at ?? at) - start.at, sorted.at(-1)?.time ?? 0);
  let before = 0;
  const told = sorted.map(({ name, time }) => {
    const now = Math.round(time);
    const lap = { name, "at-ms": now, "lap-ms": now - before };
    before = now;
    return lap;
  });
  return { elapsed, laps: told };
}

/** A length of time for people: `3.00 s`, `2m 3.0s`, `1h 2m 3s`, `1d 2h 3m 4s`. */
export function describeElapsed(milliseconds: number): string {
  if (Math.round(milliseconds / 10) < 6_000) {
    return `${(Math.round(milliseconds / 10) / 100).toFixed(2)} s`;
  }
  const tenths = Math.round(milliseconds / 100);
  if (tenths < 36_000) {
    return `${Math.floor(tenths / 600)}m ${((tenths % 600) / 10).toFixed(1)}s`;
  }
  const seconds = Math.round(milliseconds / 1000);
  const days = Math.floor(seconds / 86_400);
  const hours = `${Math.floor((seconds % 86_400) / 3600)}h ${Math.floor((seconds % 3600) / 60)}m ${seconds % 60}s`;
  return days === 0 ? hours : `${days}d ${hours}`;
}
