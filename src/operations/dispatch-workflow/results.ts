import type { Artifact, Job, Step } from "../../io/github/model.ts";
import type { RunOutputs } from "./run-outputs.ts";

/** A job, as it stands in the outputs; what the server did not tell is null. */
export interface JobResult {
  readonly name: string;
  readonly id: number;
  readonly url: string | null;
  readonly status: string;
  readonly conclusion: string | null;
  readonly "started-at": string | null;
  readonly "completed-at": string | null;
}

/** A job that failed, with its steps. */
export interface FailedJobResult extends JobResult {
  readonly steps: readonly StepResult[];
}

interface StepResult {
  readonly name: string;
  readonly number: number;
  readonly status: string;
  readonly conclusion: string | null;
}

/** An artifact; `path` is the folder that it was unpacked to, null for one that was not. */
export interface ArtifactResult {
  readonly name: string;
  readonly id: number;
  readonly size: number;
  readonly digest: string | null;
  readonly expired: boolean;
  readonly path: string | null;
}

/** What came of one of several targets, or of one of an event's runs. */
export interface TargetResult {
  readonly repository: string;
  /** As it was given; null for an event. */
  readonly workflow: string | null;
  readonly ref: string | null;
  readonly "run-id": string | null;
  readonly "run-url": string | null;
  readonly status: string | null;
  readonly conclusion: string | null;
  readonly "duration-ms": number | null;
  readonly outputs: RunOutputs | null;
  readonly error: { readonly code: string; readonly message: string } | null;
}

/** The results of targets as JSON, in which the outputs of runs keep their digits. */
export function renderTargets(results: readonly TargetResult[]): string {
  return `[${results.map(renderTarget).join(",")}]`;
}

function renderTarget({ outputs, ...rest }: TargetResult): string {
  return `${JSON.stringify(rest).slice(0, -1)},"outputs":${outputs?.json ?? "null"}}`;
}

/** A job for the outputs. */
export function toJobResult({ name, id, url, status, conclusion, startedAt, completedAt }: Job): JobResult {
  return {
    name,
    id,
    url: url ?? null,
    status,
    conclusion: conclusion ?? null,
    "started-at": startedAt?.toISOString() ?? null,
    "completed-at": completedAt?.toISOString() ?? null,
  };
}

/** A failed job for the outputs. */
export function toFailedJobResult(job: Job): FailedJobResult {
  return { ...toJobResult(job), steps: job.steps.map(toStepResult) };
}

function toStepResult({ name, number, status, conclusion }: Step): StepResult {
  return { name, number, status, conclusion: conclusion ?? null };
}

/** An artifact for the outputs. */
export function toArtifactResult(artifact: Artifact, path: string | undefined): ArtifactResult {
  const { name, id, size, digest, expired } = artifact;
  return { name, id, size, digest: digest ?? null, expired, path: path ?? null };
}
