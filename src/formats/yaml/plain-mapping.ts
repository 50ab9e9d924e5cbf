import type { Mapping, Scalar } from "../value.ts";
import { coreSchema } from "./core-schema.ts";
import { resolvePlain } from "./schema.ts";

/** A key and a plain scalar of signs that never mean anything else in YAML, and are no key of YAML's own. */
const pair = /^([A-Za-z_][\w.-]{0,99}): +([-+]?[\w.][\w./+-]*) *$/u;
/** Longer texts are worth the whole reader. */
const longest = 64 * 1024;

/**
 * Reads a mapping that is written in the plainest way, `name: word` or `name: number` on every line, as `readYaml` does;
 * `undefined` for every other text, be it right or wrong. Most inputs are such, and a step need not load the whole reader
 * for them, which takes longer than all else that it does.
 */
export function readPlainMapping(text: string): Mapping | undefined {
  const mapping = new Map<string, Scalar>();
  const lines = text.length > longest ? [] : text.split(/\r?\n/u).filter((line) => line !== "");
  for (const line of lines) {
    const [, key, word] = pair.exec(line) ?? [];
    if (key === undefined || word === undefined || mapping.has(key)) {
      return undefined;
    }
    mapping.set(key, resolvePlain(word, coreSchema));
  }
  return mapping.size === 0 ? undefined : mapping;
}
