import { describe, expect, it } from "@jest/globals";
import type { Plan } from "../../../src/demo/github/plan.ts";
import { htmlPage, rateLimited } from "../../support/github/faults.ts";
import { rerun, startRun, type Token } from "../../support/github/state.ts";
import { atDispatch, bodyOf, deploy, dispatching, elsewhere, failing, json } from "./contract-scene.ts";
import { onStage, type StageOptions } from "./in-virtual-time.ts";

describe("failure dispatch-rejected", () => {
  const reads = { "octo-org/app": { actions: "read", contents: "read", metadata: "read" } } as const;

  it.each([
    ["github_pat_x", "fine-grained", /fine-grained/u],
    ["ghs_x", "job", /GITHUB_TOKEN/u],
    ["ghs_y", "installation", /App/u],
  ] as const)("has GitHub's words, the permission that it wanted, and what %s is", async (text, kind, words) => {
    await onStage({ token: { text, kind, grants: reads } }, async (stage) => {
      const { failure } = await stage.perform({ ...deploy, token: text });
      expect(failure?.code).toBe("dispatch-rejected");
      expect(failure?.message).toMatch(/403.*Resource not accessible/u);
      expect(failure?.hint).toMatch(/actions: write/u);
      expect(failure?.hint).toMatch(words);
      expect(stage.posts()).toHaveLength(1);
    });
  });

  it("names contents: write for an event", async () => {
    await onStage({ token: { text: "ghs_x", kind: "job", grants: reads } }, async (stage) => {
      const { failure } = await stage.perform({ "event-type": "x", token: "ghs_x" });
      expect([failure?.code, failure?.hint]).toEqual(["dispatch-rejected", expect.stringMatching(/contents: write/u)]);
    });
  });

  it("says of a job's token that it reaches its own repository alone", async () => {
    await onStage({ token: { text: "ghs_x", kind: "job" } }, async (stage) => {
      stage.github.state.repositories.push(elsewhere({ isPrivate: false }));
      const { failure } = await stage.perform({ ...deploy, repository: "octo-org/other", token: "ghs_x" });
      expect([failure?.code, failure?.hint]).toEqual([
        "dispatch-rejected",
        expect.stringMatching(/only its own repository/u),
      ]);
    });
  });

  it("is a token that is not accepted", async () => {
    await onStage({}, async (stage) => {
      const { failure } = await stage.perform({ ...deploy, token: "ghp_wrong" });
      expect([failure?.code, failure?.hint]).toEqual([
        "dispatch-rejected",
        expect.stringMatching(/wrong, revoked or expired/u),
      ]);
    });
  });
});

describe("other failures", () => {
  it("workflow-disabled", async () => {
    const workflows = [{ path: ".github/workflows/deploy.yml", state: "disabled_manually" }];
    await onStage({ workflows }, async (stage) => {
      expect((await stage.perform(deploy)).failure?.code).toBe("workflow-disabled");
    });
  });

  it("rate-limited, when the limit ends after the time that is left: at once", async () => {
    await onStage({}, async (stage) => {
      stage.github.state.limit.remaining = 0;
      const { failure, elapsed } = await stage.perform({ ...deploy, timeout: "10m" });
      expect(failure?.code).toBe("rate-limited");
      expect(elapsed).toBeLessThan(1000);
      expect(stage.github.state.runs).toEqual([]);
    });
  });

  it("run-ambiguous lists the candidates and follows none", async () => {
    await onStage({ profile: "ghes-3.19", ...atDispatch }, async (stage) => {
      const { github, perform } = stage;
      atDispatch.act = () => startRun(github.state, { repository: "octo-org/app" });
      const { failure, outputs } = await perform(deploy);
      const urls = github.state.runs.map(({ id }) => `/runs/${id}`);
      expect([failure?.code, urls.length]).toEqual(["run-ambiguous", 2]);
      expect(urls.every((url) => failure?.message.includes(url))).toBe(true);
      expect(outputs["conclusion"]).toBeUndefined();
    });
  });

  it("run-cancelled, when somebody cancels it", async () => {
    await onStage({ plan: { conclusion: "cancelled" } }, async (stage) => {
      expect((await stage.perform(deploy)).failure?.code).toBe("run-cancelled");
    });
  });

  it("run-not-found, when the run is deleted meanwhile", async () => {
    await onStage({ plan: { jobs: [{ name: "build", duration: 600_000 }] } }, async (stage) => {
      const done = stage.perform(deploy);
      await stage.clock.sleep(120_000);
      stage.github.state.runs.splice(0);
      expect((await done).failure?.code).toBe("run-not-found");
    });
  });

  it.each([
    ["30 s when nothing was started", {}, 30_000],
    ["the timeout when that is shorter", { timeout: "8s" }, 8_000],
  ])("server-unreachable, after %s", async (_, raw, most) => {
    await onStage({}, async (stage) => {
      const { failure, elapsed } = await stage.perform({ ...deploy, ...raw, "api-url": "http://127.0.0.1:1" });
      expect(failure?.code).toBe("server-unreachable");
      expect(elapsed).toBeGreaterThan(most / 2);
      expect(elapsed).toBeLessThanOrEqual(most + 1000);
    });
  });

  it("server-unreachable, when the server answers reads with 502", async () => {
    await onStage({ fault: () => htmlPage(502) }, async (stage) => {
      const { failure, elapsed } = await stage.perform(deploy);
      expect(failure?.code).toBe("server-unreachable");
      expect(elapsed).toBeLessThanOrEqual(31_000);
    });
  });
});

describe("POST once", () => {
  it("starts one run with one request, and asks for its id", async () => {
    await onStage({}, async (stage) => {
      await stage.perform(deploy);
      expect(stage.posts()).toHaveLength(1);
      expect(bodyOf(stage)).toMatchObject({ ref: "refs/heads/main", return_run_details: true });
      expect(stage.posts()[0]?.query).toMatchObject({ return_run_details: "true" });
    });
  });

  it("is renegotiated once where the flag is refused", async () => {
    await onStage({ profile: "ghes-3.19" }, async (stage) => {
      const { code } = await stage.perform(deploy);
      expect(code).toBe(0);
      expect(stage.posts().map(({ status, body }) => [status, body])).toEqual([
        [422, { ref: "refs/heads/main", return_run_details: true }],
        [204, { ref: "refs/heads/main" }],
      ]);
      expect(stage.github.state.runs).toHaveLength(1);
    });
  });

  it.each([
    ["502 after the effect", htmlPage(502, "after")],
    ["a reset after the effect", { kind: "reset" }],
    ["an answer that is cut", { kind: "cut" }],
    ["500 after the effect", { kind: "raw", status: 500, body: "{}", when: "after" }],
  ] as const)("is not repeated after %s: the run is looked for and adopted", async (_, fault) => {
    await onStage({ plan: { jobs: [{ name: "build", duration: 60_000 }] } }, async (stage) => {
      stage.github.script(dispatching, fault);
      const { code, outputs } = await stage.perform(deploy);
      expect([code, outputs["run-id"]]).toEqual([0, String(stage.github.state.runs[0]?.id)]);
      expect([stage.posts().length, stage.github.state.runs.length]).toEqual([1, 1]);
    });
  });

  it.each([
    ["502 before the effect", htmlPage(502, "before")],
    ["a reset before the effect", { kind: "reset", when: "before" }],
  ] as const)(
    "is not repeated after %s: none found is run-not-found, which says that it may have started",
    async (_, fault) => {
      await onStage({}, async (stage) => {
        stage.github.script(dispatching, fault);
        const { failure, elapsed } = await stage.perform(deploy);
        expect(failure).toMatchObject({
          code: "run-not-found",
          message: expect.stringMatching(/may have been started/u),
        });
        expect(elapsed).toBeGreaterThanOrEqual(30_000);
        expect(elapsed).toBeLessThan(36_000);
        expect(stage.posts()).toHaveLength(1);
      });
    },
  );

  it("that is ambiguous, and after it a server that is gone, says that it may have started", async () => {
    let isDown = false;
    const fault = (operation: string) => {
      isDown ||= operation === dispatching;
      return isDown ? htmlPage(502, "after") : undefined;
    };
    await onStage({ fault }, async (stage) => {
      const { failure, elapsed } = await stage.perform(deploy);
      expect(failure?.message).toMatch(/may have been started/u);
      expect(["run-not-found", "server-unreachable"]).toContain(failure?.code);
      expect(elapsed).toBeLessThanOrEqual(40_000);
      expect(stage.posts()).toHaveLength(1);
    });
  });

  it.each([
    ["429 with retry-after", rateLimited(429, { retryAfter: 40 }), 40_000],
    ["403 with retry-after", rateLimited(403, { retryAfter: 40 }), 40_000],
    ["403 with no requests left", rateLimited(403, { reset: Date.UTC(2026, 10, 22) / 1000 + 100 }), 100_000],
    ["429 with no requests left", rateLimited(429, { reset: Date.UTC(2026, 10, 22) / 1000 + 100 }), 100_000],
  ] as const)("waits after %s, and goes on", async (_, fault, least) => {
    await onStage({}, async (stage) => {
      stage.github.script(dispatching, fault);
      const { code, elapsed } = await stage.perform(deploy);
      expect(code).toBe(0);
      expect(elapsed).toBeGreaterThanOrEqual(least);
      expect(elapsed).toBeLessThan(least + 5000);
      expect(stage.github.state.runs).toHaveLength(1);
    });
  });

  it.each([-7_200_000, 7_200_000])("reads a limit's end on the server's clock, which is %i ms ahead", async (ahead) => {
    await onStage({ ahead }, async (stage) => {
      const reset = Math.floor(stage.github.state.now() / 1000) + 100;
      stage.github.script(dispatching, rateLimited(403, { reset }));
      const { code, elapsed } = await stage.perform(deploy);
      expect(code).toBe(0);
      expect(elapsed).toBeGreaterThanOrEqual(99_000);
      expect(elapsed).toBeLessThan(105_000);
    });
  });
});

describe("the run", () => {
  const old: StageOptions = { profile: "ghes-3.19" };

  it.each([
    ["of another workflow", { workflow: ".github/workflows/test.yml" }],
    ["of another event", { event: "push" }],
    ["of another branch", { branch: "feature" }],
    ["of another person", { actor: "mona" }],
    ["that is older", { at: Date.UTC(2026, 10, 21) }],
  ])("is found by what it is not, beside one %s that comes at the same time", async (_, other) => {
    const workflows = ["deploy", "test"].map((name) => ({ path: `.github/workflows/${name}.yml` }));
    await onStage({ ...old, ...atDispatch, workflows }, async (stage) => {
      const { github, perform } = stage;
      startRun(github.state, { repository: "octo-org/app" });
      const stranger = { repository: "octo-org/app", plan: { conclusion: "failure" }, ...other };
      atDispatch.act = () => startRun(github.state, stranger);
      const { code, outputs } = await perform(deploy);
      const own = github.state.runs.at(-1);
      expect([code, outputs["run-id"], github.state.runs.length]).toEqual([0, String(own?.id), 3]);
    });
  });

  it.each([
    ["classic", "octocat", "/user"],
    ["job", "github-actions[bot]", "graphql"],
    ["installation", "app[bot]", "graphql"],
  ] as const)(
    "is told from others' by our own account, which for a token of kind %s is %s",
    async (kind, login, asked) => {
      const text = kind === "classic" ? "ghp_y" : "ghs_y";
      await onStage({ ...old, token: { text, kind, login } }, async (stage) => {
        const { github, perform } = stage;
        github.script("actions/list-workflow-runs", undefined, undefined);
        const done = perform({ ...deploy, token: text }, { environment: { GITHUB_ACTOR: "mona" } });
        await stage.clock.sleep(1);
        const { code, outputs } = await done;
        expect(code).toBe(0);
        expect(github.state.runs.find(({ id }) => String(id) === outputs["run-id"])?.actor).toBe(login);
        expect(github.requests.some(({ path }) => path.endsWith(asked))).toBe(true);
      });
    },
  );

  it("is never told by GITHUB_ACTOR", async () => {
    await onStage(old, async (stage) => {
      const { code } = await stage.perform(deploy, { environment: { GITHUB_ACTOR: "somebody-else" } });
      expect(code).toBe(0);
    });
  });

  it.each([-7_200_000, 7_200_000])("is found on the server's clock, which is %i ms ahead", async (ahead) => {
    await onStage({ ...old, ahead }, async (stage) => {
      expect((await stage.perform(deploy)).code).toBe(0);
    });
  });

  it("is found where lists lag behind by 20 s", async () => {
    await onStage(old, async (stage) => {
      stage.github.state.lags.list = 20_000;
      const { code, elapsed } = await stage.perform(deploy);
      expect(code).toBe(0);
      expect(elapsed).toBeGreaterThan(20_000);
    });
  });
});

describe("the wait", () => {
  const long: Plan = { jobs: [{ name: "build", duration: 100_000 }] };

  it.each(["queued", "pending", "requested", "waiting", "in_progress"])(
    "goes on through the status %s",
    async (status) => {
      await onStage({ plan: { ...long, statuses: [{ from: 0, status }] } }, async (stage) => {
        const { code, elapsed } = await stage.perform(deploy);
        expect(code).toBe(0);
        expect(elapsed).toBeGreaterThanOrEqual(100_000);
      });
    },
  );

  it("goes on through a status that nobody knows", async () => {
    await onStage({ plan: long }, async (stage) => {
      const { github } = stage;
      const unknown = {
        kind: "alter",
        change: (body: unknown) => ({ ...Object(body), status: "hibernating" }),
      } as const;
      github.script("actions/get-workflow-run", unknown, unknown);
      const { code, elapsed } = await stage.perform(deploy);
      expect(code).toBe(0);
      expect(elapsed).toBeGreaterThanOrEqual(100_000);
    });
  });

  it.each([
    ["not to be found for 10 s", { run: 10_000 }],
    ["without jobs for 10 s", { jobs: 10_000 }],
    ["behind its jobs by 15 s", { status: 15_000 }],
    ["without a conclusion for 10 s", { conclusion: 10_000 }],
  ])("survives a run that is %s", async (_, lags) => {
    await onStage({ plan: long }, async (stage) => {
      Object.assign(stage.github.state.lags, lags);
      const { code, outputs } = await stage.perform(deploy);
      expect([code, outputs["conclusion"]]).toEqual([0, "success"]);
    });
  });

  it("survives transient errors", async () => {
    const odd = [htmlPage(502), { kind: "reset" }, { kind: "truncate" }, htmlPage(500), { kind: "cut" }] as const;
    const isRead = (operation: string) =>
      operation.startsWith("actions/get") || operation.startsWith("actions/list-jobs");
    const fault = (operation: string, count: number) =>
      isRead(operation) && count % 2 === 0 ? odd[(count / 2) % odd.length] : undefined;
    await onStage({ plan: long, fault }, async (stage) => {
      expect((await stage.perform(deploy)).code).toBe(0);
    });
  });

  it("reads again where the run is completed and a job is not", async () => {
    await onStage({ plan: long }, async (stage) => {
      stage.github.script("actions/get-workflow-run", {
        kind: "alter",
        change: (body) => ({ ...Object(body), status: "completed", conclusion: "success" }),
      });
      const { code, elapsed } = await stage.perform(deploy);
      expect(code).toBe(0);
      expect(elapsed).toBeGreaterThanOrEqual(100_000);
    });
  });

  it("follows a rerun under the same id", async () => {
    await onStage({ plan: { jobs: [{ name: "build", duration: 60_000, conclusion: "failure" }] } }, async (stage) => {
      const { github, clock, perform } = stage;
      const done = perform(deploy);
      await clock.sleep(30_000);
      const [run] = github.state.runs;
      if (run !== undefined) {
        rerun(github.state, run, long);
      }
      const { code, outputs } = await done;
      expect([code, outputs["run-attempt"], outputs["conclusion"]]).toEqual([0, "2", "success"]);
    });
  });

  it("asks more rarely where few requests are left", async () => {
    const token = { limit: { total: 5000, remaining: 5000, reset: Date.UTC(2026, 10, 22) / 1000 + 3600 } };
    const poor = { limit: { ...token.limit, remaining: 40 } };
    const count = async (one: Partial<Token>) =>
      await onStage({ plan: { jobs: [{ name: "build", duration: 1_800_000 }] }, token: one }, async (stage) => {
        const { code } = await stage.perform(deploy);
        expect(code).toBe(0);
        return stage.github.requests.length;
      });
    expect(await count(poor)).toBeLessThan((await count(token)) / 2);
  });
});

describe("the log", () => {
  it("has the link first, then jobs and steps as they change", async () => {
    const plan: Plan = {
      jobs: [{ name: "build / test", duration: 120_000, steps: [{ name: "Run tests", duration: 3000 }] }],
    };
    await onStage({ plan }, async (stage) => {
      const { said } = await stage.perform(deploy);
      expect(said.slice(1)).toEqual([
        expect.stringMatching(/^info: Started deploy\.yml in octo-org\/app: http.*\/runs\/\d+$/u),
        "info: ● build / test started",
        "info:   ✓ Run tests (3s)",
        "info: ✓ build / test (2m3s)",
        "info: ✓ success after 2m3s",
      ]);
    });
  });

  it("ends with a table of jobs with links in the summary", async () => {
    await onStage({ plan: failing }, async (stage) => {
      const { summary } = await stage.perform(deploy);
      expect(summary).toMatch(/\| Job \| Conclusion \| Took \|/u);
      expect(summary).toMatch(/lint/u);
      expect(summary).toMatch(/href="http|\]\(http|<a /u);
    });
  });

  it("tells who has to approve", async () => {
    const plan: Plan = { jobs: [{ name: "deploy", approval: { environment: "production", after: 60_000 } }] };
    await onStage({ plan }, async (stage) => {
      const { said, code } = await stage.perform(deploy);
      expect(code).toBe(0);
      expect(said).toContainEqual(expect.stringMatching(/approval of production by reviewer/u));
    });
  });
});

describe("the state", () => {
  it("has the dispatch before it is sent, the run as soon as it is known, and its end", async () => {
    await onStage({}, async (stage) => {
      const { host } = await stage.perform(deploy);
      const states = host.said
        .filter((line) => line.startsWith("state: dispatch-0="))
        .map((line) => json(line.slice(18)));
      const id = stage.github.state.runs[0]?.id;
      expect(states).toMatchObject([
        { runIds: [], finished: false, workflow: "deploy.yml", branch: "main" },
        { runIds: [id], finished: false },
        { runIds: [id], finished: true },
      ]);
    });
  });

  it.each([
    ["wait: false", { wait: "false" }, {}],
    ["a timeout with leave", { timeout: "20s" }, { jobs: [{ name: "build", duration: Number.POSITIVE_INFINITY }] }],
    ["a failed run", {}, failing],
    ["an unsafe artifact", {}, { artifacts: [{ name: "outputs", zip: Buffer.from("x") }] }],
    ["a refused POST", { ref: "absent" }, {}],
  ])("is finished after %s", async (_, raw, plan) => {
    await onStage({ plan }, async (stage) => {
      const { host } = await stage.perform({ ...deploy, ...raw });
      expect(json(host.readState("dispatch-0"))).toMatchObject({ finished: true });
    });
  });
});
