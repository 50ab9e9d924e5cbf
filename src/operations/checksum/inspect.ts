import { resolve } from "node:path";
import { exists } from "../../io/files.ts";
import { fileKind } from "../../io/glob.ts";
import { realPath } from "../../io/links.ts";
import { pathInside } from "../../io/path-inside.ts";
import type { Entry } from "./entries.ts";
import { type Fault, fault } from "./faults.ts";

/** Files that can be digested, and faults of the others; those that are left out are in neither. */
export interface Inspection {
  readonly paths: readonly string[];
  readonly faults: readonly Fault[];
}

/** Looks, without reading, whether files are there, are regular, and lie where their entries may point. */
export function inspect(
  directory: string,
  checks: ReadonlyMap<string, readonly Entry[]>,
  { ignoreMissing }: { readonly ignoreMissing: boolean },
): Inspection {
  const paths: string[] = [];
  const faults: Fault[] = [];
  for (const [path, entries] of checks) {
    const problem = inspectFile(directory, path, entries);
    if (problem === undefined) {
      paths.push(path);
    } else if (problem.reason !== "missing-file" || !ignoreMissing) {
      faults.push(problem);
    }
  }
  return { paths, faults };
}

function inspectFile(directory: string, path: string, entries: readonly Entry[]): Fault | undefined {
  const absolute = resolve(directory, path);
  const kind = fileKind(directory, path);
  if (kind === "file") {
    const outside = entries.some(({ base }) => base !== undefined && !liesIn(absolute, base));
    return outside ? fault(path, "outside-base", "a link leads out of base-directory") : undefined;
  }
  if (kind === undefined) {
    return exists(absolute)
      ? fault(path, "unreadable", "it is a link to nothing")
      : fault(path, "missing-file", `${entries[0]?.source ?? "files"} names it, and it does not exist`);
  }
  return fault(path, "unreadable", `it is ${kind === "folder" ? "a folder" : kind}`);
}

function liesIn(path: string, base: string): boolean {
  return pathInside(realPath(base) ?? base, realPath(path) ?? path) !== undefined;
}
