import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { parse } from "yaml";
import { parseCommandFile } from "../support/actions-runner-files.ts";
import { type GitHub, startGitHub } from "../support/github/server.ts";
import { createWorkspace, type Workspace } from "../support/workspace.ts";

interface Step {
  readonly id?: string;
  readonly run?: string;
}

const actions = resolve(import.meta.dirname, "../../actions");
// Runners bring bash along on every system; the parts of recipes are tried where it is the system's own.
const withBash = process.platform === "win32" ? describe.skip : describe;

let workspace: Workspace;
beforeEach(() => {
  workspace = createWorkspace({ output: "", summary: "" });
  mkdirSync(join(workspace.path, "temp"));
});
afterEach(() => workspace.remove());

/** What a runner gives to a step of a recipe, beside the step's own `env`. */
function surroundingsOf(recipe: string): Readonly<Record<string, string>> {
  return {
    PATH: process.env["PATH"] ?? "",
    GITHUB_ACTIONS: "true",
    GITHUB_ACTION_PATH: join(actions, recipe),
    GITHUB_OUTPUT: join(workspace.path, "output"),
    GITHUB_STEP_SUMMARY: join(workspace.path, "summary"),
    RUNNER_TEMP: join(workspace.path, "temp"),
  };
}

/** How a runner calls bash for a step of a recipe. */
function wordsFor(recipe: string, id: string): readonly string[] {
  const steps: readonly Step[] = parse(readFileSync(join(actions, recipe, "action.yml"), "utf8")).runs.steps;
  const script = workspace.write("step.sh", steps.find((step) => step.id === id)?.run ?? "exit 99");
  return ["--noprofile", "--norc", "-e", "-o", "pipefail", script];
}

/** Runs a step of a recipe to its end. */
function runStep(recipe: string, id: string, env: Readonly<Record<string, string>>) {
  const { status, stdout, stderr } = spawnSync("bash", wordsFor(recipe, id), {
    cwd: workspace.path,
    env: { ...surroundingsOf(recipe), ...env },
    encoding: "utf8",
  });
  return { status, log: stdout + stderr, outputs: readOutputs() };
}

function readOutputs(): Readonly<Record<string, string>> {
  return Object.fromEntries(parseCommandFile(readFileSync(join(workspace.path, "output"))));
}

withBash("a deployment whose job is cancelled", () => {
  let github: GitHub;
  beforeEach(async () => {
    github = await startGitHub();
    const plan = { jobs: [{ name: "build", duration: Number.POSITIVE_INFINITY }] };
    const workflow = { path: ".github/workflows/deploy.yml", text: "on: workflow_dispatch\n", plan };
    github.state.repositories = [{ owner: "octo-org", name: "app", isPrivate: true, workflows: [workflow] }];
    const grants = { "octo-org/app": { actions: "write", contents: "write" } } as const;
    github.state.tokens = [{ text: "ghp_recipe", grants }];
  });
  afterEach(async () => await github.close());

  async function startPart(): Promise<ChildProcess> {
    const env = {
      FOLDER: join(workspace.path, "temp"),
      GITHUB_API_URL: github.url,
      GITHUB_REPOSITORY: "octo-org/app",
      GITHUB_REF: "refs/heads/main",
      STDOPS_WORKFLOW: "deploy.yml",
      STDOPS_TOKEN: "ghp_recipe",
    };
    const child = spawn("bash", wordsFor("deploy", "dispatch"), {
      cwd: workspace.path,
      env: { ...surroundingsOf("deploy"), ...env },
      stdio: "ignore",
    });
    while (!github.requests.some(({ operation }) => operation === "actions/list-jobs-for-workflow-run")) {
      if (child.exitCode !== null) {
        throw new Error(`It ended with ${child.exitCode} before it waited.`);
      }
      await pause(10);
    }
    return child;
  }

  it.each([
    ["SIGINT", 130],
    ["SIGTERM", 143],
  ] as const)("cancels the run when the runner sends %s to the step's shell", async (signal, code) => {
    const child = await startPart();
    child.kill(signal);
    expect(await once(child, "exit")).toEqual([code, null]);
    expect(github.requests.map(({ operation }) => operation)).toContain("actions/cancel-workflow-run");
  });
});

withBash("what came of a deployment", () => {
  const begun = "config-read config-read success\nchecksum checksum skipped\n";
  const cases = [
    [
      "each part passed",
      "success",
      `${begun}dispatch-workflow dispatch-workflow success\ntargets port-check skipped\nurl port-check success\n`,
      "",
      "config-read dispatch-workflow url",
    ],
    [
      "the inputs were wrong",
      "failure",
      "config-read config-read skipped\ndispatch-workflow dispatch-workflow skipped\n",
      "deploy: bad-input",
      "",
    ],
    [
      "a part failed",
      "success",
      `${begun}dispatch-workflow dispatch-workflow failure\nurl port-check skipped\n`,
      "dispatch-workflow: run-failed",
      "config-read !dispatch-workflow",
    ],
    [
      "a part failed that left no word",
      "success",
      "config-read config-read failure\n",
      "config-read: failure",
      "!config-read",
    ],
    [
      "it was cancelled",
      "success",
      `${begun}dispatch-workflow dispatch-workflow success\ntargets port-check cancelled\n`,
      "port-check: cancelled",
      "config-read dispatch-workflow !targets",
    ],
    [
      "parts were never come to",
      "success",
      "config-read config-read \nchecksum checksum failure\n",
      "checksum: mismatch",
      "!checksum",
    ],
  ] as const;
  // What stands in a part's outputs is not taken for its failure.
  const results = {
    "dispatch-workflow": `{"outputs":{"outputs":{"error":{"code":"no"}}},"error":{"code":"run-failed","message":"\\"error\\":{\\"code\\":\\"nor-this\\"","hint":""}}\n`,
    checksum: `{"outputs":{},"error":{"code":"mismatch","message":"m","hint":"h"}}\n`,
  };

  it.each(cases)("is told when %s", (_, begin, parts, reason, steps) => {
    for (const [part, result] of Object.entries(results)) {
      workspace.write(`temp/${part}.json`, result);
    }
    const { status, outputs } = runStep("deploy", "result", {
      FOLDER: begin === "success" ? join(workspace.path, "temp") : "",
      BEGIN: begin,
      PARTS: parts,
    });
    expect(status).toBe(0);
    expect(outputs).toMatchObject({ deployed: String(reason === ""), reason, "duration-ms": "" });
    const record = JSON.parse(`{${outputs["record"]}}`);
    const names = record.steps.map(
      (step: { name: string; success: boolean }) => `${step.success ? "" : "!"}${step.name}`,
    );
    expect(names.join(" ")).toBe(steps);
    expect(record).toEqual({ success: reason === "", steps: record.steps });
  });

  it("has the times of its parts, each to where the next begins", () => {
    const { outputs } = runStep("deploy", "begin", { WORKFLOW: "deploy.yml", METRICS: "true", TARGETS: "", URL: "" });
    const folder = outputs["folder"] ?? "";
    const env = { ...surroundingsOf("deploy"), FOLDER: folder };
    for (const part of ["config-read", "checksum"]) {
      spawnSync("bash", [join(actions, "deploy/begin-part.sh"), part], { env });
      spawnSync("sleep", ["0.2"]);
    }
    const parts = "config-read config-read success\nchecksum checksum success\n";
    const result = runStep("deploy", "result", { FOLDER: folder, BEGIN: "success", PARTS: parts }).outputs;
    const record = JSON.parse(`{${result["record"]}}`);
    const [first, second] = record.steps;
    expect(first.start_time).toBeGreaterThanOrEqual(record.start_time);
    expect(first.end_time - first.start_time).toBeGreaterThanOrEqual(200);
    expect(second.start_time).toBe(first.end_time);
    expect(second.end_time).toBe(record.end_time);
    expect(Number(result["duration-ms"])).toBe(record.end_time - record.start_time);
    expect(Math.abs(record.end_time - Date.now())).toBeLessThan(5000);
  });
});

withBash("what release-checksums attaches", () => {
  it("is every sidecar of a list too long for an output, and nothing leads out of the artifact", () => {
    const paths = ['it\'s "quoted"', "back\\slash", "a\nb", "../outside", join(workspace.path, "absolute"), "*"];
    const entry = (path: string) => ({ path, size: 1, algorithm: "sha256", digest: "00" });
    const spilled = workspace.write('spilled "1".json', JSON.stringify(paths.map(entry)));
    workspace.write("temp/result.json", JSON.stringify({ outputs: { digests: "", "digests-file": spilled } }));
    const cwd = join(workspace.path, "work");
    mkdirSync(cwd);
    for (const path of ["SHA256SUMS", ...paths.map((name) => `${name}.sha256`)]) {
      writeFileSync(resolve(cwd, path), path);
    }
    const ran = spawnSync("bash", [join(actions, "release-checksums/gather.sh")], {
      cwd,
      env: {
        ...surroundingsOf("release-checksums"),
        FOLDER: join(workspace.path, "temp"),
        LIST: "SHA256SUMS",
        NAMES: "path",
        SIDECARS: "TRUE",
      },
      encoding: "utf8",
    });
    expect(ran.stderr).toBe("");
    const kept = readdirSync(readOutputs()["directory"] ?? "");
    const wanted = ['it\'s "quoted"', "back\\slash", "a\nb", "outside", "absolute", "*"].map(
      (name) => `${name}.sha256`,
    );
    expect(kept.toSorted()).toEqual(["SHA256SUMS", ...wanted].toSorted());
  });
});
