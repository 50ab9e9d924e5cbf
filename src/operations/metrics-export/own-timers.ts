import { StoreFault } from "../../io/row-journal.ts";
import { errorMessage } from "../../io/system-error.ts";
import { type FinishedTimer, takeTimers } from "../../io/timer-spool.ts";
import { quoteName } from "../../runner/safe-text.ts";
import type { MetricsContext } from "./declaration.ts";

/** The finished timers of this job, which no other export has at the same time. */
export interface OwnTimers {
  readonly timers: readonly FinishedTimer[];
  /** Marks them as exported; to be called when the files are safe. */
  readonly consume: () => void;
  /** Lets other exports have those that were not marked. To be called in any case. */
  readonly release: () => void;
}

/** For how long another export may be busy with the timers, in milliseconds. */
const patience = 30_000;

/** Takes the finished timers. Where they cannot be read, that is told, and no reason to lose the other metrics. */
export async function takeOwnTimers({ environment, clock, signal, runner }: MetricsContext): Promise<OwnTimers> {
  try {
    const { path, timers, damagedLines, consume, release } = await takeTimers(environment, { clock, signal, patience });
    if (damagedLines.length > 0) {
      runner.warning(`Some finished timers are lost: ${damagedLines.length} lines of ${quoteName(path)} are damaged.`);
    }
    const mark = () => {
      try {
        consume();
      } catch (error) {
        runner.warning(`The next export may have this job's timers again: ${describe(error)}.`);
      }
    };
    return { timers, consume: mark, release };
  } catch (error) {
    signal.throwIfAborted();
    runner.warning(`Finished timers are not exported: ${describe(error)}.`);
    return { timers: [], consume: () => {}, release: () => {} };
  }
}

function describe(error: unknown): string {
  return error instanceof StoreFault ? `${quoteName(error.path)} ${error.message}` : errorMessage(error);
}
