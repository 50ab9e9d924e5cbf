import type { DocumentDirective } from "js-yaml";
import type { Scalar, Value } from "../value.ts";
import type { Schema } from "./schema.ts";

/** The kinds of nodes that YAML has. */
export type Kind = "scalar" | "sequence" | "mapping";

const repository = "tag:yaml.org,2002:";
const kinds: ReadonlyMap<string, Kind> = new Map([
  ["str", "scalar"],
  ["int", "scalar"],
  ["float", "scalar"],
  ["bool", "scalar"],
  ["null", "scalar"],
  ["binary", "scalar"],
  ["timestamp", "scalar"],
  ["seq", "sequence"],
  ["omap", "sequence"],
  ["pairs", "sequence"],
  ["map", "mapping"],
  ["set", "mapping"],
]);

/** The prefixes that a document's handles stand for. */
export function readHandles(directives: readonly DocumentDirective[]): ReadonlyMap<string, string> {
  const handles = new Map([["!!", repository]]);
  for (const directive of directives) {
    if (directive.kind === "tag") {
      handles.set(directive.handle, directive.prefix);
    }
  }
  return handles;
}

/** The name of one of YAML's own types, such as `int`; `!` for the tag that has no name; empty for all other tags. */
export function typeOf(tag: string, handles: ReadonlyMap<string, string>): string {
  if (tag === "!") {
    return tag;
  }
  const full = decode(tag.startsWith("!<") ? tag.slice(2, -1) : expand(tag, handles));
  const name = full.startsWith(repository) ? full.slice(repository.length) : "";
  return kinds.has(name) || name === "merge" ? name : "";
}

/** Whether a type is of that kind; those that are not YAML's own may be of any. */
export function mayBe(type: string, kind: Kind): boolean {
  return (kinds.get(type) ?? kind) === kind;
}

function expand(tag: string, handles: ReadonlyMap<string, string>): string {
  const handle = tag.slice(0, tag.indexOf("!", 1) + 1) || "!";
  return (handles.get(handle) ?? handle) + tag.slice(handle.length);
}

function decode(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** Reads the text of a scalar by a type of YAML's own; `undefined` when it is none of that type. */
export function readTyped(type: string, text: string, schema: Schema): Value | undefined {
  switch (kinds.get(type)) {
    case "sequence":
      return text === "" ? [] : undefined;
    case "mapping":
      return text === "" ? new Map() : undefined;
    default:
      return readScalar(type, text, schema);
  }
}

function readScalar(type: string, text: string, schema: Schema): Scalar | undefined {
  const word = schema.words.get(text);
  switch (type) {
    case "int":
      return schema.readInteger(text);
    case "float":
      return schema.readFloat(text);
    case "null":
      return word === null ? null : undefined;
    case "bool":
      return word === null ? undefined : word;
    case "binary":
      return text.replace(/[ \t\r\n]+/gu, "");
    default:
      return text;
  }
}
