import { afterAll, describe, expect, it } from "@jest/globals";
import { MetricsModel } from "../../../../src/operations/metrics-export/model.ts";
import { renderOtlp } from "../../../../src/operations/metrics-export/write/otlp.ts";
import { resourceAttributes } from "../../../../src/operations/metrics-export/write/resource-attributes.ts";
import { itWhen } from "../../../support/referee.ts";
import { createWorkspace } from "../../../support/workspace.ts";
import { ask, origin, protobufIsHere, write } from "./referees.ts";

const noon = Date.UTC(2026, 10, 22, 12);

function example(): MetricsModel {
  const model = new MetricsModel();
  model.run = { workflow: "Deploy", runId: "42" };
  const labels = model.labelSets.intern([["node", 'a"b']]);
  model
    .define({ name: "load_ratio", type: "gauge", help: "Load." })
    .add({ value: 0.5, labels, timestamp: noon }, origin);
  model.define({ name: "peak_ratio", type: "gauge", help: "Peak." }).add({ value: Number.NEGATIVE_INFINITY }, origin);
  model.define({ name: "sent_bytes_total", type: "counter", help: "Sent." }).add({ value: 17 }, origin);
  const waits = model.define({ name: "wait_seconds", type: "histogram", unit: "seconds", help: "Waits." });
  waits.add({ value: 4.5, histogram: { bounds: [0.5, 1], counts: [2, 0, 1] }, timestamp: noon }, origin);
  waits.add({ value: Number.NaN, labels, histogram: { bounds: [], counts: [1] }, timestamp: noon }, origin);
  model.define({ name: "workflow_run_info", type: "info", help: "The run." }).add({ value: 1, labels }, origin);
  model.define({ name: "empty_ratio", type: "gauge" });
  return model;
}

const attributes = [{ key: "node", value: { stringValue: 'a"b' } }];
const timeUnixNano = `${noon}000000`;
const now = `${noon + 1}000000`;

describe("OTLP", () => {
  const workspace = createWorkspace();
  afterAll(() => workspace.remove());

  it("is proto3 JSON, with integers for enums and texts for 64-bit integers", () => {
    const metrics = [
      {
        name: "load_ratio",
        description: "Load.",
        unit: "1",
        gauge: { dataPoints: [{ timeUnixNano, attributes, asDouble: 0.5 }] },
      },
      {
        name: "peak_ratio",
        description: "Peak.",
        unit: "1",
        gauge: { dataPoints: [{ timeUnixNano: now, asDouble: "-Infinity" }] },
      },
      {
        name: "sent_bytes_total",
        description: "Sent.",
        unit: "By",
        sum: { aggregationTemporality: 2, isMonotonic: true, dataPoints: [{ timeUnixNano: now, asDouble: 17 }] },
      },
      {
        name: "wait_seconds",
        description: "Waits.",
        unit: "s",
        histogram: {
          aggregationTemporality: 2,
          dataPoints: [
            { timeUnixNano, count: "3", sum: 4.5, bucketCounts: ["2", "0", "1"], explicitBounds: [0.5, 1] },
            { timeUnixNano, attributes, count: "1", bucketCounts: ["1"], explicitBounds: [] },
          ],
        },
      },
      {
        name: "workflow_run_info",
        description: "The run.",
        gauge: { dataPoints: [{ timeUnixNano: now, attributes, asDouble: 1 }] },
      },
    ];
    const resource = { attributes: [{ key: "cicd.pipeline.name", value: { stringValue: "Deploy" } }] };
    expect(JSON.parse([...renderOtlp(example(), noon + 1)].join(""))).toEqual({
      resourceMetrics: [{ resource, scopeMetrics: [{ scope: { name: "stdops" }, metrics }] }],
    });
  });

  itWhen(protobufIsHere)("is read by OpenTelemetry's own protobuf, which knows each of its fields", async () => {
    const found = ask("otlp", await write(example(), "otlp", { directory: workspace.path }));
    expect(found).toHaveLength(6);
    expect(found[0]).toEqual(["load_ratio", [["node", 'a"b']], "0.5", noon]);
    expect(found[3]).toEqual(["wait_seconds", [], "4.5", noon]);
  });

  it("names the run in the words of the conventions, but for its number, which would make each run a series", () => {
    const model = new MetricsModel();
    model.run = {
      repository: "octo/app",
      workflow: "Deploy",
      job: "build",
      ref: "refs/heads/feature/x",
      sha: "0123abcd",
      runId: "42",
      attempt: "1",
      serverUrl: "https://github.com",
    };
    model.deployment = { record: new Map(), id: "d-1", success: false, steps: [] };
    expect(resourceAttributes(model)).toEqual([
      ["cicd.pipeline.name", "Deploy"],
      ["cicd.pipeline.task.name", "build"],
      ["vcs.provider.name", "github"],
      ["vcs.owner.name", "octo"],
      ["vcs.repository.name", "app"],
      ["vcs.repository.url.full", "https://github.com/octo/app"],
      ["vcs.ref.head.name", "feature/x"],
      ["vcs.ref.head.revision", "0123abcd"],
      ["vcs.ref.head.type", "branch"],
      ["deployment.id", "d-1"],
      ["deployment.status", "failed"],
    ]);
  });

  it.each([
    ["refs/tags/v1", ["v1", "tag"]],
    ["refs/pull/7/merge", ["refs/pull/7/merge"]],
    ["main", ["main"]],
  ])("tells what the ref %s is", (ref, expected) => {
    const model = new MetricsModel();
    model.run = { ref };
    expect(resourceAttributes(model).map(([, value]) => value)).toEqual(expected);
  });
});
