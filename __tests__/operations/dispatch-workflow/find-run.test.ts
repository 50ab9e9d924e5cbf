import { describe, expect, it } from "@jest/globals";
import type { WorkflowRun } from "../../../src/io/github/model.ts";
import { findRun, findRuns, type Wanted } from "../../../src/operations/dispatch-workflow/find-run.ts";
import { cpuTime } from "../../support/cpu-time.ts";
import { at, saidRun } from "./said.ts";

const wanted: Wanted = {
  marker: undefined,
  before: new Set([1, 2]),
  adopted: new Set([3]),
  workflowId: 77,
  workflowPath: ".github/workflows/deploy.yml",
  event: "workflow_dispatch",
  branch: "main",
  actor: "octocat",
  postedAt: at("12:00:10"),
};
const ours: WorkflowRun = saidRun({
  id: 10,
  event: "workflow_dispatch",
  branch: "main",
  actor: "octocat",
  workflowId: 77,
  workflowPath: ".github/workflows/deploy.yml",
  createdAt: at("12:00:11"),
});

describe("the new run", () => {
  it("is found when it is like the one wanted in all that is told", () => {
    expect(findRun([saidRun({ id: 1 }), ours], wanted)).toEqual({ kind: "one", run: ours });
  });

  it.each([
    ["was there before", { id: 2 }],
    ["is another request's of ours", { id: 3 }],
    ["is of another event", { event: "push" }],
    ["is of another workflow's id", { workflowId: 78 }],
    ["is of another file, without ids", { workflowId: undefined, workflowPath: ".github/workflows/other.yml" }],
    ["is on another branch", { branch: "develop" }],
    ["is on a branch in another case", { branch: "Main" }],
    ["is somebody else's", { actor: "hubot" }],
    ["is older than the request", { createdAt: at("12:00:07") }],
  ])("is none that %s", (_, parts) => {
    expect(findRun([{ ...ours, ...parts }], wanted)).toEqual({ kind: "none", unmarked: [] });
  });

  it.each([
    ["nothing but its id", saidRun({ id: 10 }), wanted],
    ["no event", { ...ours, event: undefined }, wanted],
    ["no branch", { ...ours, branch: undefined }, wanted],
    ["no actor", { ...ours, actor: undefined }, wanted],
    ["no workflow", { ...ours, workflowId: undefined, workflowPath: undefined }, wanted],
    ["no workflow's id", { ...ours, workflowId: undefined }, wanted],
    ["no time", { ...ours, createdAt: undefined }, wanted],
    ["a time that is none", { ...ours, createdAt: new Date(Number.NaN) }, wanted],
    ["a time two seconds early, as of another clock", { ...ours, createdAt: at("12:00:08") }, wanted],
    ["a login in another case", { ...ours, actor: "OctoCat" }, wanted],
    ["an app's login", { ...ours, actor: "my-app[bot]" }, { ...wanted, actor: "my-app" }],
    [
      "a path with its ref",
      { ...ours, workflowId: undefined, workflowPath: ".github/workflows/deploy.yml@main" },
      wanted,
    ],
    [
      "just a file's name and its ref",
      { ...ours, workflowId: undefined, workflowPath: "deploy.yml@refs/heads/a.yml@b" },
      wanted,
    ],
    ["a path, where a name is known", { ...ours, workflowId: undefined }, { ...wanted, workflowPath: "deploy.yml" }],
  ])("is also one of which the server tells %s", (_, run, told) => {
    expect(findRun([run], told)).toMatchObject({ kind: "one" });
  });

  it("is found where nothing is known of it but what was there before", () => {
    const nothing = { workflowId: undefined, workflowPath: undefined, branch: undefined, actor: undefined };
    expect(findRun([ours], { ...wanted, ...nothing, postedAt: undefined })).toMatchObject({ kind: "one" });
  });

  it("is never chosen from two", () => {
    const other = { ...ours, id: 11 };
    expect(findRun([ours, other], wanted)).toEqual({ kind: "many", runs: [ours, other] });
  });

  it("is one, though two pages list it", () => {
    expect(findRun([ours, { ...ours, status: "completed" }], wanted)).toMatchObject({ kind: "one", run: { id: 10 } });
  });

  it("is one of many thousands", () => {
    const others = Array.from({ length: 20_000 }, (_, id) => saidRun({ id: 1000 + id, event: "push" }));
    expect(findRun([...others, ours], wanted)).toMatchObject({ kind: "one", run: ours });
  });
});

describe("a marker", () => {
  const marker = "stdops-1f2e3d";
  const marked = (title: string | undefined, parts: Partial<WorkflowRun> = {}) => ({ ...ours, title, ...parts });

  it.each([
    "stdops-1f2e3d",
    "Deploy stdops-1f2e3d",
    "[stdops-1f2e3d]",
    "Deploy (stdops-1f2e3d) to x",
    "x: stdops-1f2e3d.",
    "stdops-1f2e3d4 stdops-1f2e3d",
  ])("is found in %j", (title) => {
    expect(findRun([marked("another"), marked(title, { id: 12 })], { ...wanted, marker })).toMatchObject({
      kind: "one",
      run: { id: 12 },
    });
  });

  it.each([
    "stdops-1f2e3d4",
    "xstdops-1f2e3d",
    "stdops-1f2e3d-2",
    "_stdops-1f2e3d",
    "stdops-1f2e3dé",
    "STDOPS-1F2E3D",
    "𝒶stdops-1f2e3d",
    "",
    undefined,
  ])("is not found in %j, and no run is taken in its stead", (title) => {
    const run = marked(title);
    expect(findRun([run], { ...wanted, marker })).toEqual({ kind: "none", unmarked: [run] });
  });

  it("tells the run from others that are like it", () => {
    const run = marked(`x ${marker}`, { id: 20 });
    expect(findRun([ours, { ...ours, id: 11 }, run], { ...wanted, marker })).toEqual({ kind: "one", run });
  });

  it("outweighs branch, actor and clock, but not the workflow that it was handed on to", () => {
    const strange = marked(marker, { branch: "x", actor: "y", createdAt: at("11:00:00") });
    expect(findRun([strange], { ...wanted, marker })).toMatchObject({ kind: "one" });
    expect(findRun([marked(marker, { workflowId: 5 })], { ...wanted, marker })).toMatchObject({ kind: "none" });
    expect(findRun([marked(marker, { event: "workflow_run" })], { ...wanted, marker })).toMatchObject({ kind: "none" });
    expect(findRun([marked(marker, { id: 1 })], { ...wanted, marker })).toMatchObject({ kind: "none" });
  });

  it("of two runs is not chosen from", () => {
    const runs = [marked(marker), marked(marker, { id: 11 })];
    expect(findRun(runs, { ...wanted, marker })).toEqual({ kind: "many", runs });
  });

  it("that is empty is found nowhere", () => {
    expect(findRun([marked("x")], { ...wanted, marker: "" })).toMatchObject({ kind: "none" });
  });

  it("is looked for in a hostile title in no time", () => {
    const begun = cpuTime();
    expect(findRun([marked(`${marker}x`.repeat(100_000))], { ...wanted, marker })).toMatchObject({ kind: "none" });
    expect(cpuTime() - begun).toBeLessThan(1000);
  });
});

describe("the runs of a repository event", () => {
  it("are all that match", () => {
    const told = { ...wanted, event: "repository_dispatch", workflowId: undefined, workflowPath: undefined };
    const event = { ...ours, event: "repository_dispatch" };
    const runs = [event, { ...event, id: 11, workflowId: 5 }, { ...event, id: 12, event: "push" }, { ...event, id: 3 }];
    expect(findRuns(runs, told).map(({ id }) => id)).toEqual([10, 11]);
    expect(findRuns([], told)).toEqual([]);
  });
});
