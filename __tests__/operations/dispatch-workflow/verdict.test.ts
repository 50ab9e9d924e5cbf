import { describe, expect, it } from "@jest/globals";
import type { Job, WorkflowRun } from "../../../src/io/github/model.ts";
import { currentJobs, highestAttempt } from "../../../src/operations/dispatch-workflow/attempts.ts";
import { mostRereads, rereadPause, type Terms } from "../../../src/operations/dispatch-workflow/terms.ts";
import { judgeRun } from "../../../src/operations/dispatch-workflow/verdict.ts";
import { cpuTime } from "../../support/cpu-time.ts";
import { saidJob, saidRun } from "./said.ts";

const terms: Terms = { accept: ["success"], patterns: [], knownAttempt: undefined, rereads: 0 };
const ended = (conclusion: string, attempt: number | undefined = 1) =>
  saidRun({ status: "completed", conclusion, attempt });

const statuses = ["queued", "in_progress", "waiting", "requested", "pending", "action_required", "a_future_word", ""];
const conclusions = [
  "success",
  "failure",
  "cancelled",
  "skipped",
  "neutral",
  "timed_out",
  "action_required",
  "stale",
  "startup_failure",
  "a_future_word",
  "SUCCESS",
];

/** The verdict in the end, and how many looks were unclear until then. */
function judgePatiently(run: WorkflowRun, jobs: readonly Job[] | undefined, asked: Partial<Terms> = {}) {
  for (let rereads = 0; rereads < 100; rereads += 1) {
    const verdict = judgeRun(run, jobs, { ...terms, ...asked, rereads });
    if (verdict.kind !== "unclear") {
      return { ...verdict, unclear: rereads };
    }
  }
  return { kind: "never" };
}

describe("the status of a run", () => {
  const jobLists: readonly (readonly [string, readonly Job[] | undefined])[] = [
    ["no jobs", []],
    ["jobs that are not told", undefined],
    ["completed jobs", [saidJob()]],
    ["failed jobs", [saidJob({ conclusion: "failure" })]],
    ["jobs at work", [saidJob({ status: "in_progress", conclusion: undefined })]],
  ];
  const going = statuses.flatMap((status) =>
    [undefined, ...conclusions].flatMap((conclusion) =>
      jobLists.map(
        ([words, jobs]) => [status, String(conclusion), words, saidRun({ status, conclusion }), jobs] as const,
      ),
    ),
  );

  it.each(going)("goes on while it is %j, with the conclusion %s and %s", (_, __, ___, run, jobs) => {
    expect(judgeRun(run, jobs, { ...terms, rereads: 99 })).toEqual({ kind: "going" });
  });
});

describe("the conclusion of a completed run", () => {
  /** Jobs that agree with it. */
  const agreeing = (conclusion: string) => [
    saidJob(),
    saidJob({ id: 11, conclusion: ["success", "skipped", "neutral"].includes(conclusion) ? "skipped" : "cancelled" }),
  ];

  it.each(conclusions)("%s ends it at once, and passes only as success", (conclusion) => {
    expect(judgeRun(ended(conclusion), agreeing(conclusion), terms)).toEqual({
      kind: "ended",
      conclusion,
      passed: conclusion === "success",
      reason: undefined,
    });
  });

  it.each(conclusions)("%s passes when it is accepted, to the letter", (conclusion) => {
    const judged = judgeRun(ended(conclusion), agreeing(conclusion), { ...terms, accept: [conclusion] });
    expect(judged).toMatchObject({ kind: "ended", passed: true });
    const other = judgeRun(ended(conclusion), agreeing(conclusion), { ...terms, accept: [`${conclusion}s`, "x"] });
    expect(other).toMatchObject({ kind: "ended", passed: false });
  });

  it.each(conclusions)("%s is believed where the server does not tell jobs", (conclusion) => {
    expect(judgeRun(ended(conclusion, undefined), undefined, terms)).toMatchObject({
      kind: "ended",
      passed: conclusion === "success",
    });
  });

  it("counts for nothing when nothing is accepted", () => {
    expect(judgeRun(ended("success"), [saidJob()], { ...terms, accept: [] })).toMatchObject({ passed: false });
  });
});

describe("a run and jobs that disagree", () => {
  const atWork = saidJob({ status: "in_progress", conclusion: undefined });
  const unsaid = saidJob({ conclusion: undefined });
  const failed = saidJob({ conclusion: "failure" });
  const future = saidJob({ status: "a_future_word", conclusion: "success" });

  it.each([
    ["a conclusion that is missing", saidRun({ status: "completed" }), [saidJob()], "does not say how"],
    ["a success with a job at work", ended("success"), [saidJob(), atWork], "one of its jobs is not"],
    ["a success with two jobs at work", ended("success"), [atWork, atWork], "2 of its jobs are not"],
    ["a success with a job of an unknown status", ended("success"), [future], "one of its jobs is not"],
    ["a success with a job that ended nobody knows how", ended("success"), [unsaid], "does not say how 1 of its jobs"],
    ["a success without jobs", ended("success"), [], "lists none of its jobs"],
    ["jobs of an earlier attempt", ended("success", 2), [saidJob()], "all of an earlier one"],
    ["jobs of a later attempt", ended("success"), [saidJob({ attempt: 2 })], "some of its jobs are of a later one"],
  ])("are read again for half a minute, and then a failure that says so: %s", (_, run, jobs, words) => {
    expect(judgePatiently(run, jobs)).toEqual({
      kind: "ended",
      conclusion: run.conclusion,
      passed: false,
      reason: expect.stringContaining(words),
      unclear: mostRereads,
    });
  });

  it("are a failure also where that very conclusion is accepted", () => {
    const accept = ["failure", "cancelled", "neutral"];
    expect(judgePatiently(ended("failure"), [atWork], { accept })).toMatchObject({
      passed: false,
      unclear: mostRereads,
    });
    expect(judgePatiently(ended("cancelled"), [atWork], { accept })).toMatchObject({ passed: false });
    expect(judgePatiently(ended("neutral"), [failed], { accept })).toMatchObject({ passed: false });
  });

  it.each([
    ["without a failed job", [saidJob()]],
    ["without jobs", []],
  ])("pass after two looks where the run's failure is accepted: %s", (_, jobs) => {
    expect(judgePatiently(ended("failure"), jobs, { accept: ["failure"] })).toEqual({
      kind: "ended",
      conclusion: "failure",
      passed: true,
      reason: undefined,
      unclear: 2,
    });
    expect(judgePatiently(ended("failure"), jobs)).toMatchObject({
      passed: false,
      reason: expect.stringContaining("none of its jobs failed"),
    });
  });

  it.each([
    ["a failure without a failed job", ended("failure"), [saidJob()]],
    ["a failure without jobs", ended("failure"), []],
    ["a cancelled run with a job at work", ended("cancelled"), [atWork]],
  ])("are read again only twice when it fails anyway: %s", (_, run, jobs) => {
    expect(judgePatiently(run, jobs)).toMatchObject({ conclusion: run.conclusion, passed: false, unclear: 2 });
  });

  it("are no doubt at a startup failure, which has no jobs", () => {
    expect(judgePatiently(ended("startup_failure"), [])).toMatchObject({
      passed: false,
      unclear: 0,
      reason: undefined,
    });
  });

  it.each(["failure", "cancelled", "timed_out", "a_future_word"])(
    "are believed after two looks when a job that may fail ended with %s and the run with success",
    (conclusion) => {
      expect(judgePatiently(ended("success"), [saidJob(), saidJob({ id: 2, conclusion })])).toEqual({
        kind: "ended",
        conclusion: "success",
        passed: true,
        reason: undefined,
        unclear: 2,
      });
    },
  );

  it("never pass without the words completed and success, whatever else is said", () => {
    const runs = [...statuses, "completed"].flatMap((status) =>
      [undefined, ...conclusions].flatMap((conclusion) =>
        [undefined, 0, 1, 2].map((attempt) => saidRun({ status, conclusion, attempt })),
      ),
    );
    const jobs = ["completed", "queued", "?"].flatMap((status) =>
      [undefined, "success", "failure", "?"].flatMap((conclusion) =>
        [undefined, 0, 1, 2, 3].map((attempt) => saidJob({ status, conclusion, attempt })),
      ),
    );
    const passed = runs.flatMap((run) =>
      jobs
        .flatMap((one, index) => [[one], [one, { ...(jobs[(index * 7 + 3) % jobs.length] ?? one), id: 11, name: "b" }]])
        .filter((list) => {
          const judged = judgePatiently(run, list, { knownAttempt: 2 });
          return "passed" in judged && judged.passed;
        })
        .map((list) => ({ run, list })),
    );
    expect(passed.length).toBeGreaterThan(0);
    for (const { run, list } of passed) {
      expect(run).toMatchObject({ status: "completed", conclusion: "success" });
      expect(list.filter(({ status, conclusion }) => status !== "completed" || conclusion === undefined)).toEqual([]);
      expect(run.attempt).not.toBe(1);
    }
  });
});

describe("a run that is started again", () => {
  it("is followed when its jobs know of it first", () => {
    const jobs = [saidJob(), saidJob({ id: 11, attempt: 2, status: "queued", conclusion: undefined })];
    expect(judgeRun(ended("failure"), jobs, { ...terms, rereads: 99 })).toEqual({ kind: "going" });
  });

  it("is not judged by a stale answer about its earlier attempt, though that was a success", () => {
    const run = ended("success", 1);
    expect(judgeRun(run, [saidJob()], { ...terms, knownAttempt: 2 })).toMatchObject({ kind: "unclear" });
    expect(judgePatiently(run, [saidJob()], { knownAttempt: 2 })).toMatchObject({
      passed: false,
      unclear: mostRereads,
      reason: "The server speaks of the run's attempt 1, but attempt 2 was seen before.",
    });
  });

  it("is judged by its latest jobs, while those that were not run again keep their attempt", () => {
    const jobs = [
      saidJob({ name: "lint" }),
      saidJob({ id: 11, conclusion: "failure" }),
      saidJob({ id: 12, attempt: 2 }),
    ];
    expect(judgePatiently(ended("success", 2), jobs, { knownAttempt: 2 })).toMatchObject({ passed: true, unclear: 0 });
    expect(currentJobs(jobs).map(({ id }) => id)).toEqual([10, 12]);
  });

  it("keeps jobs of one name in one attempt apart, and those without a known attempt", () => {
    const jobs = [
      saidJob(),
      saidJob({ id: 11 }),
      saidJob({ id: 12, attempt: undefined }),
      saidJob({ id: 13, attempt: 0 }),
    ];
    expect(currentJobs(jobs)).toEqual(jobs);
  });

  it.each([
    [undefined, undefined, undefined],
    [undefined, 0, undefined],
    [undefined, 1, 1],
    [3, 2, 3],
    [2, undefined, 2],
  ])("has, known %s and told %s, the attempt %s", (known, attempt, highest) => {
    expect(highestAttempt(known, saidRun({ attempt }))).toBe(highest);
    expect(highestAttempt(known, undefined, [saidJob({ attempt })])).toBe(highest);
  });
});

describe("jobs that are waited for", () => {
  const judge = (run: WorkflowRun, jobs: readonly Job[] | undefined, patterns: readonly string[], rereads = 0) =>
    judgeRun(run, jobs, { ...terms, patterns, rereads });
  const atWork = saidRun();
  const test = (conclusion: string | undefined, parts: Partial<Job> = {}) =>
    saidJob({ id: 20, name: "call / test (20, linux)", conclusion, ...parts });
  const deploy = saidJob({ id: 30, name: "deploy", status: "queued", conclusion: undefined });

  it("end it as soon as they are completed, while the run and other jobs go on", () => {
    expect(judge(atWork, [test("success"), deploy], ["call / test (20, linux)"])).toEqual({
      kind: "ended",
      conclusion: "success",
      passed: true,
      reason: undefined,
    });
  });

  it.each([
    ["none is there yet", [], ["build"]],
    ["one pattern has no job yet", [saidJob()], ["build", "deploy"]],
    ["one of them is not completed", [saidJob(), deploy], ["build", "deploy"]],
    ["the server does not tell jobs", undefined, ["build"]],
    ["their list is of the attempt before", [saidJob({ attempt: 0 }), saidJob({ attempt: undefined })], ["nothing"]],
  ])("are waited for while the run goes on and %s", (_, jobs, patterns) => {
    expect(judge(atWork, jobs, patterns, 99)).toEqual({ kind: "going" });
  });

  it("are waited for when the list shows just an earlier attempt", () => {
    expect(judge(saidRun({ attempt: 2 }), [saidJob({ attempt: 1 })], ["build"])).toEqual({ kind: "going" });
  });

  it.each(["failure", "cancelled", "skipped", "neutral", "timed_out", "a_future_word"])(
    "fail with %s at once unless it is accepted, even when the run succeeds",
    (conclusion) => {
      const jobs = [saidJob(), test(conclusion)];
      for (const run of [atWork, ended("success")]) {
        expect(judge(run, jobs, ["*"])).toEqual({
          kind: "ended",
          conclusion,
          passed: false,
          reason: `The job call / test (20, linux) ended with ${conclusion}.`,
        });
      }
      const accept = ["success", conclusion];
      expect(judgeRun(ended("failure"), jobs, { ...terms, patterns: ["*"], accept })).toMatchObject({
        conclusion: "success",
        passed: true,
      });
    },
  );

  it("pass by a pattern with * only after two more looks, for more of them may come", () => {
    const jobs = [saidJob({ name: "test (1)" })];
    expect([0, 1, 2].map((rereads) => judge(atWork, jobs, ["test (*)"], rereads).kind)).toEqual([
      "unclear",
      "unclear",
      "ended",
    ]);
    expect(judge(ended("success"), jobs, ["test (*)"])).toMatchObject({ kind: "ended", passed: true });
    expect(judge(atWork, jobs, ["test (1)"])).toMatchObject({ kind: "ended", passed: true });
  });

  it("fail when there is none by the end of the run, once that is certain", () => {
    expect(judge(ended("success"), [saidJob()], ["biuld"])).toMatchObject({ kind: "unclear" });
    expect(judgePatiently(ended("success"), [saidJob()], { patterns: ["build", "test \n*"] })).toEqual({
      kind: "ended",
      conclusion: "success",
      passed: false,
      reason: 'No job of the run matches "test \\n*".',
      unclear: mostRereads,
    });
    expect(judge(ended("success"), undefined, ["build"])).toMatchObject({ kind: "ended", passed: false });
  });

  it("fail when they never end, or nobody knows how", () => {
    expect(judgePatiently(ended("success"), [deploy], { patterns: ["deploy"] })).toMatchObject({
      passed: false,
      reason: "The run is completed, but its job deploy is not.",
    });
    expect(judgePatiently(atWork, [test(undefined)], { patterns: ["call*"] })).toMatchObject({
      passed: false,
      conclusion: undefined,
      unclear: mostRereads,
    });
  });

  it("are judged by the attempt that is at work", () => {
    const jobs = [
      saidJob({ conclusion: "failure" }),
      saidJob({ id: 11, attempt: 2, status: "queued", conclusion: undefined }),
    ];
    expect(judge(ended("failure"), jobs, ["build"])).toEqual({ kind: "going" });
  });

  it("may have hostile names of any length", () => {
    const name = `${"a".repeat(100_000)}\n::error::x`;
    const judged = judge(atWork, [saidJob({ name, conclusion: "failure" })], ["a*a*a*a*a*x"]);
    expect(judged).toMatchObject({ passed: false });
    expect(JSON.stringify(judged).length).toBeLessThan(400);
  });
});

describe("10,000 jobs", () => {
  it("are judged in no time", () => {
    const jobs = Array.from({ length: 10_000 }, (_, id) => saidJob({ id, name: `job ${id}` }));
    const begun = cpuTime();
    expect(judgeRun(ended("success"), jobs, terms)).toMatchObject({ passed: true });
    expect(judgeRun(ended("success"), jobs, { ...terms, patterns: ["job *", "job 9999"] })).toMatchObject({
      passed: true,
    });
    expect(cpuTime() - begun).toBeLessThan(1000);
  });
});

describe("rereadPause", () => {
  it("is short at first, and half a minute in all", () => {
    const pauses = Array.from({ length: mostRereads }, (_, index) => rereadPause(index + 1));
    expect(pauses.slice(0, 2)).toEqual([1000, 1000]);
    expect(pauses.reduce((sum, pause) => sum + pause, 0)).toBe(30_000);
    expect([rereadPause(0), rereadPause(1000)]).toEqual([1000, 8000]);
  });
});
