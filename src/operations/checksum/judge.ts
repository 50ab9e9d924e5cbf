import type { Entry } from "./entries.ts";
import { type Fault, fault } from "./faults.ts";
import type { FileEntry } from "./list-format.ts";

/** Compares what files are with what their entries say: one fault for each file that differs. */
export function judge(files: readonly FileEntry[], checks: ReadonlyMap<string, readonly Entry[]>): readonly Fault[] {
  const faults = new Map<string, Fault>();
  for (const file of files) {
    for (const entry of checks.get(file.path) ?? []) {
      const difference = entry.algorithm === file.algorithm ? compare(file, entry) : undefined;
      if (difference !== undefined && !faults.has(file.path)) {
        faults.set(file.path, difference);
      }
    }
  }
  return [...faults.values()];
}

function compare(
  { path, size, algorithm, digest }: FileEntry,
  { accepted, size: asked, source }: Entry,
): Fault | undefined {
  const expected = accepted.join(" or ");
  if (asked !== undefined && asked !== size) {
    return {
      ...fault(path, "mismatch", `it has ${size} bytes, and ${source} says ${asked}`),
      expected,
      actual: digest,
    };
  }
  if (accepted.includes(digest)) {
    return undefined;
  }
  return {
    ...fault(path, "mismatch", `its ${algorithm} is ${digest}, and ${source} says ${expected}`),
    expected,
    actual: digest,
  };
}
