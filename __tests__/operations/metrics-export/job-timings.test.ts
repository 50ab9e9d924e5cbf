import { describe, expect, it } from "@jest/globals";
import type { Job, Step } from "../../../src/io/github/model.ts";
import { Collector } from "../../../src/operations/metrics-export/collector.ts";
import { Faults } from "../../../src/operations/metrics-export/faults.ts";
import { addJobTimings } from "../../../src/operations/metrics-export/job-timings.ts";
import { MetricsModel } from "../../../src/operations/metrics-export/model.ts";
import { settle } from "../../../src/operations/metrics-export/settle.ts";

const began = Date.parse("2026-11-22T12:00:00Z");

/** A moment, in seconds after the run began. */
function at(seconds: number): Date {
  return new Date(began + seconds * 1000);
}

type Given<T> = Partial<T> & { readonly name: string };

function step(given: Given<Step>): Step {
  return { number: 1, status: "completed", conclusion: "success", startedAt: at(0), completedAt: at(1), ...given };
}

function job(given: Given<Job>): Job {
  const times = { startedAt: at(0), completedAt: at(60) };
  return {
    id: 1,
    url: undefined,
    status: "completed",
    conclusion: "success",
    attempt: 1,
    ...times,
    steps: [],
    ...given,
  };
}

/** Every sample as Prometheus writes it. */
function collect(jobs: readonly Job[]): readonly string[] {
  const model = new MetricsModel();
  const faults = new Faults();
  addJobTimings(jobs, new Collector(model, faults).from({ kind: "input", name: "job-timings" }));
  settle(model, faults);
  expect(faults.whole).toBeUndefined();
  return [...model.families].flatMap((family) =>
    Array.from(
      { length: family.size },
      (_, place) => `${family.name}{${model.labelSets.text(family.labels(place))}} ${family.value(place)}`,
    ),
  );
}

describe("job-timings", () => {
  it("gives jobs and steps a duration and a result, kind by kind", () => {
    const steps = [step({ name: "Set up", completedAt: at(2) }), step({ name: "Test", conclusion: "failure" })];
    expect(
      collect([job({ name: "call / test (20, linux)", conclusion: "failure", steps }), job({ name: "lint" })]),
    ).toEqual([
      'workflow_job_duration_seconds{job_name="call / test (20, linux)"} 60',
      'workflow_job_duration_seconds{job_name="lint"} 60',
      'workflow_job_success{job_name="call / test (20, linux)"} 0',
      'workflow_job_success{job_name="lint"} 1',
      'workflow_step_duration_seconds{job_name="call / test (20, linux)",step="Set up"} 2',
      'workflow_step_duration_seconds{job_name="call / test (20, linux)",step="Test"} 1',
      'workflow_step_success{job_name="call / test (20, linux)",step="Set up"} 1',
      'workflow_step_success{job_name="call / test (20, linux)",step="Test"} 0',
    ]);
  });

  it.each([
    ["success", 1],
    ["neutral", 1],
    ["failure", 0],
    ["cancelled", 0],
    ["timed_out", 0],
    ["startup_failure", 0],
    ["action_required", 0],
    ["a word of tomorrow", 0],
  ])("counts the conclusion %s as %i", (conclusion, value) => {
    expect(collect([job({ name: "a", conclusion })])).toContain(`workflow_job_success{job_name="a"} ${value}`);
  });

  it.each([
    ["was skipped", { conclusion: "skipped" }],
    ["is stale", { conclusion: "stale" }],
    ["has no conclusion yet", { conclusion: undefined }],
    ["still runs", { status: "in_progress", conclusion: undefined, completedAt: undefined }],
    ["is queued", { status: "queued", conclusion: undefined, startedAt: undefined, completedAt: undefined }],
  ])("leaves out a job that %s", (_, given) => {
    expect(collect([job({ name: "a", ...given })])).toEqual([]);
  });

  it("has the finished steps of a job that still runs", () => {
    const running = step({ name: "now", status: "in_progress", conclusion: undefined, completedAt: undefined });
    const steps = [step({ name: "before" }), running, step({ name: "after", status: "queued", conclusion: undefined })];
    expect(
      collect([job({ name: "a", status: "in_progress", conclusion: undefined, completedAt: undefined, steps })]),
    ).toEqual([
      'workflow_step_duration_seconds{job_name="a",step="before"} 1',
      'workflow_step_success{job_name="a",step="before"} 1',
    ]);
  });

  it("counts a step that ends before it starts as no time", () => {
    const steps = [step({ name: "a", startedAt: at(5), completedAt: at(4) })];
    expect(collect([job({ name: "j", steps })])).toContain('workflow_step_duration_seconds{job_name="j",step="a"} 0');
  });

  it("has the result of a job whose times the server does not tell", () => {
    expect(collect([job({ name: "a", startedAt: undefined })])).toEqual(['workflow_job_success{job_name="a"} 1']);
  });

  it("numbers names that are there again, also where a number is taken", () => {
    const steps = ["a", "a (2)", "a"].map((name) => step({ name }));
    const lines = collect([job({ name: "x", steps }), job({ name: "x", steps: [step({ name: "a" })] })]);
    expect(lines.filter((line) => line.startsWith("workflow_step_success")).toSorted()).toEqual([
      'workflow_step_success{job_name="x (2)",step="a"} 1',
      'workflow_step_success{job_name="x",step="a (2)"} 1',
      'workflow_step_success{job_name="x",step="a (3)"} 1',
      'workflow_step_success{job_name="x",step="a"} 1',
    ]);
  });

  it("takes any name, with its quotes, line ends and halves of characters", () => {
    const name = 'say "hi"\\\n::error::\ud800';
    expect(collect([job({ name })])[1]).toBe('workflow_job_success{job_name="say \\"hi\\"\\\\\\n::error::\ufffd"} 1');
  });

  it("of no job gives nothing", () => {
    expect(collect([])).toEqual([]);
  });
});
