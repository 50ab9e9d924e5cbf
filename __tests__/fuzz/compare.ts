import { type FuzzResult, type FuzzTarget, fuzz } from "./fuzz.ts";

/** Compares random cases with a referee that is known to be here, always the same ones. */
export function compare<Case>(
  target: FuzzTarget<Case>,
  count: number,
): { readonly difference: FuzzResult<Case>["smallest"]; readonly kinds: readonly string[] } {
  const bench = target.open();
  if (bench === undefined) {
    throw new Error("There is no referee on this machine.");
  }
  const { smallest, kinds } = fuzz(bench, { count, seed: 1, progress: () => undefined });
  return { difference: smallest, kinds: [...kinds.keys()].toSorted() };
}
