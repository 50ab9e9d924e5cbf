import { describe, expect, it } from "@jest/globals";
import type { Step } from "../../../src/io/github/model.ts";
import { failedSteps, LogExcerpts } from "../../../src/operations/dispatch-workflow/log-excerpt.ts";
import { parseLogLine } from "../../../src/operations/dispatch-workflow/log-line.ts";
import { Tail } from "../../../src/operations/dispatch-workflow/tail.ts";
import { at, saidStep } from "./said.ts";

const line = (time: string, text: string) => `2026-01-01T${time}Z ${text}`;

const log = [
  `\ufeff${line("12:00:00.0000000", "Current runner version: '2.336.0'")}`,
  line("12:00:01.5000000", "##[group]Run npm ci"),
  line("12:00:01.6000000", "npm ci"),
  line("12:00:01.7000000", "##[endgroup]"),
  line("12:00:04.1000000", "added 10 packages"),
  line("12:00:04.2000000", "##[group]Run npm test"),
  line("12:00:04.3000000", "\u001b[36;1mnpm test\u001b[0m"),
  line("12:00:04.4000000", "##[endgroup]"),
  line("12:00:05.0000000", "not ok 1"),
  "  a line without a time",
  line("12:00:07.1000000", "1 of 2 failed"),
  line("12:00:07.2000000", "##[error]Process completed with exit code 1."),
  line("12:00:07.3000000", "##[group]Run ./report"),
  line("12:00:07.4000000", "reporting"),
  line("12:00:08.0000000", "Post job cleanup."),
  line("12:00:09.0000000", "Cleaning up orphan processes"),
];
const failed = saidStep({
  number: 3,
  name: "Test",
  conclusion: "failure",
  startedAt: at("12:00:04"),
  completedAt: at("12:00:07"),
});

function collect(steps: readonly Step[], most: number, lines: readonly string[] = log) {
  const excerpts = new LogExcerpts(steps, most);
  for (const one of lines) {
    excerpts.push(one);
  }
  return excerpts.result();
}

describe("the excerpt of a failed step", () => {
  const whole = [
    "Run npm test",
    "npm test",
    "not ok 1",
    "  a line without a time",
    "1 of 2 failed",
    "Error: Process completed with exit code 1.",
  ];

  it("has its own lines alone, from its beginning to its error", () => {
    expect(collect([failed], 50)).toEqual([{ step: failed, lines: whole, omitted: 0 }]);
  });

  it.each([1, 2, 5])("has the last %i of them", (most) => {
    expect(collect([failed], most)).toEqual([{ step: failed, lines: whole.slice(-most), omitted: 6 - most }]);
  });

  it("is nothing when no lines are wanted", () => {
    expect(collect([failed], 0)).toEqual([]);
  });

  it("comes for each step", () => {
    const report = { ...failed, number: 4, startedAt: at("12:00:07"), completedAt: at("12:00:08") };
    expect(collect([failed, report], 50).map(({ step, lines }) => [step?.number, lines.at(0)])).toEqual([
      [3, "Run npm test"],
      [4, "Run ./report"],
    ]);
  });

  it("has no lines of the step before, which ended in the same second", () => {
    const short = { ...failed, startedAt: at("12:00:01"), completedAt: at("12:00:01") };
    const lines = [
      line("12:00:01.1", "of the step before"),
      line("12:00:01.2", "##[group]Run exit 1"),
      line("12:00:01.3", "##[error]exit code 1."),
      line("12:00:01.4", "Post job cleanup."),
    ];
    expect(collect([short], 50, lines)[0]?.lines).toEqual(["Run exit 1", "Error: exit code 1."]);
  });

  it("keeps what a short step wrote, though nothing says that it failed and another follows", () => {
    const short = { ...failed, startedAt: at("12:00:01"), completedAt: at("12:00:01") };
    const lines = [
      line("12:00:01.2", "##[group]Run ./x"),
      line("12:00:01.3", "broken"),
      line("12:00:01.4", "Post job cleanup."),
    ];
    expect(collect([short], 50, lines)[0]?.lines).toContain("broken");
  });

  it("goes on behind an error and a group of its own", () => {
    const lines = [
      line("12:00:04.0", "##[group]Run ./composite"),
      line("12:00:05.0", "##[error]first"),
      line("12:00:05.5", "##[group]Run second"),
      line("12:00:06.0", "the end"),
    ];
    expect(collect([failed], 50, lines)[0]?.lines).toEqual([
      "Run ./composite",
      "Error: first",
      "Run second",
      "the end",
    ]);
  });
});

describe("the excerpt of a whole job", () => {
  const tail = {
    step: undefined,
    lines: ["reporting", "Post job cleanup.", "Cleaning up orphan processes"],
    omitted: 11,
  };

  it.each([
    ["no step failed", []],
    ["a step has no beginning", [{ ...failed, startedAt: undefined }]],
    ["a step has no end", [{ ...failed, completedAt: undefined }]],
    ["a step's times are none", [{ ...failed, startedAt: new Date(Number.NaN) }]],
    [
      "at the time of a step nothing was written",
      [{ ...failed, startedAt: at("13:00:00"), completedAt: at("13:00:01") }],
    ],
    ["a step ends before it begins", [{ ...failed, completedAt: at("11:00:00") }]],
  ])("stands when %s", (_, steps) => {
    expect(collect(steps, 3)).toEqual([tail]);
  });

  it("stands once beside those of steps that have their times", () => {
    const lost = { ...failed, startedAt: undefined };
    expect(collect([lost, failed, lost], 3).map(({ step }) => step?.name)).toEqual(["Test", undefined]);
  });

  it("is nothing for an empty log", () => {
    expect(collect([failed], 3, [])).toEqual([]);
  });
});

describe("a line of a log", () => {
  it.each([
    ["2026-01-01T00:00:00.1234567Z hello", 1_767_225_600_123, "hello"],
    ["2026-01-01T00:00:00Z hello", 1_767_225_600_000, "hello"],
    ["2026-01-01T00:00:00Z", 1_767_225_600_000, ""],
    ["2026-99-99T00:00:00Z hello", undefined, "hello"],
    ["hello", undefined, "hello"],
    ["", undefined, ""],
    ["x\r\n", undefined, "x"],
    ["##[warning]slow", undefined, "Warning: slow"],
    ["##[group]Run x", undefined, "Run x"],
    ["##[command]git fetch", undefined, "git fetch"],
    ["##[debug]x", undefined, "x"],
    ["a ##[error]b", undefined, "a ##[error]b"],
    ["\u001b[31;1mred\u001b[0m \u001b]8;;https://x\u0007link\u001b]8;;\u001b\\ \u001b(Bend", undefined, "red link end"],
    ["\u001b[31m##[error]red", undefined, "Error: red"],
  ])("%j is of the time %s and says %j", (raw, time, text) => {
    expect(parseLogLine(raw)).toMatchObject({ time, text });
  });

  it("is cut where it is too long", () => {
    expect(parseLogLine("😀".repeat(1_000_000)).text).toHaveLength(2001);
    expect(parseLogLine(`x${"😀".repeat(1_000_000)}`).text.isWellFormed()).toBe(true);
    expect(parseLogLine("\u001b]".repeat(1_000_000)).text.length).toBeLessThan(10_000);
  });
});

describe("failedSteps", () => {
  const step = (conclusion: string | undefined) => saidStep({ conclusion });

  it.each([
    [
      ["success", "failure", "skipped", "timed_out", "a_future_word", undefined],
      ["failure", "timed_out", "a_future_word"],
    ],
    [["success", "cancelled", "failure"], ["failure"]],
    [["success", "cancelled", "skipped"], ["cancelled"]],
    [["success", "neutral"], []],
    [[], []],
  ])("of %j are %j", (conclusions, bad) => {
    expect(failedSteps({ steps: conclusions.map(step) }).map(({ conclusion }) => conclusion)).toEqual(bad);
  });
});

describe("a huge log", () => {
  it("of half a million lines takes little time and keeps no more than is asked for", () => {
    const excerpts = new LogExcerpts([failed], 50);
    const begun = performance.now();
    for (let count = 0; count < 500_000; count += 1) {
      excerpts.push(`2026-01-01T12:00:05.0000000Z line ${count}`);
    }
    expect(excerpts.result()).toEqual([
      { step: failed, lines: Array.from({ length: 50 }, (_, index) => `line ${499_950 + index}`), omitted: 499_950 },
    ]);
    expect(performance.now() - begun).toBeLessThan(5000);
  });

  it("is kept as its last lines", () => {
    const tail = new Tail(2);
    expect(
      ["a", "b", "c", "d", "e", "f"].map((text) => {
        tail.push(text);
        return tail.lines.join("");
      }),
    ).toEqual(["a", "ab", "bc", "cd", "de", "ef"]);
    expect(tail.count).toBe(6);
    tail.clear();
    expect([tail.count, tail.lines]).toEqual([0, []]);
  });
});
