import { toScalarText } from "../../formats/scalar-text.ts";
import type { Mapping, Value } from "../../formats/value.ts";
import { quoteName } from "../../runner/safe-text.ts";
import type { Label } from "./label-sets.ts";

/** Labels, or what is wrong with them, in a sentence. */
export type ParsedLabels = { readonly labels: readonly Label[] } | { readonly problem: string };

/** Reads labels: a mapping of names to texts, numbers or flags. A label that is null or empty is one that is absent. */
export function parseLabels(value: Value | undefined): ParsedLabels {
  if (value === undefined || value === null) {
    return { labels: [] };
  }
  return value instanceof Map ? fromMapping(value) : { problem: "The labels are no mapping of names to texts." };
}

function fromMapping(mapping: Mapping): ParsedLabels {
  const labels: Label[] = [];
  for (const [name, value] of mapping) {
    const text = value === null ? "" : toScalarText(value);
    if (text === undefined) {
      return { problem: `The label ${quoteName(name)} is no text, number or flag.` };
    }
    labels.push([name, text]);
  }
  return { labels };
}
