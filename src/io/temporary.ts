import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Environment } from "./environment.ts";

/**
 * Lends a folder for files that are of no use afterwards: in RUNNER_TEMP, which a runner empties, else where the system
 * has such folders. It is gone, with all that is in it, when the work is over.
 */
export async function withTemporaryFolder<T>(
  environment: Environment,
  work: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(environment["RUNNER_TEMP"] || tmpdir(), "stdops-"));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
