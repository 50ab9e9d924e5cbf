/**
 * What GitHub's REST API says of runs, jobs and artifacts, as far as this library uses it. Servers differ (GHES, Gitea):
 * whatever may be missing from an answer is `undefined` here, and `""` and `null` count as missing.
 */

/** A repository. */
export interface Repository {
  readonly owner: string;
  readonly name: string;
}

/** A workflow run. */
export interface WorkflowRun {
  readonly id: number;
  /** The page for people. */
  readonly url: string | undefined;
  /** The title: a `run-name` where the workflow has one. */
  readonly title: string | undefined;
  /** Any word; only `completed` is an end. */
  readonly status: string;
  /** Any word; missing until the end, and sometimes for a while after it. */
  readonly conclusion: string | undefined;
  /** Counted from 1; a rerun keeps the id and counts on. */
  readonly attempt: number | undefined;
  readonly event: string | undefined;
  /** The bare name of the branch or tag. */
  readonly branch: string | undefined;
  readonly sha: string | undefined;
  /** The login of who started it first. */
  readonly actor: string | undefined;
  readonly workflowId: number | undefined;
  /** The workflow's file, such as `.github/workflows/deploy.yml`. */
  readonly workflowPath: string | undefined;
  readonly createdAt: Date | undefined;
  /** When this attempt started. */
  readonly startedAt: Date | undefined;
  readonly updatedAt: Date | undefined;
}

/** A job of a run's attempt. */
export interface Job {
  readonly id: number;
  /** As GitHub shows it, such as `call / test (20, linux)`. */
  readonly name: string;
  readonly url: string | undefined;
  readonly status: string;
  readonly conclusion: string | undefined;
  readonly attempt: number | undefined;
  readonly startedAt: Date | undefined;
  readonly completedAt: Date | undefined;
  readonly steps: readonly Step[];
}

/** A step of a job. */
export interface Step {
  /** Counted from 1 on GitHub, from 0 on Gitea. */
  readonly number: number;
  readonly name: string;
  readonly status: string;
  readonly conclusion: string | undefined;
  readonly startedAt: Date | undefined;
  readonly completedAt: Date | undefined;
}

/** An artifact of a run. */
export interface Artifact {
  readonly id: number;
  readonly name: string;
  /** Of the zip, in bytes. */
  readonly size: number;
  /** `sha256:hex` of the zip; old servers give none. */
  readonly digest: string | undefined;
  readonly expired: boolean;
  readonly createdAt: Date | undefined;
}

/** A workflow of a repository. */
export interface Workflow {
  readonly id: number | undefined;
  readonly name: string;
  /** Such as `.github/workflows/deploy.yml`. */
  readonly path: string;
  /** `active`, `disabled_manually`, `disabled_inactivity`, `disabled_fork`, `deleted`, or another word. */
  readonly state: string | undefined;
}
