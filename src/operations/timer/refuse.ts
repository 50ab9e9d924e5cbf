import { StoreFault } from "../../io/row-journal.ts";
import { findTimerFolder, listTimerNames, timerPath } from "../../io/timer-folder.ts";
import type { Failure } from "../../operation/failure.ts";
import { didYouMean } from "../../operation/nearest.ts";
import { quoteName } from "../../runner/safe-text.ts";
import type { TimerContext } from "./declaration.ts";
import type { Run, Standing } from "./history.ts";
import { describeElapsed, measure } from "./measure.ts";
import { toOutputs } from "./outcome.ts";

/** The failure of an action that needs a timer which stands otherwise than this one, to be thrown. */
export function refuse(standing: Standing, name: string, { fail, environment }: TimerContext): Failure {
  const title = `The timer ${quoteName(name)}`;
  switch (standing.state) {
    case "damaged": {
      const path = quoteName(timerPath(findTimerFolder(environment), name));
      return fail("bad-state", `${title} cannot be told any more: line ${standing.line} of ${path} is damaged.`, {
        hint: "Start the timer again.",
      });
    }
    case "outlived":
      return fail("not-started", `${title} was started before this machine was, at ${standing.run.start.startedAt}.`, {
        hint: "Its clock began anew meanwhile, so that nobody can tell how long ago that is: start the timer again.",
      });
    case "stopped": {
      const measured = measure(standing.run, standing.run.start.at);
      return fail("not-started", `${title} was stopped already, after ${describeElapsed(measured.elapsed)}.`, {
        hint: "Start it again, or read it by action: read.",
        outputs: toOutputs(standing.run, measured),
      });
    }
    default: {
      const meant = didYouMean(name, listTimerNames(findTimerFolder(environment)));
      const hint = `Start it in an earlier step of the same job, under exactly this name.${meant}`;
      return fail("not-started", `${title} has not been started.`, { hint });
    }
  }
}

/** The failure of starting a timer that runs, to be thrown. */
export function refuseStart(run: Run, at: number, { fail }: TimerContext): Failure {
  const measured = measure(run, at);
  const title = `The timer ${quoteName(run.start.name)}`;
  return fail("already-started", `${title} runs already, for ${describeElapsed(measured.elapsed)}.`, {
    outputs: toOutputs(run, measured),
  });
}

/** What went wrong with a file, as a failure; anything else as it was. */
export function explain(error: unknown, { fail }: TimerContext): unknown {
  return error instanceof StoreFault
    ? fail("bad-state", `${quoteName(error.path)} ${error.message}.`, {
        hint: "Remove or mend what stands there, or give the timer a folder that this user may write to: RUNNER_TEMP, or TMPDIR without a runner.",
        cause: error.cause,
      })
    : error;
}
