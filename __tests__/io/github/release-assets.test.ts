import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { sliceOpenApi } from "../../../scripts/slice-openapi.ts";
import { type GitHubAccess, listReleaseAssets, type ReleaseAsset } from "../../../src/io/github/release-assets.ts";
import { type Fault, rateLimited } from "../../support/github/faults.ts";
import { type GitHub, startGitHub } from "../../support/github/server.ts";
import type { Asset } from "../../support/github/state.ts";

const address = { owner: "octo-org", repository: "app", tag: "v1" };
const now = new Date("2026-03-01T12:00:00Z");
const seconds = now.getTime() / 1000;
const getRelease = "repos/get-release-by-tag";
const listAssets = "repos/list-release-assets";

let github: GitHub;
let pauses: number[];

beforeEach(async () => {
  github = await startGitHub();
  pauses = [];
  publish(assetsOf(2));
});

function assetsOf(count: number): Asset[] {
  return Array.from({ length: count }, (_, at) => ({ name: `file-${at}`, size: at, digest: `sha256:${at}` }));
}

function publish(assets: readonly Asset[], tag = "v1"): void {
  github.state.repositories = [{ owner: "octo-org", name: "app", isPrivate: false, releases: [{ tag, assets }] }];
}

async function list(options: Partial<GitHubAccess> = {}, tag = "v1"): Promise<readonly ReleaseAsset[]> {
  return await listReleaseAssets(
    { ...address, tag },
    {
      token: undefined,
      environment: { GITHUB_API_URL: github.url },
      signal: new AbortController().signal,
      now: () => now,
      sleep: async (milliseconds) => {
        pauses.push(milliseconds);
      },
      ...options,
    },
  );
}

const asked = () => github.requests.map(({ operation }) => operation);

describe("the stand-in for GitHub", () => {
  it("has a slice of GitHub's description that lacks nothing, and is as the script writes it", async () => {
    const text = readFileSync(new URL("../../support/github/openapi.json", import.meta.url), "utf8");
    const description = JSON.parse(text);
    const again = sliceOpenApi(description, Object.keys(description.paths));
    expect(JSON.stringify(again, undefined, 2)).toBe(text.trimEnd());
    expect(JSON.stringify(again)).not.toMatch(/"\$ref":"(?!#\/components\/\w+\/[\w-]+")/u);
    for (const [, kind = "", name = ""] of text.matchAll(/#\/components\/(\w+)\/([\w-]+)/gu)) {
      expect(Object.keys(again.components[kind] ?? {})).toContain(name);
    }
    await github.close();
  });

  it("makes a test fail that asks it for what GitHub does not have", async () => {
    await fetch(`${github.url}/repos/octo-org/app/releases/1/assets?per_page=many&pages=2`);
    await fetch(`${github.url}/repos/octo-org/app/tarballs`);
    const closing = github.close();
    await expect(closing).rejects.toThrow("the query parameter per_page must be integer");
    await expect(closing).rejects.toThrow("there is no query parameter pages");
    await expect(closing).rejects.toThrow("GET /repos/octo-org/app/tarballs: there is no such operation");
  });

  it("makes a test fail when its own reply is not as GitHub describes it", async () => {
    publish([{ name: "a", size: 1.5, digest: null }]);
    await list();
    await expect(github.close()).rejects.toThrow("reply: the body/0/size must be integer");
  });

  it("pages as GitHub does", async () => {
    publish(assetsOf(5));
    const page = async (query: string) => {
      const response = await fetch(`${github.url}/repos/octo-org/app/releases/1/assets${query}`);
      const link = response.headers.get("link");
      return { count: JSON.parse(await response.text()).length, link };
    };
    const at = (number: number) => `<${github.url}/repos/octo-org/app/releases/1/assets?per_page=2&page=${number}>`;
    expect(await page("")).toEqual({ count: 5, link: null });
    expect(await page("?per_page=2&page=1")).toEqual({ count: 2, link: `${at(2)}; rel="next", ${at(3)}; rel="last"` });
    expect(await page("?per_page=2&page=3")).toEqual({ count: 1, link: `${at(2)}; rel="prev", ${at(1)}; rel="first"` });
    await github.close();
  });

  it("refuses those who say nothing of themselves, and all when the limit is used up", async () => {
    github.state.limit.remaining = 1;
    const status = async () => (await fetch(`${github.url}/repos/octo-org/app/releases/tags/v1`)).status;
    expect([await status(), await status()]).toEqual([200, 403]);
    await github.close();
  });
});

describe("the assets of a release", () => {
  afterEach(async () => {
    await github.close();
  });

  it.each([
    [0, 1],
    [1, 1],
    [99, 1],
    [100, 1],
    [101, 2],
    [200, 2],
    [250, 3],
  ])("are all had: %d of them by 1 + %d requests", async (count, pages) => {
    publish(assetsOf(count));
    const assets = await list();
    expect(assets.map(({ name, size, digest }) => ({ name, size, digest }))).toEqual(assetsOf(count));
    expect(asked()).toEqual([getRelease, ...Array.from({ length: pages }, () => listAssets)]);
    expect(github.requests.at(-1)?.query).toEqual({ per_page: "100", page: String(pages) });
  });

  it("are asked for with the token, and without any when there is none", async () => {
    github.state.tokens = [{ text: "ghs_good", reads: [] }];
    await list({ token: "ghs_good" });
    await list();
    expect(github.requests.map(({ headers }) => headers["authorization"])).toEqual([
      "token ghs_good",
      "token ghs_good",
      undefined,
      undefined,
    ]);
  });

  it.each([
    "v1",
    "release/2026/1",
    "pkg@1.0.0",
    "@scope/pkg@1.0.0",
    "v1+build#5",
    "100%",
    "a?b=c&d",
    "v1-ü-日本",
    "a'b\"c",
    "..x",
    "%2e%2e",
  ])("are found by the tag %s", async (tag) => {
    publish(assetsOf(1), tag);
    await expect(list({}, tag)).resolves.toHaveLength(1);
  });

  it("are found where the API lies below a path, as on GHES, with a slash at its end or without", async () => {
    const enterprise = await startGitHub({ prefix: "/api/v3" });
    enterprise.state.repositories = github.state.repositories;
    await expect(list({ environment: { GITHUB_API_URL: enterprise.url } })).resolves.toHaveLength(2);
    await expect(list({ environment: { GITHUB_API_URL: `${enterprise.url}/` } })).resolves.toHaveLength(2);
    expect(enterprise.requests.map(({ path }) => path)).toContain("/api/v3/repos/octo-org/app/releases/tags/v1");
    await enterprise.close();
  });

  it("may lack a digest", async () => {
    const change = (body: unknown) => (Array.isArray(body) ? body.map(({ digest: _, ...asset }) => asset) : body);
    github.script(listAssets, { kind: "alter", change });
    const [first] = await list();
    expect(first?.name).toBe("file-0");
    expect(first?.digest).toBeUndefined();
  });
});

describe("what may pass", () => {
  afterEach(async () => {
    await github.close();
  });

  const busy = (status: number): Fault => ({ kind: "answer", reply: { status, body: { message: "Server Error" } } });
  const faults: readonly (readonly [string, Fault])[] = [
    ["500", busy(500)],
    ["502", busy(502)],
    ["503", busy(503)],
    ["a page of a proxy", { kind: "raw", status: 504, type: "text/html", body: "<html>Gateway</html>" }],
    ["a reset", { kind: "reset" }],
    ["an answer that is cut short", { kind: "cut" }],
    ["HTML with status 200", { kind: "raw", type: "text/html", body: "<html>Unicorn!</html>" }],
    ["broken JSON", { kind: "raw", body: '{"id":1,"assets":[' }],
    ["JSON of another shape", { kind: "raw", body: '{"message":"hello"}' }],
    ["an empty answer", { kind: "raw", body: "" }],
    ["no JSON by its type", { kind: "raw", type: "application/octet-stream", body: "[]" }],
    ["a list with something else in it", { kind: "raw", body: '[{"name":"a","size":"1","digest":null}]' }],
  ];
  const both = faults.flatMap(([name, fault]) =>
    [getRelease, listAssets].map((operation) => [name, operation, fault] as const),
  );

  it.each(both)("is tried again: %s at %s", async (_, operation, fault) => {
    github.script(operation, fault, fault);
    await expect(list()).resolves.toHaveLength(2);
    expect(asked().filter((name) => name === operation)).toHaveLength(3);
    expect(pauses).toEqual([1000, 2000]);
  });

  it.each(both)("is told after the third time: %s at %s", async (_, operation, fault) => {
    github.script(operation, fault, fault, fault);
    await expect(list()).rejects.toMatchObject({ name: "GitHubError", message: expect.stringMatching(/.+/u) });
    expect(asked().filter((name) => name === operation)).toHaveLength(3);
  });

  it("is told in few words, without the page that a proxy sent", async () => {
    const fault: Fault = { kind: "raw", status: 502, type: "text/html", body: "<html>Unicorn!</html>" };
    github.script(getRelease, fault, fault, fault);
    await expect(list()).rejects.toMatchObject({ message: "the API answered 502", status: 502 });
  });

  it("is an answer that does not come in time", async () => {
    github.script(getRelease, { kind: "silence" });
    await expect(list({ patience: { silence: 80, whole: 80 } })).resolves.toHaveLength(2);
    expect(pauses).toEqual([1000]);
  });

  it("does not end for an answer that comes late, but in time", async () => {
    github.script(getRelease, { kind: "delay", milliseconds: 60 });
    await expect(list()).resolves.toHaveLength(2);
    expect(pauses).toEqual([]);
  });

  it("ends when the server is never reached", async () => {
    const gone = await startGitHub();
    await gone.close();
    await expect(list({ environment: { GITHUB_API_URL: gone.url } })).rejects.toMatchObject({
      name: "GitHubError",
      status: undefined,
    });
    expect(pauses).toEqual([1000, 2000]);
  });
});

describe("a refusal", () => {
  afterEach(async () => {
    await github.close();
  });

  it.each([400, 401, 403, 404, 410, 422, 451])("is told at once: %d", async (status) => {
    github.script(getRelease, { kind: "answer", reply: { status, body: { message: "No." } } });
    await expect(list()).rejects.toMatchObject({ message: `the API answered ${status} (No)`, status });
    expect(asked()).toEqual([getRelease]);
  });
});

describe("a rate limit", () => {
  afterEach(async () => {
    await github.close();
  });

  const limits: readonly (readonly [string, number, Fault])[] = [
    ["retry-after", 7000, rateLimited(403, { retryAfter: 7 })],
    ["retry-after of 429", 60_000, rateLimited(429, { retryAfter: 60 })],
    ["retry-after, whatever else is said", 2000, rateLimited(403, { retryAfter: 2, reset: seconds + 3000 })],
    ["its reset", 31_000, rateLimited(403, { reset: seconds + 30 })],
    ["a reset that is past", 1000, rateLimited(429, { reset: seconds - 30 })],
    [
      "GitHub's rule for a secondary one",
      60_000,
      rateLimited(403, { message: "You have exceeded a secondary rate limit." }),
    ],
    ["GitHub's rule for 429", 60_000, rateLimited(429, {})],
  ];
  it.each(limits)("that ends within a minute is waited for, by %s", async (_, pause, fault) => {
    github.script(listAssets, fault);
    await expect(list()).resolves.toHaveLength(2);
    expect(pauses).toEqual([pause]);
  });

  it.each([
    ["retry-after", rateLimited(403, { retryAfter: 61 }), "2026-03-01T12:01:01Z"],
    ["its reset", rateLimited(403, { reset: seconds + 3599 }), "2026-03-01T13:00:00Z"],
    ["its reset, as 429", rateLimited(429, { reset: seconds + 3599 }), "2026-03-01T13:00:00Z"],
  ])("that lasts longer is told at once, with its end by %s", async (_, fault, end) => {
    github.script(getRelease, fault);
    await expect(list()).rejects.toMatchObject({ message: expect.stringContaining(`the rate limit ends at ${end}`) });
    expect(pauses).toEqual([]);
  });

  it("that starts again and again is told after the third time", async () => {
    const fault = rateLimited(403, { retryAfter: 1 });
    github.script(getRelease, fault, fault, fault);
    await expect(list()).rejects.toMatchObject({
      status: 403,
      message: expect.stringContaining("API rate limit exceeded"),
    });
    expect(pauses).toEqual([1000, 1000]);
  });

  it("that the server keeps is read off its own headers", async () => {
    Object.assign(github.state.limit, { remaining: 0, reset: seconds + 7199 });
    await expect(list()).rejects.toThrow("the rate limit ends at 2026-03-01T14:00:00Z");
  });
});

describe("a cancelled step", () => {
  afterEach(async () => {
    await github.close();
  });

  it("stops within a second while no answer comes", async () => {
    github.script(getRelease, { kind: "silence" });
    const controller = new AbortController();
    const pending = expect(list({ signal: controller.signal })).rejects.toThrow("interrupted by SIGINT");
    while (github.requests.length === 0) {
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    const start = performance.now();
    controller.abort(new Error("interrupted by SIGINT"));
    await pending;
    expect(performance.now() - start).toBeLessThan(1000);
    expect(pauses).toEqual([]);
  });

  it("asks nothing when it was cancelled before", async () => {
    await expect(list({ signal: AbortSignal.abort(new Error("interrupted by SIGINT")) })).rejects.toThrow(
      "interrupted",
    );
    expect(github.requests).toEqual([]);
  });
});
