import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import type { Plan } from "../../../src/demo/github/plan.ts";
import { type Answer, ask } from "../../support/github/ask.ts";
import { appRepository, writer } from "../../support/github/scene.ts";
import { type GitHub, startGitHub } from "../../support/github/server.ts";
import { type Run, rerun, startRun } from "../../support/github/state.ts";

const began = Date.UTC(2026, 2, 1, 12);
const repository = "/repos/octo-org/app";

let github: GitHub;
let now: number;

beforeEach(async () => {
  now = began;
  github = await startGitHub({ now: () => now });
  github.state.repositories = [appRepository()];
  github.state.tokens = [writer];
});

afterEach(async () => {
  await github.close();
});

function start(plan: Plan = {}): Run {
  return startRun(github.state, { repository: "octo-org/app", plan });
}

async function get(path: string): Promise<Answer> {
  return await ask(github, `${repository}${path}`, { token: writer.text });
}

async function look(run: Run) {
  const [found, jobs] = [await get(`/actions/runs/${run.id}`), await get(`/actions/runs/${run.id}/jobs`)];
  return { run: found.body, jobs: jobs.body };
}

const plan: Plan = {
  queued: 1000,
  jobs: [
    {
      name: "build",
      steps: [
        { name: "Set up job", duration: 1000 },
        { name: "Test", duration: 2000 },
      ],
    },
    { name: "deploy", needs: ["build"], approval: { environment: "production", after: 5000 }, duration: 1000 },
  ],
};

describe("a run", () => {
  it.each([
    [0, "queued", [["build", "queued", []]]],
    [1000, "in_progress", [["build", "in_progress", ["in_progress", "queued"]]]],
    [2000, "in_progress", [["build", "in_progress", ["completed", "in_progress"]]]],
    [
      4000,
      "waiting",
      [
        ["build", "completed", ["completed", "completed"]],
        ["deploy", "waiting", []],
      ],
    ],
    [
      9000,
      "in_progress",
      [
        ["build", "completed", ["completed", "completed"]],
        ["deploy", "in_progress", []],
      ],
    ],
    [
      10_000,
      "completed",
      [
        ["build", "completed", ["completed", "completed"]],
        ["deploy", "completed", []],
      ],
    ],
  ])("after %d ms is %s", async (elapsed, status, jobs) => {
    const run = start(plan);
    now += elapsed;
    const conclusion = status === "completed" ? "success" : null;
    expect(await look(run)).toMatchObject({
      run: { status, conclusion, run_attempt: 1 },
      jobs: {
        total_count: jobs.length,
        jobs: jobs.map(([name, of, steps]) => ({
          name,
          status: of,
          steps: Array.isArray(steps) ? steps.map((step, at) => ({ status: step, number: at + 1 })) : [],
        })),
      },
    });
  });

  it("says when each thing began and ended, and when it last changed", async () => {
    const run = start(plan);
    now += 60_000;
    expect(await look(run)).toMatchObject({
      run: { created_at: "2026-03-01T12:00:00Z", updated_at: "2026-03-01T12:00:10Z" },
      jobs: {
        jobs: [
          {
            started_at: "2026-03-01T12:00:01Z",
            completed_at: "2026-03-01T12:00:04Z",
            steps: [{}, { started_at: "2026-03-01T12:00:02Z", completed_at: "2026-03-01T12:00:04Z" }],
          },
          { started_at: "2026-03-01T12:00:09Z", completed_at: "2026-03-01T12:00:10Z" },
        ],
      },
    });
  });

  it.each<[string, Plan, string, readonly string[]]>([
    ["nothing planned", {}, "success", ["success"]],
    [
      "a step that fails",
      { jobs: [{ name: "a", steps: [{ name: "x", conclusion: "failure" }, { name: "y" }] }] },
      "failure",
      ["failure"],
    ],
    [
      "a job that needs one that fails",
      {
        jobs: [
          { name: "a", conclusion: "failure" },
          { name: "b", needs: ["a"] },
          { name: "c", needs: ["a"], always: true },
        ],
      },
      "failure",
      ["failure", "skipped", "success"],
    ],
    ["all skipped", { jobs: [{ name: "a", conclusion: "skipped" }] }, "skipped", ["skipped"]],
    ["a conclusion of its own", { conclusion: "startup_failure", jobs: [] }, "startup_failure", []],
    ["words of the future", { conclusion: "eaten", jobs: [{ name: "a", conclusion: "lost" }] }, "eaten", ["lost"]],
  ])("ends as planned: %s", async (_, planned, conclusion, jobs) => {
    expect(await look(start(planned))).toMatchObject({
      run: { status: "completed", conclusion },
      jobs: { jobs: jobs.map((one) => ({ conclusion: one })) },
    });
  });

  it("can say any word, by its plan or by hand", async () => {
    const statuses = [
      { from: 0, status: "in_progress" },
      { from: 10, status: "waiting" },
    ];
    const run = start({ jobs: [{ name: "a", duration: 100 }], statuses });
    expect((await look(run)).run).toMatchObject({ status: "in_progress" });
    now += 10;
    expect((await look(run)).run).toMatchObject({ status: "waiting" });
    run.byHand = { status: "hibernating", conclusion: null };
    expect((await look(run)).run).toMatchObject({ status: "hibernating" });
    run.byHand = { status: "completed", conclusion: null };
    expect((await look(run)).run).toMatchObject({ status: "completed", conclusion: null });
  });

  it("makes a test fail whose plan cannot be", async () => {
    const other = await startGitHub();
    other.state.repositories = [appRepository({ isPrivate: false })];
    const run = startRun(other.state, { repository: "octo-org/app", plan: { jobs: [{ name: "a", needs: ["b"] }] } });
    expect((await ask(other, `${repository}/actions/runs/${run.id}`)).status).toBe(500);
    await expect(other.close()).rejects.toThrow("The job a needs b, which does not stand before it.");
  });

  it("waits for approval, and tells by whom", async () => {
    const run = start(plan);
    const pending = async () => (await get(`/actions/runs/${run.id}/pending_deployments`)).body;
    expect(await pending()).toEqual([]);
    now += 4000;
    expect(await pending()).toMatchObject([
      { environment: { name: "production" }, reviewers: [{ type: "User", reviewer: { login: "reviewer" } }] },
    ]);
  });

  it("keeps its id when it is run again, and its old attempts", async () => {
    const run = start({ conclusion: "failure" });
    now += 1000;
    rerun(github.state, run, { queued: 1000, jobs: [{ name: "again" }] });
    expect((await look(run)).run).toMatchObject({ id: run.id, run_attempt: 2, status: "queued", conclusion: null });
    now += 1000;
    expect((await look(run)).run).toMatchObject({ status: "completed", conclusion: "success" });
    expect((await get(`/actions/runs/${run.id}/attempts/1`)).body).toMatchObject({ conclusion: "failure" });
    expect((await get(`/actions/runs/${run.id}/attempts/3`)).status).toBe(404);
    const namesAt = async (path: string) => (await get(`/actions/runs/${run.id}${path}`)).body;
    expect(await namesAt("/jobs")).toMatchObject({ jobs: [{ name: "again", run_attempt: 2 }] });
    expect(await namesAt("/jobs?filter=all")).toMatchObject({ jobs: [{ name: "build" }, { name: "again" }] });
    expect(await namesAt("/attempts/1/jobs")).toMatchObject({ jobs: [{ name: "build", run_attempt: 1 }] });
  });

  it("is one with jobs that can be read one by one", async () => {
    const run = start({ jobs: [{ name: "a" }, { name: "b" }] });
    const { body } = await get(`/actions/runs/${run.id}/jobs?per_page=1&page=2`);
    expect(body).toMatchObject({ total_count: 2, jobs: [{ name: "b" }] });
    const id = JSON.parse(JSON.stringify(body)).jobs[0].id;
    expect((await get(`/actions/jobs/${id}`)).body).toMatchObject({ name: "b", run_id: run.id });
    expect((await get(`/actions/jobs/${id + 1}`)).status).toBe(404);
  });
});

describe("a cancellation", () => {
  const cancel = async (run: Run, how = "cancel") =>
    await ask(github, `${repository}/actions/runs/${run.id}/${how}`, { method: "POST", token: writer.text });

  it("ends a run after a while, and what has not ended by then", async () => {
    const run = start({ ...plan, cancelDelay: 500 });
    now += 2500;
    expect(await cancel(run)).toMatchObject({ status: 202, body: {} });
    expect((await look(run)).run).toMatchObject({ status: "in_progress" });
    now += 500;
    expect(await look(run)).toMatchObject({
      run: { status: "completed", conclusion: "cancelled" },
      jobs: {
        jobs: [
          { name: "build", conclusion: "cancelled", steps: [{ conclusion: "success" }, { conclusion: "cancelled" }] },
        ],
      },
    });
  });

  it("is refused when the run has ended, and counted all the same", async () => {
    const run = start();
    expect(await cancel(run)).toMatchObject({ status: 409 });
    expect(await cancel(run, "force-cancel")).toMatchObject({ status: 409 });
    expect(run.cancelRequests).toBe(2);
  });

  it("changes nothing when the run ends by itself before", async () => {
    const run = start({ jobs: [{ name: "a", duration: 100 }], cancelDelay: 1000 });
    await cancel(run);
    now += 100;
    expect((await look(run)).run).toMatchObject({ status: "completed", conclusion: "success" });
  });

  it("may not be listened to, until it is forced", async () => {
    const run = start({
      jobs: [{ name: "a", duration: Number.POSITIVE_INFINITY }],
      cancelDelay: Number.POSITIVE_INFINITY,
    });
    await cancel(run);
    now += 86_400_000;
    expect((await look(run)).run).toMatchObject({ status: "in_progress" });
    expect((await cancel(run, "force-cancel")).status).toBe(202);
    expect((await look(run)).run).toMatchObject({ status: "completed", conclusion: "cancelled" });
  });
});

describe("a list of runs", () => {
  const idsOf = ({ body }: Answer): readonly number[] =>
    JSON.parse(JSON.stringify(body)).workflow_runs.map(({ id }: { readonly id: number }) => id);

  it("begins with the newest, and is paged", async () => {
    const runs = Array.from({ length: 5 }, () => {
      now += 1000;
      return start();
    });
    const ids = runs.map(({ id }) => id).reverse();
    expect(idsOf(await get("/actions/runs"))).toEqual(ids);
    const page = await get("/actions/workflows/deploy.yml/runs?per_page=2&page=2");
    expect(idsOf(page)).toEqual(ids.slice(2, 4));
    expect(page.body).toMatchObject({ total_count: 5 });
    const at = (number: number) =>
      `<${github.url}${repository}/actions/workflows/deploy.yml/runs?per_page=2&page=${number}>`;
    expect(page.headers.get("link")).toBe(
      `${at(1)}; rel="prev", ${at(3)}; rel="next", ${at(3)}; rel="last", ${at(1)}; rel="first"`,
    );
    github.state.listOrder = "oldest";
    expect(idsOf(await get("/actions/runs"))).toEqual(ids.toReversed());
  });

  it.each([
    ["event=repository_dispatch", [1]],
    ["branch=feature/x", [2]],
    ["actor=HUBOT", [3]],
    ["status=failure", [4]],
    ["status=completed", [0, 1, 2, 3, 4, 5]],
    ["status=queued", []],
    [`head_sha=${"b".repeat(40)}`, [2]],
    ["created=>=2026-03-01T12:00:04Z", [4, 5]],
    ["created=>2026-03-01T12:00:04Z", [5]],
    ["created=<2026-03-01T12:00:01Z", [0]],
    ["created=<=2026-03-01T12:00:01Z", [0, 1]],
    ["created=2026-03-01T12:00:01Z..2026-03-01T12:00:02Z", [1, 2]],
    ["created=*..2026-03-01T12:00:00Z", [0]],
    ["created=2026-03-01", [0, 1, 2, 3, 4, 5]],
    ["created=2026-03-02", []],
    ["event=workflow_dispatch&branch=main&actor=octocat&status=success", [0, 5]],
  ])("is narrowed by %s", async (query, expected) => {
    const changes = [
      {},
      { event: "repository_dispatch" },
      { branch: "feature/x" },
      { actor: "hubot" },
      { plan: { conclusion: "failure" } },
      {},
    ];
    const runs = changes.map((change, at) =>
      startRun(github.state, { repository: "octo-org/app", at: began + at * 1000, ...change }),
    );
    now += 60_000;
    const encoded = query.replaceAll(">", "%3E").replaceAll("<", "%3C");
    expect(
      idsOf(await get(`/actions/runs?${encoded}`))
        .map((id) => runs.findIndex((run) => run.id === id))
        .toReversed(),
    ).toEqual(expected);
  });

  it("ends after a thousand when it is narrowed", async () => {
    for (let at = 0; at < 1001; at += 1) {
      start();
    }
    expect(idsOf(await get("/actions/runs?per_page=100&page=11"))).toHaveLength(1);
    expect(idsOf(await get("/actions/runs?event=workflow_dispatch&per_page=100&page=11"))).toEqual([]);
  });
});

describe("a lag", () => {
  it("hides a new run from lists, from those who know its id, and its jobs", async () => {
    Object.assign(github.state.lags, { run: 100, list: 200, jobs: 300 });
    const run = start({ jobs: [{ name: "a", duration: 1000 }] });
    const seen = async () => ({
      run: (await get(`/actions/runs/${run.id}`)).status,
      list: JSON.parse((await get("/actions/runs")).text).total_count,
      jobs: JSON.parse((await get(`/actions/runs/${run.id}/jobs`)).text).total_count,
    });
    expect(await seen()).toEqual({ run: 404, list: 0, jobs: undefined });
    now += 100;
    expect(await seen()).toEqual({ run: 200, list: 0, jobs: 0 });
    now += 100;
    expect(await seen()).toEqual({ run: 200, list: 1, jobs: 0 });
    now += 100;
    expect(await seen()).toEqual({ run: 200, list: 1, jobs: 1 });
  });

  it("makes a run end after its jobs, and conclude after its end", async () => {
    Object.assign(github.state.lags, { status: 100, conclusion: 200 });
    const run = start({ jobs: [{ name: "a", duration: 1000 }] });
    now += 1000;
    expect(await look(run)).toMatchObject({
      run: { status: "in_progress" },
      jobs: { jobs: [{ status: "completed" }] },
    });
    now += 100;
    expect((await look(run)).run).toMatchObject({ status: "completed", conclusion: null });
    now += 200;
    expect((await look(run)).run).toMatchObject({ status: "completed", conclusion: "success" });
  });
});
