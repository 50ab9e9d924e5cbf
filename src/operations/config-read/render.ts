import { renderJson } from "../../formats/json-writer.ts";
import { DeferredText, isList, Literal, type Value } from "../../formats/value.ts";

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

/** Whether a value counts as empty for `required`: null, a text without a character, a list or an object without a part. */
export function isEmpty(value: Value): boolean {
  if (value instanceof Map) {
    return value.size === 0;
  }
  return isList(value) ? value.length === 0 : toOutputText(value) === "";
}

/**
 * Visits all leaves of a value in order: scalars, and lists and objects that hold nothing. The steps are valid until
 * `visit` returns; with `false` it ends the visits.
 */
export function visitLeaves(root: Value, visit: (value: Value, steps: readonly (string | number)[]) => boolean): void {
  const steps: (string | number)[] = [];
  const enter = (value: Value): boolean => {
    const parts = value instanceof Map ? value : isList(value) ? value.entries() : [];
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
  const parts: Iterable<Value> = value instanceof Map ? value.values() : isList(value) ? value : [];
  let count = 0;
  for (const part of parts) {
    count += countLeaves(part);
  }
  return Math.max(1, count);
}
