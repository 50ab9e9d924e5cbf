import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { beforeAll, describe, expect, it } from "@jest/globals";
import { momentOf, startRun } from "../../../src/demo/github/runs-of-state.ts";
import { type Clock, systemClock } from "../../../src/io/clock.ts";
import { performPost } from "../../../src/operation/perform-post.ts";
import { operations } from "../../../src/operations/index.ts";
import { parseCommandFile } from "../../support/actions-runner-files.ts";
import type { Fault } from "../../support/github/faults.ts";
import { type GitHub, startGitHub } from "../../support/github/server.ts";
import type { Workflow } from "../../support/github/state.ts";
import { createRecordingHost } from "../../support/recording-runner.ts";

const root = resolve(import.meta.dirname, "../../..");
const script = join(import.meta.dirname, "run-as-process.ts");

/** Where the step stands when the signal comes: what is asked then, and how the server answers that. */
interface Place {
  readonly operation: string;
  readonly fault?: Fault;
  readonly plan: Exclude<Workflow["plan"], ((...given: never) => unknown) | undefined>;
  /** How the server answers the request to cancel. */
  readonly cancelling?: Fault;
}

const endless = { jobs: [{ name: "build", duration: Number.POSITIVE_INFINITY }] };
const slow = { kind: "delay", milliseconds: 1500 } as const;
const never = { kind: "silence" } as const;
const post = "actions/create-workflow-dispatch";

const places = {
  "before the request": { operation: "repos/get-content", fault: never, plan: endless },
  "during the request": { operation: post, fault: slow, plan: endless },
  "during a request without an answer": { operation: post, fault: never, plan: endless },
  "while it waits": { operation: "actions/list-jobs-for-workflow-run", plan: endless },
  "while it waits on a slow server": {
    operation: "actions/list-jobs-for-workflow-run",
    plan: endless,
    cancelling: slow,
  },
  "while it collects": { operation: "actions/list-workflow-run-artifacts", fault: never, plan: {} },
} as const satisfies Readonly<Record<string, Place>>;

interface Case {
  readonly signal: "SIGINT" | "SIGTERM" | "SIGKILL";
  readonly place: keyof typeof places;
  readonly onCancel: "cancel" | "leave";
  /** By `bin/stdops`, which has no post part. */
  readonly isCommandLine?: boolean;
  /** What is true at the very end of the run that was started. */
  readonly run: "none" | "cancelled" | "going" | "success";
}

const cases: readonly Case[] = [
  ...(["SIGINT", "SIGTERM"] as const).flatMap((signal): readonly Case[] => [
    { signal, place: "before the request", onCancel: "cancel", run: "none" },
    { signal, place: "during the request", onCancel: "cancel", run: "cancelled" },
    { signal, place: "while it waits", onCancel: "cancel", run: "cancelled" },
    { signal, place: "while it waits", onCancel: "leave", run: "going" },
  ]),
  { signal: "SIGINT", place: "while it waits on a slow server", onCancel: "cancel", run: "cancelled" },
  { signal: "SIGINT", place: "during a request without an answer", onCancel: "cancel", run: "cancelled" },
  { signal: "SIGINT", place: "during the request", onCancel: "leave", run: "going" },
  { signal: "SIGINT", place: "while it collects", onCancel: "cancel", run: "success" },
  { signal: "SIGKILL", place: "before the request", onCancel: "cancel", run: "none" },
  { signal: "SIGKILL", place: "during the request", onCancel: "cancel", run: "cancelled" },
  { signal: "SIGKILL", place: "during the request", onCancel: "leave", run: "going" },
  { signal: "SIGKILL", place: "while it waits", onCancel: "cancel", run: "cancelled" },
  { signal: "SIGKILL", place: "while it waits", onCancel: "leave", run: "going" },
  { signal: "SIGKILL", place: "while it collects", onCancel: "cancel", run: "success" },
];

const commandLines = [
  { signal: "SIGINT", place: "while it waits", onCancel: "cancel", run: "cancelled", isCommandLine: true, code: 130 },
  { signal: "SIGTERM", place: "while it waits", onCancel: "cancel", run: "cancelled", isCommandLine: true, code: 143 },
] as const;

/** What came of a step that was stopped, and of its post part. */
interface Stopped {
  readonly code: number | null;
  /** From the signal to the end of the process, in milliseconds. */
  readonly took: number;
  readonly posts: number;
  readonly ownRuns: readonly { readonly conclusion: string; readonly cancelRequests: number }[];
  readonly strangersCancelled: number;
  /** What the post part warned of. */
  readonly warnings: readonly string[];
  /** As later steps get them. */
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  readonly log: string;
}

interface Started {
  readonly child: ChildProcess;
  readonly inputs: Readonly<Record<string, string>>;
  readonly environment: Readonly<Record<string, string>>;
  readonly log: () => string;
}

function startStep(github: GitHub, folder: string, { onCancel, isCommandLine = false }: Case): Started {
  const files = Object.fromEntries(
    ["GITHUB_OUTPUT", "GITHUB_STATE", "GITHUB_STEP_SUMMARY", "GITHUB_ENV"].map((name) => [name, join(folder, name)]),
  );
  for (const file of Object.values(files)) {
    writeFileSync(file, "");
  }
  mkdirSync(join(folder, "temp"));
  const inputs = { workflow: "deploy.yml", token: "ghp_x", "on-cancel": onCancel, timeout: "60s" };
  const environment = {
    GITHUB_ACTIONS: "true",
    GITHUB_API_URL: github.url,
    GITHUB_REPOSITORY: "octo-org/app",
    GITHUB_REF: "refs/heads/main",
    GITHUB_WORKSPACE: folder,
    RUNNER_TEMP: join(folder, "temp"),
    ...files,
  };
  const given = isCommandLine
    ? [["STDOPS_TOKEN", "ghp_x"]]
    : Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]);
  const child = spawn(
    process.execPath,
    ["--import", "tsx", script, ...(isCommandLine ? ["dispatch-workflow", "--workflow=deploy.yml"] : [])],
    {
      cwd: root,
      env: { PATH: process.env["PATH"], ...environment, ...Object.fromEntries(given) },
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  let log = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      log += text;
    });
  }
  return { child, inputs, environment, log: () => log };
}

async function reach(github: GitHub, { operation }: Place, { child, log }: Started): Promise<void> {
  for (let waited = 0; !github.requests.some((one) => one.operation === operation); waited += 5) {
    if (child.exitCode !== null || waited > 15_000) {
      throw new Error(`The step never came to ${operation}: ${log()}`);
    }
    await pause(5);
  }
  // The request is under way, or answered, by then.
  await pause(100);
}

const hastyClock: Clock = {
  ...systemClock,
  sleep: async (milliseconds, signal) => await systemClock.sleep(milliseconds / 50, signal),
};

/** The post part, with what the main part has left in its state. */
async function runPost({ inputs, environment }: Started): Promise<readonly string[]> {
  const state = Object.fromEntries(parseCommandFile(readFileSync(environment["GITHUB_STATE"] ?? "")));
  const runner = createRecordingHost(state);
  const { signal } = new AbortController();
  await performPost(operations, (name) => inputs[name] ?? "", { runner, clock: hastyClock, signal, environment });
  return runner.said.filter((line) => line.startsWith("warning: "));
}

async function stop(one: Case): Promise<Stopped> {
  const { signal, place } = one;
  const there: Place = places[place];
  const strangers = new Set<number>();
  const stranger = (state: GitHub["state"], actor: string) => {
    strangers.add(startRun(state, { repository: "octo-org/app", actor, plan: endless }).id);
  };
  const github: GitHub = await startGitHub({
    fault: (operation, count) => {
      if (operation === post) {
        stranger(github.state, "mallory");
      }
      if (operation === "actions/cancel-workflow-run") {
        return there.cancelling;
      }
      return operation === there.operation && count === 1 ? there.fault : undefined;
    },
  });
  const folder = mkdtempSync(join(tmpdir(), "stdops-"));
  try {
    const { state } = github;
    const workflows = [{ path: ".github/workflows/deploy.yml", plan: there.plan }];
    state.repositories = [{ owner: "octo-org", name: "app", isPrivate: true, workflows }];
    state.tokens = [{ text: "ghp_x", grants: { "octo-org/app": { actions: "write", contents: "write" } } }];
    stranger(state, "octocat");
    const started = startStep(github, folder, one);
    await reach(github, there, started);
    const at = performance.now();
    const closed = once(started.child, "close");
    started.child.kill(signal);
    await closed;
    const took = performance.now() - at;
    const warnings = one.isCommandLine === true ? [] : await runPost(started);
    const own = state.runs.filter(({ id }) => !strangers.has(id));
    return {
      code: started.child.exitCode,
      took,
      posts: github.requests.filter(({ operation }) => operation === post).length,
      ownRuns: own.map((run) => ({
        conclusion: momentOf(state, run).conclusion ?? "going",
        cancelRequests: run.cancelRequests,
      })),
      strangersCancelled: state.runs.filter(({ id, cancelRequests }) => strangers.has(id) && cancelRequests > 0).length,
      warnings,
      outputs: Object.fromEntries(parseCommandFile(readFileSync(join(folder, "GITHUB_OUTPUT")))),
      summary: readFileSync(join(folder, "GITHUB_STEP_SUMMARY"), "utf8"),
      log: started.log(),
    };
  } finally {
    await github.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

const atOnce = 3;
/** A request that is on its way is waited for, 5 s at most, and its run is cancelled. */
const longest: Readonly<Record<string, number>> = {
  "during the request": 3500,
  "during a request without an answer": 7000,
  "while it waits on a slow server": 3500,
};

/** A step's own end says 1; one that is stopped before it can say so has the shell's code for the signal. */
const exitCodes: Readonly<Record<Case["signal"], readonly (number | null)[]>> = {
  SIGINT: [1, 130],
  SIGTERM: [1, 143],
  SIGKILL: [null],
};

describe("A step that is stopped", () => {
  const stopped = new Map<Case, Stopped>();
  beforeAll(async () => {
    const left: Case[] = [...cases, ...commandLines];
    const work = async () => {
      for (let one = left.shift(); one !== undefined; one = left.shift()) {
        stopped.set(one, await stop(one));
      }
    };
    await Promise.all(Array.from({ length: atOnce }, work));
  }, 120_000);

  it.each(cases.map((one) => ({ ...one, one })))("by $signal $place, to $onCancel: $run", ({ one }) => {
    const result = stopped.get(one);
    expect(result?.log).not.toContain("defect");
    expect(result?.warnings).toEqual([]);
    expect(result?.strangersCancelled).toBe(0);
    expect(result?.posts).toBe(one.place === "before the request" ? 0 : 1);
    expect(result?.ownRuns.map(({ conclusion }) => conclusion)).toEqual(one.run === "none" ? [] : [one.run]);
    if (one.run === "cancelled" && one.signal !== "SIGKILL" && one.place !== "during a request without an answer") {
      expect(result?.log).toContain("It was asked to cancel the run");
    }
    if (one.run === "cancelled") {
      expect(result?.ownRuns).toMatchObject([{ cancelRequests: 1 }]);
    }
    if (one.onCancel === "leave") {
      expect(result?.ownRuns).toMatchObject([{ cancelRequests: 0 }]);
    }
    expect(result?.took).toBeLessThan(longest[one.place] ?? 1700);
    expect(exitCodes[one.signal]).toContain(result?.code);
  });

  const waiting = cases.filter(({ signal, place }) => signal !== "SIGKILL" && /waits|collects/u.test(place));
  it.each(waiting.map((one) => ({ ...one, one })))("by $signal $place, to $onCancel: tells its run", ({ one }) => {
    const { outputs, summary, log } = stopped.get(one) ?? {};
    const isOver = one.place === "while it collects";
    expect(outputs).toMatchObject({
      "run-id": expect.stringMatching(/^\d+$/u),
      "run-url": expect.stringMatching(/\/octo-org\/app\/actions\/runs\/\d+$/u),
      status: isOver ? "completed" : expect.stringMatching(/^(?:queued|in_progress)$/u),
    });
    expect(outputs?.["conclusion"] ?? "").toBe(isOver ? "success" : "");
    expect(summary).toContain(outputs?.["run-url"]);
    expect(log).toContain("The step was cancelled.");
  });

  it.each(commandLines.map((one) => ({ ...one, one })))("at the command line by $signal: $code", ({ one, code }) => {
    const result = stopped.get(one);
    expect(result).toMatchObject({ code, posts: 1, strangersCancelled: 0 });
    expect(result?.ownRuns).toEqual([{ conclusion: "cancelled", cancelRequests: 1 }]);
    expect(result?.took).toBeLessThan(1700);
  });
});
