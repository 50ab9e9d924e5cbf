import { Failure } from "../../operation/failure.ts";
import { nameOf } from "./api-failure.ts";
import type { Kit } from "./kit.ts";
import { awaitRun, type Outcome, runFolder, unwaited, withoutRun } from "./outcome.ts";
import { type Started, start } from "./start.ts";
import { stopped } from "./stopped.ts";
import { describeTarget, type Target } from "./targets.ts";

/** Where the artifacts of runs go, and whether each run has a folder of its own. */
export interface Destination {
  readonly directory: string;
  readonly isShared: boolean;
}

/**
 * Starts each target and waits for what it started, so many at once, in order. One that fails keeps no other from being
 * started. The outcomes are in the order of the targets, one for each run of an event.
 */
export async function runTargets(
  targets: readonly Target[],
  kit: Kit,
  destination: Destination,
): Promise<readonly Outcome[]> {
  const outcomes: (readonly Outcome[])[] = targets.map(() => []);
  let next = 0;
  const work = async () => {
    for (let at = next; at < targets.length; at = next) {
      next += 1;
      const target = targets[at];
      if (target !== undefined) {
        outcomes[at] = await runTarget(target, kit, {
          ...destination,
          label: targets.length > 1 ? `[${at + 1}] ` : "",
        });
      }
    }
  };
  const workers = Array.from({ length: Math.min(kit.given["max-parallel"], targets.length) }, work);
  const ended = await Promise.allSettled(workers);
  const broken = ended.find((one) => one.status === "rejected");
  if (broken !== undefined) {
    throw broken.reason;
  }
  return outcomes.flat();
}

interface Turn extends Destination {
  readonly label: string;
}

async function runTarget(target: Target, kit: Kit, turn: Turn): Promise<readonly Outcome[]> {
  const { clock, fail, signal } = kit.context;
  if (signal.aborted) {
    return [withoutRun(target, stopped())];
  }
  if (clock.monotonic() >= kit.deadline) {
    const words = `The time was over before ${describeTarget(target)} could be started.`;
    return [withoutRun(target, fail("run-timed-out", words))];
  }
  try {
    return await finish(await start(target, kit), kit, turn);
  } catch (problem) {
    if (signal.aborted) {
      return [withoutRun(target, stopped())];
    }
    if (!(problem instanceof Failure)) {
      throw problem;
    }
    return [withoutRun(target, problem)];
  }
}

async function finish(started: Started, kit: Kit, turn: Turn): Promise<readonly Outcome[]> {
  const { runs, line, prepared } = started;
  const { runner, signal } = kit.context;
  const name = describeTarget(prepared.target);
  for (const { id, url } of runs) {
    runner.info(`${turn.label}Started ${name}: ${url ?? `run ${id} of ${nameOf(prepared.target.repository)}`}`);
  }
  if (!kit.given.wait) {
    line.finish();
    return runs.length === 0 ? [withoutRun(prepared.target, undefined)] : runs.map((run) => unwaited(started, run));
  }
  const several = runs.length > 1;
  const outcomes = await Promise.all(
    runs.map(async (run) => {
      const label = several ? `${turn.label}[${run.id}] ` : turn.label;
      const directory = several || turn.isShared ? runFolder(turn.directory, run) : turn.directory;
      return await awaitRun({ started, run, label, directory });
    }),
  );
  if (!signal.aborted) {
    line.finish();
  }
  return outcomes;
}
