import { isList, type Value } from "../../formats/value.ts";
import { didYouMean } from "../../operation/nearest.ts";
import { cutText, quoteName } from "../../runner/safe-text.ts";
import { type Path, renderShortPath, type Step, toPath } from "./paths.ts";

/** What a path leads to, and by which steps; or where it ends, and what there is instead. */
export type Found =
  | { readonly value: Value; readonly steps: readonly (string | number)[] }
  | { readonly missing: Missing; readonly steps: readonly (string | number)[] };

/** Where a path ends too early. */
export interface Missing {
  /** The steps that are there. */
  readonly steps: readonly (string | number)[];
  /** The rest, of which the first is not there. */
  readonly rest: Path;
  /** The keys that are there in its place; `undefined` where there is no object. */
  readonly keys: Iterable<string> | undefined;
}

/**
 * Follows a path without `[*]`. Keys that are written without quotes may also be the parts of one key, so that
 * `server.port` finds `server.port` of a .properties file, and `servers.alpha.ip` the section `servers.alpha`; where a
 * path can be read in several ways, the shortest first key wins.
 */
function follow(value: Value, path: Path, steps: readonly (string | number)[] = []): Found {
  if (path.length === 0) {
    return { value, steps };
  }
  let missing: Found | undefined;
  for (const { value: inner, step, used } of enter(value, path)) {
    const found = follow(inner, path.slice(used), [...steps, step]);
    if (!("missing" in found)) {
      return found;
    }
    missing ??= found;
  }
  return missing ?? { steps, missing: { steps, rest: path, keys: value instanceof Map ? value.keys() : undefined } };
}

interface Entered {
  readonly value: Value;
  readonly step: string | number;
  /** How many steps of the path it took. */
  readonly used: number;
}

function* enter(value: Value, [first, ...rest]: Path): Iterable<Entered> {
  if (first === undefined || first === "each") {
    return;
  }
  if ("index" in first) {
    const item: Value | undefined = Array.isArray(value) ? value[first.index] : undefined;
    if (item !== undefined) {
      yield { value: item, step: first.index, used: 1 };
    }
    return;
  }
  if (value instanceof Map) {
    for (const [used, key] of readKeys(first, rest).entries()) {
      const inner: Value | undefined = value.get(key);
      if (inner !== undefined) {
        yield { value: inner, step: key, used: used + 1 };
      }
    }
  }
}

/** The keys that the head of a path may mean: its first, then with those behind it, as long as none is quoted. */
function readKeys(first: Exclude<Step, "each" | { readonly index: number }>, rest: Path): readonly string[] {
  const keys = [first.key];
  let last = first;
  for (const step of rest) {
    if (last.quoted || step === "each" || "index" in step || step.quoted) {
      break;
    }
    keys.push(`${keys.at(-1)}.${step.key}`);
    last = step;
  }
  return keys;
}

/** Follows a path with any number of `[*]`: one list, or lists within lists, of what is there for each item. */
export function find(root: Value, path: Path): Found {
  const each = path.indexOf("each");
  const list = follow(root, each < 0 ? path : path.slice(0, each));
  if (each < 0 || "missing" in list) {
    return list;
  }
  if (!Array.isArray(list.value)) {
    return { steps: list.steps, missing: { steps: list.steps, rest: path.slice(each), keys: undefined } };
  }
  const items: Value[] = [];
  const values: readonly Value[] = list.value;
  for (const [index, value] of values.entries()) {
    const found = find(value, path.slice(each + 1));
    if ("missing" in found) {
      const steps = [...list.steps, index, ...found.missing.steps];
      return { steps, missing: { ...found.missing, steps } };
    }
    items.push(found.value);
  }
  return { value: items, steps: list.steps };
}

/** A part of a value, and the steps to it. */
export interface Reached {
  readonly value: Value;
  readonly steps: readonly (string | number)[];
}

/** Every part that a path leads to, one for each item of `[*]`; what is not there is left out. */
export function* findEach(root: Value, path: Path, before: readonly (string | number)[] = []): Iterable<Reached> {
  const each = path.indexOf("each");
  const found = follow(root, each < 0 ? path : path.slice(0, each));
  if ("missing" in found) {
    return;
  }
  const steps = [...before, ...found.steps];
  if (each < 0) {
    yield { value: found.value, steps };
    return;
  }
  for (const [index, item] of isList(found.value) ? found.value.entries() : []) {
    yield* findEach(item, path.slice(each + 1), [...steps, index]);
  }
}

const mostNames = 10;
const longestName = 200;
const mostCandidates = 10_000;

/** A sentence about a path that is not there: which, and the nearest that is. */
export function describeMissing(path: Path, { steps, rest, keys }: Missing): string {
  const where = steps.length === 0 ? "" : ` in ${renderShortPath(toPath(steps))}`;
  const whole = renderShortPath(path);
  if (keys === undefined) {
    return `${whole} is not there:${where === "" ? " the top" : where.slice(3)} is no ${isItem(rest[0]) ? "list that has it" : "object"}.`;
  }
  const names = [...keys].slice(0, mostCandidates);
  const near = didYouMean(rest.map(toWord).join("."), names) || didYouMean(toWord(rest[0]), names);
  const listed = names.slice(0, mostNames).map(quoteShort).join(", ");
  const others = names.length > mostNames ? ", …" : "";
  return `${whole} is not there.${near || ` There is${where}: ${listed === "" ? "nothing" : listed}${others}.`}`;
}

function quoteShort(name: string): string {
  return quoteName(cutText(name, longestName));
}

function isItem(step: Step | undefined): boolean {
  return step === "each" || (step !== undefined && "index" in step);
}

function toWord(step: Step | undefined): string {
  return step === undefined || step === "each" || "index" in step ? "" : step.key;
}
