import type { Clock } from "../../io/clock.ts";
import type { Kit } from "./kit.ts";
import { nextTry, type Pace, pauseAfter } from "./pacing.ts";
import { probe } from "./probe.ts";
import { advance, type Standing, untried } from "./standing.ts";
import type { Target } from "./target.ts";

/** What all targets of a step are watched with. */
export interface Post {
  readonly kit: Kit;
  readonly pace: Pace;
  /** When the step ends, on the clock's monotonic time. */
  readonly deadline: number;
  /** Aborted when the step ends: at its deadline, when it is decided, when it is cancelled. */
  readonly signal: AbortSignal;
  /** The step is decided: what is under way does not matter any more. */
  readonly isDecided: () => boolean;
}

/** Tries a target until it is settled or the step ends. `note` is told how it stands after each try. */
export async function watch(target: Target, post: Post, note: (standing: Standing) => void): Promise<void> {
  const { kit, pace, deadline, signal } = post;
  let standing = untried;
  while (!signal.aborted) {
    const finding = await probe(target, kit, signal);
    if (signal.aborted && post.isDecided()) {
      return;
    }
    standing = advance(standing, finding, kit.demand);
    note(standing);
    if (standing.state !== "waiting" || post.isDecided()) {
      return;
    }
    const now = kit.clock.monotonic();
    const next = nextTry(now, pauseAfter(standing, pace), deadline);
    // Without time for one more try the step still ends at its deadline, not before.
    await rest((next ?? deadline + 1000) - now, kit.clock, signal);
  }
}

/** Sleeps; the end of the step wakes. */
async function rest(milliseconds: number, clock: Clock, signal: AbortSignal): Promise<void> {
  try {
    await clock.sleep(milliseconds, signal);
  } catch (error) {
    if (!signal.aborted) {
      throw error;
    }
  }
}
