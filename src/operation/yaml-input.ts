import { FormatFault } from "../formats/fault.ts";
import type { Value } from "../formats/value.ts";
import { readPlainMapping } from "../formats/yaml/plain-mapping.ts";
import type { Parsed } from "./inputs.ts";

/**
 * Reads an input that is YAML (1.2, core schema) or JSON, and takes it by `accept`. Numbers keep the digits they were
 * written with; `__proto__` and `constructor` are ordinary keys.
 */
export async function readYamlInput<T>(given: string, accept: (value: Value) => Parsed<T>): Promise<Parsed<T>> {
  const plain = readPlainMapping(given);
  if (plain !== undefined) {
    return accept(plain);
  }
  const { readYaml } = await import("../formats/yaml/read.ts");
  try {
    return accept(readYaml(given, "1.2"));
  } catch (fault) {
    if (fault instanceof FormatFault) {
      const { line, column, message } = fault;
      return { problem: `This is not valid YAML or JSON at line ${line}, column ${column}: ${message}` };
    }
    throw fault;
  }
}
