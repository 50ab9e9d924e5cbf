import { decimalLiteral, mostPrefixedDigits } from "../decimals.ts";
import { Literal } from "../value.ts";
import { readSpecial, type Schema, wordsOf } from "./schema.ts";

const integer = /^[-+]?[0-9]+$/u;
const prefixed = /^0(?:o[0-7]+|x[0-9A-Fa-f]+)$/u;
const decimal = /^[-+]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][-+]?[0-9]+)?$/u;

/** YAML 1.2's core schema (https://yaml.org/spec/1.2.2/#103-core-schema). */
export const coreSchema: Schema = {
  words: wordsOf(["true", "True", "TRUE"], ["false", "False", "FALSE"]),
  readInteger: (text) => (integer.test(text) ? decimalLiteral(text) : readPrefixed(text)),
  readFloat: (text) => (decimal.test(text) ? decimalLiteral(text) : readSpecial(text)),
};

function readPrefixed(text: string): Literal | undefined {
  const proper = text.length <= mostPrefixedDigits && prefixed.test(text);
  return proper ? new Literal(text, String(BigInt(text))) : undefined;
}
