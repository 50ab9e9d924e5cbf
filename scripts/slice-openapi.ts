/**
 * Cuts the operations that the tests' stand-in for GitHub's API needs out of GitHub's own OpenAPI descriptions, with all
 * that they refer to: `tsx scripts/slice-openapi.ts SOURCE TARGET ['METHOD PATH']…` adds the operations to those that the
 * slice TARGET (such as `ghes-3.19/openapi.json`) has already, and takes all of them from SOURCE anew.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";

interface Description {
  readonly openapi: string;
  readonly info: Readonly<Record<string, unknown>>;
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly components: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

const folder = resolve(import.meta.dirname, "../__tests__/support/github");

/** Words for people, and examples, which are most of the text and say nothing about shape. */
const leftOut: ReadonlySet<string> = new Set([
  "description",
  "summary",
  "example",
  "examples",
  "externalDocs",
  "x-github",
  "x-octokit",
]);

/** The operations of a description, as `GET /user`. */
export function listOperations({ paths }: Description): readonly string[] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
}

/** Returns those operations (or whole paths) of a description, and the components that they reach. @throws Error */
export function sliceOpenApi(
  { openapi, info, paths, components }: Description,
  wanted: readonly string[],
): Description {
  const chosen: Record<string, Record<string, unknown>> = {};
  for (const name of wanted.toSorted(byPath)) {
    const path = name.slice(name.indexOf("/"));
    const method = name.slice(0, name.indexOf("/")).trim().toLowerCase();
    const found = Object.entries(paths[path] ?? {}).filter(([own]) => method === "" || own === method);
    if (found.length === 0) {
      throw new Error(`The description has no ${name}.`);
    }
    chosen[path] = { ...chosen[path], ...Object.fromEntries(found.map(([own, node]) => [own, prune(node)])) };
  }
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
  return { openapi, info: toInfo(info), paths: chosen, components: Object.fromEntries(sorted) };
}

/** Whose description it is. */
function toInfo({ version, license }: Description["info"]) {
  const source = `@octokit/openapi ${String(version)} (MIT), a slice: examples and descriptions left out`;
  return { version, license, "x-source": source };
}

function byPath(one: string, other: string): number {
  const [a, b] = [one, other].map((name) => name.split(" ").reverse().join(" "));
  return (a ?? "") < (b ?? "") ? -1 : 1;
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
  const [, , source, name, ...wanted] = process.argv;
  if (source === undefined || name === undefined) {
    throw new Error("Usage: tsx scripts/slice-openapi.ts SOURCE TARGET ['METHOD PATH']…");
  }
  const target = resolve(folder, name);
  const known = existsSync(target) ? listOperations(readDescription(target)) : [];
  const slice = sliceOpenApi(readDescription(source), [...new Set([...known, ...wanted])]);
  writeFileSync(target, `${JSON.stringify(slice, undefined, 2)}\n`);
}
