import { isList, isMapping, type Mapping, type Value } from "../formats/value.ts";
import { defineKind, type Parsed, type Words } from "./inputs.ts";
import { readYamlInput } from "./yaml-input.ts";

/** Reads a YAML or JSON list of objects, at least one; all items that are none are named together. */
export async function parseMappingList(given: string): Promise<Parsed<readonly Mapping[]>> {
  return await readYamlInput(given, toMappings);
}

function toMappings(value: Value): Parsed<readonly Mapping[]> {
  if (!isList(value)) {
    return { problem: "This is not a list: begin each item with `- `, or write a JSON list of objects." };
  }
  const mappings = value.filter(isMapping);
  const strangers = value.flatMap((item, at) => (isMapping(item) ? [] : [at + 1]));
  if (strangers.length > 0) {
    const shown = `${strangers.slice(0, 10).join(", ")}${strangers.length > 10 ? ", …" : ""}`;
    const subject = strangers.length === 1 ? `Item ${shown} is no mapping` : `Items ${shown} are no mappings`;
    return { problem: `${subject}: write \`name: value\` lines under each \`-\`.` };
  }
  return value.length === 0 ? { problem: "The list is empty." } : { value: mappings };
}

/** A YAML or JSON list of objects. */
export function mappingList<const W extends Words<readonly Mapping[]>>(words: W) {
  return defineKind<readonly Mapping[], W>("mapping list", words, parseMappingList);
}
