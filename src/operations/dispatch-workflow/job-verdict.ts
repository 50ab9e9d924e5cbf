import type { Job, WorkflowRun } from "../../io/github/model.ts";
import { cutText, quoteName } from "../../runner/safe-text.ts";
import { isRestarted, realAttempt } from "./attempts.ts";
import { matchesName } from "./name-pattern.ts";
import { fewRereads, mostRereads, type Terms, type Verdict } from "./terms.ts";

/**
 * Judges a run by those of its jobs that are waited for. It ends as soon as each pattern has a job and all of those jobs
 * are completed, and passes when all of their conclusions are accepted (`skipped` too counts only then). While the run
 * goes on a pattern with `*` may get more jobs: a pass by it is read again twice. A pattern that has no job by the end of
 * the run is a failure.
 */
export function judgeJobs(run: WorkflowRun, jobs: readonly Job[] | undefined, terms: Terms): Verdict {
  const over = isOver(run, jobs, terms);
  if (jobs === undefined) {
    return over ? fail(run.conclusion, "The server does not tell the jobs of the run.") : { kind: "going" };
  }
  const matching = jobs.filter(({ name }) => terms.patterns.some((pattern) => matchesName(name, pattern)));
  const missing = findMissing(run, { jobs, matching }, terms);
  if (missing === undefined) {
    return judgeCompleted(matching, { ...terms, over });
  }
  if (!over) {
    return { kind: "going" };
  }
  return terms.rereads < mostRereads ? { kind: "unclear", why: missing } : fail(run.conclusion, missing);
}

/** Whether nothing more will happen to the jobs. */
function isOver(run: WorkflowRun, jobs: readonly Job[] | undefined, { knownAttempt }: Terms): boolean {
  const stale = (realAttempt(run.attempt) ?? Number.POSITIVE_INFINITY) < (knownAttempt ?? 0);
  return run.status === "completed" && !stale && !isRestarted(run, jobs);
}

interface Listed {
  readonly jobs: readonly Job[];
  readonly matching: readonly Job[];
}

/** What keeps the jobs from being judged: a sentence. */
function findMissing(run: WorkflowRun, { jobs, matching }: Listed, terms: Terms): string | undefined {
  const attempt = Math.max(realAttempt(run.attempt) ?? 0, terms.knownAttempt ?? 0);
  if (jobs.length > 0 && jobs.every((job) => (realAttempt(job.attempt) ?? attempt) < attempt)) {
    return `The run is in attempt ${attempt}, but its jobs are all of an earlier one.`;
  }
  const idle = terms.patterns.find((pattern) => !matching.some(({ name }) => matchesName(name, pattern)));
  if (idle !== undefined) {
    return `No job of the run matches ${quoteName(idle)}.`;
  }
  const going = matching.find(({ status }) => status !== "completed");
  return going === undefined ? undefined : `The run is completed, but its job ${nameOf(going)} is not.`;
}

interface Completion extends Terms {
  readonly over: boolean;
}

function judgeCompleted(matching: readonly Job[], { accept, patterns, rereads, over }: Completion): Verdict {
  const unsaid = matching.find(({ conclusion }) => conclusion === undefined);
  const bad = matching.filter(({ conclusion }) => conclusion !== undefined && !accept.includes(conclusion));
  const [worst] = bad;
  if (worst !== undefined) {
    const more = bad.length === 1 ? "" : `, and ${bad.length - 1} more of the jobs waited for did not pass`;
    return fail(worst.conclusion, `The job ${nameOf(worst)} ended with ${quoteName(worst.conclusion ?? "")}${more}.`);
  }
  if (unsaid !== undefined) {
    const why = `The job ${nameOf(unsaid)} is completed, but the server does not say how.`;
    return rereads < mostRereads ? { kind: "unclear", why } : fail(undefined, why);
  }
  if (!over && rereads < fewRereads && patterns.some((pattern) => pattern.includes("*"))) {
    return { kind: "unclear", why: "More jobs may come that match." };
  }
  const conclusions = matching.map(({ conclusion }) => conclusion);
  const conclusion = conclusions.includes("success") ? "success" : conclusions[0];
  return { kind: "ended", conclusion, passed: true, reason: undefined };
}

function fail(conclusion: string | undefined, reason: string): Verdict {
  return { kind: "ended", conclusion, passed: false, reason };
}

const longestName = 100;

function nameOf({ name }: Job): string {
  return quoteName(cutText(name, longestName));
}
