import type { Pair, Scalar, YAMLMap, YAMLSeq } from "yaml";
import { quoteName } from "../runner/safe-text.ts";
import { defineKind, type Parsed, type Words } from "./inputs.ts";

/** A number as it was written, so that `1.10` keeps its digits, and its value. */
export class WrittenNumber {
  readonly source: string;
  readonly value: number;

  constructor(source: string, value: number) {
    this.source = source;
    this.value = value;
  }
}

/** A value of a YAML or JSON text. */
type YamlValue = null | boolean | string | WrittenNumber | readonly YamlValue[] | Mapping;

/** An object of a YAML or JSON text. It has no prototype, so `__proto__` and `constructor` are ordinary keys. */
export interface Mapping {
  readonly [key: string]: YamlValue;
}

type Yaml = typeof import("yaml");

/** Reads a YAML (1.2, core schema) or JSON object; numbers keep the digits they were written with. */
export async function parseMapping(given: string): Promise<Parsed<Mapping>> {
  const yaml = await import("yaml");
  const counter = new yaml.LineCounter();
  const document = yaml.parseDocument(given, {
    lineCounter: counter,
    prettyErrors: false,
    uniqueKeys: true,
    merge: false,
  });
  const [fault] = [...document.errors, ...document.warnings];
  if (fault !== undefined) {
    const { line, col } = counter.linePos(fault.pos[0]);
    return { problem: `This is not valid YAML or JSON at line ${line}, column ${col}: ${fault.message}.` };
  }
  if (!yaml.isMap(document.contents)) {
    return { problem: "This is not a mapping: write one `name: value` a line, or a JSON object." };
  }
  return convert(yaml, document.contents);
}

/** Turns a parsed document into plain values, refusing what has no plain value. */
function convert(yaml: Yaml, contents: YAMLMap): Parsed<Mapping> {
  let problem: string | undefined;
  const toMapping = (map: YAMLMap): Mapping => {
    const mapping: Record<string, YamlValue> = Object.create(null);
    for (const pair of map.items) {
      mapping[toKey(pair)] = toValue(pair.value);
    }
    return mapping;
  };
  const toKey = ({ key }: Pair): string => {
    if (yaml.isScalar(key)) {
      return key.source ?? String(key.value);
    }
    problem ??= "This has a key that is no plain text.";
    return "";
  };
  const toValue = (node: unknown): YamlValue => {
    if (yaml.isMap(node)) {
      return toMapping(node);
    }
    if (yaml.isSeq(node)) {
      return toList(node);
    }
    if (yaml.isScalar(node)) {
      return toScalar(node);
    }
    if (yaml.isAlias(node)) {
      problem ??= `This uses the alias *${quoteName(node.source)}, which is not accepted here: write the value out.`;
    }
    return null;
  };
  const toList = (sequence: YAMLSeq): readonly YamlValue[] => sequence.items.map(toValue);
  const value = toMapping(contents);
  return problem === undefined ? { value } : { problem };
}

function toScalar({ value, source }: Scalar): YamlValue {
  if (typeof value === "number" || typeof value === "bigint") {
    return new WrittenNumber(source ?? String(value), Number(value));
  }
  return value === null || typeof value === "boolean" || typeof value === "string" ? value : (source ?? null);
}

/** A YAML or JSON object. */
export function mapping<const W extends Words<Mapping>>(words: W) {
  return defineKind<Mapping, W>("mapping", words, parseMapping);
}
