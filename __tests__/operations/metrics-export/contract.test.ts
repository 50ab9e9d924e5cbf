import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { appendFileSync, chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { isAbsolute, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { systemClock } from "../../../src/io/clock.ts";
import { appendToTimerSpool } from "../../../src/io/timer-spool.ts";
import { metricsExport } from "../../../src/operations/metrics-export/operation.ts";
import { itWhen, runTool } from "../../support/referee.ts";
import { createStepClock } from "../../support/step-clock.ts";
import { createWorkspace, type Workspace } from "../../support/workspace.ts";
import { type ExportSurroundings, findValue, performExport, readDocument } from "./perform-export.ts";
import { promtoolIsHere, pythonIsHere } from "./write/referees.ts";

let workspace: Workspace;
beforeEach(() => {
  workspace = createWorkspace();
});
afterEach(() => workspace.remove());

const nobodyIsRoot = process.getuid?.() !== 0;
const run = {
  GITHUB_REPOSITORY: "octo-org/app",
  GITHUB_WORKFLOW: "Deploy",
  GITHUB_JOB: "build",
  GITHUB_REF: "refs/heads/main",
  GITHUB_SHA: "a".repeat(40),
  GITHUB_RUN_ID: "42",
  GITHUB_RUN_ATTEMPT: "2",
};

/** Exports in the workspace, as JSON alone unless told. */
async function exportThere(raw: Readonly<Record<string, string>>, more: Partial<ExportSurroundings> = {}) {
  return await performExport({ formats: "json", ...raw }, { directory: workspace.path, ...more });
}

function listFiles(): readonly string[] {
  return readdirSync(workspace.path, { recursive: true })
    .map(String)
    .filter((path) => !path.startsWith(".runner"));
}

describe("inputs", () => {
  it.each<[string, string, unknown]>([
    ["metrics", "mapping or list", undefined],
    ["deployment", "mapping", undefined],
    ["metrics-files", "lines", undefined],
    ["labels", "mapping", undefined],
    ["job-timings", "flag", false],
    ["token", "secret", undefined],
    ["formats", "lines", "json,csv,prometheus"],
    ["directory", "text", "metrics"],
    ["name", "text", "metrics"],
    ["append", "flag", false],
    ["csv-layout", "choice", "tidy"],
    ["csv-formula-guard", "flag", true],
    ["upload", "choice", "auto"],
    ["artifact-name", "text", undefined],
    ["retention-days", "integer", undefined],
    ["compression-level", "integer", 6],
    ["otlp-endpoint", "text", undefined],
    ["otlp-headers", "secret", undefined],
    ["pushgateway-url", "text", undefined],
    ["push-job", "text", undefined],
    ["baseline", "text", undefined],
    ["on-regression", "choice", "fail"],
    ["regress", "lines", undefined],
  ])("have %s of the kind %s with the default %j", (name, kind, fallback) => {
    const declared = new Map(Object.entries(metricsExport.inputs)).get(name);
    const { default: given } = { default: undefined, ...declared };
    expect([declared?.kind, declared?.required ?? false]).toEqual([kind, false]);
    expect(typeof given === "object" ? String(given) : given).toBe(fallback);
  });

  it("are all of these, and so are outputs and failures", () => {
    expect(Object.keys(metricsExport.inputs)).toHaveLength(23);
    const outputs = ["files", "directory", "count", "duration-ms"];
    const artifact = ["artifact-id", "artifact-url", "artifact-name", "artifact-digest"];
    expect(Object.keys(metricsExport.outputs)).toEqual([...outputs, ...artifact, "metrics", "comparison"]);
    expect(Object.keys(metricsExport.failures).toSorted()).toEqual(
      [
        ...["bad-metric", "duplicate-series", "name-clash", "header-mismatch", "upload-failed", "upload-unavailable"],
        ...["push-failed", "push-rejected", "regression", "no-baseline", "merge-conflict", "write-failed"],
      ].toSorted(),
    );
  });

  it("have a token and an artifact's name from the runner's own expressions", () => {
    expect(metricsExport.inputs.token.defaultExpression).toBe(["$", "{{ github.token }}"].join(""));
    expect(metricsExport.inputs["artifact-name"].defaultExpression).toContain("strategy.job-index");
  });

  it("that are faulty are all told in one report with exit code 2, and nothing is written", async () => {
    const wrong = {
      metrics: "just words",
      deployment: "- a list",
      "metrics-files": "*/../x",
      labels: "a: [1]",
      "job-timings": "yes",
      formats: "xml",
      name: "../up",
      append: "1",
      "csv-layout": "long",
      "csv-formula-guard": "no",
      upload: "maybe",
      "retention-days": "0",
      "compression-level": "10",
      "otlp-endpoint": "ftp://user:hunter2@host",
      "otlp-headers": "Authorization hunter2",
      "pushgateway-url": "pushgateway:9091",
      "on-regression": "panic",
      regress: "coverage\na == 3\nb < +1",
      "working-directory": "nowhere",
      summary: "1",
    };
    const { code, failure, outputs, said, summary } = await exportThere(wrong);
    expect(code).toBe(2);
    expect(failure?.code).toBe("bad-input");
    expect(failure?.faults.map(({ input }) => input).toSorted()).toEqual(Object.keys(wrong).toSorted());
    for (const line of wrong.regress.split("\n")) {
      expect(failure?.message).toContain(line);
    }
    expect(JSON.stringify([failure, said.filter((line) => !line.startsWith("mask: ")), summary])).not.toContain(
      "hunter2",
    );
    expect(outputs).toEqual({});
    expect(listFiles()).toEqual([]);
  });

  it.each<[string, Record<string, string>, string, RegExp]>([
    ["headers without an endpoint", { "otlp-headers": "A: b" }, "otlp-headers", /otlp-endpoint/u],
    ["job-timings outside of a run", { "job-timings": "true" }, "job-timings", /no run/u],
    ["a baseline outside of a run", { baseline: "metrics" }, "baseline", /no run/u],
    ["a rule that needs a baseline without one", { regress: "a > 10%" }, "baseline", /name its artifact/u],
    ["formats that are none", { formats: "," }, "formats", /names no format/u],
    ["an artifact's name that is none", { "artifact-name": "///" }, "artifact-name", /no name for an artifact/u],
    ["a file that does not exist", { "metrics-files": "nope.json" }, "metrics-files", /nope\.json/u],
    ["a name that is a folder's", { name: ".." }, "name", /no name of a file/u],
    ["a name with a folder", { name: "a/b" }, "name", /directory/u],
    ["a name with a control sign", { name: "a\u0007b" }, "name", /no name of a file/u],
    ["a name that is too long", { name: "x".repeat(201) }, "name", /no name of a file/u],
  ])("refuse %s", async (_, raw, input, words) => {
    const { code, failure } = await exportThere({ metrics: "a: 1", ...raw });
    expect(code).toBe(2);
    expect(failure?.faults.map((fault) => fault.input)).toEqual([input]);
    expect(failure?.message).toMatch(words);
    expect(listFiles()).toEqual([]);
  });

  it("that are wrong together are all told together", async () => {
    const wrong = { "otlp-headers": "A: b", "job-timings": "true", regress: "a > 10%", "artifact-name": "/" };
    const { failure } = await exportThere({ metrics: "a: 1", ...wrong });
    const names = ["artifact-name", "otlp-headers", "job-timings", "baseline"];
    expect(failure?.faults.map(({ input }) => input)).toEqual(names);
  });

  it("that give nothing to export are bad-input", async () => {
    for (const raw of [{}, { metrics: "{}" }, { metrics: "[]" }, { "metrics-files": "*.json" }]) {
      const { code, failure } = await exportThere(raw, { environment: run });
      expect([code, failure?.code, failure?.message]).toEqual([2, "bad-input", expect.stringContaining("nothing")]);
    }
    expect(listFiles()).toEqual([]);
  });

  it("that give an _info metric alone are something to export", async () => {
    const { code, outputs, read } = await exportThere({
      metrics: "- { name: build_info, value: 1, labels: { v: x } }",
    });
    expect([code, outputs["count"]]).toEqual([0, "0"]);
    expect(readDocument(read(".json")).samples).toMatchObject([{ name: "build_info", type: "info" }]);
  });
});

describe("metrics", () => {
  it("are a mapping of names to values", async () => {
    const { code, outputs, read } = await exportThere({
      metrics: 'a_seconds: 1.5\nb_total: 3\nc: true\nd: "12"\ne: .inf\nf: NaN',
    });
    expect([code, outputs["count"]]).toEqual([0, "6"]);
    const { samples } = readDocument(read(".json"));
    expect(samples.map(({ name, type, value, nonfinite }) => [name, type, value, nonfinite])).toEqual([
      ["a_seconds", "gauge", 1.5, undefined],
      ["b_total", "counter", 3, undefined],
      ["c", "gauge", 1, undefined],
      ["d", "gauge", 12, undefined],
      ["e", "gauge", null, "+Inf"],
      ["f", "gauge", null, "NaN"],
    ]);
  });

  it("are a list with type, unit, help, labels and timestamp", async () => {
    const item =
      "- { name: queue_seconds, value: 2, type: gauge, unit: seconds, help: Waiting., labels: { b: 1, a: x }, timestamp: 2026-11-22T10:00:00 }";
    const { read } = await exportThere({ metrics: item });
    expect(readDocument(read(".json")).samples).toEqual([
      {
        name: "queue_seconds",
        type: "gauge",
        value: 2,
        unit: "seconds",
        help: "Waiting.",
        labels: { a: "x", b: "1" },
        timestamp: "2026-11-22T10:00:00.000Z",
      },
    ]);
  });

  it("are histograms with values, and with buckets if wanted", async () => {
    const metrics =
      "- { name: a_seconds, type: histogram, values: [0.1, 1, 2, 50], buckets: [1, 10] }\n- { name: b_seconds, values: [3] }";
    const { read } = await exportThere({ metrics, formats: "json, prometheus" });
    expect(readDocument(read(".json")).samples[0]).toMatchObject({
      type: "histogram",
      count: 4,
      bounds: [1, 10],
      counts: [2, 1, 1],
    });
    expect(read(".prom")).toContain('a_seconds_bucket{le="10.0"} 3\n');
    expect(read(".prom")).toContain("b_seconds_count 1\n");
  });

  it("get the labels of all, but for their own", async () => {
    const { read } = await exportThere({
      metrics: "- { name: a, value: 1, labels: { env: own } }\n- { name: b, value: 2 }",
      labels: "env: all\nregion: eu",
    });
    expect(readDocument(read(".json")).samples.map(({ labels }) => labels)).toEqual([
      { env: "own", region: "eu" },
      { env: "all", region: "eu" },
    ]);
  });

  it.each<[string, string, string, RegExp, RegExp]>([
    ["a name in camel case", "buildTime: 1", "bad-metric", /buildTime/u, /build_time/u],
    ["a name with an abbreviated unit", "build_ms: 1", "bad-metric", /build_ms/u, /build_seconds/u],
    ["a counter without _total", "- {name: a, type: counter, value: 1}", "bad-metric", /_total/u, /a_total/u],
    ["a value that is none", "a: fast", "bad-metric", /fast/u, /number/u],
    ["a label of histograms", "- {name: a, value: 1, labels: {le: x}}", "bad-metric", /le/u, /another name/u],
    ["a counter below 0", "a_total: -1", "bad-metric", /-1/u, /gauge/u],
    ["a time that is none", "- {name: a, value: 1, timestamp: yesterday}", "bad-metric", /yesterday/u, /leave/u],
    ["a type that is none", "- {name: a, value: 1, type: gague}", "bad-metric", /gague/u, /gauge/u],
    ["a field that is none", "- {name: a, vaule: 1}", "bad-metric", /vaule/u, /value/u],
    ["two names that become one", "x-y: 1\nx.y: 2", "name-clash", /x_y/u, /Rename/u],
    [
      "a series that is there twice",
      "- {name: a, value: 1}\n- {name: a, value: 2}",
      "duplicate-series",
      /a/u,
      /label/u,
    ],
  ])("refuse %s with the rule and a way out", async (_, metrics, code, message, hint) => {
    const { failure, code: exit, outputs } = await exportThere({ metrics });
    expect([exit, failure?.code]).toEqual([1, code]);
    expect(failure?.message).toMatch(message);
    expect(failure?.hint).toMatch(hint);
    expect(outputs["files"]).toBeUndefined();
    expect(listFiles()).toEqual([]);
  });

  it("that are faulty are all told in one report, with what is known of the deployment", async () => {
    const { failure, outputs } = await exportThere({
      metrics: "buildTime: 1\nb: fast\nc: 1",
      deployment: "start_time: 0\nend_time: 90\nsuccess: perhaps",
    });
    for (const words of ["buildTime", "fast", "perhaps"]) {
      expect(failure?.message).toContain(words);
    }
    expect(outputs).toMatchObject({ "duration-ms": "90000" });
  });

  it("with signs that a name cannot have get _ in their place", async () => {
    const { read } = await exportThere({ metrics: "build-time.seconds: 1" });
    expect(findValue(read(".json"), "build_time_seconds")).toBe(1);
  });

  it("with two times of one series are two samples, in the order of time", async () => {
    const { read, outputs } = await exportThere({
      metrics: "- {name: a, value: 2, timestamp: 20}\n- {name: a, value: 1, timestamp: 10}",
    });
    expect(outputs["count"]).toBe("2");
    expect(readDocument(read(".json")).samples.map(({ value }) => value)).toEqual([1, 2]);
  });
});

describe("deployment", () => {
  const record = `deployment_id: web-42
start_time: 2026-11-22T10:00:00Z
end_time: 2026-11-22T10:02:05.250Z
success: true
steps: [build, { name: push, start_time: 2026-11-22T10:00:00Z, end_time: 2026-11-22T10:00:30Z, success: false }]
version: 1.10
notes: { a: [1, null] }`;

  it("is kept whole in the JSON, and becomes metrics", async () => {
    const { outputs, read } = await exportThere({ deployment: record });
    expect(outputs).toMatchObject({ "duration-ms": "125250", count: "5" });
    const { frame, samples } = readDocument(read(".json"));
    expect(frame.deployment).toEqual({
      deployment_id: "web-42",
      start_time: "2026-11-22T10:00:00Z",
      end_time: "2026-11-22T10:02:05.250Z",
      success: true,
      steps: [
        "build",
        { name: "push", start_time: "2026-11-22T10:00:00Z", end_time: "2026-11-22T10:00:30Z", success: false },
      ],
      version: 1.1,
      notes: { a: [1, null] },
    });
    expect(read(".json")).toContain('"version":1.10');
    expect(samples.map(({ name, value, labels }) => [name, value, labels])).toEqual([
      ["deployment_duration_seconds", 125.25, {}],
      ["deployment_success", 1, {}],
      ["deployment_steps", 2, {}],
      ["deployment_step_duration_seconds", 30, { step: "push" }],
      ["deployment_step_success", 0, { step: "push" }],
      ["deployment_info", 1, { deployment_id: "web-42", version: "1.10" }],
    ]);
  });

  it("ends now where it does not say when", async () => {
    const clock = createStepClock(new Date("2026-11-22T10:01:00Z"));
    const { outputs } = await exportThere({ deployment: "start_time: 2026-11-22T10:00:00" }, { clock });
    expect(outputs["duration-ms"]).toBe("60000");
  });

  it.each([
    ["RFC 3339 with a zone", "2026-11-22T12:00:00+02:00"],
    ["RFC 3339 without a zone, which is UTC", '"2026-11-22T10:00:00"'],
    ["seconds since 1970", "1795341600"],
    ["milliseconds since 1970", "1795341600000"],
  ])("takes times as %s", async (_, start) => {
    const { outputs } = await exportThere({ deployment: `start_time: ${start}\nend_time: 2026-11-22T10:00:01Z` });
    expect(outputs["duration-ms"]).toBe("1000");
  });

  it("without times has no duration-ms", async () => {
    const { outputs, code } = await exportThere({ deployment: "deployment_id: x" });
    expect(code).toBe(0);
    expect(outputs["duration-ms"] ?? "").toBe("");
  });
});

describe("metrics-files", () => {
  const formats = "json\nndjson\ncsv\nprometheus";

  it.each([".json", ".ndjson", ".csv", ".prom"])("reads %s as it was written", async (ending) => {
    const metrics =
      "- {name: a_seconds, value: 1.25, labels: {x: 'a,\"b\"'}, timestamp: 10}\n- {name: b_total, value: 3}\n- {name: c_seconds, values: [1, 2]}";
    const first = await exportThere({ metrics, formats, directory: "one" });
    const second = await exportThere({ "metrics-files": `one/*${ending}`, formats, directory: "two" });
    expect(second.failure).toBeUndefined();
    const plain = (text: string) =>
      readDocument(text).samples.map(({ name, type, value, labels, timestamp, counts }) => ({
        name,
        type,
        value,
        labels,
        timestamp,
        counts,
      }));
    expect(plain(second.read(".json"))).toEqual(plain(first.read(".json")));
  });

  it("merges a matrix's files, with labels that are added to all", async () => {
    for (const os of ["linux", "macos"]) {
      await exportThere({ metrics: "tests_total: 5", labels: `os: ${os}`, directory: `all/${os}` });
    }
    const { read, outputs } = await exportThere({ "metrics-files": "all/**/*.json", labels: "suite: unit" });
    expect(outputs["count"]).toBe("2");
    expect(readDocument(read(".json")).samples.map(({ labels }) => labels)).toEqual([
      { os: "linux", suite: "unit" },
      { os: "macos", suite: "unit" },
    ]);
  });

  it.each<[string, string, string, RegExp]>([
    ["the same series in two files", "tests_total: 5", "tests_total: 6", /tests_total is in .*a\/.*b\//u],
    ["two types for one name", "x: 1", "- {name: x, values: [1]}", /histogram/u],
  ])("refuses %s as merge-conflict", async (_, one, other, words) => {
    await exportThere({ metrics: one, directory: "all/a" });
    await exportThere({ metrics: other, directory: "all/b" });
    const { failure } = await exportThere({ "metrics-files": "all/*/metrics.json", directory: "out" });
    expect(failure?.code).toBe("merge-conflict");
    expect(failure?.message).toMatch(words);
    expect(existsSync(join(workspace.path, "out"))).toBe(false);
  });

  it("takes the same deployment or run in two files for one", async () => {
    for (const directory of ["all/a", "all/b"]) {
      await exportThere({ metrics: `${directory.at(-1)}: 1`, directory }, { environment: run });
    }
    const { failure, outputs } = await exportThere({ "metrics-files": "all/*/metrics.json" }, { environment: run });
    expect([failure, outputs["count"]]).toEqual([undefined, "2"]);
  });

  it("names the file and the line of what is wrong", async () => {
    workspace.write("a.prom", "# TYPE a gauge\na 1\nnot a sample at all\n");
    const { failure } = await exportThere({ "metrics-files": "a.prom" });
    expect(failure).toMatchObject({ code: "bad-metric", message: expect.stringContaining("a.prom, line 3") });
  });
});

describe("timers", () => {
  it("that were stopped are picked up once, with nothing asked", async () => {
    const timer = {
      name: "deploy",
      metric: "deploy_duration_seconds",
      labels: new Map([["env", "x"]]),
      seconds: 2.5,
      startedAt: "2026-11-22T10:00:00.000Z",
      laps: [],
    };
    appendToTimerSpool({ RUNNER_TEMP: join(workspace.path, ".runner") }, timer);
    const first = await exportThere({});
    expect(readDocument(first.read(".json")).samples).toMatchObject([
      { name: "deploy_duration_seconds", value: 2.5, unit: "seconds", labels: { env: "x" } },
    ]);
    const second = await exportThere({ metrics: "a: 1" });
    expect(second.outputs["count"]).toBe("1");
  });

  it("are exported once, whatever processes do so at the same moment", async () => {
    const environment = { RUNNER_TEMP: join(workspace.path, ".runner") };
    const names = Array.from({ length: 120 }, (_, at) => `t${at}_seconds`);
    const script = join(import.meta.dirname, "export-in-process.ts");
    const root = join(import.meta.dirname, "../../..");
    const children = ["a", "b", "c"].map((name) =>
      spawn(process.execPath, ["--import", "tsx", script, workspace.path, "40", name], {
        cwd: root,
        stdio: ["pipe", "pipe", "inherit"],
      }),
    );
    const said = children.map(() => "");
    const ended = children.map(async (child, at) => {
      child.stdout.setEncoding("utf8").on("data", (text: string) => {
        said[at] += text;
      });
      return await once(child, "close");
    });
    while (said.some((text) => text === "")) {
      await systemClock.sleep(5);
    }
    for (const child of children) {
      child.stdin.end();
    }
    for (const metric of names) {
      const timer = { name: metric, metric, seconds: 1, startedAt: "2026-11-22T10:00:00.000Z", laps: [] };
      appendToTimerSpool(environment, { ...timer, labels: new Map() });
      await systemClock.sleep(1);
    }
    await Promise.all(ended);
    await exportThere({ metrics: "a: 1", directory: "d-0" });
    const documents = listFiles().filter((path) => path.endsWith("metrics.json"));
    const samples = documents.flatMap((path) => readDocument(readFileSync(join(workspace.path, path), "utf8")).samples);
    const found = samples.map(({ name }) => String(name)).filter((name) => name !== "a");
    expect(said).toEqual(["ready\n", "ready\n", "ready\n"]);
    expect(documents).toHaveLength(121);
    expect(found.toSorted()).toEqual(names.toSorted());
  });

  it("stay for the next export where the files could not be written", async () => {
    const timer = { name: "t", metric: "t_seconds", seconds: 1, startedAt: "2026-11-22T10:00:00.000Z", laps: [] };
    appendToTimerSpool({ RUNNER_TEMP: join(workspace.path, ".runner") }, { ...timer, labels: new Map() });
    workspace.write("file", "");
    const failed = await exportThere({ directory: "file" });
    expect(failed.failure?.code).toBe("write-failed");
    expect((await exportThere({})).outputs["count"]).toBe("1");
  });
});

describe("files", () => {
  const all = "json\nndjson\ncsv\nprometheus\nopenmetrics\notlp\nhtml";

  it("are those of all formats, named and measured", async () => {
    const { files, outputs } = await exportThere({ metrics: "a: 1", formats: all, directory: "out", name: "m" });
    expect(files.map(({ format, path }) => [format, path.replaceAll("\\", "/")])).toEqual([
      ["json", "out/m.json"],
      ["ndjson", "out/m.ndjson"],
      ["csv", "out/m.csv"],
      ["prometheus", "out/m.prom"],
      ["openmetrics", "out/m.om"],
      ["otlp", "out/m.otlp.json"],
      ["html", "out/m.html"],
    ]);
    for (const { path, size, digest } of files) {
      const bytes = readFileSync(join(workspace.path, path));
      expect([path, size, digest]).toEqual([
        path,
        bytes.length,
        `sha256:${createHash("sha256").update(bytes).digest("hex")}`,
      ]);
    }
    expect(outputs["directory"]).toBe(join(workspace.path, "out"));
  });

  it("are json, csv and prometheus unless told", async () => {
    const { files } = await performExport({ metrics: "a: 1" }, { directory: workspace.path });
    expect(files.map(({ format }) => format)).toEqual(["json", "csv", "prometheus"]);
  });

  it("are told by formats on lines or with commas, each once, in any order", async () => {
    const { files } = await exportThere({ metrics: "a: 1", formats: "csv, json\n# a comment\ncsv" });
    expect(files.map(({ format }) => format)).toEqual(["json", "csv"]);
  });

  it("lie below working-directory, or elsewhere by an absolute path", async () => {
    const elsewhere = createWorkspace();
    mkdirSync(join(workspace.path, "sub"));
    const inside = await exportThere({ metrics: "a: 1", "working-directory": "sub" });
    expect(existsSync(join(workspace.path, "sub/metrics/metrics.json"))).toBe(true);
    expect(isAbsolute(inside.files[0]?.path ?? "")).toBe(false);
    const outside = await exportThere({ metrics: "a: 1", directory: elsewhere.path });
    expect(outside.files[0]?.path).toBe(join(elsewhere.path, "metrics.json"));
    elsewhere.remove();
  });

  it("leave nothing beside them", async () => {
    await exportThere({ metrics: "a: 1", formats: all });
    expect(readdirSync(join(workspace.path, "metrics"))).toHaveLength(7);
  });

  itWhen(nobodyIsRoot)("that cannot be written are write-failed, and the old ones stay", async () => {
    await exportThere({ metrics: "a: 1" });
    chmodSync(join(workspace.path, "metrics"), 0o500);
    const { failure } = await exportThere({ metrics: "a: 2" });
    chmodSync(join(workspace.path, "metrics"), 0o700);
    expect(failure?.code).toBe("write-failed");
    expect(readFileSync(join(workspace.path, "metrics/metrics.json"), "utf8")).toContain('"value":1');
  });

  it("that were written before one failed are known", async () => {
    mkdirSync(join(workspace.path, "metrics/metrics.csv"), { recursive: true });
    const { failure, files, outputs, summary } = await exportThere({
      metrics: "a: 1",
      deployment: "start_time: 0\nend_time: 1",
      formats: "json, csv, prometheus",
    });
    expect(failure?.code).toBe("write-failed");
    expect(failure?.message).toContain("metrics.csv");
    expect(files.map(({ format }) => format)).toEqual(["json"]);
    expect(outputs).toMatchObject({ count: "2", "duration-ms": "1000", directory: join(workspace.path, "metrics") });
    expect(JSON.parse(outputs["metrics"] ?? "")).toHaveLength(3);
    expect(summary).toContain("✗ write-failed");
  });

  it("are not touched where a cancelled job ends the step", async () => {
    const { code } = await exportThere({ metrics: "a: 1" }, { signal: AbortSignal.abort() });
    expect(code).toBe(130);
    expect(listFiles().filter((path) => path.endsWith(".json"))).toEqual([]);
  });
});

describe("the JSON", () => {
  it("has schema, run, deployment and metrics", async () => {
    const { read } = await exportThere({ metrics: "a: 1" }, { environment: run });
    const { frame, samples } = readDocument(read(".json"));
    expect(frame.schema).toMatch(/^stdops-metrics\/1/u);
    expect(frame.run).toMatchObject({ repository: "octo-org/app", workflow: "Deploy", job: "build" });
    expect(samples[0]).toEqual({ name: "a", type: "gauge", value: 1, labels: {} });
  });

  it("is the output metrics, to the letter", async () => {
    const { read, outputs } = await exportThere({ metrics: "a: 1\nb: .nan\nc: 1e21" });
    expect(JSON.parse(outputs["metrics"] ?? "")).toEqual(readDocument(read(".json")).samples);
  });

  it("becomes a file, and metrics-file names it, where it is longer than 256 KiB", async () => {
    const list = Array.from({ length: 4000 }, (_, at) => ({
      name: "x",
      value: at,
      labels: { serial: `${at}-${"y".repeat(40)}` },
    }));
    const { outputs } = await exportThere({ metrics: JSON.stringify(list) });
    expect(outputs["metrics"]).toBe("");
    expect(JSON.parse(readFileSync(outputs["metrics-file"] ?? "", "utf8"))).toHaveLength(4000);
  });

  it("carries the run's facts, and one _info metric does; no series has them", async () => {
    const { read } = await exportThere({ metrics: "a: 1", formats: "json, csv" }, { environment: run });
    const [, info] = readDocument(read(".json")).samples;
    expect(info).toMatchObject({
      name: "workflow_run_info",
      labels: {
        repository: "octo-org/app",
        workflow: "Deploy",
        job: "build",
        ref: "refs/heads/main",
        sha: "a".repeat(40),
        run_id: "42",
        attempt: "2",
      },
    });
    expect(read(".csv").split("\r\n")[0]).toBe("timestamp,name,type,value,unit,help,labels");
    expect(read(".csv").split("\r\n")[1]).toBe(",a,gauge,1,,,{}");
  });
});

describe("CSV", () => {
  const cpu = (server: string, value: number, time: number) =>
    `- {name: cpu_usage_ratio, value: ${value}, labels: {server: ${server}}, timestamp: ${time}}`;

  it("in the layout wide has a row for each time and label set, and a column for each metric", async () => {
    const { read } = await exportThere({
      metrics: `${cpu("web-1", 0.5, 10)}\n${cpu("web-2", 0.25, 10)}`,
      formats: "csv",
      "csv-layout": "wide",
    });
    expect(read(".csv")).toBe(
      "timestamp,server,cpu_usage_ratio\r\n1970-01-01T00:00:10.000Z,web-1,0.5\r\n1970-01-01T00:00:10.000Z,web-2,0.25\r\n",
    );
  });

  itWhen(pythonIsHere)("defuses formulas unless it is told not to, as Python's csv reads it", async () => {
    const metrics = `- {name: a, value: -5, labels: {cmd: "=1+1"}, help: "@SUM(A1)"}`;
    const rows = [];
    for (const guard of ["true", "false"]) {
      const { read } = await exportThere({
        metrics,
        formats: "csv",
        "csv-formula-guard": guard,
        "csv-layout": "wide",
      });
      const ask = ["python3", "-c", "import csv,json,sys;print(json.dumps(list(csv.reader(sys.stdin))))"] as const;
      rows.push(JSON.parse(runTool([...ask], workspace.path, read(".csv")).stdout.toString())[1]);
    }
    expect(rows).toEqual([
      ["", "'=1+1", "-5"],
      ["", "=1+1", "-5"],
    ]);
  });

  it("is appended to with the header once, and so is NDJSON; others are written anew", async () => {
    const formats = "json, csv, ndjson";
    for (const value of [1, 2, 3]) {
      const { files } = await exportThere({ metrics: `a: ${value}`, formats, append: "true" });
      expect(files.map(({ format, digest }) => [format, digest === null])).toEqual([
        ["json", false],
        ["ndjson", true],
        ["csv", true],
      ]);
      expect(files.at(-1)?.size).toBe(readFileSync(join(workspace.path, "metrics/metrics.csv")).length);
    }
    const read = (ending: string) => readFileSync(join(workspace.path, `metrics/metrics${ending}`), "utf8");
    expect(read(".csv").split("\r\n").slice(1, -1)).toEqual(
      [1, 2, 3].map((value) => expect.stringContaining(`a,gauge,${value},`)),
    );
    expect(read(".csv").match(/timestamp/gu)).toHaveLength(1);
    expect(read(".ndjson").trimEnd().split("\n")).toHaveLength(3);
    expect(readDocument(read(".json")).samples).toHaveLength(1);
  });

  it("with other columns is header-mismatch, stays as it was, and the files before it are known", async () => {
    const path = workspace.write("metrics/metrics.csv", "a,b\r\n1,2\r\n");
    const { failure, files } = await exportThere({ metrics: "a: 1", formats: "json, csv", append: "true" });
    expect(failure?.code).toBe("header-mismatch");
    expect(failure?.message).toContain("the columns a, b");
    expect(readFileSync(path, "utf8")).toBe("a,b\r\n1,2\r\n");
    expect(files.map(({ format }) => format)).toEqual(["json"]);
  });

  it("that lacks its last line end is mended before a row is added", async () => {
    await exportThere({ metrics: "a: 1", formats: "csv", append: "true" });
    const path = join(workspace.path, "metrics/metrics.csv");
    writeFileSync(path, readFileSync(path, "utf8").trimEnd());
    await exportThere({ metrics: "a: 2", formats: "csv", append: "true" });
    expect(readFileSync(path, "utf8").split("\r\n")).toHaveLength(4);
  });

  it("whose last row is torn loses that row alone, and says so", async () => {
    await exportThere({ metrics: "a: 1", formats: "csv", append: "true" });
    appendFileSync(join(workspace.path, "metrics/metrics.csv"), ',a,gauge,1,,"half a te');
    const { said, read } = await exportThere({ metrics: "a: 2", formats: "csv", append: "true" });
    expect(read(".csv").split("\r\n").slice(1)).toEqual([",a,gauge,1,,,{}", ",a,gauge,2,,,{}", ""]);
    expect(said).toContainEqual(expect.stringMatching(/^notice: .*torn/u));
  });
});

describe("regress", () => {
  it.each<[string, string, boolean]>([
    ["a: 4", "a < 5", true],
    ["a: 5", "a < 5", false],
    ["a: 5", "a <= 5", true],
    ["a: 6", "a > 5", true],
    ["a: .nan", "a < 5", true],
    ['- {name: a, value: 9, labels: {e: "x"}}\n- {name: a, value: 1, labels: {e: "y"}}', 'a{e="y"} > 5', false],
    ['- {name: a, value: 9, labels: {e: "x"}}', 'a{e="x"} > 5', true],
    ["x-y: 9", "x-y > 5", true],
  ])("of %j by %j is wrong: %j", async (metrics, regress, wrong) => {
    const { failure, code } = await exportThere({ metrics, regress });
    expect([code, failure?.code]).toEqual(wrong ? [1, "regression"] : [0, undefined]);
  });

  it("that is broken fails with all outputs, and the series and the rule are named", async () => {
    const { failure, outputs, files, summary } = await exportThere({
      metrics: "coverage: 0.8",
      regress: "coverage < 0.9",
    });
    expect(failure?.message).toBe("coverage is 0.8: coverage < 0.9.");
    expect(files).toHaveLength(1);
    expect(JSON.parse(outputs["comparison"] ?? "")).toEqual({
      series: [
        {
          name: "coverage",
          labels: {},
          value: 0.8,
          wrong: ["coverage < 0.9"],
        },
      ],
      problems: ["coverage is 0.8: coverage < 0.9."],
      unmatched: [],
      unchecked: [],
    });
    expect(summary).toContain("| Wrong | coverage is 0.8: coverage &lt; 0.9. |".replace("&lt;", "&#60;"));
  });

  it("is a warning where on-regression is warn", async () => {
    const { code, said } = await exportThere({ metrics: "a: 4", regress: "a < 5", "on-regression": "warn" });
    expect([code, said.filter((line) => line.startsWith("warning: "))]).toEqual([0, ["warning: a is 4: a < 5."]]);
  });

  it("whose rule means no metric warns", async () => {
    const { code, said } = await exportThere({ metrics: "a: 4", regress: "b < 5" });
    expect(code).toBe(0);
    expect(said).toContainEqual(expect.stringMatching(/^warning: .*b < 5/u));
  });

  it.each(["fail", "warn"])("of 10,000 series says the first 20, and counts the rest (%s)", async (onRegression) => {
    const list = Array.from({ length: 10_000 }, (_, at) => ({ name: "x", value: at, labels: { serial: at } }));
    const { failure, said, summary, outputs } = await exportThere({
      metrics: JSON.stringify(list),
      regress: "x >= 0",
      "on-regression": onRegression,
    });
    const words = [failure?.message ?? "", ...said.filter((line) => line.startsWith("warning: x"))].join(" ");
    expect(words.match(/x\{serial/gu)).toHaveLength(20);
    expect([words, ...said].join(" ")).toContain("And 9980 more");
    expect(Buffer.byteLength(summary)).toBeLessThan(1024 * 1024);
    expect(JSON.parse(readFileSync(outputs["comparison-file"] ?? "", "utf8")).problems).toHaveLength(10_000);
  });
});

describe("the summary", () => {
  it("has the facts, the pictures and a table", async () => {
    const { summary } = await exportThere({
      metrics: "- {name: a_seconds, value: 5}\n- {name: b_seconds, value: 65}",
      deployment:
        "start_time: 0\nend_time: 125\nsuccess: true\nsteps: [{name: one, start_time: 0, end_time: 60}, {name: two, start_time: 60, end_time: 125}]",
    });
    expect(summary).toMatch(/^### metrics-export: ✓\n/u);
    expect(summary).toContain("| Deployment | ✓ succeeded, took 2 min 5 s, 2 steps |");
    expect(summary).toContain("```mermaid\ngantt");
    expect(summary).toMatch(/```mermaid\n(?:%%.*\n)?xychart/u);
    expect(summary).toContain("| Metric | Labels | Value |");
    expect(summary).toMatch(/\| b&#95;seconds \| {2}\| 1 min 5 s \|/u);
  });

  it("has a sparkline for a series that has a course", async () => {
    const items = [1, 5, 2].map((value, at) => `- {name: a, value: ${value}, timestamp: ${at + 1}}`);
    const { summary } = await exportThere({ metrics: items.join("\n") });
    expect(summary).toContain("| Metric | Labels | Value | Course |");
    expect(summary).toContain("▁█▃");
  });

  it("stays below 1 MiB, and each of its diagrams below 50,000 characters", async () => {
    const list = Array.from({ length: 20_000 }, (_, at) => ({
      name: "step_seconds",
      value: at,
      labels: { serial: `${"|<b>".repeat(20)}${at}` },
    }));
    const { summary } = await exportThere({ metrics: JSON.stringify(list) });
    expect(Buffer.byteLength(summary)).toBeLessThan(1024 * 1024);
    const diagrams = [...summary.matchAll(/```mermaid\n([\s\S]*?)```/gu)].map(([, text = ""]) => text.length);
    expect(Math.max(0, ...diagrams)).toBeLessThan(50_000);
    expect(summary).toContain("more rows are left out");
  });

  it("is left out where nobody wants one", async () => {
    expect((await exportThere({ metrics: "a: 1", summary: "false" })).summary).toBe("");
  });
});

describe("the Prometheus text", () => {
  itWhen(promtoolIsHere)("passes promtool for everything that is exported at once", async () => {
    const { read } = await exportThere(
      {
        metrics:
          "- {name: a_total, value: 1}\n- {name: b_seconds, values: [1]}\n- {name: c, value: .nan, help: 'x\\\\y'}",
        deployment: "deployment_id: x\nstart_time: 0\nend_time: 5\nsuccess: failure\nsteps: [a, b]",
        formats: "prometheus",
      },
      { environment: run },
    );
    const { status, stdout, stderr } = runTool(["promtool", "check", "metrics"], ".", read(".prom"));
    expect({ status, stdout: stdout.toString(), stderr }).toEqual({ status: 0, stdout: "", stderr: "" });
  });
});
