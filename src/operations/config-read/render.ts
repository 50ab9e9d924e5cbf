import { DeferredText, Literal, type Mapping, type Value } from "../../formats/value.ts";

/** A value as an output: a scalar's own text, nothing for null, JSON for what holds others. */
export function toOutputText(value: Value): string {
  if (value === null) {
    return "";
  }
  if (value instanceof Literal || value instanceof DeferredText) {
    return value.text;
  }
  return typeof value === "string" ? value : renderJson(value);
}

/** A value as compact JSON; numbers keep their digits. Lone surrogates are escaped, as JSON.stringify does. */
export function renderJson(value: Value): string {
  if (typeof value === "string") {
    return JSON.stringify(value);
  }
  if (value === null || typeof value === "boolean") {
    return String(value);
  }
  if (value instanceof Literal || value instanceof DeferredText) {
    return value.json;
  }
  return isList(value) ? renderList(value) : renderMap(value);
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

function renderMap(map: Mapping): string {
  let text = "";
  for (const [key, value] of map) {
    text += `${text === "" ? "{" : ","}${JSON.stringify(key)}:${renderJson(value)}`;
  }
  return text === "" ? "{}" : `${text}}`;
}

function renderList(list: readonly Value[]): string {
  let text = "";
  for (const value of list) {
    text += `${text === "" ? "[" : ","}${renderJson(value)}`;
  }
  return text === "" ? "[]" : `${text}]`;
}

/** Whether a value counts as empty for `required`: null, a text without a character, a list or an object without a part. */
export function isEmpty(value: Value): boolean {
  if (value instanceof Map) {
    return value.size === 0;
  }
  return Array.isArray(value) ? value.length === 0 : toOutputText(value) === "";
}

/**
 * Visits all leaves of a value in order: scalars, and lists and objects that hold nothing. The steps are valid until
 * `visit` returns; with `false` it ends the visits.
 */
export function visitLeaves(root: Value, visit: (value: Value, steps: readonly (string | number)[]) => boolean): void {
  const steps: (string | number)[] = [];
  const enter = (value: Value): boolean => {
    const parts = value instanceof Map ? value : Array.isArray(value) ? value.entries() : [];
    let [empty, goes] = [true, true];
    for (const [step, inner] of parts) {
      empty = false;
      steps.push(step);
      goes = enter(inner);
      steps.pop();
      if (!goes) {
        break;
      }
    }
    return empty ? visit(value, steps) : goes;
  };
  enter(root);
}

/** How many leaves a value has. */
export function countLeaves(value: Value): number {
  const parts: Iterable<Value> = value instanceof Map ? value.values() : Array.isArray(value) ? value : [];
  let count = 0;
  for (const part of parts) {
    count += countLeaves(part);
  }
  return Math.max(1, count);
}
