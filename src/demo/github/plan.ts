/** What a run will do, as data; all times are milliseconds. What is left out takes no time and succeeds. */
export interface Plan {
  /** How long the run is queued before its first job can start. */
  readonly queued?: number;
  /** Each job stands after those that it needs. One job `build` unless told. */
  readonly jobs?: readonly JobPlan[];
  /** How the run ends, in the place of what follows from its jobs. Any word. */
  readonly conclusion?: string;
  /** What the run says of itself from a moment on, until it has ended, in the place of what its jobs do. Any words. */
  readonly statuses?: readonly { readonly from: number; readonly status: string }[];
  /** What can be downloaded when the run has ended. */
  readonly artifacts?: readonly ArtifactPlan[];
  /** How long the run goes on after a cancellation that was accepted; `Infinity` for one that does not listen. */
  readonly cancelDelay?: number;
}

/** What a job will do. */
export interface JobPlan {
  readonly name: string;
  /** Names of jobs before this one; it is skipped unless all of them succeed. */
  readonly needs?: readonly string[];
  /** Runs also when those that it needs do not succeed. */
  readonly always?: boolean;
  /** How long it waits for a runner. */
  readonly queued?: number;
  /** The environment that somebody has to approve, and how long that takes. */
  readonly approval?: { readonly environment: string; readonly after: number };
  /** How long it runs beside what its steps take; `Infinity` for a job without end. */
  readonly duration?: number;
  readonly steps?: readonly StepPlan[];
  /** In the place of what follows from its steps. Any word. */
  readonly conclusion?: string;
}

/** What a step will do. After one that fails, the rest is skipped. */
export interface StepPlan {
  readonly name: string;
  readonly duration?: number;
  readonly conclusion?: string;
  /** What it writes to the log. */
  readonly log?: readonly string[];
}

/** An artifact: files that are put into a zip, or a zip as it is. */
export interface ArtifactPlan {
  readonly name: string;
  readonly files?: Readonly<Record<string, string>>;
  readonly zip?: Buffer;
  /** `sha256:hex` in the place of the true one; `null` for a server without digests. */
  readonly digest?: string | null;
  readonly expired?: boolean;
}
