import type { Mapping, Value } from "../../formats/value.ts";

/** Keywords whose values are values of the configuration, not schemas. */
const plainKeywords = new Set(["const", "enum", "default", "examples"]);
/** Keywords whose values are schemas by names that mean nothing by themselves. */
const namingKeywords = new Set(["properties", "patternProperties", "$defs", "definitions", "dependentSchemas"]);
const unsafeName = "__proto__";

/**
 * A schema as ajv can take it, meaning the same: without the draft's name, which has been read, and with rules for
 * `__proto__` under `patternProperties`, because ajv passes over them under `properties`.
 */
export function prepareSchema(schema: Value): Value {
  if (!(schema instanceof Map)) {
    return schema;
  }
  const prepared = new Map(schema);
  prepared.delete("$schema");
  return prepare(prepared);
}

function prepare(schema: Value): Value {
  if (Array.isArray(schema)) {
    const items: readonly Value[] = schema;
    return items.map(prepare);
  }
  if (!(schema instanceof Map)) {
    return schema;
  }
  const prepared = new Map<string, Value>();
  for (const [key, value] of schema) {
    prepared.set(key, prepareKeyword(key, value));
  }
  const properties = prepared.get("properties");
  const rule = properties instanceof Map ? properties.get(unsafeName) : undefined;
  if (rule !== undefined && properties instanceof Map) {
    prepared.set("properties", without(properties, unsafeName));
    const patterns = prepared.get("patternProperties");
    prepared.set(
      "patternProperties",
      new Map([...(patterns instanceof Map ? patterns : []), [`^${unsafeName}$`, rule]]),
    );
  }
  return prepared;
}

function prepareKeyword(key: string, value: Value): Value {
  if (plainKeywords.has(key)) {
    return value;
  }
  return namingKeywords.has(key) && value instanceof Map
    ? new Map([...value].map(([name, schema]) => [name, prepare(schema)]))
    : prepare(value);
}

function without(map: Mapping, key: string): Mapping {
  const rest = new Map(map);
  rest.delete(key);
  return rest;
}
