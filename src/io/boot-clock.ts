import { performance } from "node:perf_hooks";
import { readBootId } from "./boot-id.ts";
import type { Clock } from "./clock.ts";

/** A moment that all processes of one machine tell alike, whatever is done to its wall clock. */
export interface Moment {
  /** Which start of the machine it counts from; empty where the system has no name for that. */
  readonly boot: string;
  /** Milliseconds on the system's monotonic clock, to the microsecond. */
  readonly at: number;
}

/**
 * Reads the moment. The clock is that of `process.hrtime`: CLOCK_MONOTONIC on Linux, which does not run while the machine
 * sleeps; mach time on macOS, the performance counter on Windows. Linux alone names its starts.
 */
export function readMoment(clock: Clock): Moment {
  const at = clock.monotonic() + zeroOfProcess();
  return { boot: readBootId(), at: Math.round(at * 1000) / 1000 };
}

/** Whether two moments can be compared: both are of the same start of the machine. */
export function isComparable(earlier: Moment, later: Moment): boolean {
  if (earlier.boot !== later.boot) {
    return false;
  }
  // Without a name, a clock that is behind has begun anew. Those who run at once may read it in any order.
  return later.boot !== "" || earlier.at <= later.at + 5_000;
}

let zero: number | undefined;

/**
 * What the system's clock showed when `performance.now()`, which counts from the start of the process, was 0. It is read
 * between two looks at the latter, of the closest pair of three: something may come in between.
 */
function zeroOfProcess(): number {
  // Once, so that what one process measures does not depend on how well it was read.
  zero ??= findZero();
  return zero;
}

function findZero(): number {
  let best = { gap: Number.POSITIVE_INFINITY, zero: 0 };
  for (let round = 0; round < 3; round += 1) {
    const before = performance.now();
    const system = Number(process.hrtime.bigint()) / 1e6;
    const gap = performance.now() - before;
    best = gap < best.gap ? { gap, zero: system - before - gap / 2 } : best;
  }
  return best.zero;
}
