import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { checkLabelName, checkName } from "../../src/operation/metric-name.ts";
import type { MetricType } from "../../src/operation/metric-name-lint.ts";
import { hostileText } from "../support/hostile-text.ts";
import { can, itWhen, runTool } from "../support/referee.ts";

function hintOf(given: string, type: MetricType): string {
  const checked = checkName(given, type);
  return "hint" in checked ? checked.hint : "";
}

describe("checkName", () => {
  it.each([
    ["build_duration_seconds", "gauge", "build_duration_seconds"],
    ["jobs_total", "counter", "jobs_total"],
    ["latency_seconds", "histogram", "latency_seconds"],
    ["deployment_info", "info", "deployment_info"],
    ["cpu_usage_pct", "gauge", "cpu_usage_pct"],
    [" spaced ", "gauge", "spaced"],
    ["cicd.pipeline.run.duration", "gauge", "cicd_pipeline_run_duration"],
    ["build-time", "gauge", "build_time"],
    ["größe", "gauge", "gr__e"],
    ["a🌱c", "gauge", "a_c"],
    ["5xx_errors", "gauge", "_5xx_errors"],
    ["_private", "gauge", "_private"],
    ["gauge_of_fuel", "gauge", "gauge_of_fuel"],
    ["UP", "gauge", "UP"],
  ] as const)("takes %j of type %s as %s", (given, type, name) => {
    expect(checkName(given, type)).toEqual({ name });
  });

  it.each([
    ["jobs", "counter", "Write jobs_total."],
    ["jobs_count", "counter", "Write jobs_total."],
    ["jobs_total", "gauge", "Write jobs."],
    ["jobs_total", "histogram", "Write jobs."],
    ["version", "info", "Write version_info."],
    ["buildTime", "gauge", "Write build_time."],
    ["buildTimeMs", "gauge", "Write build_time_seconds."],
    ["build_ms", "gauge", "Write build_seconds, with its values in seconds."],
    ["build_s", "gauge", "Write build_seconds."],
    ["disk_MB", "gauge", "Write disk_bytes, with its values in bytes."],
    ["build_minutes", "gauge", "Write build_seconds, with its values in seconds."],
    ["delay_milliseconds_total", "counter", "Write delay_seconds_total, with its values in seconds."],
    ["memory_mibibytes", "gauge", "Write memory_bytes, with its values in bytes."],
    ["size_bits", "gauge", "Write size_bytes, with its values in bytes."],
    ["size_gauge", "gauge", "Write size."],
    ["size_histogram_bytes", "gauge", "Write size_bytes."],
    ["tests_count", "gauge", "Write tests."],
    ["bytes_sum", "gauge", "Write bytes."],
    ["x_bucket", "counter", "Write x_bucket_total."],
    ["ns:rate", "gauge", "Write ns_rate."],
    ["__name__", "gauge", "Write name__."],
    ["__proto__", "gauge", "Write proto__."],
    ["", "gauge", "A name begins with a letter and has ASCII letters, digits and _, such as build_duration_seconds."],
    [
      "日本",
      "gauge",
      "A name begins with a letter and has ASCII letters, digits and _, such as build_duration_seconds.",
    ],
    [`a${"b".repeat(10_000)}`, "gauge", "Write at most 200."],
  ] as const)("refuses %j of type %s, with a better name", (given, type, hint) => {
    expect(hintOf(given, type)).toBe(hint);
  });

  it("proposes no name that is too long itself", () => {
    const checked = checkName("a".repeat(198), "counter");
    expect(checked).toMatchObject({ hint: expect.stringMatching(/^A name begins with a letter/u) });
    expect(checkName("a".repeat(194), "counter")).toMatchObject({ hint: `Write ${"a".repeat(194)}_total.` });
  });

  it("gives any text a valid name, or a hint whose name it takes itself", () => {
    const types = fc.constantFrom<MetricType>("gauge", "counter", "histogram", "info");
    fc.assert(
      fc.property(hostileText, types, (given, type) => {
        const checked = checkName(given, type);
        const name = "name" in checked ? checked.name : /^Write ([A-Za-z_]\w*)/u.exec(checked.hint)?.[1];
        if (name !== undefined && name !== "at" && name !== "another") {
          expect(name).toMatch(/^[A-Za-z_][A-Za-z0-9_]*$/u);
          expect(checkName(name, type)).toEqual({ name });
        }
      }),
      { numRuns: 3000 },
    );
  });
});

describe("checkLabelName", () => {
  it.each([
    ["env", { name: "env" }],
    ["deploy-env", { name: "deploy_env" }],
    ["a.b", { name: "a_b" }],
    ["1st", { name: "_1st" }],
  ])("takes %j", (given, checked) => {
    expect(checkLabelName(given)).toEqual(checked);
  });

  it.each([
    ["le", "Give the label another name, such as environment."],
    ["quantile", "Give the label another name, such as environment."],
    ["__name__", "Write name."],
    ["__proto__", "Write proto."],
    ["jobName", "Write job_name."],
    ["", "Give the label another name, such as environment."],
    ["—", "Give the label another name, such as environment."],
  ])("refuses %j", (given, hint) => {
    expect(checkLabelName(given)).toMatchObject({ hint });
  });
});

describe("the rules of names", () => {
  itWhen(can("promtool", "--version"))("flag what promtool flags, and nothing else", () => {
    const words = [
      ..."counter gauge summary histogram Gauge untyped total count sum bucket info s ms us ns sec b kb mb gb tb pb m h".split(
        " ",
      ),
      ..."d MS bytes seconds minutes milliseconds hours days weeks bits calories grams pounds kelvin kelvins meters ratio".split(
        " ",
      ),
      ..."kilobytes kibibytes mebibytes picovolts inches microfoo Seconds camelCase x percent created".split(" "),
    ];
    const word = fc.constantFrom(...words);
    const random = fc.sample(fc.array(word, { minLength: 1, maxLength: 3 }), { numRuns: 1500, seed: 7 });
    const names = [...words.map((each) => [each]), ...random].map((parts, at) => `q${at}q_${parts.join("_")}`);
    const types: readonly MetricType[] = ["gauge", "counter", "histogram"];
    const metrics = names.map((name, at) => ({ name, type: types[at % 3] ?? "gauge" }));
    const text = metrics.map(({ name, type }) => `# HELP ${name} x\n# TYPE ${name} ${type}\n${samplesOf(name, type)}`);
    const { stdout, stderr } = runTool(["promtool", "check", "metrics"], "/", text.join(""));
    const said = `${stdout.toString()}\n${stderr}`;
    expect(said).not.toContain("error while linting");
    const flagged = new Set(Array.from(said.matchAll(/^(q\d+q_\w+) /gmu), ([, name]) => name));
    expect(flagged.size).toBeGreaterThan(500);
    for (const { name, type } of metrics) {
      const ours = "problem" in checkName(name, type);
      // Of several units promtool looks at one by chance.
      const units = name.match(/_(?!s_|s$)[a-z]+(?=s_|s$|n_|n$)/gu) ?? [];
      const theirs = flagged.has(name) || (ours && units.length > 1);
      expect({ name, type, flagged: ours }).toEqual({ name, type, flagged: theirs });
    }
  });
});

function samplesOf(name: string, type: MetricType): string {
  return type === "histogram" ? `${name}_bucket{le="+Inf"} 1\n${name}_sum 1\n${name}_count 1\n` : `${name} 1\n`;
}
