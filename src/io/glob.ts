import { type Dirent, readdirSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { anchor, createMatcher, endsWith, statesBelow, withoutFolders } from "./glob-matching.ts";
import type { Pattern, Segment } from "./glob-pattern.ts";
import { decodePathText, toSystemPath } from "./path-text.ts";
import { errorCode } from "./system-error.ts";

/** What a search found. Paths are relative to the searched folder, with `/`. */
export interface Found {
  /** Regular files, links to such among them. */
  readonly files: Set<string>;
  /** What patterns matched but is no file that can be read: path and reason. */
  readonly unreadable: Map<string, string>;
  /** What patterns without a wildcard name, and what does not exist. */
  readonly missing: Set<string>;
  /** Patterns with a wildcard that nothing matched. */
  readonly unmatched: string[];
}

interface Search {
  readonly directory: string;
  readonly segments: readonly Segment[];
  readonly found: Found;
  /** Whether a path is left out by a negation behind the pattern at work. */
  readonly leavesOut: (path: string) => boolean;
}

/**
 * Finds the files that patterns match, seen from a folder. Patterns act in order: a negation leaves out what those before
 * it found, one behind it may bring that back. Links to folders are not followed where a wildcard meets them.
 */
export function glob(directory: string, patterns: readonly Pattern[]): Found {
  const found: Found = { files: new Set(), unreadable: new Map(), missing: new Set(), unmatched: [] };
  for (const [index, pattern] of patterns.entries()) {
    if (!pattern.negated) {
      const negations = patterns.slice(index + 1).filter(({ negated }) => negated);
      const matchers = negations.map((negation) => createMatcher(directory, negation));
      const leavesOut =
        matchers.length === 0 ? () => false : (path: string) => matchers.some((matches) => matches(path));
      search(pattern, { directory, found, leavesOut });
    }
  }
  return found;
}

function search(pattern: Pattern, current: Omit<Search, "segments">): void {
  const { directory, found, leavesOut } = current;
  const { base, segments } = anchor(directory, pattern);
  const parents = base.split("/").map((_, index, names) => names.slice(0, index + 1).join("/"));
  if (parents.some((path) => path !== "" && leavesOut(path))) {
    return;
  }
  if (segments.length === 0) {
    takeNamed(base, directory, found);
    return;
  }
  const unreadable = found.unreadable.size;
  const taken = walk(base, withoutFolders([0], segments), { ...current, segments });
  if (taken === 0 && found.unreadable.size === unreadable) {
    found.unmatched.push(pattern.source);
  }
}

/**
 * Walks a folder; `states` are the segments that its entries may match. Each folder is read once, whatever the pattern.
 * Returns how many entries were taken.
 */
function walk(folder: string, states: readonly number[], current: Search): number {
  const { segments } = current;
  let taken = 0;
  for (const entry of readFolder(folder, current)) {
    const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) {
      const below = statesBelow(entry.name, states, segments);
      taken += below.length === 0 || current.leavesOut(path) ? 0 : walk(path, below, current);
    } else if (endsWith(entry.name, states, segments) && !current.leavesOut(path)) {
      taken += takeEntry(path, entry, current);
    }
  }
  return taken;
}

type Entry = Pick<Dirent, "isDirectory" | "isFile" | "name">;

function readFolder(folder: string, { directory, found }: Search): readonly Entry[] {
  const path = toSystemPath(folder === "" ? directory : resolve(directory, folder));
  try {
    const entries = readdirSync(path, { withFileTypes: true });
    return entries.some(({ name }) => name.includes("\ufffd")) ? readFolderBytes(path) : entries;
  } catch (error) {
    const code = errorCode(error);
    if (code !== "ENOENT" && code !== "ENOTDIR") {
      found.unreadable.set(folder === "" ? "." : folder, `the folder cannot be read (${code})`);
    }
    return [];
  }
}

/** Reads a folder some of whose names are no UTF-8. */
function readFolderBytes(path: string | Buffer): readonly Entry[] {
  return readdirSync(path, { withFileTypes: true, encoding: "buffer" }).map((entry) => ({
    name: decodePathText(entry.name),
    isDirectory: () => entry.isDirectory(),
    isFile: () => entry.isFile(),
  }));
}

/** Takes what a wildcard met: 1 for a file or a fault, 0 for a link to a folder. */
function takeEntry(path: string, entry: Entry, { directory, found }: Search): 0 | 1 {
  const kind = entry.isFile() ? "file" : fileKind(directory, path);
  if (kind === "folder") {
    return 0;
  }
  if (kind === "file") {
    found.files.add(path);
  } else {
    found.unreadable.set(path, kind === undefined ? "it is a link to nothing" : `it is ${kind}`);
  }
  return 1;
}

/** Takes what a pattern names without a wildcard, whatever it is. */
function takeNamed(path: string, directory: string, found: Found): void {
  const kind = fileKind(directory, path);
  if (kind === "file") {
    found.files.add(path);
  } else if (kind === undefined) {
    found.missing.add(path);
  } else {
    found.unreadable.set(
      path === "" ? "." : path,
      kind === "folder" ? "it is a folder: write folder/** for the files in it" : `it is ${kind}`,
    );
  }
}

/** What a path leads to, links followed: `file`, `folder`, or words for anything else; `undefined` when there is nothing. */
export function fileKind(directory: string, path: string): string | undefined {
  try {
    const stat = statSync(toSystemPath(resolve(directory, path)), { throwIfNoEntry: false });
    if (stat === undefined) {
      return undefined;
    }
    if (stat.isFile()) {
      return "file";
    }
    if (stat.isDirectory()) {
      return "folder";
    }
    return stat.isFIFO() ? "a named pipe" : stat.isSocket() ? "a socket" : "a device";
  } catch (error) {
    const code = errorCode(error);
    return code === "ENOENT" || code === "ENOTDIR" ? undefined : `out of reach (${code})`;
  }
}
