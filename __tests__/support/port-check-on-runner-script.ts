/**
 * Performs port-check with the port of a GitHub runner, once for each list of inputs in `performances.json` of the folder
 * named by the only argument. Each one's lines in the log stand behind a line `>>> <number>`; what it wrote for the
 * runner is gathered in `results.json`.
 */
import { readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { systemClock } from "../../src/io/clock.ts";
import { perform } from "../../src/operation/perform.ts";
import { portCheck } from "../../src/operations/port-check/operation.ts";
import { createActionsRunner } from "../../src/runner/actions-runner.ts";
import type { Inputs, WrittenFiles } from "./port-check-on-runner.ts";

const [, , folder = ""] = process.argv;
const performances: readonly Inputs[] = JSON.parse(readFileSync(join(folder, "performances.json"), "utf8"));
const results: WrittenFiles[] = [];

/** What stands in one of the runner's files, which is then empty again. */
function take(name: string): string {
  const path = join(folder, name);
  const content = readFileSync(path).toString("base64");
  truncateSync(path);
  return content;
}

for (const [index, inputs] of performances.entries()) {
  process.stdout.write(`>>> ${index}\n`);
  const code = await perform(portCheck, new Map(Object.entries(inputs)), {
    host: createActionsRunner(),
    clock: systemClock,
    signal: new AbortController().signal,
    environment: { RUNNER_TEMP: folder },
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
