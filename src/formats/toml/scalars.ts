import { mostPrefixedDigits } from "../decimals.ts";
import { Literal, type Scalar } from "../value.ts";
import { type Scanner, unit } from "./scanner.ts";

const decimal = /^[-+]?(?:0|[1-9][0-9_]*)(?:\.[0-9][0-9_]*)?(?:[eE][-+]?[0-9][0-9_]*)?$/u;
const strayInDecimal = /_(?![0-9])/u;
const prefixed = /^0(?:x[0-9A-Fa-f][0-9A-Fa-f_]*|o[0-7][0-7_]*|b[01][01_]*)$/u;
const strayInPrefixed = /_(?![0-9A-Fa-f])/u;
const special = /^[-+]?(?:inf|nan)$/u;
const date = /^([0-9]{4})-([0-9]{2})-([0-9]{2})(?:$|[Tt ](?=[0-9]))/u;
const time = /^([0-9]{2}):([0-9]{2})(?::([0-9]{2})(?:\.[0-9]+)?)?(?:$|(?=[-+Zz]))/u;
const offset = /^(?:[Zz]|[-+]([0-9]{2}):([0-9]{2}))?$/u;
const bareDate = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/u;
const dateLike = /^[0-9]{1,4}[-:][0-9]/u;
const noSuchDate = "No such date or time: expected one like 1979-05-27, 07:32:00 or both, as 1979-05-27T07:32:00Z.";
const noSuchValue =
  "Expected a value: a text in quotes, a number without leading zeros, a date, true, false, [a list] or {a table}.";

/** Reads a number, a date, a time or a boolean, from its first character on. */
export function readScalar(scanner: Scanner): Scalar {
  const start = scanner.at;
  const word = readWord(scanner);
  if (word === "") {
    throw scanner.fault("A value is missing here: an empty text is written as two quotes.");
  }
  if (word === "true" || word === "false") {
    return word === "true";
  }
  const literal = readNumber(word) ?? readMoment(word);
  if (literal === undefined) {
    throw scanner.fault(dateLike.test(word) ? noSuchDate : noSuchValue, start);
  }
  return literal;
}

/** What stands up to the next blank, separator or line end; a time that one blank parts from its date belongs to it. */
function readWord(scanner: Scanner): string {
  const start = scanner.at;
  passWord(scanner);
  const word = scanner.text.slice(start, scanner.at);
  if (scanner.next === unit.space && bareDate.test(word) && isDigit(scanner.text.charCodeAt(scanner.at + 1))) {
    scanner.at += 1;
    passWord(scanner);
    return scanner.text.slice(start, scanner.at);
  }
  return word;
}

function passWord(scanner: Scanner): void {
  while (!(scanner.done || endsWord(scanner.next))) {
    scanner.at += 1;
  }
}

function endsWord(code: number): boolean {
  switch (code) {
    case unit.space:
    case unit.tab:
    case unit.lineFeed:
    case unit.carriageReturn:
    case unit.comma:
    case unit.hash:
    case unit.closeBracket:
    case unit.closeBrace:
      return true;
    default:
      return false;
  }
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function readNumber(word: string): Literal | undefined {
  if (decimal.test(word) && !strayInDecimal.test(word)) {
    const digits = word.replace(/^\+/u, "").replaceAll("_", "");
    // To TOML the integer -0 is 0, while JSON has both.
    return new Literal(word, digits === "-0" ? "0" : digits);
  }
  if (prefixed.test(word) && !strayInPrefixed.test(word) && word.length <= mostPrefixedDigits) {
    return new Literal(word, String(BigInt(word.replaceAll("_", ""))));
  }
  return special.test(word) ? new Literal(word, JSON.stringify(word)) : undefined;
}

/** A date, a time or both, by RFC 3339: days fit their month, and a minute may have a leap second. */
function readMoment(word: string): Literal | undefined {
  const day = date.exec(word);
  const rest = day === null ? word : word.slice(day[0].length);
  const clock = time.exec(rest);
  const zone = offset.exec(rest.slice(clock?.[0].length ?? 0));
  const proper =
    (day !== null || clock !== null) &&
    (day === null || isDay(day)) &&
    (clock === null ? rest === "" : isClock(clock)) &&
    zone !== null &&
    (zone[0] === "" || (day !== null && isZone(zone)));
  return proper ? new Literal(word, JSON.stringify(word)) : undefined;
}

function isDay([, year, month, day]: readonly string[]): boolean {
  const last = new Date(0);
  last.setUTCFullYear(Number(year), Number(month), 0);
  const inMonth = Number(month) >= 1 && Number(month) <= 12;
  return inMonth && Number(day) >= 1 && Number(day) <= last.getUTCDate();
}

function isClock([, hour, minute, second]: readonly (string | undefined)[]): boolean {
  return Number(hour) <= 23 && Number(minute) <= 59 && Number(second ?? 0) <= 60;
}

function isZone([, hour, minute]: readonly (string | undefined)[]): boolean {
  return Number(hour ?? 0) <= 23 && Number(minute ?? 0) <= 59;
}
