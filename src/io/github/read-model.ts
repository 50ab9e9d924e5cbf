import { isPlainObject } from "../plain-json.ts";
import type { Artifact, Job, Step, Workflow, WorkflowRun } from "./model.ts";

/** Readers of GitHub's JSON into the model: lenient, as servers differ; `undefined` for what has no id or no name. */

/** An object of JSON; empty for anything else. */
export function toRecord(data: unknown): Readonly<Record<string, unknown>> {
  return isPlainObject(data) ? data : {};
}

/** A text; `undefined` for an empty one and for anything else. */
export function toText(data: unknown): string | undefined {
  return typeof data === "string" && data !== "" ? data : undefined;
}

/** A name: an empty one is one too, and its bearer is not passed over. */
function toName(data: unknown): string | undefined {
  return typeof data === "string" ? data : undefined;
}

/** A whole number that is above zero. */
export function toId(data: unknown): number | undefined {
  return typeof data === "number" && Number.isSafeInteger(data) && data > 0 ? data : undefined;
}

/** A time; servers that have none write one of 1970 or of the year 1. */
function toDate(data: unknown): Date | undefined {
  const time = Date.parse(toText(data) ?? "");
  return time > 0 ? new Date(time) : undefined;
}

/** Reads a run. */
export function readRun(data: unknown): WorkflowRun | undefined {
  const run = toRecord(data);
  const id = toId(run["id"]);
  return id === undefined
    ? undefined
    : {
        id,
        url: toText(run["html_url"]),
        title: toText(run["display_title"]) ?? toText(run["name"]),
        status: toText(run["status"]) ?? "unknown",
        conclusion: toText(run["conclusion"]),
        attempt: toId(run["run_attempt"]),
        event: toText(run["event"]),
        branch: toText(run["head_branch"]),
        sha: toText(run["head_sha"]),
        actor: toText(toRecord(run["actor"])["login"]),
        workflowId: toId(run["workflow_id"]),
        // Gitea, and GitHub for a workflow of another repository, add `@` and a ref.
        workflowPath: toText(run["path"])?.replace(/(\.ya?ml)@.*$/iu, "$1"),
        createdAt: toDate(run["created_at"]),
        startedAt: toDate(run["run_started_at"]) ?? toDate(run["started_at"]),
        updatedAt: toDate(run["updated_at"]),
      };
}

/** Reads a job and its steps. */
export function readJob(data: unknown): Job | undefined {
  const job = toRecord(data);
  const [id, name] = [toId(job["id"]), toName(job["name"])];
  if (id === undefined || name === undefined) {
    return undefined;
  }
  const steps: readonly unknown[] = Array.isArray(job["steps"]) ? job["steps"] : [];
  return {
    id,
    name,
    url: toText(job["html_url"]),
    status: toText(job["status"]) ?? "unknown",
    conclusion: toText(job["conclusion"]),
    attempt: toId(job["run_attempt"]),
    startedAt: toDate(job["started_at"]),
    completedAt: toDate(job["completed_at"]),
    steps: steps.map(readStep),
  };
}

function readStep(data: unknown, at: number): Step {
  const step = toRecord(data);
  const number = step["number"];
  return {
    number: typeof number === "number" && Number.isSafeInteger(number) ? number : at + 1,
    name: toText(step["name"]) ?? "",
    status: toText(step["status"]) ?? "unknown",
    conclusion: toText(step["conclusion"]),
    startedAt: toDate(step["started_at"]),
    completedAt: toDate(step["completed_at"]),
  };
}

/** Reads an artifact. */
export function readArtifact(data: unknown): Artifact | undefined {
  const artifact = toRecord(data);
  const [id, name] = [toId(artifact["id"]), toName(artifact["name"])];
  const size = artifact["size_in_bytes"];
  return id === undefined || name === undefined
    ? undefined
    : {
        id,
        name,
        size: typeof size === "number" ? size : 0,
        digest: toText(artifact["digest"]),
        expired: artifact["expired"] === true,
        createdAt: toDate(artifact["created_at"]),
      };
}

/** Reads a workflow. Gitea's ids are file names: there the id is missing. */
export function readWorkflow(data: unknown): Workflow | undefined {
  const workflow = toRecord(data);
  const path = toText(workflow["path"]);
  return path === undefined
    ? undefined
    : {
        id: toId(workflow["id"]),
        name: toText(workflow["name"]) ?? path,
        path,
        state: toText(workflow["state"]),
      };
}
