import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { systemClock } from "../../../../src/io/clock.ts";
import type { Family } from "../../../../src/operations/metrics-export/family.ts";
import type { MetricsModel } from "../../../../src/operations/metrics-export/model.ts";
import {
  type Format,
  type Manner,
  writeFormat,
} from "../../../../src/operations/metrics-export/write/write-formats.ts";
import { can, runTool } from "../../../support/referee.ts";

/** Where all samples of these tests come from. */
export const origin = { kind: "input", name: "metrics" } as const;

const script = fileURLToPath(new URL("referee.py", import.meta.url));

/** Whether the referees are here. */
export const pythonIsHere: boolean = can("python3", "-c", "import csv, json");
export const prometheusClientIsHere: boolean = can("python3", "-c", "import prometheus_client.openmetrics.parser");
export const protobufIsHere: boolean = can("python3", "-c", "import opentelemetry.proto.metrics.v1.metrics_pb2");
export const promtoolIsHere: boolean = can("promtool", "--version");

/** A sample as a referee tells it. */
export type ToldSample = readonly [
  name: string,
  labels: readonly (readonly [string, string])[],
  value: string,
  time: unknown,
];

/** What a reader of that format finds in a file. */
export function ask(format: Format, path: string): readonly unknown[] {
  const { status, stdout, stderr } = runTool(["python3", script, format, path], ".");
  if (status !== 0) {
    throw new Error(stderr);
  }
  const told: unknown = JSON.parse(stdout.toString());
  return Array.isArray(told) ? told : [];
}

/** Writes a model in one format to a folder; returns the file's path. */
export async function write(
  model: MetricsModel,
  format: Format,
  manner: Partial<Manner> & { readonly directory: string },
): Promise<string> {
  const whole: Manner = { name: "metrics", append: false, csvLayout: "tidy", formulaGuard: true, ...manner };
  const signal = new AbortController().signal;
  const { path } = await writeFormat(model, { format, manner: whole }, { clock: systemClock, signal });
  return path;
}

/** A number as Python's repr has it. */
export function toPython(value: number): string {
  if (!Number.isFinite(value)) {
    return Number.isNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";
  }
  return Object.is(value, -0) ? "-0" : String(value);
}

/** Samples with their values as numbers' texts in one notation, in one order. */
export function normalize(samples: readonly unknown[]): readonly string[] {
  return samples.map((sample) => {
    const [name, labels, value, time]: readonly unknown[] = Array.isArray(sample) ? sample : [];
    const number =
      value === "nan" ? Number.NaN : value === "inf" ? Infinity : value === "-inf" ? -Infinity : Number(value);
    return JSON.stringify([name, labels, toPython(number), time]);
  });
}

/** All samples of a model, but histograms, in the words of a referee. */
export function tell(model: MetricsModel, families: Iterable<Family> = model.families): readonly unknown[] {
  return [...families].flatMap((family) =>
    Array.from({ length: family.size }, (_, at) => [
      family.name,
      model.labelSets.labels(family.labels(at)),
      toPython(family.value(at)),
      family.timestamp(at) ?? null,
    ]),
  );
}

/** A path in a folder. */
export function within(folder: string, name: string): string {
  return join(folder, name);
}
