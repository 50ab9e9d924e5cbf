import type { Job, WorkflowRun } from "../../io/github/model.ts";
import { currentJobs, isRestarted, realAttempt } from "./attempts.ts";
import { judgeJobs } from "./job-verdict.ts";
import { fewRereads, mostRereads, type Terms, type Verdict } from "./terms.ts";

/** Conclusions of a job that are no failure. */
const harmless: ReadonlySet<string> = new Set(["success", "skipped", "neutral"]);

/**
 * Judges a run by what was read of it and of its jobs (`undefined` where the server does not tell them). Only the status
 * `completed` is an end; every other word goes on. A conclusion that is not accepted fails, an unknown one too. Where the
 * run and its jobs disagree they are to be read again; an end that is still in doubt after half a minute is a failure
 * that says so (sooner where the conclusion fails anyway). A run that succeeds while a job of it failed, or fails while
 * none did, is read again twice and then believed: so it looks when a job may fail (`continue-on-error`), or never began.
 */
export function judgeRun(run: WorkflowRun, jobs: readonly Job[] | undefined, terms: Terms): Verdict {
  const current = jobs === undefined ? undefined : currentJobs(jobs);
  return terms.patterns.length === 0 ? judgeWhole(run, current, terms) : judgeJobs(run, current, terms);
}

function judgeWhole(run: WorkflowRun, jobs: readonly Job[] | undefined, terms: Terms): Verdict {
  if (run.status !== "completed" || isRestarted(run, jobs)) {
    return { kind: "going" };
  }
  const { conclusion } = run;
  const passed = conclusion !== undefined && terms.accept.includes(conclusion);
  const doubt = findDoubt(run, jobs, terms);
  if (doubt === undefined) {
    return { kind: "ended", conclusion, passed, reason: undefined };
  }
  if (terms.rereads < rereadsFor(doubt, passed)) {
    return { kind: "unclear", why: doubt.why };
  }
  return doubt.lasting === "believed" && passed
    ? { kind: "ended", conclusion, passed, reason: undefined }
    : { kind: "ended", conclusion, passed: false, reason: doubt.why };
}

interface Doubt {
  readonly why: string;
  /** What it means when it stays so: the run's word, or nothing good; `stale` when any word may be the last one's. */
  readonly lasting: "believed" | "doubted" | "stale";
}

function rereadsFor({ lasting }: Doubt, passed: boolean): number {
  return lasting === "stale" || (lasting === "doubted" && passed) ? mostRereads : fewRereads;
}

/** What keeps a completed run from being believed. */
function findDoubt(run: WorkflowRun, jobs: readonly Job[] | undefined, terms: Terms): Doubt | undefined {
  if (run.conclusion === undefined) {
    return { why: "The run is completed, but the server does not say how.", lasting: "stale" };
  }
  const attempt = realAttempt(run.attempt);
  if (attempt !== undefined && attempt < (terms.knownAttempt ?? 0)) {
    const why = `The server speaks of the run's attempt ${attempt}, but attempt ${terms.knownAttempt} was seen before.`;
    return { why, lasting: "stale" };
  }
  return jobs === undefined
    ? undefined
    : (findAttemptDoubt(attempt, jobs) ??
        findUnfinished(run.conclusion, jobs) ??
        findContradiction(run.conclusion, jobs));
}

function findAttemptDoubt(attempt: number | undefined, jobs: readonly Job[]): Doubt | undefined {
  if (attempt === undefined || jobs.length === 0) {
    return undefined;
  }
  const attempts = jobs.map((job) => realAttempt(job.attempt) ?? attempt);
  if (attempts.some((one) => one > attempt)) {
    return { why: `The run is in attempt ${attempt}, but some of its jobs are of a later one.`, lasting: "stale" };
  }
  // Jobs that were not run again keep their old attempt: one job of this attempt is enough.
  return attempts.includes(attempt)
    ? undefined
    : { why: `The run is in attempt ${attempt}, but its jobs are all of an earlier one.`, lasting: "stale" };
}

function findUnfinished(conclusion: string, jobs: readonly Job[]): Doubt | undefined {
  const going = jobs.filter(({ status }) => status !== "completed").length;
  if (going > 0) {
    const which = going === 1 ? "one of its jobs is not" : `${going} of its jobs are not`;
    return { why: `The run is completed (${conclusion}), but ${which}.`, lasting: "doubted" };
  }
  const unsaid = jobs.filter((job) => job.conclusion === undefined).length;
  return unsaid === 0
    ? undefined
    : {
        why: `The run is completed (${conclusion}), but the server does not say how ${unsaid} of its jobs ended.`,
        lasting: "doubted",
      };
}

function findContradiction(conclusion: string, jobs: readonly Job[]): Doubt | undefined {
  const failed = jobs.some((job) => !harmless.has(job.conclusion ?? ""));
  if (conclusion === "success" && jobs.length === 0) {
    return { why: "The run is completed (success), but the server lists none of its jobs.", lasting: "doubted" };
  }
  if (harmless.has(conclusion) && failed) {
    const lasting = conclusion === "success" ? "believed" : "doubted";
    return { why: `The run is completed (${conclusion}), but one of its jobs failed.`, lasting };
  }
  return conclusion === "failure" && !failed
    ? { why: "The run is completed (failure), but none of its jobs failed.", lasting: "believed" }
    : undefined;
}
