import type { JobPlan, Plan, StepPlan } from "./plan.ts";

/** What a step, a job or a run is doing at a moment. Times are milliseconds since the attempt began. */
interface Moment {
  /** Any word. */
  readonly status: string;
  /** Any word; `null` before the end. */
  readonly conclusion: string | null;
  readonly startedAt: number | null;
  readonly completedAt: number | null;
}

/** A step at a moment; numbers count from 1. */
export interface StepMoment extends Moment {
  readonly number: number;
  readonly plan: StepPlan;
}

/** A job at a moment; the index counts from 0, in the order of the plan. */
export interface JobMoment extends Moment {
  readonly index: number;
  readonly plan: JobPlan;
  readonly steps: readonly StepMoment[];
}

/** A run at a moment. */
export interface RunMoment {
  readonly status: string;
  readonly conclusion: string | null;
  /** Those that do not wait for others. */
  readonly jobs: readonly JobMoment[];
  /** When anything last changed. */
  readonly changedAt: number;
}

interface Span {
  readonly start: number;
  readonly end: number;
  readonly conclusion: string;
}

interface ScheduledStep extends Span {
  readonly plan: StepPlan;
}

interface ScheduledJob extends Span {
  readonly index: number;
  readonly plan: JobPlan;
  /** When all that it needs was done, and when it had a runner or was waiting to be approved. */
  readonly listed: number;
  readonly ready: number;
  readonly steps: readonly ScheduledStep[];
}

const usualJobs: readonly JobPlan[] = [{ name: "build" }];

/** What a run is doing `elapsed` ms after its attempt began; one that was cancelled ends at `stop`. */
export function runAt(plan: Plan, elapsed: number, stop = Number.POSITIVE_INFINITY): RunMoment {
  const scheduled = schedule(plan);
  const jobs = scheduled
    .filter(({ listed }) => listed <= Math.min(elapsed, stop))
    .map((job) => jobAt(job, elapsed, stop));
  const planned = Math.max(plan.queued ?? 0, ...scheduled.map(({ end }) => end));
  const end = Math.min(planned, stop);
  const changes = [
    ...jobs.flatMap((job) => [job, ...job.steps]).flatMap(({ startedAt, completedAt }) => [startedAt, completedAt]),
    ...(plan.statuses ?? []).map(({ from }) => from),
    end,
  ];
  const changedAt = Math.max(0, ...changes.filter((time) => time !== null).filter((time) => time <= elapsed));
  if (elapsed >= end) {
    const conclusion = stop < planned ? "cancelled" : (plan.conclusion ?? concludeRun(scheduled));
    return { status: "completed", conclusion, jobs, changedAt };
  }
  const told = plan.statuses?.findLast(({ from }) => from <= elapsed)?.status;
  return { status: told ?? statusOf(jobs), conclusion: null, jobs, changedAt };
}

function statusOf(jobs: readonly Moment[]): string {
  const seen = new Set(jobs.map(({ status }) => status));
  if (!seen.has("in_progress") && seen.has("waiting")) {
    return "waiting";
  }
  return seen.has("in_progress") || seen.has("completed") ? "in_progress" : "queued";
}

function concludeRun(jobs: readonly Span[]): string {
  const seen = new Set(jobs.map(({ conclusion }) => conclusion));
  const worst = ["failure", "timed_out", "cancelled"].find((word) => seen.has(word));
  return worst ?? (seen.size === 1 && seen.has("skipped") ? "skipped" : "success");
}

function schedule({ queued = 0, jobs = usualJobs }: Plan): readonly ScheduledJob[] {
  const done: ScheduledJob[] = [];
  for (const [index, plan] of jobs.entries()) {
    const needs = (plan.needs ?? []).map((name) => {
      const found = done.find((one) => one.plan.name === name);
      if (found === undefined) {
        throw new Error(`The job ${plan.name} needs ${name}, which does not stand before it.`);
      }
      return found;
    });
    const listed = Math.max(0, ...needs.map(({ end }) => end));
    const isSkipped = plan.always !== true && needs.some(({ conclusion }) => conclusion !== "success");
    const ready = Math.max(queued, listed) + (plan.queued ?? 0);
    done.push(
      isSkipped
        ? { index, plan, listed, ready: listed, start: listed, end: listed, conclusion: "skipped", steps: [] }
        : { index, plan, listed, ready, ...scheduleSteps(plan, ready + (plan.approval?.after ?? 0)) },
    );
  }
  return done;
}

function scheduleSteps({ steps = [], duration = 0, conclusion }: JobPlan, start: number) {
  const spans: ScheduledStep[] = [];
  let at = start;
  let result = "success";
  for (const plan of steps) {
    const isSkipped = result !== "success";
    const end = at + (isSkipped ? 0 : (plan.duration ?? 0));
    const ending = isSkipped ? "skipped" : (plan.conclusion ?? "success");
    spans.push({ plan, start: at, end, conclusion: ending });
    at = end;
    result = ending === "success" || ending === "skipped" || isSkipped ? result : ending;
  }
  return { start, end: at + duration, conclusion: conclusion ?? result, steps: spans };
}

function jobAt(job: ScheduledJob, elapsed: number, stop: number): JobMoment {
  const { index, plan } = job;
  const moment = spanAt(job, elapsed, stop);
  const isWaiting = moment.status === "queued" && plan.approval !== undefined && elapsed >= job.ready;
  const steps =
    moment.startedAt === null
      ? []
      : job.steps.map((step, at) => ({ number: at + 1, plan: step.plan, ...spanAt(step, elapsed, stop) }));
  return { index, plan, ...moment, status: isWaiting ? "waiting" : moment.status, steps };
}

function spanAt({ start, end, conclusion }: Span, elapsed: number, stop: number): Moment {
  const startedAt = start <= Math.min(elapsed, stop) ? start : null;
  if (elapsed >= Math.min(end, stop)) {
    const isCut = stop < end;
    return {
      status: "completed",
      conclusion: isCut ? "cancelled" : conclusion,
      startedAt: startedAt ?? Math.min(start, stop),
      completedAt: Math.min(end, stop),
    };
  }
  return { status: startedAt === null ? "queued" : "in_progress", conclusion: null, startedAt, completedAt: null };
}
