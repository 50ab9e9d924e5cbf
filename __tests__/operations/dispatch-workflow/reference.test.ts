import { spawnSync } from "node:child_process";
import { describe, expect, it } from "@jest/globals";
import {
  branchNameOf,
  defaultReference,
  type OwnRun,
  parseReference,
} from "../../../src/operations/dispatch-workflow/reference.ts";

const sha1 = "0123456789abcdef0123456789ABCDEF01234567";

describe("a ref", () => {
  it.each([
    ["main", { kind: "bare", name: "main", full: "main" }],
    ["feature/a-b.c", { kind: "bare", name: "feature/a-b.c", full: "feature/a-b.c" }],
    ["1.10", { kind: "bare", name: "1.10", full: "1.10" }],
    ["refs/heads/main", { kind: "branch", name: "main", full: "refs/heads/main" }],
    ["refs/heads/refs/tags/x", { kind: "branch", name: "refs/tags/x", full: "refs/heads/refs/tags/x" }],
    ["refs/tags/v1.0", { kind: "tag", name: "v1.0", full: "refs/tags/v1.0" }],
    ["größe/日本", { kind: "bare", name: "größe/日本", full: "größe/日本" }],
    [sha1, { kind: "commit", sha: sha1.toLowerCase() }],
    ["a".repeat(64), { kind: "commit", sha: "a".repeat(64) }],
    ["a".repeat(41), { kind: "bare", name: "a".repeat(41), full: "a".repeat(41) }],
    [sha1.slice(0, 7), { kind: "bare", name: "0123456", full: "0123456" }],
  ])("%s is %j", (given, reference) => {
    expect(parseReference(given)).toEqual({ value: reference });
    expect(branchNameOf({ kind: "commit", sha: "x" })).toBeUndefined();
  });

  it.each(["refs/pull/1/merge", "refs/remotes/origin/main", "refs/", "refs/heads", "refs/tags"])(
    "%s is neither branch nor tag",
    (given) => {
      expect(parseReference(given)).toEqual({ problem: expect.stringContaining("neither a branch nor a tag") });
    },
  );

  it.each([
    "refs/heads/",
    "refs/tags/",
    "a b",
    "a..b",
    "a~1",
    "a^",
    "a:b",
    "a?",
    "a*",
    "a[b",
    "a\\b",
    "a@{1}",
    "/a",
    "a/",
    "a//b",
    "a\nb",
    "a\u007fb",
  ])("%j is none, as git says", (given) => {
    expect(parseReference(given)).toEqual({ problem: expect.stringContaining("cannot be the name") });
    expect(
      spawnSync("git", ["check-ref-format", given.startsWith("refs/") ? given : `refs/heads/${given}`]).status,
    ).toBe(1);
  });

  it("that git takes is never refused", () => {
    const names = ["a", "a.b", "a@b", "@a", "a{b}", "a'b", 'a"b', "$a", "a!", "a#b", "a%b", "a&b", "-a", "a|b", "é"];
    for (const name of names) {
      expect([name, spawnSync("git", ["check-ref-format", `refs/heads/${name}`]).status]).toEqual([name, 0]);
      expect(parseReference(name)).toHaveProperty("value");
    }
  });
});

describe("the ref of a target when none is given", () => {
  const own: OwnRun = { repository: "Octo/Site", ref: "refs/heads/main", headRef: "", headRepository: undefined };
  const pull: OwnRun = { ...own, ref: "refs/pull/7/merge", headRef: "feature/x" };
  const here = { owner: "octo", name: "site" };

  it.each([
    ["this run's branch", own, "refs/heads/main"],
    ["this run's tag", { ...own, ref: "refs/tags/v1" }, "refs/tags/v1"],
    ["a pull request's branch", pull, "refs/heads/feature/x"],
    ["its branch, which is the repository's own", { ...pull, headRepository: "octo/SITE" }, "refs/heads/feature/x"],
    ["the default, not a fork's branch", { ...pull, headRepository: "fork/site" }, undefined],
    ["the base for a trusted pull request event", { ...pull, ref: "refs/heads/main" }, "refs/heads/main"],
    ["the default for any other ref", { ...own, ref: "refs/pull/7/merge" }, undefined],
    ["the default for a ref of no name", { ...own, ref: "refs/heads/" }, undefined],
    ["the default where nothing is known", { ...own, ref: undefined, headRef: undefined }, undefined],
    ["the default on another server", { ...own, repository: undefined }, undefined],
    ["the default in another repository", { ...own, repository: "octo/site2" }, undefined],
    ["the default in another repository, for a pull request", { ...pull, repository: "octo/other" }, undefined],
  ])("is %s", (_, run, ref) => {
    expect(defaultReference(run, here)).toBe(ref);
  });

  it("is listed with a run by its bare name", () => {
    const names = ["refs/heads/main", "refs/tags/v1", "main"].map((given) => {
      const parsed = parseReference(given);
      return "value" in parsed && branchNameOf(parsed.value);
    });
    expect(names).toEqual(["main", "v1", "main"]);
  });
});
