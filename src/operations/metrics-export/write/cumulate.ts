import type { Histogram } from "../family.ts";
import { renderFinite } from "./number-text.ts";

/** A bucket as Prometheus has it: how many observations are at most `le`. */
export interface Bucket {
  readonly le: string;
  readonly count: number;
}

/** A histogram's buckets, each with the observations of those below it; the last is `+Inf` and has all of them. */
export function cumulate({ bounds, counts }: Histogram): readonly Bucket[] {
  let sum = 0;
  return counts.map((count, at) => {
    sum += count;
    const bound = bounds[at];
    return { le: bound === undefined ? "+Inf" : renderBound(bound), count: sum };
  });
}

/** A canonical float as OpenMetrics wants it: with a point or an exponent. */
function renderBound(bound: number): string {
  const text = renderFinite(bound);
  return Number.isInteger(bound) && !text.includes("e") ? `${text}.0` : text;
}
