/**
 * Writes docs/conformance.md: how the readers of config-read and those of others do in the public suites. The part on
 * TOML needs `go`, which fetches its suite; the page's beginning does not, and is the same without it.
 */
import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { renderPage, renderToml } from "./conformance/page.ts";
import { findTomlSuite } from "./conformance/toml.ts";

const folder = findTomlSuite();
if (folder === undefined) {
  throw new Error("The suite of TOML is not to be had: it takes go, and a network at the first time.");
}
writeFileSync(resolve(import.meta.dirname, "../docs/conformance.md"), `${renderPage()}${renderToml(folder)}`);
