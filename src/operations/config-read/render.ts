import { DeferredText, Literal, type Mapping, type Scalar, type Value } from "../../formats/value.ts";

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
  const writer = new JsonWriter();
  writer.write(value);
  return writer.finish();
}

/** So many pieces are joined at once: a text that grows piece by piece would be copied by the garbage collector again and again. */
const mostPieces = 4096;

class JsonWriter {
  readonly #chunks: string[] = [];
  #pieces: string[] = [];

  write(value: Value): void {
    if (isList(value)) {
      this.#writeList(value);
    } else if (isMapping(value)) {
      this.#writeMap(value);
    } else {
      this.#add(renderScalar(value));
    }
  }

  finish(): string {
    this.#join();
    return this.#chunks.join("");
  }

  #writeMap(map: Mapping): void {
    let before = "{";
    for (const [key, value] of map) {
      this.#add(`${before}${JSON.stringify(key)}:`);
      this.write(value);
      before = ",";
    }
    this.#add(map.size === 0 ? "{}" : "}");
  }

  #writeList(list: readonly Value[]): void {
    let before = "[";
    for (const value of list) {
      this.#add(before);
      this.write(value);
      before = ",";
    }
    this.#add(list.length === 0 ? "[]" : "]");
  }

  #add(piece: string): void {
    if (this.#pieces.push(piece) === mostPieces) {
      this.#join();
    }
  }

  #join(): void {
    this.#chunks.push(this.#pieces.join(""));
    this.#pieces = [];
  }
}

function renderScalar(value: Scalar): string {
  if (typeof value === "string") {
    return JSON.stringify(value);
  }
  return value instanceof Literal || value instanceof DeferredText ? value.json : String(value);
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

function isMapping(value: Value): value is Mapping {
  return value instanceof Map;
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
