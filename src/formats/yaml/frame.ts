import type { Value } from "../value.ts";

/** A node that aliases may stand for. */
export interface Anchor {
  /** What it is; `undefined` while it is not complete. */
  value: Value | undefined;
  /** What it is as a key; `undefined` when that is to be worked out. */
  readonly key: string | undefined;
  /** How many values it holds, itself and what aliases stand for included. */
  nodes: number;
  /** How many levels it has: none when it is a scalar. */
  levels: number;
}

/** A list or a mapping that is being filled. */
export type Collection = Value[] | Map<string, Value>;

/** A list or mapping that is not yet closed. */
export interface Frame {
  readonly list: Value[] | undefined;
  readonly map: Map<string, Value> | undefined;
  readonly anchor: Anchor | undefined;
  /** Where it begins. */
  readonly offset: number;
  /** How many levels there are down to this one. */
  readonly level: number;
  /** How many levels are below it, as far as it is known. */
  below: number;
  /** How many values came before it. */
  readonly nodesBefore: number;
  /** Where the offsets of its keys begin. */
  readonly firstOffset: number;
  /** The key whose value comes next. */
  key: string | undefined;
  /** Whether the value that comes next is merged in. */
  merging: boolean;
  /** Keys that came by a merge and are not yet given here. */
  merged: Set<string> | undefined;
  /** Keys that came by a merge and are given here as well, with their offsets. */
  overridden: Map<string, number> | undefined;
}

/** How many levels lie between a collection and the one it comes to stand in. What is merged leaves no level of its own. */
export function levelStep(outer: Frame | undefined, isMapping: boolean): number {
  if (outer?.merging !== true) {
    return 1;
  }
  return isMapping ? 0 : -1;
}

/** The mappings that a value merges into another one, the strongest first; `undefined` when it cannot be merged. */
export function sourcesOf(value: Value): readonly ReadonlyMap<string, Value>[] | undefined {
  const sources: ReadonlyMap<string, Value>[] = [];
  for (const source of Array.isArray(value) ? value : [value]) {
    if (!(source instanceof Map)) {
      return undefined;
    }
    sources.push(source);
  }
  return sources;
}
