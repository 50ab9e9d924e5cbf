import { createRequire } from "node:module";

interface Bundler {
  readonly buildSync: (options: object) => { readonly outputFiles: readonly { readonly text: string }[] };
}

/** A source and all that it imports as one module of JavaScript, for a process or a thread of a test. */
export function bundleModule(source: string): string {
  const require = createRequire(import.meta.url);
  const { buildSync }: Bundler = createRequire(require.resolve("tsx"))("esbuild");
  const banner =
    'import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);';
  const options = { bundle: true, format: "esm", platform: "node", write: false, logLevel: "error" };
  const { outputFiles } = buildSync({ ...options, entryPoints: [source], banner: { js: banner } });
  return outputFiles.map(({ text }) => text).join("");
}
