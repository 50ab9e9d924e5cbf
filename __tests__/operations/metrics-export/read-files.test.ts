import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { splitLines } from "../../../src/io/text-chunks.ts";
import type { MetricType } from "../../../src/operation/metric-name-lint.ts";
import type { Source } from "../../../src/operations/metrics-export/collector.ts";
import type { Label } from "../../../src/operations/metrics-export/label-sets.ts";
import { findOpenMetricsClashes } from "../../../src/operations/metrics-export/open-metrics-clashes.ts";
import { parseMetrics } from "../../../src/operations/metrics-export/parse-metrics.ts";
import { readCsv } from "../../../src/operations/metrics-export/read/read-csv.ts";
import { readMetricsFiles } from "../../../src/operations/metrics-export/read/read-files.ts";
import { readJson } from "../../../src/operations/metrics-export/read/read-json.ts";
import { readNdjson } from "../../../src/operations/metrics-export/read/read-ndjson.ts";
import { readPrometheus } from "../../../src/operations/metrics-export/read/read-prometheus.ts";
import { renderTidyRows, tidyHeader } from "../../../src/operations/metrics-export/write/csv-tidy.ts";
import { renderWide } from "../../../src/operations/metrics-export/write/csv-wide.ts";
import { renderJson } from "../../../src/operations/metrics-export/write/json.ts";
import { renderNdjson } from "../../../src/operations/metrics-export/write/ndjson.ts";
import { renderPrometheus } from "../../../src/operations/metrics-export/write/prometheus.ts";
import { hostileText } from "../../support/hostile-text.ts";
import { createWorkspace } from "../../support/workspace.ts";
import { type Dumped, Gathering, yaml } from "./collect.ts";

/** A text in pieces of that many characters. */
async function* inPieces(text: string, size: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) {
    yield text.slice(at, at + size);
  }
}

type Read = (text: string, size: number, source: Source) => Promise<void>;

const readers: Readonly<Record<"json" | "ndjson" | "csv" | "prometheus", Read>> = {
  json: (text, size, source) => readJson(inPieces(text, size), source),
  ndjson: (text, size, source) => readNdjson(splitLines(inPieces(text, size)), source),
  csv: (text, size, source) => readCsv(() => splitLines(inPieces(text, size)), source),
  prometheus: (text, size, source) => readPrometheus(splitLines(inPieces(text, size)), source),
};

async function read(format: keyof typeof readers, text: string, size = 7): Promise<Gathering> {
  const gathering = new Gathering();
  await readers[format](text, size, gathering.file("a"));
  return gathering.settle();
}

const value = fc.oneof(
  fc.double(),
  fc.constantFrom(0, -0, Number.NaN, Infinity, -Infinity, 1e308, 5e-324),
  fc.integer(),
);
const wellFormed = hostileText.map((text) => text.toWellFormed());
const labels = fc.uniqueArray(fc.tuple(fc.constantFrom("env", "step", "a", "job_name", "constructor"), wellFormed), {
  selector: ([name]) => name,
  maxLength: 3,
});
const time = fc.option(fc.integer({ min: 0, max: 4e12 }), { nil: undefined });

interface Shape {
  readonly type: MetricType;
  readonly unit: string | undefined;
  readonly help: string | undefined;
  readonly samples: readonly (readonly [Label[], number, number | undefined, readonly number[]])[];
}

const shape: fc.Arbitrary<Shape> = fc.record({
  type: fc.constantFrom<MetricType>("gauge", "counter", "histogram", "info"),
  unit: fc.option(
    wellFormed.filter((text) => text.trim() !== ""),
    { nil: undefined },
  ),
  help: fc.option(
    wellFormed.filter((text) => text.trim() !== ""),
    { nil: undefined },
  ),
  samples: fc.array(fc.tuple(labels, value, time, fc.array(fc.nat(9), { minLength: 3, maxLength: 3 })), {
    minLength: 1,
    maxLength: 4,
  }),
});

/** A checked model of hostile texts; what is there twice by chance is left out. */
function build(shapes: readonly Shape[]): Gathering {
  const gathering = new Gathering();
  const source = gathering.input();
  for (const [at, { type, unit, help, samples }] of shapes.entries()) {
    const name = `m${at}${type === "counter" ? "_total" : type === "info" ? "_info" : ""}`;
    const seen = new Set<string>();
    const add = ([own, figure, timestamp, counts]: Shape["samples"][number]) => {
      const positive = Number.isNaN(figure) ? 0 : Math.abs(figure);
      const values = { gauge: figure, histogram: figure, counter: positive, info: 1 };
      const histogram = type === "histogram" ? { histogram: { bounds: [0.1, 2], counts } } : {};
      source.add({ name, type, unit, help, labels: own, value: values[type], timestamp, ...histogram });
    };
    for (const sample of samples) {
      const key = JSON.stringify(sample[0].filter(([, text]) => text !== "").sort());
      if (!seen.has(key)) {
        seen.add(key);
        add(sample);
      }
    }
  }
  expect(gathering.settle().told).toEqual([]);
  return gathering;
}

/** Samples as a set: some formats sort them. */
function sorted(samples: readonly Dumped[]): readonly Dumped[] {
  const key = ({ name, labels: own, timestamp }: Dumped) => JSON.stringify([name, own, timestamp]);
  return samples.toSorted((one, other) => (key(one) < key(other) ? -1 : 1));
}

describe("what is written is read back as it was", () => {
  it.each([
    ["json", (one: Gathering) => [...renderJson(one.model)].join("")],
    ["ndjson", (one: Gathering) => [...renderNdjson(one.model)].join("")],
    ["csv", (one: Gathering) => tidyHeader + [...renderTidyRows(one.model)].join("")],
  ] as const)("from %s, over hostile texts and numbers", async (format, write) => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(shape, { minLength: 1, maxLength: 3 }),
        fc.integer({ min: 1, max: 400 }),
        async (all, size) => {
          const given = build(all);
          const back = await read(format, write(given), size);
          expect(back.told).toEqual([]);
          expect(sorted(back.samples)).toEqual(sorted(given.samples));
        },
      ),
      { numRuns: 400 },
    );
  });

  it("from Prometheus text, without units", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(shape, { minLength: 1, maxLength: 3 }),
        fc.integer({ min: 1, max: 400 }),
        async (all, size) => {
          const given = build(all);
          const back = await read("prometheus", [...renderPrometheus(given.model)].join(""), size);
          expect(back.told).toEqual([]);
          const bare = (samples: readonly Dumped[]) =>
            sorted(samples.map((each) => ({ ...each, unit: undefined, help: undefined })));
          expect(bare(back.samples)).toEqual(bare(given.samples));
        },
      ),
      { numRuns: 400 },
    );
  });

  it("from wide CSV, where a label's values are not all numbers", async () => {
    const given = new Gathering();
    parseMetrics(
      yaml(`
- {name: cpu_usage_pct, value: 12.5, labels: {server: "=a\\r\\n,\\"b\\""}, timestamp: 2026-11-22T10:00:00Z}
- {name: cpu_usage_pct, value: .nan, labels: {server: b}, timestamp: 2026-11-22T10:00:00Z}
- {name: jobs_total, value: 3, labels: {server: b}}
- {name: size, values: [1, 2.5], labels: {server: b}}`),
      given.input(),
    );
    const { header, rows } = renderWide(given.settle().model);
    const back = await read("csv", header + [...rows].join(""));
    expect(back.told).toEqual([]);
    expect(sorted(back.samples)).toEqual(
      sorted(given.samples.map((each) => (each.type === "histogram" ? { ...each, bounds: [], counts: [2] } : each))),
    );
  });
});

describe("readPrometheus", () => {
  it("reads what other programs write", async () => {
    const { told, samples } = await read(
      "prometheus",
      `# A comment.
# HELP http_requests_total All\\nrequests, \\\\ too.
# TYPE http_requests_total counter
http_requests_total{method="post",code="200",} 1027 1395066363000
  http_requests_total { code = "400" , method="a\\"b\\\\c\\nd}" }   3   1395066363000  \r
no_type_seconds 12.47
\t# TYPE spaced gauge
spaced\t+Inf
nan_value NaN
build_info{version="1"} 1

# TYPE rpc_seconds histogram
rpc_seconds_bucket{le="0.05"} 2
rpc_seconds_bucket{le="+Inf"} 5
rpc_seconds_count 5
rpc_seconds_sum 5.5
{"my.metric","my.label"="x"} 1
`,
    );
    expect(told).toEqual([]);
    expect(samples).toEqual([
      {
        name: "http_requests_total",
        type: "counter",
        help: "All\nrequests, \\ too.",
        labels: { code: "200", method: "post" },
        value: 1027,
        timestamp: 1395066363000,
      },
      {
        name: "http_requests_total",
        type: "counter",
        help: "All\nrequests, \\ too.",
        labels: { code: "400", method: 'a"b\\c\nd}' },
        value: 3,
        timestamp: 1395066363000,
      },
      { name: "no_type_seconds", type: "gauge", labels: {}, value: 12.47 },
      { name: "spaced", type: "gauge", labels: {}, value: Infinity },
      { name: "nan_value", type: "gauge", labels: {}, value: Number.NaN },
      { name: "build_info", type: "info", labels: { version: "1" }, value: 1 },
      { name: "my_metric", type: "gauge", labels: { my_label: "x" }, value: 1 },
      { name: "rpc_seconds", type: "histogram", labels: {}, value: 5.5, bounds: [0.05], counts: [2, 3] },
    ]);
  });

  it.each([
    ["x", 'This is no sample, `name{label="text"} value`.'],
    ["x{a=1} 2", 'This is no sample, `name{label="text"} value`.'],
    ['x{a="1} 2', 'This is no sample, `name{label="text"} value`.'],
    ['x{a="1" b="2"} 2', 'This is no sample, `name{label="text"} value`.'],
    ["x 1 2 3", 'This is no sample, `name{label="text"} value`.'],
    ["x one", "The value one is no number."],
    ["x 1 1.5", "The timestamp 1.5 is no number of milliseconds."],
    ["x 1 99999999999999999999", "The timestamp 99999999999999999999 is no number of milliseconds."],
    ['x{a="1",a="2"} 2', "The label a is there twice."],
    ['x{le="1"} 2', "The label name le is reserved: histograms and summaries have it of their own."],
    ["build_ms 2", "The metric name build_ms has the abbreviation ms, where the name of the unit is expected."],
    ["# EOF", "This is OpenMetrics, whose times and names are others; it is written but not read."],
    ["# TYPE x info", "This is OpenMetrics, whose times and names are others; it is written but not read."],
  ])("tells the line of %j", async (line, problem) => {
    const { told } = await read("prometheus", `ok 1\n\n${line}\n`);
    expect(told).toEqual([`bad-metric: a, line 3: ${problem}`]);
  });

  it.each([
    ['h_bucket{le="1"} 2\nh_count 1', "has counts that are no whole numbers, or fall from one bucket to the next"],
    ['h_bucket{le="1"} 2\nh_sum 3', "has no count"],
    ['h_bucket{le="+Inf"} 2\nh_count 3', "has another count in its last bucket than in all"],
    [
      'h_bucket{le="1"} 2\nh_bucket{le="1"} 2\nh_count 3',
      "has buckets whose `le` is missing, no number, or there twice",
    ],
    ["h_bucket 2\nh_count 3", "has buckets whose `le` is missing, no number, or there twice"],
    ['h_bucket{le="1"} 0.5\nh_count 3', "has counts that are no whole numbers, or fall from one bucket to the next"],
  ])("refuses the histogram %j", async (lines, problem) => {
    const { told } = await read("prometheus", `# TYPE h histogram\n${lines}\n`);
    expect(told).toEqual([`bad-metric: a, line 2: The histogram h ${problem}.`]);
  });

  it("refuses summaries, each once", async () => {
    const text =
      '# TYPE gc_seconds summary\ngc_seconds{quantile="0"} 1\ngc_seconds{quantile="1"} 2\ngc_seconds_sum 1\ngc_seconds_count 1\n';
    expect((await read("prometheus", text)).told).toEqual([
      "bad-metric: a: gc_seconds is a summary, which cannot be merged.",
    ]);
  });
});

describe("readNdjson", () => {
  it.each([
    ["{", "This is no JSON."],
    ["[]", "This is no sample."],
    ['{"value":1}', "The sample has no `name`."],
    ['{"name":"x"}', "The `value` is no number."],
    ['{"name":"x","value":"1"}', "The `value` is no number."],
    ['{"name":"x","value":1e999}', "The `value` is no number."],
    ['{"name":"x","value":null,"nonfinite":"many"}', "The `value` is no number."],
    ['{"name":"x","value":1,"type":"gauges"}', 'There is no type gauges. Did you mean "gauge"?'],
    ['{"name":"x","value":1,"labels":[]}', "The `labels` are no object."],
    ['{"name":"x","value":1,"labels":{"a":null}}', "The label a is no text, number or flag."],
    [
      '{"name":"x","value":1,"labels":{"__proto__":"a"}}',
      "The label name __proto__ begins with __, which is reserved.",
    ],
    [
      '{"name":"x","value":1,"timestamp":"noon"}',
      "The `timestamp` is no time: write RFC 3339 such as 2026-11-22T10:00:00Z, or seconds or milliseconds since 1970.",
    ],
    ['{"name":"x","value":1,"help":7}', "The `help` is no text."],
    [
      '{"name":"x","type":"histogram","value":1}',
      "A histogram has `bounds`, and `counts`, whole numbers, one more than bounds.",
    ],
    [
      '{"name":"x","type":"histogram","value":1,"bounds":[1],"counts":[1,2],"count":4}',
      "The `count` is not 3, the sum of the `counts`.",
    ],
    [
      '{"name":"x","type":"histogram","value":1,"bounds":[2,1],"counts":[1,2,3]}',
      "The `bounds` must ascend, each bound above the one before.",
    ],
  ])("tells the line of %j", async (line, problem) => {
    expect((await read("ndjson", `{"name":"ok","value":1}\r\n\r\n${line}\r\n`)).told).toEqual([
      `bad-metric: a, line 3: ${problem}`,
    ]);
  });
});

describe("readJson", () => {
  it.each([
    ["", "a: This is no JSON, or it was cut short."],
    ["[]", "a: This has no list `metrics`."],
    ["{}", "a: This has no list `metrics`."],
    ['{"metrics":{}}', "a: This has no list `metrics`."],
    ['{"resourceMetrics":[]}', "a: This is OTLP, which is written but not read."],
    ['{"metrics":[]}', "a: The field `schema` does not say stdops-metrics/1."],
    ['{"schema":"stdops-metrics/2","metrics":[]}', "a: The field `schema` does not say stdops-metrics/1."],
    ['{"schema":"stdops-metrics/1","metrics":[0]}', "a: Not all that is in `metrics` is an object."],
    ['{"schema":"stdops-metrics/1","metrics":[[{}]]}', "a, line 1: This is no sample."],
    ['{"schema":"stdops-metrics/1","metrics":[{"name":"x","value":1}', "a: This is no JSON, or it was cut short."],
    ['{"schema":"stdops-metrics/1",\n"metrics":[\n{"name":"x" "value":1}]}', "a, line 3: This is no JSON."],
    ['{"schema":"stdops-metrics/1",\n"metrics":[\n{"name":"x"}]}', "a, line 3: The `value` is no number."],
  ])("refuses %j", async (text, told) => {
    expect((await read("json", text)).told).toContain(`bad-metric: ${told}`);
  });

  it("finds the list wherever it stands, and is not misled by texts", async () => {
    const text = JSON.stringify(
      {
        run: { metrics: [{ name: "no", value: 1 }] },
        deployment: { 'a"metrics': ["]}{[\\", { metrics: [{}] }] },
        metrics: [{ name: "x", value: 1, labels: { a: '}],"metrics":[{\\' }, other: [{ a: [] }] }],
        schema: "stdops-metrics/1",
      },
      null,
      2,
    );
    for (const size of [1, 3, 1000]) {
      const { told, samples } = await read("json", text, size);
      expect(told).toEqual([]);
      expect(samples).toEqual([{ name: "x", type: "gauge", labels: { a: '}],"metrics":[{\\' }, value: 1 }]);
    }
  });
});

describe("readCsv", () => {
  it("takes a tidy file with some of the columns, in any order", async () => {
    const { told, samples } = await read("csv", 'value,labels,name\n1,"{""a"":""b""}",x\n2,,jobs_total\n');
    expect(told).toEqual([]);
    expect(samples).toEqual([
      { name: "x", type: "gauge", labels: { a: "b" }, value: 1 },
      { name: "jobs_total", type: "counter", labels: {}, value: 2 },
    ]);
  });

  it("takes a wide file", async () => {
    const text =
      "timestamp,server,cpu_usage_pct,note\r\n2026-11-22T10:00:00Z,web-1,12.5,\r\n2026-11-22T10:00:00Z,web-2,,x\r\n,web-2,7,x\r\n";
    const { told, samples } = await read("csv", text);
    expect(told).toEqual([]);
    expect(samples).toEqual([
      {
        name: "cpu_usage_pct",
        type: "gauge",
        labels: { server: "web-1" },
        value: 12.5,
        timestamp: Date.UTC(2026, 10, 22, 10),
      },
      { name: "cpu_usage_pct", type: "gauge", labels: { note: "x", server: "web-2" }, value: 7 },
    ]);
  });

  it.each([
    ["name,value,colour\nx,1,red\n", "line 1: The column colour is unknown."],
    ["name,name\n", "line 1: The column name is there twice."],
    ["a,\n", "line 1: A column has no name."],
    ["name,value\nx,one\n", "line 2: The `value` is no number."],
    ["name,value\n\nx\n", "line 3: The row has 1 fields, the header 2."],
    ['name,value\n"x\ny",1,2\nz,1\n', "line 2: The row has 3 fields, the header 2."],
    ['name,value\n"x"y,1\n', "line 2: The row has 3 fields, the header 2."],
    ["name,value,type\nx,1,gage\n", 'line 2: There is no type gage. Did you mean "gauge"?'],
    ["name,value,labels\nx,1,a=b\n", "line 2: The `labels` are no JSON object."],
    [
      "name,value,timestamp\nx,1,noon\n",
      "line 2: The `timestamp` is no time: write RFC 3339 such as 2026-11-22T10:00:00Z, or seconds or milliseconds since 1970.",
    ],
    [
      "timestamp,x\nnoon,1\n",
      "line 2: The `timestamp` is no time: write RFC 3339 such as 2026-11-22T10:00:00Z, or seconds or milliseconds since 1970.",
    ],
  ])("refuses %j", async (text, told) => {
    expect((await read("csv", text)).told).toContain(`bad-metric: a, ${told}`);
  });
});

describe("readMetricsFiles", () => {
  const workspace = createWorkspace();
  afterAll(workspace.remove);
  const sample = (env: string) => `{"name":"x","value":1,"labels":{"env":"${env}"}}\n`;

  async function merge(files: Readonly<Record<string, string | Uint8Array>>): Promise<Gathering> {
    const gathering = new Gathering();
    for (const [path, content] of Object.entries(files)) {
      workspace.write(path, content);
    }
    await readMetricsFiles(Object.keys(files), gathering.collector, { directory: workspace.path });
    return gathering.settle();
  }

  it("merges files of all formats, in the order of their names", async () => {
    const { told, samples } = await merge({
      "b.prom": 'x{env="prom"} 1\n',
      "a.csv": '\ufeffname,value,labels\r\nx,1,"{""env"":""csv""}"\r\n',
      "c.ndjson": sample("ndjson"),
      "a.json": `{"schema":"stdops-metrics/1","metrics":[${sample("json")}]}`,
    });
    expect(told).toEqual([]);
    expect(samples.map((each) => each.labels["env"])).toEqual(["csv", "json", "prom", "ndjson"]);
  });

  it.each([
    [
      "the same series in two files, whatever their times",
      {
        "m1.ndjson": sample("a"),
        "m2.ndjson": '\n{"name":"x","value":2,"labels":{"env":"a"},"timestamp":"2026-11-22"}\n',
      },
      'merge-conflict: The series x{env="a"} is in m1.ndjson, line 1 and m2.ndjson, line 2.',
    ],
    [
      "two types for one name",
      {
        "m3.prom": "# TYPE y gauge\ny 1\n",
        "m4.ndjson": '{"name":"y","type":"histogram","value":1,"bounds":[],"counts":[1]}\n',
      },
      "merge-conflict: m4.ndjson, line 1: y is a histogram here, and a gauge in m3.prom, line 2.",
    ],
    [
      "a series twice in one file",
      { "m5.ndjson": sample("a") + sample("a") },
      'duplicate-series: The series x{env="a"} is there twice: m5.ndjson, line 1 and m5.ndjson, line 2.',
    ],
    [
      "two names that become one",
      { "m6.ndjson": '{"name":"q.x","value":1}\n{"name":"q-x","value":1}\n' },
      "name-clash: m6.ndjson, line 2: The metric names q.x and q-x both become q_x.",
    ],
    [
      "UTF-16",
      { "m7.csv": Buffer.from("\ufeffname,value\n", "utf16le") },
      "bad-metric: m7.csv, line 1: This is no UTF-8.",
    ],
    [
      "a byte that is no UTF-8",
      { "m8.prom": Buffer.from("x 1\ny 2\nz\xff 3\n", "latin1") },
      "bad-metric: m8.prom, line 3: This is no UTF-8.",
    ],
    ["another format", { "m9.om": "" }, "bad-metric: m9.om: A file of this name is not read."],
    ["OTLP", { "m.otlp.json": "{}" }, "bad-metric: m.otlp.json: A file of this name is not read."],
  ])("tells of %s", async (_, files, told) => {
    expect((await merge(files)).told).toEqual([told]);
  });

  it("takes an info that several files have as one", async () => {
    const info = '{"name":"workflow_run_info","type":"info","value":1,"labels":{"job":"a"}}\n';
    const { told, samples } = await merge({ "i1.ndjson": info, "i2.ndjson": info });
    expect(told).toEqual([]);
    expect(samples).toHaveLength(1);
  });

  it("tells of a series that an input and a file have", async () => {
    const gathering = new Gathering();
    parseMetrics(yaml("x: 1"), gathering.input());
    workspace.write("s.prom", "x 2\n");
    await readMetricsFiles(["s.prom"], gathering.collector, { directory: workspace.path });
    expect(gathering.settle().told).toEqual(["merge-conflict: The series x is in metrics and s.prom, line 1."]);
  });

  it("tells of a file that cannot be read, and stops at a signal", async () => {
    const gathering = new Gathering();
    mkdirSync(join(workspace.path, "folder.json"));
    await readMetricsFiles(["folder.json", "missing.csv"], gathering.collector, { directory: workspace.path });
    expect(gathering.told).toEqual([
      "bad-metric: folder.json: The file cannot be read (EISDIR).",
      "bad-metric: missing.csv: The file cannot be read (ENOENT).",
    ]);
    const place = { directory: workspace.path, signal: AbortSignal.abort(new Error("stop")) };
    writeFileSync(join(workspace.path, "t.prom"), "x 1\n");
    chmodSync(join(workspace.path, "t.prom"), 0o644);
    await expect(readMetricsFiles(["t.prom"], gathering.collector, place)).rejects.toThrow("stop");
  });

  it("refuses a line without an end before it fills the memory", async () => {
    const { told } = await merge({ "long.ndjson": Buffer.alloc(20 * 1024 * 1024, 0x61) });
    expect(told).toEqual(["bad-metric: long.ndjson, line 1: The line is longer than 16 MiB."]);
  });
});

describe("findOpenMetricsClashes", () => {
  it.each([
    ["[{name: jobs, value: 1}, {name: jobs_total, value: 1}]", [["jobs", "jobs_total"]]],
    ["[{name: app_info, value: 1}, {name: app, value: 1}]", [["app_info", "app"]]],
    ["[{name: jobs_total, value: 1}, {name: jobs_created, value: 1}]", [["jobs_total", "jobs_created"]]],
    ["[{name: a, value: 1}, {name: a_total, value: 1}, {name: b, value: 1}]", [["a", "a_total"]]],
    ["[{name: a, value: 1}, {name: a_x_total, value: 1}]", []],
  ])("finds in %s", (text, clashes) => {
    const gathering = new Gathering();
    parseMetrics(yaml(text), gathering.input());
    expect(gathering.told).toEqual([]);
    expect(findOpenMetricsClashes(gathering.model)).toEqual(clashes);
  });
});
