import { afterEach, describe, expect, it } from "@jest/globals";
import { dispatchRepository, dispatchWorkflow } from "../../../src/io/github/dispatch.ts";
import { type GitHub, type GitHubOptions, startGitHub } from "../../support/github/server.ts";
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

async function startWorld(options: GitHubOptions = {}): Promise<GitHub> {
  const github = await startGitHub(options);
  closers.push(github.close);
  const text = "on: { workflow_dispatch: { inputs: { where: {}, yes: { type: boolean } } }, repository_dispatch: {} }";
  github.state.repositories = [
    { ...repository, isPrivate: true, workflows: [{ path: ".github/workflows/deploy.yml", text }] },
  ];
  github.state.tokens = [
    { text: "ghp_secretToken", grants: { "octo-org/app": { actions: "write", contents: "write" } } },
  ];
  return github;
}

const deploy = { repository, workflow: "deploy.yml", ref: "main", inputs: { where: "here", yes: "true" } };
const bodies = (api: ApiServer) => api.requests.map(({ body }) => JSON.parse(body));
const queries = (api: ApiServer) => api.requests.map(({ url }) => url.split("?")[1] ?? "");
const versions = (api: ApiServer) => api.requests.map(({ headers }) => headers["x-github-api-version"]);

describe("a workflow's dispatch", () => {
  it("on GitHub is one request, whose answer names the run", async () => {
    const github = await startWorld();
    const started = await dispatchWorkflow(clientOf(github.url), deploy);
    const [run] = github.state.runs;
    expect(started).toEqual({
      kind: "started",
      runId: run?.id,
      url: expect.stringContaining(`/octo-org/app/actions/runs/${run?.id}`),
    });
    expect(run?.inputs).toEqual({ where: "here", yes: "true" });
    expect(github.requests).toHaveLength(1);
  });

  it("on an old GHES is refused once, sent again without the flag, and starts one run without naming it", async () => {
    const github = await startWorld({ profile: "ghes-3.19", prefix: "/api/v3" });
    const started = await dispatchWorkflow(clientOf(github.url), deploy);
    expect(started).toEqual({ kind: "started", runId: undefined, url: undefined });
    expect(github.state.runs).toHaveLength(1);
    expect(github.requests.map(({ status }) => status)).toEqual([422, 204]);
  });

  it("on Gitea is one request, whose flag is read from the query", async () => {
    const github = await startWorld({ profile: "gitea", prefix: "/api/v1" });
    const started = await dispatchWorkflow(clientOf(github.url), deploy);
    expect(started).toMatchObject({ kind: "started", runId: github.state.runs[0]?.id });
    expect(github.requests).toHaveLength(1);
  });

  it.each([
    ["workflow", { workflow: "gone.yml" }, 404],
    ["ref", { ref: "gone" }, 422],
    ["input", { inputs: { what: "1" } }, 422],
    ["repository", { repository: { owner: "octo-org", name: "gone" } }, 404],
  ])("of a %s that is not there is refused once", async (_, change, status) => {
    const github = await startWorld();
    const refused = await dispatchWorkflow(clientOf(github.url), { ...deploy, ...change });
    expect(refused).toMatchObject({ kind: "refused", error: { kind: "refused", status } });
    expect(github.state.runs).toEqual([]);
    expect(github.requests).toHaveLength(1);
  });

  it("without a permission is refused with the permission that is wanted", async () => {
    const github = await startWorld();
    github.state.tokens = [{ text: "ghp_secretToken", kind: "job", grants: { "octo-org/app": { contents: "read" } } }];
    expect(await dispatchWorkflow(clientOf(github.url), deploy)).toMatchObject({
      kind: "refused",
      error: { status: 403, wanted: "actions=write", said: "Resource not accessible by integration" },
    });
  });

  it.each([
    ["reset", { kind: "reset", when: "after" }],
    ["502", { kind: "answer", reply: { status: 502, body: { message: "Bad Gateway" } }, when: "after" }],
  ] as const)("that ends by %s after the run was started is sent once", async (_, fault) => {
    const github = await startWorld();
    github.script("actions/create-workflow-dispatch", fault);
    expect(await dispatchWorkflow(clientOf(github.url), deploy)).toMatchObject({ kind: "ambiguous" });
    expect(github.state.runs).toHaveLength(1);
    expect(github.requests).toHaveLength(1);
  });

  it("that a rate limit stopped is sent again, and starts one run", async () => {
    const github = await startWorld();
    const limit = { status: 403, body: { message: "secondary rate limit" }, headers: { "retry-after": "1" } };
    github.script("actions/create-workflow-dispatch", { kind: "answer", reply: limit });
    expect(await dispatchWorkflow(clientOf(github.url), deploy)).toMatchObject({ kind: "started" });
    expect(github.state.runs).toHaveLength(1);
  });

  it("asks in body and query, in the version that has the flag", async () => {
    const api = await serve(json({ workflow_run_id: 7, run_url: "u", html_url: "https://x/7" }));
    const started = await dispatchWorkflow(clientOf(api.origin), { ...deploy, workflow: 55, inputs: {} });
    expect(started).toEqual({ kind: "started", runId: 7, url: "https://x/7" });
    expect(api.requests[0]?.url).toBe("/repos/octo-org/app/actions/workflows/55/dispatches?return_run_details=true");
    expect(bodies(api)).toEqual([{ ref: "main", return_run_details: true }]);
    expect(versions(api)).toEqual(["2022-11-28"]);
  });

  const refusedFlag = (status: number) =>
    refusal(status, 'Invalid request.\n\n"return_run_details" is not a permitted key.');

  it.each([400, 422])("whose flag is refused with %d is sent once more without it", async (status) => {
    const api = await serve(refusedFlag(status), ({ response }) => void response.writeHead(204).end());
    expect(await dispatchWorkflow(clientOf(api.origin), deploy)).toMatchObject({ kind: "started", runId: undefined });
    expect(bodies(api)).toEqual([
      { ref: "main", inputs: deploy.inputs, return_run_details: true },
      { ref: "main", inputs: deploy.inputs },
    ]);
    expect(queries(api)).toEqual(["return_run_details=true", ""]);
  });

  it("whose flag is refused twice is refused", async () => {
    const api = await serve(refusedFlag(422));
    expect(await dispatchWorkflow(clientOf(api.origin), deploy)).toMatchObject({ kind: "refused" });
    expect(api.requests).toHaveLength(2);
  });

  it("whose version is refused is sent once more in the one that names the run by itself", async () => {
    const api = await serve(
      refusal(400, "The API version 2022-11-28 is no longer supported."),
      json({ workflow_run_id: 9 }),
    );
    expect(await dispatchWorkflow(clientOf(api.origin), deploy)).toMatchObject({ kind: "started", runId: 9 });
    expect(versions(api)).toEqual(["2022-11-28", "2026-03-10"]);
    expect(bodies(api)[1]).toEqual({ ref: "main", inputs: deploy.inputs });
    expect(queries(api)[1]).toBe("");
  });

  it.each([
    ["reset", reset],
    ["500", refusal(500, "return_run_details")],
  ])("whose flag was refused is not sent a third time after %s", async (_, answer) => {
    const api = await serve(refusedFlag(422), answer);
    expect(await dispatchWorkflow(clientOf(api.origin), deploy)).toMatchObject({ kind: "ambiguous" });
    expect(api.requests).toHaveLength(2);
  });

  it.each<readonly [string, Answer, number | undefined]>([
    ["204", ({ response }) => void response.writeHead(204).end(), undefined],
    ["200 that cannot be read", ({ response }) => void response.end("hello"), undefined],
    ["200 without an id", json({ html_url: "" }), undefined],
    ["200 with an id that is none", json({ workflow_run_id: "7" }), undefined],
    ["200 with an id that is too large", json({ workflow_run_id: 2 ** 60 }), undefined],
    ["201 of Forgejo", json({ id: 12, run_number: 3, jobs: ["a"] }, 201), 12],
  ])("is started by %s", async (_, answer, runId) => {
    const api = await serve(answer);
    expect(await dispatchWorkflow(clientOf(api.origin), deploy)).toEqual({ kind: "started", runId, url: undefined });
    expect(api.requests).toHaveLength(1);
  });

  it.each(["..", ".", ""])("of a workflow called %j goes nowhere", async (workflow) => {
    const api = await serve(json({}));
    await expect(dispatchWorkflow(clientOf(api.origin), { ...deploy, workflow })).rejects.toThrow(
      "a name is empty, . or ..",
    );
    expect(api.requests).toEqual([]);
  });

  it.each(["a/../../b", "deploy.yml?x=1", "deploy.yml#x", "ü.yml", "{a}.yml", ":a.yml"])(
    "of a workflow with a strange name goes to that name alone: %s",
    async (workflow) => {
      const api = await serve(json({}));
      await dispatchWorkflow(clientOf(api.origin), { ...deploy, workflow });
      const [path = ""] = api.requests[0]?.url.split("?") ?? [];
      expect(path.split("/").map(decodeURIComponent)).toEqual([
        "",
        "repos",
        "octo-org",
        "app",
        "actions",
        "workflows",
        workflow,
        "dispatches",
      ]);
    },
  );
});

describe("a repository's event", () => {
  it("is one request, and starts what listens to it", async () => {
    const github = await startWorld();
    const event = { repository, eventType: "go", clientPayload: { a: [1, "b"] } };
    expect(await dispatchRepository(clientOf(github.url), event)).toMatchObject({ kind: "started", runId: undefined });
    expect(github.state.runs.map((run) => run.event)).toEqual(["repository_dispatch"]);
  });

  it("may come without a payload", async () => {
    const api = await serve(({ response }) => void response.writeHead(204).end());
    await dispatchRepository(clientOf(api.origin), { repository, eventType: "go" });
    expect(api.requests[0]).toMatchObject({
      method: "POST",
      url: "/repos/octo-org/app/dispatches",
      body: '{"event_type":"go"}',
    });
  });

  it.each([
    [reset, "ambiguous"],
    [refusal(422, "no"), "refused"],
  ] as const)("is never sent twice", async (answer, kind) => {
    const api = await serve(answer);
    expect(await dispatchRepository(clientOf(api.origin), { repository, eventType: "go" })).toMatchObject({ kind });
    expect(api.requests).toHaveLength(1);
  });
});
