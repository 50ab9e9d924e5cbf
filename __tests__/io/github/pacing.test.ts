import { beforeEach, describe, expect, it } from "@jest/globals";
import { createPacing, type Pacing, TooLateError, type Turn } from "../../../src/io/github/pacing.ts";
import { createVirtualClock, type VirtualClock } from "./virtual-clock.ts";

const minute = 60_000;

interface Entry {
  readonly time: number;
  readonly points: number;
}

let clock: VirtualClock;
let pacing: Pacing;
let entries: Entry[];

beforeEach(() => {
  clock = createVirtualClock();
  pacing = createPacing(clock);
  entries = [];
});

/** One request, which takes so long. */
async function request(turn: Partial<Turn> = {}, takes = 100): Promise<void> {
  const { signal } = new AbortController();
  const whole = { hasEffect: false, isUrgent: false, signal, deadline: Number.POSITIVE_INFINITY, ...turn };
  const leave = await pacing.enter(whole);
  entries.push({ time: clock.monotonic(), points: whole.hasEffect ? 5 : 1 });
  await clock.sleep(takes);
  leave();
}

/** The most of these that any span of time has seen. */
function mostWithin(span: number, cost: (entry: Entry) => number): number {
  return Math.max(
    ...entries.map(({ time: from }) =>
      entries.filter(({ time }) => time >= from && time < from + span).reduce((sum, entry) => sum + cost(entry), 0),
    ),
  );
}

const points = (entry: Entry) => entry.points;
const effects = (entry: Entry) => (entry.points === 5 ? 1 : 0);

describe("the pace of requests", () => {
  it("is not felt by a few", async () => {
    await clock.run(Promise.all(Array.from({ length: 20 }, () => request({ hasEffect: true }))));
    expect(clock.monotonic()).toBe(100);
  });

  it("keeps requests with an effect below 80 a minute, as fast as that allows", async () => {
    await clock.run(Promise.all(Array.from({ length: 200 }, () => request({ hasEffect: true }))));
    expect(entries).toHaveLength(200);
    expect(mostWithin(minute, effects)).toBe(70);
    expect(clock.monotonic()).toBeLessThan(2 * minute + 1000);
  });

  it("keeps them below 500 an hour, while reads go on", async () => {
    const all = Array.from({ length: 460 }, () => request({ hasEffect: true }));
    const late = (async () => {
      await clock.sleep(20 * minute);
      const from = clock.monotonic();
      await request();
      return clock.monotonic() - from;
    })();
    await clock.run(Promise.all([...all, late]));
    expect(mostWithin(60 * minute, effects)).toBe(450);
    await expect(late).resolves.toBe(100);
    expect(clock.monotonic()).toBeLessThan(61 * minute);
  });

  it("keeps all together below 900 points a minute", async () => {
    const reads = Array.from({ length: 1500 }, () => request());
    const writes = Array.from({ length: 100 }, () => request({ hasEffect: true }));
    await clock.run(Promise.all([...reads, ...writes]));
    expect(entries).toHaveLength(1600);
    expect(mostWithin(minute, points)).toBeLessThanOrEqual(800);
    expect(mostWithin(minute, effects)).toBeLessThanOrEqual(70);
  });

  it("lets no more than 50 be under way at once", async () => {
    let [now, most] = [0, 0];
    const one = async () => {
      const { signal } = new AbortController();
      const leave = await pacing.enter({
        hasEffect: false,
        isUrgent: false,
        signal,
        deadline: Number.POSITIVE_INFINITY,
      });
      now += 1;
      most = Math.max(most, now);
      await clock.sleep(1000);
      now -= 1;
      leave();
      // Leaving twice frees no second seat.
      leave();
    };
    await clock.run(Promise.all(Array.from({ length: 175 }, one)));
    expect([most, now]).toEqual([50, 0]);
    expect(clock.monotonic()).toBe(4000);
  });

  it("counts a request for as long as the server may count it, which is a minute after its end", async () => {
    const slow = Array.from({ length: 70 }, () => request({ hasEffect: true }, 20_000));
    const later = clock.sleep(1000).then(async () => await request({ hasEffect: true }));
    await clock.run(Promise.all([...slow, later]));
    // Fifty at once: the last twenty begin, and end, twenty seconds later.
    expect(entries.at(-1)?.time).toBe(80_000);
  });

  it("keeps something in reserve for what is urgent", async () => {
    const all = Array.from({ length: 100 }, () => request({ hasEffect: true }));
    const urgent = clock.sleep(5000).then(async () => {
      await Promise.all(Array.from({ length: 8 }, () => request({ hasEffect: true, isUrgent: true, deadline: 5000 })));
    });
    await clock.run(Promise.all([...all, urgent]));
    expect(mostWithin(minute, effects)).toBe(78);
  });

  it.each([
    ["points", 850, false],
    ["requests with an effect", 75, true],
    ["seats", 60, false],
  ] as const)("tells at once, or at the deadline, that the turn is too late: %s", async (what, count, hasEffect) => {
    const takes = what === "seats" ? 10 * minute : 10;
    const all = Promise.allSettled(Array.from({ length: count }, () => request({ hasEffect, deadline: 5000 }, takes)));
    const ends = await clock.run(all);
    const refused = ends.filter(({ status }) => status === "rejected");
    expect(refused).toHaveLength(count - { points: 800, "requests with an effect": 70, seats: 50 }[what]);
    expect(entries.every(({ time }) => time <= 5000)).toBe(true);
  });

  it.each(["a window", "a seat", "a hold"])("is not waited for once the signal is aborted: %s", async (what) => {
    const controller = new AbortController();
    const reason = new Error("interrupted");
    if (what === "a hold") {
      pacing.hold(minute);
    } else {
      const before = what === "a window" ? { count: 70, takes: 0 } : { count: 50, takes: minute };
      const others = Array.from({ length: before.count }, () =>
        request({ hasEffect: what === "a window" }, before.takes),
      );
      await new Promise((resolve) => setImmediate(resolve));
      others.forEach((other) => void other.catch(() => {}));
    }
    const waiting = request({ hasEffect: what === "a window", signal: controller.signal });
    const ended = expect(waiting).rejects.toBe(reason);
    await new Promise((resolve) => setImmediate(resolve));
    controller.abort(reason);
    await ended;
    expect(clock.monotonic()).toBe(0);
  });

  it("lets nobody in while a limit of the server's holds, and says so once", async () => {
    expect([pacing.hold(minute), pacing.hold(minute), pacing.hold(minute - 500)]).toEqual([true, false, false]);
    await clock.run(Promise.all([request(), request({ hasEffect: true }), request({ isUrgent: true })]));
    expect(entries.map(({ time }) => time)).toEqual([minute, minute, minute]);
    expect(pacing.hold(minute)).toBe(true);
    await expect(request({ deadline: clock.monotonic() + 10 })).rejects.toBeInstanceOf(TooLateError);
  });

  it("says that a hold has become much longer", () => {
    expect([pacing.hold(minute), pacing.hold(10 * minute)]).toEqual([true, true]);
  });
});
