import type { Failure } from "../../operation/failure.ts";
import type { Summary } from "../../operation/summary.ts";
import { nameOf } from "./api-failure.ts";
import type { DispatchInputs, DispatchOutputs, FailureCode, KnownDispatchOutputs } from "./declaration.ts";
import { formatDuration } from "./elapsed.ts";
import { failedJobs } from "./failed-logs.ts";
import { failures } from "./failures.ts";
import type { Kit } from "./kit.ts";
import type { Outcome } from "./outcome.ts";
import { type TargetResult, toFailedJobResult, toJobResult } from "./results.ts";
import { isStopped, stopped } from "./stopped.ts";

/** Turns what came of all runs into the outputs. @throws Failure when one failed or the step was cancelled, with all that is known */
export function conclude(outcomes: readonly Outcome[], kit: Kit): DispatchOutputs {
  const { given, context } = kit;
  const [first] = outcomes;
  const isList = given.dispatches !== undefined || given["event-type"] !== undefined;
  const single = outcomes.length === 1 && given.dispatches === undefined ? first : undefined;
  const outputs = {
    ...(single === undefined ? {} : outputsOf(single)),
    requests: kit.countRequests(),
    ...(isList ? { runs: outcomes.map(toTargetResult) } : {}),
  };
  const failed = outcomes.flatMap(({ failure }) => failure ?? []);
  const [failure, ...others] = failed;
  if (failure === undefined) {
    return outputs;
  }
  if (failed.some(isStopped)) {
    throw stopped(outputs);
  }
  const { code, message, hint, cause } = failure;
  if (outcomes.length === 1) {
    throw context.fail(asCode(code), message, { hint, cause, outputs });
  }
  const common = others.every((one) => one.code === code) ? code : "run-failed";
  throw context.fail(asCode(common), describeAll(failed, outcomes.length), { hint, outputs });
}

/** The code of a failure, which is one of ours. */
function asCode(code: string): FailureCode {
  const isOurs = (text: string): text is FailureCode => Object.hasOwn(failures, text);
  return isOurs(code) ? code : "run-failed";
}

const mostTold = 10;

function describeAll(failed: readonly Failure[], all: number): string {
  const told = failed.slice(0, mostTold).map(({ code, message }) => `(${code}) ${message}`);
  const more = failed.length > mostTold ? ` And ${failed.length - mostTold} more.` : "";
  return `${failed.length} of ${all} did not pass. ${told.join(" ")}${more}`;
}

function outputsOf(outcome: Outcome): KnownDispatchOutputs {
  const { id, url, attempt, status, conclusion, duration, jobs, artifacts, outputs } = outcome;
  return {
    "run-id": id === undefined ? undefined : String(id),
    "run-url": url,
    "run-attempt": attempt,
    status,
    conclusion,
    "duration-ms": duration,
    jobs: jobs?.map(toJobResult),
    "failed-jobs": jobs === undefined ? undefined : failedJobs(jobs).map(toFailedJobResult),
    artifacts,
    outputs,
  };
}

function toTargetResult(outcome: Outcome): TargetResult {
  const { target, ref, id, url, status, conclusion, duration, outputs, failure } = outcome;
  return {
    repository: nameOf(target.repository),
    workflow: workflowOf(outcome),
    ref: ref ?? null,
    "run-id": id === undefined ? null : String(id),
    "run-url": url ?? null,
    status: status ?? null,
    conclusion: conclusion ?? null,
    "duration-ms": duration ?? null,
    outputs: outputs ?? null,
    error: failure === undefined ? null : { code: failure.code, message: failure.message },
  };
}

function workflowOf({ target: { start } }: Outcome): string | null {
  if (start.kind === "event") {
    return null;
  }
  const { workflow } = start;
  return workflow.kind === "file" ? workflow.file : workflow.kind === "id" ? String(workflow.id) : workflow.name;
}

/** The section for the job summary. */
export function summarize(given: DispatchInputs, known: KnownDispatchOutputs): Summary {
  const { runs, jobs = [] } = known;
  const facts: Summary["facts"] = [
    ["What", given.workflow ?? given["event-type"] ?? `${given.dispatches?.length ?? 0} dispatches`],
    ...(known["run-id"] === undefined ? [] : [["Run", { text: known["run-id"], url: known["run-url"] }] as const]),
    ...(known.conclusion === undefined ? [] : [["Conclusion", known.conclusion] as const]),
    ...(known["duration-ms"] === undefined ? [] : [["Took", formatDuration(known["duration-ms"])] as const]),
  ];
  return runs !== undefined && given.dispatches !== undefined
    ? { facts, table: runsTable(runs) }
    : { facts, table: jobs.length === 0 && runs !== undefined ? runsTable(runs) : jobsTable(jobs) };
}

function runsTable(runs: readonly TargetResult[]): NonNullable<Summary["table"]> {
  return {
    head: ["Repository", "Workflow", "Run", "Conclusion", "Took", "Error"],
    rows: runs.map((run) => [
      run.repository,
      run.workflow ?? "",
      { text: run["run-id"] ?? "", url: run["run-url"] ?? undefined },
      run.conclusion ?? run.status ?? "",
      run["duration-ms"] === null ? "" : formatDuration(run["duration-ms"]),
      run.error?.code ?? "",
    ]),
  };
}

function jobsTable(jobs: NonNullable<KnownDispatchOutputs["jobs"]>): NonNullable<Summary["table"]> {
  return {
    head: ["Job", "Conclusion", "Took"],
    rows: jobs.map((job) => [
      { text: job.name, url: job.url ?? undefined },
      job.conclusion ?? job.status,
      durationOf(job["started-at"], job["completed-at"]),
    ]),
  };
}

function durationOf(from: string | null, to: string | null): string {
  const elapsed = from === null || to === null ? Number.NaN : Date.parse(to) - Date.parse(from);
  return elapsed >= 0 ? formatDuration(elapsed) : "";
}
