import { systemClock } from "../../src/io/clock.ts";
import { perform } from "../../src/operation/perform.ts";
import { checksum } from "../../src/operations/checksum/operation.ts";
import type { FailureReport } from "../../src/runner/runner.ts";
import { createRecordingHost } from "./recording-runner.ts";

/** What a performance of checksum gave. */
export interface Performed {
  readonly code: number;
  /** Outputs as text, by name. */
  readonly outputs: Readonly<Record<string, string>>;
  /** The output `failed`, short: `path reason`. */
  readonly failed: readonly string[];
  readonly failure: FailureReport | undefined;
  readonly summary: string;
  readonly said: readonly string[];
}

/** Performs checksum in this process, in a folder, with a recording host and one thread. */
export async function performChecksum(
  directory: string,
  raw: Readonly<Record<string, string>>,
  environment: Readonly<Record<string, string>> = {},
): Promise<Performed> {
  const host = createRecordingHost();
  const { signal } = new AbortController();
  const stage = { host, clock: systemClock, signal, environment, currentDirectory: directory, workers: undefined };
  const code = await perform(checksum, new Map(Object.entries(raw)), stage);
  const [outcome] = host.outcomes;
  const outputs = Object.fromEntries((outcome?.outputs ?? []).map(({ name, text }) => [name, text]));
  const failed: readonly { path: string; reason: string }[] = JSON.parse(outputs["failed"] ?? "[]");
  return {
    code,
    outputs,
    failed: failed.map(({ path, reason }) => `${path} ${reason}`),
    failure: outcome?.failure,
    summary: outcome?.summary ?? "",
    said: host.said,
  };
}
