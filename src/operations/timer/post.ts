import { readMoment } from "../../io/boot-clock.ts";
import { StoreFault } from "../../io/row-journal.ts";
import type { PostContext } from "../../operation/define.ts";
import { quoteName } from "../../runner/safe-text.ts";
import type { TimerInputs } from "./declaration.ts";
import { describeElapsed } from "./measure.ts";
import { findPassedLimit } from "./outcome.ts";
import { stopRun } from "./stop.ts";
import { readTimer, type TimerPlace } from "./timer-file.ts";

/** Under which the id of a run is kept for the post part of the step that started it. */
export const runState = "timer-run";

/** Stops the run that this step started, where it runs still; one that another step started meanwhile is let alone. */
export async function stopAtEnd({ name }: TimerInputs, { runner, clock, environment }: PostContext): Promise<void> {
  const id = runner.readState(runState);
  if (id === undefined) {
    return;
  }
  const { at } = readMoment(clock);
  try {
    await stopStarted(id, at, { place: { name, environment, clock }, runner });
  } catch (error) {
    if (!(error instanceof StoreFault)) {
      throw error;
    }
    runner.warning(
      `The timer ${quoteName(name)} could not be stopped at the job's end: ${quoteName(error.path)} ${error.message}.`,
    );
  }
}

interface Means {
  readonly place: TimerPlace;
  readonly runner: PostContext["runner"];
}

async function stopStarted(id: string, at: number, { place, runner }: Means): Promise<void> {
  const title = `The timer ${quoteName(place.name)}`;
  const standing = await readTimer(place);
  if (standing.state === "damaged") {
    runner.warning(`${title} could not be stopped at the job's end: line ${standing.line} of its file is damaged.`);
  }
  if (standing.state !== "running" || standing.run.start.id !== id) {
    return;
  }
  const { stopped } = await stopRun(standing.run, { at, metric: undefined, labels: new Map() }, place);
  if (stopped === undefined) {
    return;
  }
  const { run, measured, metric } = stopped;
  const fate =
    metric === undefined ? "" : ` Its metric ${quoteName(metric)} is too late for a metrics-export step of this job.`;
  runner.notice(`${title} still ran at the job's end: stopped after ${describeElapsed(measured.elapsed)}.${fate}`);
  const passed = findPassedLimit(measured.elapsed, run.start);
  if (passed !== undefined) {
    runner.warning(
      `${title} shows ${describeElapsed(measured.elapsed)}, more than ${describeElapsed(passed.limit)} (${passed.consequence}-after).`,
    );
  }
}
