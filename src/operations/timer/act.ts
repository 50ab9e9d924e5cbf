import { randomUUID } from "node:crypto";
import { type Moment, readMoment } from "../../io/boot-clock.ts";
import { quoteName } from "../../runner/safe-text.ts";
import type { TimerContext, TimerInputs, TimerOutputs } from "./declaration.ts";
import type { StartEvent } from "./event.ts";
import type { Run, Standing } from "./history.ts";
import { describeElapsed, type Measured, measure } from "./measure.ts";
import { findPassedLimit, toOutputs } from "./outcome.ts";
import { runState } from "./post.ts";
import { refuse, refuseStart } from "./refuse.ts";
import { stopRun } from "./stop.ts";
import { readTimer, type TimerPlace, writeEvent } from "./timer-file.ts";

/** What an action on a timer is given. */
export interface Asked {
  readonly given: TimerInputs;
  readonly labels: ReadonlyMap<string, string>;
  /** When the step began, so that its own work is in no measurement. */
  readonly here: Moment;
  readonly place: TimerPlace;
}

/** Starts a timer. Of two that do so at the same moment one is told that it runs already. */
export async function start({ given, labels, here, place }: Asked, context: TimerContext): Promise<TimerOutputs> {
  const before = await readTimer(place);
  if (before.state === "running") {
    throw refuseStart(before.run, here.at, context);
  }
  if (before.state === "damaged") {
    context.runner.warning(
      `Line ${before.line} of what was kept of the timer ${quoteName(given.name)} is damaged: it begins anew.`,
    );
  }
  const event: StartEvent = {
    kind: "start",
    id: randomUUID(),
    name: given.name,
    startedAt: context.clock.now().toISOString(),
    metric: given.metric,
    labels,
    warnAfter: given["warn-after"],
    failAfter: given["fail-after"],
    ...readMoment(context.clock),
  };
  const { standing, accepted } = await writeEvent(event, place);
  if (!accepted) {
    throw standing.state === "running"
      ? refuseStart(standing.run, here.at, context)
      : refuse(standing, given.name, context);
  }
  context.runner.saveState(runState, event.id);
  context.runner.info(`The timer ${quoteName(given.name)} runs.`);
  return toOutputs({ start: event, laps: [], stop: undefined }, { elapsed: 0, laps: [] });
}

/** Takes a lap of a running timer. */
export async function takeLap(asked: Asked, context: TimerContext): Promise<TimerOutputs> {
  const { given, here, place } = asked;
  const run = requireRunning(await readTimer(place), asked, context);
  const event = { kind: "lap", id: randomUUID(), run: run.start.id, at: here.at, lap: given.lap } as const;
  const { standing, accepted } = await writeEvent(event, place);
  if (!accepted || standing.state !== "running") {
    throw refuse(standing, given.name, context);
  }
  const measured = measure(standing.run, here.at);
  const name = given.lap ?? `lap ${standing.run.laps.length}`;
  const length = measured.laps.findLast((lap) => lap.name === name)?.["lap-ms"] ?? 0;
  const when = describeElapsed(Math.max(0, here.at - run.start.at));
  context.runner.info(`${title(asked)}: ${quoteName(name)} at ${when}, after ${describeElapsed(length)}.`);
  return judge({ run: standing.run, measured }, asked, context);
}

/** Stops a running timer. Of two that do so at the same moment one is told that it was stopped already. */
export async function stop(asked: Asked, context: TimerContext): Promise<TimerOutputs> {
  const { given, labels, here, place } = asked;
  const running = requireRunning(await readTimer(place), asked, context);
  const { metric } = given;
  if (labels.size > 0 && metric === undefined && running.start.metric === undefined) {
    throw context.badInput("labels", "They are labels of metric, and the timer has none: give that one too.");
  }
  const { told, stopped } = await stopRun(running, { at: here.at, metric, labels }, place);
  if (stopped === undefined) {
    throw refuse(told.standing, given.name, context);
  }
  const kept = stopped.metric === undefined ? "" : ` It is kept for metrics-export as ${quoteName(stopped.metric)}.`;
  context.runner.info(`${title(asked)}: stopped after ${describeElapsed(stopped.measured.elapsed)}.${kept}`);
  return judge(stopped, asked, context);
}

/** Reads a timer that runs, or was stopped. */
export async function read(asked: Asked, context: TimerContext): Promise<TimerOutputs> {
  const standing = await readTimer(asked.place);
  if (standing.state !== "running" && standing.state !== "stopped") {
    throw refuse(standing, asked.given.name, context);
  }
  const measured = measure(standing.run, asked.here.at);
  context.runner.info(`${title(asked)} (${standing.state}): ${describeElapsed(measured.elapsed)}.`);
  return judge({ run: standing.run, measured }, asked, context);
}

function requireRunning(standing: Standing, { given }: Asked, context: TimerContext): Run {
  if (standing.state !== "running") {
    throw refuse(standing, given.name, context);
  }
  return standing.run;
}

function title({ given }: Asked): string {
  return `The timer ${quoteName(given.name)}`;
}

interface Shown {
  readonly run: Run;
  readonly measured: Measured;
}

/** The outputs, with a warning where a limit is passed. @throws Failure where that is fail-after */
function judge({ run, measured }: Shown, asked: Asked, { fail, runner }: TimerContext): TimerOutputs {
  const { given } = asked;
  const outputs = toOutputs(run, measured);
  const limits = {
    warnAfter: given["warn-after"] ?? run.start.warnAfter,
    failAfter: given["fail-after"] ?? run.start.failAfter,
  };
  const passed = findPassedLimit(measured.elapsed, limits);
  if (passed !== undefined) {
    const limit = describeElapsed(passed.limit);
    const message = `${title(asked)} shows ${describeElapsed(measured.elapsed)}, and ${limit} are allowed.`;
    if (passed.consequence === "fail") {
      throw fail("too-slow", message, { outputs });
    }
    runner.warning(message);
  }
  return outputs;
}
