import { quoteName } from "../runner/safe-text.ts";
import { didYouMean } from "./nearest.ts";

/** The result of reading one input: its value, or what is wrong with it (a sentence part such as `is not …`). */
export type Parsed<T> = { readonly value: T } | { readonly problem: string };

/** What a declaration says about an input, whatever its kind. Without `default` and `required` it may be absent. */
export interface Words<T> {
  readonly description: string;
  readonly default?: T;
  readonly required?: true;
  /** The default in words, where it depends on other inputs. */
  readonly defaultText?: string;
  /** The default as an expression that the runner evaluates, such as `${{ github.token }}`. */
  readonly defaultExpression?: string;
}

/** A declared input: a kind, the words about it, and how its text is read. */
export interface Input<T> extends Words<T> {
  /** The field's name for what is accepted: `text`, `lines`, `flag`, … */
  readonly kind: string;
  /** The words of a choice; empty for every other kind. */
  readonly choices: readonly string[];
  /** Reads the text of an input that is present (never only blanks, but for raw text). */
  parse(text: string): Parsed<T> | Promise<Parsed<T>>;
}

/** Inputs by name, in kebab-case. */
export type Inputs = Readonly<Record<string, Input<unknown>>>;

/** What `run` receives: a value for each input; `undefined` only for one that is neither required nor has a default. */
export type InputValues<I extends Inputs> = {
  readonly [K in keyof I]: I[K] extends Input<infer T>
    ? I[K] extends { readonly required: true } | { readonly default: NonNullable<unknown> }
      ? T
      : T | undefined
    : never;
};

/** Builds an input kind: what all kinds share, and how this one reads. */
export function defineKind<T, const W extends Words<T>>(
  kind: string,
  words: W,
  parse: Input<T>["parse"],
): Omit<Input<T>, keyof W> & W {
  return { ...words, kind, choices: [], parse };
}

/** Any text; blanks around it are cut. */
export function text<const W extends Words<string>>(words: W) {
  return defineKind<string, W>("text", words, (given) => ({ value: given.trim() }));
}

/** Any text, to the last byte: contents, scripts, bodies. */
export function rawText<const W extends Words<string>>(words: W) {
  return defineKind<string, W>("raw text", words, (given) => ({ value: given }));
}

/** A text that is masked before anything else is done. */
export function secret<const W extends Words<string>>(words: W) {
  return defineKind<string, W>("secret", words, (given) => ({ value: given.trim() }));
}

/** The items of a text with one a line, trimmed; blank lines and lines that begin with `#` are left out. */
export function itemsOf(given: string): readonly string[] {
  const items = given.split(/\r\n|\r|\n/u).map((line) => line.trim());
  return items.filter((line) => line !== "" && !line.startsWith("#"));
}

/** One item a line, as {@link itemsOf} has them. */
export function lines<const W extends Words<readonly string[]>>(words: W) {
  return linesOf<readonly string[], W>(words, (items) => ({ value: items }));
}

/** One item a line, each or all of them read further: all faults then stand in one report. */
export function linesOf<T, const W extends Words<T>>(words: W, parse: (items: readonly string[]) => Parsed<T>) {
  return defineKind<T, W>("lines", words, (given) => parse(itemsOf(given)));
}

/** `true` or `false`, in any case. */
export function flag<const W extends Words<boolean>>(words: W) {
  return defineKind<boolean, W>("flag", words, (given) => {
    const word = given.trim().toLowerCase();
    return word === "true" || word === "false"
      ? { value: word === "true" }
      : { problem: `${quoteName(given.trim())} is not a flag: write true or false.` };
  });
}

interface Range {
  readonly min?: number;
  readonly max?: number;
}

/** Decimal digits, within a range (both ends included; from 0 and up to 2^53 - 1 unless told). */
export function integer<const W extends Words<number> & Range>(words: W) {
  const { min = 0, max = Number.MAX_SAFE_INTEGER } = words;
  return defineKind<number, W>("integer", words, (given) => {
    const digits = given.trim();
    const value = Number(digits);
    if (!/^-?[0-9]+$/u.test(digits)) {
      return { problem: `${quoteName(digits)} is not an integer: write decimal digits, such as ${Math.max(min, 1)}.` };
    }
    return value >= min && value <= max
      ? { value }
      : { problem: `${quoteName(digits)} is out of range: write an integer from ${min} to ${max}.` };
  });
}

/** One of the listed words, as written there. */
export function choice<const C extends readonly string[], const W extends Words<C[number]>>(choices: C, words: W) {
  const parse = (given: string): Parsed<C[number]> => {
    const word = given.trim();
    const found: C[number] | undefined = choices.find((candidate) => candidate === word);
    return found === undefined
      ? { problem: `${quoteName(word)} is none of ${choices.join(", ")}.${didYouMean(word, choices)}` }
      : { value: found };
  };
  return { ...defineKind<C[number], W>("choice", words, parse), choices };
}
