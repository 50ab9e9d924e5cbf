import { relative, resolve, sep } from "node:path";
import type { Pattern, Segment } from "./glob-pattern.ts";
import { pathInside } from "./path-inside.ts";

/** The folder that a pattern begins in, relative to the searched one, and its segments from the first wildcard on. */
export function anchor(
  directory: string,
  { absolute, segments }: Pattern,
): { base: string; segments: readonly Segment[] } {
  const wild = segments.findIndex(({ type }) => type !== "literal");
  const head = wild < 0 ? segments : segments.slice(0, wild);
  const path = head.map((segment) => (segment.type === "literal" ? segment.name : "")).join("/");
  const root = absolute && !/^[A-Za-z]:/u.test(path) ? "/" : "";
  const base = relative(directory, resolve(directory, root + path));
  return { base: sep === "/" ? base : base.replaceAll(sep, "/"), segments: wild < 0 ? [] : segments.slice(wild) };
}

/** Adds to states (places in the segments) those that a `**` reaches without a folder. */
export function withoutFolders(states: readonly number[], segments: readonly Segment[]): readonly number[] {
  if (!states.some((state) => segments[state]?.type === "folders")) {
    return states;
  }
  const all = new Set(states);
  for (const state of all) {
    if (segments[state]?.type === "folders" && state + 1 < segments.length) {
      all.add(state + 1);
    }
  }
  return [...all];
}

/** Whether one segment of a pattern matches a name. */
function matches(segment: Segment | undefined, name: string): boolean {
  switch (segment?.type) {
    case "folders":
      return !name.startsWith(".");
    case "literal":
      return segment.name === name;
    case "wildcard":
      return segment.matches(name);
    default:
      return false;
  }
}

/** Whether the pattern may end with a name that stands where these states are. */
export function endsWith(name: string, states: readonly number[], segments: readonly Segment[]): boolean {
  const last = segments.length - 1;
  return states.includes(last) && matches(segments[last], name);
}

/** The states below a folder of that name; empty when nothing below it can match. */
export function statesBelow(name: string, states: readonly number[], segments: readonly Segment[]): readonly number[] {
  const below: number[] = [];
  for (const state of states) {
    const segment = segments[state];
    const next = segment?.type === "folders" ? state : state + 1;
    if (next < segments.length && matches(segment, name)) {
      below.push(next);
    }
  }
  return withoutFolders(below, segments);
}

/** A test whether a path, or a folder that it lies in, is matched by a pattern. */
export function createMatcher(directory: string, pattern: Pattern): (path: string) => boolean {
  const { base, segments } = anchor(directory, pattern);
  return (path) => {
    const below = relativeTo(base, path, directory);
    if (below === undefined) {
      return false;
    }
    // A pattern with a slash at its end is about folders, that is, about what has something below it.
    const least = pattern.folders ? 1 : 0;
    return segments.length === 0 ? below.length >= least : matchesBelow(below, segments, least);
  };
}

/** The names that lead from a folder to a path, both relative to the same directory; `undefined` when it lies elsewhere. */
function relativeTo(base: string, path: string, directory: string): readonly string[] | undefined {
  if (path === base) {
    return [];
  }
  if (base !== "" && path.startsWith(`${base}/`)) {
    return path.slice(base.length + 1).split("/");
  }
  const above = /^\.\.(?:\/|$)/u;
  if (base === "" && !above.test(path)) {
    return path.split("/");
  }
  if (!above.test(base)) {
    return undefined;
  }
  return pathInside(resolve(directory, base), resolve(directory, path))?.split(sep);
}

function matchesBelow(names: readonly string[], segments: readonly Segment[], least: number): boolean {
  let states = withoutFolders([0], segments);
  for (const [index, name] of names.entries()) {
    if (index + least < names.length && endsWith(name, states, segments)) {
      return true;
    }
    states = statesBelow(name, states, segments);
  }
  return false;
}
