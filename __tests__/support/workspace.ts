import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** A temporary folder for one test. */
export interface Workspace {
  readonly path: string;
  /** Writes a file, and the folders that it needs; returns its absolute path. */
  readonly write: (path: string, content: string | Uint8Array) => string;
  readonly remove: () => void;
}

/** Makes a temporary folder, with files by path. */
export function createWorkspace(files: Readonly<Record<string, string | Uint8Array>> = {}): Workspace {
  const path = mkdtempSync(join(tmpdir(), "stdops-"));
  const write = (name: string, content: string | Uint8Array) => {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), content);
    return join(path, name);
  };
  for (const [name, content] of Object.entries(files)) {
    write(name, content);
  }
  return { path, write, remove: () => rmSync(path, { recursive: true, force: true }) };
}
