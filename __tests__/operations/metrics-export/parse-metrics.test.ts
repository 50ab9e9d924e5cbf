import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { Value } from "../../../src/formats/value.ts";
import { parseMetrics } from "../../../src/operations/metrics-export/parse-metrics.ts";
import { hostileText } from "../../support/hostile-text.ts";
import { Gathering, yaml } from "./collect.ts";

function gather(text: string): Gathering {
  const gathering = new Gathering();
  parseMetrics(yaml(text), gathering.input());
  return gathering.settle();
}

describe("parseMetrics, values", () => {
  it.each([
    ["5", 5],
    ["-0.25", -0.25],
    ["1e308", 1e308],
    ["0x1F", 31],
    [".5", 0.5],
    ['"42"', 42],
    ['" 1e3 "', 1000],
    ["true", 1],
    ["false", 0],
    ['"true"', 1],
    [".nan", Number.NaN],
    ["NaN", Number.NaN],
    [".inf", Infinity],
    ["+Inf", Infinity],
    ["-.inf", -Infinity],
    ["-0", -0],
    ["{value: 3}", 3],
  ])("take x: %s as %d", (text, value) => {
    const gathering = gather(`x: ${text}`);
    expect(gathering.told).toEqual([]);
    expect(gathering.samples).toEqual([{ name: "x", type: "gauge", labels: {}, value }]);
  });

  it.each([
    ["twelve", "metrics, x: The value twelve is no number."],
    ["1,000", "metrics, x: The value 1,000 is no number."],
    ["1e999", "metrics, x: The value 1e999 is no number."],
    ["12s", "metrics, x: The value 12s is no number."],
    ["''", 'metrics, x: The value "" is no number.'],
    ["null", "metrics, x: The value is no number."],
    ["[1]", "metrics, x: The value is no number."],
    ["{valu: 3}", 'metrics, x: The field valu is unknown. Did you mean "value"?'],
    ["{name: y, value: 3}", "metrics, x: The field name is unknown."],
  ])("refuse x: %s", (text, message) => {
    const [first] = gather(`x: ${text}`).told;
    expect(first?.startsWith(`bad-metric: ${message}`)).toBe(true);
  });
});

describe("parseMetrics, items", () => {
  it("take all their fields", () => {
    const gathering = gather(`
- {name: build_duration_seconds, value: 3, unit: seconds, help: "How long.", labels: {env: prod, shard: 1, old: false, none: null}}
- {name: jobs_total, value: 7}
- {name: queue, value: 7, type: Gauge, timestamp: 2026-11-22T10:00:00Z}
- {name: queue, value: 8, timestamp: 1795341601}
- {name: app_info, value: 1, labels: {version: "1.10"}}
- {name: size, values: [1, 2.5, 70], buckets: [2, 10]}
- {name: wait_seconds, type: histogram, values: []}`);
    expect(gathering.told).toEqual([]);
    expect(gathering.samples).toEqual([
      {
        name: "build_duration_seconds",
        type: "gauge",
        unit: "seconds",
        help: "How long.",
        labels: { env: "prod", old: "false", shard: "1" },
        value: 3,
      },
      { name: "jobs_total", type: "counter", labels: {}, value: 7 },
      { name: "queue", type: "gauge", labels: {}, value: 7, timestamp: Date.UTC(2026, 10, 22, 10) },
      { name: "queue", type: "gauge", labels: {}, value: 8, timestamp: 1_795_341_601_000 },
      { name: "app_info", type: "info", labels: { version: "1.10" }, value: 1 },
      { name: "size", type: "histogram", labels: {}, value: 73.5, bounds: [2, 10], counts: [1, 1, 1] },
      {
        name: "wait_seconds",
        type: "histogram",
        labels: {},
        value: 0,
        bounds: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
        counts: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
      },
    ]);
    expect(gathering.model.count).toBe(6);
  });

  it.each([
    ["{value: 1}", "bad-metric: metrics, item 1: The name is missing."],
    ["3", "bad-metric: metrics, item 1: This is no mapping."],
    ["{name: x}", "bad-metric: metrics, item 1: The value is no number."],
    ["{name: x, value: 1, type: guage}", 'bad-metric: metrics, item 1: There is no type guage. Did you mean "gauge"?'],
    ["{name: x, value: 1, type: summary}", "bad-metric: metrics, item 1: There is no type summary."],
    ["{name: x, value: 1, type: histogram}", "bad-metric: metrics, item 1: A histogram has no `value`."],
    ["{name: x, values: [1], value: 1}", "bad-metric: metrics, item 1: A histogram has no `value`."],
    ["{name: x, values: [1], type: gauge}", "bad-metric: metrics, item 1: A gauge has no `values` or `buckets`."],
    ["{name: x, values: [1, a]}", "bad-metric: metrics, item 1: The values are no list of finite numbers."],
    ["{name: x, values: [.nan]}", "bad-metric: metrics, item 1: The values are no list of finite numbers."],
    ["{name: x, buckets: [1]}", "bad-metric: metrics, item 1: The values are no list of finite numbers."],
    [
      "{name: x, values: [1], buckets: [2, 1]}",
      "bad-metric: metrics, item 1: The buckets must ascend, each bound above the one before.",
    ],
    [
      "{name: x, values: [1], buckets: [1, .inf]}",
      "bad-metric: metrics, item 1: The buckets must be finite: the bucket above all of them is there by itself.",
    ],
    ["{name: x_total, value: -1}", "bad-metric: metrics, item 1: x_total is a counter and cannot be -1."],
    ["{name: x_total, value: .nan}", "bad-metric: metrics, item 1: x_total is a counter and cannot be NaN."],
    [
      "{name: x_info, type: info, value: 2}",
      "bad-metric: metrics, item 1: x_info is an info, whose value is always 1, not 2.",
    ],
    [
      "{name: x, value: 1, timestamp: noon}",
      "bad-metric: metrics, item 1: The timestamp noon is no time: write RFC 3339 such as 2026-11-22T10:00:00Z, or seconds or milliseconds since 1970.",
    ],
    ["{name: x, value: 1, labels: [a]}", "bad-metric: metrics, item 1: The labels are no mapping of names to texts."],
    ["{name: x, value: 1, labels: {a: [b]}}", "bad-metric: metrics, item 1: The label a is no text, number or flag."],
    [
      "{name: x, value: 1, labels: {le: '1'}}",
      "bad-metric: metrics, item 1: The label name le is reserved: histograms and summaries have it of their own.",
    ],
    [
      "{name: x, value: 1, labels: {__name__: y}}",
      "bad-metric: metrics, item 1: The label name __name__ begins with __, which is reserved.",
    ],
    [
      "{name: x, value: 1, labels: {__proto__: y}}",
      "bad-metric: metrics, item 1: The label name __proto__ begins with __, which is reserved.",
    ],
    [
      "{name: x, value: 1, labels: {a-b: 1, a.b: 2}}",
      "name-clash: metrics, item 1: The label a.b becomes a_b, as another one does.",
    ],
    [
      '{name: x, value: 1, labels: {a: "\\uD800"}}',
      "bad-metric: metrics, item 1: The value of the label a has half of a surrogate pair, which no UTF-8 can hold.",
    ],
    [
      "{name: build_ms, value: 1}",
      "bad-metric: metrics, item 1: The metric name build_ms has the abbreviation ms, where the name of the unit is expected.",
    ],
  ])("refuse %s", (item, told) => {
    const [first = ""] = gather(`[${item}]`).told;
    expect(first).toBe(told);
  });

  it("tell all faults together, the weightiest first", () => {
    const gathering = gather(
      "[{name: q-x, value: 1}, {name: q.x, value: 2}, {name: x, value: y}, {name: z_ms, value: 1}]",
    );
    const whole = gathering.faults.whole;
    expect(whole?.code).toBe("bad-metric");
    expect(whole?.message).toContain("item 2: The metric names q-x and q.x both become q_x.");
    expect(whole?.message).toContain("item 3");
    expect(whole?.hint).toContain("Write z_seconds, with its values in seconds.");
  });

  it("count the faults that are too many to tell", () => {
    const items = Array.from({ length: 50 }, (_, at) => `{name: x, value: v${at}}`);
    const { faults } = gather(`[${items.join(",")}]`);
    expect([faults.count, faults.kept.length]).toEqual([50, 20]);
    expect(faults.whole?.message).toContain("And 30 more.");
  });

  it("name the types that differ", () => {
    expect(gather("[{name: x, value: 1, type: gauge}, {name: x, values: [1]}]").told).toEqual([
      "bad-metric: metrics, item 2: x is a histogram here, and a gauge in metrics.",
    ]);
  });
});

describe("parseMetrics, series", () => {
  it.each([
    ["no time", "[{name: x, value: 1}, {name: x, value: 1}]"],
    ["one time", "[{name: x, value: 1, timestamp: 5}, {name: x, value: 2, timestamp: 5}]"],
    ["a time and none", "[{name: x, value: 1, timestamp: 5}, {name: x, value: 2}]"],
    [
      "labels in another order",
      "[{name: x, value: 1, labels: {a: 1, b: 2}}, {name: x, value: 2, labels: {b: 2, a: 1}}]",
    ],
    ["an empty label and none", "[{name: x, value: 1, labels: {a: ''}}, {name: x, value: 2}]"],
  ])("that are there twice, with %s, are refused", (_, text) => {
    const [told = ""] = gather(text).told;
    expect(told).toMatch(/^duplicate-series: The series x(\{a="1",b="2"\})? is there twice: metrics and metrics\.$/u);
  });

  it("stand together, by time", () => {
    const { told, samples } = gather(`
- {name: x, value: 1, labels: {a: 1}, timestamp: 30}
- {name: x, value: 2, labels: {a: 2}}
- {name: x, value: 3, labels: {a: 1}, timestamp: 10}
- {name: x, value: 4, labels: {a: 1}, timestamp: 20}`);
    expect(told).toEqual([]);
    expect(samples.map(({ value }) => value)).toEqual([3, 4, 1, 2]);
  });
});

describe("the labels that all get", () => {
  it("are added, unless the sample has one of that name, be it empty", () => {
    const gathering = new Gathering();
    gathering.collector.setCommonLabels(
      [
        ["env", "prod"],
        ["app-name", "x"],
      ],
      { kind: "input", name: "labels" },
    );
    parseMetrics(
      yaml("[{name: a, value: 1}, {name: b, value: 1, labels: {env: dev}}, {name: c, value: 1, labels: {env: ''}}]"),
      gathering.input(),
    );
    expect(gathering.samples.map(({ labels }) => labels)).toEqual([
      { app_name: "x", env: "prod" },
      { app_name: "x", env: "dev" },
      { app_name: "x" },
    ]);
  });
});

it("any name, label and text is taken or told, and never thrown", () => {
  fc.assert(
    fc.property(hostileText, hostileText, hostileText, (name, label, text) => {
      const gathering = new Gathering();
      const item = new Map<string, Value>([
        ["value", text.length % 2 === 0 ? "1" : text],
        ["labels", new Map([[label, text]])],
      ]);
      parseMetrics(new Map([[name, item]]), gathering.input());
      gathering.settle();
      expect(gathering.model.count + gathering.faults.count > 0 || gathering.samples.length === 1).toBe(true);
      const [sample] = gathering.samples;
      if (sample !== undefined && gathering.faults.count === 0) {
        expect(Object.values(sample.labels)).toEqual(text === "" ? [] : [text]);
      }
    }),
    { numRuns: 3000 },
  );
});
