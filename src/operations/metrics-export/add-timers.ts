import type { FinishedTimer } from "../../io/timer-spool.ts";
import type { Source } from "./collector.ts";

/**
 * Adds the timers that were stopped and have a metric: gauges, in seconds. A timer that was stopped several times has a
 * sample each, with the time of its end; else there is none.
 */
export function addTimers(timers: readonly FinishedTimer[], source: Source): void {
  const keys = timers.map(({ metric, labels }) => JSON.stringify([metric, [...labels].sort()]));
  const times = new Map<string, number>();
  for (const key of keys) {
    times.set(key, (times.get(key) ?? 0) + 1);
  }
  for (const [at, { name, metric, labels, seconds, startedAt }] of timers.entries()) {
    const several = (times.get(keys[at] ?? "") ?? 0) > 1;
    const timestamp = several ? Math.round(Date.parse(startedAt) + seconds * 1000) : undefined;
    source.add({
      name: metric,
      type: "gauge",
      unit: "seconds",
      labels: [...labels],
      value: seconds,
      timestamp,
      where: `timer ${name}`,
    });
  }
}
