import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { type Answer, ask } from "../../support/github/ask.ts";
import { appRepository, deployText, writer } from "../../support/github/scene.ts";
import { type GitHub, startGitHub } from "../../support/github/server.ts";
import { runsOf, startRun } from "../../support/github/state.ts";

const dispatches = "/repos/octo-org/app/actions/workflows/deploy.yml/dispatches";
const good = { ref: "main", inputs: { where: "staging" } };
const newVersion = { "x-github-api-version": "2026-03-10" };
const details = {
  workflow_run_id: expect.any(Number),
  run_url: expect.stringContaining("/repos/octo-org/app/actions/runs/"),
  html_url: expect.stringMatching(/:\d+\/octo-org\/app\/actions\/runs\/\d+$/u),
};

let github: GitHub;

async function begin(options: Parameters<typeof startGitHub>[0] = {}): Promise<void> {
  github = await startGitHub(options);
  github.state.repositories = [appRepository()];
  github.state.tokens = [writer];
}

async function dispatch(body: unknown, { path = dispatches, headers = {} } = {}): Promise<Answer> {
  return await ask(github, path, { body, token: writer.text, headers });
}

beforeEach(async () => {
  await begin();
});

afterEach(async () => {
  await github.close();
});

describe("a dispatch", () => {
  it("starts one run, with what it was given", async () => {
    expect(await dispatch(good)).toMatchObject({ status: 204, text: "" });
    expect(github.state.runs).toMatchObject([
      {
        event: "workflow_dispatch",
        branch: "main",
        sha: "a".repeat(40),
        actor: "octocat",
        title: "Deploy to staging ",
        inputs: { where: "staging", dry: "false" },
      },
    ]);
    expect(runsOf(github.state, "octo-org/app", ".github/workflows/deploy.yml")).toHaveLength(1);
  });

  it.each<[string, object, Readonly<Record<string, string>>, number]>([
    ["nothing", {}, {}, 204],
    ["the old version of the API", {}, { "x-github-api-version": "2022-11-28" }, 204],
    ["the key", { return_run_details: true }, {}, 200],
    ["the key, turned off", { return_run_details: false }, {}, 204],
    ["the new version of the API", {}, newVersion, 200],
  ])("is answered as it asks by %s", async (_, keys, headers, status) => {
    const answer = await dispatch({ ...good, ...keys }, { headers });
    expect(answer.status).toBe(status);
    expect(answer.body).toEqual(status === 200 ? details : undefined);
    expect(answer.headers.has("sunset")).toBe(status === 204);
    expect(github.state.runs).toHaveLength(1);
  });

  it.each([
    ["main", "main", "a"],
    ["refs/heads/main", "main", "a"],
    ["feature/x", "feature/x", "b"],
    ["v1", "v1", "c"],
    ["refs/tags/v1", "v1", "c"],
  ])("takes the ref %s", async (ref, branch, letter) => {
    expect((await dispatch({ ...good, ref })).status).toBe(204);
    expect(github.state.runs).toMatchObject([{ branch, sha: letter.repeat(40) }]);
  });

  it.each(["1001", "deploy.yml"])("finds the workflow %s", async (id) => {
    expect((await dispatch(good, { path: dispatches.replace("deploy.yml", id) })).status).toBe(204);
  });

  it.each<[string, object, string]>([
    ["an unknown ref", { ref: "nope" }, "No ref found for: nope"],
    ["a commit as the ref", { ref: "a".repeat(40) }, `No ref found for: ${"a".repeat(40)}`],
    [
      "an unknown input",
      { inputs: { where: "staging", wher: "x", to: "y" } },
      'Unexpected inputs provided: ["wher","to"]',
    ],
    ["a missing input", { inputs: {} }, "Required input 'where' not provided"],
    [
      "a word that is no choice",
      { inputs: { where: "moon" } },
      "Provided value 'moon' for input 'where' not in the list of allowed values",
    ],
    [
      "an empty flag",
      { inputs: { where: "staging", dry: "" } },
      "Provided value '' for input 'dry' not in the list of allowed values",
    ],
  ])("is refused for %s, and starts nothing", async (_, keys, message) => {
    expect(await dispatch({ ...good, ...keys })).toMatchObject({ status: 422, body: { message } });
    expect(github.state.runs).toEqual([]);
  });

  it("is refused for a workflow without that trigger, at its ref or at all", async () => {
    const message = "Workflow does not have 'workflow_dispatch' trigger";
    expect(await dispatch(good, { path: dispatches.replace("deploy", "test") })).toMatchObject({ body: { message } });
    const files = [
      { path: ".github/workflows/deploy.yml", text: deployText, at: ["main"] },
      { path: ".github/workflows/deploy.yml", text: "on: push\n", at: ["v1"] },
    ];
    github.state.repositories = [appRepository({ files })];
    const statuses = [];
    for (const ref of ["main", "v1", "feature/x"]) {
      statuses.push((await dispatch({ ...good, ref })).status);
    }
    expect(statuses).toEqual([204, 422, 422]);
  });

  it("is refused for a workflow that is turned off, or whose file is broken", async () => {
    const path = ".github/workflows/deploy.yml";
    github.state.repositories = [appRepository({ workflows: [{ path, state: "disabled_manually" }] })];
    const off = "Cannot trigger a 'workflow_dispatch' on a disabled workflow";
    expect(await dispatch({ ref: "main" })).toMatchObject({ status: 422, body: { message: off } });
    github.state.repositories = [appRepository({ workflows: [{ path, text: "on: [" }] })];
    const broken = expect.stringMatching(/^failed to parse workflow: \(Line: /u);
    expect(await dispatch({ ref: "main" })).toMatchObject({ status: 422, body: { message: broken } });
  });

  it.each([
    ["an unknown workflow", dispatches.replace("deploy", "gone"), writer.text],
    ["an unknown repository", dispatches.replace("app", "lib"), writer.text],
    ["a private repository, for others", dispatches, "ghp_other"],
  ])("finds nothing: %s", async (_, path, token) => {
    github.state.tokens = [writer, { text: "ghp_other", grants: { "octo-org/other": { actions: "write" } } }];
    expect(await ask(github, path, { body: good, token })).toMatchObject({
      status: 404,
      body: { message: "Not Found" },
    });
  });

  it("can be of strangers too, at any time", () => {
    const run = startRun(github.state, { repository: "octo-org/app", actor: "hubot", at: Date.UTC(2026, 0, 1) });
    expect(run).toMatchObject({ number: 1, actor: "hubot", createdAt: Date.UTC(2026, 0, 1) });
    expect(startRun(github.state, { repository: "octo-org/app" })).toMatchObject({ number: 2, id: run.id + 1 });
    expect(() => startRun(github.state, { repository: "octo-org/lib" })).toThrow("There is no octo-org/lib");
  });
});

describe("a dispatch on an older GHES", () => {
  beforeEach(async () => {
    await github.close();
    await begin({ profile: "ghes-3.19" });
  });

  it("never tells the run", async () => {
    expect(github.url).toMatch(/\/api\/v3$/u);
    expect(await dispatch(good)).toMatchObject({ status: 204, text: "" });
  });

  it("is refused when it asks for the run by the key, or by the version of the API", async () => {
    expect(await dispatch({ ...good, return_run_details: true })).toMatchObject({
      status: 422,
      body: { message: '"return_run_details" is not a permitted key.' },
    });
    expect((await dispatch(good, { headers: newVersion })).status).toBe(400);
    expect(github.state.runs).toEqual([]);
  });
});

describe("a dispatch on Gitea", () => {
  beforeEach(async () => {
    await github.close();
    await begin({ profile: "gitea" });
  });

  it.each([
    ["?return_run_details=true", {}, 200],
    ["", { return_run_details: true }, 204],
    ["", {}, 204],
  ])("tells the run when it is asked in the query: %s %j", async (query, keys, status) => {
    expect(github.url).toMatch(/\/api\/v1$/u);
    const answer = await dispatch({ ...good, ...keys }, { path: `${dispatches}${query}` });
    expect(answer.status).toBe(status);
    expect(answer.body).toEqual(status === 200 ? details : undefined);
  });

  it("takes texts alone, passes over unknown inputs, and wants tags by their whole name", async () => {
    expect((await dispatch({ ref: "main", inputs: { dry: true } })).status).toBe(422);
    expect((await dispatch({ ref: "v1" })).status).toBe(404);
    expect((await dispatch({ ref: "refs/tags/v1", inputs: { unknown: "x" } })).status).toBe(204);
    expect(github.state.runs).toMatchObject([{ branch: "v1", inputs: { dry: "false" } }]);
  });
});

describe("a repository event", () => {
  const send = async (body: unknown) =>
    await ask(github, "/repos/octo-org/app/dispatches", { body, token: writer.text });

  it("starts all workflows that listen to it, on the default branch", async () => {
    const listening = ["on: repository_dispatch\n", "on: { repository_dispatch: { types: [release, other] } }\n"];
    const rest = ["on: { repository_dispatch: { types: [other] } }\n", "on: push\n"];
    const workflows = [...listening, ...rest].map((text, at) => ({ path: `.github/workflows/${at}.yml`, text }));
    github.state.repositories = [appRepository({ workflows })];
    expect((await send({ event_type: "release", client_payload: { version: 1 } })).status).toBe(204);
    const expected = { event: "repository_dispatch", branch: "main", title: "release", inputs: { version: "1" } };
    expect(github.state.runs).toMatchObject([
      { workflow: ".github/workflows/0.yml", ...expected },
      { workflow: ".github/workflows/1.yml", ...expected },
    ]);
  });

  it("may start nothing", async () => {
    expect((await send({ event_type: "nobody" })).status).toBe(204);
    expect(github.state.runs).toEqual([]);
  });

  it("is refused when it holds too much", async () => {
    expect((await send({ event_type: "release", client_payload: { text: "x".repeat(65_536) } })).status).toBe(422);
    expect(github.state.runs).toEqual([]);
  });
});
