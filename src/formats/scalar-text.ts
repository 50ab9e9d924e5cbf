import { DeferredText, Literal, type Value } from "./value.ts";

/** A number as people write it, without a word such as `NaN`. */
export const decimal = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?$/u;

/** A scalar as text: numbers with the digits they were written with, flags as words; `undefined` for null and for more. */
export function toScalarText(value: Value | undefined): string | undefined {
  if (typeof value === "string") {
    return value;
  }
  if (typeof value === "boolean") {
    return String(value);
  }
  if (value instanceof Literal) {
    // What only YAML can write, such as 0x1F, by its value.
    return decimal.test(value.text) || value.json.startsWith('"') ? value.text : value.json;
  }
  return value instanceof DeferredText ? value.text : undefined;
}
