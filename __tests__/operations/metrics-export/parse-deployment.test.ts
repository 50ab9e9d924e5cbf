import { describe, expect, it } from "@jest/globals";
import { addDeployment } from "../../../src/operations/metrics-export/deployment-metrics.ts";
import type { Deployment } from "../../../src/operations/metrics-export/model.ts";
import { parseDeployment } from "../../../src/operations/metrics-export/parse-deployment.ts";
import { Gathering, mapping } from "./collect.ts";

const now = Date.UTC(2026, 10, 22, 12);

function gather(text: string): { readonly gathering: Gathering; readonly deployment: Deployment } {
  const gathering = new Gathering();
  const source = gathering.input("deployment");
  const deployment = parseDeployment(mapping(text), now, source);
  addDeployment(deployment, source);
  return { gathering: gathering.settle(), deployment };
}

function figures(text: string): Readonly<Record<string, number>> {
  const { gathering } = gather(text);
  expect(gathering.told).toEqual([]);
  return Object.fromEntries(
    gathering.samples.map(({ name, labels, value }) => [
      `${name}${labels["step"] === undefined ? "" : ` ${labels["step"]}`}`,
      value,
    ]),
  );
}

describe("parseDeployment", () => {
  it("gives the metrics of a whole record, and keeps the record", () => {
    const text = `
deployment_id: deploy-20261122
start_time: 2026-11-22T10:00:00Z
end_time: 2026-11-22T10:05:30.5Z
success: true
steps: [build, test, deploy]
version: 1.10
commitSha: abc
notes: {a: 1}`;
    expect(figures(text)).toEqual({
      deployment_duration_seconds: 330.5,
      deployment_success: 1,
      deployment_steps: 3,
      deployment_info: 1,
    });
    const { gathering, deployment } = gather(text);
    expect(gathering.samples.at(-1)?.labels).toEqual({
      commit_sha: "abc",
      deployment_id: "deploy-20261122",
      version: "1.10",
    });
    expect([...deployment.record.keys()]).toEqual([...mapping(text).keys()]);
    expect(deployment).toMatchObject({ id: "deploy-20261122", durationMs: 330_500, success: true });
    expect(gathering.model.count).toBe(3);
  });

  it("gives each step its times and results", () => {
    expect(
      figures(`
steps:
- {name: build, start_time: 1795341600, end_time: 1795341660, success: true}
- {name: deploy, start_time: 1795341600000, end_time: 1795341601500, success: failure}
- {name: deploy, start_time: 1795341600000, end_time: 1795341601500}
- smoke`),
    ).toEqual({
      deployment_steps: 4,
      "deployment_step_duration_seconds build": 60,
      "deployment_step_duration_seconds deploy": 1.5,
      "deployment_step_duration_seconds deploy (2)": 1.5,
      "deployment_step_success build": 1,
      "deployment_step_success deploy": 0,
      deployment_info: 1,
    });
  });

  it.each([
    ["no end", "start_time: 2026-11-22T11:00:00Z", { deployment_duration_seconds: 3600, deployment_info: 1 }],
    [
      "an empty end",
      'start_time: 2026-11-22T11:00:00Z\nend_time: ""',
      { deployment_duration_seconds: 3600, deployment_info: 1 },
    ],
    ["no start", "end_time: 2026-11-22T11:00:00Z", { deployment_info: 1 }],
    ["no steps", "steps: []", { deployment_steps: 0, deployment_info: 1 }],
    ["a job's status", "success: success", { deployment_success: 1, deployment_info: 1 }],
    ["a flag as text", 'success: "false"', { deployment_success: 0, deployment_info: 1 }],
    ["a cancelled job", "success: cancelled", { deployment_success: 0, deployment_info: 1 }],
    [
      "times without a zone",
      "start_time: 2026-11-22 11:59:00",
      { deployment_duration_seconds: 60, deployment_info: 1 },
    ],
  ])("with %s gives what is known", (_, text, expected) => {
    expect(figures(text)).toEqual(expected);
  });

  it.each([
    ["start_time: soon", "bad-metric: deployment, start_time: soon is no time"],
    ["start_time: 2026-11-22\nend_time: [1]", "bad-metric: deployment, end_time: This is no time"],
    ["start_time: 2026-11-23\nend_time: 2026-11-22", "bad-metric: deployment: It ends before it starts."],
    ["success: maybe", "bad-metric: deployment, success: maybe is neither true nor false."],
    ["steps: build", "bad-metric: deployment, steps: This is no list."],
    ["steps: [[a]]", "bad-metric: deployment, steps, item 1: The step has no name."],
    ["steps: [{start_time: 1}]", "bad-metric: deployment, steps, item 1: The step has no name."],
    ["steps: [a, {name: b, end_time: x}]", "bad-metric: deployment, steps, item 2, end_time: x is no time"],
    [
      "steps: [{name: b, start_time: 2, end_time: 1}]",
      "bad-metric: deployment, steps, item 1: It ends before it starts.",
    ],
  ])("refuses %j", (text, told) => {
    const [first = ""] = gather(text).gathering.told;
    expect(first.slice(0, told.length)).toBe(told);
  });

  it("keeps fields that can be no label out of the info, not out of the record", () => {
    const { gathering, deployment } = gather(
      `__proto__: x\nle: y\na.b: 1\na-b: 2\nlong: ${"x".repeat(2000)}\nenv: prod`,
    );
    expect(gathering.told).toEqual([]);
    expect(gathering.samples.at(-1)?.labels).toEqual({ a_b: "1", env: "prod" });
    expect(deployment.record.size).toBe(6);
  });
});
