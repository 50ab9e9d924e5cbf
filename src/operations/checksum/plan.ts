import type { Entry } from "./entries.ts";
import { type Fault, fault } from "./faults.ts";

/** Which files to check against which entries, and what is wrong before any file is read. */
export interface Plan {
  /** By path, each file with at least one entry, no two of one algorithm. */
  readonly checks: ReadonlyMap<string, readonly Entry[]>;
  readonly faults: readonly Fault[];
}

/**
 * Decides what is to be verified: exactly the wanted files, each of which needs an entry, or, when none are named, every
 * entry. Entries of other files are left alone.
 */
export function plan(entries: readonly Entry[], wanted: readonly string[] | undefined): Plan {
  const byPath = new Map<string, Entry[]>();
  for (const entry of entries) {
    const known = byPath.get(entry.path);
    if (known === undefined) {
      byPath.set(entry.path, [entry]);
    } else {
      known.push(entry);
    }
  }
  const checks = new Map<string, readonly Entry[]>();
  const faults: Fault[] = [];
  for (const path of wanted ?? byPath.keys()) {
    const verdict = planFile(path, byPath.get(path) ?? []);
    if ("reason" in verdict) {
      faults.push(verdict);
    } else {
      checks.set(path, verdict.entries);
    }
  }
  return { checks, faults };
}

function planFile(path: string, entries: readonly Entry[]): Fault | { readonly entries: readonly Entry[] } {
  const kept = new Map<string, Entry>();
  for (const entry of entries) {
    if (entry.outside) {
      return fault(path, "outside-base", `${entry.source} names it, outside base-directory`);
    }
    const earlier = kept.get(entry.algorithm);
    if (earlier !== undefined && !sameDigests(earlier, entry)) {
      return fault(
        path,
        "ambiguous-entry",
        `${earlier.source} and ${entry.source} give two ${entry.algorithm} digests of it`,
      );
    }
    kept.set(entry.algorithm, earlier ?? entry);
  }
  return kept.size === 0
    ? fault(path, "missing-entry", "no list has an entry for it")
    : { entries: [...kept.values()] };
}

function sameDigests(left: Entry, right: Entry): boolean {
  return left.accepted.join() === right.accepted.join();
}
