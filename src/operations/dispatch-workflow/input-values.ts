import { JsonWriter } from "../../formats/json-writer.ts";
import { DeferredText, Literal, type Mapping, type Value } from "../../formats/value.ts";
import type { Parsed } from "../../operation/inputs.ts";

/** A JSON value, as JSON.parse makes it. */
type JsonValue = null | boolean | number | string | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/** The inputs to send, and what may be wrong with them. */
export interface InputTexts {
  readonly values: Readonly<Record<string, string>>;
  /** A sentence when they are longer than what GitHub promises to take. */
  readonly warning: string | undefined;
}

/** A repository event's payload. */
export interface ClientPayload {
  /** Compact JSON in which numbers keep their digits: what to send where a request's text can be given. */
  readonly json: string;
  /** The same, parsed: numbers are as JavaScript has them. */
  readonly value: { readonly [key: string]: JsonValue };
}

/** What GitHub takes, in characters of JSON. */
const mostCharacters = 65_535;
/** Beyond this, references in YAML have multiplied a text: nothing of that size is ever sent. */
const mostWritten = 1_000_000;
const mostProperties = 10;

/** Made when it is needed, as making one takes some 10 ms. */
function group(figure: number): string {
  return figure.toLocaleString("en");
}

/**
 * Inputs as the texts that a workflow gets: numbers as they are written (`1.10`), booleans as `true` or `false`, null as an empty
 * text, lists and objects as compact JSON in which numbers keep their digits. How many a workflow may have the server says.
 */
export function toInputTexts(inputs: Mapping): Parsed<InputTexts> {
  const texts: [name: string, text: string][] = [];
  for (const [name, value] of inputs) {
    const text = toText(value);
    if (text === undefined) {
      return { problem: `The inputs are longer than ${group(mostWritten)} characters.` };
    }
    texts.push([name, text]);
  }
  const values = Object.fromEntries(texts);
  const { length } = JSON.stringify(values);
  const warning =
    length > mostCharacters
      ? `The inputs are ${group(length)} characters of JSON: GitHub takes ${group(mostCharacters)}.`
      : undefined;
  return { value: { values, warning } };
}

/** The text of a value; `undefined` when it is longer than anything that is ever sent. */
function toText(value: Value): string | undefined {
  if (value === null) {
    return "";
  }
  if (value instanceof Literal) {
    return value.json === "true" || value.json === "false" ? value.json : value.text;
  }
  if (value instanceof DeferredText) {
    return value.text;
  }
  if (typeof value === "string") {
    return value;
  }
  return new JsonWriter(mostWritten).write(value);
}

/** The payload of a repository event: at most 10 properties at the top, at most 65,535 characters. */
export function toClientPayload(payload: Mapping): Parsed<ClientPayload> {
  if (payload.size > mostProperties) {
    return {
      problem: `It has ${payload.size} properties, and GitHub takes ${mostProperties}: put some into an object.`,
    };
  }
  const json = new JsonWriter(mostCharacters).write(payload);
  if (json === undefined) {
    return { problem: `It is longer than the ${group(mostCharacters)} characters of JSON that GitHub takes.` };
  }
  const value: ClientPayload["value"] = JSON.parse(json);
  return { value: { json, value } };
}
