import { inRepository, workflowFor } from "./access.ts";
import { type Call, notFound, type Reply, type RepositoryCall, type Route } from "./call.ts";
import { dispatchWorkflow } from "./dispatch.ts";
import { paginate } from "./pages.ts";
import { defaultBranchOf, workflowId } from "./refs.ts";
import { pageOf, someDate } from "./shapes.ts";
import type { Workflow } from "./state.ts";
import { workflowName } from "./workflow-name.ts";

const folder = "/repos/{owner}/{repo}/actions/workflows";

/** The routes of workflows. */
export const workflowRoutes: readonly Route[] = [
  {
    operation: "actions/list-repo-workflows",
    method: "GET",
    path: folder,
    handle: inRepository({ actions: "read" }, listWorkflows),
  },
  {
    operation: "actions/get-workflow",
    method: "GET",
    path: `${folder}/{workflow_id}`,
    handle: inRepository({ actions: "read" }, getWorkflow),
  },
  {
    operation: "actions/create-workflow-dispatch",
    method: "POST",
    path: `${folder}/{workflow_id}/dispatches`,
    handle: inRepository({ actions: "write" }, dispatchWorkflow),
  },
];

function listWorkflows(call: RepositoryCall): Reply {
  const { workflows = [] } = call.repository;
  const { items, headers } = paginate(workflows, call);
  return {
    status: 200,
    headers,
    body: { total_count: workflows.length, workflows: items.map((one) => renderWorkflow(call, one)) },
  };
}

function getWorkflow(call: RepositoryCall): Reply {
  const workflow = workflowFor(call);
  return workflow === undefined ? notFound() : { status: 200, body: renderWorkflow(call, workflow) };
}

function renderWorkflow(call: Call & Pick<RepositoryCall, "repository">, workflow: Workflow) {
  const { repository } = call;
  const place = `${repository.owner}/${repository.name}`;
  const fileName = workflow.path.slice(workflow.path.lastIndexOf("/") + 1);
  const id = workflowId(repository, workflow);
  const page = pageOf(call, `/${place}`);
  return {
    id: call.profile.name === "gitea" ? fileName : id,
    node_id: `W_${id}`,
    name: workflowName(repository, workflow),
    path: workflow.path,
    state: workflow.state ?? "active",
    created_at: someDate,
    updated_at: someDate,
    url: `${call.base}/repos/${place}/actions/workflows/${call.profile.name === "gitea" ? fileName : id}`,
    html_url: `${page}/blob/${defaultBranchOf(repository)}/${workflow.path}`,
    badge_url: `${page}/workflows/${encodeURIComponent(fileName)}/badge.svg`,
  };
}
