import { existsSync, readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import type { ArtifactPlan } from "../../../src/demo/github/plan.ts";
import { startRun } from "../../../src/demo/github/runs-of-state.ts";
import { createGitHubClient } from "../../../src/io/github/client.ts";
import { BaselineError, type BaselineFile, withBaseline } from "../../../src/operations/metrics-export/baseline.ts";
import { readJobs } from "../../../src/operations/metrics-export/read-jobs.ts";
import { appRepository } from "../../support/github/scene.ts";
import { type GitHub, startGitHub } from "../../support/github/server.ts";
import { createStepClock } from "../../support/step-clock.ts";
import { createWorkspace, type Workspace } from "../../support/workspace.ts";

let github: GitHub;
let space: Workspace;

beforeEach(async () => {
  github = await startGitHub();
  github.state.repositories.push(appRepository({ branches: { main: "a".repeat(40), dev: "b".repeat(40) } }));
  github.state.tokens.push({ text: "ghs_job", kind: "job", grants: { "octo-org/app": { actions: "read" } } });
  space = createWorkspace();
});

afterEach(async () => {
  space.remove();
  await github.close();
});

const repository = { owner: "octo-org", name: "app" };
const deploy = { repository: "octo-org/app", workflow: ".github/workflows/deploy.yml", event: "push" };

function metrics(text: string, name = "metrics-build-1"): ArtifactPlan {
  return { name, files: { "metrics.json": text, "metrics.otlp.json": "{}", "metrics.csv": "" } };
}

/** A run that is done. */
function ran(
  artifacts: readonly ArtifactPlan[],
  changes: Partial<Parameters<typeof startRun>[1]> = {},
  conclusion?: string,
) {
  const plan = { jobs: [{ name: "build" }], artifacts, ...(conclusion === undefined ? {} : { conclusion }) };
  return startRun(github.state, { ...deploy, plan, ...changes });
}

const usual = {
  GITHUB_WORKFLOW_REF: "octo-org/app/.github/workflows/deploy.yml@refs/heads/main",
  GITHUB_REF_NAME: "feature",
  GITHUB_REF_TYPE: "branch",
};

interface Wanted {
  readonly artifact?: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly token?: string;
}

function client(token = "ghs_job") {
  const { signal } = new AbortController();
  const clock = createStepClock(new Date());
  return createGitHubClient({
    apiUrl: github.url,
    credentials: { kind: "token", token },
    clock,
    signal,
    deadline: () => Number.POSITIVE_INFINITY,
  });
}

/** Reads the baseline for a run that starts now. */
async function read({ artifact = "metrics-build-1", environment = {}, token }: Wanted = {}) {
  const own = startRun(github.state, { ...deploy, branch: "main", plan: { queued: 60_000 } });
  const lent: BaselineFile[] = [];
  const result = await withBaseline(
    {
      client: client(token),
      run: { repository, runId: own.id, attempt: 1 },
      artifact,
      file: "metrics.json",
      environment: { ...usual, RUNNER_TEMP: space.path, ...environment },
      clock: createStepClock(),
      signal: new AbortController().signal,
    },
    async (file) => {
      lent.push(file);
      return readFileSync(file.path, "utf8");
    },
  );
  return { result, file: lent[0] };
}

describe("the baseline", () => {
  it("is the artifact's JSON of the default branch's last successful run, and is gone afterwards", async () => {
    ran([metrics("old")]);
    const last = ran([metrics("new")]);
    ran([metrics("failed")], {}, "failure");
    ran([metrics("other branch")], { branch: "dev" });
    ran([metrics("other workflow")], { workflow: ".github/workflows/test.yml" });
    const { result, file } = await read();
    expect(result).toEqual({ result: "new" });
    expect(file).toMatchObject({ name: "metrics.json", run: { id: last.id, branch: "main" } });
    expect(existsSync(file?.path ?? "")).toBe(false);
  });

  it("is of a pull request's base branch, and of no other", async () => {
    ran([metrics("main")]);
    const environment = { GITHUB_BASE_REF: "dev", GITHUB_REF_NAME: "7/merge" };
    expect((await read({ environment })).result).toEqual({
      none: "No earlier successful run of this workflow on dev has an artifact metrics-build-1.",
    });
    ran([metrics("dev")], { branch: "dev" });
    expect((await read({ environment })).result).toEqual({ result: "dev" });
  });

  it("is of the current branch where the default branch has none", async () => {
    ran([metrics("feature")], { branch: "feature" });
    expect((await read()).result).toEqual({ result: "feature" });
  });

  it("is never of a tag", async () => {
    ran([metrics("tag")], { branch: "v1" });
    const { result } = await read({ environment: { GITHUB_REF_NAME: "v1", GITHUB_REF_TYPE: "tag" } });
    expect(result).toEqual({ none: expect.stringContaining("on main has") });
  });

  it.each(["pull_request", "pull_request_target"])(
    "is never of a %s, whose branch may have the base branch's name in a fork",
    async (event) => {
      ran([metrics("true")]);
      ran([metrics("forged")], { event });
      expect((await read()).result).toEqual({ result: "true" });
    },
  );

  it("is of an earlier run where the last one has no such artifact, or one that has expired", async () => {
    ran([metrics("old")]);
    ran([{ ...metrics("expired"), expired: true }]);
    ran([metrics("x", "metrics-build-2")]);
    expect((await read()).result).toEqual({ result: "old" });
  });

  it("is none on a first run, which is said with the branches that were searched", async () => {
    const words = "No earlier successful run of this workflow on main or feature has an artifact metrics-build-1.";
    expect((await read()).result).toEqual({ none: words });
  });

  it("finds its workflow by the API where the runner does not name it", async () => {
    ran([metrics("mine")]);
    ran([metrics("other workflow")], { workflow: ".github/workflows/test.yml" });
    expect((await read({ environment: { GITHUB_WORKFLOW_REF: "" } })).result).toEqual({ result: "mine" });
  });

  it("is the only JSON of an artifact where none has the name", async () => {
    ran([{ name: "metrics-build-1", files: { "out/perf.json": "only", "out/perf.otlp.json": "{}" } }]);
    expect((await read()).result).toEqual({ result: "only" });
  });

  it.each([
    ["it has no .json", { name: "metrics-build-1", files: { "metrics.otlp.json": "{}" } }],
    [
      "it has several .json, and none of them is metrics.json",
      { name: "metrics-build-1", files: { "a.json": "", "b.json": "" } },
    ],
    ["../../evil.json", { name: "metrics-build-1", files: { "../../evil.json": "" } }],
    ["its digest is sha256:", { ...metrics("x"), digest: `sha256:${"0".repeat(64)}` }],
    ["it is no zip", { name: "metrics-build-1", zip: Buffer.from("no zip at all") }],
  ])("is not used when %s", async (words, artifact) => {
    ran([artifact]);
    const problem = await read().catch((thrown: unknown) => thrown);
    expect(problem).toBeInstanceOf(BaselineError);
    expect(String(problem)).toContain(`The artifact metrics-build-1 is no baseline: `);
    expect(String(problem)).toContain(words);
  });

  it("says it where the token may not read, and is no first run then", async () => {
    ran([metrics("x")]);
    github.state.tokens.push({ text: "ghs_none", kind: "job", grants: { "octo-org/app": {} } });
    const problem = await read({ token: "ghs_none" }).catch((thrown: unknown) => thrown);
    expect(problem).toBeInstanceOf(BaselineError);
    expect(String(problem)).toContain("The baseline could not be read: the API answered 40");
  });
});

describe("this run's jobs", () => {
  it("are read until the API tells which step runs, and then taken as they are", async () => {
    const run = ran([], {
      plan: { jobs: [{ name: "build", duration: 1_000_000, steps: [{ name: "one", duration: 500 }] }] },
      at: Date.now() - 10_000,
    });
    const clock = createStepClock();
    const { signal } = new AbortController();
    const own = { repository, runId: run.id, attempt: 1 };
    const jobs = await readJobs({ client: client(), run: own, clock, signal });
    expect(jobs.map(({ name, status, steps }) => [name, status, steps.map((step) => step.status)])).toEqual([
      ["build", "in_progress", ["completed"]],
    ]);
    expect(clock.pauses).toEqual([1000, 1000, 1000]);
  });

  it("are those of its attempt, read once where nothing lags", async () => {
    const run = ran([]);
    const clock = createStepClock();
    const { signal } = new AbortController();
    const own = { repository, runId: run.id, attempt: 1 };
    expect(await readJobs({ client: client(), run: own, clock, signal })).toHaveLength(1);
    expect(clock.pauses).toEqual([]);
    expect(github.requests.at(-1)?.path).toContain(`/runs/${run.id}/attempts/1/jobs`);
  });
});
