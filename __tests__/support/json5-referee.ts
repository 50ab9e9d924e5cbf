import json5 from "json5";
import { Literal, type Value } from "../../src/formats/value.ts";

/** What a text says, in words that are the same for all readers: numbers as ["n", …], objects as sorted pairs. */
type Told = null | boolean | string | readonly (Told | number)[];

/** Reads JSON5 as its reference implementation does, which warns of U+2028 in texts on the console otherwise. */
export function parseJson5(text: string): unknown {
  const { warn } = console;
  console.warn = () => undefined;
  try {
    return json5.parse(text);
  } finally {
    console.warn = warn;
  }
}

/** What the reference implementation makes of a text, or `refused`. */
export function askJson5(text: string): string {
  return ask(() => parseJson5(text));
}

/** What Node makes of JSON, or `refused`. */
export function askJsonParse(text: string): string {
  return ask(() => JSON.parse(text));
}

/** What a reader of ours makes of a text, in the words of the referees. */
export function renderTold(value: Value): string {
  return JSON.stringify(tell(value));
}

function ask(read: () => unknown): string {
  try {
    return JSON.stringify(tell(read()));
  } catch {
    return "refused";
  }
}

function tell(value: unknown): Told {
  if (value === null || typeof value === "boolean") {
    return value;
  }
  if (typeof value === "string") {
    return `s${value}`;
  }
  if (typeof value === "number") {
    return tellNumber(value);
  }
  if (value instanceof Literal) {
    const number = Number(value.json.replace(/^"[-+]?|"$/gu, ""));
    return tellNumber(value.json.startsWith('"-') ? -number : number);
  }
  if (Array.isArray(value)) {
    return value.map(tell);
  }
  const pairs = value instanceof Map ? [...value] : Object.entries(Object(value));
  const sorted = pairs.map(([key, child]) => [`k${key}`, tell(child)] as const);
  return ["object", ...sorted.toSorted(([one], [other]) => (one < other ? -1 : 1))];
}

function tellNumber(value: number): Told {
  return Number.isFinite(value) ? ["n", value === 0 ? 0 : value] : `n${value}`;
}
