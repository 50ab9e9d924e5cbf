import { relative, resolve, sep } from "node:path";
import { glob } from "../../io/glob.ts";
import { type Pattern, parsePattern } from "../../io/glob-pattern.ts";
import { compareCodePoints } from "../../io/path-text.ts";
import { type Fault, fault } from "./faults.ts";

/** Files that patterns asked for. */
export interface Selection {
  /** Relative to `working-directory`, with `/`, sorted. */
  readonly files: readonly string[];
  /** What patterns asked for and cannot be had: named files that do not exist, links to nothing, sockets. */
  readonly faults: readonly Fault[];
  /** Patterns with a wildcard that matched nothing. */
  readonly unmatched: readonly string[];
}

/** Reads patterns; the problem is a sentence about the first that makes no sense. */
export function parsePatterns(sources: readonly string[]): readonly Pattern[] | { readonly problem: string } {
  const patterns: Pattern[] = [];
  for (const source of sources) {
    const pattern = parsePattern(source, process.platform === "win32");
    if ("problem" in pattern) {
      return pattern;
    }
    patterns.push(pattern);
  }
  return patterns.some(({ negated }) => !negated)
    ? patterns
    : { problem: "There are only negations: name what to take, then what to leave out." };
}

/** Finds the files that patterns ask for, but for those that are left out by name. */
export function selectFiles(directory: string, patterns: readonly Pattern[], leftOut: ReadonlySet<string>): Selection {
  const found = glob(directory, patterns);
  const files = [...found.files].filter((path) => !leftOut.has(path));
  const missing = [...found.missing].filter((path) => !leftOut.has(path));
  return {
    files: sortPaths(files),
    faults: [
      ...missing.map((path) => fault(path, "missing-file", "it does not exist")),
      ...[...found.unreadable].map(([path, reason]) => fault(path, "unreadable", reason)),
    ],
    unmatched: found.unmatched,
  };
}

/** Sorts by code points; what lies below the surrogates sorts so by itself, and faster. */
function sortPaths(paths: readonly string[]): readonly string[] {
  return paths.some((path) => /[\ud800-\uffff]/.test(path)) ? paths.toSorted(compareCodePoints) : paths.toSorted();
}

/** A path as it is shown: relative to `working-directory`, with `/`. */
export function toShownPath(directory: string, path: string): string {
  const shown = relative(directory, resolve(directory, path));
  return sep === "/" ? shown : shown.replaceAll(sep, "/");
}
