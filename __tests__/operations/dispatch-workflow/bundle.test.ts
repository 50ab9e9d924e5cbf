import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { nodes, runCommandLine, runStep } from "../../support/entries.ts";
import { type GitHub, startGitHub } from "../../support/github/server.ts";
import { createWorkspace, type Workspace } from "../../support/workspace.ts";

const job = { name: "build", steps: [{ name: "Compile", duration: 300, log: ["compiled"] }] };
const broken = { name: "test", steps: [{ name: "Check", duration: 100, conclusion: "failure", log: ["it is red"] }] };
const files = { "outputs.json": '{"version": 1.10}', "notes/a.txt": "hello" };
const token = "ghp_bundle";

let workspace: Workspace;
let github: GitHub;
let env: Readonly<Record<string, string>>;
beforeAll(async () => {
  workspace = createWorkspace();
  github = await startGitHub();
  github.state.tokens = [{ text: token, grants: { "octo-org/app": { actions: "write", contents: "write" } } }];
  github.state.repositories = [
    {
      owner: "octo-org",
      name: "app",
      isPrivate: true,
      workflows: [
        { path: ".github/workflows/good.yml", plan: { jobs: [job], artifacts: [{ name: "outputs", files }] } },
        { path: ".github/workflows/bad.yml", plan: { jobs: [job, broken] } },
      ],
    },
  ];
  env = { GITHUB_API_URL: github.url, GITHUB_REPOSITORY: "octo-org/app", GITHUB_REF: "refs/heads/main" };
});
afterAll(async () => {
  workspace.remove();
  await github.close();
});

describe.each(nodes)("dist/ as it is committed, under %s", (_, node) => {
  it("starts a workflow, follows its run and unpacks what it left", async () => {
    const directory = `artifacts-${Math.random()}`;
    const inputs = { workflow: "good.yml", token, "download-artifacts": "*", "artifacts-directory": directory };
    const { code, outputs, summary, stdout } = await runStep("dispatch-workflow.js", inputs, {
      cwd: workspace.path,
      env,
      node,
    });
    expect({ code, stdout: code === 0 ? "" : stdout }).toEqual({ code: 0, stdout: "" });
    expect(outputs).toMatchObject({ conclusion: "success", outputs: '{"version":1.10}', "failed-jobs": "[]" });
    expect(readFileSync(join(workspace.path, directory, "outputs/notes/a.txt"), "utf8")).toBe("hello");
    expect(summary).toContain(`[build](${github.url}`);
  });

  it("fails as the run does, and shows why", async () => {
    const words = ["dispatch-workflow", "--workflow=bad.yml", "--json"];
    const { code, stdout, stderr } = await runCommandLine(words, {
      cwd: workspace.path,
      env: { ...env, STDOPS_TOKEN: token },
      node,
    });
    expect(code).toBe(1);
    expect(stderr).toContain("it is red");
    expect(JSON.parse(stdout)).toMatchObject({
      error: { code: "run-failed", message: expect.stringContaining("test, at Check") },
      outputs: { conclusion: "failure", "failed-jobs": [{ name: "test" }] },
    });
    expect(existsSync(join(workspace.path, "artifacts"))).toBe(false);
  });
});
