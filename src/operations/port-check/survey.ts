import { setMaxListeners } from "node:events";
import type { PortCheckContext } from "./declaration.ts";
import type { Diary } from "./diary.ts";
import type { Kit } from "./kit.ts";
import { decide, type Standing, untried } from "./standing.ts";
import type { Target } from "./target.ts";
import { type Post, watch } from "./watch.ts";

/** What is to be surveyed, with what. */
export interface Survey {
  readonly targets: readonly Target[];
  readonly kit: Kit;
  /** When the step began, and when it ends, on the clock's monotonic time. */
  readonly start: number;
  readonly deadline: number;
  readonly diary: Diary;
}

/** How long others may finish their first try once the step is lost, in milliseconds. */
const grace = 300;

/**
 * Watches all targets at once, until the demand is met, cannot be met, or the time is over; returns how they stand.
 * @throws the signal's reason when the step is cancelled
 */
export async function survey(task: Survey, { clock, signal }: PortCheckContext): Promise<readonly Standing[]> {
  const { targets, kit, start, deadline, diary } = task;
  const ending = createEnding(signal);
  const { given } = kit;
  const standings = targets.map(() => untried);
  let decided = false;
  const after = (milliseconds: number) =>
    clock.sleep(Math.max(0, milliseconds), ending.signal).then(ending.end, () => {});
  const note = (at: number, standing: Standing) => {
    diary.note(at, standings[at] ?? untried, standing);
    standings[at] = standing;
    const decision = decide(standings, given.require);
    const known = decision === "met" || standings.every(({ attempts }) => attempts > 0);
    if (decision === "lost" && !decided) {
      void after(grace);
    }
    decided ||= decision !== "waiting";
    if (decided && known) {
      ending.end();
    }
  };
  const post: Post = {
    kit,
    pace: { interval: given.interval, maxInterval: given["max-interval"] },
    deadline,
    signal: ending.signal,
    isDecided: () => decided,
  };
  void after(deadline - clock.monotonic());
  const chronicle = diary.keep(() => standings, { clock, start, signal: ending.signal });
  try {
    await Promise.all(targets.map(async (target, at) => await watch(target, post, (standing) => note(at, standing))));
  } finally {
    ending.close();
    await chronicle;
  }
  signal.throwIfAborted();
  return standings;
}

/** A signal of the step's own, which the outer one aborts too. */
function createEnding(outer: AbortSignal) {
  const controller = new AbortController();
  const { signal } = controller;
  // Every connection, timer and pause listens to it.
  setMaxListeners(0, signal);
  const end = () => controller.abort();
  outer.addEventListener("abort", end, { once: true });
  if (outer.aborted) {
    end();
  }
  const close = () => {
    outer.removeEventListener("abort", end);
    end();
  };
  return { signal, end, close };
}
