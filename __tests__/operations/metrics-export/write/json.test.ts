import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import { type Mapping, numberLiteral, type Value } from "../../../../src/formats/value.ts";
import { MetricsModel } from "../../../../src/operations/metrics-export/model.ts";
import { createWorkspace } from "../../../support/workspace.ts";
import { hostileModel } from "./hostile-model.ts";
import { origin, write } from "./referees.ts";

const noon = Date.UTC(2026, 10, 22, 12);

function readSchema(name: string): object {
  return JSON.parse(readFileSync(new URL(`../../../../docs/schema/${name}`, import.meta.url), "utf8"));
}

function example(): MetricsModel {
  const model = new MetricsModel();
  model.run = { repository: "octo/app", workflow: 'Deploy "it"', runId: "42", attempt: "1" };
  const record: Mapping = new Map<string, Value>([
    ["deployment_id", "d-1"],
    ["version", numberLiteral("1.10", 1.1)],
    ["steps", [new Map<string, Value>([["name", "__proto__"]]), true, null]],
    ["__proto__", "kept"],
  ]);
  model.deployment = { record, steps: [] };
  const head = { name: "build_duration_seconds", type: "gauge", unit: "seconds", help: "How\nlong." } as const;
  const labels = model.labelSets.intern([
    ["node", 'a"b\\'],
    ["__proto__".slice(2), "x"],
  ]);
  model.define(head).add({ value: 1.5, labels, timestamp: noon + 7 }, origin);
  model.define({ name: "x_ratio", type: "gauge" }).add({ value: Number.NEGATIVE_INFINITY }, origin);
  const waits = model.define({ name: "wait_seconds", type: "histogram" });
  waits.add({ value: Number.NaN, histogram: { bounds: [0.5], counts: [1, 2] } }, origin);
  return model;
}

const text = `{"schema":"stdops-metrics/1",
"run":{"repository":"octo/app","workflow":"Deploy \\"it\\"","run_id":"42","attempt":"1"},
"deployment":{"deployment_id":"d-1","version":1.10,"steps":[{"name":"__proto__"},true,null],"__proto__":"kept"},
"metrics":[
{"name":"build_duration_seconds","type":"gauge","unit":"seconds","help":"How\\nlong.","value":1.5,"labels":{"node":"a\\"b\\\\","proto__":"x"},"timestamp":"2026-11-22T12:00:00.007Z"},
{"name":"x_ratio","type":"gauge","value":null,"nonfinite":"-Inf","labels":{}},
{"name":"wait_seconds","type":"histogram","value":null,"nonfinite":"NaN","count":3,"bounds":[0.5],"counts":[1,2],"labels":{}}
]}
`;

describe("JSON", () => {
  const workspace = createWorkspace();
  const directory = workspace.path;
  let isDocument: ValidateFunction;
  let isSample: ValidateFunction;

  beforeAll(() => {
    const ajv = new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true });
    isSample = ajv.compile(readSchema("metrics-sample.schema.json"));
    isDocument = ajv.compile(readSchema("metrics.schema.json"));
  });

  afterAll(() => workspace.remove());

  const read = async (model: MetricsModel, format: "json" | "ndjson") =>
    readFileSync(await write(model, format, { directory }), "utf8");

  it("has the schema's name, the run, the deployment as it was given, and a line a sample", async () => {
    expect(await read(example(), "json")).toBe(text);
  });

  it("has in NDJSON the same samples, a line each", async () => {
    const lines = text
      .split("\n")
      .slice(4, -2)
      .map((line) => `${line.replace(/,$/u, "")}\n`);
    expect(await read(example(), "ndjson")).toBe(lines.join(""));
  });

  it.each([
    ["an example", example],
    ["an empty model", () => new MetricsModel()],
    ["1,000 hostile samples", () => hostileModel(1000, 3)],
  ])("is as its JSON Schema says: %s", async (_, make) => {
    const document: unknown = JSON.parse(await read(make(), "json"));
    expect([isDocument(document), isDocument.errors]).toEqual([true, null]);
    for (const line of (await read(make(), "ndjson")).split("\n").slice(0, -1)) {
      expect([isSample(JSON.parse(line)), isSample.errors]).toEqual([true, null]);
    }
  });

  it.each([
    ["a value that is not there and not named", { value: null }],
    ["a number that is said not to be finite", { nonfinite: "NaN" }],
    ["a histogram without buckets", { type: "histogram" }],
    ["a gauge with buckets", { bounds: [], counts: [1] }],
    ["a name that no metric has", { name: "a-b" }],
    ["an empty label", { labels: { a: "" } }],
    ["a time without a zone", { timestamp: "2026-11-22T12:00:00" }],
    ["a field that nobody knows", { more: 1 }],
  ])("has a schema that refuses %s", (_, fields) => {
    const sample = { name: "a_ratio", type: "gauge", value: 1, labels: {} };
    expect(isSample(sample)).toBe(true);
    expect(isSample({ ...sample, ...fields })).toBe(false);
    expect(
      isDocument({ schema: "stdops-metrics/1", run: {}, deployment: null, metrics: [{ ...sample, ...fields }] }),
    ).toBe(false);
  });
});
