import { generateKeyPairSync } from "node:crypto";
import { describe, expect, it } from "@jest/globals";
import type { Plan } from "../../../src/demo/github/plan.ts";
import { deployText } from "../../support/github/scene.ts";
import { all, deploy, elsewhere, json, shas, startedWith, where } from "./contract-scene.ts";
import { onStage, type StageOptions } from "./in-virtual-time.ts";

describe("input workflow", () => {
  it.each([
    ["a file's name", "deploy.yml"],
    ["a file's path", ".github/workflows/deploy.yml"],
    ["a name", "Deploy"],
    ["a name in another case", "deploy"],
    ["an id", "1001"],
  ])("may be %s", async (_, workflow) => {
    await onStage({ text: deployText }, async (stage) => {
      const { code } = await stage.perform({ ...where, workflow });
      expect(code).toBe(0);
      expect(stage.github.state.runs).toMatchObject([
        { workflow: ".github/workflows/deploy.yml", event: "workflow_dispatch" },
      ]);
    });
  });

  it("that is a name of two workflows is workflow-not-found", async () => {
    const workflows = ["a", "b"].map((name) => ({ path: `.github/workflows/${name}.yml`, name: "Same" }));
    await onStage({ workflows }, async (stage) => {
      const { failure } = await stage.perform({ workflow: "Same" });
      expect(failure).toMatchObject({ code: "workflow-not-found", message: expect.stringMatching(/a\.yml.*b\.yml/u) });
      expect(stage.posts()).toEqual([]);
    });
  });

  it("is needed, or event-type, or dispatches", async () => {
    await onStage({}, async (stage) => {
      const { code, failure } = await stage.perform({});
      expect([code, failure?.code]).toEqual([2, "bad-input"]);
      expect(stage.github.requests).toEqual([]);
    });
  });
});

describe("inputs event-type and client-payload", () => {
  const event = { "event-type": "release", "client-payload": '{"note": "1.10", "n": 7, "deep": {"a": [1]}}' };

  it("start a repository event, whose runs are listed", async () => {
    await onStage({ text: deployText }, async (stage) => {
      const { code, outputs } = await stage.perform(event);
      expect(code).toBe(0);
      expect(stage.posts()[0]).toMatchObject({
        path: "/repos/octo-org/app/dispatches",
        body: { event_type: "release", client_payload: { note: "1.10", n: 7, deep: { a: [1] } } },
      });
      const [run] = stage.github.state.runs;
      expect(json(outputs["runs"])).toMatchObject([
        { repository: "octo-org/app", workflow: null, "run-id": String(run?.id), conclusion: "success", error: null },
      ]);
    });
  });

  it("start several runs: all are waited for, and the step fails as one of them does", async () => {
    const workflow = (name: string, plan: Plan) => ({
      path: `.github/workflows/${name}.yml`,
      text: "on: { repository_dispatch: { types: [release] } }",
      plan,
    });
    const workflows = [
      workflow("one", { jobs: [{ name: "build", duration: 60_000 }] }),
      workflow("two", { jobs: [{ name: "build", duration: 300_000, conclusion: "failure" }] }),
      workflow("three", {}),
    ];
    await onStage({ workflows }, async (stage) => {
      const { failure, outputs, elapsed } = await stage.perform(event);
      expect(failure?.code).toBe("run-failed");
      expect(json(outputs["runs"])).toHaveLength(3);
      expect(json(outputs["runs"])).toEqual(
        expect.arrayContaining([
          expect.objectContaining({ conclusion: "success", error: null }),
          expect.objectContaining({ conclusion: "failure", error: expect.objectContaining({ code: "run-failed" }) }),
        ]),
      );
      expect(elapsed).toBeGreaterThanOrEqual(300_000);
    });
  });

  it("that no workflow listens to are run-not-found after 30 s", async () => {
    await onStage({ text: deployText }, async (stage) => {
      const { failure, elapsed } = await stage.perform({ "event-type": "other" });
      expect(failure?.code).toBe("run-not-found");
      expect(elapsed).toBeGreaterThanOrEqual(30_000);
      expect(elapsed).toBeLessThan(36_000);
      expect(stage.posts()).toHaveLength(1);
    });
  });

  it("is done at once with wait: false", async () => {
    await onStage({ text: deployText }, async (stage) => {
      const { code, elapsed } = await stage.perform({ ...event, wait: "false" });
      expect(code).toBe(0);
      expect(elapsed).toBeLessThan(3000);
      expect(stage.github.state.runs).toHaveLength(1);
    });
  });

  it.each([
    [
      "a payload of 11 properties",
      {
        "event-type": "x",
        "client-payload": JSON.stringify(Object.fromEntries(Array.from({ length: 11 }, (_, at) => [`k${at}`, 1]))),
      },
    ],
    ["a payload without an event", { ...deploy, "client-payload": "{}" }],
    ["an event and a workflow", { ...deploy, "event-type": "x" }],
  ])("%s is a bad-input", async (_, raw) => {
    await onStage({}, async (stage) => {
      expect((await stage.perform(raw)).failure?.code).toBe("bad-input");
      expect(stage.github.requests).toEqual([]);
    });
  });
});

describe("input repository", () => {
  it("is this one unless told", async () => {
    await onStage({ token: all }, async (stage) => {
      stage.github.state.repositories.push(elsewhere());
      await stage.perform(deploy);
      await stage.perform({ ...deploy, repository: "octo-org/other" });
      expect(stage.github.state.runs.map(({ repository }) => repository)).toEqual(["octo-org/app", "octo-org/other"]);
    });
  });

  it("that cannot be seen is workflow-not-found, and says that it is the repository", async () => {
    await onStage({}, async (stage) => {
      const { failure } = await stage.perform({ ...deploy, repository: "octo-org/hidden" });
      expect(failure?.code).toBe("workflow-not-found");
      expect(failure?.message).toMatch(/repository octo-org\/hidden cannot be seen/u);
    });
  });

  it("without the workflow is workflow-not-found, and says that it is the workflow", async () => {
    await onStage({}, async (stage) => {
      const { failure } = await stage.perform({ workflow: "deplox.yml" });
      expect(failure?.code).toBe("workflow-not-found");
      expect(failure?.message).toMatch(/no workflow deplox\.yml.*deploy\.yml/u);
    });
  });
});

describe("input dispatches", () => {
  const items = [
    "- { inputs: { where: production } }",
    "- { repository: octo-org/other, workflow: nightly.yml, ref: v9, inputs: {} }",
    "- { ref: feature }",
  ].join("\n");
  const options: StageOptions = {
    token: all,
    text: deployText,
    repository: { branches: { main: shas.main, feature: shas.other } },
  };
  const other = elsewhere({
    tags: { v9: { sha: shas.tag } },
    workflows: [{ path: ".github/workflows/nightly.yml", plan: { conclusion: "failure" } }],
  });

  it("gives each target its own, and the step's own where it has none; one that fails keeps no other from being started", async () => {
    await onStage(options, async (stage) => {
      stage.github.state.repositories.push(other);
      const { failure, outputs } = await stage.perform({
        ...where,
        ref: "main",
        dispatches: items,
        "max-parallel": "1",
      });
      expect(failure?.code).toBe("run-failed");
      const seen = stage.github.state.runs.map(({ repository, workflow, branch, inputs }) => [
        repository,
        workflow,
        branch,
        inputs["where"],
      ]);
      expect(seen).toEqual([
        ["octo-org/app", ".github/workflows/deploy.yml", "main", "production"],
        ["octo-org/other", ".github/workflows/nightly.yml", "v9", undefined],
        ["octo-org/app", ".github/workflows/deploy.yml", "feature", "staging"],
      ]);
      const ids = stage.github.state.runs.map(({ id }) => String(id));
      expect(json(outputs["runs"])).toMatchObject([
        {
          repository: "octo-org/app",
          workflow: "deploy.yml",
          "run-id": ids[0],
          "run-url": expect.stringContaining(`/runs/${ids[0]}`),
          conclusion: "success",
          error: null,
        },
        {
          repository: "octo-org/other",
          workflow: "nightly.yml",
          "run-id": ids[1],
          conclusion: "failure",
          error: { code: "run-failed" },
        },
        { repository: "octo-org/app", workflow: "deploy.yml", "run-id": ids[2], conclusion: "success", error: null },
      ]);
      expect(outputs["run-id"]).toBeUndefined();
    });
  });

  it("keeps its order in runs, whatever ends first, and lists what could not be started", async () => {
    const plan = ({ inputs }: { readonly inputs: Readonly<Record<string, string>> }): Plan => ({
      jobs: [{ name: "build", duration: Number(inputs["note"]) }],
    });
    await onStage({ ...options, plan }, async (stage) => {
      const dispatches = [
        "- { inputs: { where: staging, note: 90000 } }",
        "- { workflow: absent.yml }",
        "- { inputs: { where: staging, note: 0 } }",
        "- { inputs: { nowhere: staging } }",
      ].join("\n");
      const { failure, outputs } = await stage.perform({ ...deploy, dispatches });
      const runs = json(outputs["runs"]);
      expect(failure?.message).toMatch(/^2 of 4 did not pass/u);
      expect(runs).toMatchObject([
        { workflow: "deploy.yml", conclusion: "success", error: null },
        {
          workflow: "absent.yml",
          "run-id": null,
          "run-url": null,
          conclusion: null,
          error: { code: "workflow-not-found" },
        },
        { workflow: "deploy.yml", conclusion: "success", error: null },
        { workflow: "deploy.yml", "run-id": null, error: { code: "unknown-inputs" } },
      ]);
      expect(stage.posts()).toHaveLength(3);
    });
  });

  it("that are wrong are told all together, and nothing is started", async () => {
    await onStage({}, async (stage) => {
      const { failure } = await stage.perform({
        dispatches: "- { repository: x }\n- { workflov: a.yml }\n- { workflow: a.yml }",
      });
      expect(failure?.code).toBe("bad-input");
      expect(failure?.faults.length).toBeGreaterThanOrEqual(3);
      expect(stage.github.requests).toEqual([]);
    });
  });
});

describe("input max-parallel", () => {
  it.each([
    ["is 10 unless told", {}, 10],
    ["counts targets from POST to end", { "max-parallel": "3" }, 3],
    ["may be 1", { "max-parallel": "1" }, 1],
  ])("%s", async (_, more, most) => {
    const duration = 10_000;
    await onStage({ plan: { jobs: [{ name: "build", duration }] } }, async (stage) => {
      const { code } = await stage.perform({ dispatches: "- { workflow: deploy.yml }\n".repeat(12), ...more });
      expect(code).toBe(0);
      const starts = stage.github.state.runs.map(({ createdAt }) => createdAt);
      const atOnce = starts.map((at) => starts.filter((one) => one <= at && at < one + duration).length);
      expect(Math.max(...atOnce)).toBe(most);
    });
  });
});

describe("input ref", () => {
  const repository = {
    branches: { main: shas.main, "feature/x": shas.other, twin: shas.twin },
    tags: { v1: { sha: shas.tag, isAnnotated: true }, light: { sha: "e".repeat(40) }, twin2: { sha: shas.twin } },
  };

  it.each([
    ["this run's branch unless told", {}, { GITHUB_REF: "refs/heads/feature/x" }, "feature/x"],
    ["this run's tag unless told", {}, { GITHUB_REF: "refs/tags/v1" }, "v1"],
    ["a pull request's branch", {}, { GITHUB_REF: "refs/pull/7/merge", GITHUB_HEAD_REF: "feature/x" }, "feature/x"],
    ["the default branch where this run has none", {}, { GITHUB_REF: "refs/pull/7/merge" }, "main"],
    ["a branch", { ref: "feature/x" }, {}, "feature/x"],
    ["a whole branch", { ref: "refs/heads/feature/x" }, {}, "feature/x"],
    ["a tag", { ref: "v1" }, {}, "v1"],
    ["a whole tag", { ref: "refs/tags/v1" }, {}, "v1"],
    ["a branch's commit", { ref: shas.other }, {}, "feature/x"],
    ["a commit in upper case", { ref: shas.other.toUpperCase() }, {}, "feature/x"],
    ["an annotated tag's commit", { ref: shas.tag }, {}, "v1"],
    ["a tag's commit", { ref: "e".repeat(40) }, {}, "light"],
  ])("is %s", async (_, raw, environment, branch) => {
    await onStage({ repository }, async (stage) => {
      const { code } = await stage.perform({ ...deploy, ...raw }, { environment });
      expect(code).toBe(0);
      expect(stage.github.state.runs).toMatchObject([{ branch }]);
    });
  });

  it("is the default branch in another repository", async () => {
    await onStage({ token: all }, async (stage) => {
      stage.github.state.repositories.push(elsewhere({ branches: { main: shas.main, trunk: shas.other } }));
      await stage.perform({ ...deploy, repository: "octo-org/other" });
      expect(stage.github.state.runs).toMatchObject([{ branch: "trunk", sha: shas.other }]);
    });
  });

  it.each([
    ["a commit that is no tip", "f".repeat(40), /no branch or tag/iu],
    ["a branch that is not there", "absent", /absent/u],
    ["a tag that is not there", "refs/tags/absent", /absent/u],
  ])("that is %s is ref-not-found, and nothing is started", async (_, ref, words) => {
    await onStage({ repository }, async (stage) => {
      const { failure } = await stage.perform({ ...deploy, ref });
      expect(failure).toMatchObject({ code: "ref-not-found", message: expect.stringMatching(words) });
      expect(stage.github.state.runs).toEqual([]);
    });
  });
});

describe("input inputs", () => {
  const text = "on: { workflow_dispatch: { inputs: { a: {}, b: {}, c: {}, d: {}, e: {}, f: {}, g: {} } } }";

  it("become texts: numbers keep their digits, lists and objects are compact JSON", async () => {
    await onStage({ text }, async (stage) => {
      await stage.perform({
        ...deploy,
        inputs:
          'a: 1.10\nb: true\nc: [1.0, "x", {k: 007}]\nd: {x: {y: 1e3}}\ne: null\nf: "02"\ng: 12345678901234567890',
      });
      expect(startedWith(stage)).toMatchObject({
        a: "1.10",
        b: "true",
        d: '{"x":{"y":1e3}}',
        e: "",
        f: "02",
        g: "12345678901234567890",
      });
      expect(startedWith(stage)?.["c"]).toMatch(/^\[1\.0,"x",\{"k":"?0*7"?\}\]$/u);
      expect(Object.values(startedWith(stage) ?? {}).every((value) => typeof value === "string")).toBe(true);
    });
  });

  it("may be JSON", async () => {
    await onStage({ text }, async (stage) => {
      await stage.perform({ ...deploy, inputs: '{"a": 1.10, "b": false, "c": {"x": [1, 2]}}' });
      expect(startedWith(stage)).toMatchObject({ a: "1.10", b: "false", c: '{"x":[1,2]}' });
    });
  });
});

describe("input check-inputs", () => {
  const cases: readonly (readonly [string, Readonly<Record<string, string>>, string, RegExp])[] = [
    ["an unknown input", { inputs: "where: staging\nnoote: x" }, "unknown-inputs", /noote.*note/su],
    ["a missing input", { inputs: "note: x" }, "missing-inputs", /where/u],
    ["an empty required input", { inputs: "where: ''" }, "missing-inputs", /where/u],
    ["a value outside the choices", { inputs: "where: stagin" }, "unknown-inputs", /stagin.*staging/su],
    ["a value that is no flag", { inputs: "where: staging\ndry: maybe" }, "unknown-inputs", /dry/u],
  ];

  it.each(cases)("finds %s before anything is started", async (_, raw, code, words) => {
    await onStage({ text: deployText }, async (stage) => {
      const { failure } = await stage.perform({ ...deploy, ...raw });
      expect(failure).toMatchObject({ code, message: expect.stringMatching(words) });
      expect(stage.posts()).toEqual([]);
    });
  });

  it.each(cases)("false leaves %s to GitHub, whose refusal has the same code", async (_, raw, code) => {
    await onStage({ text: deployText }, async (stage) => {
      const { failure } = await stage.perform({ ...deploy, ...raw, "check-inputs": "false" });
      expect(failure?.code).toBe(code);
      expect(stage.posts()).toHaveLength(1);
      expect(stage.github.requests.some(({ path }) => path.includes("/contents/"))).toBe(false);
    });
  });

  it.each([
    ["true", 0],
    ["false", 1],
  ])("%s: a workflow without the trigger is no-dispatch-trigger", async (check, posts) => {
    await onStage({ text: "on: push" }, async (stage) => {
      const { failure } = await stage.perform({ ...deploy, "check-inputs": check });
      expect(failure?.code).toBe("no-dispatch-trigger");
      expect(stage.posts()).toHaveLength(posts);
    });
  });

  it("reads the file at ref, not at the default branch", async () => {
    const path = ".github/workflows/deploy.yml";
    const files = [
      { path, text: "on: { workflow_dispatch: { inputs: { next: {} } } }", at: ["next"] },
      { path, text: "on: workflow_dispatch", at: ["main"] },
    ];
    await onStage({ repository: { branches: { main: shas.main, next: shas.other }, files } }, async (stage) => {
      expect((await stage.perform({ ...deploy, ref: "next", inputs: "next: 1" })).code).toBe(0);
      expect((await stage.perform({ ...deploy, ref: "main", inputs: "next: 1" })).failure?.code).toBe("unknown-inputs");
    });
  });

  it("is skipped with a notice when the file cannot be read", async () => {
    const token = { kind: "fine-grained", grants: { "octo-org/app": { actions: "write", metadata: "read" } } } as const;
    await onStage({ text: deployText, token }, async (stage) => {
      const { code, said } = await stage.perform(where);
      expect(code).toBe(0);
      expect(said.filter((line) => line.startsWith("notice: "))).toMatchObject([expect.stringMatching(/not checked/u)]);
    });
  });
});

describe("input token", () => {
  it("is masked before anything else", async () => {
    await onStage({}, async (stage) => {
      const { said } = await stage.perform(deploy);
      expect(said[0]).toBe("mask: ghp_x");
    });
  });

  it.each([
    ["missing", ""],
    ["one with a blank", "a b"],
    ["one with a line end", "a\nb"],
  ])("that is %s is a bad-input", async (_, token) => {
    await onStage({}, async (stage) => {
      expect((await stage.perform({ ...deploy, token })).failure?.code).toBe("bad-input");
    });
  });
});

describe("inputs app-id and private-key", () => {
  const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const pem = privateKey.export({ type: "pkcs1", format: "pem" }).toString();
  const installation = (slug: string, tokenLife?: number) => ({
    id: 77,
    appId: "4242",
    slug,
    publicKey: publicKey.export({ type: "spki", format: "pem" }).toString(),
    grants: { "octo-org/app": { actions: "write", contents: "write", metadata: "read" } } as const,
    ...(tokenLife === undefined ? {} : { tokenLife }),
  });

  it("mint tokens, and renew them, so that a wait outlasts them", async () => {
    const plan = { jobs: [{ name: "build", duration: 1_500_000 }] };
    await onStage({ plan }, async (stage) => {
      stage.github.state.installations.push(installation("app", 600_000));
      const { code, outputs, said } = await stage.perform({
        ...deploy,
        token: "",
        "app-id": "4242",
        "private-key": pem,
      });
      expect([code, outputs["conclusion"]]).toEqual([0, "success"]);
      const minted = stage.github.state.tokens.slice(1).map(({ text }) => text);
      expect(minted.length).toBeGreaterThanOrEqual(3);
      expect(said.filter((line) => line.startsWith("mask: ghs_"))).toEqual(minted.map((text) => `mask: ${text}`));
      expect(stage.github.requests.some(({ status }) => status === 401)).toBe(false);
    });
  });

  it.each([
    ["an id without a key", { "app-id": "4242" }],
    ["a key without an id", { "private-key": pem }],
    ["a key that is none", { "app-id": "4242", "private-key": "nonsense" }],
  ])("%s is a bad-input that shows nothing of the key", async (_, raw) => {
    await onStage({}, async (stage) => {
      const { failure } = await stage.perform({ ...deploy, ...raw });
      expect(failure?.code).toBe("bad-input");
      expect(JSON.stringify(failure)).not.toContain(pem.slice(40, 90));
    });
  });
});
