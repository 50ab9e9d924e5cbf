import { describe, expect, it } from "@jest/globals";
import type { Plan } from "../../../src/demo/github/plan.ts";
import { deploy, lasting, minute } from "./contract-scene.ts";
import { onStage } from "./in-virtual-time.ts";

const endless = Number.POSITIVE_INFINITY;

describe("an hour's wait", () => {
  const changing = Array.from({ length: 59 }, (_, at) => ({
    name: `job ${at}`,
    duration: (at + 1) * minute,
    steps: [{ name: "s", duration: 1000 }],
  }));
  const chain = Array.from({ length: 58 }, (_, at) => ({
    name: `job ${at}`,
    duration: minute,
    ...(at === 0 ? {} : { needs: [`job ${at - 1}`] }),
  }));
  const cases: readonly (readonly [string, Plan, Readonly<Record<string, string>>])[] = [
    ["for one job", lasting(59 * minute), {}],
    ["in a queue", { queued: 59 * minute }, {}],
    ["for jobs that end one by one", { jobs: changing }, {}],
    ["for jobs one after the other", { jobs: chain }, {}],
    [
      "for 250 jobs",
      { jobs: Array.from({ length: 250 }, (_, at) => ({ name: `job ${at}`, duration: 59 * minute })) },
      {},
    ],
    [
      "for an approval",
      { jobs: [{ name: "deploy", approval: { environment: "production", after: 59 * minute } }] },
      {},
    ],
    [
      "for one of the jobs",
      {
        jobs: [
          { name: "build", duration: 59 * minute },
          { name: "other", duration: endless },
        ],
      },
      { jobs: "build" },
    ],
    [
      "for one of 150 jobs",
      { jobs: Array.from({ length: 150 }, (_, at) => ({ name: `job ${at}`, duration: 59 * minute })) },
      { jobs: "job 149" },
    ],
    ["that ends in a timeout", lasting(endless), {}],
  ];

  it.each(cases)("costs at most 200 requests that count: %s", async (_, plan, raw) => {
    await onStage({ plan }, async (stage) => {
      const { outputs } = await stage.perform({ ...deploy, "failed-logs": "0", ...raw });
      const { remaining, total } = stage.github.state.limit;
      // A budget that was renewed at the end of its hour would hide what was spent.
      const counted = Math.max(total - remaining, stage.github.requests.filter(({ status }) => status !== 304).length);
      expect(counted).toBeLessThanOrEqual(200);
      expect(Number(outputs["requests"])).toBeLessThanOrEqual(220);
    });
  });
});
