import type { MetricType } from "../../operation/metric-name-lint.ts";
import { noLabels } from "./label-sets.ts";
import { NumberColumn } from "./number-column.ts";

/** Where samples come from: an input of the operation, or a file of `metrics-files`. */
export interface Origin {
  readonly kind: "input" | "file";
  /** The input's name or the file's path, as it was found. */
  readonly name: string;
}

/** A distribution. */
export interface Histogram {
  /** The buckets' upper bounds (inclusive), ascending and finite. */
  readonly bounds: readonly number[];
  /** How many observations are in each bucket alone; one more than bounds: the last is above all of them. */
  readonly counts: readonly number[];
}

/** How many observations a histogram holds. */
export function countObservations({ counts }: Histogram): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

/** What describes a family. */
export interface FamilyHead {
  /** As Prometheus text has it: with `_total` for a counter and `_info` for an info, checked, unique in its model. */
  readonly name: string;
  readonly type: MetricType;
  /** As it was given, in words or UCUM; OpenMetrics takes it only where the name ends so. */
  readonly unit?: string | undefined;
  readonly help?: string | undefined;
}

/** One sample, as it is added. */
export interface Sample {
  /** An id of the model's label sets; without labels by default. */
  readonly labels?: number;
  /** A number of any kind, NaN and the infinities too. For a histogram the sum of its observations (NaN if unknown). */
  readonly value: number;
  /** Only and always in families of the type histogram. */
  readonly histogram?: Histogram | undefined;
  /** Milliseconds since 1970, UTC. */
  readonly timestamp?: number | undefined;
  /** The line of the file that it stands on, counted from 1. */
  readonly line?: number | undefined;
}

/**
 * All samples of one metric name, in columns: a million of them cost 32 bytes each beside their label sets. Samples are
 * read by their place, 0 to `size - 1`.
 */
export class Family {
  readonly name: string;
  readonly type: MetricType;
  unit: string | undefined;
  /** The help text as it was given, if it was. */
  givenHelp: string | undefined;
  readonly #values = new NumberColumn();
  readonly #labels = new NumberColumn();
  /** NaN where there is none. */
  readonly #timestamps = new NumberColumn();
  /** 0 where it is unknown. */
  readonly #lines = new NumberColumn();
  readonly #histograms: Histogram[] = [];
  /** The origin of all samples from a place on. */
  readonly #origins: { readonly from: number; readonly origin: Origin }[] = [];

  constructor({ name, type, unit, help }: FamilyHead) {
    this.name = name;
    this.type = type;
    this.unit = unit;
    this.givenHelp = help;
  }

  /** How many samples there are. */
  get size(): number {
    return this.#values.size;
  }

  /** The help text, never empty: without one of its own, the name in words (promtool flags metrics without help). */
  get help(): string {
    const words = this.name.replaceAll("_", " ").trim();
    return this.givenHelp ?? `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
  }

  add(sample: Sample, origin: Origin): void {
    if (this.#origins.at(-1)?.origin !== origin) {
      this.#origins.push({ from: this.size, origin });
    }
    this.#values.push(sample.value);
    this.#labels.push(sample.labels ?? noLabels);
    this.#timestamps.push(sample.timestamp ?? Number.NaN);
    this.#lines.push(sample.line ?? 0);
    if (sample.histogram !== undefined) {
      this.#histograms.push(sample.histogram);
    }
  }

  /** A sample's value; for a histogram, the sum of its observations. */
  value(at: number): number {
    return this.#values.at(at);
  }

  /** The id of a sample's label set. */
  labels(at: number): number {
    return this.#labels.at(at);
  }

  /** A sample's time in milliseconds since 1970, if it has one. */
  timestamp(at: number): number | undefined {
    const timestamp = this.#timestamps.at(at);
    return Number.isNaN(timestamp) ? undefined : timestamp;
  }

  /** A sample's distribution: there is one in families of the type histogram, and in no other. */
  histogram(at: number): Histogram | undefined {
    return this.#histograms[at];
  }

  /** The line of its file that a sample stood on, if it came from one. */
  line(at: number): number | undefined {
    const line = this.#lines.at(at);
    return line === 0 || Number.isNaN(line) ? undefined : line;
  }

  /** Where a sample came from. */
  origin(at: number): Origin | undefined {
    return this.#origins.findLast(({ from }) => from <= at)?.origin;
  }

  /**
   * This family with the samples at those places, in that order. What is left out is gone, and the places of origin are
   * too: it is for the time when all checks are done.
   */
  pick(places: Iterable<number>): Family {
    const picked = new Family({ name: this.name, type: this.type, unit: this.unit, help: this.givenHelp });
    for (const at of places) {
      picked.#values.push(this.value(at));
      picked.#labels.push(this.labels(at));
      picked.#timestamps.push(this.#timestamps.at(at));
      picked.#lines.push(this.#lines.at(at));
      const histogram = this.#histograms[at];
      if (histogram !== undefined) {
        picked.#histograms.push(histogram);
      }
    }
    return picked;
  }
}
