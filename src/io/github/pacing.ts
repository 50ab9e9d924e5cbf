import type { Clock } from "../clock.ts";

/** A request's turn, and how long it may be waited for. */
export interface Turn {
  /** Whether the request has an effect: those are dearer and fewer. */
  readonly hasEffect: boolean;
  /** An urgent request may use what is kept in reserve. */
  readonly isUrgent: boolean;
  readonly signal: AbortSignal;
  /** On the clock's monotonic time, in milliseconds. */
  readonly deadline: number;
}

/** The pace of requests. */
export interface Pacing {
  /** Waits for a request's turn; what it returns is called once the request is over. @throws TooLateError */
  enter(turn: Turn): Promise<() => void>;
  /** Lets nobody in for that many milliseconds. True unless everybody was held already, for about as long. */
  hold(pause: number): boolean;
}

/** The turn does not come before the deadline. */
export class TooLateError extends Error {
  override readonly name = "TooLateError";
  /** Milliseconds until the turn would have come, as far as it is known. */
  readonly pause: number;

  constructor(pause: number) {
    super("the turn does not come in time");
    this.pause = pause;
  }
}

/**
 * What was let in within a span of time. The server counts a request when it arrives, at some time between its start and
 * its end: it counts here from its start until that span after its end.
 */
interface Window {
  /** Milliseconds until there is room for so much; infinite where that depends on when requests under way end. */
  readonly pauseFor: (cost: number, most: number) => number;
  /** Lets so much in; what it returns is called at its end. */
  readonly add: (cost: number) => () => void;
}

const minute = 60_000;
/**
 * GitHub allows 900 points a minute, of which a read costs 1 and a request with an effect 5, 80 requests that create
 * something a minute and 500 an hour, and 100 at once; others may use the same token.
 */
const usual = { points: 800, effects: 70, hourly: 450, atOnce: 50 };
const urgent = { points: 880, effects: 78, hourly: 490, atOnce: 90 };

/** Makes a pace at which GitHub's secondary rate limits are not met. */
export function createPacing(clock: Clock): Pacing {
  const points = createWindow(minute, clock);
  const effects = createWindow(minute, clock);
  const hourly = createWindow(60 * minute, clock);
  const seats = createSeats(clock);
  let heldUntil = Number.NEGATIVE_INFINITY;

  function pauseFor({ hasEffect, isUrgent }: Turn): number {
    const most = isUrgent ? urgent : usual;
    const price = hasEffect ? 5 : 1;
    const forEffects = hasEffect ? [effects.pauseFor(1, most.effects), hourly.pauseFor(1, most.hourly)] : [];
    return Math.max(heldUntil - clock.monotonic(), points.pauseFor(price, most.points), ...forEffects);
  }

  async function step(turn: Turn, waiter: Waiter): Promise<(() => void) | undefined> {
    const pause = pauseFor(turn);
    if (pause === Number.POSITIVE_INFINITY || seats.taken() >= (turn.isUrgent ? urgent : usual).atOnce) {
      await waiter.wait();
      return undefined;
    }
    if (pause > 0) {
      await sleepFor(pause, turn, clock);
      return undefined;
    }
    const forEffects = turn.hasEffect ? [effects.add(1), hourly.add(1)] : [];
    return seats.take([points.add(turn.hasEffect ? 5 : 1), ...forEffects]);
  }

  return {
    enter: async (turn) => {
      const waiter = seats.createWaiter(turn);
      try {
        for (;;) {
          turn.signal.throwIfAborted();
          const leave = await step(turn, waiter);
          if (leave !== undefined) {
            return leave;
          }
        }
      } finally {
        waiter.end();
      }
    },
    hold: (pause) => {
      const now = clock.monotonic();
      const until = now + pause;
      // Requests that were under way together are refused one after another.
      const isNew = heldUntil <= now || until > heldUntil + minute / 2;
      heldUntil = Math.max(heldUntil, until);
      return isNew;
    },
  };
}

async function sleepFor(pause: number, { deadline, signal }: Turn, clock: Clock): Promise<void> {
  if (clock.monotonic() + pause >= deadline) {
    throw new TooLateError(pause);
  }
  await clock.sleep(pause, signal);
}

function createWindow(span: number, clock: Clock): Window {
  const ended: { readonly time: number; readonly cost: number }[] = [];
  let sum = 0;
  return {
    pauseFor: (cost, most) => {
      const now = clock.monotonic();
      for (let [first] = ended; first !== undefined && first.time + span <= now; [first] = ended) {
        sum -= first.cost;
        ended.shift();
      }
      let left = sum + cost;
      if (left <= most) {
        return 0;
      }
      const freeing = ended.find((entry) => {
        left -= entry.cost;
        return left <= most;
      });
      return freeing === undefined ? Number.POSITIVE_INFINITY : freeing.time + span - now;
    },
    add: (cost) => {
      sum += cost;
      return () => void ended.push({ time: clock.monotonic(), cost });
    },
  };
}

/** Somebody who waits for a seat, as often as others are quicker: one timer does for all of that. */
interface Waiter {
  /** Until one is left, or nothing is to be waited for any more. @throws TooLateError after the deadline */
  readonly wait: () => Promise<void>;
  readonly end: () => void;
}

/** Seats for the requests that are under way; `ends` are called when one is left. */
function createSeats(clock: Clock) {
  let taken = 0;
  let waiting: (() => void)[] = [];
  return {
    taken: () => taken,
    take: (ends: readonly (() => void)[]) => {
      taken += 1;
      let isOver = false;
      return () => {
        if (isOver) {
          return;
        }
        isOver = true;
        taken -= 1;
        const woken = [...ends, ...waiting];
        waiting = [];
        for (const wake of woken) {
          wake();
        }
      };
    },
    createWaiter: ({ signal, deadline }: Turn): Waiter => {
      let timer: AbortController | undefined;
      let wake = () => {};
      const startTimer = (milliseconds: number) => {
        const own = new AbortController();
        const ring = () => {
          timer = undefined;
          wake();
        };
        clock.sleep(milliseconds, AbortSignal.any([signal, own.signal])).then(ring, ring);
        return own;
      };
      return {
        wait: async () => {
          const left = deadline - clock.monotonic();
          if (left <= 0) {
            throw new TooLateError(0);
          }
          timer ??= startTimer(left);
          await new Promise<void>((resolve) => {
            wake = resolve;
            waiting.push(resolve);
          });
        },
        end: () => timer?.abort(),
      };
    },
  };
}
