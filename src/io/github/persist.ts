import { GitHubError } from "./github-error.ts";
import type { Bounds, Session } from "./session.ts";

/** How long something is tried. */
export interface Persistence {
  readonly session: Session;
  readonly bounds: Bounds;
  /** Milliseconds of failing after which it is given up. */
  readonly giveUpAfter: number;
}

/** An attempt, within bounds of its own; it throws GitHubError. */
export type Attempt<T> = (bounds: Bounds) => Promise<T>;

const longestPause = 30_000;
/** So long the first attempt waits for each byte, in milliseconds; each one after it twice as long as that before. */
const firstSilence = 10_000;

/**
 * Tries until it succeeds: what may pass is tried again after pauses that grow from 1 s to 30 s, for as long as that is
 * allowed; a single answer that never comes leaves time for another attempt. A rate limit that ends before the deadline is
 * waited for. @throws GitHubError, or the signal's reason
 */
export async function persist<T>({ session, bounds, giveUpAfter }: Persistence, attempt: Attempt<T>): Promise<T> {
  const { clock } = session;
  let failures = 0;
  let end = Number.POSITIVE_INFINITY;
  let started = clock.monotonic();
  for (;;) {
    try {
      const until = Math.min(bounds.deadline(), end);
      const patient = { ...bounds, silence: firstSilence * 2 ** failures };
      return await attempt(failures === 0 ? patient : { ...patient, deadline: () => until });
    } catch (error) {
      bounds.signal.throwIfAborted();
      if (!(error instanceof GitHubError) || error.kind === "refused" || (error.kind === "limited" && !error.wasSent)) {
        throw error;
      }
      if (error.kind === "limited") {
        waitForLimit(error, { session, bounds });
        // What failed before was another matter.
        [failures, end, started] = [0, Number.POSITIVE_INFINITY, clock.monotonic() + (error.pause ?? 0)];
      } else {
        failures += 1;
        end = started + giveUpAfter;
        await pauseAfterFailure(error, { failures, end: Math.min(end, bounds.deadline()), session, bounds });
      }
    }
  }
}

/** Makes everybody wait for the end of a rate limit, the next attempt too. @throws the error where that is too late */
export function waitForLimit(error: GitHubError, { session, bounds }: Pick<Persistence, "session" | "bounds">): void {
  const pause = Math.max(1000, error.pause ?? 0);
  if (session.clock.monotonic() + pause >= bounds.deadline()) {
    throw error;
  }
  session.hold(pause);
}

interface Failing extends Pick<Persistence, "session" | "bounds"> {
  readonly failures: number;
  readonly end: number;
}

/** The last attempt has a second. */
const lastAttempt = 1000;

async function pauseAfterFailure(error: GitHubError, { failures, end, session, bounds }: Failing): Promise<void> {
  const { clock } = session;
  const left = end - clock.monotonic();
  const { pause: told = 0 } = error;
  // A server that wants to be left alone for longer than there is time has said all there is to say.
  if (left <= lastAttempt || told > left - lastAttempt) {
    throw error;
  }
  const pause = Math.max(Math.min(500 * 2 ** failures, longestPause), told);
  await clock.sleep(Math.min(pause, left - lastAttempt), bounds.signal).catch((reason: unknown) => {
    bounds.signal.throwIfAborted();
    throw reason;
  });
}
