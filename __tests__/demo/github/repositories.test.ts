import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { type Answer, ask } from "../../support/github/ask.ts";
import { appRepository, deployText, writer } from "../../support/github/scene.ts";
import { type GitHub, startGitHub } from "../../support/github/server.ts";

const [a, b, c] = ["a", "b", "c"].map((letter) => letter.repeat(40));

let github: GitHub;

beforeEach(async () => {
  github = await startGitHub();
  github.state.repositories = [appRepository()];
  github.state.tokens = [writer];
});

afterEach(async () => {
  await github.close();
});

async function get(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
  return await ask(github, `/repos/octo-org/app${path}`, { token: writer.text, headers });
}

describe("a repository", () => {
  it("tells its default branch", async () => {
    expect((await get("")).body).toMatchObject({ full_name: "octo-org/app", private: true, default_branch: "main" });
    github.state.repositories = [appRepository({ defaultBranch: "trunk" })];
    expect((await get("")).body).toMatchObject({ default_branch: "trunk" });
  });

  it.each<[string, number, unknown]>([
    [
      "/branches",
      200,
      [
        { name: "feature/x", commit: { sha: b } },
        { name: "main", commit: { sha: a } },
      ],
    ],
    ["/branches/feature/x", 200, { name: "feature/x", commit: { sha: b } }],
    ["/branches/v1", 404, { message: "Branch not found" }],
    [
      "/tags",
      200,
      [
        { name: "v1", commit: { sha: c } },
        { name: "v2", commit: { sha: a } },
      ],
    ],
    ["/commits/main", 200, { sha: a }],
    ["/commits/heads/feature/x", 200, { sha: b }],
    ["/commits/v1", 200, { sha: c }],
    [`/commits/${c}`, 200, { sha: c }],
    ["/commits/nope", 422, { message: "No commit found for SHA: nope" }],
    [`/commits/${a}/branches-where-head`, 200, [{ name: "main" }]],
    [`/commits/${"d".repeat(40)}/branches-where-head`, 200, []],
    ["/commits/main/branches-where-head", 422, { message: "No commit found for SHA: main" }],
    ["/git/ref/heads/main", 200, { ref: "refs/heads/main", object: { type: "commit", sha: a } }],
    ["/git/ref/tags/v2", 200, { ref: "refs/tags/v2", object: { type: "commit", sha: a } }],
    ["/git/ref/tags/v3", 404, { message: "Not Found" }],
    ["/git/matching-refs/heads/fea", 200, [{ ref: "refs/heads/feature/x" }]],
    ["/git/matching-refs/tags/", 200, [{ ref: "refs/tags/v1" }, { ref: "refs/tags/v2" }]],
    ["/git/matching-refs/tags/x", 200, []],
  ])("answers %s with %d", async (path, status, body) => {
    expect(await get(path)).toMatchObject({ status, body });
  });

  it("has annotated tags, which are objects of their own", async () => {
    const { body } = await get("/git/ref/tags/v1");
    expect(body).toMatchObject({ object: { type: "tag", sha: expect.not.stringMatching(String(c)) } });
  });

  it("tells a commit's name alone, to those who ask for it", async () => {
    expect((await get("/commits/v1", { accept: "application/vnd.github.sha" })).text).toBe(c);
  });
});

describe("a workflow", () => {
  it("is listed, and found by its file or its number", async () => {
    const deploy = { id: 1001, name: "Deploy", path: ".github/workflows/deploy.yml", state: "active" };
    const { body } = await get("/actions/workflows");
    expect(body).toMatchObject({
      total_count: 2,
      workflows: [deploy, { id: 1002, name: ".github/workflows/test.yml" }],
    });
    expect((await get("/actions/workflows/1001")).body).toMatchObject(deploy);
    expect((await get("/actions/workflows/deploy.yml")).body).toMatchObject(deploy);
    expect((await get("/actions/workflows/1003")).status).toBe(404);
  });

  it("is a file, at each ref its own", async () => {
    const path = ".github/workflows/deploy.yml";
    const read = async (ref: string) => await get(`/contents/${path}?ref=${encodeURIComponent(ref)}`);
    const { body } = await get(`/contents/${path}`);
    const { content, encoding } = JSON.parse(JSON.stringify(body));
    expect({ encoding, text: Buffer.from(content, "base64").toString() }).toEqual({
      encoding: "base64",
      text: deployText,
    });
    github.state.repositories = [appRepository({ files: [{ path, text: "on: push\n", at: ["v1"] }] })];
    expect((await read("v1")).body).toMatchObject({ size: 9 });
    expect((await read(String(c))).body).toMatchObject({ size: 9 });
    expect(await read("main")).toMatchObject({ status: 404, body: { message: "Not Found" } });
    expect(await read("nope")).toMatchObject({ status: 404, body: { message: "No commit found for the ref nope" } });
  });

  it("is a file that can be had as it is", async () => {
    const accept = "application/vnd.github.raw+json";
    const { text, headers } = await get("/contents/.github/workflows/deploy.yml", { accept });
    expect(text).toBe(deployText);
    expect(headers.get("content-type")).toBe("application/vnd.github.raw+json; charset=utf-8");
  });
});
