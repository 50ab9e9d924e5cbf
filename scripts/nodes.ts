import { existsSync } from "node:fs";
import { resolve } from "node:path";

const own = process.env["npm_node_execpath"] ?? process.execPath;
const bundled = resolve(
  import.meta.dirname,
  "../node_modules/node/bin",
  process.platform === "win32" ? "node.exe" : "node",
);

/**
 * The Nodes that the project is tested with: the one that runs npm (npm puts its own folder first on PATH, and so Node 24),
 * and Node 24, where npm could install it.
 */
export const nodes: readonly string[] = existsSync(bundled) ? [own, bundled] : [own];
