import { describe, expect, it } from "@jest/globals";
import { matchesName } from "../../../src/operations/dispatch-workflow/name-pattern.ts";
import { cpuTime } from "../../support/cpu-time.ts";

describe("matchesName", () => {
  it.each([
    ["build", "build", true],
    ["build", "Build", false],
    ["build", "buil", false],
    ["build (20, linux)", "build (*)", true],
    ["build (20, linux)", "build (20, linux)", true],
    ["a.b", "a?b", false],
    ["axb", "a.b", false],
    ["[x]", "[x]", true],
    ["x", "[x]", false],
    ["aba", "ab*ba", false],
    ["abba", "ab*ba", true],
    ["a\nb", "a*b", true],
    ["", "*", true],
    ["", "", true],
    ["a", "", false],
    ["call / a / b", "call / * / b", true],
    ["a-b-c-b", "a*b*b", true],
    ["a-b", "a*b*b", false],
  ])("%j is what %j says: %s", (name, pattern, matches) => {
    expect(matchesName(name, pattern)).toBe(matches);
  });

  it("agrees with regular expressions on every short text", () => {
    const texts = (signs: string, most: number): string[] =>
      most === 0 ? [""] : ["", ...[...signs].flatMap((sign) => texts(signs, most - 1).map((rest) => sign + rest))];
    for (const pattern of new Set(texts("ab*", 5))) {
      const expression = new RegExp(`^${pattern.replaceAll("*", ".*")}$`, "su");
      for (const name of new Set(texts("ab", 5))) {
        expect([name, pattern, matchesName(name, pattern)]).toEqual([name, pattern, expression.test(name)]);
      }
    }
  });

  it("takes no time for a pattern of many stars", () => {
    const begun = cpuTime();
    expect(matchesName("a".repeat(100_000), `${"a*".repeat(1000)}b`)).toBe(false);
    expect(cpuTime() - begun).toBeLessThan(500);
  });
});
