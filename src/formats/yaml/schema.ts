import { Literal, type Scalar } from "../value.ts";

/** What plain scalars of a version of YAML stand for. */
export interface Schema {
  /** The words that are null, true or false. */
  readonly words: ReadonlyMap<string, Scalar>;
  /** Reads an integer; `undefined` when it is none. */
  readonly readInteger: (text: string) => Literal | undefined;
  /** Reads a number with or without a fraction, or one of the special ones; `undefined` when it is none. */
  readonly readFloat: (text: string) => Literal | undefined;
}

const nulls = ["", "~", "null", "Null", "NULL"];
const infinite = /^[-+]?\.(?:inf|Inf|INF)$/u;
const notNumber = /^\.(?:nan|NaN|NAN)$/u;
const longestWord = 5;

/** The words of a schema, with these for true and for false. */
export function wordsOf(truths: readonly string[], untruths: readonly string[]): ReadonlyMap<string, Scalar> {
  return new Map<string, Scalar>([
    ...nulls.map((word) => [word, null] as const),
    ...truths.map((word) => [word, word === "true" ? true : new Literal(word, "true")] as const),
    ...untruths.map((word) => [word, word === "false" ? false : new Literal(word, "false")] as const),
  ]);
}

/** Infinity, or what is not a number: a text in JSON, which has neither. */
export function readSpecial(text: string): Literal | undefined {
  return infinite.test(text) || notNumber.test(text) ? new Literal(text, JSON.stringify(text)) : undefined;
}

/** What a plain scalar stands for: itself, unless it is a word or a number of the schema. */
export function resolvePlain(text: string, schema: Schema): Scalar {
  const first = text.charCodeAt(0);
  // All numbers begin with one of + , - . / 0 1 2 3 4 5 6 7 8 9, in that order of their codes.
  if (first >= 0x2b && first <= 0x39) {
    return schema.readInteger(text) ?? schema.readFloat(text) ?? text;
  }
  const word = text.length <= longestWord ? schema.words.get(text) : undefined;
  return word === undefined ? text : word;
}
