import { inRepository, workflowFor } from "./access.ts";
import { type Call, notFound, type Reply, type RepositoryCall, type Route, refuse } from "./call.ts";
import { paginate } from "./pages.ts";
import { matchesFilters } from "./run-filters.ts";
import { renderRun } from "./run-shapes.ts";
import { cancelRun } from "./runs-of-state.ts";
import type { Run } from "./state.ts";

const folder = "/repos/{owner}/{repo}/actions";
const run = `${folder}/runs/{run_id}`;

/** The routes of runs. */
export const runRoutes: readonly Route[] = [
  {
    operation: "actions/list-workflow-runs-for-repo",
    method: "GET",
    path: `${folder}/runs`,
    handle: inRepository({ actions: "read" }, (call) => listRuns(call, () => true)),
  },
  {
    operation: "actions/list-workflow-runs",
    method: "GET",
    path: `${folder}/workflows/{workflow_id}/runs`,
    handle: inRepository({ actions: "read" }, listRunsOfWorkflow),
  },
  { operation: "actions/get-workflow-run", method: "GET", path: run, handle: ofRun("read", getRun) },
  {
    operation: "actions/get-workflow-run-attempt",
    method: "GET",
    path: `${run}/attempts/{attempt_number}`,
    handle: ofRun("read", getAttempt),
  },
  { operation: "actions/cancel-workflow-run", method: "POST", path: `${run}/cancel`, handle: ofRun("write", cancel) },
  {
    operation: "actions/force-cancel-workflow-run",
    method: "POST",
    path: `${run}/force-cancel`,
    handle: ofRun("write", forceCancel),
  },
];

/** A handler for what concerns one run; a new run may be not to be found for a while. */
export function ofRun(level: "read" | "write", act: (call: RepositoryCall, run: Run) => Reply): Route["handle"] {
  return inRepository({ actions: level }, (call) => {
    const { state, parameters } = call;
    const found = runsIn(call).find(({ id }) => String(id) === parameters["run_id"]);
    return found === undefined || state.now() - found.createdAt < state.lags.run ? notFound() : act(call, found);
  });
}

/** All runs of a call's repository, in the order in which they were started. */
export function runsIn({ state, repository: { owner, name } }: RepositoryCall): readonly Run[] {
  return state.runs.filter((one) => one.repository === `${owner}/${name}`);
}

function listRunsOfWorkflow(call: RepositoryCall): Reply {
  const workflow = workflowFor(call);
  return workflow === undefined ? notFound() : listRuns(call, (one) => one.workflow === workflow.path);
}

/** The most that GitHub finds when it has to look for something. */
const mostFound = 1000;

function listRuns(call: RepositoryCall, isWanted: (run: Run) => boolean): Reply {
  const { state, query } = call;
  const seen = runsIn(call).filter((one) => isWanted(one) && state.now() - one.createdAt >= state.lags.list);
  const found = seen.filter((one) => matchesFilters(call, one));
  const isFiltered = Object.keys(query).some((name) => !["per_page", "page", "limit"].includes(name));
  const sorted = found.toSorted((a, b) => b.createdAt - a.createdAt || b.id - a.id);
  const ordered = state.listOrder === "newest" ? sorted : sorted.toReversed();
  const { items, headers } = paginate(isFiltered ? ordered.slice(0, mostFound) : ordered, call);
  const runs = items.map((one) => renderRun(call, one));
  return { status: 200, headers, body: { total_count: found.length, workflow_runs: runs } };
}

function getRun(call: Call, found: Run): Reply {
  return { status: 200, body: renderRun(call, found) };
}

function getAttempt(call: Call, found: Run): Reply {
  const number = Number(call.parameters["attempt_number"]);
  return found.attempts[number - 1] === undefined ? notFound() : { status: 200, body: renderRun(call, found, number) };
}

function cancel({ state }: Call, found: Run): Reply {
  return cancelRun(state, found)
    ? { status: 202, body: {} }
    : refuse(409, "Cannot cancel a workflow run that is completed.");
}

function forceCancel(call: Call, found: Run): Reply {
  const reply = cancel(call, found);
  const attempt = found.attempts.at(-1);
  if (reply.status === 202 && attempt !== undefined) {
    found.attempts.splice(-1, 1, { ...attempt, plan: { ...attempt.plan, cancelDelay: 0 } });
  }
  return reply;
}
