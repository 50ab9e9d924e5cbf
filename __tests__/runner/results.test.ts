import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { renderJson, renderTable } from "../../src/runner/results.ts";
import type { FailureReport, Outcome, RenderedOutput } from "../../src/runner/runner.ts";
import { commandsIn } from "../support/actions-runner-parsers.ts";
import { claimForEach, hostileText, unseenCharacter } from "../support/hostile-text.ts";

const output = (name: string, value: unknown, secret = false): RenderedOutput => ({
  name,
  text: typeof value === "string" ? value : JSON.stringify(value),
  json: JSON.stringify(value),
  long: typeof value === "object",
  secret,
});
const outputs = [
  output("verified", true),
  output("total", 12),
  output("version", "1.10"),
  output("list", [{ path: "a", size: 1 }]),
  output("password", "hunter2", true),
];
const failure: FailureReport = {
  code: "mismatch",
  message: "One file differs.",
  hint: "Download it again.",
  faults: [],
  details: "Error: why",
};
const outcome = (parts: Partial<Outcome>): Outcome => ({
  operation: "checksum",
  outputs: [],
  failure: undefined,
  summary: undefined,
  ...parts,
});

describe("the JSON of a result", () => {
  it("holds typed values: flags, numbers, nested JSON, and text that keeps its digits", () => {
    expect(renderJson(outcome({ outputs }), { secrets: true })).toBe(
      '{"outputs":{"verified":true,"total":12,"version":"1.10","list":[{"path":"a","size":1}],"password":"hunter2"}}',
    );
  });

  it("keeps the digits of numbers in an output's own JSON", () => {
    const exact = { name: "config", text: '{"v":1.10}', json: '{"v":1.10}', long: true, secret: false };
    expect(renderJson(outcome({ outputs: [exact] }), { secrets: true })).toBe('{"outputs":{"config":{"v":1.10}}}');
  });

  it("holds a secret only when asked for it", () => {
    const { outputs: shown } = JSON.parse(renderJson(outcome({ outputs }), { secrets: false }));
    expect(shown).toEqual({ verified: true, total: 12, version: "1.10", list: [{ path: "a", size: 1 }] });
  });

  it("leaves out an output that is not set, and keeps an empty one", () => {
    const unset = { name: "report", text: "", json: undefined, long: true, secret: false };
    expect(
      renderJson(outcome({ outputs: [unset, output("report-file", "/tmp/x"), output("tag", "")] }), { secrets: true }),
    ).toBe('{"outputs":{"report-file":"/tmp/x","tag":""}}');
  });

  it("holds a failure beside what is known of the outputs, without its causes and faults", () => {
    expect(JSON.parse(renderJson(outcome({ outputs: [output("total", 2)], failure }), { secrets: true }))).toEqual({
      outputs: { total: 2 },
      error: { code: "mismatch", message: "One file differs.", hint: "Download it again." },
    });
  });

  it("lists every fault of bad input", () => {
    const faults = [
      { input: "files", message: "files: none." },
      { input: "timeout", message: "timeout: write 20s." },
    ];
    const { error } = JSON.parse(
      renderJson(outcome({ failure: { ...failure, code: "bad-input", faults } }), { secrets: true }),
    );
    expect(error).toEqual({ code: "bad-input", message: failure.message, hint: failure.hint, faults });
  });

  it("is harmless on a runner's log and at a terminal", () => {
    const hostile = outcome({ outputs: [output("text", "##[error]x\u001b[2K\n::error::\u202e")] });
    expect(renderJson(hostile, { secrets: true })).toBe(
      '{"outputs":{"text":"#\\u0023[error]x\\u001b[2K\\n::error::\\u202e"}}',
    );
  });

  it("keeps an output apart from the properties that every object has", () => {
    const json = renderJson(outcome({ outputs: [output("__proto__", "a"), output("constructor", "b")] }), {
      secrets: true,
    });
    expect(json).toBe('{"outputs":{"__proto__":"a","constructor":"b"}}');
  });

  it("is one harmless line that reads back as it was, whatever it holds", () => {
    claimForEach(fc.tuple(hostileText, hostileText), 31, ([text, message]) => {
      const faults = [{ input: message, message }];
      const json = renderJson(
        outcome({
          outputs: [output("text", text), output("list", [text])],
          failure: { ...failure, code: "bad-input", message, faults },
        }),
        { secrets: true },
      );
      const read = JSON.parse(json);
      return {
        "no command": commandsIn(json).length === 0,
        "nothing unseen, no line end": !unseenCharacter.test(json),
        "same outputs": read.outputs.text === text && read.outputs.list[0] === text,
        "same failure": read.error.message === message && read.error.faults[0].message === message,
      };
    });
  });
});

describe("the table of a result", () => {
  it("has a line for each output, its values one below the other", () => {
    expect(renderTable(outputs, { secrets: true }).split("\n")).toEqual([
      "verified  true",
      "total     12",
      "version   1.10",
      'list      [{"path":"a","size":1}]',
      "password  hunter2",
    ]);
  });

  it("shows a secret only when asked for it, and does not make room for its name", () => {
    const shown = renderTable([output("a", "b"), output("long-name", "hunter2", true)], { secrets: false });
    expect(shown).toBe("a  b");
  });

  it("leaves out what is empty, and is nothing when there is nothing", () => {
    expect(renderTable([output("a", ""), output("b", "x")], { secrets: true })).toBe("b  x");
    expect(renderTable([], { secrets: true })).toBe("");
  });

  it("shows 200 characters whole, and cuts what is longer, saying so", () => {
    expect(renderTable([output("a", "x".repeat(200))], { secrets: true })).toBe(`a  ${"x".repeat(200)}`);
    expect(renderTable([output("a", "x".repeat(201))], { secrets: true })).toBe(
      `a  ${"x".repeat(200)}… (201 characters; --json shows all)`,
    );
  });

  it("tears no character in two where it cuts", () => {
    expect(renderTable([output("a", `x${"😀".repeat(150)}`)], { secrets: true })).toBe(
      `a  x${"😀".repeat(99)}… (301 characters; --json shows all)`,
    );
  });

  it("keeps a value of many lines in its line", () => {
    expect(renderTable([output("a", "one\r\n::error::two\tthree\u001b[0m")], { secrets: true })).toBe(
      "a  one\\r\\n::error::two\\tthree\\x1b[0m",
    );
  });

  it("has as many harmless lines as outputs, whatever they hold", () => {
    claimForEach(fc.tuple(hostileText, hostileText, hostileText), 32, ([name, first, second]) => {
      const table = renderTable([output(name, `${first}.`), output("b", `${second}.`)], { secrets: true });
      return {
        "no command": commandsIn(table).length === 0,
        "nothing unseen": table.split("\n").every((line) => !unseenCharacter.test(line)),
        "two lines": table.split("\n").length === 2,
      };
    });
  });
});
