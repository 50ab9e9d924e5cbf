import { decimalLiteral, mostPrefixedDigits } from "../decimals.ts";
import { Literal, type Scalar } from "../value.ts";
import type { Scanner } from "./scanner.ts";

const number =
  /([-+]?)(?:(Infinity|NaN)|(0[xX][0-9A-Fa-f]+)|(?:(?:0|[1-9][0-9]*)(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][-+]?[0-9]+)?)/y;
const goesOn = /[\w$.]/u;
const words: readonly (readonly [string, Scalar])[] = [
  ["true", true],
  ["false", false],
  ["null", null],
];
const noValue = "Expected a value here: a text in quotes, a number, true, false, null, [ or {.";

/** Reads a text, a number or one of the three words. */
export function readScalar(scanner: Scanner): Scalar {
  if (scanner.next === '"' || scanner.next === "'") {
    return scanner.readText();
  }
  for (const [word, value] of words) {
    if (scanner.text.startsWith(word, scanner.at)) {
      scanner.at += word.length;
      return value;
    }
  }
  return readNumber(scanner);
}

function readNumber(scanner: Scanner): Literal {
  number.lastIndex = scanner.at;
  const [text, sign, special, prefixed] = number.exec(scanner.text) ?? [];
  if (text === undefined) {
    throw scanner.fault(noValue);
  }
  if (prefixed !== undefined && prefixed.length > mostPrefixedDigits) {
    throw scanner.fault("Expected fewer hexadecimal digits: no such number is of use.");
  }
  scanner.at += text.length;
  if (goesOn.test(scanner.next)) {
    throw scanner.fault("Expected the end of the number here: a text needs quotes.");
  }
  if (special !== undefined) {
    return new Literal(text, JSON.stringify(text));
  }
  return prefixed === undefined
    ? decimalLiteral(text)
    : new Literal(text, `${sign === "-" ? "-" : ""}${BigInt(prefixed)}`);
}
