import { execFileSync } from "node:child_process";
import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { readTimerSpool } from "../../../src/io/timer-spool.ts";
import { timer } from "../../../src/operations/timer/operation.ts";
import { createStandingClock, performTimer, type StandingClock } from "../../support/perform-timer.ts";
import { createRecordingHost } from "../../support/recording-runner.ts";
import { createWorkspace, type Workspace } from "../../support/workspace.ts";

let workspace: Workspace;
let clock: StandingClock;
let environment: Readonly<Record<string, string>>;
beforeEach(() => {
  workspace = createWorkspace();
  clock = createStandingClock();
  environment = { RUNNER_TEMP: workspace.path };
});
afterEach(() => workspace.remove());

const perform = async (inputs: Readonly<Record<string, string>>) => await performTimer(inputs, { clock, environment });
const folder = () => join(workspace.path, "stdops-timers");
/** The journal of the only timer. */
const journal = () => {
  const [file = ""] = readdirSync(folder()).filter((name) => name.endsWith(".timer.ndjson"));
  return join(folder(), file);
};
const performPost = async (name: string, state: Readonly<Record<string, string>>) => {
  const host = createRecordingHost(state);
  const { signal } = new AbortController();
  await timer.post?.(
    {
      name,
      action: "start",
      lap: undefined,
      metric: undefined,
      labels: undefined,
      "warn-after": undefined,
      "fail-after": undefined,
    },
    { runner: host, clock, signal, environment },
  );
  return host.said;
};

describe("a timer", () => {
  it("starts at zero, by default", async () => {
    expect(await perform({ name: "deploy" })).toMatchObject({
      code: 0,
      outputs: { "elapsed-ms": "0", elapsed: "0.00 s", "started-at": "2026-01-02T03:04:05.678Z", laps: "[]" },
    });
  });

  it("tells laps, their lengths and the whole, and keeps them when it is stopped", async () => {
    await perform({ name: "deploy", action: "start" });
    clock.pass(1_000);
    expect((await perform({ name: "deploy", action: "lap", lap: "pull" })).outputs).toMatchObject({
      "elapsed-ms": "1000",
      laps: '[{"name":"pull","at-ms":1000,"lap-ms":1000}]',
    });
    clock.pass(1_500);
    await perform({ name: "deploy", action: "lap" });
    clock.pass(500);
    const stopped = await perform({ name: "deploy", action: "stop" });
    expect(stopped.outputs).toEqual({
      "elapsed-ms": "3000",
      elapsed: "3.00 s",
      "started-at": "2026-01-02T03:04:05.678Z",
      laps: '[{"name":"pull","at-ms":1000,"lap-ms":1000},{"name":"lap 2","at-ms":2500,"lap-ms":1500}]',
    });
    clock.pass(9_000);
    expect((await perform({ name: "deploy", action: "read" })).outputs).toEqual(stopped.outputs);
  });

  it("is read without being changed", async () => {
    await perform({ name: "deploy" });
    const before = readFileSync(journal(), "utf8");
    clock.pass(123_000);
    expect((await perform({ name: "deploy", action: "read" })).outputs).toMatchObject({
      "elapsed-ms": "123000",
      elapsed: "2m 3.0s",
    });
    expect(readFileSync(journal(), "utf8")).toBe(before);
  });

  it("is immune to a wall clock that is set back, or forth", async () => {
    await perform({ name: "deploy" });
    clock.setWall("1999-01-01T00:00:00Z");
    clock.pass(2_000);
    expect((await perform({ name: "deploy", action: "lap" })).outputs).toMatchObject({ "elapsed-ms": "2000" });
    clock.setWall("2099-01-01T00:00:00Z");
    clock.pass(1_000);
    expect((await perform({ name: "deploy", action: "stop" })).outputs).toMatchObject({
      "elapsed-ms": "3000",
      "started-at": "2026-01-02T03:04:05.678Z",
    });
  });

  it("is one of several that run at once", async () => {
    await perform({ name: "outer" });
    clock.pass(100);
    await perform({ name: "inner" });
    clock.pass(200);
    expect((await perform({ name: "outer", action: "stop" })).outputs["elapsed-ms"]).toBe("300");
    expect((await perform({ name: "inner", action: "stop" })).outputs["elapsed-ms"]).toBe("200");
  });

  it("starts anew, without its old laps, when it was stopped", async () => {
    await perform({ name: "deploy" });
    await perform({ name: "deploy", action: "lap" });
    await perform({ name: "deploy", action: "stop" });
    clock.pass(5_000);
    expect(await perform({ name: "deploy" })).toMatchObject({ code: 0, outputs: { "elapsed-ms": "0" } });
    clock.pass(70);
    expect((await perform({ name: "deploy", action: "stop" })).outputs).toMatchObject({
      "elapsed-ms": "70",
      laps: "[]",
    });
  });

  it.each([
    "../../etc/passwd",
    "a/b\\c:d*e?f",
    "CON",
    "x".repeat(5_000),
    "名前 🚀",
    "__proto__",
    "::error::x",
    "##[error]x",
    "line\nend",
    "\u0000",
    '"} {"kind":"stop"}',
    "\ud800",
  ])("may have any name: %j", async (name) => {
    expect((await perform({ name })).code).toBe(0);
    clock.pass(10);
    await perform({ name, action: "lap", lap: name });
    expect(await perform({ name, action: "stop" })).toMatchObject({ code: 0, outputs: { "elapsed-ms": "10" } });
    expect(readdirSync(folder())).toEqual([expect.stringMatching(/^[0-9a-f]{32}\.timer\.ndjson$/u)]);
    expect(readdirSync(workspace.path)).toEqual(["stdops-timers"]);
  });

  it("is another one for names that differ in case, or in a lone surrogate", async () => {
    for (const name of ["a", "A", "\ud800", "\ud801", "\ufffd"]) {
      expect((await perform({ name })).code).toBe(0);
    }
    expect(readdirSync(folder())).toHaveLength(5);
  });

  it("has a section of the summary with a row for each lap", async () => {
    await perform({ name: "de|ploy" });
    clock.pass(1_000);
    await perform({ name: "de|ploy", action: "lap", lap: "<b>" });
    const { summary } = await perform({ name: "de|ploy", action: "stop" });
    expect(summary).toContain("| Timer | de&#124;ploy |");
    expect(summary).toContain("| Elapsed | 1.00 s |");
    expect(summary).toContain("| &#60;b&#62; | 1.00 s | 1.00 s |");
  });
});

describe("a timer that is not as the action needs it", () => {
  it.each(["lap", "stop", "read"])(
    "is not-started for %s when nobody started it, and no file is made",
    async (action) => {
      const { code, failure } = await perform({ name: "deploy", action });
      expect({ code, failure: failure?.code }).toEqual({ code: 1, failure: "not-started" });
      expect(readdirSync(workspace.path)).toEqual([]);
    },
  );

  it("is not-started with the name that was meant", async () => {
    await perform({ name: "deploy" });
    expect((await perform({ name: "deplyo", action: "stop" })).failure?.hint).toContain('Did you mean "deploy"?');
  });

  it.each(["lap", "stop"])("is not-started for %s when it was stopped, with what it showed", async (action) => {
    await perform({ name: "deploy" });
    clock.pass(40);
    await perform({ name: "deploy", action: "stop" });
    expect(await perform({ name: "deploy", action })).toMatchObject({
      code: 1,
      failure: { code: "not-started", message: expect.stringContaining("stopped already, after 0.04 s") },
      outputs: { "elapsed-ms": "40" },
    });
  });

  it("is already-started when it runs, and goes on", async () => {
    await perform({ name: "deploy" });
    clock.pass(40);
    expect(await perform({ name: "deploy" })).toMatchObject({
      code: 1,
      failure: { code: "already-started" },
      outputs: { "elapsed-ms": "40" },
    });
    clock.pass(40);
    expect((await perform({ name: "deploy", action: "stop" })).outputs["elapsed-ms"]).toBe("80");
  });

  it.each(["lap", "stop", "read"])(
    "is not-started for %s when the machine was started since, until it starts anew",
    async (action) => {
      await perform({ name: "deploy" });
      const old = readFileSync(journal(), "utf8").replace(/"boot":"[^"]*"/u, '"boot":"5e1f-another"');
      writeFileSync(journal(), old);
      const { failure } = await perform({ name: "deploy", action });
      expect(failure).toMatchObject({ code: "not-started", hint: expect.stringContaining("start the timer again") });
      expect((await perform({ name: "deploy" })).code).toBe(0);
      expect((await perform({ name: "deploy", action })).code).toBe(0);
    },
  );
});

describe("a file that is not a timer's", () => {
  const start = '{"kind":"start","id":"1","name":"deploy","boot":"b","at":1,"startedAt":"2026-01-01T00:00:00.000Z"';
  it.each([
    ["is torn", start],
    ["is no JSON", "\u0000\u0001\u0002\n"],
    ["holds another value", '["start"]\n'],
    ["is another timer's", `${start.replace("deploy", "other")},"labels":{}}\n`],
    ["has a time that is none", `${start.replace('"at":1', '"at":-1')},"labels":{}}\n`],
    ["has a time past counting", `${start.replace('"at":1', '"at":1e400')},"labels":{}}\n`],
    ["has a text for a time", `${start.replace('"at":1', '"at":"1"')},"labels":{}}\n`],
    ["has a start without a wall time", `${start.replace("2026-01-01T00", "soon")},"labels":{}}\n`],
    ["has labels that are no texts", `${start},"labels":{"a":{}}}\n`],
    ["has a limit that is none", `${start},"labels":{},"failAfter":"x"}\n`],
    ["has an unknown event", '{"kind":"explode","id":"1","at":1,"run":"1"}\n'],
    ["is very deep", `${"[".repeat(100_000)}\n`],
  ])("and %s is bad-state with words, and a start puts it right", async (_, content) => {
    await perform({ name: "deploy" });
    writeFileSync(journal(), content);
    for (const action of ["lap", "stop", "read"]) {
      expect((await perform({ name: "deploy", action })).failure).toMatchObject({
        code: "bad-state",
        message: expect.stringMatching(/line 1 of .*\.timer\.ndjson is damaged/u),
        hint: expect.stringContaining("Start the timer again"),
      });
    }
    const begun = await perform({ name: "deploy" });
    expect(begun).toMatchObject({
      code: 0,
      said: expect.arrayContaining([expect.stringMatching(/^warning: Line 1 /u)]),
    });
    clock.pass(30);
    expect((await perform({ name: "deploy", action: "stop" })).outputs["elapsed-ms"]).toBe("30");
  });

  it("and has a row that was cut short behind a good start is bad-state: it may have been the end", async () => {
    await perform({ name: "deploy" });
    appendFileSync(journal(), '\n{"kind":"stop","id":');
    expect((await perform({ name: "deploy", action: "read" })).failure).toMatchObject({ code: "bad-state" });
  });

  it("and lacks the last line end only is as good", async () => {
    await perform({ name: "deploy" });
    writeFileSync(journal(), readFileSync(journal(), "utf8").trim());
    clock.pass(5);
    expect((await perform({ name: "deploy", action: "stop" })).outputs["elapsed-ms"]).toBe("5");
  });

  const replace = (make: (path: string) => void) => async () => {
    await perform({ name: "deploy" });
    const path = journal();
    rmSync(path);
    make(path);
    for (const action of ["start", "lap", "stop", "read"]) {
      expect((await perform({ name: "deploy", action })).failure).toMatchObject({
        code: "bad-state",
        message: expect.stringContaining("is not a regular file"),
      });
    }
  };
  const posix = process.platform === "win32" ? it.skip : it;
  posix(
    "but a pipe holds nobody up",
    replace((path) => execFileSync("mkfifo", [path])),
  );
  posix(
    "but a folder is bad-state",
    replace((path) => mkdirSync(path)),
  );
  posix(
    "but a link is not followed",
    replace((path) => symlinkSync(join(workspace.path, "elsewhere"), path)),
  );

  it("where the folder should be is bad-state", async () => {
    workspace.write("stdops-timers", "");
    expect((await perform({ name: "deploy" })).failure).toMatchObject({
      code: "bad-state",
      message: expect.stringContaining("stdops-timers"),
    });
  });
});

describe("limits", () => {
  it.each([
    ["nothing within both", { "warn-after": "2s", "fail-after": "3s" }, 2_000, 0, 0],
    ["a warning past warn-after", { "warn-after": "2s", "fail-after": "3s" }, 2_001, 0, 1],
    ["too-slow past fail-after", { "warn-after": "2s", "fail-after": "3s" }, 3_001, 1, 0],
  ])("give %s, whichever step names them", async (_, limits, elapsed, code, warnings) => {
    for (const given of ["start", "stop"] as const) {
      await perform({ name: "deploy", ...(given === "start" ? limits : {}) });
      clock.pass(elapsed);
      const stopped = await perform({ name: "deploy", action: "stop", ...(given === "stop" ? limits : {}) });
      expect(stopped).toMatchObject({ code, outputs: { "elapsed-ms": String(elapsed) } });
      expect(stopped.failure?.code).toBe(code === 0 ? undefined : "too-slow");
      expect(stopped.said.filter((line) => line.startsWith("warning: "))).toHaveLength(warnings);
    }
  });

  it("of a later step win over those of start", async () => {
    await perform({ name: "deploy", "fail-after": "1s" });
    clock.pass(2_000);
    expect((await perform({ name: "deploy", action: "read", "fail-after": "1m" })).code).toBe(0);
    expect((await perform({ name: "deploy", action: "read" })).failure?.code).toBe("too-slow");
    expect((await perform({ name: "deploy", action: "lap" })).failure?.code).toBe("too-slow");
  });

  it("do not keep a timer from being stopped and becoming a metric", async () => {
    await perform({ name: "deploy", metric: "deploy_seconds", "fail-after": "1s" });
    clock.pass(2_000);
    expect((await perform({ name: "deploy", action: "stop" })).failure?.code).toBe("too-slow");
    expect(readTimerSpool(environment).timers).toMatchObject([
      { metric: "deploy_seconds", seconds: expect.closeTo(2, 5) },
    ]);
    expect((await perform({ name: "deploy", action: "stop" })).failure?.code).toBe("not-started");
  });
});

describe("inputs that do not fit the action are bad-input", () => {
  it.each([
    ["lap", { action: "stop", lap: "x" }],
    ["metric", { action: "lap", metric: "x_seconds" }],
    ["metric", { action: "read", metric: "x_seconds" }],
    ["labels", { action: "read", labels: "a: b" }],
    ["labels", { labels: "a: b" }],
    ["labels", { action: "stop", labels: "a: b" }],
    ["labels", { metric: "x_seconds", labels: "a: [1]" }],
    ["labels", { metric: "x_seconds", labels: "a: null" }],
    ["labels", { metric: "x_seconds", labels: "le: 1" }],
    ["labels", { action: "stop", metric: "x_seconds", labels: "__a: b" }],
    ["metric", { metric: "build_ms" }],
    ["metric", { metric: "builds_total" }],
    ["metric", { metric: "日本" }],
    ["metric", { action: "stop", metric: "__x" }],
    ["warn-after", { "warn-after": "2s", "fail-after": "2s" }],
    ["fail-after", { "fail-after": "20" }],
    ["action", { action: "pause" }],
  ])("%s: %j", async (input, given) => {
    if ("action" in given && given.action === "stop") {
      await perform({ name: "deploy" });
    }
    const { code, failure } = await perform({ name: "deploy", ...given });
    expect({ code, inputs: failure?.faults.map((fault) => fault.input) }).toEqual({ code: 2, inputs: [input] });
  });

  it.each([
    [
      "build_ms",
      "The metric name build_ms has the abbreviation ms, where the name of the unit is expected. Write build_seconds",
    ],
    ["builds_total", "builds_total is a gauge's, but ends in _total, as a counter's does. Write builds."],
  ])("the metric %s is no name for a length of time, and a better one is told", async (metric, words) => {
    const { failure } = await perform({ name: "deploy", metric });
    expect(failure?.message).toContain(words);
    expect((await perform({ name: "deploy", action: "stop" })).failure?.code).toBe("not-started");
  });

  it("a timer that was not stopped for that runs on", async () => {
    await perform({ name: "deploy" });
    await perform({ name: "deploy", action: "stop", labels: "a: b" });
    expect((await perform({ name: "deploy", action: "stop" })).code).toBe(0);
  });

  it("no name", async () => {
    expect((await perform({})).failure?.faults).toMatchObject([{ input: "name" }]);
  });
});

describe("a metric", () => {
  it("goes to the spool once, with the labels of start and stop, and keeps a number's digits", async () => {
    await perform({ name: "deploy", metric: "deploy_seconds", labels: "target: eu\nversion: 1.10\nok: true" });
    clock.pass(1_234.567);
    await perform({ name: "deploy", action: "lap", lap: "pull" });
    await perform({ name: "deploy", action: "stop", labels: "target: us\nconstructor: x" });
    expect(readTimerSpool(environment)).toMatchObject({ damagedLines: [] });
    const [finished, ...more] = readTimerSpool(environment).timers;
    expect(more).toEqual([]);
    expect(finished).toEqual({
      name: "deploy",
      metric: "deploy_seconds",
      labels: new Map([
        ["target", "us"],
        ["version", "1.10"],
        ["ok", "true"],
        ["constructor", "x"],
      ]),
      seconds: expect.closeTo(1.234567, 5),
      startedAt: "2026-01-02T03:04:05.678Z",
      laps: [{ name: "pull", "at-ms": 1235, "lap-ms": 1235 }],
    });
  });

  it("may be named by the stop alone, and a timer without one leaves nothing", async () => {
    await perform({ name: "a" });
    await perform({ name: "a", action: "stop" });
    expect(readTimerSpool(environment).timers).toEqual([]);
    await perform({ name: "a" });
    await perform({ name: "a", action: "stop", metric: "a_seconds" });
    expect(readTimerSpool(environment).timers).toMatchObject([{ metric: "a_seconds" }]);
  });
});

describe("the job's end", () => {
  it("stops the timer of the step that started it, says so, and writes its metric", async () => {
    const { state } = await perform({ name: "deploy", metric: "deploy_seconds" });
    clock.pass(3_000);
    const said = await performPost("deploy", state);
    expect(said).toEqual([expect.stringMatching(/^notice: The timer deploy still ran .* stopped after 3\.00 s\./u)]);
    expect(readTimerSpool(environment).timers).toMatchObject([{ name: "deploy", seconds: expect.closeTo(3, 5) }]);
    expect((await perform({ name: "deploy", action: "stop" })).failure?.code).toBe("not-started");
  });

  it.each([
    ["warn-after", { "warn-after": "1s" }],
    ["fail-after", { "fail-after": "1s" }],
  ])("warns of a passed %s, and fails nothing", async (_, limits) => {
    const { state } = await perform({ name: "deploy", ...limits });
    clock.pass(3_000);
    expect(await performPost("deploy", state)).toContainEqual(expect.stringMatching(/^warning: .* more than 1\.00 s/u));
  });

  it("lets a timer alone that was stopped, or that another step started since", async () => {
    const first = await perform({ name: "deploy" });
    await perform({ name: "deploy", action: "stop" });
    expect(await performPost("deploy", first.state)).toEqual([]);
    const second = await perform({ name: "deploy" });
    expect(await performPost("deploy", first.state)).toEqual([]);
    expect((await perform({ name: "deploy", action: "read" })).code).toBe(0);
    expect(await performPost("deploy", second.state)).toHaveLength(1);
  });

  it("does nothing for a step that started none", async () => {
    const { state } = await perform({ name: "deploy" });
    expect(Object.keys(state)).toEqual(["timer-run"]);
    expect((await perform({ name: "deploy", action: "read" })).state).toEqual({});
    expect(await performPost("deploy", {})).toEqual([]);
    expect((await perform({ name: "deploy", action: "read" })).code).toBe(0);
  });

  it("warns when the timer's file is damaged, or no file", async () => {
    const { state } = await perform({ name: "deploy" });
    appendFileSync(journal(), "rubbish\n");
    expect(await performPost("deploy", state)).toEqual([expect.stringMatching(/^warning: .* line 3 of its file/u)]);
    rmSync(journal());
    expect(await performPost("deploy", state)).toEqual([]);
  });
});

const posix = process.getuid === undefined ? describe.skip : describe;
posix("without RUNNER_TEMP", () => {
  it("the folder is this user's alone, and one that is open to others is not used", async () => {
    const { performInProcess } = await import("../../support/timer-process.ts");
    const env = { TMPDIR: workspace.path };
    const { results } = await performInProcess([{ name: "a" }, { name: "a", action: "stop" }], env);
    expect(results.map(({ code }) => code)).toEqual([0, 0]);
    const own = join(workspace.path, `stdops-timers-${process.getuid?.()}`);
    expect(statSync(own).mode & 0o777).toBe(0o700);
    execFileSync("chmod", ["0755", own]);
    expect((await performInProcess([{ name: "a" }], env)).results).toMatchObject([{ code: 1, failure: "bad-state" }]);
  });
});
