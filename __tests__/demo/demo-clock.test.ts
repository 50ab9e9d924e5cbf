import { describe, expect, it } from "@jest/globals";
import { createFastClock } from "../../src/demo/fast-clock.ts";
import type { Clock } from "../../src/io/clock.ts";

/** A clock that is set by hand, and that writes down how long others slept. */
function createHandClock() {
  const slept: number[] = [];
  const state = { elapsed: 0 };
  const clock: Clock = {
    now: () => new Date(1_000_000 + state.elapsed),
    monotonic: () => 500 + state.elapsed,
    sleep: async (milliseconds, signal) => {
      signal?.throwIfAborted();
      slept.push(milliseconds);
      state.elapsed += milliseconds;
    },
  };
  return { clock, slept, state };
}

describe("a fast clock", () => {
  it("agrees with the other one when it is made, and then runs so many times as fast", () => {
    const { clock, state } = createHandClock();
    state.elapsed = 70;
    const fast = createFastClock(clock, 4);
    expect([fast.now(), fast.monotonic()]).toEqual([clock.now(), clock.monotonic()]);
    state.elapsed += 1000;
    expect([fast.now().getTime(), fast.monotonic()]).toEqual([1_000_070 + 4000, 570 + 4000]);
  });

  it("sleeps so many times shorter, as long as its own time says", async () => {
    const { clock, slept } = createHandClock();
    const fast = createFastClock(clock, 4);
    const before = fast.monotonic();
    await fast.sleep(2000);
    expect(slept).toEqual([500]);
    expect(fast.monotonic() - before).toBe(2000);
  });

  it("hands the signal on", async () => {
    const { clock } = createHandClock();
    await expect(createFastClock(clock, 4).sleep(1, AbortSignal.abort(new Error("over")))).rejects.toThrow("over");
  });
});
