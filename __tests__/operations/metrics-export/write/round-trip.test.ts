import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect } from "@jest/globals";
import type { MetricsModel } from "../../../../src/operations/metrics-export/model.ts";
import type { Format } from "../../../../src/operations/metrics-export/write/write-formats.ts";
import { itWhen, runTool } from "../../../support/referee.ts";
import { createWorkspace, type Workspace } from "../../../support/workspace.ts";
import { hostileModel } from "./hostile-model.ts";
import {
  ask,
  normalize,
  prometheusClientIsHere,
  promtoolIsHere,
  protobufIsHere,
  pythonIsHere,
  tell,
  write,
} from "./referees.ts";

const size = 10_000;

describe("10,000 hostile samples", () => {
  let workspace: Workspace;
  let model: MetricsModel;

  beforeAll(() => {
    workspace = createWorkspace();
    model = hostileModel(size, 7);
  });

  afterAll(() => workspace.remove());

  function expectEqual(told: readonly unknown[], expected: readonly unknown[]): void {
    expect(expected).toHaveLength(size);
    expect(normalize(told)).toEqual(normalize(expected));
  }

  const written = (format: Format) => write(model, format, { directory: workspace.path });

  itWhen(true)("are what JSON.parse reads in our JSON, and line by line in our NDJSON", async () => {
    const document = JSON.parse(readFileSync(await written("json"), "utf8"));
    const lines = readFileSync(await written("ndjson"), "utf8")
      .split("\n")
      .slice(0, -1);
    const samples = lines.map((line) => JSON.parse(line));
    expect(samples).toEqual(document.metrics);
    const told = samples.map(({ name, labels, value, nonfinite, timestamp }) => [
      name,
      Object.entries(labels),
      value === null ? nonfinite.replace("NaN", "nan").replace(/\+?Inf/u, "inf") : toText(value),
      timestamp === undefined ? null : Date.parse(timestamp),
    ]);
    expectEqual(told, tell(model));
  });

  itWhen(pythonIsHere)(
    "are what Python's csv reads in our tidy CSV, and its numbers and JSON in the fields",
    async () => {
      const path = await write(model, "csv", { directory: workspace.path, formulaGuard: false });
      const [header, ...rows] = ask("csv", path).map((row) => (Array.isArray(row) ? row.map(String) : []));
      expect(header).toEqual(["timestamp", "name", "type", "value", "unit", "help", "labels"]);
      const told = rows.map(([timestamp = "", name, , value = "", , , labels = ""]) => [
        name,
        Object.entries(JSON.parse(labels)),
        value.replace("NaN", "nan").replace("Inf", "inf"),
        timestamp === "" ? null : Date.parse(timestamp),
      ]);
      expectEqual(told, tell(model));
      const texts = new Set(rows.map(([, name, type, , unit, help]) => JSON.stringify([name, type, unit, help])));
      const heads = Array.from(model.families, ({ name, type, unit, givenHelp }) => [
        name,
        type,
        unit ?? "",
        givenHelp ?? "",
      ]);
      expect([...texts]).toEqual(heads.map((head) => JSON.stringify(head)));
    },
  );

  itWhen(prometheusClientIsHere)("are what prometheus_client reads in our Prometheus text", async () => {
    expectEqual(ask("prometheus", await written("prometheus")), tell(model));
  });

  itWhen(prometheusClientIsHere)("are what prometheus_client reads in our OpenMetrics text", async () => {
    expectEqual(ask("openmetrics", await written("openmetrics")), tell(model));
  });

  itWhen(promtoolIsHere)("pass promtool's check with no lint", async () => {
    const text = readFileSync(await written("prometheus"));
    const { status, stdout, stderr } = runTool(["promtool", "check", "metrics"], ".", text);
    expect({ status, stdout: stdout.toString(), stderr }).toEqual({ status: 0, stdout: "", stderr: "" });
  });

  itWhen(protobufIsHere)("are what OpenTelemetry's own protobuf reads in our OTLP", async () => {
    const told = ask("otlp", await written("otlp"));
    const expected = tell(model);
    const withTime = (samples: readonly unknown[]) =>
      samples.map((sample, at) => {
        const [name, labels, value, time]: readonly unknown[] = Array.isArray(sample) ? sample : [];
        const [, , , given]: readonly unknown[] = Array.isArray(expected[at]) ? expected[at] : [];
        return [name, labels, value, given === null ? null : time];
      });
    expectEqual(withTime(told), expected);
  });
});

function toText(value: unknown): string {
  return Object.is(value, -0) ? "-0" : String(value);
}
