import { describe, expect, it } from "@jest/globals";
import { performPost } from "../../../src/operation/perform-post.ts";
import { dispatchWorkflow } from "../../../src/operations/dispatch-workflow/operation.ts";
import { startRun } from "../../support/github/state.ts";
import { createRecordingHost } from "../../support/recording-runner.ts";
import { onStage } from "./in-virtual-time.ts";

const repository = { owner: "octo-org", name: "app" };
const entry = {
  repository,
  workflow: "deploy.yml",
  event: "workflow_dispatch",
  branch: "main",
  before: [],
  runIds: [],
  finished: false,
};

describe("the post part", () => {
  it.each([
    ["cancels the only new run of its own account, where the step never learnt its id", false, 1],
    ["leaves alone a run that another dispatch of the step was done with", true, 0],
  ])("%s", async (_, isOthers, cancelRequests) => {
    await onStage({ plan: { jobs: [{ name: "build", duration: 600_000 }] } }, async ({ github, clock }) => {
      const run = startRun(github.state, { repository: "octo-org/app", workflow: ".github/workflows/deploy.yml" });
      const done = { ...entry, runIds: isOthers ? [run.id] : [], finished: true };
      const runner = createRecordingHost({
        operation: "dispatch-workflow",
        "dispatch-0": JSON.stringify(done),
        "dispatch-1": JSON.stringify(entry),
      });
      const inputs: Readonly<Record<string, string>> = { workflow: "deploy.yml", token: "ghp_x" };
      const environment = { GITHUB_API_URL: github.url };
      const signal = new AbortController().signal;
      await performPost({ "dispatch-workflow": async () => dispatchWorkflow }, (name) => inputs[name] ?? "", {
        runner,
        clock,
        signal,
        environment,
      });
      expect(run.cancelRequests).toBe(cancelRequests);
    });
  });
});
