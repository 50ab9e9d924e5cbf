import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { startArtifactService, startMemoryStore } from "../../support/artifact-service.ts";
import { hasAzurite, startAzurite } from "../../support/azurite.ts";
import { nodes, runCommandLine, runStep } from "../../support/entries.ts";
import { itWhen, runTool } from "../../support/referee.ts";
import { createWorkspace, type Workspace } from "../../support/workspace.ts";
import { ask, prometheusClientIsHere, promtoolIsHere, protobufIsHere, pythonIsHere } from "./write/referees.ts";

let workspace: Workspace;
beforeEach(() => {
  workspace = createWorkspace();
});
afterEach(() => workspace.remove());

const metrics =
  '- { name: build_duration_seconds, value: 73.4, labels: { os: linux, note: "a,\\"b\\"" } }\n- { name: test_failures_total, value: 3 }\n- { name: queue_seconds, values: [1, 20], buckets: [5] }';
const formats = "json, ndjson, csv, prometheus, openmetrics, otlp, html";

describe.each(nodes)("dist/ as it is committed, under %s", (_, node) => {
  const cli = async (...words: readonly string[]) =>
    await runCommandLine([...words, "--json"], { cwd: workspace.path, env: { RUNNER_TEMP: workspace.path }, node });
  const path = (ending: string) => join(workspace.path, `metrics/metrics${ending}`);

  it("writes all seven formats, and reads its own back", async () => {
    const { code, stdout, stderr } = await cli("metrics-export", `--metrics=${metrics}`, `--formats=${formats}`);
    expect([code, stderr]).toEqual([0, expect.not.stringContaining("Error")]);
    const { outputs } = JSON.parse(stdout);
    expect(outputs.files.map((file: { readonly format: string }) => file.format)).toEqual(formats.split(", "));
    for (const { path: name, size, digest } of outputs.files) {
      const bytes = readFileSync(join(workspace.path, name));
      expect([size, digest]).toEqual([bytes.length, `sha256:${createHash("sha256").update(bytes).digest("hex")}`]);
    }
    expect(outputs.count).toBe(3);
    expect(readFileSync(path(".html"), "utf8")).toMatch(/^<!doctype html>/iu);
    for (const ending of ["json", "ndjson", "csv", "prom"]) {
      const words = [
        `--metrics-files=metrics/metrics.${ending}`,
        `--directory=again-${ending}`,
        "--formats=prometheus",
      ];
      expect((await cli("metrics-export", ...words)).code).toBe(0);
      expect(readFileSync(join(workspace.path, `again-${ending}/metrics.prom`), "utf8")).toBe(
        readFileSync(path(".prom"), "utf8"),
      );
    }
  });

  itWhen(pythonIsHere && prometheusClientIsHere && promtoolIsHere && protobufIsHere)(
    "writes what promtool, prometheus_client, Python's csv and OpenTelemetry's protobuf read",
    async () => {
      await cli("metrics-export", `--metrics=${metrics}`, `--formats=${formats}`);
      const labels = [
        ["note", 'a,"b"'],
        ["os", "linux"],
      ];
      const build = ["build_duration_seconds", labels, "73.4"];
      expect(ask("prometheus", path(".prom"))).toContainEqual([...build, null]);
      expect(ask("openmetrics", path(".om"))).toContainEqual([...build, null]);
      expect(ask("otlp", path(".otlp.json"))).toContainEqual([...build, expect.any(Number)]);
      expect(ask("csv", path(".csv"))[1]).toEqual([
        "",
        "build_duration_seconds",
        "gauge",
        "73.4",
        "",
        "",
        '{"note":"a,\\"b\\"","os":"linux"}',
      ]);
      const checked = runTool(["promtool", "check", "metrics"], ".", readFileSync(path(".prom")));
      expect([checked.status, checked.stdout.toString(), checked.stderr]).toEqual([0, "", ""]);
    },
  );

  it("appends whole rows when several processes append at once", async () => {
    const rows = Array.from({ length: 50 }, (__, at) => at);
    const processes = ["a", "b", "c", "d"].map(async (name) => {
      const list = rows.map((at) => ({ name: "x", value: at, labels: { from: name, pad: "p".repeat(200) } }));
      const file = workspace.write(
        `${name}.ndjson`,
        list.map((item, at) => `${JSON.stringify({ ...item, timestamp: at + 1 })}\n`).join(""),
      );
      return await cli("metrics-export", `--metrics-files=${file}`, "--append", "--formats=csv, ndjson");
    });
    expect((await Promise.all(processes)).map(({ code }) => code)).toEqual([0, 0, 0, 0]);
    const lines = readFileSync(path(".csv"), "utf8").split("\r\n").slice(0, -1);
    expect(lines.filter((line) => line.startsWith("timestamp"))).toHaveLength(1);
    const told = readFileSync(path(".ndjson"), "utf8")
      .split("\n")
      .slice(0, -1)
      .map((line) => JSON.parse(line));
    const keys = told.map(({ value, labels }) => `${labels.from}${value}`).toSorted();
    expect(keys).toEqual(["a", "b", "c", "d"].flatMap((name) => rows.map((at) => `${name}${at}`)).toSorted());
    expect(lines).toHaveLength(201);
  });

  it("measures with a timer across processes; metrics-export picks it up once", async () => {
    const timer = ["timer", "--name=deploy"];
    expect((await cli(...timer, "--metric=deploy_duration_seconds", "--labels=env: x")).code).toBe(0);
    expect((await cli(...timer, "--action=lap", "--lap=build")).code).toBe(0);
    const stopped = JSON.parse((await cli(...timer, "--action=stop")).stdout).outputs;
    expect(stopped["elapsed-ms"]).toBeGreaterThan(0);
    expect(stopped.laps).toMatchObject([{ name: "build" }]);
    const first = JSON.parse((await cli("metrics-export")).stdout).outputs;
    expect(first.metrics).toMatchObject([{ name: "deploy_duration_seconds", labels: { env: "x" } }]);
    expect(Math.abs(first.metrics[0].value * 1000 - stopped["elapsed-ms"])).toBeLessThan(1);
    expect((await cli("metrics-export")).code).toBe(2);
  });

  it.each(hasAzurite ? ["memory", "Azurite"] : ["memory"])(
    "uploads the files by the thread of the bundle to a store: %s",
    async (name) => {
      const store = name === "memory" ? await startMemoryStore() : await startAzurite();
      const service = await startArtifactService({ store });
      try {
        const inputs = { metrics, formats: "json, csv", "artifact-name": "m", upload: "true" };
        const { PATH: __, ...environment } = service.environment;
        const env = Object.fromEntries(Object.entries(environment).map(([key, value = ""]) => [key, value]));
        const step = await runStep("metrics-export.js", inputs, { cwd: workspace.path, env, node });
        expect([step.code, step.outputs["artifact-name"]]).toEqual([0, "m"]);
        const zip = await service.zip("m");
        expect(step.outputs["artifact-digest"]).toBe(createHash("sha256").update(zip).digest("hex"));
        const script = "import sys,zipfile;z=zipfile.ZipFile(sys.argv[1]);print(sorted(z.namelist()), z.testzip())";
        const { stdout } = runTool(["python3", "-c", script, workspace.write("got.zip", zip)], ".");
        expect(stdout.toString().trim()).toBe("['metrics.csv', 'metrics.json'] None");
        expect(step.stdout).not.toContain("::warning");
      } finally {
        await service.close();
      }
    },
  );

  it("stops a timer that still runs in the post part of its step", async () => {
    const env = { RUNNER_TEMP: workspace.path };
    const started = await runStep("timer.js", { name: "deploy", metric: "deploy_seconds" }, { cwd: ".", env, node });
    const state = readFileSync(join(started.temp, "STATE"), "utf8").matchAll(
      /^([^\n<]+)<<(ghadelimiter_[0-9a-f-]+)\n([\s\S]*?)\n\2\n/gmu,
    );
    const saved = Object.fromEntries([...state].map(([, key = "", , value = ""]) => [`STATE_${key}`, value]));
    const post = await runStep("post.js", { name: "deploy" }, { cwd: ".", env: { ...env, ...saved }, node });
    expect([post.code, post.stdout]).toEqual([0, expect.stringContaining("still ran at the job's end")]);
    const again = await runStep("timer.js", { name: "deploy", action: "stop" }, { cwd: ".", env, node });
    expect([again.code, again.stdout]).toEqual([1, expect.stringContaining("not-started")]);
  });

  it("annotates what is wrong, and tells it in the summary", async () => {
    const inputs = { metrics: "buildTime: 1" };
    const step = await runStep("metrics-export.js", inputs, { cwd: workspace.path, node });
    expect(step.code).toBe(1);
    expect(step.stdout).toMatch(/^::error title=metrics-export%3A bad-metric::.*build_time/mu);
    expect(step.summary).toContain("✗ bad-metric");
    expect(existsSync(path(".json"))).toBe(false);
  });
});
