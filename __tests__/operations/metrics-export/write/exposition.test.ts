import { readFileSync } from "node:fs";
import { afterAll, describe, expect, it } from "@jest/globals";
import { MetricsModel } from "../../../../src/operations/metrics-export/model.ts";
import { renderOpenMetrics } from "../../../../src/operations/metrics-export/write/openmetrics.ts";
import { renderPrometheus } from "../../../../src/operations/metrics-export/write/prometheus.ts";
import { itWhen, runTool } from "../../../support/referee.ts";
import { createWorkspace } from "../../../support/workspace.ts";
import { ask, origin, prometheusClientIsHere, promtoolIsHere, write } from "./referees.ts";

const noon = Date.UTC(2026, 10, 22, 12);

/** One family of each type, with what is peculiar to it. */
function everyType(): MetricsModel {
  const model = new MetricsModel();
  const sets = model.labelSets;
  const gauge = model.define({ name: "load_ratio", type: "gauge", help: 'A "load" of C:\\n\nin two lines' });
  gauge.add({ value: 0.5, labels: sets.intern([["path", 'C:\\n"x"\n']]), timestamp: noon }, origin);
  gauge.add({ value: 0.75, labels: sets.intern([["path", 'C:\\n"x"\n']]), timestamp: noon + 1500 }, origin);
  gauge.add({ value: Number.NEGATIVE_INFINITY, labels: sets.intern([["empty", ""]]) }, origin);
  model.define({ name: "sent_bytes_total", type: "counter", unit: "By" }).add({ value: 17 }, origin);
  const info = model.define({ name: "workflow_run_info", type: "info", help: "The run." });
  info.add({ value: 1, labels: sets.intern([["job", "build"]]), timestamp: noon }, origin);
  const waits = model.define({ name: "wait_seconds", type: "histogram", unit: "seconds", help: "Waits." });
  const labels = sets.intern([["job", "build"]]);
  waits.add({ value: 4.5, labels, histogram: { bounds: [0.5, 1, 1e21], counts: [2, 0, 1, 1] } }, origin);
  waits.add({ value: Number.NaN, histogram: { bounds: [1], counts: [1, 0] } }, origin);
  const changes = model.define({ name: "change_ratio", type: "histogram", help: "Changes." });
  changes.add({ value: -1, histogram: { bounds: [-1, 0], counts: [1, 0, 0] } }, origin);
  return model;
}

const prometheusText = `# HELP load_ratio A "load" of C:\\\\n\\nin two lines
# TYPE load_ratio gauge
load_ratio{path="C:\\\\n\\"x\\"\\n"} 0.75 1795348801500
load_ratio -Inf
# HELP sent_bytes_total Sent bytes total.
# TYPE sent_bytes_total counter
sent_bytes_total 17
# HELP workflow_run_info The run.
# TYPE workflow_run_info gauge
workflow_run_info{job="build"} 1 1795348800000
# HELP wait_seconds Waits.
# TYPE wait_seconds histogram
wait_seconds_bucket{job="build",le="0.5"} 2
wait_seconds_bucket{job="build",le="1.0"} 2
wait_seconds_bucket{job="build",le="1e+21"} 3
wait_seconds_bucket{job="build",le="+Inf"} 4
wait_seconds_sum{job="build"} 4.5
wait_seconds_count{job="build"} 4
wait_seconds_bucket{le="1.0"} 1
wait_seconds_bucket{le="+Inf"} 1
wait_seconds_sum NaN
wait_seconds_count 1
# HELP change_ratio Changes.
# TYPE change_ratio histogram
change_ratio_bucket{le="-1.0"} 1
change_ratio_bucket{le="0.0"} 1
change_ratio_bucket{le="+Inf"} 1
change_ratio_sum -1
change_ratio_count 1
`;

const openMetricsText = `# TYPE load_ratio gauge
# UNIT load_ratio ratio
# HELP load_ratio A \\"load\\" of C:\\\\n\\nin two lines
load_ratio{path="C:\\\\n\\"x\\"\\n"} 0.5 1795348800
load_ratio{path="C:\\\\n\\"x\\"\\n"} 0.75 1795348801.5
load_ratio -Inf
# TYPE sent_bytes counter
# UNIT sent_bytes bytes
# HELP sent_bytes Sent bytes total.
sent_bytes_total 17
# TYPE workflow_run info
# HELP workflow_run The run.
workflow_run_info{job="build"} 1
# TYPE wait_seconds histogram
# UNIT wait_seconds seconds
# HELP wait_seconds Waits.
wait_seconds_bucket{job="build",le="0.5"} 2
wait_seconds_bucket{job="build",le="1.0"} 2
wait_seconds_bucket{job="build",le="1e+21"} 3
wait_seconds_bucket{job="build",le="+Inf"} 4
wait_seconds_count{job="build"} 4
wait_seconds_sum{job="build"} 4.5
wait_seconds_bucket{le="1.0"} 1
wait_seconds_bucket{le="+Inf"} 1
# TYPE change_ratio histogram
# UNIT change_ratio ratio
# HELP change_ratio Changes.
change_ratio_bucket{le="-1.0"} 1
change_ratio_bucket{le="0.0"} 1
change_ratio_bucket{le="+Inf"} 1
# EOF
`;

describe("Prometheus text and OpenMetrics", () => {
  const workspace = createWorkspace();
  const directory = workspace.path;
  afterAll(() => workspace.remove());

  it("write the last sample of a series for Prometheus, and escape what it wants escaped", () => {
    expect([...renderPrometheus(everyType())].join("")).toBe(prometheusText);
  });

  it("leave times out where they are not wanted", () => {
    const text = [...renderPrometheus(everyType(), { timestamps: false })].join("");
    expect(text).toBe(prometheusText.replaceAll(/ 17953488\d+$/gmu, ""));
  });

  it("write all samples for OpenMetrics, with units, names without _total and _info, and an end", () => {
    expect([...renderOpenMetrics(everyType())].join("")).toBe(openMetricsText);
  });

  it("leave out a sample without a time beside others with one, for OpenMetrics", () => {
    const model = new MetricsModel();
    const gauge = model.define({ name: "x_ratio", type: "gauge" });
    gauge.add({ value: 1 }, origin);
    gauge.add({ value: 2, timestamp: noon }, origin);
    expect([...renderOpenMetrics(model)].join("")).toMatch(/\nx_ratio 2 1795348800\n# EOF\n$/u);
  });

  it("write an empty model as nothing for Prometheus and as an end alone for OpenMetrics", () => {
    expect([...renderPrometheus(new MetricsModel())].join("")).toBe("");
    expect([...renderOpenMetrics(new MetricsModel())].join("")).toBe("# EOF\n");
  });

  itWhen(promtoolIsHere)("pass promtool without a lint", async () => {
    const text = readFileSync(await write(everyType(), "prometheus", { directory }));
    const { status, stderr } = runTool(["promtool", "check", "metrics"], ".", text);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  });

  itWhen(prometheusClientIsHere)("pass both parsers of prometheus_client, which find every line", async () => {
    const lines = (text: string) => text.split("\n").filter((line) => line !== "" && !line.startsWith("#")).length;
    const found = ask("openmetrics", await write(everyType(), "openmetrics", { directory }));
    expect(found).toHaveLength(lines(openMetricsText));
    expect(found[0]).toEqual(["load_ratio", [["path", 'C:\\n"x"\n']], "0.5", noon]);
    expect(ask("prometheus", await write(everyType(), "prometheus", { directory }))).toHaveLength(
      lines(prometheusText),
    );
  });
});
