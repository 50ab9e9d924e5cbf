import type { WorkflowRun } from "../../io/github/model.ts";

/** What is known of the run that our request created. `undefined` is not compared. */
export interface Wanted {
  /** The unique id that the workflow puts into its run's name. */
  readonly marker: string | undefined;
  /** Ids of the runs that there were before the request. */
  readonly before: ReadonlySet<number>;
  /** Ids of runs that are another request's of ours. */
  readonly adopted: ReadonlySet<number>;
  readonly workflowId: number | undefined;
  /** Such as `.github/workflows/deploy.yml`, or the bare file name. */
  readonly workflowPath: string | undefined;
  /** `workflow_dispatch` or `repository_dispatch`. */
  readonly event: string;
  /** The bare name of the branch or tag. */
  readonly branch: string | undefined;
  /** Our own login. */
  readonly actor: string | undefined;
  /** The server's clock at the request. */
  readonly postedAt: Date | undefined;
}

/** Which run is ours. `unmarked`: runs that would have been it, had they the marker in their title. */
export type Found =
  | { readonly kind: "none"; readonly unmarked: readonly WorkflowRun[] }
  | { readonly kind: "one"; readonly run: WorkflowRun }
  | { readonly kind: "many"; readonly runs: readonly WorkflowRun[] };

/** Dates of the server have whole seconds, and are of several machines. */
const clockTolerance = 2000;

/**
 * Finds our run among those that the server lists. With a marker it is the one that has it in its title, as a word of
 * its own, and no other is taken in its stead; else the one that was not there before and differs from what is wanted in
 * nothing that the server tells. Two are never chosen from.
 */
export function findRun(candidates: readonly WorkflowRun[], wanted: Wanted): Found {
  const matching = findRuns(candidates, wanted);
  const [run, ...others] = matching;
  if (run !== undefined) {
    return others.length === 0 ? { kind: "one", run } : { kind: "many", runs: matching };
  }
  return { kind: "none", unmarked: wanted.marker === undefined ? [] : findNew(candidates, wanted) };
}

/** All runs that may be ours, each once, in the order of the list: a repository event may start several. */
export function findRuns(candidates: readonly WorkflowRun[], wanted: Wanted): readonly WorkflowRun[] {
  const { marker } = wanted;
  if (marker === undefined) {
    return findNew(candidates, wanted);
  }
  // A workflow may hand the marker on to runs of others: those differ in what they are runs of.
  return withoutRepeats(candidates).filter(
    (run) => hasMarker(run.title, marker) && isUnclaimed(run, wanted) && isOfWorkflow(run, wanted),
  );
}

function findNew(candidates: readonly WorkflowRun[], wanted: Wanted): readonly WorkflowRun[] {
  return withoutRepeats(candidates).filter(
    (run) => isUnclaimed(run, wanted) && isOfWorkflow(run, wanted) && isOfRequest(run, wanted),
  );
}

/** While pages are read, runs move from one to the next. */
function withoutRepeats(candidates: readonly WorkflowRun[]): readonly WorkflowRun[] {
  return [...new Map(candidates.map((run) => [run.id, run])).values()];
}

/** Whether a title has the marker, not as a part of a longer id. */
function hasMarker(title: string | undefined, marker: string): boolean {
  if (title === undefined || marker === "") {
    return false;
  }
  for (let at = title.indexOf(marker); at >= 0; at = title.indexOf(marker, at + 1)) {
    const partOfMore =
      /[\p{L}\p{N}\p{M}_-]$/u.test(title.slice(Math.max(0, at - 2), at)) ||
      /^[\p{L}\p{N}\p{M}_-]/u.test(title.slice(at + marker.length));
    if (!partOfMore) {
      return true;
    }
  }
  return false;
}

function isUnclaimed({ id }: WorkflowRun, { before, adopted }: Wanted): boolean {
  return !(before.has(id) || adopted.has(id));
}

function isOfWorkflow(run: WorkflowRun, wanted: Wanted): boolean {
  if (differs(run.event, wanted.event)) {
    return false;
  }
  return run.workflowId !== undefined && wanted.workflowId !== undefined
    ? run.workflowId === wanted.workflowId
    : isSamePath(run.workflowPath, wanted.workflowPath);
}

function isOfRequest(run: WorkflowRun, wanted: Wanted): boolean {
  const limit = wanted.postedAt === undefined ? Number.NaN : wanted.postedAt.getTime() - clockTolerance;
  const early = run.createdAt !== undefined && run.createdAt.getTime() < limit;
  return !(early || differs(run.branch, wanted.branch) || differs(loginOf(run.actor), loginOf(wanted.actor)));
}

function differs(told: string | undefined, wanted: string | undefined): boolean {
  return told !== undefined && wanted !== undefined && told !== wanted;
}

/** Logins know no case, and an app's is told with `[bot]` or without. */
function loginOf(actor: string | undefined): string | undefined {
  return actor?.toLowerCase().replace(/\[bot\]$/u, "");
}

/** The path may have `@` and a ref behind it; some servers tell, or take, just the file's name. */
function isSamePath(told: string | undefined, wanted: string | undefined): boolean {
  if (told === undefined || wanted === undefined) {
    return true;
  }
  const [one, other] = [told, wanted].map((path) => path.replace(/^(.*?\.ya?ml)@.*$/su, "$1").replace(/^\.?\//u, ""));
  if (one === undefined || other === undefined || one === other) {
    return true;
  }
  return (one.includes("/") && other.includes("/")) || one === "" || other === ""
    ? false
    : one.split("/").at(-1) === other.split("/").at(-1);
}
