import { inRepository } from "./access.ts";
import { type Call, notFound, type Reply, type RepositoryCall, type Route, refuse } from "./call.ts";
import { paginate } from "./pages.ts";
import { findPart, type JobOfRun, renderJob } from "./run-shapes.ts";
import { ofRun, runsIn } from "./runs.ts";
import { momentOf } from "./runs-of-state.ts";
import { numberOf, pageOf, renderTime, renderUser } from "./shapes.ts";
import type { Run } from "./state.ts";

const folder = "/repos/{owner}/{repo}/actions";
const run = `${folder}/runs/{run_id}`;

/** The routes of jobs. */
export const jobRoutes: readonly Route[] = [
  {
    operation: "actions/list-jobs-for-workflow-run",
    method: "GET",
    path: `${run}/jobs`,
    handle: ofRun("read", listJobs),
  },
  {
    operation: "actions/list-jobs-for-workflow-run-attempt",
    method: "GET",
    path: `${run}/attempts/{attempt_number}/jobs`,
    handle: ofRun("read", listJobsOfAttempt),
  },
  {
    operation: "actions/get-pending-deployments-for-run",
    method: "GET",
    path: `${run}/pending_deployments`,
    handle: ofRun("read", listPendingDeployments),
  },
  {
    operation: "actions/get-job-for-workflow-run",
    method: "GET",
    path: `${folder}/jobs/{job_id}`,
    handle: ofJob((call, found) => ({ status: 200, body: renderJob(call, found) })),
  },
  {
    operation: "actions/download-job-logs-for-workflow-run",
    method: "GET",
    path: `${folder}/jobs/{job_id}/logs`,
    handle: ofJob(downloadLog),
  },
];

function listJobs(call: RepositoryCall, found: Run): Reply {
  const all = found.attempts.map((_, at) => at + 1);
  return renderJobs(call, found, call.query["filter"] === "all" ? all : all.slice(-1));
}

function listJobsOfAttempt(call: RepositoryCall, found: Run): Reply {
  const number = Number(call.parameters["attempt_number"]);
  return found.attempts[number - 1] === undefined ? notFound() : renderJobs(call, found, [number]);
}

function renderJobs(call: RepositoryCall, found: Run, attempts: readonly number[]): Reply {
  const jobs = attempts.flatMap((attempt) => jobsOf(call, found, attempt));
  const { items, headers } = paginate(jobs, call);
  return { status: 200, headers, body: { total_count: jobs.length, jobs: items.map((job) => renderJob(call, job)) } };
}

function jobsOf({ state }: Call, found: Run, attempt: number): readonly JobOfRun[] {
  const began = found.attempts[attempt - 1]?.startedAt ?? 0;
  const isEarly = state.now() - began < state.lags.jobs;
  return isEarly ? [] : momentOf(state, found, { number: attempt }).jobs.map((job) => ({ run: found, attempt, job }));
}

/** A handler for what concerns one job. */
function ofJob(act: (call: RepositoryCall, job: JobOfRun) => Reply): Route["handle"] {
  return inRepository({ actions: "read" }, (call) => {
    const part = findPart(runsIn(call), Number(call.parameters["job_id"]));
    const jobs = part.run?.attempts[part.attempt - 1] === undefined ? [] : jobsOf(call, part.run, part.attempt);
    const found = jobs.find(({ job }) => job.index === part.index);
    return found === undefined ? notFound() : act(call, found);
  });
}

function downloadLog(call: RepositoryCall, found: JobOfRun): Reply {
  if (call.token === undefined) {
    return refuse(401, "Requires authentication");
  }
  if (found.job.status !== "completed") {
    return notFound();
  }
  const location = call.publish(Buffer.from(`\uFEFF${renderLog(found)}`), "text/plain; charset=utf-8");
  return { status: 302, headers: { location } };
}

/** A job's log as GitHub writes it: a time before each line, a group for each step. */
function renderLog({ run: { attempts }, attempt, job }: JobOfRun): string {
  const began = attempts[attempt - 1]?.startedAt ?? 0;
  const lines = job.steps.flatMap(({ plan, conclusion, startedAt, completedAt }) => {
    if (conclusion === "skipped" || startedAt === null) {
      return [];
    }
    const [start, end] = [began + startedAt, began + (completedAt ?? startedAt)];
    const fault = conclusion === "failure" ? ["##[error]Process completed with exit code 1."] : [];
    return [
      ...[`##[group]Run ${plan.name}`, "##[endgroup]"].map((line) => ({ at: start, line })),
      ...[...(plan.log ?? []), ...fault].map((line) => ({ at: end, line })),
    ];
  });
  return lines.map(({ at, line }) => `${new Date(at).toISOString().slice(0, -1)}0000Z ${line}\n`).join("");
}

function listPendingDeployments(call: RepositoryCall, found: Run): Reply {
  const waiting = momentOf(call.state, found).jobs.filter(({ status }) => status === "waiting");
  const names = waiting.map(({ plan }) => plan.approval?.environment).filter((name) => name !== undefined);
  const body = [...new Set(names)].map((name) => ({
    environment: {
      id: numberOf(name),
      node_id: `EN_${numberOf(name)}`,
      name,
      url: `${call.base}/repos/${found.repository}/environments/${encodeURIComponent(name)}`,
      html_url: pageOf(
        call,
        `/${found.repository}/deployments/activity_log?environments_filter=${encodeURIComponent(name)}`,
      ),
    },
    wait_timer: 0,
    wait_timer_started_at: renderTime(found.createdAt),
    current_user_can_approve: false,
    reviewers: [{ type: "User", reviewer: renderUser("reviewer") }],
  }));
  return { status: 200, body };
}
