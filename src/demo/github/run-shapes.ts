import type { Call } from "./call.ts";
import { findWorkflow, workflowId } from "./refs.ts";
import { momentOf } from "./runs-of-state.ts";
import { numberOf, pageOf, renderMinimalRepository, renderTime, renderUser } from "./shapes.ts";
import { findRepository, type Run } from "./state.ts";
import type { JobMoment, StepMoment } from "./timeline.ts";
import { workflowName } from "./workflow-name.ts";

/** Numbers of jobs and artifacts tell the run and the attempt that they belong to. */
const [jobBase, perRun, perAttempt] = [40_000_000_000_000, 1_000_000, 10_000];

/** The number of a job, or with another base of an artifact. */
export function partId({ id }: Run, attempt: number, index: number): number {
  return jobBase + (id % perRun) * perRun + attempt * perAttempt + index;
}

/** The run, the attempt and the index that a number stands for. */
export function findPart(runs: readonly Run[], id: number) {
  const rest = id - jobBase;
  const run = runs.find((one) => one.id % perRun === Math.floor(rest / perRun));
  return { run, attempt: Math.floor((rest % perRun) / perAttempt), index: rest % perAttempt };
}

/** What a run says of its state, with all its delays: `updated` in milliseconds of Unix time. */
export function sayStatus({ state }: Call, run: Run, attempt = run.attempts.length) {
  const { startedAt = run.createdAt } = run.attempts[attempt - 1] ?? {};
  const at = Math.max(startedAt, state.now() - state.lags.status);
  const { status, conclusion, changedAt } = momentOf(state, run, { number: attempt, at });
  const updated = startedAt + changedAt;
  const isSaid = at - updated >= state.lags.conclusion;
  const isLast = attempt === run.attempts.length;
  const hand = isLast ? run.byHand : undefined;
  return { startedAt, updated, status, conclusion: isSaid ? conclusion : null, ...hand };
}

/** A run as the API of the server shows it. */
export function renderRun(call: Call, run: Run, attempt = run.attempts.length) {
  const shown = renderGitHubRun(call, run, attempt);
  return call.profile.name === "gitea" ? renderGiteaRun(run, shown) : shown;
}

/** A run as GitHub shows it. */
function renderGitHubRun(call: Call, run: Run, attempt = run.attempts.length) {
  const repository = findRepository(call.state, run.repository);
  const workflow = repository === undefined ? undefined : findWorkflow(repository, run.workflow);
  if (repository === undefined || workflow === undefined) {
    throw new Error(`The run ${run.id} belongs to nothing.`);
  }
  const { startedAt, updated, status, conclusion } = sayStatus(call, run, attempt);
  const url = `${call.base}/repos/${run.repository}/actions/runs/${run.id}`;
  const workflowNumber = workflowId(repository, workflow);
  const shown = renderMinimalRepository(call, repository);
  return {
    id: run.id,
    name: workflowName(repository, workflow),
    node_id: `WFR_${run.id}`,
    ...addressesOf(url),
    check_suite_id: run.id + 1,
    check_suite_node_id: `CS_${run.id}`,
    head_branch: run.branch,
    head_sha: run.sha,
    path: run.workflow,
    display_title: run.title,
    run_number: run.number,
    run_attempt: attempt,
    event: run.event,
    status,
    conclusion,
    workflow_id: workflowNumber,
    url,
    html_url: pageOf(call, `/${run.repository}/actions/runs/${run.id}`),
    pull_requests: [],
    created_at: renderTime(run.createdAt),
    updated_at: renderTime(updated),
    run_started_at: renderTime(startedAt),
    actor: renderUser(run.actor),
    triggering_actor: renderUser(run.actor),
    previous_attempt_url: attempt > 1 ? `${url}/attempts/${attempt - 1}` : null,
    workflow_url: `${call.base}/repos/${run.repository}/actions/workflows/${workflowNumber}`,
    head_commit: renderCommit(run),
    repository: shown,
    head_repository: shown,
  };
}

function addressesOf(url: string) {
  return {
    jobs_url: `${url}/jobs`,
    logs_url: `${url}/logs`,
    check_suite_url: `${url}/check-suite`,
    artifacts_url: `${url}/artifacts`,
    cancel_url: `${url}/cancel`,
    rerun_url: `${url}/rerun`,
  };
}

function renderCommit({ sha, createdAt }: Run) {
  const person = { name: "octocat", email: "octocat@example.com" };
  return {
    id: sha,
    tree_id: sha,
    message: "Change something",
    timestamp: renderTime(createdAt),
    author: person,
    committer: person,
  };
}

/** A run as Gitea shows it: without its beginning, its workflow's number and its attempts; with a conclusion at its end. */
function renderGiteaRun({ repository }: Run, shown: ReturnType<typeof renderGitHubRun>) {
  const { id, url, html_url, path, display_title, event, status, conclusion, head_branch, head_sha, actor } = shown;
  return {
    ...{ id, url, html_url, display_title, event, status, head_branch, head_sha, actor },
    ...(conclusion === null ? {} : { conclusion }),
    path: `${path.slice(path.lastIndexOf("/") + 1)}@refs/heads/${head_branch}`,
    run_number: shown.run_number,
    repository_id: numberOf(repository),
    trigger_actor: actor,
    started_at: shown.run_started_at,
    completed_at: status === "completed" ? shown.updated_at : "0001-01-01T00:00:00Z",
  };
}

/** A job as the API shows it. */
export function renderJob(call: Call, { run, attempt, job }: JobOfRun) {
  const { startedAt: began = 0 } = run.attempts[attempt - 1] ?? {};
  const id = partId(run, attempt, job.index);
  const time = (at: number | null) => (at === null ? null : renderTime(began + at));
  const repository = `${call.base}/repos/${run.repository}`;
  const hasRunner = job.startedAt !== null;
  return {
    id,
    run_id: run.id,
    run_url: `${repository}/actions/runs/${run.id}`,
    run_attempt: attempt,
    node_id: `CR_${id}`,
    head_sha: run.sha,
    head_branch: run.branch,
    workflow_name: run.workflow,
    url: `${repository}/actions/jobs/${id}`,
    html_url: pageOf(call, `/${run.repository}/actions/runs/${run.id}/job/${id}`),
    status: job.status,
    conclusion: job.conclusion,
    created_at: renderTime(began),
    started_at: time(job.startedAt) ?? renderTime(began),
    completed_at: time(job.completedAt),
    name: job.plan.name,
    steps: job.steps.map((step) => renderStep(step, time, call.profile.name === "gitea" ? 0 : 1)),
    check_run_url: `${repository}/check-runs/${id}`,
    labels: ["ubuntu-latest"],
    runner_id: hasRunner ? 1 : null,
    runner_name: hasRunner ? "GitHub Actions 1" : null,
    runner_group_id: hasRunner ? 0 : null,
    runner_group_name: hasRunner ? "GitHub Actions" : null,
  };
}

/** A job, with what it belongs to. */
export interface JobOfRun {
  readonly run: Run;
  readonly attempt: number;
  readonly job: JobMoment;
}

function renderStep(
  { number, plan, status, conclusion, startedAt, completedAt }: StepMoment,
  time: (at: number | null) => string | null,
  first: number,
) {
  const times = { started_at: time(startedAt), completed_at: time(completedAt) };
  return { name: plan.name, status, conclusion, number: number - 1 + first, ...times };
}
