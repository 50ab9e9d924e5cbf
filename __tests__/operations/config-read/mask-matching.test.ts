import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { advance, begin, nowhere, parseMaskPattern } from "../../../src/operations/config-read/mask-patterns.ts";

type Steps = readonly (string | number)[];

/** Whether one step of a pattern takes a key or an index, by a regular expression. */
function takes(word: string, step: string | number): boolean {
  if (word.startsWith("[")) {
    return word === "[*]" ? /^\d+$/u.test(String(step)) : word === `[${step}]`;
  }
  return new RegExp(`^${word.replaceAll("*", ".*")}$`, "su").test(String(step));
}

/** The same question, answered by trying every way: what a pattern names is secret with all that it holds. */
function isSecret([word, ...words]: readonly string[], steps: Steps): boolean {
  if (word === undefined) {
    return true;
  }
  const [step, ...rest] = steps;
  if (word === "**" && isSecret(words, steps)) {
    return true;
  }
  if (step === undefined) {
    return false;
  }
  if (word === "**" ? isSecret([word, ...words], rest) : takes(word, step) && isSecret(words, rest)) {
    return true;
  }
  return typeof step === "string" && step.includes(".") && isSecret([word, ...words], [...step.split("."), ...rest]);
}

describe("mask patterns", () => {
  const pattern = fc.array(fc.constantFrom("a", "b", "*", "**", "**", "a*", "*b", "[0]", "[*]"), {
    minLength: 1,
    maxLength: 5,
  });
  const step = fc.constantFrom<string | number>("a", "b", "ab", "aab", "a.b", "b.a.a", "..a", "", 0, 3, "0");

  it("agree with a search of every way, alone and several at once", () => {
    let met = 0;
    const property = fc.property(
      fc.array(pattern, { minLength: 1, maxLength: 3 }),
      fc.array(step, { minLength: 1, maxLength: 6 }),
      (patterns, steps) => {
        const parsed = patterns.map((words) =>
          parseMaskPattern(words.map((word, at) => `${at === 0 || word.startsWith("[") ? "" : "."}${word}`).join("")),
        );
        const known = parsed.flatMap((one) => ("value" in one ? [one.value] : []));
        const wanted = patterns.some((words) => isSecret(words, steps));
        met += wanted ? 1 : 0;
        return steps.reduce(advance, begin(nowhere, known)).matched === wanted;
      },
    );
    fc.assert(property, { seed: 1, numRuns: 10_000 });
    expect(met).toBeGreaterThan(3_000);
    expect(met).toBeLessThan(8_000);
  });
});
