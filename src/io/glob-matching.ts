import { relative, resolve, sep } from "node:path";
import type { Pattern, Segment } from "./glob-pattern.ts";

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
  const all = new Set(states);
  for (const state of all) {
    if (segments[state]?.type === "folders" && state + 1 < segments.length) {
      all.add(state + 1);
    }
  }
  return [...all];
}

/** Where a name leads: whether the pattern may end with it, and the states for what lies below it. */
export function step(
  name: string,
  states: readonly number[],
  segments: readonly Segment[],
): { ends: boolean; next: number[] } {
  const next: number[] = [];
  let ends = false;
  for (const state of states) {
    const segment = segments[state];
    const last = state + 1 === segments.length;
    if (segment?.type === "folders") {
      if (!name.startsWith(".")) {
        next.push(state);
        ends ||= last;
      }
    } else if (segment?.type === "literal" ? segment.name === name : segment?.matches(name) === true) {
      ends ||= last;
      if (!last) {
        next.push(state + 1);
      }
    }
  }
  return { ends, next };
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
  const below = relative(resolve(directory, base), resolve(directory, path)).split(sep);
  return below[0] === ".." ? undefined : below;
}

function matchesBelow(names: readonly string[], segments: readonly Segment[], least: number): boolean {
  let states = withoutFolders([0], segments);
  for (const [index, name] of names.entries()) {
    const { ends, next } = step(name, states, segments);
    if (ends && index + least < names.length) {
      return true;
    }
    states = withoutFolders(next, segments);
  }
  return false;
}
