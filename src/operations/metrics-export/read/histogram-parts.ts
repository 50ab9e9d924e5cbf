import type { Source } from "../collector.ts";
import { boundsProblem } from "../distribute.ts";
import { parseNumber } from "../figure.ts";
import type { Label } from "../label-sets.ts";

/** The rows that a histogram is made of, by the ends of their names. */
const suffix = /_(?:bucket|sum|count)$/u;

/** A row of a histogram as Prometheus text and tidy CSV have it. */
export interface HistogramRow {
  /** With `_bucket`, `_sum` or `_count`. */
  readonly name: string;
  /** A bucket's with `le`. */
  readonly labels: readonly Label[];
  readonly value: number;
  readonly timestamp: number | undefined;
  readonly unit?: string | undefined;
  readonly help?: string | undefined;
  readonly line: number;
}

interface Parts {
  readonly first: HistogramRow;
  readonly name: string;
  readonly labels: readonly Label[];
  readonly buckets: { readonly bound: number; readonly count: number }[];
  sum: number;
  count: number | undefined;
}

/** The name of the histogram that a row's name belongs to; `undefined` when it ends like none. */
export function histogramName(name: string): string | undefined {
  return suffix.test(name) ? name.replace(suffix, "") : undefined;
}

/** Puts histograms together from their rows, which may come in any order. */
export class HistogramParts {
  readonly #source: Source;
  readonly #parts = new Map<string, Parts>();

  constructor(source: Source) {
    this.#source = source;
  }

  add(row: HistogramRow): void {
    const labels = row.labels.filter(([name]) => name !== "le");
    const name = histogramName(row.name) ?? row.name;
    const key = JSON.stringify([name, row.timestamp, labels]);
    const parts = this.#parts.get(key) ?? { first: row, name, labels, buckets: [], sum: Number.NaN, count: undefined };
    this.#parts.set(key, parts);
    if (row.name.endsWith("_sum")) {
      parts.sum = row.value;
    } else if (row.name.endsWith("_count")) {
      parts.count = row.value;
    } else {
      const bound = parseNumber(row.labels.find(([each]) => each === "le")?.[1] ?? "");
      parts.buckets.push({ bound: bound ?? Number.NaN, count: row.value });
    }
  }

  /** Hands over all histograms there are, in the order of their first rows. */
  flush(): void {
    for (const parts of this.#parts.values()) {
      this.#finish(parts);
    }
    this.#parts.clear();
  }

  #finish({ first, name, labels, buckets, sum, count }: Parts): void {
    const { line, timestamp, unit, help } = first;
    buckets.sort((one, other) => one.bound - other.bound);
    const finite = buckets.filter(({ bound }) => bound !== Number.POSITIVE_INFINITY);
    const bounds = finite.map(({ bound }) => bound);
    const total = buckets.find(({ bound }) => bound === Number.POSITIVE_INFINITY)?.count ?? count;
    const heights = [...finite.map((bucket) => bucket.count), total ?? Number.NaN];
    const counts = heights.map((height, at) => height - (at === 0 ? 0 : (heights[at - 1] ?? 0)));
    const problem =
      boundsProblem(bounds) === undefined && buckets.length - finite.length < 2
        ? countsProblem({ counts, total, count })
        : "has buckets whose `le` is missing, no number, or there twice";
    if (problem === undefined) {
      this.#source.add({
        name,
        type: "histogram",
        unit,
        help,
        labels,
        value: sum,
        histogram: { bounds, counts },
        timestamp,
        line,
      });
    } else {
      const hint = "A histogram has a _bucket for each le, up to +Inf, a _sum and a _count.";
      this.#source.fault("bad-metric", { problem: `The histogram ${name} ${problem}.`, hint }, { line });
    }
  }
}

interface Counts {
  readonly counts: readonly number[];
  readonly total: number | undefined;
  readonly count: number | undefined;
}

function countsProblem({ counts, total, count }: Counts): string | undefined {
  if (total === undefined) {
    return "has no count";
  }
  if (!counts.every((each) => Number.isSafeInteger(each) && each >= 0)) {
    return "has counts that are no whole numbers, or fall from one bucket to the next";
  }
  return count === undefined || count === total ? undefined : "has another count in its last bucket than in all";
}
