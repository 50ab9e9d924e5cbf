import { generateKeyPairSync } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { createServer, type IncomingMessage } from "node:http";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import type { Fault } from "../../support/github/faults.ts";
import type { Token } from "../../support/github/state.ts";
import { deploy, dispatching, failing, minute } from "./contract-scene.ts";
import { onStage, type Stage, type StageOptions } from "./in-virtual-time.ts";
import type { Performed } from "./perform-dispatch.ts";

const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const pem = privateKey.export({ type: "pkcs8", format: "pem" }).toString();
const keyLines = pem.split("\n").filter((line) => line.length > 20 && !line.startsWith("-----"));
const plan = {
  ...failing,
  artifacts: [
    { name: "outputs", files: { "outputs.json": "{}" } },
    { name: "report", files: { "a.txt": "a" } },
  ],
};
const usual = { ...deploy, "download-artifacts": "*" };
const texts = {
  classic: `ghp_${"hunter2".repeat(5)}`,
  "fine-grained": `github_pat_${"hunter2".repeat(10)}`,
  job: `ghs_${"hunter2".repeat(5)}`,
  odd: "hunter2/+=&?#%\"'<>|hunter2",
} as const;

function install({ github }: Stage): void {
  github.state.installations.push({
    id: 77,
    appId: "4242",
    publicKey: publicKey.export({ type: "spki", format: "pem" }).toString(),
    grants: { "octo-org/app": { actions: "write", contents: "write", metadata: "read" } },
    tokenLife: 2 * minute,
  });
}

/** All that a step leaves anywhere, but for what is masked. */
function traces({ host, outputs, failure, summary }: Performed, { folder }: Stage): string {
  const said = host.said.filter((line) => !line.startsWith("mask: "));
  const files = readdirSync(folder, { recursive: true })
    .map((path) => join(folder, String(path)))
    .filter((path) => statSync(path).isFile())
    .map((path) => readFileSync(path, "utf8"));
  return JSON.stringify([said, outputs, failure, summary, files]);
}

/** The secrets of a step: its tokens, and what apps sign with or show. */
function secretsOf({ github }: Stage): readonly string[] {
  const shown = github.requests.flatMap(({ headers }) =>
    String(headers["authorization"] ?? "")
      .split(" ")
      .slice(1),
  );
  return [...new Set([...github.state.tokens.map(({ text }) => text), ...shown, ...keyLines])];
}

function expectSecrecy(performed: Performed, stage: Stage): void {
  const all = traces(performed, stage);
  expect(secretsOf(stage).filter((secret) => all.includes(secret))).toEqual([]);
  const asked = JSON.stringify(stage.github.requests.map(({ path, query, body }) => [path, query, body]));
  expect(secretsOf(stage).filter((secret) => asked.includes(secret))).toEqual([]);
  const downloads = JSON.stringify(stage.github.downloads);
  expect(secretsOf(stage).filter((secret) => downloads.includes(secret))).toEqual([]);
}

const echo = (secret: string): Fault => ({
  kind: "answer",
  reply: { status: 403, body: { message: `Bad token ${secret}`, documentation_url: secret } },
});

const cases: readonly (readonly [string, StageOptions, (stage: Stage, secret: string) => void])[] = [
  ["a run that fails", { plan }, () => {}],
  ["a run that passes", { plan: { artifacts: plan.artifacts } }, () => {}],
  ["an old GHES", { profile: "ghes-3.19", plan }, () => {}],
  ["a refusal that tells the token", { plan }, ({ github }, secret) => github.script(dispatching, echo(secret))],
  [
    "a list that is refused so",
    { plan },
    ({ github }, secret) => github.script("actions/list-workflow-runs", echo(secret)),
  ],
  [
    "a run that cannot be read",
    { plan },
    ({ github }, secret) => github.script("actions/get-workflow-run", echo(secret)),
  ],
  [
    "artifacts that cannot be listed",
    { plan },
    ({ github }, secret) => github.script("actions/list-workflow-run-artifacts", echo(secret)),
  ],
  [
    "a log that cannot be read",
    { plan },
    ({ github }, secret) => github.script("actions/download-job-logs-for-workflow-run", echo(secret)),
  ],
  ["a reset", { plan }, ({ github }) => github.script(dispatching, { kind: "reset" })],
  [
    "a page of a proxy that tells the token",
    { plan },
    ({ github }, secret) => github.script(dispatching, { kind: "raw", status: 502, body: `<h1>${secret}</h1>` }),
  ],
];

describe("a token", () => {
  const kinds = Object.entries(texts).flatMap(([kind, text]) => cases.map((one) => [kind, one[0], text, one] as const));

  it.each(kinds)("of kind %s leaves no trace of itself: %s", async (kind, _, text, [, options, arrange]) => {
    const token: Partial<Token> = {
      text,
      kind: kind === "odd" || kind === "classic" ? "classic" : kind === "job" ? "job" : "fine-grained",
    };
    await onStage({ ...options, token }, async (stage) => {
      arrange(stage, text);
      const performed = await stage.perform({ ...usual, token: text });
      expect(performed.said[0]).toBe(`mask: ${text}`);
      expectSecrecy(performed, stage);
    }).catch(passOverOddAnswers);
  });
});

/** What a server adds to its answers on purpose is not as GitHub describes them. */
function passOverOddAnswers(problem: unknown): void {
  if (!String(problem).startsWith("Error: Not as GitHub describes")) {
    throw problem;
  }
}

describe("an app", () => {
  it.each(cases)("leaves no trace of its key, of what it signed and of its tokens: %s", async (_, options, arrange) => {
    await onStage(options, async (stage) => {
      install(stage);
      arrange(stage, "ghs_77x100000000000000000000");
      const performed = await stage.perform({ ...usual, token: "", "app-id": "4242", "private-key": pem });
      const minted = stage.github.state.tokens.slice(1).map(({ text }) => text);
      expect(minted.length).toBeGreaterThan(0);
      expect(minted.filter((text) => !performed.host.said.includes(`mask: ${text}`))).toEqual([]);
      expectSecrecy(performed, stage);
    }).catch(passOverOddAnswers);
  });

  it("masks a minted token before it is used", async () => {
    await onStage({ plan }, async (stage) => {
      install(stage);
      const { host } = await stage.perform({ ...usual, token: "", "app-id": "4242", "private-key": pem });
      const at = host.said.findIndex((line) => line.startsWith("mask: ghs_"));
      expect(host.said.slice(0, at).filter((line) => !line.startsWith("mask: "))).toEqual([]);
    });
  });
});

/** Another server, and what it was asked. */
async function withStranger<T>(use: (url: string, asked: readonly IncomingMessage[]) => Promise<T>): Promise<T> {
  const asked: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    asked.push(request);
    const next = request.url?.includes("again")
      ? { status: 302, headers: { location: "/other" } }
      : { status: 200, headers: {} };
    response.writeHead(next.status, { ...next.headers, "content-type": "application/json" }).end("{}");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  try {
    return await use(`http://127.0.0.1:${typeof address === "object" ? address?.port : 0}`, asked);
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

describe("another origin, to which the API leads,", () => {
  const places: readonly (readonly [string, number, string])[] = [
    ...[301, 302, 303, 307, 308].map((status) => [dispatching, status, "/x"] as const),
    ...[
      "actions/list-workflow-runs",
      "repos/get-content",
      "actions/get-workflow-run",
      "actions/list-jobs-for-workflow-run",
      "actions/list-workflow-run-artifacts",
    ].flatMap((operation) => [301, 302, 307, 308].map((status) => [operation, status, "/x"] as const)),
    ["actions/download-artifact", 302, "/x"],
    ["actions/download-artifact", 302, "/again"],
    ["actions/download-job-logs-for-workflow-run", 302, "/x"],
    ["actions/download-job-logs-for-workflow-run", 303, "/again"],
  ];

  it.each(places)("is given no token: %s, %i to %s", async (operation, status, path) => {
    await withStranger(async (url, asked) => {
      const move: Fault = { kind: "answer", reply: { status, headers: { location: `${url}${path}` } } };
      await onStage({ plan, token: { text: texts.classic } }, async (stage) => {
        stage.github.script(operation, ...Array.from({ length: 12 }, () => move));
        const performed = await stage.perform({ ...usual, token: texts.classic, timeout: "3m" });
        expect(asked.filter((request) => JSON.stringify([request.url, request.headers]).includes("hunter2"))).toEqual(
          [],
        );
        expect(asked.filter(({ headers }) => headers.authorization !== undefined)).toEqual([]);
        expect(asked.length > 0).toBe(operation.includes("download"));
        expect(performed.code).toBe(1);
        expectSecrecy(performed, stage);
      }).catch(passOverOddAnswers);
    });
  });
});
