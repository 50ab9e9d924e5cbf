import type { Job } from "../../io/github/model.ts";
import { realAttempt } from "./attempts.ts";
import { describeEnd, describeState, describeStep, isBad } from "./job-lines.ts";

/** What has been told of a run's jobs. */
export interface Told {
  /** A key for each line told. */
  readonly keys: ReadonlySet<string>;
  /** The job that the last line was about. */
  readonly job: number | undefined;
}

/** Nothing has been told. */
export const nothingTold: Told = { keys: new Set(), job: undefined };

/** Of more jobs than these only the steps that failed have a line. */
const mostTalkative = 100;

/**
 * The lines about jobs that have changed since what was told, each once, whatever the order of the list and whatever the
 * server takes back: `● build started`, `✓ build / test (2m3s)`, and steps indented beneath (`  ✓ Run tests (12s)`). A
 * step names its job where the line before is about another one. The lines are harmless, and of bounded length.
 */
export function describeChanges(told: Told, jobs: readonly Job[]): { lines: readonly string[]; told: Told } {
  const teller = new Teller(told, { allSteps: jobs.length <= mostTalkative });
  for (const job of jobs.toSorted((one, other) => one.id - other.id)) {
    teller.tell(job);
  }
  return teller.finish();
}

class Teller {
  readonly #before: Told;
  readonly #allSteps: boolean;
  readonly #keys = new Set<string>();
  readonly #lines: string[] = [];
  #job: number | undefined;

  constructor(told: Told, { allSteps }: { readonly allSteps: boolean }) {
    this.#before = told;
    this.#allSteps = allSteps;
    this.#job = told.job;
  }

  tell(job: Job): void {
    const key = `${job.id}/${realAttempt(job.attempt) ?? ""}`;
    if (job.status !== "completed" || job.conclusion === undefined) {
      this.#tellState(job, key);
      this.#tellSteps(job, key);
    } else if (!this.#isCopy(job)) {
      // Under its own lines a job ends after its steps; else they stand beneath its end.
      if (this.#job === job.id) {
        this.#tellSteps(job, key);
      }
      this.#tellEnd(job, key);
      this.#tellSteps(job, key);
    }
  }

  finish(): { lines: readonly string[]; told: Told } {
    const { keys } = this.#before;
    const all = this.#keys.size === 0 ? keys : new Set([...keys, ...this.#keys]);
    return { lines: this.#lines, told: { keys: all, job: this.#job } };
  }

  #tellState(job: Job, key: string): void {
    const line = describeState(job);
    if (line !== undefined && !this.#isTold(`${key} end`)) {
      this.#add(`${key} ${job.status}`, line, job.id);
    }
  }

  #tellEnd(job: Job, key: string): void {
    this.#add(`${key} end`, describeEnd(job), job.id);
    this.#keys.add(copyKey(job, realAttempt(job.attempt)));
  }

  #tellSteps(job: Job, key: string): void {
    for (const step of job.steps) {
      if (step.status === "completed" && step.conclusion !== undefined && (this.#allSteps || isBad(step.conclusion))) {
        const line = describeStep(step, this.#job === job.id ? undefined : job.name);
        this.#add(`${key} step ${step.number} ${step.name}`, line, job.id);
      }
    }
  }

  /** A run that is started again lists the jobs that are not run again anew, with the times that they had. */
  #isCopy(job: Job): boolean {
    const attempt = realAttempt(job.attempt) ?? 1;
    const earlier = Array.from({ length: Math.min(attempt - 1, mostAttempts) }, (_, back) => attempt - 1 - back);
    return job.completedAt !== undefined && earlier.some((one) => this.#isTold(copyKey(job, one)));
  }

  #isTold(key: string): boolean {
    return this.#before.keys.has(key) || this.#keys.has(key);
  }

  #add(key: string, line: string, job: number): void {
    if (!this.#isTold(key)) {
      this.#keys.add(key);
      this.#lines.push(line);
      this.#job = job;
    }
  }
}

const mostAttempts = 100;

function copyKey({ name, startedAt, completedAt }: Job, attempt: number | undefined): string {
  return `copy ${attempt ?? 1} ${startedAt?.getTime()} ${completedAt?.getTime()} ${name}`;
}
