import { describe, expect, it } from "@jest/globals";
import { addTimers } from "../../../src/operations/metrics-export/add-timers.ts";
import { addRunInfo, readRun } from "../../../src/operations/metrics-export/run-facts.ts";
import { Gathering } from "./collect.ts";

describe("the run's facts", () => {
  it("come from the environment, and make one info", () => {
    const gathering = new Gathering();
    const run = readRun({
      GITHUB_REPOSITORY: "o/r",
      GITHUB_WORKFLOW: 'CI "x"',
      GITHUB_JOB: "build",
      GITHUB_REF: "refs/heads/main",
      GITHUB_SHA: "abc",
      GITHUB_RUN_ID: "12345678901234567890",
      GITHUB_RUN_ATTEMPT: "2",
      GITHUB_SERVER_URL: "https://github.com",
    });
    addRunInfo(run, gathering.input());
    expect(gathering.told).toEqual([]);
    expect(gathering.samples).toMatchObject([
      {
        name: "workflow_run_info",
        type: "info",
        value: 1,
        labels: {
          attempt: "2",
          job: "build",
          ref: "refs/heads/main",
          repository: "o/r",
          run_id: "12345678901234567890",
          sha: "abc",
          workflow: 'CI "x"',
        },
      },
    ]);
    expect([run.serverUrl, gathering.model.count]).toEqual(["https://github.com", 0]);
  });

  it("are none at a terminal, and make no metric", () => {
    const gathering = new Gathering();
    addRunInfo(readRun({ GITHUB_JOB: "" }), gathering.input());
    expect(gathering.samples).toEqual([]);
  });
});

describe("addTimers", () => {
  const timer = {
    name: "build",
    metric: "build_duration_seconds",
    seconds: 2.5,
    startedAt: "2026-11-22T10:00:00.000Z",
    laps: [],
  };

  it("makes gauges without a time, and with one each where a timer ran more than once", () => {
    const gathering = new Gathering();
    const labels = (env: string) => new Map([["env", env]]);
    addTimers(
      [
        { ...timer, labels: labels("a") },
        { ...timer, labels: labels("b") },
        { ...timer, labels: labels("b"), startedAt: "2026-11-22T10:01:00.000Z" },
      ],
      gathering.input("timer"),
    );
    expect(gathering.settle().told).toEqual([]);
    expect(gathering.samples.map(({ labels: { env }, value, timestamp }) => [env, value, timestamp])).toEqual([
      ["a", 2.5, undefined],
      ["b", 2.5, Date.UTC(2026, 10, 22, 10, 0, 2, 500)],
      ["b", 2.5, Date.UTC(2026, 10, 22, 10, 1, 2, 500)],
    ]);
  });

  it("tells a name that cannot be a metric's", () => {
    const gathering = new Gathering();
    addTimers([{ ...timer, metric: "build_ms", labels: new Map() }], gathering.input("timer"));
    expect(gathering.told[0]).toMatch(/^bad-metric: timer, timer build: The metric name build_ms/u);
  });
});
