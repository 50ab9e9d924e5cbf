import { decimal, toScalarText } from "../../formats/scalar-text.ts";
import type { Value } from "../../formats/value.ts";

/** As Prometheus (Go's ParseFloat), YAML and JavaScript write them, in small letters. */
const nonFinite: ReadonlyMap<string, number> = new Map([
  ...["nan", ".nan"].map((word): [string, number] => [word, Number.NaN]),
  ...["inf", "infinity", ".inf"].flatMap((word): [string, number][] => [
    [word, Number.POSITIVE_INFINITY],
    [`+${word}`, Number.POSITIVE_INFINITY],
    [`-${word}`, Number.NEGATIVE_INFINITY],
  ]),
]);

/**
 * Reads a number from a text: decimal digits with a fraction and an exponent, or NaN and the infinities in the spellings
 * of Prometheus, YAML and JavaScript. `undefined` for all else, and for what no double can hold, such as `1e999`.
 */
export function parseNumber(text: string): number | undefined {
  if (decimal.test(text)) {
    const number = Number(text);
    return Number.isFinite(number) ? number : undefined;
  }
  return nonFinite.get(text.toLowerCase());
}

/**
 * A metric's value as an input has it: a number, a text that is one (as an expression in quotes gives it), or a flag,
 * which counts 1 or 0. `undefined` for all else.
 */
export function toFigure(value: Value | undefined): number | undefined {
  if (typeof value === "boolean") {
    return value ? 1 : 0;
  }
  const text = toScalarText(value)?.trim();
  if (text === "true" || text === "false") {
    return text === "true" ? 1 : 0;
  }
  return text === undefined ? undefined : parseNumber(text);
}
