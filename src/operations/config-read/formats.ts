import { basename, extname } from "node:path";

/** Formats that a file may be read as. */
export const formats = ["ini", "json", "jsonc", "json5", "yaml", "toml", "env", "properties", "xml", "csv"] as const;

/** One of {@link formats}. */
export type Format = (typeof formats)[number];

const byExtension: Readonly<Record<string, Format>> = {
  ".ini": "ini",
  ".cfg": "ini",
  ".conf": "ini",
  ".json": "json",
  ".webmanifest": "json",
  ".jsonc": "jsonc",
  ".json5": "json5",
  ".yaml": "yaml",
  ".yml": "yaml",
  ".toml": "toml",
  ".env": "env",
  ".properties": "properties",
  ".xml": "xml",
  ".csv": "csv",
};

const byName: Readonly<Record<string, Format>> = {
  ".npmrc": "ini",
  ".gitconfig": "ini",
  ".gitmodules": "ini",
  ".editorconfig": "ini",
  ".pylintrc": "ini",
  ".flake8": "ini",
  ".coveragerc": "ini",
  "tsconfig.json": "jsonc",
  "jsconfig.json": "jsonc",
  "devcontainer.json": "jsonc",
  "pipfile.lock": "json",
  "composer.lock": "json",
  "cargo.lock": "toml",
  "poetry.lock": "toml",
  "uv.lock": "toml",
  pipfile: "toml",
};

/** The format that a file's name tells, by habit (`.npmrc`, `Cargo.lock`) or ending; `undefined` when it tells none. */
export function detectFormat(path: string): Format | undefined {
  const name = basename(path).toLowerCase();
  const known = Object.hasOwn(byName, name) ? byName[name] : undefined;
  if (known !== undefined) {
    return known;
  }
  if (/^\.env(?:\.|$)/u.test(name)) {
    return "env";
  }
  const extension = extname(name);
  if (/^tsconfig\..+\.json$/u.test(name)) {
    return "jsonc";
  }
  return Object.hasOwn(byExtension, extension) ? byExtension[extension] : undefined;
}
