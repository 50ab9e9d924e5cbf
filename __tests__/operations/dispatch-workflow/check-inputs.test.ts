import { describe, expect, it } from "@jest/globals";
import { checkInputs, describeFaults } from "../../../src/operations/dispatch-workflow/check-inputs.ts";

const file = `
on:
  push:
  workflow_dispatch:
    inputs:
      environment: {type: choice, required: true, options: [staging, production, 1.10]}
      version: {description: The version, required: true}
      debug: {type: boolean, default: false}
      count: {type: number}
      place: {type: environment}
      level: {type: choice, options: [low, high], default: low}
      mode: {required: true, default: fast}
      note:
jobs: {}
`;
const fine = { environment: "staging", version: "1.10" };
const faulty = { kind: "faults", unknown: [], missing: [], choices: [] };

describe("a workflow without the trigger", () => {
  it.each([
    ["on: push"],
    ["on: [push, pull_request]"],
    ["on: {push: {branches: [main]}}"],
    ["on:\n  workflow_call:\n    inputs: {}"],
    ["on: []"],
  ])("is one with %j", async (text) => {
    expect(await checkInputs(text, {})).toEqual({ kind: "no-trigger" });
  });
});

describe("a workflow with the trigger", () => {
  it.each([
    ["on: workflow_dispatch"],
    ["on: [push, workflow_dispatch]"],
    ["on:\n- workflow_dispatch"],
    ["on: {workflow_dispatch: }"],
    ["on:\n  workflow_dispatch:\n    inputs:"],
    ["on:\n  workflow_dispatch: {}"],
    ["on:\n  workflow_dispatch:\n    inputs: {}"],
    ["'on': workflow_dispatch"],
    ['"on":\n  workflow_dispatch:'],
    ["true: workflow_dispatch"],
    ["on: Workflow_Dispatch"],
    ["\ufeffon: workflow_dispatch\r\njobs: {}\r\n"],
  ])("is one with %j, and takes no inputs", async (text) => {
    expect(await checkInputs(text, {})).toEqual({ kind: "fine" });
    expect(await checkInputs(text, { x: "" })).toEqual({ ...faulty, unknown: ["x"], accepted: [] });
  });
});

describe("a file of which nothing can be said", () => {
  it.each([
    ["", "not a mapping"],
    ["- on", "not a mapping"],
    ["jobs: {}", "no `on`"],
    ["on:", "no `on`"],
    ["on: 7", "names no event"],
    ["on: {workflow_dispatch: [a]}", "not written as a mapping"],
    ["on: {workflow_dispatch: {inputs: [a]}}", "not written as a mapping"],
    ["on: {workflow_dispatch: text}", "not written as a mapping"],
    ["on: [", "not valid YAML at line 1"],
    ["on: push\non: workflow_dispatch", "not valid YAML at line 2, column 1"],
    ["\u0000", "not valid YAML"],
  ])("is %j", async (text, why) => {
    expect(await checkInputs(text, { a: "b" })).toEqual({ kind: "unreadable", why: expect.stringContaining(why) });
  });
});

describe("inputs", () => {
  it.each([
    ["that are required alone", {}],
    ["in another case", { Debug: "true", LEVEL: "high" }],
    ["of all kinds", { debug: "true", count: "-1.5e3", place: "anywhere", level: "high", note: "", mode: "slow" }],
    ["that are empty where nothing is required", { count: "", place: "", note: "" }],
  ])("%s are fine", async (_, given) => {
    expect(await checkInputs(file, { ...fine, ...given })).toEqual({ kind: "fine" });
  });

  it.each([
    ["unknown", { versoin: "1" }, { unknown: ["versoin"] }],
    ["unknown, as every object has it", { constructor: "1" }, { unknown: ["constructor"] }],
    ["missing, being empty", { version: "" }, { missing: ["version"] }],
    ["missing, being empty though there is a default", { mode: "" }, { missing: ["mode"] }],
    ["missing, being an empty choice", { environment: "" }, { missing: ["environment"] }],
    [
      "no choice, in another case",
      { environment: "Staging" },
      { choices: [{ name: "environment", value: "Staging", options: ["staging", "production", "1.10"] }] },
    ],
    ["no choice, in other digits", { environment: "1.1" }, { choices: [expect.objectContaining({ value: "1.1" })] }],
    ["no choice, being empty", { level: "" }, { choices: [{ name: "level", value: "", options: ["low", "high"] }] }],
    ["no boolean", { debug: "True" }, { choices: [{ name: "debug", value: "True", options: ["true", "false"] }] }],
    ["no boolean, being empty", { debug: "" }, { choices: [{ name: "debug", value: "", options: ["true", "false"] }] }],
    ["no number", { count: "many" }, { choices: [{ name: "count", value: "many", options: ["a decimal number"] }] }],
  ])("may be %s", async (_, given, faults) => {
    expect(await checkInputs(file, { ...fine, ...given })).toMatchObject({ ...faulty, ...faults });
  });

  it("are missing when they are required and not given, unless there is a default", async () => {
    expect(await checkInputs(file, {})).toMatchObject({ ...faulty, missing: ["environment", "version"] });
  });

  it.each([
    ["required: 'true'", ["a"]],
    ["required: True", ["a"]],
    ["required: yes", []],
    ["required: false", []],
    ["required: true, default:", ["a"]],
    ["required: true, default: ''", []],
    ["required: true, default: false", []],
  ])("with {%s} and nothing given lack %j", async (settings, missing) => {
    const checked = await checkInputs(`on: {workflow_dispatch: {inputs: {a: {${settings}}}}}`, {});
    expect(checked).toMatchObject(missing.length === 0 ? { kind: "fine" } : { missing });
  });

  it.each(["options: []", "", "options: text", "options: [a, [b]]", "options: {a: b}"])(
    "of a choice with {%s} take anything: the server knows",
    async (options) => {
      const text = `on: {workflow_dispatch: {inputs: {a: {type: choice, ${options}}}}}`;
      expect(await checkInputs(text, { a: "x" })).toEqual({ kind: "fine" });
    },
  );

  it("are told of together, in words that name file, nearest and what is accepted", async () => {
    const given = { versoin: "1", debug: "yes", "x\n::error::": "", environment: "stagin" };
    const checked = await checkInputs(file, given);
    expect(checked.kind === "faults" && describeFaults(checked, ".github/workflows/deploy.yml")).toEqual([
      'versoin is no input of .github/workflows/deploy.yml. Did you mean "version"?',
      '"x\\n::error::" is no input of .github/workflows/deploy.yml.',
      ".github/workflows/deploy.yml takes environment, version, debug, count, place, level, mode, note.",
      "version is required by .github/workflows/deploy.yml, and not given or empty.",
      "debug of .github/workflows/deploy.yml takes true, false, not yes.",
      'environment of .github/workflows/deploy.yml takes staging, production, 1.10, not stagin. Did you mean "staging"?',
    ]);
  });

  it("are told of in bounded words, however long they and the file's are", async () => {
    const names = Array.from({ length: 2000 }, (_, index) => `${"n".repeat(300)}${index}:`);
    const text = `on:\n  workflow_dispatch:\n    inputs:\n      ${names.join("\n      ")}`;
    const checked = await checkInputs(text, { ["m".repeat(100_000)]: "x" });
    const words = checked.kind === "faults" ? describeFaults(checked, "a.yml").join(" ") : "";
    expect(words).toContain("and 1975 more");
    expect(words.length).toBeLessThan(5000);
    expect(
      await checkInputs("on: workflow_dispatch", { x: "" }).then(
        (none) => none.kind === "faults" && describeFaults(none, "a.yml"),
      ),
    ).toEqual(["x is no input of a.yml.", "a.yml takes no inputs."]);
  });
});
