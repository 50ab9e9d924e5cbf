import { generateKeyPairSync } from "node:crypto";
import { describe, expect, it } from "@jest/globals";
import { startRun, type Token } from "../../support/github/state.ts";
import { deploy, dispatching, failing, idsIn, json, lasting, minute, runIds, shas } from "./contract-scene.ts";
import { onStage, type Stage, type StageOptions } from "./in-virtual-time.ts";

const markedText = `run-name: Deploy \${{ inputs.id }}\non: { workflow_dispatch: { inputs: { id: {}, note: {} } } }`;
const endless = Number.POSITIVE_INFINITY;
describe("a GHES that refuses return_run_details", () => {
  const options: StageOptions = { profile: "ghes-3.19", text: markedText };

  it.each([
    ["by set difference", {}],
    ["by the marker", { "marker-input": "id" }],
  ])("tells no id: the run is found %s, and followed to its end", async (_, raw) => {
    await onStage({ ...options, plan: failing }, async (stage) => {
      startRun(stage.github.state, { repository: "octo-org/app" });
      const { failure, outputs } = await stage.perform({ ...deploy, ...raw });
      expect([failure?.code, outputs["run-id"]]).toEqual(["run-failed", runIds(stage)[1]]);
      expect(stage.posts().map(({ status }) => status)).toEqual([422, 204]);
    });
  });

  it.each([
    ["one after the other, without a marker", {}],
    ["at once, with a marker", { "marker-input": "id" }],
  ])("tells the runs of several dispatches of one workflow apart: %s", async (_, raw) => {
    await onStage({ ...options, plan: lasting(20_000) }, async (stage) => {
      const dispatches = [1, 2, 3, 4]
        .map((note) => `- { workflow: deploy.yml, inputs: { note: n${note} } }`)
        .join("\n");
      const { code, outputs } = await stage.perform({ dispatches, ...raw });
      expect(code).toBe(0);
      expect(stage.github.state.runs).toHaveLength(4);
      const notes = idsIn(outputs).map(
        (id) => stage.github.state.runs.find((run) => String(run.id) === id)?.inputs["note"],
      );
      expect(notes).toEqual(["n1", "n2", "n3", "n4"]);
    });
  });

  it("has its API under /api/v3, and GraphQL beside it", async () => {
    const token = { text: "ghs_x", kind: "job" } as const;
    await onStage({ ...options, token }, async (stage) => {
      const { code } = await stage.perform({ ...deploy, token: "ghs_x" });
      expect(code).toBe(0);
      const paths = stage.github.requests.map(({ path }) => path);
      expect(paths).toContain("/api/graphql");
      expect(paths.filter((path) => path !== "/api/graphql").every((path) => path.startsWith("/api/v3/"))).toBe(true);
    });
  });

  it("gets runs of an event", async () => {
    const text = "on: { repository_dispatch: { types: [x] } }";
    await onStage({ profile: "ghes-3.19", text, plan: lasting(20_000) }, async (stage) => {
      const { code, outputs } = await stage.perform({ "event-type": "x" });
      expect([code, idsIn(outputs)]).toEqual([0, runIds(stage)]);
    });
  });
});

describe("a Gitea", () => {
  const gitea: StageOptions = { profile: "gitea", text: markedText };

  it("is asked for the run's id in the query, and given texts alone", async () => {
    await onStage(gitea, async (stage) => {
      const { code, outputs } = await stage.perform({ ...deploy, inputs: "note: 1.10" });
      expect([code, outputs["run-id"], outputs["conclusion"]]).toEqual([0, runIds(stage)[0], "success"]);
      expect(stage.posts()).toMatchObject([
        {
          path: "/api/v1/repos/octo-org/app/actions/workflows/deploy.yml/dispatches",
          query: { return_run_details: "true" },
          body: { inputs: { note: "1.10" } },
        },
      ]);
    });
  });

  it("gets limit beside per_page, of 50 at most, and gives all jobs", async () => {
    const jobs = Array.from({ length: 120 }, (_, at) => ({ name: `job ${at}` }));
    await onStage({ ...gitea, plan: { jobs } }, async (stage) => {
      const { outputs } = await stage.perform(deploy);
      expect(json(outputs["jobs"])).toHaveLength(120);
      const sizes = stage.github.requests.flatMap(({ query }) =>
        query["limit"] === undefined ? [] : [[query["limit"], query["per_page"]]],
      );
      expect(sizes.every(([limit, perPage]) => limit === perPage && Number(limit) <= 50)).toBe(true);
    });
  });

  it.each([
    ["a bare name", { ref: "v1" }, {}, 2],
    ["its whole name", { ref: "refs/tags/v1" }, {}, 1],
    ["this run's own", {}, { GITHUB_REF: "refs/tags/v1" }, 1],
    ["a commit", { ref: shas.tag }, {}, 1],
  ])("gets a tag by %s, as refs/tags/…", async (_, raw, environment, posts) => {
    const repository = { tags: { v1: { sha: shas.tag } } };
    await onStage({ ...gitea, repository }, async (stage) => {
      const { code } = await stage.perform({ ...deploy, ...raw }, { environment });
      expect(code).toBe(0);
      expect(stage.posts().at(-1)?.body).toMatchObject({ ref: "refs/tags/v1" });
      expect(stage.posts()).toHaveLength(posts);
      expect(stage.github.state.runs).toHaveLength(1);
    });
  });

  it("that has no such ref is ref-not-found, not workflow-not-found", async () => {
    await onStage(gitea, async (stage) => {
      expect((await stage.perform({ ...deploy, ref: "absent" })).failure?.code).toBe("ref-not-found");
      expect((await stage.perform({ workflow: "absent.yml" })).failure?.code).toBe("workflow-not-found");
    });
  });

  it("that tells a run without times, attempt and workflow, and with statuses that go back, is followed", async () => {
    const statuses = [
      { from: 0, status: "queued" },
      { from: 10_000, status: "in_progress" },
      { from: 40_000, status: "waiting" },
      { from: 80_000, status: "in_progress" },
    ];
    const change = (body: unknown) => {
      const bare = { ...Object(body) };
      for (const key of [
        "created_at",
        "started_at",
        "completed_at",
        "event",
        "head_branch",
        "actor",
        "trigger_actor",
        "path",
        "html_url",
      ]) {
        delete bare[key];
      }
      return bare;
    };
    const fault = (operation: string) =>
      operation === "actions/get-workflow-run" ? ({ kind: "alter", change } as const) : undefined;
    await onStage({ ...gitea, fault, plan: { ...lasting(120_000), statuses } }, async (stage) => {
      const { code, outputs } = await stage.perform(deploy);
      expect([code, outputs["conclusion"]]).toEqual([0, "success"]);
      expect(Number(outputs["duration-ms"])).toBeGreaterThanOrEqual(120_000);
    });
  });

  it("without run details, list of a workflow's runs and account tells the run by set difference", async () => {
    const absent = ["actions/list-workflow-runs", "users/get-authenticated"];
    const accepted = { kind: "answer", reply: { status: 204 }, when: "after" } as const;
    const workflows = ["deploy", "test"].map((name) => ({
      path: `.github/workflows/${name}.yml`,
      plan: lasting(20_000),
    }));
    await onStage({ profile: "gitea", absent, workflows }, async (stage) => {
      startRun(stage.github.state, { repository: "octo-org/app", workflow: ".github/workflows/test.yml" });
      stage.github.script(dispatching, accepted);
      const { code, outputs } = await stage.perform(deploy);
      expect([code, outputs["run-id"]]).toEqual([0, runIds(stage)[1]]);
    });
  });

  it("that cannot cancel leaves the code of a timeout, and it is said", async () => {
    await onStage({ ...gitea, absent: ["actions/cancel-workflow-run"], plan: lasting(endless) }, async (stage) => {
      const { failure } = await stage.perform({ ...deploy, timeout: "30s", "on-timeout": "cancel" });
      expect(failure).toMatchObject({ code: "run-timed-out", message: expect.stringMatching(/not be made sure/u) });
    });
  });

  it("that has no events says so, and not that the repository is absent", async () => {
    await onStage(gitea, async (stage) => {
      const { failure } = await stage.perform({ "event-type": "x" });
      expect(failure?.code).toBe("dispatch-rejected");
      expect(failure?.message).not.toMatch(/cannot be seen/u);
    });
  });

  it("that has the workflow disabled is workflow-disabled", async () => {
    const workflows = [{ path: ".github/workflows/deploy.yml", state: "disabled_manually" }];
    await onStage({ profile: "gitea", workflows }, async (stage) => {
      expect((await stage.perform(deploy)).failure?.code).toBe("workflow-disabled");
    });
  });

  it("without digests brings artifacts with a notice", async () => {
    const artifacts = [{ name: "outputs", files: { "outputs.json": '{"n":1.10}' } }];
    await onStage({ ...gitea, plan: { artifacts } }, async (stage) => {
      const { code, outputs, said } = await stage.perform(deploy);
      expect([code, outputs["outputs"]]).toEqual([0, '{"n":1.10}']);
      expect(said).toContainEqual(expect.stringMatching(/^notice: .*digest/u));
    });
  });

  it("takes an hour's wait with at most 200 requests, though it knows no ETags", async () => {
    await onStage({ ...gitea, plan: lasting(59 * minute) }, async (stage) => {
      const { code } = await stage.perform(deploy);
      expect(code).toBe(0);
      expect(stage.github.requests.length).toBeLessThanOrEqual(200);
    });
  });
});

describe("a token", () => {
  const kinds: readonly (readonly [NonNullable<Token["kind"]>, string])[] = [
    ["classic", "ghp_y"],
    ["fine-grained", "github_pat_y"],
    ["job", "ghs_y"],
    ["installation", "ghs_z"],
  ];

  it.each(
    kinds.flatMap(([kind, text]) =>
      (["github", "ghes-3.19"] as const).map((profile) => [kind, profile, text] as const),
    ),
  )("of kind %s starts and follows a run on %s", async (kind, profile, text) => {
    await onStage({ profile, token: { kind, text }, plan: lasting(20_000) }, async (stage) => {
      const { code, outputs } = await stage.perform({ ...deploy, token: text });
      expect([code, outputs["run-id"]]).toEqual([0, runIds(stage)[0]]);
      expect(stage.github.state.runs).toHaveLength(1);
    });
  });

  it("that ends during the wait ends the step, which says what to do, and the run goes on", async () => {
    const token = { text: "ghs_x", kind: "installation", expiresAt: Date.UTC(2026, 10, 22, 1) } as const;
    await onStage({ token, plan: lasting(2 * 60 * minute) }, async (stage) => {
      const { code, failure, outputs } = await stage.perform({ ...deploy, token: "ghs_x", timeout: "3h" });
      expect([code, failure?.code]).toEqual([1, "dispatch-rejected"]);
      expect(failure?.hint).toMatch(/app-id and private-key/u);
      expect(outputs["run-id"]).toBe(runIds(stage)[0]);
    });
  });
});

describe("an app", () => {
  const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const pem = privateKey.export({ type: "pkcs8", format: "pem" }).toString();
  const app = { ...deploy, token: "", "app-id": "4242", "private-key": pem };
  const install = ({ github }: Stage, tokenLife: number, areas: readonly string[] = ["actions", "contents"]) => {
    const granted = Object.fromEntries(areas.map((area) => [area, "write" as const]));
    github.state.installations.push({
      id: 77,
      appId: "4242",
      publicKey: publicKey.export({ type: "spki", format: "pem" }).toString(),
      grants: { "octo-org/app": { ...granted, metadata: "read" } },
      tokenLife,
    });
  };

  it.each([0, -2 * 60 * minute, 2 * 60 * minute])(
    "waits for longer than its tokens live, the server's clock %i ms ahead",
    async (ahead) => {
      await onStage({ ahead, plan: lasting(130 * minute) }, async (stage) => {
        install(stage, 60 * minute);
        const { code, outputs } = await stage.perform({ ...app, timeout: "4h" });
        expect([code, outputs["conclusion"]]).toEqual([0, "success"]);
        expect(stage.github.state.tokens.length).toBeGreaterThanOrEqual(4);
        const refused = stage.github.requests.filter(({ status }) => status === 401);
        expect(refused.every(({ path }) => path.endsWith("/installation"))).toBe(true);
        expect(refused.length).toBeLessThanOrEqual(1);
      });
    },
  );

  it("whose token is revoked during the wait gets another one", async () => {
    await onStage({ plan: lasting(10 * minute) }, async (stage) => {
      install(stage, 60 * minute);
      const done = stage.perform(app);
      await stage.clock.sleep(3 * minute);
      stage.github.state.tokens.splice(0);
      expect((await done).code).toBe(0);
      expect(stage.github.state.tokens).toHaveLength(1);
    });
  });

  it("without contents works, without check-inputs", async () => {
    await onStage({}, async (stage) => {
      install(stage, 60 * minute, ["actions"]);
      expect((await stage.perform(app)).code).toBe(0);
    });
  });

  it("that is not installed there says so", async () => {
    await onStage({}, async (stage) => {
      const { failure } = await stage.perform(app);
      expect(["workflow-not-found", "dispatch-rejected"]).toContain(failure?.code);
      expect(`${failure?.message} ${failure?.hint}`).toMatch(/the app must be installed there/u);
    });
  });

  it("whose token reaches one repository alone mints one for each of dispatches", async () => {
    await onStage({}, async (stage) => {
      const other = {
        owner: "octo-org",
        name: "other",
        isPrivate: true,
        workflows: [{ path: ".github/workflows/deploy.yml" }],
      };
      stage.github.state.repositories.push(other);
      install(stage, 60 * minute);
      const [one] = stage.github.state.installations;
      if (one !== undefined) {
        const grants = { actions: "write", contents: "write", metadata: "read" } as const;
        stage.github.state.installations.splice(0, 1, {
          ...one,
          grants: { "octo-org/app": grants, "octo-org/other": grants },
        });
      }
      const dispatches = "- { repository: octo-org/app }\n- { repository: octo-org/other }";
      expect((await stage.perform({ ...app, dispatches })).code).toBe(0);
      const minted = stage.github.requests.filter(({ path }) => path.endsWith("/access_tokens"));
      expect(minted.map(({ body }) => JSON.stringify(Object(body).repositories)).toSorted()).toEqual([
        '["app"]',
        '["other"]',
      ]);
    });
  });
});
