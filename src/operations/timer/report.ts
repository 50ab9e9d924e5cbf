import type { Summary } from "../../operation/summary.ts";
import type { KnownTimerOutputs, TimerInputs } from "./declaration.ts";
import { describeElapsed } from "./measure.ts";

/** The section of the job summary: the timer, what it shows, and a row for each lap. */
export function summarize({ name, action }: TimerInputs, outputs: KnownTimerOutputs): Summary {
  const { elapsed, "started-at": startedAt, laps = [] } = outputs;
  const fact = (label: string, value: string | undefined) => (value === undefined ? [] : [[label, value] as const]);
  return {
    facts: [
      ["Timer", name],
      ["Action", action],
      ...fact("Elapsed", outputs["elapsed-ms"] === 0 ? undefined : elapsed),
      ...fact("Started at", startedAt),
    ],
    table: {
      head: ["Lap", "At", "Took"],
      rows: laps.map((lap) => [lap.name, describeElapsed(lap["at-ms"]), describeElapsed(lap["lap-ms"])]),
    },
  };
}
