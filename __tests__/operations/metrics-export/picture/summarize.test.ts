import { describe, expect, it } from "@jest/globals";
import { renderSummary } from "../../../../src/operation/summary.ts";
import { MetricsModel } from "../../../../src/operations/metrics-export/model.ts";
import { summarize } from "../../../../src/operations/metrics-export/picture/summarize.ts";
import type { Span } from "../../../../src/operations/metrics-export/picture/timeline.ts";
import { cpuTime } from "../../../support/cpu-time.ts";
import { createHostileModel, createLargeModel, createModel, origin, start } from "./models.ts";

describe("the summary", () => {
  const summary = summarize({ model: createModel(), facts: [["Files", "metrics.json"]] });

  it("tells how the deployment went, how many samples there are, and what it is given", () => {
    expect(summary.facts).toEqual([
      ["Deployment", "✗ failed, took 1 min 30 s, 3 steps, 1 failed"],
      ["Samples", "47 of 6 metrics"],
      ["Files", "metrics.json"],
    ]);
  });

  it("has a row for each series, with its last value and its course", () => {
    expect(summary.table?.head).toEqual(["Metric", "Labels", "Value", "Course"]);
    expect(summary.table?.rows).toEqual([
      ["deployment_duration_seconds", "", "1 min 30 s", ""],
      ["image_bytes", "", "1.5 MiB", ""],
      ["tests_total", "", "4,183", ""],
      ["bundle_bytes", "entry=main, env=prod", "1 KiB", ""],
      ["bundle_bytes", "entry=vendor, env=prod", "4 KiB", ""],
      ["bundle_bytes", "entry=empty, env=prod", "0 B", ""],
      ["cpu_percent", "server=web", "39 %", "▁▁▁▂▂▃▃▃▄▄▅▅▆▆▆▇▇███"],
      ["cpu_percent", "server=db", "58 %", "▁▁▁▂▂▃▃▃▄▄ ▅▆▆▆▇▇███"],
      ["request_seconds", "", "20 observations, 400 ms on average", ""],
    ]);
  });

  it("has no column of courses where there is none", () => {
    const model = new MetricsModel();
    model.define({ name: "a", type: "gauge" }).add({ value: 1 }, origin);
    expect(summarize({ model }).table).toEqual({
      head: ["Metric", "Labels", "Value"],
      rows: [["a", "", "1"]],
      more: 0,
    });
  });

  it("draws the deployment's steps over time", () => {
    expect(summary.diagrams?.map(({ language, text }) => [language, text.split("\n").slice(0, 2).join()])).toEqual([
      ["mermaid", "gantt,  title Deployment"],
    ]);
    expect(summary.diagrams?.[0]?.text).toContain("✗ smoke test :crit");
  });

  it("draws the jobs' steps, and bars of other durations than theirs", () => {
    const model = new MetricsModel();
    const family = model.define({ name: "request_seconds", type: "gauge" });
    for (const [host, value] of [
      ["a", 1],
      ["b", 2],
    ] as const) {
      family.add({ value, labels: model.labelSets.intern([["host", host]]) }, origin);
    }
    model.define({ name: "startup_milliseconds", type: "gauge" }).add({ value: 1500 }, origin);
    model.define({ name: "job_duration_seconds", type: "gauge" }).add({ value: 9 }, origin);
    model.define({ name: "boot_timestamp_seconds", type: "gauge" }).add({ value: 1e9 }, origin);
    const jobSpans: readonly Span[] = [{ name: "Test", group: "build", start, end: start + 9000, result: "success" }];
    const [gantt, bars] = summarize({ model, jobSpans }).diagrams ?? [];
    expect(gantt?.text).toContain("section build");
    expect(bars?.text).toContain('x-axis ["b", "startup_milliseconds", "a"]');
    expect(bars?.text).toContain("bar [2, 1.5, 1]");
    expect(summarize({ model }).diagrams?.[0]?.text).toContain('"job_duration_seconds", "b"');
  });

  it("says how much a diagram and the table leave out", () => {
    const jobSpans = Array.from({ length: 150 }, (_, at) => ({
      name: "a",
      start,
      end: start + at,
      result: "success" as const,
    }));
    const large = summarize({ model: createLargeModel(1000, 1), jobSpans });
    expect(large.diagrams?.[0]?.note).toBe("50 more have no room in this picture.");
    expect(large.table?.rows).toHaveLength(200);
    expect(large.table?.rows.at(-1)).toEqual(["last_figure", "", "7"]);
    expect(large.table?.more).toBe(801);
  });

  it("keeps hostile text in its cells and its fences", () => {
    const evil = "```\n<img src=x onerror=alert(1)> | x [a](javascript:b) \u202e";
    const markdown = renderSummary("metrics-export", summarize({ model: createHostileModel(evil) }), undefined);
    expect(markdown).not.toMatch(/<img|\[a\]|\u202e/u);
    expect(markdown.match(/^`{3,}/gmu)).toEqual(["```", "```"]);
    expect(markdown).toContain("```mermaid\ngantt\n");
  });

  it("is quick for a million samples", () => {
    const model = createLargeModel(1000, 1000);
    const before = cpuTime();
    expect(summarize({ model }).table?.rows).toHaveLength(200);
    expect(cpuTime() - before).toBeLessThan(2000);
  });
});
