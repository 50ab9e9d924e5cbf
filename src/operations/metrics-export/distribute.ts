import type { Histogram } from "./family.ts";

/** Bounds for histograms without `buckets`: those of Prometheus' own clients, for durations in seconds. */
export const defaultBounds: readonly number[] = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** A distribution and the sum of what is in it. */
export interface Distribution {
  readonly histogram: Histogram;
  readonly value: number;
}

/** Puts observations into buckets: each into the first whose bound is not below it. */
export function distribute(observations: readonly number[], bounds: readonly number[]): Distribution {
  const counts = new Array<number>(bounds.length + 1).fill(0);
  for (const observation of observations) {
    const at = bounds.findIndex((bound) => observation <= bound);
    const place = at === -1 ? bounds.length : at;
    counts[place] = (counts[place] ?? 0) + 1;
  }
  return { histogram: { bounds, counts }, value: observations.reduce((sum, each) => sum + each, 0) };
}

/** What is wrong with bounds, as a part of a sentence; `undefined` when they can be used. */
export function boundsProblem(bounds: readonly number[]): string | undefined {
  if (!bounds.every((bound) => Number.isFinite(bound))) {
    return "must be finite: the bucket above all of them is there by itself";
  }
  const ascends = bounds.every((bound, at) => at === 0 || bound > (bounds[at - 1] ?? bound));
  return ascends ? undefined : "must ascend, each bound above the one before";
}
