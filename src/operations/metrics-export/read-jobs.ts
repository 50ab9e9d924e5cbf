import type { Clock } from "../../io/clock.ts";
import { listJobs } from "../../io/github/actions.ts";
import type { GitHubClient } from "../../io/github/client.ts";
import type { Job } from "../../io/github/model.ts";
import type { OwnRun } from "./own-run.ts";

/** Whose jobs are read. */
export interface JobsRequest {
  readonly client: GitHubClient;
  readonly run: OwnRun;
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

/** The API tells what a step did up to some seconds after it has ended. */
const tries = 4;
const pause = 1000;

/**
 * Reads the jobs of this run's attempt. While one of them runs without a step that runs, the API lags behind: it is asked
 * again, for three seconds at most. @throws GitHubError
 */
export async function readJobs({ client, run, clock, signal }: JobsRequest): Promise<readonly Job[]> {
  const { repository, runId, attempt } = run;
  for (let count = 1; ; count += 1) {
    const jobs = await listJobs(client, { repository, runId, attempt });
    if (count === tries || !jobs.some(isBetweenSteps)) {
      return jobs;
    }
    await clock.sleep(pause, signal);
  }
}

function isBetweenSteps({ status, steps }: Job): boolean {
  return status === "in_progress" && steps.every((step) => step.status !== "in_progress");
}
