import type { Label } from "../label-sets.ts";

/** A sample line of Prometheus text, its numbers still as text. */
export interface PrometheusLine {
  readonly name: string;
  readonly labels: readonly Label[];
  readonly value: string;
  readonly timestamp: string;
}

const plainName = /[A-Za-z_:][A-Za-z0-9_:]*/uy;
const blanks = /[ \t]*/uy;
const quoted = /"((?:[^"\\]|\\[\s\S])*)"/uy;
const figures = /(\S+)(?:[ \t]+(\S+))?[ \t]*$/uy;

/**
 * Takes a sample line apart: `name{label="text"} value timestamp`, or, with a name in quotes as Prometheus 3 allows it,
 * `{"name",label="text"} value`. `undefined` for a line that is neither.
 */
export function parsePrometheusLine(text: string): PrometheusLine | undefined {
  return parsePlainLine(text) ?? parseAnyLine(text);
}

const wholeName = /^[A-Za-z_:][A-Za-z0-9_:]*$/u;
const plainEnd = /^\} ([^ \t]+)(?: ([^ \t]+))?$/u;

/** The line as nearly all programs write it, without blanks and escapes: several times faster. `undefined` for others. */
function parsePlainLine(text: string): PrometheusLine | undefined {
  const brace = text.indexOf("{");
  if (brace === -1 || text.includes("\\") || !wholeName.test(text.slice(0, brace))) {
    return undefined;
  }
  const labels: Label[] = [];
  let at = brace;
  while (text.charCodeAt(at) !== 0x7d) {
    const equals = text.indexOf('="', at + 1);
    const end = text.indexOf('"', equals + 2);
    const name = text.slice(at + 1, equals);
    if (equals === -1 || end === -1 || !wholeName.test(name) || (at > brace && text.charCodeAt(at) !== 0x2c)) {
      return undefined;
    }
    labels.push([name, text.slice(equals + 2, end)]);
    at = end + 1;
  }
  const [, value = "", timestamp = ""] = plainEnd.exec(text.slice(at)) ?? [];
  return value === "" ? undefined : { name: text.slice(0, brace), labels, value, timestamp };
}

function parseAnyLine(text: string): PrometheusLine | undefined {
  const line = new Cursor(text);
  const bare = line.take(plainName)?.[0];
  line.take(blanks);
  const parts = line.eat("{") ? readBraces(line) : [];
  const names = parts?.filter(([, value]) => value === undefined).map(([quotedName]) => quotedName) ?? [];
  const [name = "", ...others] = bare === undefined ? names : [bare, ...names];
  line.take(blanks);
  const rest = line.take(figures);
  if (parts === undefined || name === "" || others.length > 0 || rest === undefined) {
    return undefined;
  }
  const labels = parts.flatMap(([label, value]): Label[] => (value === undefined ? [] : [[label, value]]));
  return { name, labels, value: rest[1] ?? "", timestamp: rest[2] ?? "" };
}

type Part = readonly [name: string, value: string | undefined];

/** What stands in the braces, the first of which is behind us: labels, and perhaps the name, which has no value. */
function readBraces(line: Cursor): readonly Part[] | undefined {
  const parts: Part[] = [];
  for (line.take(blanks); !line.eat("}"); line.take(blanks)) {
    const part = readLabel(line);
    line.take(blanks);
    if (part === undefined || !(line.eat(",") || line.sees("}"))) {
      return undefined;
    }
    parts.push(part);
  }
  return parts;
}

/** A label, or a name in quotes that stands alone. */
function readLabel(line: Cursor): Part | undefined {
  const quotedName = line.take(quoted)?.[1];
  const name = quotedName === undefined ? line.take(plainName)?.[0] : unescapeQuoted(quotedName);
  line.take(blanks);
  if (name === undefined || !line.eat("=")) {
    return quotedName === undefined || name === undefined ? undefined : [name, undefined];
  }
  line.take(blanks);
  const value = line.take(quoted)?.[1];
  return value === undefined ? undefined : [name, unescapeQuoted(value)];
}

/** `\\`, `\"` and `\n`; a backslash before anything else stands for itself. */
function unescapeQuoted(text: string): string {
  return text.includes("\\")
    ? text.replaceAll(/\\([\\"n])/gu, (_, sign: string) => (sign === "n" ? "\n" : sign))
    : text;
}

/** A help text: `\\` and `\n` alone are escapes. */
export function unescapeHelp(text: string): string {
  return text.replaceAll(/\\([\\n])/gu, (_, sign: string) => (sign === "n" ? "\n" : sign));
}

/** A place in a line. */
class Cursor {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** What a sticky pattern finds here, and goes behind it. */
  take(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text) ?? undefined;
    this.#at += found?.[0].length ?? 0;
    return found;
  }

  sees(sign: string): boolean {
    return this.#text.charAt(this.#at) === sign;
  }

  eat(sign: string): boolean {
    const here = this.sees(sign);
    this.#at += here ? 1 : 0;
    return here;
  }
}
