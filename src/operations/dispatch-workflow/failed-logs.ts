import { downloadLines } from "../../io/download.ts";
import { locateJobLog, readJobLog } from "../../io/github/actions.ts";
import type { Job } from "../../io/github/model.ts";
import { errorMessage } from "../../io/system-error.ts";
import { toLogLine } from "../../runner/safe-text.ts";
import type { Place } from "./choose-workflow.ts";
import { isBad } from "./job-lines.ts";
import { type Excerpt, failedSteps, LogExcerpts } from "./log-excerpt.ts";

/** Logs of more jobs than these are not read. */
const mostJobs = 10;
/** No more than this of a log is read, in bytes. */
const longestLog = 512 * 1024 * 1024;
/** So long the logs of one job may take, in milliseconds. */
const readFor = 60_000;

/** The jobs that failed. */
export function failedJobs(jobs: readonly Job[]): readonly Job[] {
  return jobs.filter(({ conclusion }) => conclusion !== undefined && isBad(conclusion));
}

/** Shows the end of the log of each failed step, folded. Logs that cannot be read are told, and are no failure. */
export async function showFailedLogs(jobs: readonly Job[], place: Place, label: string): Promise<void> {
  const { kit } = place;
  const { runner, signal } = kit.context;
  const most = kit.given["failed-logs"];
  const failed = failedJobs(jobs);
  if (most === 0) {
    return;
  }
  for (const job of failed.slice(0, mostJobs)) {
    try {
      for (const excerpt of await readExcerpts(job, place, most)) {
        runner.group(titleOf(job, excerpt, label), renderLines(excerpt));
      }
    } catch (error) {
      signal.throwIfAborted();
      runner.info(`${label}The log of ${toLogLine(job.name)} could not be read: ${errorMessage(error)}.`);
    }
  }
  if (failed.length > mostJobs) {
    runner.info(`${label}The logs of ${failed.length - mostJobs} more failed jobs are on the run's page.`);
  }
}

async function readExcerpts(job: Job, { kit, client, repository }: Place, most: number): Promise<readonly Excerpt[]> {
  const { clock, signal } = kit.context;
  const place = { repository, jobId: job.id };
  const url = await locateJobLog(client, place);
  let excerpts = new LogExcerpts(failedSteps(job), most);
  if (url === undefined) {
    for (const line of (await readJobLog(client, place)).split(/\r?\n/u)) {
      excerpts.push(line);
    }
    return excerpts.result();
  }
  const deadline = clock.monotonic() + readFor;
  await downloadLines({
    url,
    limit: longestLog,
    signal,
    clock,
    deadline: () => deadline,
    begin: () => {
      excerpts = new LogExcerpts(failedSteps(job), most);
      return (line) => excerpts.push(line);
    },
  });
  return excerpts.result();
}

function titleOf(job: Job, { step }: Excerpt, label: string): string {
  return `${label}${toLogLine(job.name)}${step === undefined ? "" : ` › ${toLogLine(step.name)}`}`;
}

function renderLines({ lines, omitted }: Excerpt): string {
  return [...(omitted > 0 ? [`(${omitted} lines before these)`] : []), ...lines].join("\n");
}
