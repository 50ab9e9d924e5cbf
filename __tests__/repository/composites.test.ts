import { cpSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { findCompositeFaults, findComposites } from "../../scripts/check-composites.ts";
import { createWorkspace, type Workspace } from "../support/workspace.ts";

const actions = resolve(import.meta.dirname, "../../actions");

let workspace: Workspace;
beforeEach(() => {
  workspace = createWorkspace();
  cpSync(actions, workspace.path, { recursive: true });
});
afterEach(() => workspace.remove());

/** Replaces a text, which must be there, in a file of a recipe. */
function change(path: string, from: string | RegExp, to: string): void {
  const text = readFileSync(join(workspace.path, path), "utf8");
  const changed = text.replace(from, () => to);
  expect(changed).not.toBe(text);
  workspace.write(path, changed);
}

describe("the composites of this project", () => {
  it("are the four recipes", () => {
    expect(findComposites(actions)).toEqual(["deploy", "metrics-artifact", "release-checksums", "wait-for-service"]);
  });

  it.each(findComposites(actions))("have no fault: %s", (name) => {
    expect(findCompositeFaults(actions, name)).toEqual([]);
  });
});

describe("a fault that is found", () => {
  const pin = /@043fb46[0-9a-f]+ # v7\.0\.1/u;
  const cases: readonly (readonly [fault: string, name: string, from: string | RegExp, to: string])[] = [
    ["input labels is used by no step", "metrics-artifact", /\n.*STDOPS_LABELS.*/u, ""],
    ["there is no input label", "metrics-artifact", "{{ inputs.labels }}", "{{ inputs.label }}"],
    ["output count: step metrics has no output counts", "metrics-artifact", "outputs.count }}", "outputs.counts }}"],
    [
      "output count: it asks step metric, which is not there, or not yet",
      "metrics-artifact",
      "steps.metrics.outputs.count",
      "steps.metric.outputs.count",
    ],
    [
      "output count: it has the value of no step",
      "metrics-artifact",
      /\S{3} steps\.metrics\.outputs\.count \}\}/u,
      "4",
    ],
    [
      "output artifact-id: step upload has no output artifact-name",
      "metrics-artifact",
      "upload.outputs.artifact-id",
      "upload.outputs.artifact-name",
    ],
    [
      "output deployed: step result has no output deploid",
      "deploy",
      "result.outputs.deployed",
      "result.outputs.deploid",
    ],
    [
      "step config: it asks step result, which is not there, or not yet",
      "deploy",
      "if: inputs.config-files != ''",
      "if: inputs.config-files != steps.result.outputs.reason",
    ],
    [
      "step metrics: an expression stands in the text of its script",
      "metrics-artifact",
      "mktemp -d",
      `mktemp -d $${"{{ inputs.labels }}"}`,
    ],
    ["step metrics: its shell is not bash", "metrics-artifact", "shell: bash", "shell: sh"],
    ["step elapsed: its shell is not bash", "wait-for-service", /(?<=elapsed-ms != ''\n) +shell: bash\n/u, ""],
    ["step result: it calls results.sh, which is not there", "deploy", "/result.sh", "/results.sh"],
    [
      "step dispatch: STDOPS_REPO is no input of the operation that it becomes by exec",
      "deploy",
      "STDOPS_REPOSITORY",
      "STDOPS_REPO",
    ],
    [
      "step dispatch: STDOPS_WORKFLOW is no input of the operation that it becomes by exec",
      "deploy",
      /exec (?=.*dispatch-workflow --json)/u,
      "",
    ],
    [
      "input expect-status: its default is not that of the operation, 200-399",
      "wait-for-service",
      "default: 200-399",
      "default: 2xx",
    ],
    ["actions/upload-artifact@v7 is not pinned to a commit with its release beside it", "metrics-artifact", pin, "@v7"],
    [
      "./upload is not pinned to a commit with its release beside it",
      "deploy",
      /actions\/upload-artifact@.*/u,
      "./upload",
    ],
    [
      "step upload: it is passed over when an earlier step failed: begin its if with always()",
      "metrics-artifact",
      "if: always() && steps",
      "if: steps",
    ],
    [
      "step metrics: it is passed over when an earlier step failed: begin its if with always()",
      "deploy",
      "if: always() && inputs.metrics",
      "if: failure() || inputs.metrics",
    ],
    [
      "step metrics: it decides the result: set continue-on-error",
      "deploy",
      /continue-on-error: true\n +(?=shell)/u,
      "",
    ],
    ["step upload: it decides the result: set continue-on-error", "deploy", /continue-on-error: true\n +(?=uses)/u, ""],
    [
      "labels has no description",
      "metrics-artifact",
      "description: Added to every metric that has no label of that name.",
      "description: ''",
    ],
  ];

  it.each(cases)("is: %s", (fault, name, from, to) => {
    change(`${name}/action.yml`, from, to);
    expect(findCompositeFaults(workspace.path, name)).toContain(fault);
  });

  it("is an output that a script no longer sets", () => {
    change("deploy/result.sh", 'echo "reason=', 'echo "reasons=');
    expect(findCompositeFaults(workspace.path, "deploy")).toContain("output reason: step result has no output reason");
  });

  it("is a page that leaves something out", () => {
    change("deploy/README.md", "| `run-url` |", "| run-url |");
    expect(findCompositeFaults(workspace.path, "deploy")).toEqual(["README.md does not tell of run-url"]);
  });
});
