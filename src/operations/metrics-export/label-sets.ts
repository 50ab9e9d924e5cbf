import { TextPool } from "./text-pool.ts";

/** A label's name and value. */
export type Label = readonly [name: string, value: string];

/** The id of the label set without labels, in every store. */
export const noLabels = 0;

const quote = 0x22;
const backslash = 0x5c;
const lineFeed = 0x0a;

/**
 * Sets of labels, each kept once, as one text, and known by a small integer, so that a sample costs no text of its own
 * and two equal sets have one id. A label with an empty value is an absent one, and names are in the order of their code
 * units: `{b="",a="1"}` and `{a="1"}` are the same set.
 */
export class LabelSets {
  readonly #texts = new TextPool();
  /** Where a set is written as text, to find out whether it is known. */
  #scratch = Buffer.allocUnsafeSlow(4096);
  #length = 0;

  /** How many different sets there are, the empty one among them; their ids are 0 to `size - 1`. */
  get size(): number {
    return this.#texts.size;
  }

  /** The id of a set, in whatever order its labels are given. Their names must differ. */
  intern(labels: readonly Label[]): number {
    if (labels.length === 0) {
      return noLabels;
    }
    this.#length = 0;
    for (const [name, value] of isSorted(labels) ? labels : labels.toSorted(byName)) {
      if (value !== "") {
        this.#write(name, value);
      }
    }
    return this.#texts.intern(this.#scratch, this.#length);
  }

  /** A set as Prometheus writes it, without the braces and with its escapes: `env="prod",node="a\"b"`. */
  text(id: number): string {
    return this.#texts.text(id);
  }

  /** A set's labels, sorted by name. */
  labels(id: number): readonly Label[] {
    return parse(this.text(id));
  }

  #write(name: string, value: string): void {
    // In UTF-8 a code unit takes at most three bytes, and an escape two.
    const most = this.#length + (name.length + value.length) * 3 + 4;
    if (most > this.#scratch.length) {
      const larger = Buffer.allocUnsafeSlow(most * 2);
      larger.set(this.#scratch.subarray(0, this.#length));
      this.#scratch = larger;
    }
    if (this.#length > 0) {
      this.#put(0x2c);
    }
    this.#writeText(name);
    this.#put(0x3d);
    this.#put(quote);
    this.#writeText(value);
    this.#put(quote);
  }

  #put(byte: number): void {
    this.#scratch[this.#length] = byte;
    this.#length += 1;
  }

  /** Plain characters one by one, which is much faster for short texts; from the first that is none on, the slow way. */
  #writeText(text: string): void {
    const scratch = this.#scratch;
    let end = this.#length;
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code > 0x7f || code === quote || code === backslash || code === lineFeed) {
        this.#length = end + scratch.write(escapeLabelValue(text.slice(at)), end, "utf8");
        return;
      }
      scratch[end] = code;
      end += 1;
    }
    this.#length = end;
  }
}

function isSorted(labels: readonly Label[]): boolean {
  for (let at = 1; at < labels.length; at += 1) {
    if ((labels[at - 1]?.[0] ?? "") > (labels[at]?.[0] ?? "")) {
      return false;
    }
  }
  return true;
}

function byName([one]: Label, [other]: Label): number {
  return one < other ? -1 : 1;
}

/** A label's value as it stands between the quotes in Prometheus text and OpenMetrics: `\`, `"` and LF are escaped. */
export function escapeLabelValue(value: string): string {
  return /[\\"\n]/u.test(value)
    ? value.replaceAll(/[\\"\n]/gu, (sign) => (sign === "\n" ? "\\n" : `\\${sign}`))
    : value;
}

/** What {@link escapeLabelValue} makes, undone. */
function unescapeLabelValue(value: string): string {
  return value.includes("\\") ? value.replaceAll(/\\(.)/gu, (_, sign) => (sign === "n" ? "\n" : sign)) : value;
}

function parse(text: string): readonly Label[] {
  const labels: Label[] = [];
  for (let at = 0; at < text.length; ) {
    const equals = text.indexOf("=", at);
    let end = equals + 2;
    while (text.charCodeAt(end) !== quote) {
      end += text.charCodeAt(end) === backslash ? 2 : 1;
    }
    labels.push([text.slice(at, equals), unescapeLabelValue(text.slice(equals + 2, end))]);
    at = end + 2;
  }
  return labels;
}
