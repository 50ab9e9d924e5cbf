/**
 * Writes docs/conformance.md, and a short table of it on the page of config-read: how the readers of config-read and those of others do in the public suites. The part on
 * TOML needs `go`, which fetches its suite; the page's beginning does not, and is the same without it.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { renderPage, renderToml } from "./conformance/page.ts";
import { insertShortTable } from "./conformance/short-table.ts";
import { findTomlSuite } from "./conformance/toml.ts";

const folder = findTomlSuite();
if (folder === undefined) {
  throw new Error("The suite of TOML is not to be had: it takes go, and a network at the first time.");
}
const root = resolve(import.meta.dirname, "..");
const page = `${renderPage()}${renderToml(folder)}`;
writeFileSync(resolve(root, "docs/conformance.md"), page);
const readme = resolve(root, "actions/config-read/README.md");
writeFileSync(readme, insertShortTable(readFileSync(readme, "utf8"), page));
