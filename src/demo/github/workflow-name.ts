import { defaultBranchOf, findRef, readTextAt } from "./refs.ts";
import type { Repository, Workflow } from "./state.ts";
import { readWorkflowFile, type WorkflowFile } from "./workflow-file.ts";

/** What a workflow's file says at a branch or tag (the default branch unless told); `undefined` when it cannot be read. */
export function fileOf(
  repository: Repository,
  { path }: Workflow,
  branch = defaultBranchOf(repository),
): WorkflowFile | undefined {
  const ref = findRef(repository, branch);
  const text = ref === undefined ? undefined : readTextAt(repository, path, ref);
  const file = text === undefined ? undefined : readWorkflowFile(text);
  return typeof file === "object" ? file : undefined;
}

/** A workflow's name, or its path when it has none. */
export function workflowName(repository: Repository, workflow: Workflow): string {
  return workflow.name ?? fileOf(repository, workflow)?.name ?? workflow.path;
}
