import { describe, expect, it } from "@jest/globals";
import { findArtifactNameFault } from "../../../src/io/artifact-name.ts";
import { artifactNameExpression, chooseArtifactName } from "../../../src/operations/metrics-export/artifact-name.ts";
import { findOwnRun } from "../../../src/operations/metrics-export/own-run.ts";

describe("the name of the artifact", () => {
  it.each([
    [{ GITHUB_JOB: "build", GITHUB_RUN_ATTEMPT: "2" }, "metrics-build-2"],
    [{ GITHUB_JOB: "build" }, "metrics-build"],
    [{}, "metrics"],
  ])("without one, of %j is %s", (environment, name) => {
    expect(chooseArtifactName(undefined, environment)).toEqual({ name, notice: undefined });
  });

  it.each(["metrics-build-1", "a b (x, 1)", "日本"])("is %s as it was given", (name) => {
    expect(chooseArtifactName(name, {})).toEqual({ name, notice: undefined });
  });

  it.each([
    ["node/20", "node-20"],
    ["a:b\nc", "a-b-c"],
  ])("is changed where no artifact can have it (%j), and that is said", (given, name) => {
    const chosen = chooseArtifactName(given, {});
    expect(chosen).toMatchObject({ name, notice: expect.stringContaining(`is named ${name} instead of`) });
    expect(findArtifactNameFault(name)).toBeUndefined();
  });

  it.each(["///", " ", "*"])("is refused where nothing is left of it (%j)", (given) => {
    expect(chooseArtifactName(given, {})).toEqual({ problem: expect.stringContaining("is no name for an artifact") });
  });

  it("by default is an expression that gives each job of a matrix its own", () => {
    expect(artifactNameExpression).toContain("strategy.job-index");
    expect(artifactNameExpression.match(/\$\{\{.*?\}\}/gu)).toHaveLength(3);
  });
});

describe("the own run", () => {
  const known = { GITHUB_REPOSITORY: "octo/app", GITHUB_RUN_ID: "17000000001" };
  const repository = { owner: "octo", name: "app" };

  it.each([
    [
      { ...known, GITHUB_RUN_ATTEMPT: "3" },
      { repository, runId: 17_000_000_001, attempt: 3 },
    ],
    [known, { repository, runId: 17_000_000_001, attempt: undefined }],
    [
      { ...known, GITHUB_RUN_ATTEMPT: "x" },
      { repository, runId: 17_000_000_001, attempt: undefined },
    ],
    [{ ...known, GITHUB_RUN_ID: "" }, undefined],
    [{ ...known, GITHUB_RUN_ID: "0" }, undefined],
    [{ ...known, GITHUB_REPOSITORY: "octo" }, undefined],
    [{ ...known, GITHUB_REPOSITORY: "octo/app/x" }, undefined],
    [{}, undefined],
  ])("of %j is %j", (environment, run) => {
    expect(findOwnRun(environment)).toEqual(run);
  });
});
