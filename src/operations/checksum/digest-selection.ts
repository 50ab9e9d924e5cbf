import type { FileDigest } from "../../io/digest/digest-file.ts";
import { digestFiles } from "../../io/digest/digest-files.ts";
import { compareCodePoints } from "../../io/path-text.ts";
import type { Runner } from "../../runner/runner.ts";
import { quoteName } from "../../runner/safe-text.ts";
import type { Algorithm } from "./algorithms.ts";
import type { Entry } from "./entries.ts";
import { type Fault, type FaultCode, fault } from "./faults.ts";
import type { FileEntry } from "./list-format.ts";

/** What digesting needs from the operation's context. */
export interface DigestStage {
  readonly directory: string;
  readonly signal: AbortSignal;
  readonly workers: URL | undefined;
  readonly runner: Runner;
}

/** Entries of files that were digested, and faults of those that were not. */
export interface Digested {
  readonly entries: readonly FileEntry[];
  readonly faults: readonly Fault[];
}

const codes: Readonly<Record<"missing" | "unreadable" | "changed", FaultCode>> = {
  missing: "missing-file",
  unreadable: "unreadable",
  changed: "changed-while-reading",
};

/** Digests files, each by all the algorithms given. Entries come in the order of paths, faults beside them. */
export async function digestSelection(
  paths: readonly string[],
  algorithms: readonly Algorithm[],
  { directory, signal, workers, runner }: DigestStage,
): Promise<Digested> {
  const progress = (taken: number, bytes: number) => runner.progress(describeProgress(taken, paths, bytes));
  const results = await digestFiles({ directory, paths, algorithms, signal, workers, progress });
  const entries: FileEntry[] = [];
  const faults: Fault[] = [];
  for (const [index, path] of paths.entries()) {
    const result: FileDigest = results[index] ?? { problem: "unreadable", message: "it was not read" };
    if ("problem" in result) {
      faults.push(fault(path, codes[result.problem], result.message));
    } else {
      const { size, digests } = result;
      for (const [at, algorithm] of algorithms.entries()) {
        entries.push({ path, size, algorithm, digest: digests[at] ?? "" });
      }
    }
  }
  return { entries, faults };
}

function describeProgress(taken: number, paths: readonly string[], bytes: number): string {
  const [only] = paths;
  return only !== undefined && paths.length === 1
    ? `${(bytes / 1024 ** 3).toFixed(1)} GiB of ${quoteName(only)}`
    : `file ${taken} of ${paths.length}`;
}

/** Digests files by the algorithms of their entries, those that need the same ones together. Sorted by path. */
export async function digestChecks(
  paths: readonly string[],
  checks: ReadonlyMap<string, readonly Entry[]>,
  stage: DigestStage,
): Promise<Digested> {
  const groups = new Map<string, { readonly algorithms: readonly Algorithm[]; readonly paths: string[] }>();
  for (const path of paths) {
    const algorithms = (checks.get(path) ?? []).map(({ algorithm }) => algorithm).toSorted();
    const group = groups.get(algorithms.join()) ?? { algorithms, paths: [] };
    group.paths.push(path);
    groups.set(algorithms.join(), group);
  }
  const digested: Digested[] = [];
  for (const group of groups.values()) {
    digested.push(await digestSelection(group.paths, group.algorithms, stage));
  }
  const entries = digested.flatMap((part) => part.entries);
  return { entries: sortEntries(entries), faults: digested.flatMap((part) => part.faults) };
}

function sortEntries(entries: readonly FileEntry[]): readonly FileEntry[] {
  return entries.toSorted(
    (left, right) => compareCodePoints(left.path, right.path) || (left.algorithm < right.algorithm ? -1 : 1),
  );
}
