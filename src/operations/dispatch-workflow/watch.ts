import type { Job, WorkflowRun } from "../../io/github/model.ts";

/** What is known of a run that is being followed, and what was asked in the look that is under way. */
export interface Watch {
  /** The verdict is by some of the jobs: their list matters more than the run. */
  readonly jobsMatter: boolean;
  /** The looks begun. */
  readonly looks: number;
  readonly run: WorkflowRun | undefined;
  /** `undefined` while the server has not told them. */
  readonly jobs: readonly Job[] | undefined;
  /** How many requests the list of jobs takes. */
  readonly pages: number;
  /** The server refused to tell the jobs. */
  readonly refused: boolean;
  /** The last look was unclear: the next one reads all. */
  readonly doubtful: boolean;
  /** How many looks in a row began with all known jobs completed. */
  readonly quiet: number;
  readonly asked: { readonly run: boolean; readonly jobs: boolean };
}

/** The run, among jobs that are all at work, is looked at so often. */
const runEvery = 8;
/** What is unlikely to have changed is looked at so often. */
const rarely = 16;
/** For each page of jobs but the first the list is read so many times more rarely. */
const looksPerPage = 12;

/** A watch before its first look. */
export function startWatch({ jobsMatter }: { readonly jobsMatter: boolean }): Watch {
  return {
    jobsMatter,
    looks: 0,
    run: undefined,
    jobs: undefined,
    pages: 1,
    refused: false,
    doubtful: false,
    quiet: 0,
    asked: { run: false, jobs: false },
  };
}

/** Begins the next look; `doubtful` when the verdict of the last one was unclear. */
export function beginLook(watch: Watch, { doubtful }: { readonly doubtful: boolean }): Watch {
  const quiet = areCompleted(watch.jobs) ? watch.quiet + 1 : 0;
  return { ...watch, looks: watch.looks + 1, doubtful, quiet, asked: { run: false, jobs: false } };
}

/** The run as just read; `undefined` when the server does not have it yet. */
export function sawRun(watch: Watch, run: WorkflowRun | undefined): Watch {
  return { ...watch, run: run ?? watch.run, asked: { ...watch.asked, run: true } };
}

/** The jobs as just read, and how many requests that took; `undefined` when the server refuses to tell them. */
export function sawJobs(watch: Watch, jobs: readonly Job[] | undefined, pages: number): Watch {
  const asked = { ...watch.asked, jobs: true };
  return jobs === undefined
    ? { ...watch, refused: true, asked }
    : { ...watch, jobs, pages: Math.max(1, pages), refused: false, asked };
}

/**
 * What to read next in this look; `undefined` when it is done. On average it is little more than one request a look, so
 * that an hour takes at most 200: as long as jobs are at work, and one page holds them, their list alone tells enough.
 * The run is read as soon as all of them are completed, and the jobs once more when the run is.
 */
export function nextAsk(watch: Watch): "run" | "jobs" | undefined {
  if (!watch.asked.jobs && wantsJobs(watch)) {
    return "jobs";
  }
  return !watch.asked.run && wantsRun(watch) ? "run" : undefined;
}

function wantsJobs(watch: Watch): boolean {
  const { run, jobs, looks, asked, refused, doubtful, quiet, pages } = watch;
  if (looks === 1 || doubtful) {
    return asked.run;
  }
  if (asked.run && run?.status === "completed") {
    return !refused || looks % rarely === 0;
  }
  if (refused) {
    return looks % rarely === 0;
  }
  if (jobs === undefined || jobs.length === 0) {
    return looks % 2 === 0;
  }
  return pages > 1 ? isTurnOfPages(watch) : isTurnOfJobs({ looks, quiet });
}

function isTurnOfJobs({ looks, quiet }: Pick<Watch, "looks" | "quiet">): boolean {
  // New jobs come soon after those that they need, if at all.
  return quiet > 0 ? quiet <= 3 || looks % rarely === 0 : looks % runEvery !== 0;
}

function isTurnOfPages({ looks, quiet, pages, jobsMatter }: Watch): boolean {
  return jobsMatter ? looks % pages === 0 : quiet === 1 || looks % (looksPerPage * (pages - 1)) === 0;
}

function wantsRun(watch: Watch): boolean {
  const { run, jobs, looks, asked, refused, doubtful, pages, jobsMatter } = watch;
  if (run === undefined || refused || doubtful || areCompleted(jobs)) {
    return true;
  }
  if (jobs === undefined || jobs.length === 0) {
    return looks % 2 === 1;
  }
  const rests = pages > 1 && !jobsMatter ? !asked.jobs : looks % runEvery === 0;
  return rests;
}

function areCompleted(jobs: readonly Job[] | undefined): boolean {
  return jobs !== undefined && jobs.length > 0 && jobs.every(({ status }) => status === "completed");
}
