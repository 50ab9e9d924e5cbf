import { FormatFault } from "../../src/formats/fault.ts";
import { Literal, type Value } from "../../src/formats/value.ts";

/** A value as compact JSON, its keys in order and its literals as their JSON. */
export function toJson(value: Value): string {
  if (value instanceof Literal) {
    return value.json;
  }
  if (value instanceof Map) {
    const pairs = [...value].map(([key, child]) => `${JSON.stringify(key)}:${toJson(child)}`);
    return `{${pairs.join(",")}}`;
  }
  return Array.isArray(value) ? `[${value.map(toJson).join(",")}]` : JSON.stringify(value);
}

/** The value at a path of keys and indices. */
export function valueAt(value: Value, ...path: readonly (string | number)[]): Value | undefined {
  let found: Value | undefined = value;
  for (const step of path) {
    found = found instanceof Map ? found.get(String(step)) : Array.isArray(found) ? found[Number(step)] : undefined;
  }
  return found;
}

/** The fault with which a reader refuses a text. Throws when it does not, or in another way. */
export function faultOf(read: () => Value): FormatFault {
  try {
    read();
  } catch (error) {
    if (error instanceof FormatFault) {
      return error;
    }
    throw error;
  }
  throw new Error("The text was read.");
}

/** A fault as `code line:column`. */
export function placeOf(read: () => Value): string {
  const { code, line, column } = faultOf(read);
  return `${code} ${line}:${column}`;
}

/** What a reader says to a text: what `render` makes of the value, or `refused`. */
export function answerOf(read: () => Value, render: (value: Value) => string): string {
  try {
    return render(read());
  } catch (error) {
    if (error instanceof FormatFault) {
      return "refused";
    }
    throw error;
  }
}
