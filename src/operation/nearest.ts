import { distance } from "fastest-levenshtein";
import { toLogLine } from "../runner/safe-text.ts";

/**
 * The candidate that a mistyped word most likely meant; `undefined` when none is near enough to name. Of two that are as far,
 * the one of the same characters wins: letters change places more often than they become others.
 */
function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const limit = Math.max(1, Math.floor(word.length / 3)) + 1;
  let best: { readonly candidate: string; readonly far: number } | undefined;
  for (const candidate of candidates) {
    const changes = distance(word.toLowerCase(), candidate.toLowerCase());
    const far = hasSameCharacters(word, candidate) ? changes - 0.5 : changes;
    if (changes <= limit && changes < candidate.length && (best === undefined || far < best.far)) {
      best = { candidate, far };
    }
  }
  return best?.candidate;
}

function hasSameCharacters(word: string, candidate: string): boolean {
  const sorted = (text: string) => [...text.toLowerCase()].toSorted().join("");
  return sorted(word) === sorted(candidate);
}

/** ` Did you mean "sha256"?`, or nothing when no candidate is near. */
export function didYouMean(word: string, candidates: Iterable<string>): string {
  const candidate = nearest(word, candidates);
  return candidate === undefined ? "" : ` Did you mean "${toLogLine(candidate)}"?`;
}
