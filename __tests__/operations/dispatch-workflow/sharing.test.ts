import { describe, expect, it } from "@jest/globals";
import { createSharing } from "../../../src/operations/dispatch-workflow/sharing.ts";
import { runIds } from "./contract-scene.ts";
import { onStage } from "./in-virtual-time.ts";

describe("what several ask for at the same time", () => {
  const [one, other] = [{}, {}];
  /** Work that counts how often it is done. */
  function countingWork() {
    const counter = { done: 0 };
    const work = async () => {
      counter.done += 1;
      await new Promise((resolve) => setImmediate(resolve));
      return counter.done;
    };
    return { counter, work };
  }

  it("is done once, and anew when that is over", async () => {
    const share = createSharing<number>();
    const { counter, work } = countingWork();
    expect(await Promise.all([share(one, "a", work), share(one, "a", work)])).toEqual([1, 1]);
    expect(await share(one, "a", work)).toBe(2);
    expect(counter.done).toBe(2);
  });

  it("is done for each key and each owner", async () => {
    const share = createSharing<number>();
    const { counter, work } = countingWork();
    await Promise.all([share(one, "a", work), share(one, "b", work), share(other, "a", work)]);
    expect(counter.done).toBe(3);
  });

  it("fails for all, and is tried anew after that", async () => {
    const share = createSharing<number>();
    const failing = async () => await Promise.reject(new Error("no"));
    const ends = await Promise.allSettled([share(one, "a", failing), share(one, "a", failing)]);
    expect(ends.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    expect(await share(one, "a", async () => 7)).toBe(7);
  });
});

describe("a fan-out to one workflow", () => {
  it.each(["github", "ghes-3.19"] as const)("reads its file and its runs once for all on %s", async (profile) => {
    await onStage({ profile }, async (stage) => {
      const dispatches = Array.from({ length: 6 }, () => "- workflow: deploy.yml").join("\n");
      const { code } = await stage.perform({ dispatches });
      expect([code, runIds(stage).length]).toEqual([0, 6]);
      const { requests } = stage.github;
      const start = requests.findIndex(({ operation }) => operation === "actions/create-workflow-dispatch");
      expect(requests.slice(0, start).map(({ operation }) => operation)).toEqual(
        expect.arrayContaining(["actions/list-workflow-runs", "repos/get-content"]),
      );
      expect(start).toBe(2);
    });
  });

  it("reads the file of each ref, and checks the inputs of each target", async () => {
    const text = "on: { workflow_dispatch: { inputs: { where: {} } } }";
    const branches = { main: "a".repeat(40), topic: "b".repeat(40) };
    await onStage({ text, repository: { branches } }, async (stage) => {
      const dispatches = [
        "- { workflow: deploy.yml, inputs: { where: x } }",
        "- { workflow: deploy.yml, inputs: { were: x } }",
        "- { workflow: deploy.yml, ref: topic }",
      ].join("\n");
      const { failure } = await stage.perform({ dispatches });
      expect(failure?.message).toMatch(/^1 of 3 did not pass\. \(unknown-inputs\) were /u);
      const read = stage.github.requests.filter(({ operation }) => operation === "repos/get-content");
      expect(read.map(({ query }) => query["ref"]).toSorted()).toEqual(["refs/heads/main", "topic"]);
    });
  });
});
