import { nameOf } from "./api-failure.ts";
import type { Kit } from "./kit.ts";
import { launch } from "./launch.ts";
import type { Line } from "./ledger.ts";
import { type Prepared, prepare } from "./prepare.ts";
import { search } from "./search.ts";
import type { Target } from "./targets.ts";

/** A run that this step started. */
export interface StartedRun {
  readonly id: number;
  /** The page for people. */
  readonly url: string | undefined;
}

/** What became of a target: its runs, one unless it is an event. */
export interface Started {
  readonly prepared: Prepared;
  readonly line: Line;
  readonly runs: readonly StartedRun[];
  /** On the clock's monotonic time, in milliseconds. */
  readonly at: number;
}

/** Starts a target and finds what it started. @throws Failure */
export async function start(target: Target, kit: Kit): Promise<Started> {
  const prepared = await prepare(target, kit);
  const key = prepared.workflow === undefined ? "event" : String(prepared.workflow.key);
  return await kit.inTurn(`${nameOf(target.repository)} ${key}`.toLowerCase(), async () => await begin(prepared, kit));
}

async function begin(prepared: Prepared, kit: Kit): Promise<Started> {
  const { place, workflow, ref, event, marker, before, readAt } = prepared;
  const { clock } = kit.context;
  const line = kit.ledger.open({
    repository: place.repository,
    workflow: workflow?.key,
    event,
    branch: ref?.name,
    marker,
    before,
    postedAt: readAt?.toISOString(),
  });
  const at = clock.monotonic();
  try {
    const launched = await launch(prepared);
    if (launched.runId !== undefined) {
      kit.tellsIds();
      line.adopt([launched.runId]);
      return { prepared, line, runs: [{ id: launched.runId, url: launched.url }], at };
    }
    if (event === "repository_dispatch" && !kit.given.wait && launched.doubt === undefined) {
      return { prepared, line, runs: [], at };
    }
    const runs = await search({ prepared, launched, line });
    line.adopt(runs.map(({ id }) => id));
    return { prepared, line, runs, at };
  } catch (error) {
    if (!kit.context.signal.aborted) {
      line.finish();
    }
    throw error;
  } finally {
    line.settle();
  }
}
