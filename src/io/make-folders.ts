import { mkdirSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { toSystemPath } from "./path-text.ts";
import { errorCode } from "./system-error.ts";

/**
 * Makes a folder and those above it, where they are missing, as `mkdir -p` does. Node's own way never returns where the
 * system has no room for new folders and says that the parent is missing, as below /proc.
 * @throws Error with the system's code, such as EACCES, ENOTDIR for a file in the way, or EEXIST for one in its place
 */
export function makeFolders(path: string, mode = 0o777): void {
  const missing: string[] = [];
  for (let folder = path; findKind(folder) === undefined && folder !== dirname(folder); folder = dirname(folder)) {
    missing.push(folder);
  }
  if (findKind(path) === "other") {
    missing.push(path);
  }
  for (const folder of missing.toReversed()) {
    makeFolder(folder, mode);
  }
}

/** Another process may make it at the same moment. */
function makeFolder(path: string, mode: number): void {
  try {
    mkdirSync(toSystemPath(path), { mode });
  } catch (error) {
    if (errorCode(error) !== "EEXIST" || findKind(path) !== "folder") {
      throw error;
    }
  }
}

/** What there is at a path; nothing, where a file stands in the way. */
function findKind(path: string): "folder" | "other" | undefined {
  try {
    const found = statSync(toSystemPath(path), { throwIfNoEntry: false });
    return found === undefined ? undefined : found.isDirectory() ? "folder" : "other";
  } catch (error) {
    // Node 20 throws this, Node 24 does not.
    if (errorCode(error) === "ENOTDIR") {
      return undefined;
    }
    throw error;
  }
}
