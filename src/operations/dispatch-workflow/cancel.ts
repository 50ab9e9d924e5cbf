import { cancelRun, getRun } from "../../io/github/actions.ts";
import type { GitHubClient } from "../../io/github/client.ts";
import type { Repository } from "../../io/github/model.ts";
import { Interruption } from "../../io/interruption.ts";
import { errorMessage } from "../../io/system-error.ts";
import { nameOf } from "./api-failure.ts";
import type { Kit } from "./kit.ts";

/** A run to cancel. */
export interface Cancelling {
  readonly client: GitHubClient;
  readonly repository: Repository;
  readonly runId: number;
}

/** A runner gives 7.5 s between its first signal and its second. */
const cancelWithin = 5_000;
/** So long it takes at most to write down what is known then, in milliseconds. */
const noteWithin = 250;

/** Asks that a run be cancelled, whatever has happened to this step; returns a sentence about it. Never rejects. */
export async function cancelOne({ client, repository, runId }: Cancelling): Promise<string> {
  const name = `the run ${runId} of ${nameOf(repository)}`;
  try {
    const sent = await cancelRun(client, { repository, runId, within: cancelWithin });
    if (sent.kind === "done") {
      return `It was asked to cancel ${name}.`;
    }
    const { error } = sent;
    if (error.status === 409) {
      return `There was nothing left to cancel: ${name} is at its end.`;
    }
    return describeDoubt(name, error);
  } catch (error) {
    return describeDoubt(name, error);
  }
}

function describeDoubt(name: string, error: unknown): string {
  return `It could not be made sure that ${name} is cancelled: ${errorMessage(error)}. Look at its page, and cancel it there if it goes on.`;
}

/**
 * Cancels what this step started as soon as the job is cancelled, and keeps the process alive until that is done. What it
 * returns waits for it; it resolves at once while nothing was cancelled.
 */
export function cancelOnInterruption(kit: Kit): () => Promise<void> {
  const { clock, signal } = kit.context;
  let work = Promise.resolve();
  const cancel = () => {
    work = cancelAll(kit);
    if (signal.reason instanceof Interruption) {
      signal.reason.finish(work.then(async () => await clock.sleep(noteWithin)));
    }
  };
  if (kit.given["on-cancel"] === "cancel") {
    signal.addEventListener("abort", cancel, { once: true });
  }
  return async () => await work;
}

async function cancelAll(kit: Kit): Promise<void> {
  const open = kit.ledger.lines.filter(({ entry }) => !entry.finished);
  await Promise.all(
    open.map(async (line) => {
      await line.settled;
      const { repository, runIds } = line.entry;
      for (const runId of runIds) {
        kit.context.runner.info(await cancelOne({ client: kit.clientFor(repository), repository, runId }));
      }
    }),
  );
}

/** Whether a run is at its end. */
export async function isOver({ client, repository, runId }: Cancelling): Promise<boolean> {
  const { status } = await getRun(client, { repository, runId, giveUpAfter: cancelWithin });
  return status === "completed";
}
