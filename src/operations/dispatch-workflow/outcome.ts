import { join } from "node:path";
import type { Job, WorkflowRun } from "../../io/github/model.ts";
import type { Failure } from "../../operation/failure.ts";
import { quoteName } from "../../runner/safe-text.ts";
import { fetchArtifacts } from "./artifacts.ts";
import { cancelOne } from "./cancel.ts";
import { formatDuration } from "./elapsed.ts";
import { failedJobs, showFailedLogs } from "./failed-logs.ts";
import { type Followed, follow } from "./follow.ts";
import { failedSteps } from "./log-excerpt.ts";
import type { ArtifactResult } from "./results.ts";
import type { RunOutputs } from "./run-outputs.ts";
import type { Started, StartedRun } from "./start.ts";
import { describeTarget, type Target } from "./targets.ts";
import type { Ended } from "./terms.ts";

/** What came of one run, or of a target that has none. */
export interface Outcome {
  readonly target: Target;
  readonly ref: string | undefined;
  readonly id: number | undefined;
  readonly url: string | undefined;
  readonly attempt: number | undefined;
  readonly status: string | undefined;
  readonly conclusion: string | undefined;
  /** In milliseconds. */
  readonly duration: number | undefined;
  readonly jobs: readonly Job[] | undefined;
  readonly artifacts: readonly ArtifactResult[] | undefined;
  readonly outputs: RunOutputs | undefined;
  readonly failure: Failure | undefined;
}

const unknown = {
  ref: undefined,
  id: undefined,
  url: undefined,
  attempt: undefined,
  status: undefined,
  conclusion: undefined,
  duration: undefined,
  jobs: undefined,
  artifacts: undefined,
  outputs: undefined,
} as const;

/** The outcome of a target of which nothing was started. */
export function withoutRun(target: Target, failure: Failure | undefined): Outcome {
  return { ...unknown, target, failure };
}

/** The outcome of a run that nobody waits for. */
export function unwaited({ prepared, line }: Started, { id, url }: StartedRun): Outcome {
  line.finish();
  return { ...unknown, target: prepared.target, ref: prepared.ref?.full, id, url, failure: undefined };
}

/** A run to wait for. */
export interface Awaited {
  readonly started: Started;
  readonly run: StartedRun;
  /** Put before each line of the log, where several runs are followed. */
  readonly label: string;
  /** The folder for its artifacts. */
  readonly directory: string;
}

/** Waits for a run, and brings back all that is to be known of it; its failure is part of the outcome. */
export async function awaitRun(awaited: Awaited): Promise<Outcome> {
  const { started, run, label } = awaited;
  const followed = await follow({ started, run, label });
  const failure =
    followed.end === undefined ? await timeOut(awaited, followed) : judgeEnd(awaited, followed, followed.end);
  const { place } = started.prepared;
  if (failure !== undefined && followed.end !== undefined) {
    await showFailedLogs(followed.jobs, place, label);
  }
  const known = describeRun(awaited, followed);
  if (followed.end === undefined) {
    return { ...known, artifacts: undefined, outputs: undefined, failure };
  }
  place.kit.context.runner.info(`${label}${describeEnd(followed.end, known.duration)}`);
  const { fault, ...fetched } = await fetchArtifacts({ place, runId: run.id, directory: awaited.directory });
  if (fault !== undefined && failure !== undefined) {
    place.kit.context.runner.warning(`${label}${fault.message}`);
  }
  return { ...known, ...fetched, failure: failure ?? fault };
}

function describeEnd({ conclusion, passed }: Ended, duration: number | undefined): string {
  const time = duration === undefined ? "" : ` after ${formatDuration(duration)}`;
  return `${passed ? "✓" : "✗"} ${quoteName(conclusion ?? "unknown")}${time}`;
}

function describeRun(
  { started, run }: Awaited,
  { run: seen, jobs, end }: Followed,
): Omit<Outcome, "artifacts" | "outputs" | "failure"> {
  const { target, ref } = started.prepared;
  return {
    target,
    ref: ref?.full,
    id: run.id,
    url: seen?.url ?? run.url,
    attempt: seen?.attempt,
    status: seen?.status,
    conclusion: end === undefined ? seen?.conclusion : end.conclusion,
    duration: durationOf(started, seen),
    jobs,
  };
}

/** The server's own times where it tells them. */
function durationOf({ at, prepared }: Started, run: WorkflowRun | undefined): number | undefined {
  const { client, kit } = prepared.place;
  const from = run?.startedAt ?? run?.createdAt;
  const to = run?.status === "completed" ? run.updatedAt : client.serverNow();
  return from === undefined || to === undefined || to < from
    ? Math.round(kit.context.clock.monotonic() - at)
    : to.getTime() - from.getTime();
}

/** The failure of a run that did not pass. */
function judgeEnd({ started, run }: Awaited, { jobs, run: seen }: Followed, end: Ended): Failure | undefined {
  if (end.passed) {
    return undefined;
  }
  const { place, target } = started.prepared;
  const { fail } = place.kit.context;
  const conclusion = end.conclusion ?? "unknown";
  const where = seen?.url ?? run.url ?? `run ${run.id}`;
  const failed = failedJobs(jobs).map(describeFailedJob);
  const list =
    failed.length === 0 ? "" : ` Failed: ${failed.slice(0, 10).join("; ")}${failed.length > 10 ? "; …" : ""}.`;
  const reason = end.reason === undefined ? "" : ` ${end.reason}`;
  const words = `The run of ${describeTarget(target)} ended with ${quoteName(conclusion)}: ${quoteName(where)}.${reason}${list}`;
  return fail(conclusion === "cancelled" ? "run-cancelled" : "run-failed", words);
}

function describeFailedJob(job: Job): string {
  const steps = failedSteps(job).map(({ name }) => quoteName(name.slice(0, 100)));
  const where = steps.length === 0 ? "" : `, at ${steps.slice(0, 3).join(", ")}`;
  const link = job.url === undefined ? "" : ` (${quoteName(job.url)})`;
  return `${quoteName(job.name.slice(0, 100))}${where}${link}`;
}

async function timeOut(awaited: Awaited, { run: seen, lost }: Followed): Promise<Failure> {
  const { started, run } = awaited;
  const { kit, repository } = started.prepared.place;
  const { given, context } = kit;
  const where = quoteName(seen?.url ?? run.url ?? `run ${run.id}`);
  const [name, time, status] = [
    describeTarget(started.prepared.target),
    formatDuration(given.timeout),
    quoteName(seen?.status ?? "unknown"),
  ];
  const words =
    lost === undefined
      ? `The run of ${name} still went on (${status}) after ${time}: ${where}.`
      : `The server did not answer any more (${lost.message}) until the time was over, after ${time}. It is not known how the run of ${name} does, which was last seen ${status}: ${where}.`;
  const note =
    given["on-timeout"] === "cancel"
      ? ` ${await cancelOne({ client: started.prepared.place.client, repository, runId: run.id })}`
      : " It was left to itself.";
  return context.fail(lost === undefined ? "run-timed-out" : "server-unreachable", `${words}${note}`, { cause: lost });
}

/** The folder for a run's artifacts, where each run of several has one of its own. */
export function runFolder(directory: string, run: StartedRun): string {
  return join(directory, String(run.id));
}
