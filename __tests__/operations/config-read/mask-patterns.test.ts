import { describe, expect, it } from "@jest/globals";
import { advance, begin, nowhere, parseMaskPattern } from "../../../src/operations/config-read/mask-patterns.ts";

function hits(pattern: string, steps: readonly (string | number)[]): boolean {
  const parsed = parseMaskPattern(pattern);
  return "value" in parsed && steps.reduce(advance, begin(nowhere, [parsed.value])).matched;
}

describe("a mask pattern", () => {
  it.each<[string, readonly (string | number)[]]>([
    ["password", ["password"]],
    ["*.password", ["production", "password"]],
    ["*.password", ["production", "PASSWORD"]],
    ["production.*", ["production", "password"]],
    ["production", ["production", "db", "password"]],
    ["**.password", ["password"]],
    ["**.password", ["a", "b", 0, "password"]],
    ["**.secrets.**", ["a", "secrets", "b"]],
    ["*.*_token", ["a", "api_token"]],
    ["*.pass*", ["a", "passphrase"]],
    ["servers[*].key", ["servers", 3, "key"]],
    ["servers[0].key", ["servers", 0, "key"]],
    ["servers.*.key", ["servers", 3, "key"]],
    ["*.password", ["a.b", "password"]],
    ["db.password", ["db.password"]],
    ["**.password", ["spring.datasource.password"]],
    ['"db.password"', ["db.password"]],
    ["**", ["anything", "at", 0, "all"]],
    ["a.*+(.b", ["a", "*+(", "b"]],
  ])("%s masks %j", (pattern, steps) => {
    expect(hits(pattern, steps)).toBe(true);
  });

  it.each<[string, readonly (string | number)[]]>([
    ["password", ["production", "password"]],
    ["*.password", ["password"]],
    ["*.password", ["a", "b", "password"]],
    ["*.password", ["a", "password2"]],
    ["servers[0].key", ["servers", 1, "key"]],
    ["servers[*].key", ["servers", "one", "key"]],
    ['"*".password', ["a", "password"]],
    ["a.b.c", ["a", "b"]],
    ["a.c", ["abc", "c"]],
  ])("%s does not mask %j", (pattern, steps) => {
    expect(hits(pattern, steps)).toBe(false);
  });
});
