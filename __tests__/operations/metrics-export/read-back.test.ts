import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { hostileText } from "../../support/hostile-text.ts";
import { itWhen, runTool } from "../../support/referee.ts";
import { createWorkspace, type Workspace } from "../../support/workspace.ts";
import { type PerformedExport, performExport, readDocument } from "./perform-export.ts";
import {
  ask,
  normalize,
  prometheusClientIsHere,
  promtoolIsHere,
  protobufIsHere,
  pythonIsHere,
} from "./write/referees.ts";

const allFormats = "json\nndjson\ncsv\nprometheus\nopenmetrics\notlp\nhtml";
const size = 10_000;

describe("10,000 hostile samples from the input metrics", () => {
  let workspace: Workspace;
  let done: PerformedExport;
  const helpTexts = fc.sample(hostileText, { seed: 4, numRuns: 20 });
  // prometheus_client cuts blanks off lines, of which it knows more than JavaScript: each help has a sign at its end.
  const samples = fc
    .sample(fc.tuple(hostileText, fc.double(), fc.boolean()), { seed: 3, numRuns: size })
    .map(([text, value, hasTime], at) => ({
      name: `hostile_x${String.fromCharCode(0x61 + (at % 20))}_things`,
      value,
      labels: { text: text.slice(0, 400).toWellFormed(), serial: String(at) },
      help: at < 20 ? `Help ${helpTexts[at]?.slice(0, 400).toWellFormed()}.` : undefined,
      time: hasTime ? at * 1000 + 1 : undefined,
    }));
  const sorted = samples.toSorted((one, other) => (one.name < other.name ? -1 : one.name > other.name ? 1 : 0));
  const toPython = (value: number) =>
    Number.isNaN(value) ? "nan" : Object.is(value, -0) ? "-0" : String(value).replace("Infinity", "inf");
  const expected = sorted.map(({ name, labels, value, time }) => [
    name,
    Object.entries(labels)
      .filter(([, text]) => text !== "")
      .toSorted(([one], [other]) => (one < other ? -1 : 1)),
    toPython(value),
    time ?? null,
  ]);
  const path = (ending: string) => join(workspace.path, `metrics/metrics${ending}`);
  const helps = Object.fromEntries(samples.slice(0, 20).map(({ name, help }) => [name, help]));

  beforeAll(async () => {
    workspace = createWorkspace();
    const metrics = JSON.stringify(
      samples.map(({ time, value, ...rest }) => ({
        ...rest,
        value: Number.isFinite(value) ? (Object.is(value, -0) ? "-0" : value) : String(value),
        ...(time === undefined ? {} : { timestamp: new Date(time).toISOString() }),
      })),
    );
    done = await performExport(
      { metrics, formats: allFormats, "csv-formula-guard": "false", upload: "false" },
      { directory: workspace.path },
    );
  }, 30_000);
  afterAll(() => workspace.remove());

  const inOrder = (told: readonly unknown[]) => normalize(told).toSorted();

  it("are taken as they are", () => {
    expect([done.failure, done.outputs["count"]]).toEqual([undefined, String(size)]);
  });

  it("are what JSON.parse reads in the JSON, the NDJSON and the output metrics", () => {
    const document = readDocument(done.read(".json")).samples;
    const lines = done.read(".ndjson").split("\n").slice(0, -1);
    expect(lines.map((line) => JSON.parse(line))).toEqual(document);
    expect(JSON.parse(readFileSync(done.outputs["metrics-file"] ?? "", "utf8"))).toEqual(document);
    const told = document.map(({ name, labels, value, nonfinite, timestamp }) => [
      name,
      Object.entries(labels ?? {}).toSorted(([one], [other]) => (one < other ? -1 : 1)),
      value === null
        ? String(nonfinite)
            .replace("NaN", "nan")
            .replace(/\+?Inf/u, "inf")
        : toPython(Number(value)),
      timestamp === undefined ? null : Date.parse(String(timestamp)),
    ]);
    expect(inOrder(told)).toEqual(inOrder(expected));
    expect(Object.fromEntries(document.map(({ name, help }) => [name, help]))).toEqual(helps);
  });

  itWhen(pythonIsHere)("are what Python's csv reads in the tidy CSV", () => {
    const [, ...rows] = ask("csv", path(".csv")).map((row) => (Array.isArray(row) ? row.map(String) : []));
    const told = rows.map(([timestamp = "", name, , value = "", , , labels = ""]) => [
      name,
      Object.entries(JSON.parse(labels)).toSorted(([one], [other]) => (one < other ? -1 : 1)),
      value.replace("NaN", "nan").replace(/\+?Inf/u, "inf"),
      timestamp === "" ? null : Date.parse(timestamp),
    ]);
    expect(inOrder(told)).toEqual(inOrder(expected));
    expect(Object.fromEntries(rows.map(([, name, , , , help]) => [name, help]))).toEqual(helps);
  });

  const tellHelp = `
import json, sys
if sys.argv[1] == "prometheus":
    from prometheus_client.parser import text_fd_to_metric_families
else:
    from prometheus_client.openmetrics.parser import text_fd_to_metric_families
with open(sys.argv[2], encoding="utf-8", newline="\\n") as file:
    print(json.dumps({family.name: family.documentation for family in text_fd_to_metric_families(file)}))
`;
  itWhen(prometheusClientIsHere).each([
    ["prometheus", ".prom"],
    ["openmetrics", ".om"],
  ] as const)("are what prometheus_client reads in the %s text, with the same help", (format, ending) => {
    expect(inOrder(ask(format, path(ending)))).toEqual(inOrder(expected));
    const { stdout } = runTool(["python3", "-c", tellHelp, format, path(ending)], workspace.path);
    expect(JSON.parse(stdout.toString())).toEqual(helps);
  });

  itWhen(promtoolIsHere)("pass promtool's check with no lint", () => {
    const { status, stdout, stderr } = runTool(["promtool", "check", "metrics"], ".", readFileSync(path(".prom")));
    expect({ status, stdout: stdout.toString(), stderr }).toEqual({ status: 0, stdout: "", stderr: "" });
  });

  itWhen(protobufIsHere)("are what OpenTelemetry's own protobuf reads in the OTLP", () => {
    const times = new Map(expected.map(([, labels, , time]) => [JSON.stringify(labels), time]));
    const told = ask("otlp", path(".otlp.json")).map((sample) => {
      const [name, labels, value, time]: readonly unknown[] = Array.isArray(sample) ? sample : [];
      return [name, labels, value, times.get(JSON.stringify(labels)) === null ? null : time];
    });
    expect(inOrder(told)).toEqual(inOrder(expected));
  });

  it.each([".json", ".ndjson", ".csv", ".prom"])("are the same again when %s is merged", async (ending) => {
    const again = await performExport(
      {
        "metrics-files": `metrics/metrics${ending}`,
        directory: `again${ending}`,
        formats: "prometheus",
        upload: "false",
      },
      { directory: workspace.path },
    );
    expect(again.failure).toBeUndefined();
    expect(again.read(".prom") === readFileSync(path(".prom"), "utf8")).toBe(true);
  });
});
