import { spawn, spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { readMoment } from "../../../src/io/boot-clock.ts";
import { systemClock } from "../../../src/io/clock.ts";
import { readTimerSpool } from "../../../src/io/timer-spool.ts";
import { parseCommand, splitLines } from "../../support/actions-runner-parsers.ts";
import { performTimer } from "../../support/perform-timer.ts";
import { performInProcess, timerWords } from "../../support/timer-process.ts";
import { createWorkspace, type Workspace } from "../../support/workspace.ts";

let workspace: Workspace;
let env: Readonly<Record<string, string>>;
beforeEach(() => {
  workspace = createWorkspace();
  env = { RUNNER_TEMP: workspace.path };
});
afterEach(() => workspace.remove());

const here = async (inputs: Readonly<Record<string, string>>) =>
  await performTimer(inputs, { clock: systemClock, environment: env });

describe("the clock", () => {
  const linux = process.platform === "linux" ? it : it.skip;
  linux("is the one that Python's time.monotonic reads, in another process", () => {
    const before = readMoment(systemClock).at;
    const python = spawnSync("python3", ["-c", "import time; print(time.monotonic_ns())"], { encoding: "utf8" });
    const after = readMoment(systemClock).at;
    const there = Number(python.stdout) / 1e6;
    expect(python.status).toBe(0);
    expect(there).toBeGreaterThan(before);
    expect(there).toBeLessThan(after);
  });

  linux("names the start of the machine as the system does", () => {
    const { stdout } = spawnSync("cat", ["/proc/sys/kernel/random/boot_id"], { encoding: "utf8" });
    expect(readMoment(systemClock).boot).toBe(stdout.trim());
  });

  it("does not run back", () => {
    const moments = Array.from({ length: 10_000 }, () => readMoment(systemClock).at);
    expect(moments.filter((at, index) => at < (moments[index - 1] ?? 0))).toEqual([]);
  });
});

describe("processes", () => {
  it("measure what passes between them", async () => {
    await performInProcess([{ name: "deploy" }], env);
    const after = performance.now();
    await pause(200);
    const before = performance.now();
    const { results } = await performInProcess([{ name: "deploy", action: "stop" }], env);
    const elapsed = Number(results[0]?.outputs["elapsed-ms"]);
    expect(elapsed).toBeGreaterThanOrEqual(Math.floor(before - after));
    expect(elapsed).toBeLessThan(before - after + 10_000);
  });

  it("that take laps at the same moment lose none", async () => {
    await here({ name: "deploy" });
    const workers = ["a", "b", "c"].map(
      async (lap) => await performInProcess([{ name: "deploy", action: "lap", lap, repeat: 60 }], env),
    );
    const ended = await Promise.all(workers);
    expect(ended.flatMap(({ results }) => results).filter(({ code }) => code !== 0)).toEqual([]);
    const { outputs } = await here({ name: "deploy", action: "stop" });
    const laps: readonly { name: string; "at-ms": number }[] = JSON.parse(outputs["laps"] ?? "");
    expect(["a", "b", "c"].map((name) => laps.filter((lap) => lap.name === name).length)).toEqual([60, 60, 60]);
    expect(laps.map((lap) => lap["at-ms"])).toEqual(laps.map((lap) => lap["at-ms"]).sort((one, other) => one - other));
  });

  it("that start and stop the same timer at the same moment agree on who did", async () => {
    const calls = Array.from({ length: 60 }, () => [
      { name: "deploy", metric: "deploy_seconds" },
      { name: "deploy", action: "stop" },
    ]).flat();
    const ended = await Promise.all([0, 1, 2].map(async () => await performInProcess(calls, env)));
    const results = ended.flatMap((each) =>
      each.results.map((result, at) => ({ ...result, action: calls[at]?.action })),
    );
    const count = (stops: boolean, failure: string) =>
      results.filter((result) => (result.action === "stop") === stops && result.failure === failure).length;
    const last = await here({ name: "deploy", action: "stop" });
    const stops = count(true, "") + (last.code === 0 ? 1 : 0);
    expect(count(false, "")).toBe(stops);
    expect(count(false, "") + count(false, "already-started")).toBe(180);
    expect(count(true, "") + count(true, "not-started")).toBe(180);
    expect(readTimerSpool(env).timers).toHaveLength(stops);
    expect(stops).toBeGreaterThanOrEqual(60);
  });

  it("that are killed while they take laps harm nothing", async () => {
    await here({ name: "deploy" });
    const words = timerWords([{ name: "deploy", action: "lap", lap: "x", repeat: 1_000_000 }]);
    const child = spawn(process.execPath, words, {
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "ignore"],
    });
    let done = 0;
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      done += text.split("\n").filter((line) => line.startsWith('>>> {"code":0')).length;
      if (done >= 20) {
        child.kill("SIGKILL");
      }
    });
    await new Promise((settle) => child.once("close", settle));
    const stopped = await here({ name: "deploy", action: "stop" });
    expect(stopped.code).toBe(0);
    expect(JSON.parse(stopped.outputs["laps"] ?? "").length).toBeGreaterThanOrEqual(20);
    expect(readdirSync(join(workspace.path, "stdops-timers"))).toHaveLength(1);
  });

  it("that spool and consume at the same moment lose no timer and hand over none twice", async () => {
    const calls = Array.from({ length: 80 }, (_, at) => [
      { name: `t${at}`, metric: `t${at}_seconds` },
      { name: `t${at}`, action: "stop" },
    ]).flat();
    const writers = [0, 1].map(async (worker) => {
      const own = calls.map((call) => ({ ...call, name: `${worker}-${call.name}` }));
      return await performInProcess(own, env);
    });
    const taken: string[] = [];
    const take = () => {
      const spool = readTimerSpool(env);
      taken.push(...spool.timers.map(({ name }) => name));
      spool.consume();
    };
    let busy = true;
    const ended = Promise.all(writers).finally(() => {
      busy = false;
    });
    while (busy) {
      take();
      await pause(1);
    }
    await ended;
    take();
    expect(taken).toHaveLength(160);
    expect(new Set(taken).size).toBe(160);
    expect(existsSync(readTimerSpool(env).path)).toBe(true);
  });
});

describe("on a runner", () => {
  it("timers and laps with the names of commands give none but the failure's own", async () => {
    const names = ["::error::x", "##[error]x", "a\n::set-output name=x::y", "\r::warning::x", "\u200b::debug::x"];
    const files = Object.fromEntries(
      ["OUTPUT", "STATE", "ENV", "STEP_SUMMARY"].map((file) => [`GITHUB_${file}`, workspace.write(file, "")]),
    );
    const actions = ["start", "lap", "read", "stop", "stop"];
    const calls = names.flatMap((name) =>
      actions.map((action) => ({ name, action, onRunner: true, ...(action === "lap" ? { lap: name } : {}) })),
    );
    const { results, log } = await performInProcess(calls, { ...env, ...files });
    expect(results.map(({ code }) => code)).toEqual(names.flatMap(() => [0, 0, 0, 0, 1]));
    const commands = splitLines(log.join("\n")).flatMap((line) => (parseCommand(line) === undefined ? [] : [line]));
    expect(commands).toEqual(names.map(() => expect.stringMatching(/^::error title=timer%3A not-started::/u)));
  });
});
