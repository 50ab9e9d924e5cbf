import { appendFileSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { systemClock } from "../../../src/io/clock.ts";
import { appendToTimerSpool, type FinishedTimer, readTimerSpool, takeTimers } from "../../../src/io/timer-spool.ts";
import { createWorkspace, type Workspace } from "../../support/workspace.ts";

let workspace: Workspace;
let environment: Readonly<Record<string, string>>;
beforeEach(() => {
  workspace = createWorkspace();
  environment = { RUNNER_TEMP: workspace.path };
});
afterEach(() => workspace.remove());

const finished = (name: string): FinishedTimer => ({
  name,
  metric: "deploy_seconds",
  labels: new Map([["target", "eu"]]),
  seconds: 1.25,
  startedAt: "2026-01-02T03:04:05.678Z",
  laps: [{ name: "pull", "at-ms": 1, "lap-ms": 1 }],
});
const names = () => readTimerSpool(environment).timers.map(({ name }) => name);

describe("the spool of finished timers", () => {
  it("is empty, and nothing is made, when no timer was finished", () => {
    const spool = readTimerSpool(environment);
    spool.consume();
    expect(spool).toMatchObject({ timers: [], damagedLines: [] });
    expect(readdirSync(workspace.path)).toEqual([]);
  });

  it("hands over each timer once, in their order, when they are consumed", () => {
    appendToTimerSpool(environment, finished("a"));
    appendToTimerSpool(environment, finished("b"));
    const spool = readTimerSpool(environment);
    expect(spool.timers).toEqual([finished("a"), finished("b")]);
    expect(names()).toEqual(["a", "b"]);
    spool.consume();
    expect(names()).toEqual([]);
    appendToTimerSpool(environment, finished("c"));
    expect(names()).toEqual(["c"]);
  });

  it("keeps what was written between reading and consuming", () => {
    appendToTimerSpool(environment, finished("a"));
    const spool = readTimerSpool(environment);
    appendToTimerSpool(environment, finished("meanwhile"));
    spool.consume();
    expect(names()).toEqual(["meanwhile"]);
  });

  it("hands over no timer to two readers at once: the second one finds what the first one left", async () => {
    appendToTimerSpool(environment, finished("a"));
    const first = await takeTimers(environment, { clock: systemClock });
    appendToTimerSpool(environment, finished("b"));
    const second = takeTimers(environment, { clock: systemClock });
    await systemClock.sleep(50);
    first.consume();
    first.release();
    const left = await second;
    expect([first, left].map(({ timers }) => timers.map(({ name }) => name))).toEqual([["a"], ["b"]]);
    first.release();
    await expect(takeTimers(environment, { clock: systemClock, patience: 20 })).rejects.toThrow(
      "is in use by another export, for too long",
    );
    left.release();
    expect((await takeTimers(environment, { clock: systemClock })).timers).toHaveLength(1);
  });

  it("waits for nobody where no timer was finished", async () => {
    appendToTimerSpool(environment, finished("a"));
    const first = await takeTimers(environment, { clock: systemClock });
    first.consume();
    const { timers } = await takeTimers(environment, { clock: systemClock, patience: 0 });
    expect(timers).toEqual([]);
    first.release();
    expect(readdirSync(join(workspace.path, "stdops-timers"))).toEqual(["finished.ndjson"]);
  });

  it("ends the waiting when the step is cancelled", async () => {
    appendToTimerSpool(environment, finished("a"));
    const first = await takeTimers(environment, { clock: systemClock });
    const signal = AbortSignal.timeout(20);
    await expect(takeTimers(environment, { clock: systemClock, signal })).rejects.toThrow();
    first.release();
  });

  it("is NDJSON with the fields that the format promises", () => {
    appendToTimerSpool(environment, finished("a"));
    const { path } = readTimerSpool(environment);
    const [row, ...more] = readFileSync(path, "utf8")
      .split("\n")
      .filter((line) => line !== "");
    expect(more).toEqual([]);
    expect(JSON.parse(row ?? "")).toEqual({
      id: expect.any(String),
      name: "a",
      metric: "deploy_seconds",
      labels: { target: "eu" },
      seconds: 1.25,
      "started-at": "2026-01-02T03:04:05.678Z",
      laps: [{ name: "pull", "at-ms": 1, "lap-ms": 1 }],
    });
  });

  it.each([
    ["no JSON", "rubbish"],
    ["a list", "[]"],
    ["no timer", "{}"],
    ["one without a name", '{"id":"1","metric":"m","seconds":1,"labels":{},"laps":[],"started-at":"x"}'],
    ["negative seconds", '{"id":"1","name":"n","metric":"m","seconds":-1,"labels":{},"laps":[],"started-at":"x"}'],
    ["endless seconds", '{"id":"1","name":"n","metric":"m","seconds":1e999,"labels":{},"laps":[1],"started-at":"x"}'],
    [
      "labels that are no texts",
      '{"id":"1","name":"n","metric":"m","seconds":1,"labels":{"a":1},"laps":[],"started-at":"x"}',
    ],
    ["laps that are none", '{"id":"1","name":"n","metric":"m","seconds":1,"labels":{},"laps":[{}],"started-at":"x"}'],
  ])("leaves out a row that is %s, and names its line", (_, row) => {
    appendToTimerSpool(environment, finished("a"));
    appendFileSync(readTimerSpool(environment).path, `${row}\n`);
    appendToTimerSpool(environment, finished("b"));
    const spool = readTimerSpool(environment);
    expect({ names: spool.timers.map(({ name }) => name), damaged: spool.damagedLines }).toEqual({
      names: ["a", "b"],
      damaged: [3],
    });
  });

  it("leaves out a row that is cut short, which spoils none behind it", () => {
    appendToTimerSpool(environment, finished("a"));
    appendFileSync(readTimerSpool(environment).path, '\n{"id":"2","na');
    expect(readTimerSpool(environment)).toMatchObject({ timers: [{ name: "a" }], damagedLines: [] });
    appendToTimerSpool(environment, finished("b"));
    expect(readTimerSpool(environment)).toMatchObject({ timers: [{ name: "a" }, { name: "b" }], damagedLines: [4] });
  });

  it("gives back whatever texts and numbers it was given", () => {
    const text = fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("__proto__", "\ud800", "\n", "\u2028", ""));
    const whole = fc.nat();
    const timer = fc.record({
      name: text,
      metric: text,
      labels: fc.array(fc.tuple(text, text)).map((entries) => new Map(entries)),
      seconds: fc.double({ min: 0, max: 1e12, noNaN: true }).map((value) => value + 0),
      startedAt: text,
      laps: fc.array(fc.record({ name: text, "at-ms": whole, "lap-ms": whole })),
    });
    fc.assert(
      fc.property(fc.array(timer, { maxLength: 4 }), (timers) => {
        for (const each of timers) {
          appendToTimerSpool(environment, each);
        }
        const spool = readTimerSpool(environment);
        // Digits are an object's first keys, in their own order.
        const plain = (each: FinishedTimer) => ({ ...each, labels: [...each.labels].sort() });
        expect(spool.timers.map(plain)).toEqual(timers.map(plain));
        expect(spool.damagedLines).toEqual([]);
        spool.consume();
      }),
      { numRuns: 300 },
    );
  });
});
