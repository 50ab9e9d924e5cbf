import type { Job, WorkflowRun } from "../../io/github/model.ts";

/** An attempt, counted from 1; `undefined` where the server does not tell it (Gitea says 0 for jobs never picked up). */
export function realAttempt(attempt: number | undefined): number | undefined {
  return attempt !== undefined && attempt >= 1 ? attempt : undefined;
}

/** The highest attempt that was known before, or that a run or its jobs speak of now. */
export function highestAttempt(
  known: number | undefined,
  run: WorkflowRun | undefined,
  jobs: readonly Job[] = [],
): number | undefined {
  const seen = [known, run?.attempt, ...jobs.map(({ attempt }) => attempt)];
  return realAttempt(seen.reduce<number>((most, attempt) => Math.max(most, realAttempt(attempt) ?? 0), 0));
}

/** Jobs without those that were run again under the same name in a later attempt. */
export function currentJobs(jobs: readonly Job[]): readonly Job[] {
  const latest = new Map<string, number>();
  for (const { name, attempt } of jobs) {
    latest.set(name, Math.max(latest.get(name) ?? 0, realAttempt(attempt) ?? 0));
  }
  return jobs.filter(({ name, attempt }) => {
    const real = realAttempt(attempt);
    return real === undefined || real === latest.get(name);
  });
}

/** Whether a job of a later attempt is at work: the run was started again, and its own words lag behind. */
export function isRestarted(run: WorkflowRun, jobs: readonly Job[] = []): boolean {
  const attempt = realAttempt(run.attempt);
  return (
    attempt !== undefined && jobs.some((job) => (realAttempt(job.attempt) ?? 0) > attempt && job.status !== "completed")
  );
}
