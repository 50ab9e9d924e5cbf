import { Literal } from "./value.ts";

/** Beyond it, looking for what came before would cost more than it saves. */
const mostKnown = 10_000;
const longestText = 12;

/** Texts and numbers that come again and again in a file, each kept once: that saves memory by the megabyte. */
export class Recurring {
  readonly #texts = new Map<string, string>();
  readonly #numbers = new Map<string, Literal>();

  /** A text, which is the one that came before if it is short. */
  text(text: string): string {
    if (text.length > longestText) {
      return text;
    }
    const known = this.#texts.get(text);
    if (known === undefined && this.#texts.size < mostKnown) {
      this.#texts.set(text, text);
    }
    return known ?? text;
  }

  /** A number that JSON writes as the file does. */
  number(digits: string): Literal {
    const known = this.#numbers.get(digits);
    if (known !== undefined) {
      return known;
    }
    const literal = new Literal(digits, digits);
    if (this.#numbers.size < mostKnown) {
      this.#numbers.set(digits, literal);
    }
    return literal;
  }
}
