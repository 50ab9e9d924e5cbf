import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { Reply } from "../../../src/demo/github/call.ts";
import type { ReceivedRequest } from "../../../src/demo/github/hooks.ts";
import { send } from "../../../src/demo/github/send.ts";
import { type StandIn, startGitHubStandIn } from "../../../src/demo/github/server.ts";
import type { Repository, Workflow } from "../../../src/demo/github/state.ts";
import { zipFiles } from "../../../src/demo/github/zip.ts";
import { commandsIn } from "../../support/actions-runner-parsers.ts";
import { run as runProcess } from "../../support/entries.ts";
import { hostileText, unseenCharacter } from "../../support/hostile-text.ts";
import { parseSummary } from "../../support/job-summary.ts";
import { type OnRunner, understand, type WrittenFiles } from "../../support/port-check-on-runner.ts";
import { createWorkspace } from "../../support/workspace.ts";

const chosen = [
  "",
  "::set-output name=conclusion::success",
  "\n::set-env name=PATH::/evil\n",
  "\r##[add-mask]x\r",
  "##[set-output name=run-id]1",
  "%0A::error::x",
  "\u001b[2J\u001b[31mred\u001b]0;title\u0007",
  "\0NUL\0",
  "<script>alert(1)</script>|</td>`x`",
  "](https://evil.example/) [x](javascript:alert(1))",
  "\u202egnirts",
  "\ufeff::stop-commands::x",
  "ghadelimiter_x\nconclusion<<EOF\nsuccess\nEOF\n",
  "../../evil",
  "/tmp/stdops-evil",
  "C:\\evil",
  "..",
  "x".repeat(100_000),
  "\ud800",
];
const texts = [...chosen, ...fc.sample(hostileText, { seed: 11, numRuns: 13 })];
/** Stands in a stand-in's answers for the hostile text. */
const sign = "§";

/** One way to be hostile: a repository for each text, of which the step starts the workflow. */
interface Way {
  readonly workflow: Omit<Workflow, "path">;
  readonly reply?: (text: string, request: ReceivedRequest, reply: Reply) => Reply;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly code: number;
}

const failing = {
  jobs: [
    { name: sign },
    { name: `build / ${sign}`, steps: [{ name: sign, conclusion: "failure", log: [sign, `x ${sign}`] }] },
    { name: `odd ${sign}`, conclusion: sign },
  ],
  conclusion: sign,
  artifacts: [
    { name: "outputs", files: { "outputs.json": JSON.stringify({ [sign]: sign }) } },
    { name: sign, files: { "a.txt": "a" } },
    { name: `entries ${sign}`, files: { [sign]: "a" } },
  ],
};
const waiting = {
  jobs: [{ name: "deploy", approval: { environment: sign, after: Number.POSITIVE_INFINITY } }],
  statuses: [{ from: 0, status: sign }],
};
const isDispatch = ({ operation }: ReceivedRequest) => operation === "actions/create-workflow-dispatch";
const latin = (text: string) => text.replaceAll(/[^\t\x20-\x7e\xa0-\xff]/gu, "").slice(0, 4000);
const refusing =
  (status: number, headers: Readonly<Record<string, string>> = {}) =>
  (text: string, request: ReceivedRequest, reply: Reply): Reply =>
    isDispatch(request)
      ? {
          status,
          headers: { ...headers, "x-accepted-github-permissions": latin(text) },
          body: { message: text, errors: [text, { message: text }] },
        }
      : reply;

const ways: Readonly<Record<string, Way>> = {
  "a run that fails": { workflow: { plan: failing }, code: 1, inputs: { "download-artifacts": "*" } },
  "a run that passes": {
    workflow: { plan: { ...failing, conclusion: "success" } },
    code: 1,
    inputs: { "download-artifacts": "*" },
  },
  "a run that waits": { workflow: { plan: waiting }, code: 1, inputs: { timeout: "2m" } },
  "a refusal": { workflow: {}, reply: refusing(403), code: 1 },
  "a refusal of inputs": { workflow: {}, reply: refusing(422), code: 1 },
  "a rate limit": { workflow: {}, reply: refusing(429, { "retry-after": "90000" }), code: 1 },
  "a workflow's file": {
    workflow: { text: "§file" },
    reply: (text, { operation }, reply) =>
      operation === "repos/get-content"
        ? {
            ...reply,
            raw: `on: { workflow_dispatch: { inputs: { ${JSON.stringify(text)}: { required: true, type: choice, options: [${JSON.stringify(text)}] } } } }`,
          }
        : reply,
    code: 1,
  },
  "an address of a log": {
    workflow: { plan: failing },
    reply: (text, { operation }, reply) =>
      operation === "actions/download-job-logs-for-workflow-run" || operation === "actions/download-artifact"
        ? { ...reply, headers: { ...reply.headers, location: `http://127.0.0.1:1/${latin(text)}` } }
        : reply,
    code: 1,
  },
  "what is no JSON": {
    workflow: {},
    reply: (text, request, reply) =>
      isDispatch(request) ? { status: 404, raw: text, headers: { "content-type": "application/json" } } : reply,
    code: 1,
  },
};

const declared = [
  ...["run-id", "run-url", "run-attempt", "status", "conclusion", "duration-ms", "jobs", "failed-jobs", "artifacts"],
  ...["outputs", "requests", "runs", "jobs-file", "failed-jobs-file", "artifacts-file", "outputs-file", "runs-file"],
];
const token = "ghp_hunter2hunter2hunter2";
const names = Object.keys(ways);
const singles = chosen.map((_, at) => at).filter((at) => at < 17);
const results = new Map<string, OnRunner>();
const workspace = createWorkspace({ OUTPUT: "", ENV: "", STATE: "", STEP_SUMMARY: "" });
const origins: ReceivedRequest[] = [];
let standIn: StandIn | undefined;

function fill(value: unknown, text: string): unknown {
  if (typeof value === "string") {
    return value.replaceAll(sign, () => text);
  }
  if (Array.isArray(value)) {
    return value.map((one) => fill(one, text));
  }
  return typeof value === "object" && value !== null
    ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, key === "html_url" ? text : fill(one, text)]))
    : value;
}

function watch(request: ReceivedRequest) {
  if (request.operation === "storage/download") {
    origins.push(request);
  }
  const [, way = "", at = ""] = /\/repos\/octo-org\/w(\d+)-(\d+)\//u.exec(request.path) ?? [];
  const text = texts[Number(at)] ?? "";
  const { reply: change } = ways[names[Number(way)] ?? ""] ?? {};
  return {
    acts: true,
    deliver: (reply: Reply, { response }: { readonly response: Parameters<typeof send>[0] }) => {
      const { etag: _, ...headers } = reply.headers ?? {};
      const filled =
        reply.body === undefined ? { ...reply, headers } : { ...reply, headers, body: fill(reply.body, text) };
      send(response, change?.(text, request, filled) ?? filled);
    },
  };
}

function repositoriesOf(name: string): readonly Repository[] {
  return texts.map((text, at) => ({
    owner: "octo-org",
    name: `w${names.indexOf(name)}-${at}`,
    isPrivate: true,
    workflows: [{ path: ".github/workflows/deploy.yml", ...fillPlan(ways[name]?.workflow ?? {}, text) }],
  }));
}

/** What is not told in JSON has to be hostile by itself: logs, and what is in zips. */
function fillPlan(workflow: Way["workflow"], text: string): Way["workflow"] {
  if (typeof workflow.plan !== "object") {
    return workflow;
  }
  const { jobs = [], artifacts = [], ...plan } = workflow.plan;
  const zips = artifacts.map(({ name, files = {} }) => {
    const entries = Object.entries(files).map(([path, content]) => [
      path.replaceAll(sign, () => text).slice(0, 60_000) || "x",
      content.replaceAll(JSON.stringify(sign), () => JSON.stringify(text.toWellFormed())),
    ]);
    return { name, zip: zipFiles(Object.fromEntries(entries)) };
  });
  const told = jobs.map((job) => ({
    ...job,
    ...("steps" in job
      ? {
          steps: (job.steps ?? []).map((step) => ({
            ...step,
            log: (step.log ?? []).map((line) => line.replaceAll(sign, () => text)),
          })),
        }
      : {}),
  }));
  return { ...workflow, plan: { ...plan, jobs: told, artifacts: zips } };
}

beforeAll(async () => {
  const server = await startGitHubStandIn({ hooks: { onRequest: watch } });
  standIn = server;
  server.state.secondary.isEnforced = false;
  server.state.limit.remaining = 1_000_000;
  server.state.repositories = names.flatMap(repositoriesOf);
  server.state.tokens = [{ text: token, grants: { "*": { actions: "write", contents: "write", metadata: "read" } } }];
  const common = { token, "api-url": server.url, timeout: "1h", "max-parallel": "40" };
  const many = names.map((name, way) => {
    const dispatches = texts
      .map((_, at) => `- { repository: octo-org/w${way}-${at}, workflow: deploy.yml }`)
      .join("\n");
    return [name, { ...common, dispatches, "artifacts-directory": `many-${way}`, ...ways[name]?.inputs }] as const;
  });
  const alone = singles.map((at) => {
    const repository = `octo-org/w0-${at}`;
    return [
      `single ${at}`,
      {
        ...common,
        repository,
        workflow: "deploy.yml",
        "artifacts-directory": `single-${at}`,
        "download-artifacts": "*",
      },
    ] as const;
  });
  const all = [...many, ...alone];
  workspace.write("performances.json", JSON.stringify(all.map(([, inputs]) => inputs)));
  const env = Object.fromEntries(
    ["OUTPUT", "ENV", "STATE", "STEP_SUMMARY"].map((name) => [`GITHUB_${name}`, join(workspace.path, name)]),
  );
  const script = join(import.meta.dirname, "dispatch-on-runner-script.ts");
  const ran = await runProcess(process.execPath, ["--import", "tsx", script, workspace.path], {
    cwd: join(import.meta.dirname, "../../.."),
    env,
  });
  expect([ran.code, ran.stderr]).toEqual([0, ""]);
  const sections = ran.stdout.split(/^>>> \d+\r?\n/mu).slice(1);
  const written: readonly WrittenFiles[] = JSON.parse(readFileSync(join(workspace.path, "results.json"), "utf8"));
  for (const [at, [name]] of all.entries()) {
    const files = written[at];
    if (files !== undefined) {
      results.set(name, understand(files, sections[at] ?? ""));
    }
  }
}, 60_000);
afterAll(async () => {
  await standIn?.close();
  workspace.remove();
});

const performed = [...names, ...singles.map((at) => `single ${at}`)];
/** Links as the summary writes them, and nothing else in brackets. */
const link = /\[((?:[^[\]()])*)\]\(https?:\/\/[\w.~:/?=%+,;@-]+\)/gu;

describe("hostile text", () => {
  it.each(performed)("in %s sets nothing but outputs and state", (name) => {
    const result = results.get(name);
    expect(result?.code).toBe(ways[name]?.code ?? 1);
    expect(result?.outputs.map(([output]) => output).filter((output) => !declared.includes(output))).toEqual([]);
    expect(result?.outputs.length).toBe(new Set(result?.outputs.map(([output]) => output)).size);
    expect(result?.variables).toEqual([]);
    expect(result?.state.map(([key]) => key).filter((key) => !/^dispatch-\d+$/u.test(key))).toEqual([]);
  });

  it.each(performed)("in %s is no command, and shows nothing unseen", (name) => {
    const result = results.get(name);
    const plain = ["error", "group", "endgroup", "warning", "notice", "add-mask"];
    expect(result?.commands.filter((command) => !plain.includes(command.name))).toEqual([]);
    // The token, and its forms, are all that is masked.
    expect(result?.commands.filter((command) => command.name === "add-mask" && command.data !== token)).toEqual([]);
    expect(result?.commands.filter((command) => commandsIn(command.data).length > 0)).toEqual([]);
    expect(
      result?.commands.filter(({ data, properties }) =>
        unseenCharacter.test(`${data.replaceAll(/[\n\t]/gu, "")}${Object.values(properties).join("")}`),
      ),
    ).toEqual([]);
    expect(result?.lines.filter((line) => commandsIn(line).length > 0)).toEqual([]);
    expect(result?.lines.filter((line) => unseenCharacter.test(line.replaceAll("\t", "")))).toEqual([]);
  });

  it.each(performed)("in %s is one cell of the summary, and no link but to a plain address", (name) => {
    const { summary = "" } = results.get(name) ?? {};
    expect(summary).not.toBe("");
    const { problems, tables } = parseSummary(summary.trimEnd().replaceAll(link, "$1"), unseenCharacter);
    expect(problems).toEqual([]);
    expect(tables.flat().length).toBeGreaterThan(0);
    expect(
      [...summary.matchAll(/\]\(([^)]*)\)/gu)].every(([, url = ""]) => URL.canParse(url) && /^https?:/u.test(url)),
    ).toBe(true);
  });

  it.each(singles)("single %i: outputs are JSON and texts as the server told them", (at) => {
    const outputs = new Map(results.get(`single ${at}`)?.outputs);
    const text = texts[at] ?? "";
    expect(outputs.get("conclusion") ?? "").not.toBe("success");
    const jobs: unknown = JSON.parse(outputs.get("jobs") || "[]");
    expect(jobs).toEqual(expect.arrayContaining([expect.objectContaining({ name: text.toWellFormed() })]));
  });

  it("in names of artifacts and entries leads to no path outside, whatever it says", () => {
    const found = readdirSync(workspace.path);
    const known = ["ENV", "OUTPUT", "STATE", "STEP_SUMMARY", "performances.json", "results.json"];
    expect(
      found.filter(
        (name) =>
          !(
            known.includes(name) ||
            /^(?:many|single)-\d+$/u.test(name) ||
            name.endsWith(".json") ||
            name.startsWith("stdops")
          ),
      ),
    ).toEqual([]);
    const outside = [join(workspace.path, "evil"), "/tmp/stdops-evil", "/tmp/evil"];
    for (const path of outside) {
      expect(() => readFileSync(path)).toThrow(/ENOENT/u);
    }
  });

  it("in whatever is told gives the token to no other origin", () => {
    expect(origins.length).toBeGreaterThan(0);
    expect(origins.filter((request) => JSON.stringify(request).includes("hunter2"))).toEqual([]);
  });

  it.each(performed)("in %s shows the token nowhere but where it is masked", (name) => {
    const { everything = "" } = results.get(name) ?? {};
    expect(everything).not.toBe("");
    expect(
      everything.split("\n").filter((line) => line.includes("hunter2") && !line.startsWith("::add-mask::")),
    ).toEqual([]);
  });

  it.each(names.filter((name) => !["an address of a log", "what is no JSON"].includes(name)))(
    "in %s is told all the same, as text",
    (name) => {
      expect(results.get(name)?.everything).toMatch(/set-output name=conclusion/u);
    },
  );
});
