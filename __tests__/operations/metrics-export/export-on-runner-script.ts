/**
 * Performs metrics-export with the port of a GitHub runner, once for each performance in `performances.json` of the first
 * folder, in folders of their own below the second one. Each one's lines in the log stand behind a line `>>> <number>`;
 * what it wrote for the runner is gathered in `results.json` of the first folder.
 */
import { mkdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { systemClock } from "../../../src/io/clock.ts";
import { perform } from "../../../src/operation/perform.ts";
import { metricsExport } from "../../../src/operations/metrics-export/operation.ts";
import { createActionsRunner } from "../../../src/runner/actions-runner.ts";
import type { WrittenFiles } from "../../support/port-check-on-runner.ts";
import type { Staged } from "./export-on-runner.ts";

const [, , folder = "", workspace = ""] = process.argv;
const performances: readonly Staged[] = JSON.parse(readFileSync(join(folder, "performances.json"), "utf8"));
const results: WrittenFiles[] = [];

/** What stands in one of the runner's files, which is then empty again. */
function take(name: string): string {
  const path = join(folder, name);
  const content = readFileSync(path).toString("base64");
  truncateSync(path);
  return content;
}

for (const [index, { inputs, environment = {}, files = {} }] of performances.entries()) {
  process.stdout.write(`>>> ${index}\n`);
  const directory = join(workspace, String(index));
  const temporary = join(directory, ".runner");
  mkdirSync(temporary, { recursive: true });
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(directory, name)), { recursive: true });
    writeFileSync(join(directory, name), Buffer.from(content, "base64"));
  }
  const code = await perform(metricsExport, new Map(Object.entries(inputs)), {
    host: createActionsRunner(),
    clock: systemClock,
    signal: new AbortController().signal,
    environment: { ...environment, RUNNER_TEMP: temporary },
    currentDirectory: directory,
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
