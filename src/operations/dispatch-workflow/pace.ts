import { rereadPause } from "./terms.ts";

/** What the server says of its primary rate limit. */
interface RateBudget {
  readonly remaining: number;
  /** On the server's clock. */
  readonly resetAt: Date;
}

/** Where a wait stands. Lengths of time are in milliseconds. */
export interface Moment {
  /** Since the run was started. */
  readonly elapsed: number;
  /** Until the wait is given up. */
  readonly left: number;
  /** The server's clock, for `budget`. */
  readonly serverNow: Date;
  readonly budget: RateBudget | undefined;
  /** How many looks in a row, up to the last one, were unclear; 0 when it was not. */
  readonly rereads: number;
}

const shortest = 2000;
const longest = 28_000;
/** The longest pause for the sake of a rate limit that still leaves some requests. */
const longestSaving = 60_000;

/**
 * Milliseconds until the next look: a fifteenth of the time so far, from 2 s to 28 s; sooner when the last look was
 * unclear. Longer where few requests remain: half of them are left to others until the limit is reset, and where none
 * remains it waits for that. Never longer than what is left.
 */
export function nextPause({ elapsed, left, serverNow, budget, rereads }: Moment): number {
  const usual = rereads > 0 ? rereadPause(rereads) : Math.min(Math.max(elapsed / 15, shortest), longest);
  return Math.max(0, Math.min(left, Math.max(usual, savingPause(budget, serverNow))));
}

function savingPause(budget: RateBudget | undefined, serverNow: Date): number {
  if (budget === undefined || Number.isNaN(budget.remaining)) {
    return 0;
  }
  const untilReset = budget.resetAt.getTime() - serverNow.getTime();
  if (!(untilReset > 0)) {
    return 0;
  }
  return budget.remaining < 1 ? untilReset + 1000 : Math.min(untilReset / (budget.remaining / 2), longestSaving);
}
