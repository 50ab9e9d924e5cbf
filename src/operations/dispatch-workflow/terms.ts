/** What is asked of a run, and how long in doubt we have been. */
export interface Terms {
  /** Conclusions that pass, as the server writes them (lower case): compared exactly. */
  readonly accept: readonly string[];
  /** Names of jobs, with `*` for any characters; none: the run as a whole counts. */
  readonly patterns: readonly string[];
  /** The highest attempt seen so far (see `highestAttempt`); an older one is a stale answer. */
  readonly knownAttempt: number | undefined;
  /** How many looks in a row, before this one, were unclear. */
  readonly rereads: number;
}

/** An end. `conclusion` is missing where the server never said one; `reason` says what the conclusion alone does not. */
export interface Ended {
  readonly kind: "ended";
  readonly conclusion: string | undefined;
  readonly passed: boolean;
  /** A sentence: about jobs that were waited for, or why an end in doubt does not pass. */
  readonly reason: string | undefined;
}

/** What the server's words mean: go on; read the run and its jobs again soon (see `rereadPause`); or an end. */
export type Verdict = { readonly kind: "going" } | { readonly kind: "unclear"; readonly why: string } | Ended;

/** The wait before each time an unclear state is read again, in milliseconds: half a minute in all. */
const rereadPauses: readonly number[] = [1000, 1000, 2000, 4000, 6000, 8000, 8000];

/** So often is read again what is in doubt, before it is taken for a failure. */
export const mostRereads = rereadPauses.length;
/** So often is read again what is most likely right, or fails in any case. */
export const fewRereads = 2;

/** Milliseconds until an unclear state is read again; `rereads` counts the unclear looks in a row, from 1. */
export function rereadPause(rereads: number): number {
  return rereadPauses[Math.min(Math.max(rereads, 1), mostRereads) - 1] ?? 1000;
}
