import type { Measure } from "./show-value.ts";

/** An axis: from its lowest to its highest tick, all of them equally far apart. */
export interface Scale {
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly number[];
  /** Where a value stands between both ends, from 0 to 1. */
  place(value: number): number;
}

/** An axis with round ticks, about five of them, that holds all values from `low` to `high`; both must be finite. */
export function createScale(low: number, high: number, measure: Measure): Scale {
  if (low === high) {
    return low === 0 ? createScale(0, 1, measure) : createScale(Math.min(0, low), Math.max(0, high), measure);
  }
  const step = roundStep((high - low) / 4, measure);
  const first = Math.floor(low / step);
  const last = Math.max(first + 1, Math.ceil(high / step));
  // There is no round step where the span has no number, or where all digits are needed to tell both ends apart.
  const isRound = Math.max(Math.abs(first), Math.abs(last)) < 1e8 && last - first <= 10;
  if (!isRound || step < 1e-300 || !Number.isFinite(last * step - first * step)) {
    return evenScale(low, high, [low, high]);
  }
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => tidy((first + index) * step));
  return evenScale(Math.min(low, first * step), Math.max(high, last * step), ticks);
}

function evenScale(low: number, high: number, ticks: readonly number[]): Scale {
  return { low, high, ticks, place: (value) => Math.min(1, Math.max(0, placeBetween(value, low, high))) };
}

/** Where a value stands from `low` (0) to `high` (1); in the middle where both are the same. All must be finite. */
export function placeBetween(value: number, low: number, high: number): number {
  if (low === high) {
    return 0.5;
  }
  // Halves lose the last bit of the smallest numbers, and wholes the span of the largest.
  return Number.isFinite(high - low) ? (value - low) / (high - low) : (value / 2 - low / 2) / (high / 2 - low / 2);
}

/** Undoes what multiplying left behind the last digit that matters: 0.30000000000000004. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}

/** The steps of a clock, in seconds. */
const clockSteps = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10_800, 21_600, 43_200, 86_400];

/** The next step at or above `least` that is round in the unit that such values are shown in. */
function roundStep(least: number, measure: Measure): number {
  if (measure === "seconds" || measure === "milliseconds") {
    const second = measure === "seconds" ? 1 : 1000;
    const step = least <= second / 2 ? undefined : clockSteps.find((seconds) => seconds * second >= least);
    return step === undefined ? decimalStep(least, least > second ? 86_400 * second : 1) : step * second;
  }
  // A step of half a GiB is rounder than one of 500 MiB.
  return decimalStep(least, (measure === "bytes" ? byteUnits.find((unit) => unit <= 4 * least) : undefined) ?? 1);
}

const byteUnits = [1024 ** 5, 1024 ** 4, 1024 ** 3, 1024 ** 2, 1024];

/** 1, 2 or 5, times a power of ten, times a unit. */
function decimalStep(least: number, unit: number): number {
  const power = 10 ** Math.floor(Math.log10(least / unit));
  const round = [1, 2, 5].find((factor) => factor * power * unit >= least) ?? 10;
  return round * power * unit;
}
