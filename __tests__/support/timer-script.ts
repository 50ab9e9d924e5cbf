/**
 * Performs timer once for each list of inputs that its only argument, a JSON list, holds, `repeat` times each, in the
 * environment of this process; prints one JSON line for each performance, after `>>> ` so that the log can stand between.
 */
import { systemClock } from "../../src/io/clock.ts";
import { perform } from "../../src/operation/perform.ts";
import { timer } from "../../src/operations/timer/operation.ts";
import { createActionsRunner } from "../../src/runner/actions-runner.ts";
import type { Host } from "../../src/runner/runner.ts";
import { createRecordingHost } from "./recording-runner.ts";
import type { TimerCall } from "./timer-process.ts";

const [, , argument = "[]"] = process.argv;
const calls: readonly TimerCall[] = JSON.parse(argument);

for (const { repeat = 1, onRunner = false, ...inputs } of calls) {
  for (let round = 0; round < repeat; round += 1) {
    const recording = createRecordingHost();
    const real = onRunner ? createActionsRunner() : recording;
    const host: Host = {
      ...real,
      showsSummary: true,
      conclude: async (outcome) => {
        await recording.conclude(outcome);
        await real.conclude(outcome);
      },
    };
    const code = await perform(timer, new Map(Object.entries(inputs)), {
      host,
      clock: systemClock,
      signal: new AbortController().signal,
      environment: process.env,
      currentDirectory: process.cwd(),
      workers: undefined,
    });
    const [outcome] = recording.outcomes;
    const outputs = Object.fromEntries((outcome?.outputs ?? []).map(({ name, text }) => [name, text]));
    process.stdout.write(`>>> ${JSON.stringify({ code, failure: outcome?.failure?.code ?? "", outputs })}\n`);
  }
}
