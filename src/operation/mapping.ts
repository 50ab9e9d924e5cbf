import { isList, isMapping, type Mapping, type Value } from "../formats/value.ts";
import { defineKind, type Parsed, type Words } from "./inputs.ts";
import { readYamlInput } from "./yaml-input.ts";

/** Reads a YAML or JSON object. */
export async function parseMapping(given: string): Promise<Parsed<Mapping>> {
  return await readYamlInput(given, (value) =>
    isMapping(value)
      ? { value }
      : { problem: "This is not a mapping: write one `name: value` a line, or a JSON object." },
  );
}

/** A YAML or JSON object. */
export function mapping<const W extends Words<Mapping>>(words: W) {
  return defineKind<Mapping, W>("mapping", words, parseMapping);
}

/** A YAML or JSON object or list. */
export function mappingOrList<const W extends Words<Value>>(words: W) {
  return defineKind<Value, W>("mapping or list", words, async (given) =>
    readYamlInput<Value>(given, (value) =>
      isMapping(value) || isList(value)
        ? { value }
        : {
            problem: "This is neither a mapping nor a list: write one `name: value` a line, or begin items with `- `.",
          },
    ),
  );
}
