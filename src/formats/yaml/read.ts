import { type Event, parseEvents, YAMLException } from "js-yaml";
import { FormatFault } from "../fault.ts";
import { mostLevels, type Value } from "../value.ts";
import { coreSchema } from "./core-schema.ts";
import { parserFault } from "./parser-fault.ts";
import { Reader } from "./reader.ts";
import { types11 } from "./types-1-1.ts";

/**
 * Reads one YAML document. Version 1.2 has the core schema, 1.1 the types of https://yaml.org/type/; both merge `<<`.
 * Numbers and words keep their text. Scalars that are keys are their text, other keys are compact JSON. Tags that are not
 * YAML's own are passed over. Throws a FormatFault.
 */
export function readYaml(text: string, version: "1.2" | "1.1"): Value {
  return new Reader(text, version === "1.1" ? types11 : coreSchema).read(parse(text));
}

function parse(text: string): Event[] {
  try {
    // To the parser a scalar is a level too, and so is the attempt to read a node as a key.
    return parseEvents(text, { maxDepth: mostLevels + 2 });
  } catch (error) {
    if (error instanceof YAMLException) {
      throw parserFault(text, error);
    }
    if (error instanceof RangeError) {
      const message = "What is written here is too deep, or too long, to be read.";
      throw new FormatFault("too-deep", message, { line: 1, column: 1, detail: error.message });
    }
    throw error;
  }
}
