import { describe, expect, it } from "@jest/globals";
import type { Plan } from "../../../src/demo/github/plan.ts";
import { rerun } from "../../support/github/state.ts";
import { deploy, lasting, minute } from "./contract-scene.ts";
import { onStage } from "./in-virtual-time.ts";

describe("the end of the step", () => {
  const early = [0, 1000, 3000, 10_000, 30_000, 60_000, 70_000];
  const late = [100_000, 150_000, 5 * minute, 11 * minute, 31 * minute, 55 * minute];

  it.each([...early.map((at) => [at, 5000]), ...late.map((at) => [at, 30_000])])(
    "comes after that of a run of %i ms within %i ms",
    async (duration = 0, most = 0) => {
      await onStage({ plan: lasting(duration) }, async (stage) => {
        const { code, elapsed } = await stage.perform(deploy);
        expect(code).toBe(0);
        expect(elapsed - duration).toBeLessThanOrEqual(most);
      });
    },
  );

  const many = (duration: number): Plan => ({
    jobs: Array.from({ length: 250 }, (_, at) => ({ name: `job ${at}`, duration })),
  });
  const pair = (duration: number): Plan => ({
    jobs: [
      { name: "build", duration: duration / 2 },
      { name: "test", needs: ["build"], duration: duration / 2 },
    ],
  });
  const queued = (duration: number): Plan => ({ queued: duration });
  const failed = (duration: number): Plan => ({ jobs: [{ name: "build", duration, conclusion: "failure" }] });
  const allowed = (duration: number): Plan => ({
    conclusion: "success",
    jobs: [{ name: "build", duration, conclusion: "failure" }],
  });

  it.each([
    ["250 jobs", many],
    ["jobs one after the other", pair],
    ["a run that was only queued", queued],
    ["a run that failed", failed],
    ["a run whose job may fail", allowed],
  ])("comes as soon for %s", async (_, plan) => {
    for (const [duration, most] of [
      [30_000, 5000],
      [20 * minute, 30_000],
    ] as const) {
      await onStage({ plan: plan(duration) }, async (stage) => {
        const { elapsed } = await stage.perform({ ...deploy, "failed-logs": "0" });
        expect(elapsed - duration).toBeLessThanOrEqual(most);
      });
    }
  });

  it("comes as soon after a rerun that was started during the wait", async () => {
    await onStage({ plan: lasting(10 * minute) }, async (stage) => {
      const done = stage.perform(deploy);
      await stage.clock.sleep(minute);
      const [run] = stage.github.state.runs;
      if (run !== undefined) {
        rerun(stage.github.state, run, lasting(20 * minute));
      }
      const { code, elapsed, outputs } = await done;
      expect([code, outputs["run-attempt"]]).toEqual([0, "2"]);
      expect(elapsed).toBeLessThanOrEqual(21 * minute + 30_000);
    });
  });
});
