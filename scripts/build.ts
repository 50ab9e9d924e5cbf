/**
 * Builds dist/: tsc to JavaScript, ncc to one bundle with lazy chunks and to one worker script, and a stub for each entry.
 * The result is the same, byte for byte, wherever and on whichever Node it is built. `--out DIR` builds elsewhere.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { operations } from "../src/operations/index.ts";
import { renderLicenses } from "./licenses.ts";

interface Asset {
  readonly source: string | Buffer;
}

interface Built {
  readonly code: string;
  readonly assets: Readonly<Record<string, Asset>>;
}

interface NccOptions {
  readonly cache: false;
  readonly filename: string;
  readonly quiet: true;
  /** ncc takes folders for assets that an expression may lead to, such as the current one: none outside of this. */
  readonly filterAssetBase: string;
}

const root = resolve(import.meta.dirname, "..");
const ncc: (entry: string, options: NccOptions) => Promise<Built> = createRequire(import.meta.url)("@vercel/ncc");

/** Bundles one entry of lib/ under a file name; returns all files that come of it. */
async function bundle(entry: string, filename: string): Promise<Map<string, string | Buffer>> {
  const options = { cache: false, filename, quiet: true, filterAssetBase: join(root, "lib") } as const;
  const { code, assets } = await ncc(join(root, "lib", entry), options);
  const files = Object.entries(assets).map(([name, { source }]): [string, string | Buffer] => [name, source]);
  return new Map([[filename, code], ...files]);
}

/**
 * The command line's stub. It uses nothing that an old Node cannot read (no static import, no top-level await), because
 * it is what finds out that a Node is too old, and hands over to the launcher's other candidates.
 */
const commandLineStub = `const node = process.versions.node;
if (Number(node.split(".")[0]) >= 20) {
  import("./stdops.js").then(({ cli }) => cli(process.argv[1]));
} else {
  const env = Object.assign({}, process.env, { STDOPS_OLD_NODE: process.execPath + ", " + node });
  import("child_process").then(
    ({ spawnSync }) => {
      const launcher = process.argv[1].replace(/dist.cli\\.js$/, "bin/stdops");
      process.exitCode = spawnSync("/bin/sh", [launcher].concat(process.argv.slice(2)), { env, stdio: "inherit" }).status;
    },
    () => {
      console.error("stdops needs Node 20 or later, and this is " + node + ". Install a newer one.");
      process.exitCode = 127;
    },
  );
}
`;

/** The scripts that action.yml files and bin/stdops start. */
function stubs(): Map<string, string> {
  const call = (entry: string, argument: string) =>
    `import { ${entry} } from "./stdops.js";\n\nawait ${entry}(${argument});\n`;
  return new Map([
    ["index.js", call("main", "import.meta.url")],
    ["post.js", call("post", "")],
    ["upload-thread.js", call("uploadThread", "")],
    ["cli.js", commandLineStub],
    ...Object.keys(operations).map((name): [string, string] => [
      `${name}.js`,
      call("main", `import.meta.url, "${name}"`),
    ]),
  ]);
}

/** Builds into a folder, which is emptied first. */
export async function build(out: string): Promise<void> {
  rmSync(join(root, "lib"), { recursive: true, force: true });
  execFileSync(
    process.execPath,
    [join(root, "node_modules/typescript/bin/tsc"), "-p", join(root, "tsconfig.build.json")],
    {
      stdio: "inherit",
    },
  );
  const worker = await bundle("io/digest/worker.js", "digest-worker.js");
  const main = await bundle("index.js", "stdops.js");
  const own = new Map([
    ["package.json", `${JSON.stringify({ type: "module" })}\n`],
    ["licenses.txt", renderLicenses(root)],
  ]);
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  for (const [name, content] of [...worker, ...main, ...stubs(), ...own]) {
    writeFileSync(join(out, name), content);
  }
}

const [, , flag, folder] = process.argv;
if (import.meta.filename === process.argv[1]) {
  await build(flag === "--out" && folder !== undefined ? resolve(folder) : join(root, "dist"));
}
