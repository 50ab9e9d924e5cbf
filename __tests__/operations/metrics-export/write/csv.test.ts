import { readFileSync } from "node:fs";
import { afterAll, describe, expect, it } from "@jest/globals";
import type { Label } from "../../../../src/operations/metrics-export/label-sets.ts";
import { MetricsModel } from "../../../../src/operations/metrics-export/model.ts";
import { itWhen } from "../../../support/referee.ts";
import { createWorkspace } from "../../../support/workspace.ts";
import { ask, origin, pythonIsHere, write } from "./referees.ts";

const noon = Date.UTC(2026, 10, 22, 12);

/** A model of single samples of gauges. */
function gauges(
  samples: readonly (readonly [name: string, value: number, labels?: readonly Label[], time?: number])[],
) {
  const model = new MetricsModel();
  for (const [name, value, labels = [], timestamp] of samples) {
    model.define({ name, type: "gauge" }).add({ value, labels: model.labelSets.intern(labels), timestamp }, origin);
  }
  return model;
}

describe("CSV", () => {
  const workspace = createWorkspace();
  const directory = workspace.path;
  let files = 0;
  afterAll(() => workspace.remove());

  async function text(model: MetricsModel, manner: Parameters<typeof write>[2] | object = {}): Promise<string> {
    files += 1;
    return readFileSync(await write(model, "csv", { directory, name: `csv-${files}`, ...manner }), "utf8");
  }

  it("has a header, CRLF at the ends of rows, and in a tidy table a row a sample", async () => {
    const model = new MetricsModel();
    const head = { name: "build_duration_seconds", type: "gauge", unit: "s", help: 'How "long", in all' } as const;
    model.define(head).add(
      {
        value: 1.5,
        labels: model.labelSets.intern([
          ["b", "2"],
          ["a", "1"],
        ]),
        timestamp: noon,
      },
      origin,
    );
    model.define({ name: "runs_total", type: "counter" }).add({ value: 3 }, origin);
    expect(await text(model)).toBe(
      "timestamp,name,type,value,unit,help,labels\r\n" +
        '2026-11-22T12:00:00.000Z,build_duration_seconds,gauge,1.5,s,"How ""long"", in all","{""a"":""1"",""b"":""2""}"\r\n' +
        ",runs_total,counter,3,,,{}\r\n",
    );
  });

  it.each([
    [Number.NaN, "NaN"],
    [Number.POSITIVE_INFINITY, "Inf"],
    [Number.NEGATIVE_INFINITY, "-Inf"],
    [-5, "-5"],
    [-0, "-0.0"],
    [1e300, "1e+300"],
  ])("writes the value %p as %s, which no guard touches", async (value, written) => {
    expect(await text(gauges([["x_ratio", value]]))).toContain(`\r\n,x_ratio,gauge,${written},,,{}\r\n`);
  });

  it("writes a histogram as its buckets, from below each, its sum and its count", async () => {
    const model = new MetricsModel();
    const labels = model.labelSets.intern([["job", "a"]]);
    const histogram = { bounds: [0.5, 1], counts: [2, 0, 1] };
    model.define({ name: "wait_seconds", type: "histogram" }).add({ value: 4.5, labels, histogram }, origin);
    expect((await text(model)).split("\r\n").slice(1, -1)).toEqual([
      ',wait_seconds_bucket,histogram,2,,,"{""job"":""a"",""le"":""0.5""}"',
      ',wait_seconds_bucket,histogram,2,,,"{""job"":""a"",""le"":""1.0""}"',
      ',wait_seconds_bucket,histogram,3,,,"{""job"":""a"",""le"":""+Inf""}"',
      ',wait_seconds_sum,histogram,4.5,,,"{""job"":""a""}"',
      ',wait_seconds_count,histogram,3,,,"{""job"":""a""}"',
    ]);
  });

  it.each(["=1+1", "+1+1", "-1+1", "@x", "\tx", "\rx"])(
    "defuses the formula %j in a help text, and only when told",
    async (help) => {
      const model = new MetricsModel();
      model.define({ name: "x_ratio", type: "gauge", help }).add({ value: 1 }, origin);
      const quoted = (cell: string) => (cell.includes("\r") ? `"${cell}"` : cell);
      expect(await text(model)).toContain(`,1,,${quoted(`'${help}`)},{}`);
      expect(await text(model, { formulaGuard: false })).toContain(`,1,,${quoted(help)},{}`);
    },
  );

  it("has in a wide table a column a label and a metric, and a row a time and label set, in the order of times", async () => {
    const model = gauges([
      ["cpu_usage_ratio", 0.5, [["server", "web-2"]], noon],
      ["cpu_usage_ratio", 0.25, [["server", "web-1"]], noon - 1000],
      ["memory_bytes", 10, [["server", "web-2"]], noon],
      ["disk_bytes", 7],
    ]);
    model.define({ name: "workflow_run_info", type: "info" }).add({ value: 1 }, origin);
    expect(await text(model, { csvLayout: "wide" })).toBe(
      "timestamp,server,cpu_usage_ratio,memory_bytes,disk_bytes\r\n" +
        ",,,,7\r\n" +
        "2026-11-22T11:59:59.000Z,web-1,0.25,,\r\n" +
        "2026-11-22T12:00:00.000Z,web-2,0.5,10,\r\n",
    );
  });

  it("gives each column of a wide table a name of its own, and a histogram two of them", async () => {
    const model = gauges([
      [
        "load_ratio",
        1,
        [
          ["load_ratio", "a"],
          ["timestamp", "b"],
          ["label_timestamp", "c"],
        ],
      ],
    ]);
    const histogram = { bounds: [1], counts: [1, 1] };
    model.define({ name: "wait_seconds", type: "histogram" }).add({ value: 3, histogram }, origin);
    expect((await text(model, { csvLayout: "wide" })).split("\r\n").slice(0, -1)).toEqual([
      "timestamp,label_timestamp,label_load_ratio,label_label_timestamp,load_ratio,wait_seconds_sum,wait_seconds_count",
      ",,,,,3,2",
      ",c,a,b,1,,",
    ]);
  });

  it("defuses formulas among the labels of a wide table", async () => {
    const model = gauges([
      ["x_ratio", 1, [["branch", '=cmd|"/c calc"!A1']]],
      ["x_ratio", 2, [["branch", "-5"]]],
    ]);
    expect(await text(model, { csvLayout: "wide" })).toBe(
      'timestamp,branch,x_ratio\r\n,"\'=cmd|""/c calc""!A1",1\r\n,-5,2\r\n',
    );
  });

  itWhen(pythonIsHere)("keeps line ends, quotes and commas within a value, for Python's csv", async () => {
    const value = 'one\r\ntwo\n"three", four\rfive';
    const model = gauges([["x_ratio", 1, [["note", value]]]]);
    const path = await write(model, "csv", { directory, name: "python", csvLayout: "wide" });
    expect(ask("csv", path)).toEqual([
      ["timestamp", "note", "x_ratio"],
      ["", value, "1"],
    ]);
  });
});
