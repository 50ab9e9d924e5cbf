import { placeBetween } from "./scale.ts";

const levels = [..."▁▂▃▄▅▆▇█"];

/**
 * A series as a line of block characters, at most `width` of them: of more values, neighbours are averaged. A value
 * that is no finite number leaves a gap; values that are all alike stand at half height.
 */
export function renderSparkline(values: readonly number[], width = 24): string {
  const points = values.length <= width ? values : average(values, width);
  const finite = points.filter(Number.isFinite);
  const low = finite.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);
  const high = finite.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
  return points
    .map((value) =>
      Number.isFinite(value) ? (levels[Math.min(7, Math.floor(placeBetween(value, low, high) * 8))] ?? "") : " ",
    )
    .join("");
}

/** The mean of each of `width` equal stretches; a stretch without a finite number is a gap. */
function average(values: readonly number[], width: number): readonly number[] {
  return Array.from({ length: width }, (_, index) => {
    const start = Math.floor((index * values.length) / width);
    const end = Math.floor(((index + 1) * values.length) / width);
    const finite = values.slice(start, end).filter(Number.isFinite);
    return finite.reduce((sum, value) => sum + value / finite.length, finite.length === 0 ? Number.NaN : 0);
  });
}
