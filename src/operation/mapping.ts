import { FormatFault } from "../formats/fault.ts";
import type { Mapping } from "../formats/value.ts";
import { defineKind, type Parsed, type Words } from "./inputs.ts";

/**
 * Reads a YAML (1.2, core schema) or JSON object. Numbers keep the digits they were written with; `__proto__` and
 * `constructor` are ordinary keys.
 */
export async function parseMapping(given: string): Promise<Parsed<Mapping>> {
  const { readYaml } = await import("../formats/yaml/read.ts");
  try {
    const value = readYaml(given, "1.2");
    return value instanceof Map
      ? { value }
      : { problem: "This is not a mapping: write one `name: value` a line, or a JSON object." };
  } catch (fault) {
    if (fault instanceof FormatFault) {
      const { line, column, message } = fault;
      return { problem: `This is not valid YAML or JSON at line ${line}, column ${column}: ${message}` };
    }
    throw fault;
  }
}

/** A YAML or JSON object. */
export function mapping<const W extends Words<Mapping>>(words: W) {
  return defineKind<Mapping, W>("mapping", words, parseMapping);
}
