/**
 * Cuts the paths that the tests' stand-in for GitHub's API needs out of GitHub's own OpenAPI description, with all that
 * they refer to: `tsx scripts/slice-openapi.ts SOURCE [PATH]…` adds the paths to those that the slice has already, and
 * takes all of them from SOURCE anew.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";

interface Description {
  readonly openapi: string;
  readonly info: Readonly<Record<string, unknown>>;
  readonly paths: Readonly<Record<string, unknown>>;
  readonly components: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

const target = resolve(import.meta.dirname, "../__tests__/support/github/openapi.json");

/** Words for people, and examples, which are most of the text and say nothing about shape. */
const leftOut: ReadonlySet<string> = new Set([
  "description",
  "summary",
  "example",
  "examples",
  "externalDocs",
  "x-github",
]);

/** Returns those paths of a description, and the components that they reach. @throws Error for an unknown path */
export function sliceOpenApi(
  { openapi, info, paths, components }: Description,
  wanted: readonly string[],
): Description {
  const unknown = wanted.filter((path) => !Object.hasOwn(paths, path));
  if (unknown.length > 0) {
    throw new Error(`The description has no ${unknown.join(", no ")}.`);
  }
  const chosen = Object.fromEntries(wanted.toSorted().map((path) => [path, prune(paths[path])]));
  const reached = new Map<string, Map<string, unknown>>();
  const queue = references(chosen);
  for (const reference of queue) {
    const [, , kind = "", name = ""] = reference.split("/");
    const group = reached.get(kind) ?? new Map<string, unknown>();
    if (!group.has(name)) {
      const component = prune(components[kind]?.[name]);
      reached.set(kind, group.set(name, component));
      queue.push(...references(component));
    }
  }
  const sorted = [...reached].toSorted().map(([kind, group]) => [kind, Object.fromEntries([...group].toSorted())]);
  return { openapi, info, paths: chosen, components: Object.fromEntries(sorted) };
}

/** A copy without words. Below `properties`, names are data: a property may well be called `description`. */
function prune(node: unknown, parent = ""): unknown {
  if (Array.isArray(node)) {
    return node.map((item) => prune(item));
  }
  if (typeof node !== "object" || node === null) {
    return node;
  }
  const kept = Object.entries(node).filter(([key]) => parent === "properties" || !leftOut.has(key));
  return Object.fromEntries(
    kept.map(([key, value]) => [key, key === "enum" || key === "default" ? value : prune(value, key)]),
  );
}

function references(node: unknown): string[] {
  if (typeof node !== "object" || node === null) {
    return [];
  }
  return Object.entries(node).flatMap(([key, value]) => (key === "$ref" ? [String(value)] : references(value)));
}

function readDescription(file: string): Description {
  return JSON.parse(readFileSync(file, "utf8"));
}

if (import.meta.filename === process.argv[1]) {
  const [, , source, ...paths] = process.argv;
  if (source === undefined) {
    throw new Error("Usage: tsx scripts/slice-openapi.ts SOURCE [PATH]…");
  }
  const known = existsSync(target) ? Object.keys(readDescription(target).paths) : [];
  const slice = sliceOpenApi(readDescription(source), [...new Set([...known, ...paths])]);
  writeFileSync(target, `${JSON.stringify(slice, undefined, 2)}\n`);
}
