/**
 * Runs the workflows of __tests__/e2e, of examples/ and of the front page on a real runner, nektos/act, from another
 * repository, as users do. A workflow asserts by its own steps; `# expect: failure` at its head means that it must fail, and each `|`-separated
 * text of `# expect-log:` must be in its log. `# needs: github` gets it a stand-in for GitHub's API and a token for that, the
 * secret DEPLOY_TOKEN. Actions of others are stood in for too. Arguments choose workflows by a part of their name.
 */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { createReport, runTool } from "./report.ts";

const root = resolve(import.meta.dirname, "..");
const act = "github.com/nektos/act@v0.2.89";
const report = createReport("end to end");

/** The runner: on PATH, or where Go puts it, built there when it is missing. */
function findRunner(): string {
  const folder = runTool("go", ["env", "GOPATH"], root).output.trim();
  const built = join(folder, "bin/act");
  if (runTool("act", ["--version"], root).ok) {
    return "act";
  }
  if (!existsSync(built)) {
    const { ok, output } = runTool("go", ["install", act], root);
    if (!ok) {
      throw new Error(`The end-to-end tests need nektos/act, and Go could not build it.\n${output}`);
    }
  }
  return built;
}

/** Workflows by name: those of the two folders, and the one that the front page shows. */
function findWorkflows(): ReadonlyMap<string, string> {
  const paths = ["__tests__/e2e/workflows", "examples/workflows"].flatMap((place) =>
    readdirSync(join(root, place)).map((name) => join(root, place, name)),
  );
  const [, shown = ""] = /^```yaml\n([\s\S]*?)^```$/mu.exec(readFileSync(join(root, "README.md"), "utf8")) ?? [];
  return new Map([
    ...paths.map((path) => [basename(path), readFileSync(path, "utf8")] as const),
    ["front-page.yml", shown],
  ]);
}

/** What a runner downloads of this repository; it copies all of it for each step, so that node_modules would take minutes. */
function createArchive(folder: string): void {
  for (const part of ["action.yml", "actions", "bin", "dist", "package.json"]) {
    cpSync(join(root, part), join(folder, part), { recursive: true });
  }
}

/** Another repository than this one, with nothing in it but workflows. */
function createRepository(folder: string, workflows: ReadonlyMap<string, string>): void {
  mkdirSync(join(folder, ".github/workflows"), { recursive: true });
  for (const [name, workflow] of workflows) {
    writeFileSync(join(folder, ".github/workflows", name), workflow);
  }
  const identity = ["-c", "user.name=stdops", "-c", "user.email=stdops@users.noreply.github.com"];
  for (const args of [
    ["init", "-q", "-b", "main"],
    ["add", "-A"],
    [...identity, "commit", "-qm", "Use stdops"],
  ]) {
    const { ok, output } = runTool("git", args, folder);
    if (!ok) {
      throw new Error(output);
    }
  }
}

interface Expectation {
  readonly succeeds: boolean;
  readonly log: readonly string[];
}

function readExpectation(workflow: string): Expectation {
  const log = /^# expect-log: (.*)$/mu.exec(workflow)?.[1]?.split("|") ?? [];
  return { succeeds: !/^# expect: failure$/mu.test(workflow), log };
}

/** A port that nobody listens on: the runner's own default may be taken. */
async function findFreePort(): Promise<number> {
  const server = createServer();
  const port = await new Promise<number>((settle) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      settle(typeof address === "object" && address !== null ? address.port : 0);
    });
  });
  await new Promise((settle) => server.close(settle));
  return port;
}

/** What has the runner take the actions that recipes use of others from __tests__/e2e/stand-ins: it has no network. */
function standIns(): readonly string[] {
  const manifests = readdirSync(join(root, "actions")).map((name) =>
    readFileSync(join(root, "actions", name, "action.yml"), "utf8"),
  );
  const pins = manifests.flatMap((manifest) => [...manifest.matchAll(/uses: (([\w/.-]+)@[0-9a-f]{40})/gu)]);
  return pins.flatMap(([, pin = "", action = ""]) => [
    "--local-repository",
    `${pin}=${join(root, "__tests__/e2e/stand-ins", basename(action))}`,
  ]);
}

/** Starts a stand-in for GitHub's API that writes its pid and its URL to `file`. */
async function startGitHub(file: string): Promise<{ readonly server: ChildProcess; readonly url: string }> {
  const script = join(root, "__tests__/e2e/serve-github.ts");
  const server = spawn(process.execPath, ["--import", "tsx", script, file], { cwd: root, stdio: "ignore" });
  const end = Date.now() + 30_000;
  while (!(existsSync(file) && readFileSync(file, "utf8").endsWith("\n"))) {
    if (Date.now() > end || server.exitCode !== null) {
      throw new Error("The stand-in for GitHub's API did not start.");
    }
    await new Promise((settle) => setTimeout(settle, 50));
  }
  const [, url = ""] = readFileSync(file, "utf8").split("\n");
  return { server, url };
}

/** Runs a workflow, with what it needs beside it. */
async function performWorkflow(
  runner: string,
  folder: string,
  { name, workflow }: { readonly name: string; readonly workflow: string },
): Promise<{ readonly ok: boolean; readonly log: string }> {
  if (!/^# needs: github$/mu.test(workflow)) {
    return await runWorkflow(runner, folder, { name, more: [] });
  }
  const { server, url } = await startGitHub(join(folder, `../github-${name}.txt`));
  try {
    const names = [`STDOPS_API_URL=${url}`, `GITHUB_API_URL=${url}`, "GITHUB_REPOSITORY=octo-org/app"];
    const secrets = ["--secret", "DEPLOY_TOKEN=ghp_e2e", "--secret", "GITHUB_TOKEN=ghp_e2e"];
    const more = [...names.flatMap((name) => ["--env", name]), ...secrets];
    return await runWorkflow(runner, folder, { name, more });
  } finally {
    server.kill();
  }
}

async function runWorkflow(
  runner: string,
  folder: string,
  { name, more }: { readonly name: string; readonly more: readonly string[] },
): Promise<{ readonly ok: boolean; readonly log: string }> {
  const port = String(await findFreePort());
  const place = ["-W", join(".github/workflows", name), "-P", "ubuntu-latest=-self-hosted", "--env", `STDOPS=${root}`];
  const addresses = ["--artifact-server-addr", "127.0.0.1", "--cache-server-addr", "127.0.0.1"];
  const servers = [...addresses, "--artifact-server-port", port];
  const paths = [
    "--artifact-server-path",
    join(folder, "../artifacts"),
    "--cache-server-path",
    join(folder, "../cache"),
  ];
  const self = ["--local-repository", `OWNER/stdops@v1=${join(folder, "../stdops")}`];
  const words = ["push", ...place, ...servers, ...paths, ...self, ...standIns(), ...more];
  const { status, stdout, stderr } = spawnSync(runner, words, {
    cwd: folder,
    encoding: "utf8",
    timeout: 300_000,
  });
  return { ok: status === 0, log: stdout + stderr };
}

function judge(name: string, workflow: string, { ok, log }: { readonly ok: boolean; readonly log: string }): void {
  const expected = readExpectation(workflow);
  const missing = expected.log.filter((text) => !log.includes(text));
  if (ok === expected.succeeds && missing.length === 0) {
    report.pass(name);
  } else {
    const wanted = expected.succeeds ? "should succeed" : "should fail";
    const absent = missing.map((text) => `\nNot in the log: ${text}`).join("");
    report.fail(name, `It ${wanted} and ${ok ? "succeeded" : "failed"}.${absent}\n${log}`);
  }
}

const folder = mkdtempSync(join(tmpdir(), "stdops-e2e-"));
try {
  const chosen = process.argv.slice(2);
  const all = [...findWorkflows()];
  const workflows = new Map(all.filter(([name]) => chosen.length === 0 || chosen.some((part) => name.includes(part))));
  const runner = findRunner();
  const repository = join(folder, "repository");
  createRepository(repository, workflows);
  createArchive(join(folder, "stdops"));
  for (const [name, workflow] of workflows) {
    judge(name, workflow, await performWorkflow(runner, repository, { name, workflow }));
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
report.end();
