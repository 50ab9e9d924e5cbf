/** What is generated from the hand-written manifests of recipes: tables for their pages and for the front page. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { findComposites } from "./check-composites.ts";

interface Manifest {
  readonly description: string;
  readonly inputs: Readonly<
    Record<string, { readonly description: string; readonly required?: boolean; readonly default?: string }>
  >;
  readonly outputs: Readonly<Record<string, { readonly description: string }>>;
}

/** The generated blocks of a recipe's page, by name. `actions` is the folder that recipes lie in. */
export function recipeBlocks(actions: string, name: string): Readonly<Record<string, string>> {
  const { description, inputs, outputs } = readManifest(actions, name);
  const inputRows = Object.entries(inputs).map(
    ([input, { description: meaning, required, default: standard = "" }]) => [
      `\`${input}\``,
      required === true ? "required" : wrapCode(standard),
      meaning,
    ],
  );
  const outputRows = Object.entries(outputs).map(([output, { description: meaning }]) => [`\`${output}\``, meaning]);
  return {
    summary: description,
    inputs: toTable(["input", "default", "meaning"], inputRows),
    outputs: toTable(["output", "meaning"], outputRows),
  };
}

/** The table of all recipes, for the front page. */
export function recipeTable(actions: string): string {
  const rows = findComposites(actions).map((name) => [
    `[\`${name}\`](actions/${name}/README.md)`,
    readManifest(actions, name).description,
  ]);
  return toTable(["recipe", "what it does"], rows);
}

function readManifest(actions: string, name: string): Manifest {
  return parse(readFileSync(join(actions, name, "action.yml"), "utf8"));
}

function wrapCode(text: string): string {
  return text === "" ? "–" : `\`${text}\``;
}

function toTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), `|${" --- |".repeat(head.length)}`, ...rows.map(line)].join("\n");
}
