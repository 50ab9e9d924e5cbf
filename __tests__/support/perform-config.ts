import { systemClock } from "../../src/io/clock.ts";
import { perform } from "../../src/operation/perform.ts";
import { configRead } from "../../src/operations/config-read/operation.ts";
import type { FailureReport } from "../../src/runner/runner.ts";
import { createRecordingHost } from "./recording-runner.ts";

/** What a performance of config-read gave. */
export interface PerformedConfig {
  readonly code: number;
  /** Outputs as text, by name. */
  readonly outputs: Readonly<Record<string, string>>;
  readonly failure: FailureReport | undefined;
  readonly summary: string;
  /** All that was said, in order: `kind: text`. */
  readonly said: readonly string[];
  /** Variables that were exported, as `NAME=value`. */
  readonly exported: readonly string[];
  readonly masked: readonly string[];
  readonly warnings: readonly string[];
}

/** Performs config-read in this process, in a folder, with a recording host. */
export async function performConfig(
  directory: string,
  raw: Readonly<Record<string, string>>,
): Promise<PerformedConfig> {
  const host = createRecordingHost();
  const { signal } = new AbortController();
  const stage = { host, clock: systemClock, signal, environment: {}, currentDirectory: directory, workers: undefined };
  const code = await perform(configRead, new Map(Object.entries(raw)), stage);
  const [outcome] = host.outcomes;
  const said = (kind: string) =>
    host.said.filter((line) => line.startsWith(`${kind}: `)).map((line) => line.slice(kind.length + 2));
  return {
    code,
    outputs: Object.fromEntries((outcome?.outputs ?? []).map(({ name, text }) => [name, text])),
    failure: outcome?.failure,
    summary: outcome?.summary ?? "",
    said: host.said,
    exported: said("export"),
    masked: said("mask"),
    warnings: said("warning"),
  };
}
