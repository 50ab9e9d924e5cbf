import type { Parsed } from "../../operation/inputs.ts";
import { quoteName } from "../../runner/safe-text.ts";

/** Statuses of HTTP that are good; its text is how it was written. */
export class StatusSet {
  readonly #text: string;
  readonly #ranges: readonly (readonly [from: number, to: number])[];

  constructor(text: string, ranges: readonly (readonly [from: number, to: number])[]) {
    this.#text = text;
    this.#ranges = ranges;
  }

  has(status: number): boolean {
    return this.#ranges.some(([from, to]) => status >= from && status <= to);
  }

  toString(): string {
    return this.#text;
  }
}

/** Reads a list of statuses such as `200-299,401,5xx`. */
export function parseStatusSet(given: string): Parsed<StatusSet> {
  const text = given.trim();
  const ranges: (readonly [number, number])[] = [];
  for (const part of text.split(",").map((word) => word.trim())) {
    const range = parseRange(part);
    if (range === undefined) {
      return { problem: `${quoteName(part)} is no status: write for example 200-299,401 or 2xx, from 100 to 599.` };
    }
    ranges.push(range);
  }
  return { value: new StatusSet(text, ranges) };
}

function parseRange(part: string): readonly [number, number] | undefined {
  const [, from, to = from, hundred] = /^(?:([1-5][0-9]{2})(?:\s*-\s*([1-5][0-9]{2}))?|([1-5])xx)$/iu.exec(part) ?? [];
  if (hundred !== undefined) {
    return [Number(hundred) * 100, Number(hundred) * 100 + 99];
  }
  return from !== undefined && Number(from) <= Number(to) ? [Number(from), Number(to)] : undefined;
}
