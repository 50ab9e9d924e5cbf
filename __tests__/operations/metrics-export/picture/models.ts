import type { Origin } from "../../../../src/operations/metrics-export/family.ts";
import { type Deployment, MetricsModel } from "../../../../src/operations/metrics-export/model.ts";

/** Where the samples of these models say they come from. */
export const origin: Origin = { kind: "input", name: "metrics" };
/** The time at which everything here begins. */
export const start: number = Date.UTC(2026, 10, 22, 23);

/** A deployment that failed in its last of three steps, after 90 s. */
export const failedDeployment: Deployment = {
  record: new Map(),
  id: "dep-7",
  startTime: start,
  endTime: start + 90_000,
  durationMs: 90_000,
  success: false,
  steps: [
    { name: "build", startTime: start, endTime: start + 60_000, success: true },
    { name: "roll out", startTime: start + 60_000, endTime: start + 75_000, success: true },
    { name: "smoke test", startTime: start + 75_000, endTime: start + 90_000, success: false },
  ],
};

/** A model with one family of every shape: figures, bars, lines, a histogram, facts, and a deployment. */
export function createModel(): MetricsModel {
  const model = new MetricsModel();
  model.run = {
    repository: "octo/hello",
    workflow: "Deploy",
    job: "deploy",
    ref: "refs/heads/main",
    sha: "0123456789abcdef0123456789abcdef01234567",
    runId: "42",
    attempt: "2",
    serverUrl: "https://github.example",
  };
  model.deployment = failedDeployment;
  model.define({ name: "deployment_duration_seconds", type: "gauge" }).add({ value: 90 }, origin);
  model
    .define({ name: "image_bytes", type: "gauge", unit: "bytes", help: "The image." })
    .add({ value: 1.5 * 2 ** 20 }, origin);
  model.define({ name: "tests_total", type: "counter" }).add({ value: 4183 }, origin);
  const bars = model.define({ name: "bundle_bytes", type: "gauge", unit: "bytes" });
  for (const [entry, value] of [
    ["main", 1024],
    ["vendor", 4096],
    ["empty", 0],
  ] as const) {
    bars.add(
      {
        value,
        labels: model.labelSets.intern([
          ["env", "prod"],
          ["entry", entry],
        ]),
      },
      origin,
    );
  }
  const lines = model.define({ name: "cpu_percent", type: "gauge", unit: "%" });
  for (const server of ["web", "db"]) {
    for (let at = 0; at < 20; at += 1) {
      const value = server === "db" && at === 10 ? Number.NaN : 20 + at * (server === "db" ? 2 : 1);
      lines.add({ value, timestamp: start + at * 5000, labels: model.labelSets.intern([["server", server]]) }, origin);
    }
  }
  const histogram = { bounds: [0.1, 0.5, 1], counts: [4, 10, 5, 1] };
  model.define({ name: "request_seconds", type: "histogram" }).add({ value: 8, histogram }, origin);
  model
    .define({ name: "release_info", type: "info" })
    .add({ value: 1, labels: model.labelSets.intern([["version", "v1.4.2"]]) }, origin);
  return model;
}

/** A model in which every text that comes from outside is `text`, and numbers are as extreme as they get. */
export function createHostileModel(text: string): MetricsModel {
  const model = new MetricsModel();
  const labels = model.labelSets.intern([["label", `${text}.`]]);
  const [help, unit] = [text, text];
  model.run = {
    repository: text,
    workflow: text,
    job: text,
    ref: text,
    sha: text,
    runId: "1",
    attempt: text,
    serverUrl: text,
  };
  const steps = [
    { name: text },
    { name: text, success: false, startTime: 5, endTime: 1e15 },
    { name: text, startTime: 9, endTime: 1 },
  ];
  model.deployment = { record: new Map(), id: text, steps };
  const extremes = [1e308, -1e308, 5e-324, -0, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const [index, value] of extremes.entries()) {
    model.define({ name: `figure_${index}`, type: "gauge", unit, help }).add({ value, labels }, origin);
  }
  const bars = model.define({ name: "bars", type: "gauge", unit, help });
  const lines = model.define({ name: "lines", type: "gauge", unit, help });
  for (const [index, value] of extremes.entries()) {
    bars.add({ value, labels: model.labelSets.intern([["label", `${text}${index}`]]) }, origin);
    lines.add({ value, labels, timestamp: [-8.64e15, -1, 0, 1, 2, 3, 8.64e15][index] ?? 0 }, origin);
  }
  const histogram = { bounds: [], counts: [3] };
  model.define({ name: "distribution", type: "histogram", help }).add({ value: Number.NaN, histogram, labels }, origin);
  model.define({ name: "facts_info", type: "info", help }).add({ value: 1, labels }, origin);
  return model;
}

/** A model of one gauge with that many series, of that many samples each, and one figure after it. */
export function createLargeModel(series: number, samples: number): MetricsModel {
  const model = new MetricsModel();
  const family = model.define({ name: "load", type: "gauge" });
  for (let index = 0; index < series; index += 1) {
    const labels = model.labelSets.intern([["server", `node-${index}`]]);
    for (let at = 0; at < samples; at += 1) {
      const time = samples === 1 ? {} : { timestamp: start + at * 1000 };
      family.add({ value: (index * 7919 + at * 31) % 1000, labels, ...time }, origin);
    }
  }
  model.define({ name: "last_figure", type: "gauge" }).add({ value: 7 }, origin);
  return model;
}
