import { systemClock } from "../../../src/io/clock.ts";
import { perform } from "../../../src/operation/perform.ts";
import { portCheck } from "../../../src/operations/port-check/operation.ts";
import type { TargetResult } from "../../../src/operations/port-check/results.ts";
import type { FailureReport } from "../../../src/runner/runner.ts";
import { createRecordingHost } from "../../support/recording-runner.ts";

/** What a performance of port-check gave. */
export interface Performed {
  readonly code: number;
  readonly open: string | undefined;
  readonly results: readonly TargetResult[];
  readonly failedTargets: readonly string[];
  readonly failure: FailureReport | undefined;
  readonly summary: string;
  readonly said: readonly string[];
  /** How long it took, in milliseconds. */
  readonly elapsed: number;
}

interface Surroundings {
  readonly directory?: string;
  readonly signal?: AbortSignal;
}

/** Performs port-check in this process with a recording host; it has 2 s unless told. */
export async function performPortCheck(
  raw: Readonly<Record<string, string>>,
  { directory = process.cwd(), signal = new AbortController().signal }: Surroundings = {},
): Promise<Performed> {
  const host = createRecordingHost();
  const stage = {
    host,
    clock: systemClock,
    signal,
    environment: process.env,
    currentDirectory: directory,
    workers: undefined,
  };
  const start = performance.now();
  const code = await perform(portCheck, new Map(Object.entries({ timeout: "2s", ...raw })), stage);
  const elapsed = performance.now() - start;
  const [outcome] = host.outcomes;
  const outputs = Object.fromEntries((outcome?.outputs ?? []).map(({ name, text }) => [name, text]));
  return {
    code,
    open: outputs["open"],
    results: JSON.parse(outputs["results"] ?? "[]"),
    failedTargets: (outputs["failed-targets"] ?? "").split("\n").filter((line) => line !== ""),
    failure: outcome?.failure,
    summary: outcome?.summary ?? "",
    said: host.said.filter((line) => !line.startsWith("progress: ")),
    elapsed,
  };
}
