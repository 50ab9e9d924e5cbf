/** A format that is written and read. */
export type MetricsFormat = "json" | "ndjson" | "csv" | "guarded csv" | "prometheus";

/** A sample, spelled out; its value as JavaScript writes it. */
export interface MetricsSample {
  readonly name: string;
  readonly type: "gauge" | "counter" | "histogram" | "info";
  readonly unit?: string | undefined;
  readonly help?: string | undefined;
  /** By their names, in order. */
  readonly labels: readonly (readonly [name: string, value: string])[];
  readonly value: string;
  readonly time?: number | undefined;
  readonly bounds?: readonly number[] | undefined;
  readonly counts?: readonly number[] | undefined;
}

/** Samples that are written in a format, and read back in pieces of so many signs. */
export interface MetricsCase {
  readonly format: MetricsFormat;
  readonly piece: number;
  readonly samples: readonly MetricsSample[];
}

/** A sample in one line, as far as a format holds it: Prometheus text has no units. */
export function showSample(sample: MetricsSample, format: MetricsFormat): string {
  const { name, type, unit = "", help = "", labels, value, time, bounds, counts } = sample;
  const kept = format === "prometheus" ? "" : unit;
  return JSON.stringify([name, type, kept, help, labels, value, time ?? null, bounds ?? null, counts ?? null]);
}
