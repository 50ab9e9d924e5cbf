import { createHash } from "node:crypto";
import { lstatSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Environment } from "./environment.ts";
import { listNames } from "./files.ts";
import { makeFolders } from "./make-folders.ts";
import { guard, readJournal, StoreFault } from "./row-journal.ts";

/** How the names of timers' files end. */
const suffix = ".timer.ndjson";

/**
 * Where timers are kept: on a runner in RUNNER_TEMP, which it empties for every job; elsewhere in a folder of this user
 * alone, below the system's folder for temporary files. Nothing is made. @throws StoreFault when others own that folder
 */
export function findTimerFolder(environment: Environment): string {
  const { RUNNER_TEMP: temporary = "" } = environment;
  if (temporary !== "") {
    return join(temporary, "stdops-timers");
  }
  const folder = join(tmpdir(), `stdops-timers-${process.getuid?.() ?? "user"}`);
  requireOwn(folder);
  return folder;
}

/** Makes that folder where it is not there yet, and returns its path. @throws StoreFault */
export function openTimerFolder(environment: Environment): string {
  const folder = findTimerFolder(environment);
  const shared = (environment["RUNNER_TEMP"] ?? "") !== "";
  guard(folder, "cannot be made", () => makeFolders(folder, shared ? 0o777 : 0o700));
  return findTimerFolder(environment);
}

/** The file of a timer, whose name may be any text. */
export function timerPath(folder: string, name: string): string {
  // JSON tells names apart that differ in what UTF-8 has no bytes for.
  const digest = createHash("sha256").update(JSON.stringify(name)).digest("hex");
  return join(folder, `${digest.slice(0, 32)}${suffix}`);
}

/** Names of timers that were ever started here, of some at most: for a hint, so that whatever cannot be read is left out. */
export function listTimerNames(folder: string): readonly string[] {
  const files = listNames(folder).filter((name) => name.endsWith(suffix));
  return files.slice(0, 50).flatMap((file) => {
    try {
      const { rows } = readJournal(join(folder, file), 256 * 1024);
      const names = rows.map(({ fields }) => fields?.["name"]).filter((name) => typeof name === "string");
      return names.slice(0, 1);
    } catch {
      return [];
    }
  });
}

/** The system's folder for temporary files is open to all: somebody else may have made one of that name. */
function requireOwn(folder: string): void {
  const stat = guard(folder, "cannot be read", () => lstatSync(folder, { throwIfNoEntry: false }));
  if (stat === undefined || process.getuid === undefined) {
    return;
  }
  if (!stat.isDirectory()) {
    throw new StoreFault(folder, "is not a folder");
  }
  if (stat.uid !== process.getuid() || (stat.mode & 0o077) !== 0) {
    throw new StoreFault(folder, "is not this user's alone");
  }
}
