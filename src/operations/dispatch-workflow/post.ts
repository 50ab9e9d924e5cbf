import { whoAmI } from "../../io/github/account.ts";
import { listRuns } from "../../io/github/actions.ts";
import { createGitHubClient, type GitHubClient } from "../../io/github/client.ts";
import { errorMessage } from "../../io/system-error.ts";
import type { PostContext } from "../../operation/define.ts";
import { nameOf } from "./api-failure.ts";
import { cancelOne, isOver } from "./cancel.ts";
import type { DispatchInputs } from "./declaration.ts";
import { findRuns } from "./find-run.ts";
import { credentialsFor, resolveApiUrl } from "./kit.ts";
import { type Entry, readEntries } from "./ledger.ts";
import { mostRuns } from "./prepare.ts";

/** All that is left to do at the job's end may take so long, in milliseconds. */
const whole = 60_000;
/** For so long a run is looked for whose id was never learnt, in milliseconds: lists lag behind. */
const lookFor = 8_000;
const lookAgain = 2_000;

/**
 * Cancels the runs that the main part started and did not see to: it was killed, or its own request to cancel may not
 * have arrived. A run whose id it never learnt is looked for, and cancelled when it is certain which one it is.
 */
export async function cancelUnfinished(given: DispatchInputs, context: PostContext): Promise<void> {
  if (given["on-cancel"] === "leave") {
    return;
  }
  const { clock, environment, runner, signal } = context;
  const deadline = clock.monotonic() + whole;
  const entries = readEntries(runner);
  const adopted = new Set(entries.flatMap(({ runIds }) => runIds));
  for (const entry of entries.filter(({ finished }) => !finished)) {
    const client = createGitHubClient({
      apiUrl: resolveApiUrl(given, environment),
      credentials: credentialsFor(given, entry.repository, (secret) => runner.mask(secret)),
      clock,
      signal,
      deadline: () => deadline,
    });
    try {
      for (const runId of await findIds({ entry, adopted }, client, context)) {
        const asked = { client, repository: entry.repository, runId };
        // A run of which nothing can be read may still be cancelled.
        if (!(await isOver(asked).catch(() => false))) {
          runner.info(await cancelOne(asked));
        }
      }
    } catch (error) {
      // The others are cancelled all the same.
      signal.throwIfAborted();
      runner.warning(`The run in ${nameOf(entry.repository)} was not cancelled: ${errorMessage(error)}.`);
    }
  }
}

interface Sought {
  readonly entry: Entry;
  /** Runs that are known to be other entries'. */
  readonly adopted: ReadonlySet<number>;
}

/** The runs of an entry, where it is certain which they are. */
async function findIds(sought: Sought, client: GitHubClient, context: PostContext): Promise<readonly number[]> {
  const { repository, event, marker, runIds } = sought.entry;
  if (runIds.length > 0) {
    return runIds;
  }
  const { clock, runner, signal } = context;
  const actor = marker === undefined ? await whoAmI(client) : undefined;
  let found = await look(sought, client, actor);
  for (let waited = 0; found.length === 0 && waited < lookFor; waited += lookAgain) {
    await clock.sleep(lookAgain, signal);
    found = await look(sought, client, actor);
  }
  const isNamed = marker !== undefined || actor !== undefined;
  if (found.length > 0 && !(isNamed && (found.length === 1 || event === "repository_dispatch"))) {
    runner.warning(
      `The step was stopped before it knew its run in ${nameOf(repository)}, and any of these may be it: ${found.join(", ")}. None was cancelled.`,
    );
    return [];
  }
  return found;
}

async function look(
  { entry, adopted }: Sought,
  client: GitHubClient,
  actor: string | undefined,
): Promise<readonly number[]> {
  const { repository, workflow, event, branch, marker, before, postedAt } = entry;
  const runs = await listRuns(client, { repository, workflow, event, most: mostRuns });
  return findRuns(runs, {
    marker,
    before: new Set(before),
    adopted,
    workflowId: undefined,
    workflowPath: undefined,
    event,
    branch,
    actor,
    postedAt: postedAt === undefined ? undefined : new Date(postedAt),
  }).map(({ id }) => id);
}
