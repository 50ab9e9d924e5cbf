import { isForeignToWindows, isWindowsDevice } from "../../io/zip/entry-name.ts";
import { foldName } from "../../io/zip/fold-name.ts";

/** The folder of an artifact, or what is wrong with its name, as a clause. */
export type FolderChoice = { readonly folder: string } | { readonly fault: string };

/** Leaves room for a number behind it, and for what a folder is called while it is made. */
const longestName = 200;

/**
 * What is wrong with an artifact's name as the name of a folder, as a clause; `undefined` when nothing is. Servers refuse
 * most of such names, but a server may be anybody's.
 */
export function artifactNameProblem(name: string, platform: NodeJS.Platform): string | undefined {
  if (name === "" || name === "." || name === "..") {
    return "its name is no name of a folder";
  }
  if (/[/\\]/u.test(name)) {
    return "its name has a / or a \\, and would lead elsewhere";
  }
  if (/[\p{Cc}\p{Cs}]/u.test(name)) {
    return "its name has a control character";
  }
  if (Buffer.byteLength(name) > longestName) {
    return `its name is longer than ${longestName} bytes`;
  }
  const foreign = platform === "win32" && (isWindowsDevice(name) || isForeignToWindows(name));
  return foreign ? "Windows has no such folder names" : undefined;
}

/**
 * The folder for each artifact, in the order of their names: the artifact's own name; where several have one name (on
 * Windows and macOS in any case), the first gets it and the others `name-2`, `name-3` and so on, past names that are
 * taken. No two get the same.
 */
export function chooseFolders(names: readonly string[], platform: NodeJS.Platform): readonly FolderChoice[] {
  const fold = platform === "win32" || platform === "darwin" ? foldName : (name: string) => name;
  const own = new Set(names.map(fold));
  const taken = new Set<string>();
  return names.map((name) => {
    const fault = artifactNameProblem(name, platform);
    if (fault !== undefined) {
      return { fault };
    }
    const folder = taken.has(fold(name))
      ? nextFree(name, (other) => own.has(fold(other)) || taken.has(fold(other)))
      : name;
    taken.add(fold(folder));
    return { folder };
  });
}

function nextFree(name: string, isTaken: (name: string) => boolean): string {
  let number = 2;
  while (isTaken(`${name}-${number}`)) {
    number += 1;
  }
  return `${name}-${number}`;
}
