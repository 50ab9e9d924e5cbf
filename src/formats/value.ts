/** A scalar that is written in one way and means another: a number, a date, a YAML 1.1 `yes`. */
export class Literal {
  /** As it stands in the file: `1.10`, `0x1F`, `yes`, `1979-05-27`. */
  readonly text: string;
  /** As JSON: the same digits where they are a JSON number, else its value (`31`, `true`) or a JSON string. */
  readonly json: string;

  constructor(text: string, json: string) {
    this.text = text;
    this.json = json;
  }
}

/** A text that depends on others, such as an INI value with references: worked out when it is read, and not before. */
export class DeferredText {
  /** As it stands in the file. */
  readonly raw: string;
  readonly #resolve: () => string;
  #text: string | undefined;

  /** `resolve` may throw; then whoever reads the text gets that. */
  constructor(raw: string, resolve: () => string) {
    this.raw = raw;
    this.#resolve = resolve;
  }

  get text(): string {
    this.#text ??= this.#resolve();
    return this.#text;
  }

  get json(): string {
    return JSON.stringify(this.text);
  }
}

/** What stands at the end of a path. Strings are decoded; `true` and `false` are those two words exactly. */
export type Scalar = null | boolean | string | Literal | DeferredText;

/** What a configuration file says. Maps keep the order of the file, and know no prototype. */
export type Value = Scalar | readonly Value[] | Mapping;

/** An object of a configuration file: keys in the order of the file. */
export type Mapping = ReadonlyMap<string, Value>;

/** Whether a value is a list; `Array.isArray` alone tells the compiler nothing of read-only ones. */
export function isList(value: Value | undefined): value is readonly Value[] {
  return Array.isArray(value);
}

/** Whether a value is an object. */
export function isMapping(value: Value): value is Mapping {
  return value instanceof Map;
}

/** More levels than this no reader goes down. */
export const mostLevels = 1000;
/** More values than this, aliases written out, no reader hands over. */
export const mostNodes = 1_000_000;

const jsonNumber = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?$/u;

/** A number: its literal is its JSON where JSON has such a number, else `value` in plain JSON notation. */
export function numberLiteral(text: string, value: number | bigint): Literal {
  if (jsonNumber.test(text)) {
    return new Literal(text, text);
  }
  const plain = typeof value === "bigint" || Number.isFinite(value);
  return new Literal(text, plain ? String(value) : JSON.stringify(text));
}
