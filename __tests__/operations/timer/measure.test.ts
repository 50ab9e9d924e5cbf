import { describe, expect, it } from "@jest/globals";
import { isComparable } from "../../../src/io/boot-clock.ts";
import type { LaterEvent, StartEvent } from "../../../src/operations/timer/event.ts";
import { describeElapsed, measure } from "../../../src/operations/timer/measure.ts";

describe("a length of time for people", () => {
  it.each([
    [0, "0.00 s"],
    [4, "0.00 s"],
    [5, "0.01 s"],
    [3_000, "3.00 s"],
    [59_994, "59.99 s"],
    [59_995, "1m 0.0s"],
    [60_000, "1m 0.0s"],
    [123_000, "2m 3.0s"],
    [119_949, "1m 59.9s"],
    [119_950, "2m 0.0s"],
    [3_599_949, "59m 59.9s"],
    [3_599_950, "1h 0m 0s"],
    [3_723_000, "1h 2m 3s"],
    [86_399_499, "23h 59m 59s"],
    [86_399_500, "1d 0h 0m 0s"],
    [93_784_000, "1d 2h 3m 4s"],
  ])("%d ms is %s", (milliseconds, text) => {
    expect(describeElapsed(milliseconds)).toBe(text);
  });
});

const start: StartEvent = {
  kind: "start",
  id: "run",
  name: "deploy",
  boot: "boot",
  at: 1_000,
  startedAt: "2026-01-02T03:04:05.678Z",
  metric: undefined,
  labels: new Map(),
  warnAfter: undefined,
  failAfter: undefined,
};
const event = (kind: "lap" | "stop", at: number, lap?: string): LaterEvent => ({ kind, id: "x", run: "run", at, lap });

describe("what a timer shows", () => {
  it("is told in the order of time, also where laps were written down the other way round", () => {
    const laps = [event("lap", 1_020, "late"), event("lap", 1_010, "early")];
    expect(measure({ start, laps, stop: event("stop", 1_030) }, 9_999)).toEqual({
      elapsed: 30,
      laps: [
        { name: "early", "at-ms": 10, "lap-ms": 10 },
        { name: "late", "at-ms": 20, "lap-ms": 10 },
      ],
    });
  });

  it("is never less than its last lap, nor less than nothing", () => {
    expect(measure({ start, laps: [event("lap", 1_020)], stop: event("stop", 1_010) }, 0).elapsed).toBe(20);
    expect(measure({ start, laps: [event("lap", 900)], stop: undefined }, 900)).toEqual({
      elapsed: 0,
      laps: [{ name: "lap 1", "at-ms": 0, "lap-ms": 0 }],
    });
  });

  it("has laps whose lengths add up to the time of the last, whatever the fractions", () => {
    const laps = Array.from({ length: 100 }, (_, at) => event("lap", 1_000 + (at + 1) * 1.37));
    const measured = measure({ start, laps, stop: undefined }, 2_000);
    expect(measured.laps.reduce((sum, lap) => sum + lap["lap-ms"], 0)).toBe(137);
    expect(measured.laps.at(-1)).toMatchObject({ "at-ms": 137 });
  });
});

describe("two moments can be compared", () => {
  it.each([
    ["of one start of the machine", { boot: "a", at: 5 }, { boot: "a", at: 9 }, true],
    ["of one start, read by two at once", { boot: "a", at: 90_000 }, { boot: "a", at: 9 }, true],
    ["not of two starts", { boot: "a", at: 5 }, { boot: "b", at: 9 }, false],
    ["where starts have no name and the clock went on", { boot: "", at: 5 }, { boot: "", at: 9 }, true],
    ["where starts have no name, read by two at once", { boot: "", at: 10 }, { boot: "", at: 9 }, true],
    ["not where starts have no name and the clock began anew", { boot: "", at: 90_000 }, { boot: "", at: 9 }, false],
  ])("%s", (_, earlier, later, comparable) => {
    expect(isComparable(earlier, later)).toBe(comparable);
  });
});
