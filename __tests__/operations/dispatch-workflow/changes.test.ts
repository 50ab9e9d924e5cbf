import { describe, expect, it } from "@jest/globals";
import type { Job } from "../../../src/io/github/model.ts";
import { describeChanges, nothingTold, type Told } from "../../../src/operations/dispatch-workflow/changes.ts";
import { formatDuration, formatElapsed } from "../../../src/operations/dispatch-workflow/elapsed.ts";
import { markOf } from "../../../src/operations/dispatch-workflow/job-lines.ts";
import { cpuTime } from "../../support/cpu-time.ts";
import { at, saidJob, saidStep } from "./said.ts";

/** The lines of each look. */
function tell(...looks: readonly (readonly Job[])[]): readonly (readonly string[])[] {
  let told: Told = nothingTold;
  return looks.map((jobs) => {
    const changes = describeChanges(told, jobs);
    ({ told } = changes);
    return changes.lines;
  });
}

const setUp = saidStep({ name: "Set up job", startedAt: at("12:00:00"), completedAt: at("12:00:02") });
const test = saidStep({ number: 2, name: "Run tests", startedAt: at("12:00:02"), completedAt: at("12:00:14") });
const queued = saidJob({ id: 1, name: "build / test", status: "queued", conclusion: undefined });
const started: Job = {
  ...queued,
  status: "in_progress",
  startedAt: at("12:00:00"),
  steps: [setUp, { ...test, status: "in_progress", conclusion: undefined }],
};
const done: Job = {
  ...started,
  status: "completed",
  conclusion: "success",
  completedAt: at("12:02:03"),
  steps: [setUp, test],
};
const failed: Job = {
  ...done,
  id: 2,
  name: "lint",
  conclusion: "failure",
  steps: [{ ...test, conclusion: "failure" }],
};

describe("the lines of a job", () => {
  it("come as it changes, each once", () => {
    expect(tell([queued], [queued], [started], [started], [done], [done])).toEqual([
      [],
      [],
      ["● build / test started", "  ✓ Set up job (2s)"],
      [],
      ["  ✓ Run tests (12s)", "✓ build / test (2m3s)"],
      [],
    ]);
  });

  it("stand beneath its end when it is seen only then", () => {
    expect(tell([done])).toEqual([["✓ build / test (2m3s)", "  ✓ Set up job (2s)", "  ✓ Run tests (12s)"]]);
  });

  it("name the job of a step when others were spoken of in between", () => {
    const other: Job = { ...started, id: 2, name: "lint", steps: [] };
    expect(tell([{ ...started, steps: [] }, other], [started, other], [started, { ...other, steps: [test] }])).toEqual([
      ["● build / test started", "● lint started"],
      ["  ✓ build / test › Set up job (2s)"],
      ["  ✓ lint › Run tests (12s)"],
    ]);
  });

  it("are the same whatever the order of the list", () => {
    expect(tell([started, failed], [failed, done])).toEqual(tell([failed, started], [done, failed]));
    expect(tell([failed, done], [done, failed], [failed, done]).slice(1)).toEqual([[], []]);
  });

  it("come once, whatever the server takes back or leaves out", () => {
    expect(tell([started], [done], [started], [queued], [], [done]).slice(2)).toEqual([[], [], [], []]);
    expect(tell([started], [{ ...started, status: "waiting" }], [started])).toEqual([
      ["● build / test started", "  ✓ Set up job (2s)"],
      ["○ build / test is waiting"],
      [],
    ]);
  });

  it("wait for the conclusion", () => {
    expect(tell([{ ...done, conclusion: undefined, steps: [] }], [done]).map((lines) => lines[0])).toEqual([
      undefined,
      "✓ build / test (2m3s)",
    ]);
  });

  it("come again for another attempt, under its own id or the same", () => {
    const again: Job = {
      ...failed,
      attempt: 2,
      conclusion: "success",
      steps: [],
      startedAt: at("12:10:00"),
      completedAt: at("12:10:01"),
    };
    expect(tell([failed], [again]).at(1)).toEqual(["✓ lint (1s)"]);
    expect(tell([failed], [{ ...again, id: 9 }]).at(1)).toEqual(["✓ lint (1s)"]);
  });

  it("do not come again for a job that another attempt takes over as it was", () => {
    const again: Job = { ...failed, id: 9, attempt: 2, status: "queued", conclusion: undefined, steps: [] };
    expect(tell([done, failed], [{ ...done, id: 8, attempt: 2 }, again]).at(1)).toEqual([]);
    expect(tell([done], [{ ...done, id: 8, attempt: 3 }], [{ ...done, id: 8, attempt: 1e9 }]).slice(1, 2)).toEqual([
      [],
    ]);
  });

  it("of jobs with one name and the same times come for each", () => {
    expect(
      tell([
        { ...done, steps: [] },
        { ...done, id: 5, steps: [] },
      ]),
    ).toEqual([["✓ build / test (2m3s)", "✓ build / test (2m3s)"]]);
  });
});

describe("the mark of a conclusion", () => {
  const line = (conclusion: string, parts: Partial<Job> = {}) =>
    tell([{ ...done, steps: [], conclusion, ...parts }])[0]?.[0];

  it.each([
    ["success", "✓ build / test (2m3s)"],
    ["failure", "✗ build / test (2m3s)"],
    ["skipped", "– build / test (skipped)"],
    ["neutral", "– build / test (2m3s, neutral)"],
    ["cancelled", "⊘ build / test (2m3s, cancelled)"],
    ["timed_out", "✗ build / test (2m3s, timed_out)"],
    ["a_future_word", "✗ build / test (2m3s, a_future_word)"],
    ["__proto__", "✗ build / test (2m3s, __proto__)"],
  ])("%s makes %s", (conclusion, expected) => {
    expect(line(conclusion)).toBe(expected);
    expect(markOf(conclusion)).toBe(expected[0]);
  });

  it("stands alone where times are missing or the wrong way round", () => {
    expect(line("success", { startedAt: undefined })).toBe("✓ build / test");
    expect(line("success", { completedAt: at("11:00:00") })).toBe("✓ build / test");
    expect(line("success", { completedAt: new Date(Number.NaN) })).toBe("✓ build / test");
  });
});

describe("hostile words", () => {
  it("stay in one harmless line of bounded length", () => {
    const name = `\n::error::x\r##[group]\u001b[2J\u202e${"😀".repeat(10_000)}`;
    const step = saidStep({ name, conclusion: `\n${name}` });
    const [lines = []] = tell([saidJob({ name, conclusion: name, steps: [step, { ...step, number: 2 }] })]);
    expect(lines).toHaveLength(3);
    for (const line of lines) {
      expect(line).toMatch(/^ {0,2}✗ [^\n\r\u001b\u202e]*$/u);
      expect(line).not.toMatch(/##\[|^\s*::/u);
      expect(line.length).toBeLessThan(1000);
      expect(line.isWellFormed()).toBe(true);
    }
  });
});

describe("10,000 jobs", () => {
  it("have a line each, and one for each step that failed", () => {
    const jobs = Array.from({ length: 10_000 }, (_, id) => ({ ...(id % 100 === 0 ? failed : done), id }));
    const begun = cpuTime();
    const [first = [], second] = tell(jobs, jobs.toReversed());
    expect(first).toHaveLength(10_100);
    expect(new Set(first.filter((line) => line.startsWith("  ")))).toEqual(new Set(["  ✗ Run tests (12s)"]));
    expect(second).toEqual([]);
    expect(cpuTime() - begun).toBeLessThan(2000);
  });
});

describe("a length of time", () => {
  it.each([
    [0, "0s"],
    [999, "0s"],
    [59_999, "59s"],
    [60_000, "1m0s"],
    [123_000, "2m3s"],
    [3_599_999, "59m59s"],
    [3_720_000, "1h2m"],
    [90_000_000, "25h0m"],
  ])("of %i ms is %s", (milliseconds, words) => {
    expect(formatDuration(milliseconds)).toBe(words);
    expect(formatElapsed(new Date(5), new Date(5 + milliseconds))).toBe(words);
  });
});
