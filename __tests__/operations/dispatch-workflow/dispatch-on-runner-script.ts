/**
 * Performs dispatch-workflow with the port of a GitHub runner, once for each entry of `performances.json` in the folder
 * named by the only argument. Each one's lines in the log stand behind a line `>>> <number>`; what it wrote for the
 * runner is gathered in `results.json`.
 */
import { readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Clock, systemClock } from "../../../src/io/clock.ts";
import { perform } from "../../../src/operation/perform.ts";
import { dispatchWorkflow } from "../../../src/operations/dispatch-workflow/operation.ts";
import { createActionsRunner } from "../../../src/runner/actions-runner.ts";
import type { WrittenFiles } from "../../support/port-check-on-runner.ts";

const [, , folder = ""] = process.argv;
const performances: readonly Readonly<Record<string, string>>[] = JSON.parse(
  readFileSync(join(folder, "performances.json"), "utf8"),
);
const results: WrittenFiles[] = [];

/** Time that goes a hundred times as fast: a minute takes 0.6 s. */
const speed = 100;
const quickClock: Clock = {
  now: systemClock.now,
  monotonic: () => systemClock.monotonic() * speed,
  sleep: async (milliseconds, signal) => await systemClock.sleep(milliseconds / speed, signal),
};

/** What stands in one of the runner's files, which is then empty again. */
function take(name: string): string {
  const path = join(folder, name);
  const content = readFileSync(path).toString("base64");
  truncateSync(path);
  return content;
}

for (const [index, inputs] of performances.entries()) {
  process.stdout.write(`>>> ${index}\n`);
  const code = await perform(dispatchWorkflow, new Map(Object.entries(inputs)), {
    host: createActionsRunner(),
    clock: quickClock,
    signal: new AbortController().signal,
    environment: { RUNNER_TEMP: folder, GITHUB_REF: "refs/heads/main" },
    currentDirectory: folder,
    workers: undefined,
  });
  results.push({
    code,
    output: take("OUTPUT"),
    variables: take("ENV"),
    state: take("STATE"),
    summary: take("STEP_SUMMARY"),
  });
}
writeFileSync(join(folder, "results.json"), JSON.stringify(results));
