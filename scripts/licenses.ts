import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

interface LockEntry {
  readonly name?: string;
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly link?: boolean;
  readonly optional?: boolean;
}

/**
 * The licences of all packages that may be in the bundle: those that package-lock.json marks neither as for
 * development nor as optional, which differ from system to system. (ncc's own list leaves out what it has merged into one module, @actions/core among it.) Sorted by name.
 */
export function renderLicenses(root: string): string {
  const { packages }: { readonly packages: Readonly<Record<string, LockEntry>> } = JSON.parse(
    readFileSync(join(root, "package-lock.json"), "utf8"),
  );
  const texts = Object.entries(packages)
    .filter(([path, { dev, link, optional }]) => {
      return path.includes("node_modules/") && [dev, link, optional].every((mark) => mark !== true);
    })
    .map(([path, entry]) => renderLicense(join(root, path), path, entry));
  return [...new Set(texts)].toSorted().join("\n");
}

function renderLicense(folder: string, path: string, { name, version, license }: LockEntry): string {
  const title = `${name ?? path.replace(/^.*node_modules\//u, "")} ${version}`;
  const file = readdirSync(folder).find((entry) => /^licen[cs]e(?:\.(?:md|txt))?$/iu.test(entry));
  const text = file === undefined ? "" : readFileSync(join(folder, file), "utf8");
  return `${title}\n${license ?? ""}\n\n${text.replaceAll("\r\n", "\n").trim()}\n\n`;
}
