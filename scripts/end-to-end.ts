/**
 * Runs the workflows of __tests__/e2e, of examples/ and of the front page on a real runner, nektos/act, from another
 * repository, as users do, under each Node that is supported; and the jobs of the project's own workflows that use its
 * actions, from a copy of the project. A workflow asserts by its own steps, and comments at its head say more about its run
 * (see __tests__/e2e/README.md). Actions of others are stood in for. Arguments choose workflows by a part of their name.
 */
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { canMount, findAct, runAct } from "./end-to-end/act.ts";
import { type Directives, readDirectives } from "./end-to-end/directives.ts";
import { startGitHub } from "./end-to-end/github.ts";
import { nodes } from "./nodes.ts";
import { createReport, runTool } from "./report.ts";

const root = resolve(import.meta.dirname, "..");
const report = createReport("end to end");

/** One workflow to run: where it lies in which repository, and the words for the runner that choose it. */
interface Workflow {
  readonly name: string;
  readonly text: string;
  readonly words: readonly string[];
  readonly cwd: string;
}

/** What a runner downloads of this repository; it copies all of it for each step, so that node_modules would take minutes. */
function copyArchive(folder: string): void {
  for (const part of ["action.yml", "actions", "bin", "dist", "package.json"]) {
    cpSync(join(root, part), join(folder, part), { recursive: true });
  }
}

/** Workflows by name: those of the two folders, and the one that the front page shows. */
function readWorkflows(): ReadonlyMap<string, string> {
  const paths = ["__tests__/e2e/workflows", "examples/workflows"].flatMap((place) =>
    readdirSync(join(root, place)).map((name) => join(root, place, name)),
  );
  const [, shown = ""] = /^```yaml\n([\s\S]*?)^```$/mu.exec(readFileSync(join(root, "README.md"), "utf8")) ?? [];
  return new Map([
    ...paths.map((path) => [basename(path), readFileSync(path, "utf8")] as const),
    ["front-page.yml", shown],
  ]);
}

/** Puts workflows into another repository than this one, with nothing else in it. */
function createUserRepository(folder: string): readonly Workflow[] {
  const cwd = join(folder, "repository");
  const place = ".github/workflows";
  mkdirSync(join(cwd, place), { recursive: true });
  const workflows = [...readWorkflows()].map(([name, text]) => {
    writeFileSync(join(cwd, place, name), text);
    return { name, text, words: ["push", "-W", join(place, name)], cwd };
  });
  commit(cwd);
  return workflows;
}

/** The jobs of the project's own workflows that use its actions and nobody else's, in a copy of the project. */
function createOwnRepository(folder: string): readonly Workflow[] {
  const cwd = join(folder, "own");
  copyArchive(cwd);
  cpSync(join(root, ".github"), join(cwd, ".github"), { recursive: true });
  commit(cwd);
  const take = (file: string, words: readonly string[]): Workflow => {
    const path = join(".github/workflows", file);
    return { name: `own ${file}`, text: "# needs: github", words: [...words, "-W", path], cwd };
  };
  return [
    take("ci.yml", ["push", "--job", "end-to-end", "--matrix", "system:ubuntu-latest"]),
    take("metrics.yml", ["workflow_call"]),
  ];
}

function commit(cwd: string): void {
  const identity = ["-c", "user.name=stdops", "-c", "user.email=stdops@users.noreply.github.com"];
  for (const args of [
    ["init", "-q", "-b", "main"],
    ["add", "-A"],
    [...identity, "commit", "-qm", "Use stdops"],
  ]) {
    const { ok, output } = runTool("git", args, cwd);
    if (!ok) {
      throw new Error(output);
    }
  }
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

/** Runs a workflow, with what it needs beside it, and judges how it ended. */
async function performWorkflow(workflow: Workflow, place: Place): Promise<void> {
  const directives = readDirectives(workflow.text);
  const github = directives.needs.includes("github")
    ? await startGitHub(join(place.folder, `github-${place.label}-${workflow.name}.txt`))
    : undefined;
  try {
    const variables = ["--env", `STDOPS=${root}`, ...(github === undefined ? [] : speakTo(github.url))];
    const { ok, log } = await runAct(place.act, {
      cwd: workflow.cwd,
      folder: join(place.folder, `runs-${place.label}`),
      words: [...workflow.words, ...place.actions, ...variables],
      node: place.node,
      without: directives.without,
      mayMount: directives.needs.includes("mounts"),
      cancelAt: directives.cancelAt,
    });
    judge(`${workflow.name}, Node ${place.label}`, directives, { ok, log });
  } finally {
    github?.stop();
  }
}

/** Where workflows run: the runner, the Node of actions and its version, and the words that say whose actions lie where. */
interface Place {
  readonly act: string;
  readonly folder: string;
  readonly node: string;
  readonly label: string;
  readonly actions: readonly string[];
}

/** Words that have a job speak to a stand-in for GitHub instead of GitHub. */
function speakTo(url: string): readonly string[] {
  const names = [`STDOPS_API_URL=${url}`, `GITHUB_API_URL=${url}`, "GITHUB_REPOSITORY=octo-org/app"];
  const secrets = ["--secret", "DEPLOY_TOKEN=ghp_e2e", "--secret", "GITHUB_TOKEN=ghp_e2e"];
  return [...names.flatMap((name) => ["--env", name]), ...secrets];
}

function judge(name: string, expected: Directives, { ok, log }: { readonly ok: boolean; readonly log: string }): void {
  const missing = expected.log.filter((text) => !log.includes(text));
  if (ok === expected.succeeds && missing.length === 0) {
    report.pass(name);
  } else {
    const wanted = expected.succeeds ? "should succeed" : "should fail";
    const absent = missing.map((text) => `\nNot in the log: ${text}`).join("");
    report.fail(name, `It ${wanted} and ${ok ? "succeeded" : "failed"}.${absent}\n${log}`);
  }
}

// Names outside of ASCII in every path; no blanks, which the runner itself cannot have there.
const folder = mkdtempSync(join(tmpdir(), "stdops-e2é-名-"));
try {
  const chosen = process.argv.slice(2);
  const all = [...createUserRepository(folder), ...createOwnRepository(folder)];
  const workflows = all.filter(({ name }) => chosen.length === 0 || chosen.some((part) => name.includes(part)));
  const archive = join(folder, "stdops");
  copyArchive(archive);
  const actions = ["--local-repository", `OWNER/stdops@v1=${archive}`, ...standIns()];
  const act = findAct(root);
  const mayMount = canMount(root);
  for (const node of nodes) {
    const label = spawnSync(node, ["--version"], { encoding: "utf8" }).stdout.trim();
    for (const workflow of workflows) {
      if (readDirectives(workflow.text).needs.includes("mounts") && !mayMount) {
        console.log(`- ${workflow.name}: not run, since this machine lets nobody mount a file system`);
      } else {
        await performWorkflow(workflow, { act, folder, node, label, actions });
      }
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
report.end();
