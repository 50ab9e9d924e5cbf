import { isPlainObject, parseJson } from "../../../io/plain-json.ts";
import type { Label } from "../label-sets.ts";
import { toLabels } from "./read-record.ts";

/** Labels, or, as a text, what is wrong with them. */
type ReadLabels = readonly Label[] | string;

/** More texts than this would outlive the rows that they came with, for which the collector would make much more room. */
const mostKept = 32_768;

/** Reads the labels of a tidy file's rows, JSON objects, of which many rows have the same: each is read once. */
export class LabelsCache {
  readonly #known = new Map<string, ReadLabels>();

  read(text: string): ReadLabels {
    const known = this.#known.get(text);
    if (known !== undefined) {
      return known;
    }
    const labels = readLabels(text);
    if (this.#known.size < mostKept) {
      this.#known.set(text, labels);
    }
    return labels;
  }
}

function readLabels(text: string): ReadLabels {
  if (text === "" || text === "{}") {
    return [];
  }
  const given = parseJson(text);
  const labels = isPlainObject(given) ? toLabels(given) : { problem: "The `labels` are no JSON object." };
  return "value" in labels ? labels.value : labels.problem;
}
