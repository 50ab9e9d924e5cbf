import type { GitHubClient, ReadOptions, Sent } from "./client.ts";
import { GitHubError } from "./github-error.ts";
import type { Artifact, Job, Repository, Workflow, WorkflowRun } from "./model.ts";
import { pathIn } from "./places.ts";
import { readArtifact, readJob, readRun, readWorkflow, toRecord, toText } from "./read-model.ts";

/** A run of a repository. */
export interface RunPlace extends ReadOptions {
  readonly repository: Repository;
  readonly runId: number;
}

/** Which runs to list. */
export interface RunFilter extends ReadOptions {
  readonly repository: Repository;
  /** A workflow's id or file name. Where the server has no such list, all runs are listed: sort out the others. */
  readonly workflow?: string | number | undefined;
  readonly event?: string | undefined;
  readonly branch?: string | undefined;
  /** In GitHub's search syntax, such as `>=2026-01-01T00:00:00Z`. Some servers pass over it. */
  readonly created?: string | undefined;
  /** 100 unless told. */
  readonly most?: number | undefined;
}

/** An environment that a run waits for. */
export interface PendingDeployment {
  readonly environment: string;
  /** Logins of people and names of teams who may approve: text from outside. */
  readonly reviewers: readonly string[];
}

/** More than a run has: a matrix has at most 256 jobs. */
const mostJobs = 10_000;
const mostOthers = 1000;

/** A run. @throws GitHubError */
export async function getRun(client: GitHubClient, { repository, runId, giveUpAfter }: RunPlace): Promise<WorkflowRun> {
  return await client.get(pathIn(repository, "actions", "runs", runId), { read: readRun, giveUpAfter });
}

/** The jobs of a run's latest attempt, or of the attempt that is told. @throws GitHubError */
export async function listJobs(
  client: GitHubClient,
  { repository, runId, attempt, giveUpAfter }: RunPlace & { readonly attempt?: number | undefined },
): Promise<readonly Job[]> {
  const run = pathIn(repository, "actions", "runs", runId);
  const which = attempt === undefined ? { query: { filter: "latest" } } : {};
  const path = attempt === undefined ? `${run}/jobs` : `${run}/attempts/${attempt}/jobs`;
  return await client.list(path, { ...which, key: "jobs", read: readJob, most: mostJobs, giveUpAfter });
}

/** Runs, newest first. @throws GitHubError */
export async function listRuns(client: GitHubClient, filter: RunFilter): Promise<readonly WorkflowRun[]> {
  const { repository, workflow, event, branch, created, most = 100, giveUpAfter } = filter;
  const query = { event, branch, created };
  const list = async (...place: readonly (string | number)[]) => {
    const path = pathIn(repository, "actions", ...place, "runs");
    return await client.list(path, { query, key: "workflow_runs", read: readRun, most, giveUpAfter });
  };
  if (workflow === undefined) {
    return await list();
  }
  try {
    return await list("workflows", workflow);
  } catch (error) {
    if (error instanceof GitHubError && (error.status === 404 || error.status === 405)) {
      return await list();
    }
    throw error;
  }
}

/** A workflow by its id or file name. @throws GitHubError */
export async function getWorkflow(
  client: GitHubClient,
  place: ReadOptions & { readonly repository: Repository; readonly workflow: string | number },
): Promise<Workflow> {
  const { repository, workflow, giveUpAfter } = place;
  return await client.get(pathIn(repository, "actions", "workflows", workflow), { read: readWorkflow, giveUpAfter });
}

/** All workflows of a repository. @throws GitHubError */
export async function listWorkflows(
  client: GitHubClient,
  { repository, giveUpAfter }: ReadOptions & { readonly repository: Repository },
): Promise<readonly Workflow[]> {
  const options = { key: "workflows", read: readWorkflow, most: mostOthers, giveUpAfter };
  return await client.list(pathIn(repository, "actions", "workflows"), options);
}

/** The artifacts of a run, or those of one name. @throws GitHubError */
export async function listArtifacts(
  client: GitHubClient,
  { repository, runId, name, giveUpAfter, atLeast }: RunPlace & { readonly name?: string | undefined },
): Promise<readonly Artifact[]> {
  const options = { query: { name }, key: "artifacts", read: readArtifact, most: mostOthers, giveUpAfter, atLeast };
  const artifacts = await client.list(pathIn(repository, "actions", "runs", runId, "artifacts"), options);
  return name === undefined ? artifacts : artifacts.filter((artifact) => artifact.name === name);
}

/** Where an artifact's zip lies for a minute. @throws GitHubError (410 when it has expired) */
export async function locateArtifact(
  client: GitHubClient,
  place: ReadOptions & { readonly repository: Repository; readonly artifactId: number },
): Promise<URL | undefined> {
  const { repository, artifactId, giveUpAfter, atLeast } = place;
  return await client.locate(pathIn(repository, "actions", "artifacts", artifactId, "zip"), { giveUpAfter, atLeast });
}

/** Where a job's log lies for a minute; `undefined` where the server has no other place for it. @throws GitHubError */
export async function locateJobLog(
  client: GitHubClient,
  { repository, jobId, giveUpAfter }: ReadOptions & { readonly repository: Repository; readonly jobId: number },
): Promise<URL | undefined> {
  return await client.locate(pathIn(repository, "actions", "jobs", jobId, "logs"), { giveUpAfter });
}

/** A job's log where the server has it in no other place (Gitea), at most 32 MiB of it. @throws GitHubError */
export async function readJobLog(
  client: GitHubClient,
  { repository, jobId, giveUpAfter }: ReadOptions & { readonly repository: Repository; readonly jobId: number },
): Promise<string> {
  return await client.get(pathIn(repository, "actions", "jobs", jobId, "logs"), {
    giveUpAfter,
    accept: "text/plain",
    read: (data) => (typeof data === "string" ? data : undefined),
  });
}

/** What a waiting run waits for. @throws GitHubError */
export async function listPendingDeployments(
  client: GitHubClient,
  { repository, runId, giveUpAfter }: RunPlace,
): Promise<readonly PendingDeployment[]> {
  const path = pathIn(repository, "actions", "runs", runId, "pending_deployments");
  // The whole list is one answer.
  const read = (data: unknown) => (Array.isArray(data) ? data.map(readPending) : undefined);
  return await client.get(path, { read, giveUpAfter });
}

function readPending(data: unknown): PendingDeployment {
  const { environment, reviewers } = toRecord(data);
  const list: readonly unknown[] = Array.isArray(reviewers) ? reviewers : [];
  const names = list.map((one) => {
    const { login, slug, name } = toRecord(toRecord(one)["reviewer"]);
    return toText(login) ?? toText(slug) ?? toText(name);
  });
  return {
    environment: toText(toRecord(environment)["name"]) ?? "",
    reviewers: names.filter((name) => name !== undefined),
  };
}

/** Asks that a run be cancelled; refused with 409 when it is at its end already. `within` as in a client's `post`. */
export async function cancelRun(
  client: GitHubClient,
  { repository, runId, within }: RunPlace & { readonly within?: number | undefined },
): Promise<Sent> {
  return await client.post(pathIn(repository, "actions", "runs", runId, "cancel"), { within });
}

/** The same, for a run that does not heed it. */
export async function forceCancelRun(
  client: GitHubClient,
  { repository, runId, within }: RunPlace & { readonly within?: number | undefined },
): Promise<Sent> {
  return await client.post(pathIn(repository, "actions", "runs", runId, "force-cancel"), { within });
}
