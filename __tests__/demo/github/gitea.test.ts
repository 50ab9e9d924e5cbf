import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { type Answer, ask } from "../../support/github/ask.ts";
import { appRepository, writer } from "../../support/github/scene.ts";
import { type GitHub, startGitHub } from "../../support/github/server.ts";
import { startRun } from "../../support/github/state.ts";

const absent = ["actions/list-workflow-runs", "actions/cancel-workflow-run"];

let github: GitHub;

beforeEach(async () => {
  github = await startGitHub({ profile: "gitea", absent });
  github.state.repositories = [appRepository()];
  github.state.tokens = [writer];
});

afterEach(async () => {
  await github.close();
});

async function get(path: string): Promise<Answer> {
  return await ask(github, `/repos/octo-org/app${path}`, { token: writer.text });
}

describe("Gitea", () => {
  it("shows runs with less in them, and a conclusion only at their end", async () => {
    const { id } = startRun(github.state, {
      repository: "octo-org/app",
      plan: { jobs: [{ name: "a", duration: 60_000 }] },
    });
    const { body } = await get(`/actions/runs/${id}`);
    expect(body).toMatchObject({ id, status: "in_progress", path: "deploy.yml@refs/heads/main", head_branch: "main" });
    for (const name of ["created_at", "workflow_id", "run_attempt", "conclusion", "name"]) {
      expect(body).not.toHaveProperty(name);
    }
    const ended = startRun(github.state, { repository: "octo-org/app" });
    expect((await get(`/actions/runs/${ended.id}`)).body).toMatchObject({ status: "completed", conclusion: "success" });
    expect((await get("/actions/runs")).body).toMatchObject({ workflow_runs: [{ id: ended.id }, { id }] });
  });

  it("goes back from in_progress to waiting, when it is planned", async () => {
    const now = Date.now();
    const statuses = [
      { from: 0, status: "in_progress" },
      { from: 1000, status: "waiting" },
    ];
    const plan = { statuses, jobs: [{ name: "a", duration: 60_000 }] };
    const run = startRun(github.state, { repository: "octo-org/app", plan, at: now - 2000 });
    expect((await get(`/actions/runs/${run.id}`)).body).toMatchObject({ status: "waiting" });
  });

  it("counts pages by `limit`, steps from 0, and knows no digests", async () => {
    const plan = {
      jobs: [{ name: "a", steps: [{ name: "x" }, { name: "y" }] }, { name: "b" }],
      artifacts: [{ name: "outputs", files: {} }],
    };
    const run = startRun(github.state, { repository: "octo-org/app", plan });
    const all = await get(`/actions/runs/${run.id}/jobs?per_page=1`);
    expect(all.body).toMatchObject({ jobs: [{ steps: [{ number: 0 }, { number: 1 }] }, { name: "b" }] });
    expect((await get(`/actions/runs/${run.id}/jobs?limit=1&page=2`)).body).toMatchObject({ jobs: [{ name: "b" }] });
    const { body } = await get(`/actions/runs/${run.id}/artifacts`);
    expect(body).toMatchObject({ artifacts: [{ name: "outputs" }] });
    expect(JSON.stringify(body)).not.toContain("digest");
  });

  it.each([
    ["GET", "/actions/workflows/deploy.yml/runs"],
    ["GET", "/actions/workflows/1001"],
    ["GET", "/git/ref/heads/main"],
    ["GET", "/git/matching-refs/tags/"],
    ["GET", "/commits/main"],
    ["GET", `/commits/${"a".repeat(40)}/branches-where-head`],
    ["POST", "/actions/runs/17000000001/cancel"],
    ["POST", "/actions/runs/17000000001/force-cancel"],
    ["POST", "/dispatches"],
  ])("does not have %s %s", async (method, path) => {
    startRun(github.state, { repository: "octo-org/app" });
    const answer = await ask(github, `/repos/octo-org/app${path}`, { method, token: writer.text });
    expect(answer).toMatchObject({ status: 404 });
    expect(github.state.runs).toMatchObject([{ cancelRequests: 0 }]);
  });

  it("tells who it is talking to, and calls a branch's commit by another name", async () => {
    expect((await ask(github, "/user", { token: writer.text })).body).toMatchObject({ login: "octocat" });
    expect((await get("/branches/main")).body).toMatchObject({ commit: { id: "a".repeat(40) } });
  });
});
