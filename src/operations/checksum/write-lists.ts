import { basename } from "node:path";
import { writeFileAtomically } from "../../io/files.ts";
import { type FileEntry, type ListFormat, renderList } from "./list-format.ts";

/** What to write of what was computed. */
export interface ListRequest {
  readonly directory: string;
  readonly entries: readonly FileEntry[];
  readonly outputFile: string | undefined;
  readonly format: ListFormat;
  readonly names: "path" | "basename";
  readonly sidecars: boolean;
}

/** Names that two or more entries would share, with the paths that clash. */
export function findClashes(
  entries: readonly FileEntry[],
): readonly (readonly [name: string, paths: readonly string[]])[] {
  const pathsOf = new Map<string, readonly string[]>();
  for (const { path } of entries) {
    const name = basename(path);
    pathsOf.set(name, [...(pathsOf.get(name) ?? []), path]);
  }
  return [...pathsOf].filter(([, paths]) => paths.length > 1);
}

/** Where a file's sidecar lies. */
export function sidecarPath({ path, algorithm }: Pick<FileEntry, "path" | "algorithm">): string {
  return `${path}.${algorithm}`;
}

/** Writes the list and the sidecars that were asked for, each whole or not at all. */
export function writeLists({ directory, entries, outputFile, format, names, sidecars }: ListRequest): void {
  if (outputFile !== undefined) {
    const named = names === "path" ? entries : entries.map((entry) => ({ ...entry, path: basename(entry.path) }));
    writeFileAtomically(directory, outputFile, renderList(named, format));
  }
  if (sidecars) {
    for (const entry of entries) {
      const line = renderList([{ ...entry, path: basename(entry.path) }], "gnu");
      writeFileAtomically(directory, sidecarPath(entry), line);
    }
  }
}
