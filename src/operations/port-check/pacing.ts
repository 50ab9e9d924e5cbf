import type { Standing } from "./standing.ts";

/** How tries follow one another, in milliseconds. */
export interface Pace {
  readonly interval: number;
  readonly maxInterval: number;
}

const growth = 1.5;
/** A last try needs some time of its own before the deadline, in milliseconds. */
const lastCall = 100;

/** The pause before the next try: the interval after a good one, growing with each bad one that found the same. */
export function pauseAfter({ misses }: Pick<Standing, "misses">, { interval, maxInterval }: Pace): number {
  return Math.min(interval * growth ** Math.max(0, misses - 1), Math.max(interval, maxInterval));
}

/**
 * When to try again: after the pause, or, when that would be too late, shortly before the deadline. `undefined` when
 * there is no time left for one more.
 */
export function nextTry(now: number, pause: number, deadline: number): number | undefined {
  const last = deadline - lastCall;
  if (now + pause <= last) {
    return now + pause;
  }
  return last - now >= Math.min(pause, lastCall) ? last : undefined;
}

const firstReport = 10_000;
const longestReport = 300_000;

/** When to say again that somebody is waited for: after 10 s, then after twice as long each time, up to 5 min. */
export function nextReport(previous: number | undefined): number {
  return previous === undefined ? firstReport : previous + Math.min(previous, longestReport);
}
