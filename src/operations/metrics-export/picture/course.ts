import type { Family } from "../family.ts";
import type { Series } from "./series.ts";

/** A series over time, thinned to what a picture can show; times in milliseconds, ascending. */
export interface Course {
  /** A value that is no finite number is a gap. */
  readonly points: readonly (readonly [time: number, value: number])[];
  /** Of the finite values; NaN where there is none. */
  readonly least: number;
  readonly greatest: number;
  /** The last value, whatever it is. */
  readonly latest: number;
}

/** More columns than this a line on a screen does not show. */
const mostColumns = 300;

/** Reads a series; of more samples than can be told apart, the least and the greatest of each stretch stay. */
export function readCourse(family: Family, { from, end }: Series): Course {
  let least = Number.POSITIVE_INFINITY;
  let greatest = Number.NEGATIVE_INFINITY;
  for (let at = from; at < end; at += 1) {
    const value = family.value(at);
    if (Number.isFinite(value)) {
      least = Math.min(least, value);
      greatest = Math.max(greatest, value);
    }
  }
  const places = end - from <= 2 * mostColumns ? range(from, end) : thin(family, from, end);
  const points = places.flatMap((at) => {
    const time = family.timestamp(at);
    return time === undefined ? [] : [[time, family.value(at)] as const];
  });
  const latest = family.value(end - 1);
  // Where no value is finite, there is neither a least nor a greatest.
  return least > greatest
    ? { points, least: Number.NaN, greatest: Number.NaN, latest }
    : { points, least, greatest, latest };
}

function range(from: number, end: number): readonly number[] {
  return Array.from({ length: end - from }, (_, index) => from + index);
}

/** The places of the least and the greatest value in each of many stretches of equal number. */
function thin(family: Family, from: number, end: number): readonly number[] {
  const edges = range(0, mostColumns + 1).map((column) => from + Math.floor(((end - from) * column) / mostColumns));
  const places = edges.slice(1).flatMap((edge, column) => {
    const start = edges[column] ?? from;
    let least = start;
    let greatest = start;
    for (let at = start; at < edge; at += 1) {
      least = family.value(at) < family.value(least) || Number.isNaN(family.value(least)) ? at : least;
      greatest = family.value(at) > family.value(greatest) || Number.isNaN(family.value(greatest)) ? at : greatest;
    }
    return least === greatest ? [least] : [Math.min(least, greatest), Math.max(least, greatest)];
  });
  // The line ends where the series does.
  return places.at(-1) === end - 1 ? places : [...places, end - 1];
}
