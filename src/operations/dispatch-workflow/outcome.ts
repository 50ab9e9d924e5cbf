import { join } from "node:path";
import type { GitHubError } from "../../io/github/github-error.ts";
import type { Job, WorkflowRun } from "../../io/github/model.ts";
import type { Failure } from "../../operation/failure.ts";
import { quoteName } from "../../runner/safe-text.ts";
import { cancelOne } from "./cancel.ts";
import type { FailureCode } from "./declaration.ts";
import { formatDuration } from "./elapsed.ts";
import { failedJobs, showFailedLogs } from "./failed-logs.ts";
import { type Followed, follow } from "./follow.ts";
import { failedSteps } from "./log-excerpt.ts";
import type { ArtifactResult } from "./results.ts";
import type { RunOutputs } from "./run-outputs.ts";
import type { Started, StartedRun } from "./start.ts";
import { stopped } from "./stopped.ts";
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
  const known = { ...describeRun(awaited, followed), artifacts: undefined, outputs: undefined };
  const { end } = followed;
  if (end === undefined) {
    return { ...known, failure: followed.failure ?? (await giveUp(awaited, followed)) };
  }
  const failure = judgeEnd(awaited, followed, end);
  try {
    if (failure !== undefined) {
      await showFailedLogs(followed.jobs, started.prepared.place, label);
    }
    return { ...known, ...(await collect(awaited, describeEnd(end, known.duration), failure)) };
  } catch (problem) {
    if (!started.prepared.place.kit.context.signal.aborted) {
      throw problem;
    }
    return { ...known, failure: stopped() };
  }
}

/** Tells how a run ended, and fetches what it left. */
async function collect(
  { started, run, label, directory }: Awaited,
  end: string,
  failure: Failure | undefined,
): Promise<Pick<Outcome, "artifacts" | "outputs" | "failure">> {
  const { place } = started.prepared;
  const { runner } = place.kit.context;
  runner.info(`${label}${end}`);
  // What reads zips is not loaded by a step that only starts a run.
  const { fetchArtifacts } = await import("./artifacts.ts");
  const { fault, ...fetched } = await fetchArtifacts({ place, runId: run.id, directory });
  if (fault !== undefined && failure !== undefined) {
    runner.warning(`${label}${fault.message}`);
  }
  return { ...fetched, failure: failure ?? fault };
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

/** The failure of a run that is left while it goes on, or may; what was asked for then is done. */
async function giveUp(awaited: Awaited, { run: seen, lost }: Followed): Promise<Failure> {
  const { started, run } = awaited;
  const { client, kit, repository } = started.prepared.place;
  const { given, context } = kit;
  const [code, words] = describeLeaving(lost, {
    name: describeTarget(started.prepared.target),
    time: formatDuration(given.timeout),
    status: quoteName(seen?.status ?? "unknown"),
    where: quoteName(seen?.url ?? run.url ?? `run ${run.id}`),
  });
  const note =
    given["on-timeout"] === "cancel"
      ? ` ${await cancelOne({ client, repository, runId: run.id })}`
      : " It was left to itself.";
  return context.fail(code, `${words}${note}`, { cause: lost });
}

/** Why a run is left: a code, and sentences. */
function describeLeaving(
  lost: GitHubError | undefined,
  { name, time, status, where }: Readonly<Record<"name" | "time" | "status" | "where", string>>,
): readonly [FailureCode, string] {
  if (lost === undefined) {
    return ["run-timed-out", `The run of ${name} still went on (${status}) after ${time}: ${where}.`];
  }
  const unknown = `It is not known how the run of ${name} does, which was last seen ${status}: ${where}.`;
  return lost.kind === "limited"
    ? ["rate-limited", `A rate limit lasts longer than the time that is left (${lost.message}). ${unknown}`]
    : [
        "server-unreachable",
        `The server did not answer any more (${lost.message}) until the time was over, after ${time}. ${unknown}`,
      ];
}

/** The folder for a run's artifacts, where each run of several has one of its own. */
export function runFolder(directory: string, run: StartedRun): string {
  return join(directory, String(run.id));
}
