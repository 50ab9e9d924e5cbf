import type { LabelSets } from "../label-sets.ts";
import { renderField } from "./csv-field.ts";

/** With so many label sets, hardly one comes back soon, and keeping a text for each would cost more than it saves. */
const mostKept = 65_536;

/** The texts of label sets in one format, each made once where there are few sets. */
export class RenderedSets {
  readonly #sets: LabelSets;
  readonly #render: (sets: LabelSets, id: number) => string;
  readonly #texts: string[] | undefined;
  #lastId = -1;
  #lastText = "";

  constructor(sets: LabelSets, render: (sets: LabelSets, id: number) => string) {
    this.#sets = sets;
    this.#render = render;
    this.#texts = sets.size <= mostKept ? [] : undefined;
  }

  /** The text of a set. */
  text(id: number): string {
    if (id !== this.#lastId) {
      this.#lastId = id;
      this.#lastText = this.#kept(id);
    }
    return this.#lastText;
  }

  #kept(id: number): string {
    if (this.#texts === undefined) {
      return this.#render(this.#sets, id);
    }
    const known = this.#texts[id];
    if (known !== undefined) {
      return known;
    }
    const text = this.#render(this.#sets, id);
    this.#texts[id] = text;
    return text;
  }
}

/** A label set as a JSON object, names in order; `{}` without labels. Written by hand, since `__proto__` is a name too. */
export function renderLabelsJson(sets: LabelSets, id: number): string {
  const given = sets.text(id);
  if (isPlain(given)) {
    return `{${given.replaceAll(plainLabel, '"$1":"$2"')}}`;
  }
  let text = "";
  for (const [name, value] of sets.labels(id)) {
    text += `${text === "" ? "" : ","}"${name}":${JSON.stringify(value)}`;
  }
  return `{${text}}`;
}

/** The same as a field of CSV, in quotes where there are labels. */
export function renderLabelsField(sets: LabelSets, id: number): string {
  const given = sets.text(id);
  return isPlain(given) && given !== ""
    ? `"{${given.replaceAll(plainLabel, '""$1"":""$2""')}}"`
    : renderField(renderLabelsJson(sets, id));
}

/** A label in a set's text whose value has nothing to escape: each begins where the one before has ended. */
const plainLabel = /([A-Za-z_][A-Za-z0-9_]*)="([^"]*)"/gu;

/** Whether a set's text has no escapes, and no characters that JSON wants escaped. */
function isPlain(text: string): boolean {
  return !/[\\\u0000-\u001f\ud800-\udfff]/u.test(text);
}
