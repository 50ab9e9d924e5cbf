import { getRun, listJobs, listPendingDeployments } from "../../io/github/actions.ts";
import { GitHubError } from "../../io/github/github-error.ts";
import type { Job, WorkflowRun } from "../../io/github/model.ts";
import { Failure } from "../../operation/failure.ts";
import { quoteName } from "../../runner/safe-text.ts";
import { isAbsent, nameOf, toFailure } from "./api-failure.ts";
import { highestAttempt } from "./attempts.ts";
import { describeChanges, nothingTold, type Told } from "./changes.ts";
import { nextPause } from "./pace.ts";
import type { Started, StartedRun } from "./start.ts";
import { stopped } from "./stopped.ts";
import type { Ended } from "./terms.ts";
import { judgeRun } from "./verdict.ts";
import { beginLook, nextAsk, sawJobs, sawRun, startWatch, type Watch } from "./watch.ts";

/** What was last known of a run, and how it ended; `undefined` when it still went on at the deadline. */
export interface Followed {
  readonly run: WorkflowRun | undefined;
  readonly jobs: readonly Job[];
  readonly end: Ended | undefined;
  /** Why nothing is known any more: the server did not answer up to the deadline, or sets a limit that lasts longer. */
  readonly lost: GitHubError | undefined;
  /** Why it was not followed to its end or the deadline: it cannot be read, or the step was cancelled. */
  readonly failure: Failure | undefined;
}

/** A run to follow. */
export interface Following {
  readonly started: Started;
  readonly run: StartedRun;
  /** Put before each line of the log, where several runs are followed. */
  readonly label: string;
}

/** A run that is not there so long after its start, in milliseconds, is gone. */
const appearsWithin = 60_000;
/** After so long an outage of the server is told, in milliseconds. */
const outage = 60_000;
const jobsOnPage = 100;
/** The last look is so long before the deadline, in milliseconds: a run that has ended by then did not time out. */
const lastLook = 2000;

/** Follows a run to its end, or to the deadline, telling what changes. */
export async function follow(following: Following): Promise<Followed> {
  return await new Follower(following).follow();
}

class Follower {
  readonly #following: Following;
  #watch: Watch;
  #told: Told = nothingTold;
  #rereads = 0;
  #attempt: number | undefined;
  #waitsFor = "";
  #lost: GitHubError | undefined;

  constructor(following: Following) {
    this.#following = following;
    this.#watch = startWatch({ jobsMatter: this.#kit.given.jobs !== undefined });
  }

  get #kit() {
    return this.#following.started.prepared.place.kit;
  }

  async follow(): Promise<Followed> {
    let end: Ended | undefined;
    let failure: Failure | undefined;
    try {
      end = await this.#findEnd();
    } catch (problem) {
      failure = this.#kit.context.signal.aborted ? stopped() : problem instanceof Failure ? problem : undefined;
      if (failure === undefined) {
        throw problem;
      }
    }
    return { run: this.#watch.run, jobs: this.#watch.jobs ?? [], end, lost: this.#lost, failure };
  }

  /** `undefined` at the deadline, or as soon as it is certain that nothing more is known by then. @throws Failure */
  async #findEnd(): Promise<Ended | undefined> {
    const { clock, signal } = this.#kit.context;
    for (;;) {
      signal.throwIfAborted();
      const end = (await this.#looks()) ? this.#judge() : undefined;
      if (end !== undefined || this.#isShutOut()) {
        return end;
      }
      await clock.sleep(this.#pause(), signal);
      if (clock.monotonic() >= this.#kit.deadline) {
        return undefined;
      }
    }
  }

  /** Whether a rate limit lasts longer than there is time. */
  #isShutOut(): boolean {
    const { context, deadline } = this.#kit;
    const { kind, pause = 0 } = this.#lost ?? {};
    return kind === "limited" && context.clock.monotonic() + pause >= deadline;
  }

  /** Reads what has changed, and tells it. False when the server does not answer: the run goes on without it. */
  async #looks(): Promise<boolean> {
    this.#watch = beginLook(this.#watch, { doubtful: this.#rereads > 0 });
    try {
      for (let ask = nextAsk(this.#watch); ask !== undefined; ask = nextAsk(this.#watch)) {
        await (ask === "run" ? this.#readRun() : this.#readJobs());
      }
    } catch (error) {
      this.#kit.context.signal.throwIfAborted();
      this.#survive(error);
      return false;
    }
    this.#lost = undefined;
    await this.#tell();
    return true;
  }

  async #readRun(): Promise<void> {
    const { started, run } = this.#following;
    const { client, repository, kit } = started.prepared.place;
    try {
      const read = await getRun(client, { repository, runId: run.id, giveUpAfter: outage });
      this.#watch = sawRun(this.#watch, read);
    } catch (error) {
      const age = kit.context.clock.monotonic() - started.at;
      if (!isAbsent(error) || age > appearsWithin) {
        throw error;
      }
      this.#watch = sawRun(this.#watch, undefined);
    }
  }

  async #readJobs(): Promise<void> {
    const { started, run } = this.#following;
    const { client, repository } = started.prepared.place;
    try {
      const jobs = await listJobs(client, { repository, runId: run.id, giveUpAfter: outage });
      this.#watch = sawJobs(this.#watch, jobs, Math.ceil(jobs.length / jobsOnPage));
    } catch (error) {
      if (!(error instanceof GitHubError) || error.kind !== "refused" || error.status === 401) {
        throw error;
      }
      this.#watch = sawJobs(this.#watch, undefined, 1);
    }
  }

  /** An outage is survived, and a limit that ends in time; a refusal is not. */
  #survive(error: unknown): void {
    const { started, run } = this.#following;
    const { kit, repository } = started.prepared.place;
    const { clock, fail } = kit.context;
    const name = `the run ${run.id} of ${nameOf(repository)}`;
    if (error instanceof GitHubError && error.kind !== "refused") {
      const isNew = this.#lost === undefined;
      if (isNew && error.kind !== "limited" && clock.monotonic() < kit.deadline) {
        this.#say(`The server does not answer (${error.message}): asking again.`);
      }
      if (!isNew || clock.monotonic() < kit.deadline) {
        this.#lost = error;
      }
      return;
    }
    if (isAbsent(error)) {
      throw fail("run-not-found", `${capitalize(name)} is gone: somebody deleted it, or the token lost its access.`, {
        cause: error,
      });
    }
    throw toFailure(error, { kit, repository, doing: `read ${name}`, needs: "actions: read" });
  }

  #judge(): Ended | undefined {
    const { run, refused } = this.#watch;
    if (run === undefined) {
      return undefined;
    }
    const jobs = refused ? undefined : (this.#watch.jobs ?? []);
    const { accept, jobs: patterns = [] } = this.#kit.given;
    this.#attempt = highestAttempt(this.#attempt, run, jobs);
    const verdict = judgeRun(run, jobs, { accept, patterns, knownAttempt: this.#attempt, rereads: this.#rereads });
    this.#rereads = verdict.kind === "unclear" ? this.#rereads + 1 : 0;
    return verdict.kind === "ended" ? verdict : undefined;
  }

  #pause(): number {
    const { started } = this.#following;
    const { client, kit } = started.prepared.place;
    const { clock } = kit.context;
    const { budget } = client;
    const now = clock.monotonic();
    const left = kit.deadline - now;
    return nextPause({
      elapsed: now - started.at,
      left: left > lastLook ? left - lastLook : left,
      serverNow: client.serverNow() ?? clock.now(),
      budget: budget === undefined ? undefined : { remaining: budget.remaining, resetAt: budget.resetsAt },
      rereads: this.#rereads,
    });
  }

  async #tell(): Promise<void> {
    const { run, jobs } = this.#watch;
    const { lines, told } = describeChanges(this.#told, jobs ?? []);
    this.#told = told;
    for (const line of lines) {
      this.#say(line);
    }
    if (run?.status === "waiting" && this.#waitsFor !== `${run.attempt}`) {
      this.#waitsFor = `${run.attempt}`;
      await this.#tellApprovals();
    }
  }

  async #tellApprovals(): Promise<void> {
    const { started, run } = this.#following;
    const { client, repository } = started.prepared.place;
    const pending = await listPendingDeployments(client, { repository, runId: run.id, giveUpAfter: 0 }).catch(() => []);
    for (const { environment, reviewers } of pending) {
      const who = reviewers.length === 0 ? "" : ` by ${reviewers.slice(0, 10).map(quoteName).join(", ")}`;
      this.#say(`… waits for the approval of ${quoteName(environment)}${who}`);
    }
  }

  #say(line: string): void {
    this.#kit.context.runner.info(`${this.#following.label}${line}`);
  }
}

function capitalize(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}
