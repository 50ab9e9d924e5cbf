import { randomUUID } from "node:crypto";
import { appendToTimerSpool } from "../../io/timer-spool.ts";
import type { Run, Told } from "./history.ts";
import { type Measured, measure } from "./measure.ts";
import { type TimerPlace, writeEvent } from "./timer-file.ts";

/** What a stop adds to what the start said. */
export interface Stopping {
  /** Milliseconds on the machine's monotonic clock. */
  readonly at: number;
  readonly metric: string | undefined;
  readonly labels: ReadonlyMap<string, string>;
}

/** What was stopped; `undefined` when somebody else had done it, whom `told` knows. */
export interface Stopped {
  readonly told: Told;
  readonly stopped: { readonly run: Run; readonly measured: Measured; readonly metric: string | undefined } | undefined;
}

/** Stops a run, and puts it into the spool where it is to be a metric. @throws StoreFault */
export async function stopRun({ start }: Run, { at, metric, labels }: Stopping, place: TimerPlace): Promise<Stopped> {
  const event = { kind: "stop", id: randomUUID(), run: start.id, at, lap: undefined } as const;
  const told = await writeEvent(event, place);
  if (!told.accepted || told.standing.state !== "stopped") {
    return { told, stopped: undefined };
  }
  const { run } = told.standing;
  const measured = measure(run, at);
  const name = metric ?? start.metric;
  if (name !== undefined) {
    appendToTimerSpool(place.environment, {
      name: start.name,
      metric: name,
      labels: new Map([...start.labels, ...labels]),
      seconds: Math.round(measured.elapsed * 1000) / 1e6,
      startedAt: start.startedAt,
      laps: measured.laps,
    });
  }
  return { told, stopped: { run, measured, metric: name } };
}
