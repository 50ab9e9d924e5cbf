import { afterEach, describe, expect, it } from "@jest/globals";
import { whoAmI } from "../../../src/io/github/account.ts";
import {
  cancelRun,
  forceCancelRun,
  getRun,
  getWorkflow,
  listArtifacts,
  listJobs,
  listPendingDeployments,
  listRuns,
  listWorkflows,
  locateArtifact,
  locateJobLog,
} from "../../../src/io/github/actions.ts";
import type { GitHubClient } from "../../../src/io/github/client.ts";
import { findRefsAt, getRepository, readFileAt, tagExists } from "../../../src/io/github/repositories.ts";
import { type GitHub, type GitHubOptions, startGitHub } from "../../support/github/server.ts";
import { startRun } from "../../support/github/state.ts";
import { type Answer, type ApiServer, clientOf, json, refusal, reset, startApi } from "./api-server.ts";

const repository = { owner: "octo-org", name: "app" };
const closers: (() => Promise<void>)[] = [];

afterEach(async () => {
  await Promise.all(closers.splice(0).map((close) => close()));
});

async function serve(...answers: readonly Answer[]): Promise<ApiServer> {
  const server = await startApi(...answers);
  closers.push(server.close);
  return server;
}

const path = ".github/workflows/deploy.yml";
const head = "a".repeat(40);
const old = "b".repeat(40);

interface World {
  readonly github: GitHub;
  readonly client: GitHubClient;
  /** Lets time pass on the server. */
  readonly pass: (milliseconds: number) => void;
}

async function startWorld(options: GitHubOptions = {}): Promise<World> {
  let time = Date.parse("2026-03-01T12:00:00Z");
  const github = await startGitHub({ now: () => time, ...options });
  closers.push(github.close);
  const job = (name: string) => ({ name, steps: [{ name: "Test", duration: 1000, log: ["hello"] }] });
  github.state.repositories = [
    {
      ...repository,
      isPrivate: true,
      branches: { main: head, "feature/x": head, other: old },
      tags: { v1: { sha: head, isAnnotated: true }, "rel/1": { sha: old } },
      files: [{ path: "docs/a b.md", text: "ü\n" }],
      workflows: [
        {
          path,
          name: "Deploy",
          text: "on: workflow_dispatch",
          plan: {
            jobs: Array.from({ length: 130 }, (_, at) => job(`build ${at}`)),
            artifacts: [
              { name: "outputs", files: { "outputs.json": "{}" } },
              { name: "more", files: { a: "b" } },
            ],
          },
        },
      ],
    },
  ];
  github.state.tokens = [
    { text: "ghp_secretToken", login: "octocat", grants: { "octo-org/app": { actions: "write", contents: "read" } } },
  ];
  const pass = (milliseconds: number) => {
    time += milliseconds;
  };
  return { github, client: clientOf(github.url), pass };
}

function begin({ github }: World): number {
  return startRun(github.state, { repository: "octo-org/app", workflow: path }).id;
}

describe("the API of GitHub", () => {
  it("tells a run, its jobs and steps, over all pages", async () => {
    const world = await startWorld();
    const runId = begin(world);
    world.pass(60_000);
    const run = await getRun(world.client, { repository, runId });
    expect(run).toMatchObject({
      id: runId,
      status: "completed",
      conclusion: "success",
      attempt: 1,
      workflowPath: path,
    });
    expect(run.url).toContain(`/actions/runs/${runId}`);
    const jobs = await listJobs(world.client, { repository, runId });
    expect(jobs).toHaveLength(130);
    expect(jobs[0]?.steps[0]).toMatchObject({ status: "completed", conclusion: "success" });
    await expect(listJobs(world.client, { repository, runId, attempt: 1 })).resolves.toEqual(jobs);
  });

  it("lists runs by workflow, event and branch, newest first", async () => {
    const world = await startWorld();
    const ids = [begin(world), begin(world)];
    const runs = await listRuns(world.client, {
      repository,
      workflow: "deploy.yml",
      event: "workflow_dispatch",
      branch: "main",
    });
    expect(runs.map(({ id }) => id)).toEqual(ids.reverse());
    await expect(listRuns(world.client, { repository, branch: "gone" })).resolves.toEqual([]);
    await expect(listRuns(world.client, { repository, most: 1 })).resolves.toHaveLength(1);
  });

  it("tells workflows, one and all", async () => {
    const { client } = await startWorld();
    const workflows = await listWorkflows(client, { repository });
    expect(workflows).toMatchObject([{ name: "Deploy", path, state: "active" }]);
    await expect(getWorkflow(client, { repository, workflow: "deploy.yml" })).resolves.toEqual(workflows[0]);
    await expect(getWorkflow(client, { repository, workflow: workflows[0]?.id ?? 0 })).resolves.toEqual(workflows[0]);
    await expect(getWorkflow(client, { repository, workflow: "gone.yml" })).rejects.toMatchObject({ status: 404 });
  });

  it("tells artifacts, and where they and logs lie: elsewhere, where no token goes", async () => {
    const world = await startWorld();
    const runId = begin(world);
    world.pass(60_000);
    const artifacts = await listArtifacts(world.client, { repository, runId });
    expect(artifacts.map(({ name }) => name).sort()).toEqual(["more", "outputs"]);
    const [outputs] = await listArtifacts(world.client, { repository, runId, name: "outputs" });
    expect(outputs).toMatchObject({
      name: "outputs",
      expired: false,
      digest: expect.stringMatching(/^sha256:[0-9a-f]{64}$/u),
    });
    const zip = await locateArtifact(world.client, { repository, artifactId: outputs?.id ?? 0 });
    const [job] = await listJobs(world.client, { repository, runId });
    const log = await locateJobLog(world.client, { repository, jobId: job?.id ?? 0 });
    expect([zip, log].map((url) => url?.origin === new URL(world.github.url).origin)).toEqual([false, false]);
    expect(world.github.downloads).toEqual([]);
  });

  it("cancels a run once, and says when there is nothing left to cancel", async () => {
    const world = await startWorld();
    const runId = begin(world);
    world.pass(100);
    expect(await cancelRun(world.client, { repository, runId })).toMatchObject({ kind: "done", status: 202 });
    world.pass(60_000);
    expect(await cancelRun(world.client, { repository, runId })).toMatchObject({
      kind: "refused",
      error: { status: 409 },
    });
    expect(await forceCancelRun(world.client, { repository, runId })).toMatchObject({ kind: "refused" });
    expect(world.github.state.runs[0]?.cancelRequests).toBeGreaterThanOrEqual(2);
  });

  it("tells a repository's default branch and its files", async () => {
    const { client } = await startWorld();
    await expect(getRepository(client, { repository })).resolves.toEqual({ defaultBranch: "main" });
    await expect(readFileAt(client, { repository, path, ref: "main" })).resolves.toBe("on: workflow_dispatch");
    await expect(readFileAt(client, { repository, path: "docs/a b.md", ref: undefined })).resolves.toBe("ü\n");
    await expect(readFileAt(client, { repository, path: "gone", ref: "main" })).resolves.toBeUndefined();
    await expect(readFileAt(client, { repository, path, ref: "gone" })).resolves.toBeUndefined();
  });

  it("tells the branches and tags at a commit, annotated ones too", async () => {
    const { client } = await startWorld();
    const { branches, tags } = await findRefsAt(client, { repository, sha: head });
    expect({ branches: [...branches].sort(), tags }).toEqual({ branches: ["feature/x", "main"], tags: ["v1"] });
    await expect(findRefsAt(client, { repository, sha: "c".repeat(40) })).resolves.toEqual({ branches: [], tags: [] });
  });

  it.each([
    ["v1", true],
    ["rel/1", true],
    ["v", false],
    ["main", false],
    ["gone/1", false],
  ])("tells whether there is a tag %s: %s", async (tag, isThere) => {
    const { client } = await startWorld();
    await expect(tagExists(client, { repository, tag })).resolves.toBe(isThere);
  });

  it("tells who asks, once, and by GraphQL where a job asks", async () => {
    const { github, client } = await startWorld();
    await expect(Promise.all([whoAmI(client), whoAmI(client)])).resolves.toEqual(["octocat", "octocat"]);
    await expect(whoAmI(client)).resolves.toBe("octocat");
    expect(github.requests).toHaveLength(1);
    github.state.tokens.push({ text: "ghs_job", kind: "job", grants: { "octo-org/app": {} } });
    const job = clientOf(github.url, { credentials: { kind: "token", token: "ghs_job" } });
    await expect(whoAmI(job)).resolves.toBe("github-actions[bot]");
  });
});

describe("the API of Gitea", () => {
  it("tells runs, jobs and refs with less in them", async () => {
    const world = await startWorld({ profile: "gitea", prefix: "/api/v1" });
    const runId = begin(world);
    world.pass(60_000);
    await expect(getRun(world.client, { repository, runId })).resolves.toMatchObject({
      id: runId,
      status: "completed",
    });
    await expect(listJobs(world.client, { repository, runId })).resolves.toHaveLength(130);
    const { branches, tags } = await findRefsAt(world.client, { repository, sha: head });
    expect({ branches: [...branches].sort(), tags }).toEqual({ branches: ["feature/x", "main"], tags: ["v1"] });
    await expect(tagExists(world.client, { repository, tag: "v1" })).resolves.toBe(true);
    await expect(tagExists(world.client, { repository, tag: "v" })).resolves.toBe(false);
    await expect(readFileAt(world.client, { repository, path, ref: "main" })).resolves.toBe("on: workflow_dispatch");
  });

  it("lists all runs where a workflow has no list of its own", async () => {
    const world = await startWorld({ profile: "gitea", prefix: "/api/v1", absent: ["actions/list-workflow-runs"] });
    const runId = begin(world);
    const runs = await listRuns(world.client, { repository, workflow: "deploy.yml" });
    expect(runs.map(({ id }) => id)).toEqual([runId]);
  });
});

describe("an answer", () => {
  const bare = {
    id: 7,
    url: undefined,
    title: undefined,
    status: "unknown",
    conclusion: undefined,
    attempt: undefined,
    event: undefined,
    branch: undefined,
    sha: undefined,
    actor: undefined,
    workflowId: undefined,
    workflowPath: undefined,
    createdAt: undefined,
    startedAt: undefined,
    updatedAt: undefined,
  };
  it.each<readonly [string, object, object]>([
    ["that has an id alone", { id: 7 }, {}],
    ["of null", { id: 7, conclusion: null, actor: null, created_at: null, workflow_id: null, display_title: null }, {}],
    ["of empty texts", { id: 7, conclusion: "", status: "", html_url: "", created_at: "", head_sha: "", path: "" }, {}],
    [
      "of zeros",
      { id: 7, run_attempt: 0, workflow_id: 0, created_at: "1970-01-01T00:00:00Z", updated_at: "0001-01-01T00:00:00Z" },
      {},
    ],
    [
      "of other types",
      { id: 7, status: 5, conclusion: [], actor: "x", workflow_id: "a.yml", created_at: 12, head_branch: {} },
      {},
    ],
    ["with a ref in its path", { id: 7, path: "deploy.yml@refs/heads/main" }, { workflowPath: "deploy.yml" }],
    [
      "of words nobody knows",
      { id: 7, status: "resting", conclusion: "perfect" },
      { status: "resting", conclusion: "perfect" },
    ],
    ["with a name alone for a title", { id: 7, name: "Deploy" }, { title: "Deploy" }],
  ])("%s is read as a run", async (_, body, expected) => {
    const api = await serve(json(body));
    await expect(getRun(clientOf(api.origin), { repository, runId: 7 })).resolves.toEqual({ ...bare, ...expected });
  });

  it("is read as jobs, steps without a number too", async () => {
    const jobs = [
      { id: 1, name: "a", steps: [{ name: "s", number: 0 }, { name: "t" }, null] },
      { id: 2, name: "b", steps: null },
    ];
    const api = await serve(json({ total_count: 2, jobs }));
    const [first, second] = await listJobs(clientOf(api.origin), { repository, runId: 7 });
    expect(first?.steps.map(({ name, number, status }) => [name, number, status])).toEqual([
      ["s", 0, "unknown"],
      ["t", 2, "unknown"],
      ["", 3, "unknown"],
    ]);
    expect(second?.steps).toEqual([]);
  });

  it.each([{}, { id: 0 }, { id: -1 }, { id: 1.5 }, { id: "7" }, { id: 2 ** 60 }, [], "x", null])(
    "without an id is no run: %j",
    async (body) => {
      const api = await serve(json(body));
      const reading = getRun(clientOf(api.origin), { repository, runId: 7, giveUpAfter: 0 });
      await expect(reading).rejects.toMatchObject({ kind: "unreadable" });
    },
  );

  it("names who must approve", async () => {
    const api = await serve(
      json([
        {
          environment: { id: 1, name: "production" },
          reviewers: [
            { type: "User", reviewer: { login: "ada" } },
            { type: "Team", reviewer: { name: "Ops", slug: "ops" } },
            { type: "Robot" },
            null,
          ],
        },
        {},
      ]),
    );
    await expect(listPendingDeployments(clientOf(api.origin), { repository, runId: 7 })).resolves.toEqual([
      { environment: "production", reviewers: ["ada", "ops"] },
      { environment: "", reviewers: [] },
    ]);
  });

  it("in base64 is read as a file", async () => {
    const api = await serve(json({ encoding: "base64", content: "w7wK\nw7wK" }));
    await expect(readFileAt(clientOf(api.origin), { repository, path: "a", ref: "b" })).resolves.toBe("ü\nü\n");
  });

  it.each(["../../secrets", "a/./b", "a//b"])("is not asked for by a path that leads elsewhere: %s", async (given) => {
    const api = await serve(json({}));
    const reading = readFileAt(clientOf(api.origin), { repository, path: given, ref: "main" });
    await expect(reading).rejects.toMatchObject({ kind: "refused", wasSent: false });
    expect(api.requests).toEqual([]);
  });
});

describe("who asks", () => {
  it.each<readonly [string, readonly Answer[], string | undefined]>([
    ["refused both times", [refusal(403, "no"), refusal(404, "no")], undefined],
    ["refused, then answered by errors", [refusal(403, "no"), json({ errors: [{ message: "x" }] })], undefined],
    ["refused, then told", [refusal(403, "no"), json({ data: { viewer: { login: "a[bot]" } } })], "a[bot]"],
  ])("is what the server tells: %s", async (_, answers, login) => {
    const api = await serve(...answers);
    const controller = new AbortController();
    const end = performance.now() + 400;
    const client = clientOf(api.origin, { signal: controller.signal, deadline: () => end });
    await expect(whoAmI(client)).resolves.toBe(login);
  });

  it("is asked for again after the server was not there", async () => {
    let isThere = false;
    const api = await serve((call) => (isThere ? json({ login: "ada" }) : reset)(call));
    let end = performance.now() + 300;
    const client = clientOf(api.origin, { deadline: () => end });
    await expect(whoAmI(client)).resolves.toBeUndefined();
    [isThere, end] = [true, Number.POSITIVE_INFINITY];
    await expect(whoAmI(client)).resolves.toBe("ada");
  });

  it("is not made up when the step is cancelled", async () => {
    const api = await serve(json({ login: "ada" }));
    const client = clientOf(api.origin, { signal: AbortSignal.abort(new Error("interrupted")) });
    await expect(whoAmI(client)).rejects.toThrow("interrupted");
  });
});
