import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { perform } from "../../../src/operation/perform.ts";
import { checksum } from "../../../src/operations/checksum/operation.ts";
import { type Fault, rateLimited } from "../../support/github/faults.ts";
import { type GitHub, startGitHub } from "../../support/github/server.ts";
import type { Asset } from "../../support/github/state.ts";
import { createRecordingHost } from "../../support/recording-runner.ts";

const token = "ghs_16C7e42F292c6912E7710c838347Ae178B4a";
const release = "octo-org/app@v1";
const now = new Date("2026-03-01T12:00:00Z");
const getRelease = "repos/get-release-by-tag";

let github: GitHub;
let folder: string;
let pauses: number[];

beforeEach(async () => {
  github = await startGitHub();
  folder = mkdtempSync(join(tmpdir(), "stdops-"));
  pauses = [];
});

afterEach(async () => {
  rmSync(folder, { recursive: true });
  await github.close();
});

/** Writes a file, and returns the asset that it would be when uploaded. */
function write(path: string, content: string): Asset {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
  const digest = `sha256:${createHash("sha256").update(content).digest("hex")}`;
  return { name: path.slice(path.lastIndexOf("/") + 1), size: Buffer.byteLength(content), digest };
}

function publish(assets: readonly Asset[], { tag = "v1", isPrivate = false } = {}): void {
  github.state.repositories = [{ owner: "octo-org", name: "app", isPrivate, releases: [{ tag, assets }] }];
}

async function verify(inputs: Readonly<Record<string, string>>, environment: Readonly<Record<string, string>> = {}) {
  const host = createRecordingHost();
  const sleep = async (milliseconds: number) => {
    pauses.push(milliseconds);
  };
  const code = await perform(checksum, new Map(Object.entries({ files: "**", release, ...inputs })), {
    host,
    clock: { now: () => now, monotonic: () => 0, sleep },
    signal: new AbortController().signal,
    environment: { GITHUB_API_URL: github.url, ...environment },
    currentDirectory: folder,
    workers: undefined,
  });
  const [outcome] = host.outcomes;
  const outputs = new Map((outcome?.outputs ?? []).map(({ name, json }) => [name, JSON.parse(json ?? "null")]));
  const failure = outcome?.failure;
  return {
    code,
    failure,
    failed: outputs.get("failed"),
    outputs,
    said: host.said,
    everything: JSON.stringify([host.said, outcome]),
  };
}

const asked = () => github.requests.map(({ operation }) => operation);

describe("files that are the release's assets", () => {
  it("are verified by name, wherever they lie", async () => {
    publish([write("app.tar.gz", "one"), write("deep/down/app.zip", "two"), { name: "other", size: 1, digest: null }]);
    const { code, outputs, said } = await verify({ token: "" });
    expect({ code, verified: outputs.get("verified"), failed: outputs.get("failed") }).toEqual({
      code: 0,
      verified: 2,
      failed: [],
    });
    expect(said).toContain("info: app.tar.gz: OK\ndeep/down/app.zip: OK");
    expect(asked()).toEqual([getRelease, "repos/list-release-assets"]);
  });

  it("are verified by one request for each hundred assets of the release", async () => {
    const assets = Array.from({ length: 250 }, (_, at) => ({
      name: `other-${at}`,
      size: at,
      digest: `sha256:${"0".repeat(64)}`,
    }));
    publish([...assets.slice(1), write("last.bin", "last")]);
    const { code, outputs } = await verify({});
    expect({ code, verified: outputs.get("verified"), requests: github.requests.length }).toEqual({
      code: 0,
      verified: 1,
      requests: 4,
    });
  });

  it("may be of a private repository, for a token that reads it", async () => {
    github.state.tokens = [{ text: token, reads: ["octo-org/app"] }];
    publish([write("a", "a")], { isPrivate: true });
    expect(await verify({ token })).toMatchObject({ code: 0 });
  });

  it.each(["release/2026/1", "pkg@1.0.0", "v1+5#x?y=%zz", "日本"])("may be of the tag %s", async (tag) => {
    publish([write("a", "a")], { tag });
    expect(await verify({ release: `octo-org/app@${tag}` })).toMatchObject({ code: 0 });
  });

  it("may be on a server whose API lies below a path", async () => {
    const enterprise = await startGitHub({ prefix: "/api/v3" });
    publish([write("a", "a")]);
    enterprise.state.repositories = github.state.repositories;
    expect(await verify({}, { GITHUB_API_URL: enterprise.url })).toMatchObject({ code: 0 });
    expect(enterprise.requests).toHaveLength(2);
    await enterprise.close();
  });
});

describe("a file that is not", () => {
  const wrong = "0".repeat(64);

  it("fails by its digest", async () => {
    const asset = write("a", "content");
    publish([{ ...asset, digest: `sha256:${wrong}` }]);
    const { code, failure, failed, outputs } = await verify({});
    expect({ code, failure: failure?.code, verified: outputs.get("verified") }).toEqual({
      code: 1,
      failure: "mismatch",
      verified: 0,
    });
    expect(failed).toEqual([
      { path: "a", reason: "mismatch", expected: wrong, actual: asset.digest?.slice("sha256:".length) },
    ]);
  });

  it("fails by its size, though its digest be right", async () => {
    const asset = write("a", "content");
    publish([{ ...asset, size: 8 }]);
    const { failure, failed } = await verify({});
    expect(failure).toMatchObject({
      code: "mismatch",
      message: expect.stringContaining("it has 7 bytes, and octo-org/app@v1, asset a says 8"),
    });
    expect(failed).toMatchObject([{ path: "a", reason: "mismatch" }]);
  });

  it("fails where the release has no asset of its name, in just that case", async () => {
    publish([{ ...write("App.zip", "a"), name: "app.zip" }]);
    expect(await verify({})).toMatchObject({
      code: 1,
      failure: { code: "missing-entry" },
      failed: [{ path: "App.zip", reason: "missing-entry" }],
    });
  });

  const digests: readonly (readonly [string, string | null, string])[] = [
    ["none, as GitHub keeps none of old assets", null, "no-release-digest"],
    ["an empty one", "", "no-release-digest"],
    ["one of an unknown algorithm", "crc64:0123456789abcdef", "unknown-algorithm"],
    ["one of another length", "sha256:abcdef", "no-release-digest"],
    ["one that is no hex", `sha256:${"x".repeat(64)}`, "no-release-digest"],
    ["one with its prefix twice", `sha256:sha256:${wrong}`, "no-release-digest"],
  ];
  it.each(digests)("fails where the digest is %s", async (_, digest, reason) => {
    publish([{ ...write("a", "content"), digest }]);
    expect(await verify({})).toMatchObject({ code: 1, failure: { code: reason }, failed: [{ path: "a", reason }] });
  });

  it("fails where an old server tells no digest", async () => {
    publish([write("a", "content")]);
    const change = (body: unknown) => (Array.isArray(body) ? body.map(({ digest: _, ...asset }) => asset) : body);
    github.script("repos/list-release-assets", { kind: "alter", change });
    expect(await verify({})).toMatchObject({
      failure: { code: "no-release-digest" },
      failed: [{ reason: "no-release-digest" }],
    });
  });

  it("fails where the digest is not of the algorithm that was asked for", async () => {
    publish([write("a", "content")]);
    expect(await verify({ algorithm: "sha512" })).toMatchObject({
      code: 1,
      failed: [{ path: "a", reason: "no-release-digest" }],
    });
  });

  it("is told with all the others, and the good ones count", async () => {
    publish([
      write("good", "content"),
      { ...write("old", "x"), digest: null },
      { ...write("bad", "y"), digest: `sha256:${wrong}` },
    ]);
    write("none", "z");
    const { outputs, failed } = await verify({});
    expect(outputs.get("verified")).toBe(1);
    expect(failed).toMatchObject([
      { path: "bad", reason: "mismatch" },
      { path: "none", reason: "missing-entry" },
      { path: "old", reason: "no-release-digest" },
    ]);
  });
});

describe("a release that is not shown", () => {
  beforeEach(() => {
    github.state.tokens = [
      { text: token, reads: ["octo-org/app"] },
      { text: "ghs_other", reads: [] },
    ];
  });

  it.each([
    ["an unknown tag", "octo-org/app@v2", token, "GitHub shows no release octo-org/app@v2 with this token (404)."],
    ["an unknown repository", "octo-org/lib@v1", "", "GitHub shows no release octo-org/lib@v1 without a token (404)."],
    [
      "a private repository, without a token",
      release,
      "",
      "GitHub shows no release octo-org/app@v1 without a token (404).",
    ],
    [
      "a private repository, with a token for others",
      release,
      "ghs_other",
      "GitHub shows no release octo-org/app@v1 with this token (404).",
    ],
    ["a token that is none", release, "ghs_expired", "GitHub does not accept the token for octo-org/app@v1 (401)."],
  ])("is release-not-found: %s", async (_, name, given, message) => {
    publish([write("a", "a")], { isPrivate: true });
    expect(await verify({ release: name, token: given })).toMatchObject({
      code: 1,
      failure: { code: "release-not-found", message },
    });
    expect(asked()).toEqual([getRelease]);
    expect(pauses).toEqual([]);
  });
});

describe("an API that fails", () => {
  beforeEach(() => {
    publish([write("a", "a")]);
  });

  it("goes on after a short rate limit", async () => {
    github.script(getRelease, rateLimited(403, { retryAfter: 5 }));
    expect(await verify({})).toMatchObject({ code: 0 });
    expect(pauses).toEqual([5000]);
  });

  it("is download-failed for a long rate limit, which says when it ends", async () => {
    github.script(getRelease, rateLimited(403, { reset: now.getTime() / 1000 + 1799 }));
    const { failure } = await verify({});
    expect(failure).toMatchObject({
      code: "download-failed",
      message: expect.stringContaining("the rate limit ends at 2026-03-01T12:30:00Z"),
    });
    expect(pauses).toEqual([]);
  });

  const busy: Fault = { kind: "answer", reply: { status: 500, body: { message: "Server Error" } } };
  it.each([
    ["errors", busy, "the API answered 500 (Server Error)."],
    ["cut answers", { kind: "cut" } as const, "the API's answer cannot be read."],
    ["HTML", { kind: "raw", body: "<html>", type: "text/html" } as const, "the API's answer cannot be read."],
  ])("is download-failed after three %s, never missing entries", async (_, fault, end) => {
    github.script("repos/list-release-assets", fault, fault, fault);
    const { failure, failed } = await verify({});
    expect(failure).toMatchObject({
      code: "download-failed",
      message: `GitHub did not tell the digests of octo-org/app@v1: ${end}`,
    });
    expect(failed).toBeUndefined();
    expect(github.requests).toHaveLength(4);
  });

  it("is download-failed for a refusal that is no rate limit", async () => {
    const reply = { status: 403, body: { message: "Resource not accessible by integration" } };
    github.script(getRelease, { kind: "answer", reply });
    const message = expect.stringContaining("the API answered 403 (Resource not accessible by integration)");
    expect(await verify({})).toMatchObject({ failure: { code: "download-failed", message } });
  });

  it("is download-failed when it is never reached", async () => {
    const gone = await startGitHub();
    await gone.close();
    expect(await verify({}, { GITHUB_API_URL: gone.url })).toMatchObject({
      code: 1,
      failure: { code: "download-failed" },
    });
    expect(pauses).toHaveLength(2);
  });
});

describe("inputs that make no sense", () => {
  it("are bad-input: no files", async () => {
    const { code, failure } = await verify({ files: "" });
    expect({ code, failure }).toMatchObject({ code: 2, failure: { code: "bad-input", faults: [{ input: "files" }] } });
    expect(github.requests).toEqual([]);
  });

  const slips = [
    "v1",
    "app@v1",
    "octo-org/app",
    "octo-org/app@",
    "octo-org/@v1",
    "/app@v1",
    "octo-org/app/extra@v1",
    "https://github.com/octo-org/app@v1",
    "octo-org/app@v1 v2",
    "octo org/app@v1",
    "octo-org/app@.",
    "octo-org/app@..",
    "../app@v1",
    "octo-org/..@v1",
    "octo-org/a?b@v1",
  ];
  it.each(slips)("are bad-input, before anything is asked: the release %s", async (name) => {
    write("a", "a");
    const { code, failure } = await verify({ release: name });
    expect({ code, failure }).toMatchObject({
      code: 2,
      failure: { code: "bad-input", faults: [{ input: "release" }] },
    });
    expect(github.requests).toEqual([]);
  });

  it.each([`${token}\nsecond`, `${token} second`, `${token}…`])(
    "are bad-input, not said: the token %j",
    async (given) => {
      write("a", "a");
      const { code, failure, said, everything } = await verify({ token: given });
      expect({ code, failure }).toMatchObject({
        code: 2,
        failure: { code: "bad-input", faults: [{ input: "token" }] },
      });
      expect(said).toEqual([`mask: ${given}`]);
      expect(everything.split(token)).toHaveLength(2);
    },
  );
});

describe("the token", () => {
  const faults: readonly (readonly [string, readonly Fault[]])[] = [
    ["success", []],
    [
      "an error",
      Array.from({ length: 3 }, () => ({ kind: "answer", reply: { status: 500, body: { message: "x" } } }) as const),
    ],
    ["a refusal", [{ kind: "answer", reply: { status: 422, body: { message: "x" } } }]],
    ["a reset", Array.from({ length: 3 }, () => ({ kind: "reset" }) as const)],
    ["a rate limit", [rateLimited(403, { reset: now.getTime() / 1000 + 9999 })]],
  ];
  it.each(faults)("is masked first, sent, and said nowhere: %s", async (_, script) => {
    github.state.tokens = [{ text: token, reads: [] }];
    publish([write("a", "a")]);
    github.script(getRelease, ...script);
    const { said, everything } = await verify({ token });
    expect(said[0]).toBe(`mask: ${token}`);
    expect(everything.split(token)).toHaveLength(2);
    expect(new Set(github.requests.map(({ headers }) => headers["authorization"]))).toEqual(
      new Set([`token ${token}`]),
    );
  });
});

describe("the action itself", () => {
  interface Run {
    readonly code: number;
    readonly log: string;
    readonly output: string;
    readonly summary: string;
  }

  async function runAction(inputs: Readonly<Record<string, string>>, api = github.url): Promise<Run> {
    const script = fileURLToPath(new URL("../../../dist/checksum.js", import.meta.url));
    const files = mkdtempSync(join(tmpdir(), "stdops-"));
    const output = join(files, "output");
    const summary = join(files, "summary");
    writeFileSync(output, "");
    writeFileSync(summary, "");
    const given = Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]);
    const environment = {
      GITHUB_OUTPUT: output,
      GITHUB_STEP_SUMMARY: summary,
      GITHUB_API_URL: api,
      RUNNER_TEMP: files,
    };
    const env = { PATH: process.env["PATH"], ...environment, ...Object.fromEntries(given) };
    const ended = await new Promise<{ code: number; log: string }>((resolve) => {
      execFile(process.execPath, [script], { cwd: folder, env }, (error, stdout, stderr) =>
        resolve({ code: typeof error?.code === "number" ? error.code : 0, log: stdout + stderr }),
      );
    });
    const run = { ...ended, output: readFileSync(output, "utf8"), summary: readFileSync(summary, "utf8") };
    rmSync(files, { recursive: true });
    return run;
  }

  const withoutMask = (log: string) => log.replace(`::add-mask::${token}`, "");

  beforeEach(() => {
    github.state.tokens = [{ text: token, reads: ["octo-org/app"] }];
  });

  it("verifies, and tells the token to nobody but the runner's mask and the API", async () => {
    publish([write("app.tar.gz", "content")], { isPrivate: true });
    const { code, log, output, summary } = await runAction({ files: "*.gz", release, token });
    expect(code).toBe(0);
    expect(log).toContain("app.tar.gz: OK");
    expect(output).toMatch(/^verified<<(\S+)\n1\n\1$/mu);
    expect(summary).toContain("app.tar.gz");
    expect(withoutMask(log) + output + summary).not.toContain(token);
  });

  it("fails the step for a wrong digest, with an annotation", async () => {
    publish([{ ...write("app.tar.gz", "content"), digest: `sha256:${"0".repeat(64)}` }], { isPrivate: true });
    const { code, log, output, summary } = await runAction({ files: "*.gz", release, token });
    expect(code).toBe(1);
    expect(log).toMatch(/^::error title=checksum%3A mismatch::app\.tar\.gz: /mu);
    expect(withoutMask(log) + output + summary).not.toContain(token);
  });

  it("says why a server cannot be reached", async () => {
    const gone = await startGitHub();
    await gone.close();
    write("app.tar.gz", "content");
    const { code, log } = await runAction({ files: "*.gz", release, token }, gone.url);
    expect(code).toBe(1);
    expect(log).toMatch(/^::error title=checksum%3A download-failed::.*ECONNREFUSED/mu);
    expect(withoutMask(log)).not.toContain(token);
  });
});
