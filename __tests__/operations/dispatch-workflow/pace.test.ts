import { describe, expect, it } from "@jest/globals";
import type { Job } from "../../../src/io/github/model.ts";
import { type Moment, nextPause } from "../../../src/operations/dispatch-workflow/pace.ts";
import { judgeRun } from "../../../src/operations/dispatch-workflow/verdict.ts";
import {
  beginLook,
  nextAsk,
  sawJobs,
  sawRun,
  startWatch,
  type Watch,
} from "../../../src/operations/dispatch-workflow/watch.ts";
import { at, saidJob, saidRun } from "./said.ts";

const moment: Moment = { elapsed: 0, left: 1e9, serverNow: at("12:00:00"), budget: undefined, rereads: 0 };

describe("the pause until the next look", () => {
  it.each([
    [0, 2000],
    [30_000, 2000],
    [60_000, 4000],
    [420_000, 28_000],
    [86_400_000, 28_000],
  ])("after %i ms is %i ms", (elapsed, pause) => {
    expect(nextPause({ ...moment, elapsed })).toBe(pause);
  });

  it.each([
    ["a moment is left", { left: 500 }, 500],
    ["nothing is left", { left: 0 }, 0],
    ["less than nothing is left", { left: -5 }, 0],
    ["the last look was unclear", { rereads: 1, elapsed: 1e6 }, 1000],
    ["many looks were unclear", { rereads: 50, elapsed: 1e6 }, 8000],
  ])("when %s is %s", (_, parts, pause) => {
    expect(nextPause({ ...moment, ...parts })).toBe(pause);
  });

  it.each([
    ["plenty", 5000, "12:30:00", 2000],
    ["so many that half of them last until the reset", 400, "12:30:00", 9000],
    ["few", 10, "12:30:00", 60_000],
    ["one", 1, "12:30:00", 60_000],
    ["none", 0, "12:30:00", 1_801_000],
    ["less than none", -1, "12:30:00", 1_801_000],
    ["few, and the reset is near", 10, "12:00:20", 4000],
    ["none, and the reset is over", 0, "11:59:59", 2000],
    ["an unknown number", Number.NaN, "12:30:00", 2000],
  ])("with %s of the server's requests left is in bounds", (_, remaining, reset, pause) => {
    expect(nextPause({ ...moment, budget: { remaining, resetAt: at(reset) } })).toBe(pause);
  });

  it("takes no reset that is no time, and is never longer than what is left", () => {
    const budget = { remaining: 0, resetAt: new Date(Number.NaN) };
    expect(nextPause({ ...moment, budget })).toBe(2000);
    expect(nextPause({ ...moment, left: 7, budget: { remaining: 0, resetAt: at("13:00:00") } })).toBe(7);
  });

  it("leaves requests to others until the reset, most of them for most of the time", () => {
    const resetAt = at("13:00:00");
    let [now, remaining, halfway] = [at("12:00:00").getTime(), 400, 400];
    while (now < resetAt.getTime()) {
      now += nextPause({ ...moment, serverNow: new Date(now), budget: { remaining, resetAt } });
      remaining -= 1;
      halfway = now < at("12:30:00").getTime() ? remaining : halfway;
    }
    expect(halfway).toBeGreaterThan(250);
    expect(halfway).toBeLessThan(300);
    expect(remaining).toBeGreaterThan(0);
  });
});

interface Plan {
  /** How many jobs, how long the run takes, and in how many stages its jobs are. */
  readonly jobs: number;
  readonly duration: number;
  readonly stages: number;
  readonly jobsMatter?: boolean;
  readonly told?: boolean;
  /** Between its stages the run stands still: all jobs that there are are completed. */
  readonly gap?: number;
}

/** A server whose run and jobs are what the plan says at any time. */
function serve({ jobs: count, duration, stages, told = true, gap = 0 }: Plan) {
  const stage = duration / stages;
  const jobsAt = (now: number): readonly Job[] =>
    Array.from({ length: count }, (_, id) => ({ id, part: id % stages }))
      .filter(({ part }) => now >= part * stage + (part === 0 ? 0 : gap))
      .map(({ id, part }) =>
        now >= (part + 1) * stage ? saidJob({ id }) : saidJob({ id, status: "in_progress", conclusion: undefined }),
      );
  const runAt = (now: number) =>
    now >= duration ? saidRun({ status: "completed", conclusion: "success" }) : saidRun();
  const pagesAt = (now: number) => (told ? Math.ceil(Math.max(1, jobsAt(now).length) / 100) : 1);
  const read = (watch: Watch, ask: "run" | "jobs", now: number) =>
    ask === "run" ? sawRun(watch, runAt(now)) : sawJobs(watch, told ? jobsAt(now) : undefined, pagesAt(now));
  return { read, costOf: (ask: "run" | "jobs", now: number) => (ask === "run" ? 1 : pagesAt(now)) };
}

/** Follows a run as the operation does, on a clock of its own. */
function follow(plan: Plan) {
  const { jobsMatter = false } = plan;
  const server = serve(plan);
  const terms = { accept: ["success"], patterns: jobsMatter ? ["*"] : [], knownAttempt: undefined };
  let [now, requests, rereads, late, lastJobs] = [0, 0, 0, 0, 0];
  let watch = startWatch({ jobsMatter });
  for (let looks = 0; looks < 10_000; looks += 1) {
    watch = beginLook(watch, { doubtful: rereads > 0 });
    for (let ask = nextAsk(watch); ask !== undefined; ask = nextAsk(watch)) {
      watch = server.read(watch, ask, now);
      requests += server.costOf(ask, now);
      late = Math.max(late, now - lastJobs);
      lastJobs = ask === "jobs" ? now : lastJobs;
    }
    const jobs = watch.refused ? undefined : (watch.jobs ?? []);
    const verdict = judgeRun(watch.run ?? saidRun(), jobs, { ...terms, rereads });
    if (verdict.kind === "ended") {
      return { passed: verdict.passed, requests, delay: now - plan.duration, late: Math.round(late) };
    }
    rereads = verdict.kind === "unclear" ? rereads + 1 : 0;
    now += nextPause({ ...moment, elapsed: now, rereads });
  }
  throw new Error("It never ends.");
}

const hour = 3_600_000;

describe("an hour's wait", () => {
  it.each([
    ["1 job", { jobs: 1, duration: hour, stages: 1 }],
    ["40 jobs", { jobs: 40, duration: hour, stages: 1 }],
    ["40 jobs in 5 stages", { jobs: 40, duration: hour, stages: 5 }],
    ["40 jobs with five minutes between stages", { jobs: 40, duration: hour, stages: 4, gap: 300_000 }],
    ["300 jobs", { jobs: 300, duration: hour, stages: 1 }],
    ["300 jobs in 3 stages", { jobs: 300, duration: hour, stages: 3 }],
    ["jobs that are not there for an hour", { jobs: 0, duration: hour, stages: 1 }],
    ["a job, and nothing after it for most of the hour", { jobs: 2, duration: hour, stages: 30, gap: hour }],
    ["jobs that the server does not tell", { jobs: 5, duration: hour, stages: 1, told: false }],
    ["one job that is waited for", { jobs: 1, duration: hour, stages: 1, jobsMatter: true }],
    ["300 jobs that are waited for", { jobs: 300, duration: hour, stages: 1, jobsMatter: true }],
  ])("for %s takes at most 200 requests", (_, plan) => {
    const { requests } = follow(plan);
    expect(requests).toBeLessThanOrEqual(200);
    expect(requests).toBeGreaterThan(100);
  });
});

describe("the end of a run", () => {
  const durations = Array.from({ length: 60 }, (_, index) => 1000 + index * index * 1013);

  it.each([1, 40, 300])("with %i jobs is seen within 5 s at first and 30 s later, for runs of any length", (jobs) => {
    for (const duration of durations) {
      const { passed, delay } = follow({ jobs, duration, stages: 1 });
      expect(passed).toBe(true);
      expect(delay).toBeGreaterThanOrEqual(0);
      expect(delay).toBeLessThanOrEqual(duration < 60_000 ? 5000 : 28_000);
    }
  });

  it("is seen as soon when jobs come in stages", () => {
    for (const duration of durations) {
      expect(follow({ jobs: 9, duration, stages: 3 }).delay).toBeLessThanOrEqual(duration < 60_000 ? 5000 : 28_000);
      expect(follow({ jobs: 9, duration, stages: 3, told: false }).delay).toBeLessThanOrEqual(28_000);
    }
  });

  it("is that of the jobs waited for, a little later for the sake of more that match", () => {
    expect(follow({ jobs: 40, duration: hour, stages: 1, jobsMatter: true }).delay).toBeLessThanOrEqual(30_000);
    expect(follow({ jobs: 300, duration: hour, stages: 1, jobsMatter: true }).delay).toBeLessThanOrEqual(3 * 28_000);
  });
});

describe("live lines", () => {
  it("are at most two looks old while jobs of one page are at work", () => {
    expect(follow({ jobs: 40, duration: hour, stages: 1 }).late).toBeLessThanOrEqual(56_000);
  });
});

describe("a look", () => {
  const asks = (watch: Watch, answers: { readonly run?: string; readonly jobs?: readonly string[] }) => {
    const asked: string[] = [];
    let now = watch;
    for (let ask = nextAsk(now); ask !== undefined; ask = nextAsk(now)) {
      asked.push(ask);
      const jobs = (answers.jobs ?? []).map((status, id) => saidJob({ id, status }));
      now = ask === "run" ? sawRun(now, saidRun({ status: answers.run ?? "in_progress" })) : sawJobs(now, jobs, 1);
    }
    return { asked: asked.join(" "), watch: now };
  };
  const begin = (watch: Watch, doubtful = false) => beginLook(watch, { doubtful });

  it("reads all at first, then the jobs alone, and the run as soon as they are completed", () => {
    const first = asks(begin(startWatch({ jobsMatter: false })), { jobs: ["queued"] });
    expect(first.asked).toBe("run jobs");
    const second = asks(begin(first.watch), { jobs: ["in_progress"] });
    expect(second.asked).toBe("jobs");
    expect(asks(begin(second.watch), { jobs: ["completed"], run: "completed" }).asked).toBe("jobs run");
  });

  it("reads all again when the last one was unclear", () => {
    const first = asks(begin(startWatch({ jobsMatter: false })), { jobs: ["queued"] });
    expect(asks(begin(first.watch, true), { jobs: ["queued"], run: "completed" }).asked).toBe("run jobs");
  });

  it("reads the run again until the server has it", () => {
    const first = sawJobs(sawRun(begin(startWatch({ jobsMatter: false })), undefined), undefined, 1);
    expect(nextAsk(first)).toBeUndefined();
    expect(nextAsk(begin(first))).toBe("run");
  });

  it("reads the jobs once more when the run is completed and they were not", () => {
    let { watch } = asks(begin(startWatch({ jobsMatter: false })), { jobs: ["queued"] });
    for (let look = 2; look < 8; look += 1) {
      watch = asks(begin(watch), { jobs: ["in_progress"] }).watch;
    }
    expect(asks(begin(watch), { jobs: ["completed"], run: "completed" }).asked).toBe("run jobs");
  });
});
