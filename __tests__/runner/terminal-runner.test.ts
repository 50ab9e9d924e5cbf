import { describe, expect, it } from "@jest/globals";
import type { FailureReport, Outcome } from "../../src/runner/runner.ts";
import { createTerminalRunner, printResults, type Terminal } from "../../src/runner/terminal-runner.ts";
import { commandsIn } from "../support/actions-runner-parsers.ts";
import { claimForEach, hostileText, unseenCharacter } from "../support/hostile-text.ts";

/** A terminal that keeps what is written to it. */
function open(given: Partial<Pick<Terminal, "json" | "colors" | "live">> = {}) {
  const logged: string[] = [];
  const printed: string[] = [];
  const terminal = {
    log: (text: string) => {
      logged.push(text);
    },
    out: (text: string) => {
      printed.push(text);
    },
    json: false,
    colors: false,
    live: false,
    ...given,
  };
  return { runner: createTerminalRunner(terminal), log: () => logged.join(""), out: () => printed.join("") };
}

const failure: FailureReport = {
  code: "mismatch",
  message: "One file differs.",
  hint: "Download it again.",
  faults: [],
  details: "Error: why\nError: deeper",
};
const outcome = (parts: Partial<Outcome> = {}): Outcome => ({
  operation: "checksum",
  outputs: [{ name: "total", text: "2", json: "2", long: false, secret: false }],
  failure: undefined,
  summary: "### not for a terminal",
  ...parts,
});

const erase = "\r\u001b[2K";

/** What a terminal shows in the end: each `\r` and erasure starts its line again. */
function screen(log: string): readonly string[] {
  return log.split("\n").map((line) => line.split(erase).at(-1) ?? "");
}

describe("the log at a terminal", () => {
  it("has readable lines, without colours unless asked", () => {
    const { runner, log } = open();
    runner.info("one\ntwo");
    runner.notice("look");
    runner.warning("beware");
    runner.group("Cause", "a\nb");
    expect(log()).toBe("one\ntwo\nnote: look\nwarning: beware\nCause\n  a\n  b\n");
  });

  it("marks with colours what stands out, and closes each", () => {
    const { runner, log } = open({ colors: true });
    runner.info("plain");
    runner.notice("look");
    runner.warning("beware");
    runner.group("Cause", "a");
    expect(log()).toBe(
      "plain\n\u001b[36mnote:\u001b[0m look\n\u001b[33mwarning:\u001b[0m beware\n\u001b[1mCause\u001b[0m\n\u001b[2m  a\u001b[0m\n",
    );
  });

  it.each(["info", "notice", "warning"] as const)("lets no %s drive the terminal or speak to a runner", (say) => {
    const { runner, log } = open();
    runner[say]("x\u001b]0;title\u0007\r::error::y\u202e\n##[error]z");
    expect(commandsIn(log())).toEqual([]);
    expect(log().replaceAll("\n", "")).not.toMatch(unseenCharacter);
  });

  it("says nothing of what only a runner keeps", () => {
    const { runner, log, out } = open({ live: true, colors: true });
    runner.mask("secret");
    runner.exportVariable("NAME", "value");
    runner.saveState("name", "value");
    expect(runner.readState("name")).toBeUndefined();
    expect(log() + out()).toBe("");
  });
});

describe("progress", () => {
  it("is redrawn in place, and gives way to the next line", () => {
    const { runner, log } = open({ live: true });
    runner.progress("1 of 2");
    runner.progress("2 of 2");
    runner.info("done");
    runner.info("more");
    expect(log()).toBe(`${erase}1 of 2${erase}2 of 2${erase}done\nmore\n`);
    expect(screen(log())).toEqual(["done", "more", ""]);
  });

  it("stays one line, and drives nothing but its own redrawing", () => {
    const { runner, log } = open({ live: true });
    runner.progress("a\nb\r\u001b[31mc");
    expect(log()).toBe(`${erase}a\\nb\\r\\x1b[31mc`);
  });

  it("is silent where lines cannot be redrawn", () => {
    const { runner, log } = open({ live: false, colors: true });
    runner.progress("1 of 2");
    runner.info("done");
    expect(log()).toBe("done\n");
  });

  it.each([
    ["after a success", undefined],
    ["after a failure", failure],
  ])("is gone when results are printed %s", async (_, problem) => {
    const { runner, log } = open({ live: true });
    runner.progress("2 of 2");
    await runner.conclude(outcome({ failure: problem }));
    expect(screen(log()).join("\n")).not.toContain("2 of 2");
  });
});

describe("the end of an operation", () => {
  it("prints a table on standard output and leaves the summary out", async () => {
    const { runner, log, out } = open();
    await runner.conclude(outcome());
    expect([log(), out()]).toEqual(["", "total  2\n"]);
  });

  it("prints one JSON object and nothing else with --json", async () => {
    const { runner, out } = open({ json: true });
    await runner.conclude(outcome({ failure }));
    expect(out().endsWith("}\n")).toBe(true);
    expect(out().trim().split("\n")).toHaveLength(1);
    expect(JSON.parse(out())).toEqual({
      outputs: { total: 2 },
      error: { code: "mismatch", message: "One file differs.", hint: "Download it again." },
    });
  });

  it("prints nothing when there are no outputs, but an empty object with --json", async () => {
    const table = open();
    const json = open({ json: true });
    await table.runner.conclude(outcome({ outputs: [] }));
    await json.runner.conclude(outcome({ outputs: [] }));
    expect([table.out(), json.out()]).toEqual(["", '{"outputs":{}}\n']);
  });

  it("shows a secret at a terminal", async () => {
    const { runner, out } = open();
    await runner.conclude(
      outcome({ outputs: [{ name: "password", text: "hunter2", json: '"hunter2"', long: false, secret: true }] }),
    );
    expect(out()).toBe("password  hunter2\n");
  });

  it.each([false, true])("shows no secret where results are printed without them (--json: %s)", (json) => {
    const printed: string[] = [];
    const secret = { name: "password", text: "hunter2", json: '"hunter2"', long: false, secret: true };
    printResults(outcome({ outputs: [secret] }), { json, out: (text) => printed.push(text) }, { secrets: false });
    expect(printed).toEqual(json ? ['{"outputs":{}}\n'] : []);
  });

  it("tells a failure on the log: code, message, hint and cause", async () => {
    const { runner, log } = open();
    await runner.conclude(outcome({ failure }));
    expect(log()).toBe(
      "error: checksum: mismatch\n  One file differs.\n  Download it again.\n  Error: why\n  Error: deeper\n",
    );
  });

  it("leaves out a hint and a cause that are empty", async () => {
    const { runner, log } = open();
    await runner.conclude(outcome({ failure: { ...failure, hint: "", details: "" } }));
    expect(log()).toBe("error: checksum: mismatch\n  One file differs.\n");
  });

  it("gives each fault of bad input a line of its own", async () => {
    const { runner, log } = open();
    const faults = [
      { input: "files", message: "files: none." },
      { input: "timeout", message: "timeout: write 20s." },
    ];
    const message = faults.map((fault) => fault.message).join(" ");
    await runner.conclude(
      outcome({ failure: { code: "bad-input", message, hint: "Mend them.", faults, details: "" } }),
    );
    expect(log()).toBe("error: checksum: bad-input\n  files: none.\n  timeout: write 20s.\n  Mend them.\n");
  });

  it("colours the head of a failure and dims its cause", async () => {
    const { runner, log } = open({ colors: true });
    await runner.conclude(outcome({ failure: { ...failure, details: "why" } }));
    expect(log()).toBe(
      "\u001b[31merror: checksum: mismatch\u001b[0m\n  One file differs.\n  Download it again.\n\u001b[2m  why\u001b[0m\n",
    );
  });
});

it("ten thousand hostile texts neither drive the terminal nor speak to a runner, wherever they stand", () => {
  claimForEach(hostileText, 41, (text) => {
    const { runner, log, out } = open();
    runner.info(text);
    runner.notice(text);
    runner.warning(text);
    runner.group(text, text);
    const faults = [
      { input: text, message: text },
      { input: text, message: text },
    ];
    const outputs = [{ name: text, text, json: JSON.stringify(text), long: false, secret: false }];
    // It prints before it first waits.
    void runner.conclude({
      operation: text,
      outputs,
      failure: { code: text, message: text, hint: text, faults, details: text },
      summary: text,
    });
    return {
      "no command in the log": commandsIn(log()).length === 0,
      "nothing unseen in the log": !unseenCharacter.test(log().replaceAll(/[\n\t]/gu, "")),
      "no command on standard output": commandsIn(out()).length === 0,
      "nothing unseen on standard output": !unseenCharacter.test(out().replaceAll("\n", "")),
    };
  });
});
