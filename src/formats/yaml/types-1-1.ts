import { decimalLiteral, mostPrefixedDigits } from "../decimals.ts";
import { Literal } from "../value.ts";
import { readSpecial, type Schema, wordsOf } from "./schema.ts";

const integer = /^[-+]?(?:0|[1-9][0-9_]*)$/u;
const prefixed = /^([-+]?)0(b[01_]+|[0-7_]+|x[0-9A-Fa-f_]+)$/u;
/** The type's page has `[0-9.]` after the point, a slip for `[0-9_]` (or else `1.2.3` would be a number). */
const decimal = /^[-+]?(?:[0-9][0-9_]*\.[0-9_]*|\.[0-9][0-9_]*)(?:[eE][-+][0-9]+)?$/u;
const sexagesimal = /^([-+]?)([0-9][0-9_]*(?::[0-5]?[0-9])+)(\.[0-9_]*)?$/u;

function readInteger(text: string): Literal | undefined {
  const literal = integer.test(text) ? decimalLiteral(text, withoutSeparators(text)) : readPrefixed(text);
  return literal ?? readSexagesimal(text, { fraction: false });
}

function readFloat(text: string): Literal | undefined {
  const plain = decimal.test(text) || integer.test(text);
  const literal = plain ? decimalLiteral(text, withoutSeparators(text)) : readSexagesimal(text, { fraction: true });
  return literal ?? readSpecial(text);
}

function withoutSeparators(text: string): string {
  return text.includes("_") ? text.replaceAll("_", "") : text;
}

function readPrefixed(text: string): Literal | undefined {
  const [, sign, body] = (text.length <= mostPrefixedDigits && prefixed.exec(text)) || [];
  if (body === undefined) {
    return undefined;
  }
  const digits = withoutSeparators(body);
  if (digits === "b" || digits === "x") {
    return undefined;
  }
  const prefix = digits.startsWith("b") || digits.startsWith("x") ? "0" : "0o0";
  return new Literal(text, `${sign === "-" ? "-" : ""}${BigInt(prefix + digits)}`);
}

/** Base 60, as in `12:30`. An integer must not begin with 0, and a number with a fraction may. */
function readSexagesimal(text: string, { fraction }: { readonly fraction: boolean }): Literal | undefined {
  const [, sign, places, after] = (text.length <= mostPrefixedDigits && sexagesimal.exec(text)) || [];
  if (places === undefined || fraction !== (after !== undefined) || (!fraction && places.startsWith("0"))) {
    return undefined;
  }
  let whole = 0n;
  for (const place of withoutSeparators(places).split(":")) {
    whole = whole * 60n + BigInt(place);
  }
  return decimalLiteral(text, `${sign}${whole}${withoutSeparators(after ?? "")}`);
}

/** The types of YAML 1.1 (https://yaml.org/type/), but for timestamps, which stay texts. */
export const types11: Schema = {
  words: wordsOf(
    ["y", "Y", "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON"],
    ["n", "N", "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF"],
  ),
  readInteger,
  readFloat,
};
