import { readScalar } from "./json5/scalars.ts";
import { Scanner } from "./json5/scanner.ts";
import { TreeBuilder } from "./tree-builder.ts";
import type { Value } from "./value.ts";

/**
 * Reads JSON5 (https://spec.json5.org). Numbers keep their digits; infinities and NaN are texts in JSON. Throws a
 * FormatFault.
 */
export function readJson5(text: string): Value {
  const reader = new Reader(text);
  return reader.read();
}

class Reader {
  readonly #scanner: Scanner;
  readonly #builder: TreeBuilder;
  /** Whether a comma must part what comes from what was. */
  #afterValue = false;

  constructor(text: string) {
    this.#scanner = new Scanner(text);
    this.#builder = new TreeBuilder(text);
  }

  read(): Value {
    this.#scanner.skip();
    this.#readValue();
    while (this.#builder.inside) {
      this.#readPart();
    }
    this.#scanner.skip();
    if (this.#scanner.next !== "") {
      throw this.#scanner.fault("Expected the end of the file here: JSON5 is a single value.");
    }
    return this.#builder.result;
  }

  /** Reads one part of the innermost list or object, or its end. */
  #readPart(): void {
    const scanner = this.#scanner;
    const closing = this.#builder.inObject ? "}" : "]";
    scanner.skip();
    if (this.#afterValue && scanner.next === ",") {
      scanner.at += 1;
      scanner.skip();
    } else if (this.#afterValue && scanner.next !== closing) {
      throw scanner.fault(`Expected a comma or a ${closing} here.`);
    }
    if (scanner.next === closing) {
      scanner.at += 1;
      this.#builder.close();
      this.#afterValue = true;
      return;
    }
    if (this.#builder.inObject) {
      this.#readKey();
    }
    this.#readValue();
  }

  #readKey(): void {
    const scanner = this.#scanner;
    const start = scanner.at;
    const quoted = scanner.next === '"' || scanner.next === "'";
    const name = quoted ? scanner.readText() : scanner.readName();
    if (scanner.at === start) {
      throw scanner.fault("Expected a key or a } here: a key is a name, or a text in quotes.");
    }
    this.#builder.key(name, start);
    scanner.skip();
    if (scanner.next !== ":") {
      throw scanner.fault("Expected a colon here, between the key and its value.");
    }
    scanner.at += 1;
    scanner.skip();
  }

  #readValue(): void {
    const { at, next } = this.#scanner;
    this.#afterValue = next !== "{" && next !== "[";
    if (this.#afterValue) {
      this.#builder.add(readScalar(this.#scanner), at);
      return;
    }
    this.#scanner.at += 1;
    if (next === "{") {
      this.#builder.openObject(at);
    } else {
      this.#builder.openList(at);
    }
  }
}
