import { DeferredText, Literal, type Mapping, type Value } from "../../formats/value.ts";
import type { Parsed } from "../../operation/inputs.ts";
import { quoteName } from "../../runner/safe-text.ts";

/** Labels as texts, numbers with the digits they were written with; or which of them are none. */
export function toLabelTexts(labels: Mapping): Parsed<ReadonlyMap<string, string>> {
  const texts = [...labels].map(([name, value]) => [name, toText(value)] as const);
  const strangers = texts.flatMap(([name, text]) => (text === undefined ? [quoteName(name)] : []));
  if (strangers.length > 0) {
    return { problem: `${strangers.slice(0, 10).join(", ")}: a label's value is one text, number or flag.` };
  }
  return { value: new Map(texts.map(([name, text = ""]) => [name, text])) };
}

function toText(value: Value): string | undefined {
  if (value instanceof Literal || value instanceof DeferredText) {
    return value.text;
  }
  return typeof value === "string" || typeof value === "boolean" ? String(value) : undefined;
}
