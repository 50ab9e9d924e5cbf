import { resolve } from "node:path";
import { defineOperation } from "../../operation/define.ts";
import { BadInput } from "../../operation/failure.ts";
import { cancelOnInterruption } from "./cancel.ts";
import { conclude, summarize } from "./conclude.ts";
import { inputs, outputs } from "./declaration.ts";
import { failures } from "./failures.ts";
import { runTargets } from "./fan-out.ts";
import { createKit, findAccessFaults } from "./kit.ts";
import type { Outcome } from "./outcome.ts";
import { cancelUnfinished } from "./post.ts";
import { parseTargets } from "./targets.ts";

export const dispatchWorkflow = defineOperation({
  name: "dispatch-workflow",
  summary: "Start a workflow, find exactly the run that this created, wait for it, and bring back how it ended.",
  branding: { icon: "play-circle", color: "purple" },
  inputs,
  outputs,
  failures,
  permissions: {
    actions: { access: "write", reason: "to start the workflow, follow its run, and cancel it" },
    contents: { access: "read", reason: "to read the workflow's file for check-inputs; write for event-type" },
  },
  examples: [
    {
      title: "Start a workflow and pass as its run does",
      with: { workflow: "deploy.yml", inputs: "environment: staging\nversion: 1.10" },
      expect: { conclusion: "success" },
    },
    {
      title: "Start one and go on at once",
      with: { workflow: "nightly.yml", wait: "false" },
    },
    {
      title: "Start several, two at a time",
      with: {
        dispatches: "- { workflow: deploy.yml, inputs: { environment: staging } }\n- { workflow: nightly.yml }",
        "max-parallel": "2",
      },
    },
  ],
  async run(given, context) {
    const parsed = parseTargets(given, context.environment["GITHUB_REPOSITORY"]);
    const faults = [...findAccessFaults(given), ...("faults" in parsed ? parsed.faults : [])];
    if ("faults" in parsed || faults.length > 0) {
      throw new BadInput(faults);
    }
    const kit = createKit(given, context);
    const cancelled = cancelOnInterruption(kit);
    const directory = resolve(context.directory, given["artifacts-directory"]);
    let outcomes: readonly Outcome[];
    try {
      const isShared = given.dispatches !== undefined;
      outcomes = await runTargets(parsed.targets, kit, { directory, isShared });
    } finally {
      if (context.signal.aborted) {
        await cancelled();
      } else {
        kit.ledger.finish();
      }
    }
    return conclude(outcomes, kit);
  },
  summarize,
  post: cancelUnfinished,
});
