import { whoAmI } from "../../io/github/account.ts";
import { listRuns } from "../../io/github/actions.ts";
import type { WorkflowRun } from "../../io/github/model.ts";
import type { Failure } from "../../operation/failure.ts";
import { quoteName } from "../../runner/safe-text.ts";
import { nameOf, toFailure } from "./api-failure.ts";
import { findRun, findRuns, type Wanted } from "./find-run.ts";
import type { Launched } from "./launch.ts";
import type { Line } from "./ledger.ts";
import { mostRuns, type Prepared } from "./prepare.ts";
import { describeTarget } from "./targets.ts";

/** For so long a run is looked for, in milliseconds. */
const searchFor = 30_000;
const lookAgain = 2_000;
/** For so long it is asked who we are: without an answer runs are not told by that. */
const whoFor = 10_000;
/** A run that is found by what it is not must be the only one for so long: lists lag behind. */
const settleFor = 4_000;

/** What is searched for, and what is known of it. */
export interface Search {
  readonly prepared: Prepared;
  readonly launched: Launched;
  readonly line: Line;
}

/**
 * Looks, for half a minute and without changing anything, for the run that a request started and whose id the server did
 * not tell; for all runs of an event. @throws Failure when there is none, or more than one that may be it
 */
export async function search(asked: Search): Promise<readonly WorkflowRun[]> {
  const { context } = asked.prepared.place.kit;
  const { clock, signal } = context;
  const start = clock.monotonic();
  let found: Look = { runs: [], isClear: false, isUncertain: false, unmarked: [] };
  let since = start;
  for (;;) {
    signal.throwIfAborted();
    const wanted = await describeWanted(asked);
    const left = Math.max(start + searchFor - clock.monotonic(), lookAgain);
    const look = await lookOnce(asked, wanted, left);
    if (idsOf(look.runs) !== idsOf(found.runs)) {
      since = clock.monotonic();
    }
    found = look;
    const now = clock.monotonic();
    if (found.isClear && (wanted.marker !== undefined || now - since >= settleFor)) {
      return found.runs;
    }
    if (now - start >= searchFor || now + lookAgain >= asked.prepared.place.kit.deadline) {
      return settle(asked, found);
    }
    await clock.sleep(lookAgain, signal);
  }
}

interface Look {
  readonly runs: readonly WorkflowRun[];
  /** Nothing but time can make another run of it. */
  readonly isClear: boolean;
  /** Nothing tells whether they are ours. */
  readonly isUncertain: boolean;
  readonly unmarked: readonly WorkflowRun[];
}

function idsOf(runs: readonly WorkflowRun[]): string {
  return runs
    .map(({ id }) => id)
    .toSorted((one, other) => one - other)
    .join(" ");
}

/** What is known of the run; the runs that are others' of this step are known better each time. */
async function describeWanted({ prepared }: Search): Promise<Wanted> {
  const { place, workflow, ref, event, marker, before, readAt } = prepared;
  const { kit, client } = place;
  const actor = marker === undefined ? await whoAmI(client, { giveUpAfter: whoFor }) : undefined;
  const path = workflow?.path?.split("/").at(-1);
  return {
    marker,
    before: new Set(before),
    adopted: kit.ledger.adopted,
    workflowId: workflow?.id,
    workflowPath: path,
    event,
    branch: ref?.name,
    actor,
    postedAt: readAt,
  };
}

async function lookOnce({ prepared, line, launched }: Search, wanted: Wanted, giveUpAfter: number): Promise<Look> {
  const { place, workflow, event } = prepared;
  const { kit, client, repository } = place;
  const filter = { repository, workflow: workflow?.key, event, most: mostRuns, giveUpAfter };
  const runs = await listRuns(client, filter).catch((error: unknown) => {
    const doing = `look for the run of ${describeTarget(prepared.target)}`;
    const also = launched.doubt === undefined ? "It was started." : "It may have been started all the same.";
    throw toFailure(error, { kit, repository, doing, needs: "actions: read", also });
  });
  if (event === "repository_dispatch") {
    const all = findRuns(runs, wanted);
    const isUncertain = isUnnamed(all, wanted, launched);
    return { runs: all, isClear: all.length > 0 && !isUncertain, isUncertain, unmarked: [] };
  }
  const found = findRun(runs, wanted);
  if (found.kind === "one") {
    // As long as another of this step's requests to this workflow has no run, this may be its run.
    const isContested = wanted.marker === undefined && hasRival(prepared, line);
    const isUncertain = isUnnamed([found.run], wanted, launched);
    return { runs: [found.run], isClear: !(isContested || isUncertain), isUncertain, unmarked: [] };
  }
  return found.kind === "many"
    ? { runs: found.runs, isClear: false, isUncertain: true, unmarked: [] }
    : { runs: [], isClear: false, isUncertain: false, unmarked: found.unmarked };
}

/**
 * Where it is not known who we are: runs of several accounts are not all ours, and none need be when it is open whether
 * anything was started.
 */
function isUnnamed(runs: readonly WorkflowRun[], { actor, marker }: Wanted, { doubt }: Launched): boolean {
  const actors = new Set(runs.flatMap((run) => run.actor ?? []));
  return actor === undefined && marker === undefined && actors.size > (doubt === undefined ? 1 : 0);
}

function hasRival({ place }: Prepared, line: Line): boolean {
  return place.kit.ledger.lines.some(
    ({ entry }) =>
      entry !== line.entry &&
      entry.runIds.length === 0 &&
      !entry.finished &&
      entry.workflow === line.entry.workflow &&
      nameOf(entry.repository).toLowerCase() === nameOf(place.repository).toLowerCase(),
  );
}

/** The time is up. An event's runs are those that there are; of a workflow there must be exactly one. */
function settle(asked: Search, found: Look): readonly WorkflowRun[] {
  const { prepared, line } = asked;
  if (found.runs.length === 0) {
    throw notFound(asked, found.unmarked);
  }
  if (found.isUncertain || (prepared.marker === undefined && hasRival(prepared, line))) {
    throw ambiguous(asked, found.runs);
  }
  return found.runs;
}

function notFound({ prepared, launched }: Search, unmarked: readonly WorkflowRun[]): Failure {
  const { target, marker, place } = prepared;
  const { fail } = place.kit.context;
  const name = describeTarget(target);
  const seconds = searchFor / 1000;
  if (launched.doubt !== undefined) {
    const words = `GitHub did not answer the request to start ${name} as it should (${launched.doubt.message}), and no run of it was found within ${seconds} s. It may have been started all the same.`;
    return fail("run-not-found", words, { cause: launched.doubt });
  }
  if (unmarked.length > 0 && marker !== undefined) {
    const input = place.kit.given["marker-input"] ?? "";
    const words = `${name} was started, but no new run has ${marker} in its title (candidates: ${listRunsOf(unmarked)}).`;
    const hint = `Let the workflow have \`run-name: … \${{ inputs.${input} }}\`.`;
    return fail("run-not-found", words, { hint });
  }
  const words = `GitHub took the request to start ${name}, but no run of it was found within ${seconds} s.`;
  return prepared.event === "repository_dispatch"
    ? fail("run-not-found", words, {
        hint: "No workflow on the default branch may wait for this event: look at its `types`.",
      })
    : fail("run-not-found", words);
}

function ambiguous({ prepared }: Search, runs: readonly WorkflowRun[]): Failure {
  const words = `Any of these may be the run of ${describeTarget(prepared.target)} that was started: ${listRunsOf(runs)}.`;
  return prepared.place.kit.context.fail("run-ambiguous", words);
}

const mostListed = 10;

function listRunsOf(runs: readonly WorkflowRun[]): string {
  const shown = runs.slice(0, mostListed).map(({ id, url }) => (url === undefined ? String(id) : quoteName(url)));
  return `${shown.join(", ")}${runs.length > mostListed ? `, and ${runs.length - mostListed} more` : ""}`;
}
