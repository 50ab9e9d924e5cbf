import { createHash } from "node:crypto";
import type { Repository, RepositoryFile, Tag, Workflow } from "./state.ts";

/** A branch or a tag. */
export interface Ref {
  readonly kind: "heads" | "tags";
  readonly name: string;
  /** The commit. */
  readonly sha: string;
  /** An annotated tag is an object of its own. */
  readonly isAnnotated: boolean;
}

/** The name of a repository's default branch. */
export function defaultBranchOf({ defaultBranch = "main" }: Repository): string {
  return defaultBranch;
}

/** A SHA-1 that belongs to some text. */
export function shaOf(text: string): string {
  return createHash("sha1").update(text).digest("hex");
}

/** All branches, and then all tags. */
export function refsOf(repository: Repository): readonly Ref[] {
  const main = defaultBranchOf(repository);
  const branches = repository.branches ?? { [main]: shaOf(`${repository.owner}/${repository.name}`) };
  const tags: readonly (readonly [string, Tag])[] = Object.entries(repository.tags ?? {});
  return [
    ...Object.entries(branches).map(([name, sha]) => ({ kind: "heads" as const, name, sha, isAnnotated: false })),
    ...tags.map(([name, { sha, isAnnotated = false }]) => ({ kind: "tags" as const, name, sha, isAnnotated })),
  ];
}

/** The branch or tag of a name, bare or with `refs/heads/` or `refs/tags/`; a branch goes first. */
export function findRef(repository: Repository, name: string): Ref | undefined {
  return refsOf(repository).find((ref) => ref.name === name || `refs/${ref.kind}/${ref.name}` === name);
}

/** The branch or tag of a name, or one that points to a commit. */
export function findCommit(repository: Repository, name: string): Ref | undefined {
  return findRef(repository, name) ?? refsOf(repository).find(({ sha }) => sha === name);
}

const usualText = "on: workflow_dispatch\njobs: {}\n";

/** The text of a file at a branch or tag; `undefined` where there is none. */
export function readTextAt(repository: Repository, path: string, { name }: Ref): string | undefined {
  const files: readonly RepositoryFile[] = (repository.files ?? []).filter((file) => file.path === path);
  const workflow = repository.workflows?.find((one) => one.path === path);
  if (files.length > 0) {
    return files.find(({ at }) => at === undefined || at.includes(name))?.text;
  }
  return workflow === undefined ? undefined : (workflow.text ?? usualText);
}

/** A repository's workflow by its id or its file's name. */
export function findWorkflow(repository: Repository, text: string): Workflow | undefined {
  return repository.workflows?.find(
    (workflow) =>
      workflow.path === `.github/workflows/${text}` ||
      workflow.path === text ||
      String(workflowId(repository, workflow)) === text,
  );
}

/** The number of a workflow. */
export function workflowId({ workflows = [] }: Repository, workflow: Workflow): number {
  return workflow.id ?? 1001 + workflows.indexOf(workflow);
}
