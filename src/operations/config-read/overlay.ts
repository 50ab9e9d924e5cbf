import type { Mapping, Value } from "../../formats/value.ts";
import type { Overrides } from "./overrides.ts";

/** Which layer a value came from: one number for all that it holds, or one for each part. */
export type Origin = number | ReadonlyMap<string | number, Origin>;

/** A value, and which layer each part of it came from. */
export interface Layered {
  readonly value: Value;
  readonly origin: Origin;
}

/** How lists meet: the later one wins, or stands behind the earlier. */
export type Arrays = "replace" | "append";

/** Lays `upper` over `lower`: objects merge key by key, anything else gives way. Reports what gave way. */
export function overlay(
  lower: Layered,
  upper: Layered,
  options: { readonly arrays: Arrays; readonly overrides: Overrides },
): Layered {
  const steps: (string | number)[] = [];

  const merge = (below: Layered, above: Layered): Layered => {
    if (below.value instanceof Map && above.value instanceof Map) {
      return mergeMaps({ ...below, value: below.value }, { ...above, value: above.value });
    }
    if (options.arrays === "append" && Array.isArray(below.value) && Array.isArray(above.value)) {
      return append({ ...below, value: below.value }, { ...above, value: above.value });
    }
    options.overrides.add(steps, { by: highest(above.origin), over: highest(below.origin) });
    return above;
  };

  const mergeMaps = (
    below: Layered & { readonly value: Mapping },
    above: Layered & { readonly value: Mapping },
  ): Layered => {
    const value = new Map(below.value);
    const origin = new Map<string | number, Origin>();
    for (const key of below.value.keys()) {
      origin.set(key, part(below.origin, key));
    }
    for (const [key, item] of above.value) {
      const inner = { value: item, origin: part(above.origin, key) };
      const old = below.value.get(key);
      steps.push(key);
      const merged = old === undefined ? inner : merge({ value: old, origin: part(below.origin, key) }, inner);
      steps.pop();
      value.set(key, merged.value);
      origin.set(key, merged.origin);
    }
    return { value, origin };
  };

  return merge(lower, upper);
}

type List = Layered & { readonly value: readonly Value[] };

function append(below: List, above: List): Layered {
  const origin = new Map<string | number, Origin>();
  below.value.forEach((_, index) => {
    origin.set(index, part(below.origin, index));
  });
  above.value.forEach((_, index) => {
    origin.set(below.value.length + index, part(above.origin, index));
  });
  return { value: [...below.value, ...above.value], origin };
}

/** The origin of one part of a value. */
function part(origin: Origin, step: string | number): Origin {
  return typeof origin === "number" ? origin : (origin.get(step) ?? 0);
}

/** The origin of what a path of plain steps leads to. */
export function originAt(origin: Origin, steps: readonly (string | number)[]): Origin {
  return steps.reduce(part, origin);
}

/** The last layer that has a part in a value. */
export function highest(origin: Origin): number {
  if (typeof origin === "number") {
    return origin;
  }
  let most = 0;
  for (const inner of origin.values()) {
    most = Math.max(most, highest(inner));
  }
  return most;
}
