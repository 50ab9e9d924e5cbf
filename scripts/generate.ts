/** Writes everything that is generated from the declarations; see generated-files.ts. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { generateFiles } from "./generated-files.ts";

const root = resolve(import.meta.dirname, "..");
for (const [path, content] of await generateFiles(root)) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
}
