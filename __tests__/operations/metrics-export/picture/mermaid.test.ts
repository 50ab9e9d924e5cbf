import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { Job } from "../../../../src/io/github/model.ts";
import { toSpans } from "../../../../src/operations/metrics-export/picture/job-spans.ts";
import { renderBarChart, renderGantt } from "../../../../src/operations/metrics-export/picture/mermaid.ts";
import type { Span } from "../../../../src/operations/metrics-export/picture/timeline.ts";
import { claimForEach, hostileText } from "../../../support/hostile-text.ts";
import { start } from "./models.ts";

const span = (name: string, from: number, to: number, rest: Partial<Span> = {}): Span => ({
  name,
  start: start + from,
  end: start + to,
  result: "success",
  ...rest,
});

/** What Mermaid's grammar takes for more than a word: each sign begins or ends something there. */
const word = String.raw`[^\n:;#,%{}<>"'\x60\\|&[\]]+`;
const task = new RegExp(`^  [✓✗–•] ${word} :(?:active, |crit, |done, )?\\d+, [1-9]\\d*ms$`, "u");
const section = new RegExp(`^  section ${word}$`, "u");

describe("a gantt", () => {
  it("has a section for each job and a task for each step, marked by its result", () => {
    const spans = [
      span("Checkout", 0, 2000, { group: "build" }),
      span("npm run build:prod", 2000, 9000, { group: "build", result: "failure" }),
      span("Notify", 9000, 9500, { group: "tell", result: "skipped" }),
    ];
    expect(renderGantt("Jobs", spans)).toEqual({
      text: [
        "gantt",
        "  title Jobs",
        "  dateFormat x",
        "  axisFormat %H:%M:%S",
        "  section build",
        `  ✓ Checkout :active, ${start}, 2000ms`,
        `  ✗ npm run build∶prod :crit, ${start + 2000}, 7000ms`,
        "  section tell",
        `  – Notify :done, ${start + 9000}, 500ms`,
      ].join("\n"),
      left: 0,
    });
  });

  it("makes a task of no length long enough to be seen", () => {
    const text = renderGantt("t", [span("a", 0, 0), span("b", 0, 100_000)])?.text;
    expect(text).toContain(`✓ a :active, ${start}, 200ms`);
  });

  it("shows days where it lasts longer than one", () => {
    expect(renderGantt("t", [span("a", 0, 90_000_000)])?.text).toContain("axisFormat %m-%d %H:%M");
  });

  it("is not there where there is nothing to draw", () => {
    expect(renderGantt("t", [])).toBeUndefined();
    expect(renderGantt("t", [span("a", 8.64e15, 9e15), span("b", Number.NaN, 1)])).toBeUndefined();
  });

  it("keeps the longest tasks, in their order, where they are too many, and counts the others", () => {
    const spans = Array.from({ length: 500 }, (_, index) => span(`step ${index}`, index, index + (index % 250)));
    const { text = "", left } = renderGantt("t", spans) ?? {};
    const names = [...text.matchAll(/step (\d+)/gu)].map(([, number]) => Number(number));
    expect(left).toBe(400);
    expect(names.slice(0, 2)).toEqual([200, 201]);
    expect(names).toEqual([...names].sort((one, other) => one - other));
  });

  it("is never longer than GitHub allows, counted in characters or bytes", () => {
    const name = "𝕳".repeat(500);
    const spans = Array.from({ length: 5000 }, (_, at) => span(name, at, at + 1, { group: `${name}${at}` }));
    const { text = "" } = renderGantt(name, spans) ?? {};
    expect(text.length).toBeGreaterThan(1000);
    expect(Buffer.byteLength(text)).toBeLessThan(50_000);
  });

  it("keeps every name from outside a word", () => {
    claimForEach(fc.tuple(hostileText, hostileText), 11, ([name, group]) => {
      const lines =
        renderGantt(name, [span(name, 0, 1, { group }), span(group, 1, 2, { group })])?.text.split("\n") ?? [];
      return {
        "has as many lines as it was given": lines.length === 7,
        "has a section that is a word": section.test(lines[4] ?? ""),
        "has tasks that are words": task.test(lines[5] ?? "") && task.test(lines[6] ?? ""),
        "has a title that is a word": new RegExp(`^  title ${word}$`, "u").test(lines[1] ?? ""),
      };
    });
  });

  it.each([
    ['click a href "https://evil.example"', "click a href https∶//evil.example"],
    ['%%{init: {"theme": "dark"}}%%', "init∶ theme ∶ dark"],
    ["a\n  click b call c()", "a click b call c()"],
    ["---\nconfig: {}\n---", "-- config∶ --"],
    ["#quot;#lt;b#gt;", "quot lt b gt"],
    ["</script><img src=x>", "/script img src=x"],
    ["", "?"],
    ["\u202e\u0000;,", "?"],
    ["日本語 🚀 é", "日本語 🚀 é"],
  ])("writes %j as %j", (name, expected) => {
    expect(renderGantt("t", [span(name, 0, 1)])?.text).toContain(`  ✓ ${expected} :active`);
  });
});

describe("a bar chart", () => {
  it("has a bar for each number, the largest first", () => {
    const bars = [
      { name: "a", value: 1.5 },
      { name: 'b "x"', value: 20 },
      { name: "c", value: 0 },
    ];
    expect(renderBarChart("Durations, in seconds", bars)).toEqual({
      text: [
        '%%{init: {"themeVariables": {"xyChart": {"plotColorPalette": "#218bff"}}}}%%',
        "xychart-beta horizontal",
        '  title "Durations in seconds"',
        '  x-axis ["b x", "a", "c"]',
        "  y-axis 0 --> 20",
        "  bar [20, 1.5, 0]",
      ].join("\n"),
      left: 0,
    });
  });

  it.each([
    ["fewer than two bars", [1]],
    ["nothing but noughts", [0, 0]],
    ["no finite numbers", [Number.NaN, Number.POSITIVE_INFINITY, 1]],
    ["negative numbers", [-1, -2, 3]],
  ])("is not there for %s", (_, values) => {
    expect(
      renderBarChart(
        "t",
        values.map((value) => ({ name: "n", value })),
      ),
    ).toBeUndefined();
  });

  it("has the twenty largest, and counts the others", () => {
    const bars = Array.from({ length: 50 }, (_, value) => ({ name: `bar ${value}`, value }));
    const { text = "", left } = renderBarChart("t", bars) ?? {};
    expect(text).toContain(`bar [${Array.from({ length: 20 }, (_, index) => 49 - index).join(", ")}]`);
    expect(left).toBe(30);
  });

  it("keeps names words and numbers plain, whatever they are", () => {
    claimForEach(fc.tuple(hostileText, fc.double({ min: 0, max: 1e16, noNaN: true })), 12, ([name, value]) => {
      const bars = [
        { name, value },
        { name, value: 1 },
        { name, value: 2 },
      ];
      const lines = renderBarChart(name, bars)?.text.split("\n").slice(2) ?? [];
      return {
        "has four lines": lines.length === 4,
        "has a title in quotes": new RegExp(`^  title "${word}"$`, "u").test(lines[0] ?? ""),
        "has names in quotes": new RegExp(`^  x-axis \\["${word}"(?:, "${word}")+\\]$`, "u").test(lines[1] ?? ""),
        "has numbers without exponents": /^ {2}bar \[[\d.]+(?:, [\d.]+)+\]$/u.test(lines[3] ?? ""),
      };
    });
  });
});

describe("a run's jobs", () => {
  const at = (seconds: number) => new Date(start + seconds * 1000);
  const step = (name: string, conclusion: string | undefined, times: readonly [number?, number?]) => ({
    number: 1,
    name,
    status: "completed",
    conclusion,
    startedAt: times[0] === undefined ? undefined : at(times[0]),
    completedAt: times[1] === undefined ? undefined : at(times[1]),
  });
  const job: Job = {
    id: 1,
    name: "build",
    url: undefined,
    status: "in_progress",
    conclusion: undefined,
    attempt: 1,
    startedAt: at(0),
    completedAt: undefined,
    steps: [
      step("Checkout", "success", [0, 2]),
      step("Test", "timed_out", [2, 9]),
      step("Deploy", "skipped", [9, 8]),
      step("Odd", "whatever", [9, 9]),
      step("Running", undefined, [9]),
    ],
  };

  it("are drawn by their finished steps; none ends before it starts", () => {
    expect(
      toSpans([job]).map(({ name, group, result, start: from, end }) => [group, name, result, end - from]),
    ).toEqual([
      ["build", "Checkout", "success", 2000],
      ["build", "Test", "failure", 7000],
      ["build", "Deploy", "skipped", 0],
      ["build", "Odd", "unknown", 0],
    ]);
  });
});
