import type { Environment } from "../../io/environment.ts";
import { getRun, listArtifacts, listRuns } from "../../io/github/actions.ts";
import type { GitHubClient } from "../../io/github/client.ts";
import { GitHubError } from "../../io/github/github-error.ts";
import type { Artifact, WorkflowRun } from "../../io/github/model.ts";
import { getRepository } from "../../io/github/repositories.ts";
import { quoteName } from "../../runner/safe-text.ts";
import type { OwnRun } from "./own-run.ts";

/** Which baseline is looked for. */
export interface BaselineSearch {
  readonly client: GitHubClient;
  readonly run: OwnRun;
  /** The name of the artifact, to the letter. */
  readonly artifact: string;
  readonly environment: Environment;
}

/** An earlier run, and its artifact; or why there is none, as a sentence. */
export type FoundBaseline = { readonly run: WorkflowRun; readonly artifact: Artifact } | { readonly none: string };

/** So many runs of a branch are looked through: the newest ones. */
const mostRuns = 100;
/** So many of them, the newest successful ones, are asked for the artifact: metrics may be new, or be measured at times. */
const mostAsked = 5;

/** Looks for the last run that succeeded, and has the artifact, on one branch after the other. @throws GitHubError */
export async function findBaseline(search: BaselineSearch): Promise<FoundBaseline> {
  const workflow = await findWorkflow(search);
  const branches = await findBranches(search);
  for (const branch of branches) {
    const runs = await findRuns(search, { workflow, branch });
    for (const run of runs.slice(0, mostAsked)) {
      const artifact = await findArtifact(search, run);
      if (artifact !== undefined) {
        return { run, artifact };
      }
    }
  }
  const where = branches.length === 0 ? "any branch" : branches.map(quoteName).join(" or ");
  const what = `an artifact ${quoteName(search.artifact)}`;
  return { none: `No earlier successful run of this workflow on ${where} has ${what}.` };
}

/** How runs of the same workflow are told: by its file's name, or by its number. */
interface SameWorkflow {
  readonly file: string | undefined;
  readonly id: number | undefined;
}

async function findWorkflow({ client, run, environment }: BaselineSearch): Promise<SameWorkflow> {
  const file = fileOf(environment["GITHUB_WORKFLOW_REF"] ?? "");
  if (file !== undefined) {
    return { file, id: undefined };
  }
  const { workflowPath, workflowId } = await getRun(client, run);
  return { file: workflowPath === undefined ? undefined : fileOf(workflowPath), id: workflowId };
}

/** The name of a workflow's file; some servers put the branch behind it. */
function fileOf(workflowPath: string): string | undefined {
  return /([^/@]+\.ya?ml)(?:@|$)/u.exec(workflowPath)?.[1];
}

/** The base branch of a pull request; the default branch; the branch that this run is of. */
async function findBranches({ client, run, environment }: BaselineSearch): Promise<readonly string[]> {
  const base = environment["GITHUB_BASE_REF"] || undefined;
  const own =
    environment["GITHUB_REF_TYPE"] === "tag" || base !== undefined ? undefined : environment["GITHUB_REF_NAME"];
  const named = base ?? (await findDefaultBranch(client, run));
  return [...new Set([named, own])].flatMap((branch) => branch || []);
}

/** `undefined` where the token may read runs and not the repository. */
async function findDefaultBranch(client: GitHubClient, { repository }: OwnRun): Promise<string | undefined> {
  try {
    return (await getRepository(client, { repository })).defaultBranch;
  } catch (error) {
    if (error instanceof GitHubError && (error.status === 403 || error.status === 404)) {
      return undefined;
    }
    throw error;
  }
}

interface Where {
  readonly workflow: SameWorkflow;
  readonly branch: string;
}

/** The successful runs of a branch, the newest first. */
async function findRuns({ client, run }: BaselineSearch, { workflow, branch }: Where): Promise<readonly WorkflowRun[]> {
  const { file, id } = workflow;
  const runs = await listRuns(client, { repository: run.repository, workflow: file ?? id, branch, most: mostRuns });
  const isSame = ({ workflowPath, workflowId }: WorkflowRun) =>
    (file === undefined || workflowPath === undefined || fileOf(workflowPath) === file) &&
    (id === undefined || workflowId === undefined || workflowId === id);
  return runs
    .filter((one) => one.id !== run.runId && one.conclusion === "success" && one.branch === branch && isSame(one))
    .filter(({ event = "" }) => !event.startsWith("pull_request"))
    .toSorted((one, other) => other.id - one.id);
}

async function findArtifact({ client, run, artifact }: BaselineSearch, { id }: WorkflowRun) {
  const artifacts = await listArtifacts(client, { repository: run.repository, runId: id, name: artifact });
  return artifacts.filter(({ expired }) => !expired).toSorted((one, other) => other.id - one.id)[0];
}
