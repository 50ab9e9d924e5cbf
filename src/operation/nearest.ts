import { distance } from "fastest-levenshtein";
import { toLogLine } from "../runner/safe-text.ts";

/** The candidate that a mistyped word most likely meant; `undefined` when none is near enough to name. */
function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const limit = Math.max(1, Math.floor(word.length / 3)) + 1;
  let best: { readonly candidate: string; readonly far: number } | undefined;
  for (const candidate of candidates) {
    const far = distance(word.toLowerCase(), candidate.toLowerCase());
    if (far <= limit && far < candidate.length && (best === undefined || far < best.far)) {
      best = { candidate, far };
    }
  }
  return best?.candidate;
}

/** ` Did you mean "sha256"?`, or nothing when no candidate is near. */
export function didYouMean(word: string, candidates: Iterable<string>): string {
  const candidate = nearest(word, candidates);
  return candidate === undefined ? "" : ` Did you mean "${toLogLine(candidate)}"?`;
}
