import { beforeAll, describe, expect, it } from "@jest/globals";
import { startRun } from "../../../src/demo/github/runs-of-state.ts";
import {
  type Ending,
  faults,
  type Play,
  planOf,
  playAll,
  type Result,
  type Step,
  silentServer,
} from "./fault-scenes.ts";
import type { FaultName } from "./fault-table.ts";
import type { Stage } from "./in-virtual-time.ts";

type Lags = Partial<Stage["github"]["state"]["lags"]>;

const noFault = { fault: faults["502"], times: 0 };
const nothing = { operation: "" } as const satisfies Step;

function lagging(lags: Lags, step: Step = nothing): Step {
  return { ...step, prepare: ({ github }) => void Object.assign(github.state.lags, lags) };
}

/** A server with so many runs of the workflow, listed in that order. */
function withRuns(count: number, listOrder: "newest" | "oldest"): Step {
  return {
    operation: "",
    options: silentServer,
    prepare: ({ github: { state } }) => {
      state.listOrder = listOrder;
      for (let made = 0; made < count; made += 1) {
        startRun(state, { repository: "octo-org/app", actor: "mallory", at: state.now() - 86_400_000 });
      }
    },
  };
}

function saying(plan: Parameters<typeof Object.assign>[1], ending: Ending = "success"): Step {
  return { operation: "", options: { plan: { ...planOf(ending), ...plan } } };
}

interface Case extends Play {
  readonly name: string;
  readonly end: string;
}

function describeCases(title: string, cases: readonly Case[]): void {
  describe(title, () => {
    let results: readonly Result[] = [];
    beforeAll(async () => {
      results = await playAll(cases);
    }, 120_000);

    it.each(cases.map(({ name, end }, index) => ({ name, end, index })))("$name: $end", ({ end, index }) => {
      const result = results[index];
      expect(result?.breaches).toEqual([]);
      expect(result?.end).toBe(end);
      expect(result?.cancelRequests).toBeLessThanOrEqual(1);
    });
  });
}

function plain(rows: readonly (readonly [name: string, step: Step, end: string])[]): readonly Case[] {
  return rows.map(([name, step, end]) => ({ name, step, end, trouble: noFault, ending: "success" }));
}

describeCases(
  "A server whose answers lag behind",
  plain([
    ["a list by 12 s", lagging({ list: 12_000 }, { operation: "", options: silentServer }), "success"],
    ["a list by 45 s", lagging({ list: 45_000 }, { operation: "", options: silentServer }), "run-not-found"],
    ["a new run by 20 s", lagging({ run: 20_000 }), "success"],
    ["a new run by 90 s", lagging({ run: 90_000 }), "run-not-found"],
    ["the jobs by 30 s", lagging({ jobs: 30_000 }), "success"],
    ["the status by 8 s", lagging({ status: 8000 }), "success"],
    ["the conclusion by 10 s", lagging({ conclusion: 10_000 }), "success"],
    ["the conclusion by ten minutes", lagging({ conclusion: 600_000 }), "run-failed"],
    ["everything", lagging({ run: 4000, jobs: 9000, status: 7000, conclusion: 5000 }), "success"],
  ]),
);

describeCases(
  "A list of runs",
  plain([
    ["of 37 others, oldest first", withRuns(35, "oldest"), "success"],
    ["of 250 others, newest first", withRuns(250, "newest"), "success"],
    // The run is far from the top; to read them all for an order that no server has would cost too much.
    ["of 250 others, oldest first", withRuns(250, "oldest"), "run-not-found"],
  ]),
);

describeCases(
  "A run with the",
  plain([
    ["status hibernating until its end", saying({ statuses: [{ from: 0, status: "hibernating" }] }), "success"],
    ["status Completed until its end", saying({ statuses: [{ from: 0, status: "Completed" }] }), "success"],
    ["status success until its end", saying({ statuses: [{ from: 0, status: "success" }] }), "success"],
    ["status constructor until its end", saying({ statuses: [{ from: 0, status: "constructor" }] }), "success"],
    ...[
      "glorious",
      "Success",
      "success ",
      "neutral",
      "skipped",
      "stale",
      "action_required",
      "startup_failure",
      "__proto__",
    ].map((conclusion) => [`conclusion ${conclusion}`, saying({ conclusion }), "run-failed"] as const),
    ["conclusion cancelled", saying({ conclusion: "cancelled" }), "run-cancelled"],
  ]),
);

const passing: readonly FaultName[] = [
  "502",
  "a reset before the effect",
  "silence after the effect",
  "half an answer",
  "a page of a proxy",
  "an empty object",
  "401",
  "404",
  "a rate limit beyond the deadline",
];

function withFaults(step: Step, end: string, ending: Ending): readonly Case[] {
  return passing.flatMap((name) =>
    [1, Number.POSITIVE_INFINITY].map((times) => ({
      name: `${name}, ${times === 1 ? "once" : "for good"}`,
      step,
      end,
      ending,
      trouble: { fault: faults[name], times },
    })),
  );
}

describeCases(
  "The logs of a failed run, with",
  withFaults({ operation: "actions/download-job-logs-for-workflow-run" }, "run-failed", "failure"),
);

const endless = { jobs: [{ name: "build", duration: Number.POSITIVE_INFINITY }] };
const cancelling: Step = {
  operation: "actions/cancel-workflow-run",
  given: { timeout: "20s", "on-timeout": "cancel" },
  options: { plan: endless },
  grace: 5000,
};

describeCases("A run that is cancelled at the timeout, with", withFaults(cancelling, "run-timed-out", "success"));

const approved: Step = {
  operation: "actions/get-pending-deployments-for-run",
  options: {
    plan: { jobs: [{ name: "build", approval: { environment: "production", after: 20_000 }, duration: 5000 }] },
  },
};

describeCases("A run that waits for an approval, with", withFaults(approved, "success", "success"));
