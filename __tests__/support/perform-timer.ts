import type { Clock } from "../../src/io/clock.ts";
import { systemClock } from "../../src/io/clock.ts";
import { perform } from "../../src/operation/perform.ts";
import { timer } from "../../src/operations/timer/operation.ts";
import type { FailureReport } from "../../src/runner/runner.ts";
import { createRecordingHost } from "./recording-runner.ts";

/** A clock that goes on only when a test says so; its wall clock can be set apart from that. */
export interface StandingClock extends Clock {
  readonly pass: (milliseconds: number) => void;
  readonly setWall: (time: string) => void;
}

/** Makes such a clock; its sleep takes no time of it. */
export function createStandingClock(): StandingClock {
  let now = 0;
  let wall = Date.parse("2026-01-02T03:04:05.678Z");
  return {
    now: () => new Date(wall),
    monotonic: () => now,
    sleep: async () => await systemClock.sleep(1),
    pass: (milliseconds) => {
      now += milliseconds;
      wall += milliseconds;
    },
    setWall: (time) => {
      wall = Date.parse(time);
    },
  };
}

/** What a performance of timer gave. */
export interface PerformedTimer {
  readonly code: number;
  readonly outputs: Readonly<Record<string, string>>;
  readonly failure: FailureReport | undefined;
  readonly summary: string;
  readonly said: readonly string[];
  /** What was saved for the post part. */
  readonly state: Readonly<Record<string, string>>;
}

/** Performs timer in this process, with a recording host. */
export async function performTimer(
  inputs: Readonly<Record<string, string>>,
  { clock, environment }: { readonly clock: Clock; readonly environment: Readonly<Record<string, string>> },
): Promise<PerformedTimer> {
  const host = createRecordingHost();
  const { signal } = new AbortController();
  const stage = { host, clock, signal, environment, currentDirectory: import.meta.dirname, workers: undefined };
  const code = await perform(timer, new Map(Object.entries(inputs)), stage);
  const [outcome] = host.outcomes;
  const saved = host.said.flatMap((line) => [...line.matchAll(/^state: ([^=]+)=(.*)$/gu)]);
  return {
    code,
    outputs: Object.fromEntries((outcome?.outputs ?? []).map(({ name, text }) => [name, text])),
    failure: outcome?.failure,
    summary: outcome?.summary ?? "",
    said: host.said,
    state: Object.fromEntries(saved.map(([, key = "", value = ""]) => [key, value])),
  };
}
