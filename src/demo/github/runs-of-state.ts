import type { ArtifactPlan, Plan } from "./plan.ts";
import { defaultBranchOf, findRef } from "./refs.ts";
import { findRepository, type GitHubState, type Repository, type Run, type Start, type Workflow } from "./state.ts";
import { type RunMoment, runAt } from "./timeline.ts";
import { renderRunName } from "./workflow-file.ts";
import { fileOf, workflowName } from "./workflow-name.ts";

/** Which run is started, and by whom. What is left out is as usual. */
export interface NewRun {
  /** `owner/name`. */
  readonly repository: string;
  /** The workflow's path; the repository's first one unless told. */
  readonly workflow?: string;
  readonly event?: string;
  readonly branch?: string;
  readonly sha?: string;
  readonly actor?: string;
  readonly title?: string;
  /** The type of a repository event, which is the title unless the workflow has a `run-name`. */
  readonly eventType?: string;
  readonly inputs?: Readonly<Record<string, string>>;
  /** In the place of the workflow's own. */
  readonly plan?: Plan;
  /** Milliseconds of Unix time; now unless told. */
  readonly at?: number;
}

const firstRun = 17_000_000_001;

/** Starts a run, whoever it is that does so. @throws Error for a repository or a workflow that is not there */
export function startRun(state: GitHubState, start: NewRun): Run {
  const repository = findRepository(state, start.repository);
  const workflow = repository?.workflows?.find(({ path }) => start.workflow === undefined || path === start.workflow);
  if (repository === undefined || workflow === undefined) {
    throw new Error(`There is no ${start.repository} with a workflow ${start.workflow ?? ""}.`);
  }
  const { event = "workflow_dispatch", branch = defaultBranchOf(repository), actor = "octocat", inputs = {} } = start;
  const fullName = `${repository.owner}/${repository.name}`;
  const at = start.at ?? state.now();
  const run: Run = {
    id: firstRun + state.runs.length,
    number: state.runs.filter((one) => one.repository === fullName && one.workflow === workflow.path).length + 1,
    repository: fullName,
    workflow: workflow.path,
    event,
    branch,
    sha: start.sha ?? findRef(repository, branch)?.sha ?? "0".repeat(40),
    actor,
    title: start.title ?? titleOf(repository, workflow, { ...start, branch, actor, inputs }),
    inputs,
    createdAt: at,
    attempts: [{ startedAt: at, plan: start.plan ?? planOf(workflow, { inputs, branch }) }],
    cancelRequests: 0,
  };
  state.runs.push(run);
  return run;
}

/** Starts a run again under its id, as a rerun of all jobs does; with the same plan unless told. */
export function rerun({ now }: GitHubState, run: Run, plan?: Plan): void {
  const last = run.attempts.at(-1);
  run.attempts.push({ startedAt: now(), plan: plan ?? last?.plan ?? {} });
}

/** The runs of a workflow that were started, by its path. */
export function runsOf({ runs }: GitHubState, repository: string, workflow: string): readonly Run[] {
  return runs.filter((run) => run.repository === repository && run.workflow === workflow);
}

/** Which attempt of a run is looked at, and when. */
interface Look {
  /** Counted from 1; the last one unless told. */
  readonly number?: number;
  /** Milliseconds of Unix time; now unless told. */
  readonly at?: number;
}

/** What a run is doing. */
export function momentOf({ now }: GitHubState, run: Run, look: Look = {}): RunMoment {
  const { number = run.attempts.length, at = now() } = look;
  const attempt = run.attempts[number - 1];
  if (attempt === undefined) {
    throw new Error(`The run ${run.id} has no attempt ${number}.`);
  }
  const { startedAt, plan, cancelledAt } = attempt;
  const stop = cancelledAt === undefined ? undefined : cancelledAt + (plan.cancelDelay ?? 0) - startedAt;
  return runAt(plan, at - startedAt, stop);
}

/** Cancels a run, as a request does. Says whether it was still going. */
export function cancelRun(state: GitHubState, run: Run): boolean {
  run.cancelRequests += 1;
  const { status } = run.byHand ?? momentOf(state, run);
  const attempt = run.attempts.at(-1);
  if (status === "completed" || attempt === undefined) {
    return false;
  }
  attempt.cancelledAt ??= state.now();
  return true;
}

/** What can be downloaded of a run: what its last attempt has left. */
export function artifactsOf(state: GitHubState, run: Run): readonly ArtifactPlan[] {
  const { status } = run.byHand ?? momentOf(state, run);
  return status === "completed" ? (run.attempts.at(-1)?.plan.artifacts ?? []) : [];
}

function planOf({ plan = {} }: Workflow, start: Start): Plan {
  return typeof plan === "function" ? plan(start) : plan;
}

function titleOf(
  repository: Repository,
  workflow: Workflow,
  { eventType, branch, actor, inputs }: Required<Pick<NewRun, "branch" | "actor" | "inputs">> & NewRun,
): string {
  const runName = fileOf(repository, workflow, branch)?.runName;
  const values = Object.entries(inputs).flatMap(([name, value]) => [
    [`inputs.${name}`, value],
    [`github.event.inputs.${name}`, value],
    [`github.event.client_payload.${name}`, value],
  ]);
  return runName === undefined
    ? (eventType ?? workflowName(repository, workflow))
    : renderRunName(runName, { ...Object.fromEntries(values), "github.actor": actor, "github.ref_name": branch });
}
