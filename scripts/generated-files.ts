import { readFileSync } from "node:fs";
import { join } from "node:path";
import { stringify } from "yaml";
import { findInconsistencies } from "../src/operation/consistency.ts";
import type { AnyOperation } from "../src/operation/define.ts";
import * as manifest from "../src/operation/manifest.ts";
import { loadAll } from "../src/operation/registry.ts";
import { commonInputs } from "../src/operation/request.ts";
import { alwaysGiven, operations as registry } from "../src/operations/index.ts";
import { findComposites } from "./check-composites.ts";
import { embedExamples } from "./embed-examples.ts";
import { recipeBlocks, recipeTable } from "./recipe-pages.ts";

const header = "# Generated from src/operations by `npm run generate`. Do not edit.\n";
const page = "<!-- Generated from src/operations by `npm run generate`. Do not edit. -->\n";

/**
 * Everything that is generated from the declarations, and of recipes, whose manifests are written by hand, the tables on
 * their pages: content by path, relative to the project. READMEs keep their own text; only what stands between `<!-- generated: NAME -->` and `<!-- end -->` is replaced.
 */
export async function generateFiles(root: string): Promise<ReadonlyMap<string, string>> {
  const operations = await loadAll(registry);
  const faults = findInconsistencies(operations, alwaysGiven);
  if (faults.length > 0) {
    throw new Error(`The declarations contradict one another.\n${faults.join("\n")}`);
  }
  const { description } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const actions = join(root, "actions");
  const front = { operations: manifest.operationTable(operations), recipes: recipeTable(actions) };
  return new Map([
    ["action.yml", header + toYaml(manifest.rootManifest(operations, String(description)))],
    ["docs/errors.md", renderErrors(operations)],
    ["README.md", fill(readFileSync(join(root, "README.md"), "utf8"), front, "README.md")],
    ["docs/wishes.md", embedExamples(root, readFileSync(join(root, "docs/wishes.md"), "utf8"))],
    ...operations.flatMap((operation) => generateLeaf(root, operation)),
    ...findComposites(actions).map((name) => generateRecipePage(root, name)),
  ]);
}

function generateLeaf(root: string, operation: AnyOperation): [string, string][] {
  const folder = `actions/${operation.name}`;
  const readme = `${folder}/README.md`;
  const blocks = {
    summary: operation.summary,
    inputs: manifest.inputTable({ ...operation.inputs, ...commonInputs }),
    outputs: manifest.outputTable(operation.outputs),
    failures: manifest.failureTable(operation),
    permissions: manifest.permissionList(operation),
    examples: manifest.exampleList(operation, toYaml),
  };
  return [
    [`${folder}/action.yml`, header + toYaml(manifest.leafManifest(operation))],
    [readme, fill(readOrSkeleton(join(root, readme), operation.name, Object.keys(blocks)), blocks, readme)],
  ];
}

function generateRecipePage(root: string, name: string): [string, string] {
  const page = `actions/${name}/README.md`;
  const blocks = recipeBlocks(join(root, "actions"), name);
  return [page, fill(readOrSkeleton(join(root, page), name, Object.keys(blocks)), blocks, page)];
}

/** A README as it is, or, for a new action, one that has every generated block and waits for words. */
function readOrSkeleton(path: string, name: string, blocks: readonly string[]): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    const parts = blocks.map((block) => `## ${block}\n\n<!-- generated: ${block} -->\n<!-- end -->`);
    return `# ${name}\n\n${parts.join("\n\n")}\n`;
  }
}

/** Replaces the generated blocks of a text. @throws Error when one of them has no place in it */
function fill(text: string, blocks: Readonly<Record<string, string>>, name: string): string {
  return Object.entries(blocks).reduce((filled, [block, content]) => {
    const place = new RegExp(`(<!-- generated: ${block} -->\n)[\\s\\S]*?(<!-- end -->)`, "u");
    if (!place.test(filled)) {
      throw new Error(
        `${name} has no place for the block "${block}": write <!-- generated: ${block} --> and <!-- end -->.`,
      );
    }
    return filled.replace(place, (_, begin, end) => `${begin}${content}\n${end}`);
  }, text);
}

function renderErrors(operations: readonly AnyOperation[]): string {
  const parts = operations.map((operation) => `## ${operation.name}\n\n${manifest.failureTable(operation)}\n`);
  return `${page}
# Failures

A failing step shows \`::error title=<operation>: <code>::<sentence> <hint>\`; the cause follows in a folded group. The
command line ends with 1 for a failure of the tables below, with 2 for \`bad-input\`, and with 70 for a defect of stdops
itself, which it asks you to report. Outputs that are known are set on failure too.

${parts.join("\n")}`;
}

function toYaml(value: unknown): string {
  return stringify(value, { lineWidth: 0 });
}
