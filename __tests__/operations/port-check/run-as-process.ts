/**
 * Performs port-check as a process of its own, with the inputs of its JSON argument: writes the time when it begins, its
 * outputs and its failure's code to standard output, and ends as an entry does.
 */
import { systemClock } from "../../../src/io/clock.ts";
import { endLingering, watchInterruptions } from "../../../src/io/interruption.ts";
import { perform } from "../../../src/operation/perform.ts";
import { portCheck } from "../../../src/operations/port-check/operation.ts";
import { createRecordingHost } from "../../support/recording-runner.ts";

const [, , inputs = "{}"] = process.argv;
const raw = new Map(Object.entries<string>(JSON.parse(inputs)));
const host = createRecordingHost();
const signal = watchInterruptions();
const common = { host, clock: systemClock, signal, environment: process.env, workers: undefined };
process.stdout.write(`${Date.now()}\n`);
process.exitCode = await perform(portCheck, raw, { ...common, currentDirectory: process.cwd() });
const [outcome] = host.outcomes;
const results = JSON.parse(outcome?.outputs.find(({ name }) => name === "results")?.text ?? "null");
process.stdout.write(`${JSON.stringify({ results, failure: outcome?.failure?.code })}\n`);
endLingering();
