import { DeferredText, isList, isMapping, Literal, type Mapping, type Scalar, type Value } from "./value.ts";

/** So many pieces are joined at once: a text that grows piece by piece would be copied by the garbage collector again and again. */
const mostPieces = 4096;

/** A value as compact JSON; numbers keep their digits. Lone surrogates are escaped, as JSON.stringify does. */
export function renderJson(value: Value): string {
  return new JsonWriter().write(value) ?? "";
}

/** Writes values as compact JSON, as {@link renderJson} does, up to so many characters in all. */
export class JsonWriter {
  readonly #chunks: string[] = [];
  #pieces: string[] = [];
  #left: number;

  constructor(most: number = Number.POSITIVE_INFINITY) {
    this.#left = most;
  }

  /** The JSON of a value; `undefined` when the texts become too long, as aliases of YAML can make them. */
  write(value: Value): string | undefined {
    this.#write(value);
    this.#join();
    const text = this.#chunks.join("");
    this.#chunks.length = 0;
    return this.#left < 0 ? undefined : text;
  }

  #write(value: Value): void {
    if (isList(value)) {
      this.#writeList(value);
    } else if (isMapping(value)) {
      this.#writeMapping(value);
    } else {
      this.#add(typeof value === "string" ? this.#quote(value) : renderScalar(value));
    }
  }

  #writeList(list: readonly Value[]): void {
    let before = "[";
    for (const part of list) {
      this.#add(before);
      this.#write(part);
      before = ",";
    }
    this.#add(list.length === 0 ? "[]" : "]");
  }

  #writeMapping(mapping: Mapping): void {
    let before = "{";
    for (const [key, part] of mapping) {
      this.#add(`${before}${this.#quote(key)}:`);
      this.#write(part);
      before = ",";
    }
    this.#add(mapping.size === 0 ? "{}" : "}");
  }

  /** Too long a text is not even quoted. */
  #quote(text: string): string {
    return text.length > this.#left ? text : JSON.stringify(text);
  }

  #add(piece: string): void {
    this.#left -= piece.length;
    if (this.#left >= 0 && this.#pieces.push(piece) === mostPieces) {
      this.#join();
    }
  }

  #join(): void {
    this.#chunks.push(this.#pieces.join(""));
    this.#pieces = [];
  }
}

function renderScalar(value: Exclude<Scalar, string>): string {
  return value instanceof Literal || value instanceof DeferredText ? value.json : String(value);
}
