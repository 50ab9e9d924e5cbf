import { Literal } from "./value.ts";

const parts = /^([-+]?)0*([0-9]*)(?:\.([0-9]*))?(?:[eE]([-+]?[0-9]+))?$/u;
const jsonNumber = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?$/u;

/** Beyond it, the conversion to decimal digits would no longer take next to no time. */
export const mostPrefixedDigits = 4096;

/**
 * A decimal number as its file writes it: `+1`, `.5`, `5.`, `007`. JSON has the same digits, however many there are.
 * `digits` is the text without what only separates digits, where that differs.
 */
export function decimalLiteral(text: string, digits: string = text): Literal {
  if (jsonNumber.test(digits)) {
    return new Literal(text, digits);
  }
  const [, sign = "", whole = "", fraction = "", exponent = ""] = parts.exec(digits) ?? [];
  const json = `${sign === "-" ? "-" : ""}${whole || "0"}${fraction && `.${fraction}`}${exponent && `e${exponent}`}`;
  return new Literal(text, json);
}
