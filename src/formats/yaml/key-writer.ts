import { DeferredText, Literal, type Mapping, type Value } from "../value.ts";

/** Writes lists and mappings that are keys as compact JSON, up to so many characters in all. */
export class KeyWriter {
  #left: number;

  constructor(most: number) {
    this.#left = most;
  }

  /** The JSON of a value; `undefined` when the keys become too long, as aliases and keys within keys can make them. */
  write(value: Value): string | undefined {
    const parts: string[] = [];
    this.#write(value, parts);
    return this.#left < 0 ? undefined : parts.join("");
  }

  #write(value: Value, parts: string[]): void {
    if (typeof value === "string") {
      this.#add(this.#quote(value), parts);
    } else if (value === null || typeof value === "boolean") {
      this.#add(String(value), parts);
    } else if (value instanceof Literal || value instanceof DeferredText) {
      this.#add(value.json, parts);
    } else if (isList(value)) {
      this.#writeList(value, parts);
    } else {
      this.#writeMapping(value, parts);
    }
  }

  #writeList(list: readonly Value[], parts: string[]): void {
    let before = "";
    this.#add("[", parts);
    for (const part of list) {
      this.#add(before, parts);
      this.#write(part, parts);
      before = ",";
    }
    this.#add("]", parts);
  }

  #writeMapping(mapping: Mapping, parts: string[]): void {
    let before = "";
    this.#add("{", parts);
    for (const [key, part] of mapping) {
      this.#add(before, parts);
      this.#add(this.#quote(key), parts);
      this.#add(":", parts);
      this.#write(part, parts);
      before = ",";
    }
    this.#add("}", parts);
  }

  /** Too long a text is not even quoted. */
  #quote(text: string): string {
    return text.length > this.#left ? text : JSON.stringify(text);
  }

  #add(part: string, parts: string[]): void {
    this.#left -= part.length;
    if (this.#left >= 0) {
      parts.push(part);
    }
  }
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}
