import { describe, expect, it } from "@jest/globals";
import type { Plan } from "../../../src/demo/github/plan.ts";
import { type Fault, htmlPage, rateLimited } from "../../support/github/faults.ts";
import { deploy, dispatching, idsIn, json, lasting, runIds } from "./contract-scene.ts";
import { faults } from "./fault-scenes.ts";
import { beginVirtualTime, onStage, type Stage, type StageOptions } from "./in-virtual-time.ts";

const endless = lasting(Number.POSITIVE_INFINITY);
const reading: ReadonlySet<string> = new Set(["actions/get-workflow-run", "actions/list-jobs-for-workflow-run"]);
const cancelling = "actions/cancel-workflow-run";

/** A stage on which something happens to operations from a moment on, in milliseconds after its beginning. */
async function onStageFrom(
  moment: number,
  fault: (operation: string, stage: Stage) => Fault | undefined,
  { options, use }: { readonly options: StageOptions; readonly use: (stage: Stage) => Promise<void> },
): Promise<void> {
  let stage: Stage | undefined;
  const meddle = (operation: string) =>
    stage !== undefined && stage.clock.monotonic() >= moment ? fault(operation, stage) : undefined;
  await onStage({ ...options, fault: meddle }, async (opened) => {
    stage = opened;
    await use(opened);
  });
}

function limitedUntil(stage: Stage, seconds: number): Fault {
  return rateLimited(403, { reset: Math.floor(stage.clock.time() / 1000) + seconds });
}

describe("a run that is left because a rate limit ends after the deadline", () => {
  const inputs = { ...deploy, timeout: "10m", "on-timeout": "cancel" };

  it("is cancelled where that was asked for, at once", async () => {
    const fault = (operation: string, stage: Stage) => (reading.has(operation) ? limitedUntil(stage, 3600) : undefined);
    await onStageFrom(60_000, fault, {
      options: { plan: endless },
      use: async (stage) => {
        const { failure, outputs, elapsed } = await stage.perform(inputs);
        const [run] = stage.github.state.runs;
        expect(failure).toMatchObject({
          code: "rate-limited",
          message: expect.stringMatching(/It was asked to cancel the run/u),
        });
        expect(failure?.message).toContain(`/actions/runs/${run?.id}`);
        expect(run?.cancelRequests).toBe(1);
        expect(outputs).toMatchObject({ "run-id": String(run?.id), status: "in_progress" });
        expect(elapsed).toBeLessThan(100_000);
      },
    });
  });

  it("is left where nothing else was asked for, and it is said", async () => {
    const fault = (operation: string, stage: Stage) => (reading.has(operation) ? limitedUntil(stage, 3600) : undefined);
    await onStageFrom(60_000, fault, {
      options: { plan: endless },
      use: async (stage) => {
        const { failure } = await stage.perform({ ...inputs, "on-timeout": "leave" });
        expect(failure).toMatchObject({
          code: "rate-limited",
          message: expect.stringMatching(/It was left to itself\.$/u),
        });
        expect(stage.github.state.runs[0]?.cancelRequests).toBe(0);
      },
    });
  });

  it("goes on where the limit refuses to cancel it, too: the failure says so, and what to do", async () => {
    const fault = (operation: string, stage: Stage) =>
      reading.has(operation) || operation === cancelling ? limitedUntil(stage, 3600) : undefined;
    await onStageFrom(60_000, fault, {
      options: { plan: endless },
      use: async (stage) => {
        const { failure, elapsed } = await stage.perform(inputs);
        expect(failure).toMatchObject({
          code: "rate-limited",
          message: expect.stringMatching(/not be made sure.*rate limit.*cancel it there/u),
        });
        expect(stage.github.requests.filter(({ operation }) => operation === cancelling)).toHaveLength(1);
        expect(elapsed).toBeLessThan(100_000);
      },
    });
  });

  it("is not left where the limit ends in time", async () => {
    let until = Number.POSITIVE_INFINITY;
    const fault = (operation: string, stage: Stage) => {
      until = Math.min(until, stage.clock.monotonic() + 90_000);
      const left = Math.ceil((until - stage.clock.monotonic()) / 1000);
      return left > 0 && reading.has(operation) ? limitedUntil(stage, left) : undefined;
    };
    await onStageFrom(60_000, fault, {
      options: { plan: lasting(200_000) },
      use: async (stage) => {
        expect((await stage.perform(inputs)).code).toBe(0);
      },
    });
  });
});

describe("a run of which nothing more can be read", () => {
  const plan: Plan = {
    jobs: [
      { name: "lint", duration: 3000, conclusion: "failure" },
      { name: "build", duration: Number.POSITIVE_INFINITY },
    ],
  };
  const answer = (status: number): Fault => ({ kind: "answer", reply: { status, body: { message: "No." } } });

  it.each([
    ["a token that is no longer accepted", answer(401), "dispatch-rejected"],
    ["a permission that was taken back", answer(403), "dispatch-rejected"],
    ["a run that is gone", answer(404), "run-not-found"],
    ["a server that is down", htmlPage(502), "server-unreachable"],
  ])("has all the outputs that were known before: %s", async (_, fault, code) => {
    await onStageFrom(60_000, (operation) => (reading.has(operation) ? fault : undefined), {
      options: { plan },
      use: async (stage) => {
        const { failure, outputs } = await stage.perform({ ...deploy, timeout: "5m" });
        expect(failure?.code).toBe(code);
        expect(outputs).toMatchObject({
          "run-id": runIds(stage)[0],
          "run-url": expect.stringMatching(/\/actions\/runs\/\d+$/u),
          "run-attempt": "1",
          status: "in_progress",
        });
        expect(json(outputs["failed-jobs"])).toMatchObject([{ name: "lint" }]);
      },
    });
  });
});

describe("a step that is cancelled", () => {
  /** Performs until something is asked for, and cancels the step then. */
  async function cancelAt(stage: Stage, moment: number, raw: Readonly<Record<string, string>>) {
    const controller = new AbortController();
    const done = stage.perform(raw, { signal: controller.signal });
    await stage.clock.sleep(moment);
    controller.abort(new Error("interrupted"));
    return await done;
  }

  it("has the outputs of a run that goes on, and is no failure of another code", async () => {
    await onStage({ plan: endless }, async (stage) => {
      const { code, failure, outputs } = await cancelAt(stage, 60_000, deploy);
      const [run] = stage.github.state.runs;
      expect([code, failure?.code]).toEqual([130, "cancelled"]);
      expect(outputs).toMatchObject({
        "run-id": String(run?.id),
        "run-url": expect.stringMatching(new RegExp(`/octo-org/app/actions/runs/${run?.id}$`, "u")),
        status: "in_progress",
      });
      expect(json(outputs["jobs"])).toMatchObject([{ name: "build", status: "in_progress" }]);
      expect(run?.cancelRequests).toBe(1);
      expect(outputs["requests"]).toBe(String(stage.github.requests.length));
    });
  });

  it("has the conclusion of a run that has ended, while its artifacts are fetched", async () => {
    const fault = (operation: string) =>
      operation === "actions/list-workflow-run-artifacts" ? ({ kind: "silence" } as const) : undefined;
    const time = beginVirtualTime();
    try {
      await onStage({ plan: lasting(20_000), fault, time }, async (stage) => {
        const { code, failure, outputs } = await cancelAt(stage, 26_000, deploy);
        expect([code, failure?.code]).toEqual([130, "cancelled"]);
        expect(outputs).toMatchObject({
          "run-id": runIds(stage)[0],
          status: "completed",
          conclusion: "success",
        });
      });
    } finally {
      time.end();
    }
  });

  it("has every run of a fan-out, and an error for those that were not started", async () => {
    await onStage({ plan: endless }, async (stage) => {
      const dispatches = "- workflow: deploy.yml\n- workflow: deploy.yml\n- workflow: deploy.yml";
      const { code, outputs } = await cancelAt(stage, 60_000, { dispatches, "max-parallel": "2" });
      expect(code).toBe(130);
      expect(stage.github.state.runs.map(({ cancelRequests }) => cancelRequests)).toEqual([1, 1]);
      expect(idsIn(outputs)).toEqual([...runIds(stage), "null"]);
      expect(json(outputs["runs"])).toMatchObject([
        { status: "in_progress", error: { code: "cancelled" } },
        { status: "in_progress", error: { code: "cancelled" } },
        { status: null, error: { code: "cancelled" } },
      ]);
    });
  });

  it("leaves the run to the post part, whatever it could say of it", async () => {
    await onStage({ plan: endless }, async (stage) => {
      const { host } = await cancelAt(stage, 60_000, deploy);
      expect(json(host.readState("dispatch-0"))).toMatchObject({ finished: false });
    });
  });
});

describe("a run that is over shortly before the deadline", () => {
  it("gives no other run of the step more time", async () => {
    const path = (name: string) => `.github/workflows/${name}.yml`;
    const workflows = [
      { path: path("quick"), plan: lasting(50_000) },
      { path: path("endless"), plan: endless },
    ];
    const time = beginVirtualTime();
    try {
      await onStageFrom(57_000, (operation) => (reading.has(operation) ? { kind: "silence" } : undefined), {
        options: { workflows, time },
        use: async (stage) => {
          const dispatches = "- workflow: quick.yml\n- workflow: endless.yml";
          const { outputs, elapsed } = await stage.perform({ dispatches, timeout: "60s" });
          expect(json(outputs["runs"])).toMatchObject([{ conclusion: "success", error: null }, { conclusion: null }]);
          expect(elapsed).toBeLessThanOrEqual(60_200);
        },
      });
    } finally {
      time.end();
    }
  });
});

describe("an answer that does not come", () => {
  const slow = (seconds: number) => ({ kind: "delay", milliseconds: seconds * 1000 }) as const;
  const never = faults["silence before the effect"];

  it.each([
    ["is asked for again after ten seconds, before anything is started", "repos/get-content", [never], 10_000],
    ["is waited for longer then, where the server is slow", "repos/get-content", [slow(15), slow(15)], 25_000],
    ["after the start is waited for half a minute, and asked for once", dispatching, [slow(25)], 25_000],
  ] as const)("%s", async (_, operation, answers, least) => {
    const time = beginVirtualTime();
    try {
      await onStage({ time }, async (stage) => {
        stage.github.script(operation, ...answers);
        const { code, elapsed } = await stage.perform(deploy);
        expect(code).toBe(0);
        expect(elapsed).toBeGreaterThanOrEqual(least);
        expect(elapsed).toBeLessThan(least + 6000);
        expect(stage.posts()).toHaveLength(1);
      });
    } finally {
      time.end();
    }
  });
});
