import { describe, expect, it } from "@jest/globals";
import { GitHubError, type GitHubErrorDetails } from "../../../src/io/github/github-error.ts";
import { type Attempted, explainRefusal, kindOfToken, type TokenKind } from "../../../src/io/github/refusal.ts";

const kinds: readonly (readonly [string | undefined, TokenKind])[] = [
  [undefined, "none"],
  ["", "none"],
  ["ghs_16C7e42F292c6912E7710c838347Ae178B4a", "installation"],
  ["github_pat_11ABCDEFG", "fine-grained"],
  ["ghp_16C7e42F", "classic"],
  ["gho_16C7e42F", "oauth"],
  ["ghu_16C7e42F", "app-user"],
  ["0123456789abcdef0123456789abcdef01234567", "unknown"],
  ["GHS_16C7e42F", "unknown"],
  ["xghs_16C7e42F", "unknown"],
];

describe("a token", () => {
  it.each(kinds)("%s is of the kind: %s", (token, kind) => {
    expect(kindOfToken(token)).toBe(kind);
  });
});

function explain(details: Partial<GitHubErrorDetails>, attempted: Partial<Attempted> = {}): string | undefined {
  const error = new GitHubError("the API answered", { kind: "refused", status: 403, ...details });
  return explainRefusal(error, { token: "installation", needs: "actions: write", isOwnRepository: true, ...attempted });
}

describe("words that help", () => {
  it("name the permission that the server wants, whatever the caller thinks", () => {
    expect(explain({ wanted: "contents=write" })).toContain("Needed: contents: write.");
  });

  it("name all permissions of each alternative", () => {
    const wanted = "actions=write,metadata=read; contents=read";
    expect(explain({ wanted })).toContain("Needed: actions: write and metadata: read, or contents: read.");
  });

  it.each([
    undefined,
    "",
    " ; ",
    "::error::x",
    "a\nb=c",
    `${"x".repeat(300)}=read`,
    Array(100).fill("a=read").join(";"),
  ])("name what the caller needs where the server says nothing that can be used: %j", (wanted) => {
    expect(explain({ wanted })).toMatch(/^Needed: actions: write\. /u);
  });

  it.each<readonly [TokenKind, boolean | undefined, string]>([
    ["none", true, "There is no token: give one by the input token"],
    ["installation", true, 'write "permissions: actions: write" in the workflow'],
    ["installation", false, "a GITHUB_TOKEN reaches only its own repository"],
    ["installation", undefined, "a GITHUB_TOKEN reaches only its own repository"],
    ["fine-grained", false, '("Actions: Read and write" on its page)'],
    ["classic", false, "it needs the scope repo"],
    ["oauth", false, "it needs the scope repo"],
    ["app-user", false, "the app must be installed there with actions: write"],
    ["unknown", false, "give it actions: write for the repository"],
  ])("say what to change: %s, own repository %s", (token, isOwnRepository, words) => {
    expect(explain({}, { token, isOwnRepository })).toContain(words);
  });

  it("do not send somebody elsewhere who is at home", () => {
    expect(explain({}, { isOwnRepository: true })).not.toContain("only its own");
    expect(explain({}, { isOwnRepository: false })).not.toContain('write "permissions');
  });

  it("say of 404 that it may mean what must not be seen", () => {
    expect(explain({ status: 404 })).toContain("also answers 404 for what the token must not see");
    expect(explain({ status: 403 })).not.toContain("404");
  });

  it("say of 401 that the token is not accepted", () => {
    expect(explain({ status: 401 })).toContain("wrong, revoked or expired. An app's token ends after an hour");
    expect(explain({ status: 401 }, { token: "classic" })).not.toContain("an hour");
  });

  it.each<Partial<GitHubErrorDetails>>([
    { status: 422 },
    { status: undefined },
    { kind: "limited", status: 403 },
    { kind: "unreachable", status: 502 },
  ])("are not for %j", (details) => {
    expect(explain(details)).toBeUndefined();
  });
});
