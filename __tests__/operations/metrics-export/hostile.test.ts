import { readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { hostileText, unseenCharacter } from "../../support/hostile-text.ts";
import { parseSummary } from "../../support/job-summary.ts";
import { exportOnRunner, type Played, type Staged } from "./export-on-runner.ts";

const chosen = [
  "::set-output name=count::true",
  "\n::set-env name=PATH::/evil\n",
  "\r##[add-mask]x\r",
  "##[set-output name=count]true",
  "%0A::error::x",
  "\u001b[2J\u001b[31mred\u001b]0;title\u0007",
  "\0NUL\0",
  "<script>alert(1)</script>|</td>`x`",
  "```\n# a heading\n```mermaid\n",
  "\u202egnirts",
  "\ufeff::stop-commands::x",
  "ghadelimiter_x\ncount<<EOF\ntrue\nEOF\n",
  "../../outside",
  "..\\..\\outside",
  "/outside",
  "=cmd|' /C calc'!A0",
  "%%{init: {}}%%",
  '"]\n  click a href "https://evil.example"',
  "a : crit, 0, 1\n  b",
  "\ud800",
];
const texts = [...chosen, ...fc.sample(hostileText, { seed: 11, numRuns: 20 })];
const base64 = (text: string) => Buffer.from(text).toString("base64");
const allFormats = "json\nndjson\ncsv\nprometheus\nopenmetrics\notlp\nhtml";

/** Ways to say a text to the operation. */
const ways: Readonly<Record<string, (text: string) => Staged>> = {
  "the name of a metric": (text) => ({ inputs: { metrics: JSON.stringify([{ name: text, value: 1 }]) } }),
  "a part of a metric's name": (text) => ({ inputs: { metrics: JSON.stringify({ [`x_${text}`]: 1 }) } }),
  "a value": (text) => ({ inputs: { metrics: JSON.stringify({ a: text }) } }),
  "help, unit and a label": (text) => ({
    inputs: { metrics: JSON.stringify([{ name: "a", value: 1, help: text, unit: text, labels: { x: text } }]) },
  }),
  "the name of a label": (text) => ({
    inputs: { metrics: JSON.stringify([{ name: "a", value: 1, labels: { [text]: "x" } }]) },
  }),
  "a type, a time, a field": (text) => ({
    inputs: {
      metrics: JSON.stringify([{ name: "a", value: 1, type: text }, { name: "b", timestamp: text }, { [text]: 1 }]),
    },
  }),
  YAML: (text) => ({ inputs: { metrics: `a: 1\n${text}: ${text}`, labels: text, deployment: text } }),
  "a deployment": (text) => ({
    inputs: {
      deployment: JSON.stringify({
        deployment_id: text,
        [text]: text,
        start_time: 0,
        end_time: 60,
        steps: [
          text,
          { name: text, start_time: 1, end_time: 2, success: "false" },
          { name: `${text}2`, start_time: 2, end_time: 9 },
        ],
      }),
    },
  }),
  "a deployment's times": (text) => ({
    inputs: { deployment: JSON.stringify({ start_time: text, end_time: text, success: text, steps: text }) },
  }),
  "labels of all": (text) => ({
    inputs: { metrics: "a_seconds: 1", labels: JSON.stringify({ x: text, [text]: "y" }) },
  }),
  "durations with a label": (text) => ({
    inputs: {
      metrics: JSON.stringify([1, 2].map((value) => ({ name: "a_seconds", value, labels: { x: `${text}${value}` } }))),
    },
  }),
  "the name of files": (text) => ({ inputs: { metrics: "a: 1", name: text } }),
  "choices, numbers and addresses": (text) => ({
    inputs: {
      formats: text,
      append: text,
      upload: text,
      "csv-layout": text,
      "retention-days": text,
      "otlp-endpoint": text,
      "pushgateway-url": text,
      "on-regression": text,
    },
  }),
  rules: (text) => ({ inputs: { metrics: "a: 1", regress: text } }),
  "a rule that is broken": (text) => ({
    inputs: { metrics: JSON.stringify([{ name: "a", value: 1, labels: { x: text } }]), regress: "a > 0" },
  }),
  "the name of an artifact": (text) => ({ inputs: { metrics: "a: 1", "artifact-name": text } }),
  "the facts of the run": (text) => ({
    inputs: { metrics: "a: 1" },
    environment: Object.fromEntries(
      ["REPOSITORY", "WORKFLOW", "JOB", "REF", "SHA", "RUN_ID", "RUN_ATTEMPT", "SERVER_URL", "ACTIONS"].map((name) => [
        `GITHUB_${name}`,
        text,
      ]),
    ),
  }),
  "files to read": (text) => ({
    inputs: { "metrics-files": "in/*" },
    files: Object.fromEntries(
      ["json", "ndjson", "csv", "prom", "txt", "x"].map((ending) => [
        `in/a.${ending}`,
        base64(`${text}\na,b\n${text},1\n`),
      ]),
    ),
  }),
  "good files with it in them": (text) => ({
    inputs: { "metrics-files": "in/*" },
    files: {
      "in/a.prom": base64(`# HELP a ${text}\n# TYPE b gauge\na{x=${JSON.stringify(text)}} 1\nb 2\n`),
      "in/b.ndjson": base64(`${JSON.stringify({ name: "c", value: 1, labels: { x: text }, help: text })}\n`),
      "in/c.csv": base64(`timestamp,x,d\r\n,"${text.replaceAll('"', '""')}",1\r\n`),
    },
  }),
  globs: (text) => ({ inputs: { metrics: "a: 1", "metrics-files": text } }),
  "finished timers": (text) => ({
    inputs: {},
    files: {
      ".runner/stdops-timers/finished.ndjson": base64(
        `${JSON.stringify({ id: "1", name: text, metric: "t_seconds", seconds: 1, laps: [], labels: { x: text }, "started-at": text })}\n${text}\n${JSON.stringify({ id: "2", name: "x", metric: text, seconds: 1, laps: [], labels: {}, "started-at": "2026-11-22T10:00:00Z" })}\n`,
      ),
    },
  }),
};

const declared = new Set([
  ...["files", "directory", "count", "duration-ms", "artifact-id", "artifact-url", "artifact-name", "artifact-digest"],
  ...["metrics", "comparison"].flatMap((name) => [name, `${name}-file`]),
]);
const speaking = new Set(["error", "warning", "notice", "group", "endgroup"]);

describe("a hostile text", () => {
  let played: Played;
  const stages = Object.entries(ways).flatMap(([name, stage]) =>
    texts.map((text) => ({ name, text, staged: stage(text) })),
  );
  beforeAll(async () => {
    const outside = { upload: "false", formats: allFormats };
    played = await exportOnRunner(
      stages.map(({ staged }) => ({ ...staged, inputs: { ...outside, ...staged.inputs } })),
    );
  }, 60_000);
  afterAll(() => played.workspace.remove());

  /** What is told of all performances of one way for which something holds that must not. */
  function findWrong(name: string, judge: (at: number) => unknown): readonly unknown[] {
    return stages.flatMap((stage, at) => {
      const wrong = stage.name === name ? judge(at) : undefined;
      return wrong === undefined ? [] : [{ text: stage.text.slice(0, 200), wrong }];
    });
  }

  it.each(Object.keys(ways))("as %s is no command, no output and no variable of the runner", (name) => {
    const wrong = findWrong(name, (at) => {
      const { commands, outputs, variables, state, code } = played.performances[at] ?? {};
      const strange = [
        ...(commands ?? []).map((command) => command.name).filter((command) => !speaking.has(command)),
        ...(outputs ?? []).map(([output]) => output).filter((output) => !declared.has(output)),
        ...(variables ?? []),
        ...(state ?? []),
        ...(code === 70 || code === undefined ? ["a defect"] : []),
      ];
      return strange.length > 0 ? [strange, commands?.at(-1)] : undefined;
    });
    expect(wrong).toEqual([]);
  });

  it.each(Object.keys(ways))("as %s is nothing but text in the summary", (name) => {
    const wrong = findWrong(name, (at) => {
      const summary = played.performances[at]?.summary ?? "";
      const bare = summary.replaceAll(/^(`{3,})mermaid\n(?:(?!`{3})[^\n]*\n)*?\1\n/gmu, "");
      const { title, problems, others } = parseSummary(bare, unseenCharacter);
      const headings = others.filter((line) => line.startsWith("#"));
      return /^metrics-export: [✓✗]/u.test(title) && problems.length + headings.length === 0
        ? undefined
        : [title, problems.slice(0, 3), headings];
    });
    expect(wrong).toEqual([]);
  });

  it.each(Object.keys(ways))("as %s brings forth files in their folder alone", (name) => {
    const wrong = findWrong(name, (at) => {
      const folder = join(played.workspace.path, String(at));
      const names = readdirSync(folder).filter((entry) => !["metrics", ".runner", "in"].includes(entry));
      return names.length > 0 ? names : undefined;
    });
    expect(wrong).toEqual([]);
    const above = readdirSync(played.workspace.path).filter((entry) => !/^\d+$/u.test(entry));
    expect(above).toEqual([]);
  });

  it("is exported where it may be, and refused where it may not", () => {
    const codes = played.performances.map(({ code }) => code);
    expect(codes.filter((code) => code === 0).length).toBeGreaterThan(codes.length * 0.35);
    expect(new Set(codes)).toEqual(new Set([0, 1, 2]));
  });
});
