import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Clock, systemClock } from "../../../src/io/clock.ts";
import type { Environment } from "../../../src/io/environment.ts";
import { perform } from "../../../src/operation/perform.ts";
import { metricsExport } from "../../../src/operations/metrics-export/operation.ts";
import type { FileResult } from "../../../src/operations/metrics-export/written.ts";
import type { FailureReport } from "../../../src/runner/runner.ts";
import { createRecordingHost } from "../../support/recording-runner.ts";

/** What a performance of metrics-export gave. */
export interface PerformedExport {
  readonly code: number;
  /** As texts. */
  readonly outputs: Readonly<Record<string, string>>;
  readonly files: readonly FileResult[];
  /** Every line that was said, and the failure, raw. */
  readonly said: readonly string[];
  readonly failure: FailureReport | undefined;
  readonly summary: string;
  /** What stands in the file of that ending, such as `.csv`. */
  readonly read: (ending: string) => string;
}

/** Where and when it is performed. */
export interface ExportSurroundings {
  readonly directory: string;
  /** Besides RUNNER_TEMP, which is a folder below `directory` unless told. */
  readonly environment?: Environment;
  readonly clock?: Clock;
  readonly signal?: AbortSignal;
  readonly workers?: URL | undefined;
}

/** Performs metrics-export in this process with a recording host. */
export async function performExport(
  raw: Readonly<Record<string, string>>,
  surroundings: ExportSurroundings,
): Promise<PerformedExport> {
  const { directory, environment = {}, clock = systemClock, workers } = surroundings;
  const temporary = environment["RUNNER_TEMP"] ?? join(directory, ".runner");
  mkdirSync(temporary, { recursive: true });
  const host = createRecordingHost();
  const stage = {
    host,
    clock,
    signal: surroundings.signal ?? new AbortController().signal,
    environment: { ...environment, RUNNER_TEMP: temporary },
    currentDirectory: directory,
    workers,
  };
  const code = await perform(metricsExport, new Map(Object.entries(raw)), stage);
  const [outcome] = host.outcomes;
  const outputs = Object.fromEntries((outcome?.outputs ?? []).map(({ name, text }) => [name, text]));
  return {
    code,
    outputs,
    files: JSON.parse(outputs["files"] || "[]"),
    said: host.said,
    failure: outcome?.failure,
    summary: outcome?.summary ?? "",
    read: (ending) => readFileSync(join(outputs["directory"] ?? "", `${raw["name"] ?? "metrics"}${ending}`), "utf8"),
  };
}

/** The samples of a JSON file's text, by the series that they are of, and its other fields. */
export function readDocument(text: string) {
  const { metrics, ...frame } = JSON.parse(text);
  const samples: readonly Readonly<Record<string, unknown>>[] = metrics;
  return { frame, samples };
}

/** The value of a metric's first sample. */
export function findValue(text: string, name: string): unknown {
  return readDocument(text).samples.find((sample) => sample["name"] === name)?.["value"];
}
