import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { type Answer, ask } from "../../support/github/ask.ts";
import { appRepository, writer } from "../../support/github/scene.ts";
import { type GitHub, startGitHub } from "../../support/github/server.ts";

const began = Date.UTC(2026, 2, 1, 12);
const path = "/repos/octo-org/app";

let github: GitHub;
let now: number;

async function begin(profile: "github" | "ghes-3.19" | "gitea" = "github"): Promise<void> {
  now = began;
  github = await startGitHub({ profile, now: () => now });
  github.state.repositories = [appRepository({ workflows: [{ path: ".github/workflows/deploy.yml" }] })];
  github.state.tokens = [writer];
}

beforeEach(async () => {
  await begin();
});

afterEach(async () => {
  await github.close();
});

async function get(headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
  return await ask(github, path, { token: writer.text, headers });
}

async function dispatch(): Promise<Answer> {
  const body = { ref: "main" };
  return await ask(github, `${path}/actions/workflows/deploy.yml/dispatches`, { body, token: writer.text });
}

function limitOf({ headers }: Answer) {
  return ["limit", "remaining", "used", "reset"].map((name) => Number(headers.get(`x-ratelimit-${name}`)));
}

describe("the budget", () => {
  it("is told with each answer, on the server's clock", async () => {
    const answer = await get();
    expect(limitOf(answer)).toEqual([5000, 4999, 1, began / 1000 + 3600]);
    expect(answer.headers.get("date")).toBe("Sun, 01 Mar 2026 12:00:00 GMT");
    expect(await ask(github, "/rate_limit", { token: writer.text })).toMatchObject({
      body: { rate: { limit: 5000, remaining: 4999, used: 1 } },
    });
    expect(limitOf(await get())[1]).toBe(4998);
  });

  it("refuses all requests when it is used up, and is full again after its hour", async () => {
    github.state.limit.remaining = 1;
    await get();
    const refused = await get();
    expect(refused).toMatchObject({ status: 403, body: { message: "API rate limit exceeded for user ID 1." } });
    expect(limitOf(refused)[1]).toBe(0);
    now += 3_600_000;
    expect(limitOf(await get())).toEqual([5000, 4999, 1, began / 1000 + 7200]);
  });

  it("can be a token's own", async () => {
    const limit = { total: 1000, remaining: 1000, reset: began / 1000 + 60 };
    github.state.tokens = [{ ...writer, limit }];
    expect(limitOf(await get())).toEqual([1000, 999, 1, began / 1000 + 60]);
    expect(github.state.limit.remaining).toBe(5000);
  });

  it("is not touched by what has not changed, for those who say who they are", async () => {
    github.state.repositories = [appRepository({ isPrivate: false })];
    const first = await get();
    const etag = first.headers.get("etag") ?? "";
    expect(etag).toMatch(/^W\/"[0-9a-f]{64}"$/u);
    const again = await get({ "if-none-match": etag });
    expect(again).toMatchObject({ status: 304, text: "" });
    expect(again.headers.get("etag")).toBe(etag);
    expect(limitOf(again)[1]).toBe(4999);
    expect(limitOf(await get({ "if-none-match": '"other"' }))[1]).toBe(4998);
    const anonymous = await ask(github, path, { headers: { "if-none-match": etag } });
    expect(anonymous.status).toBe(304);
    expect(limitOf(anonymous)[1]).toBe(4997);
  });

  it("does not exist on other servers", async () => {
    for (const profile of ["ghes-3.19", "gitea"] as const) {
      await github.close();
      await begin(profile);
      const { headers } = await get();
      expect(headers.has("x-ratelimit-remaining")).toBe(false);
      expect(headers.has("etag")).toBe(profile === "ghes-3.19");
    }
  });
});

describe("the limit on many requests in a short time", () => {
  const words = "You have exceeded a secondary rate limit. Please wait a few minutes before you try again.";

  it("is 80 starts a minute", async () => {
    for (let count = 0; count < 80; count += 1) {
      now += 500;
      expect((await dispatch()).status).toBe(204);
    }
    const refused = await dispatch();
    expect(refused).toMatchObject({ status: 403, body: { message: words } });
    expect(refused.headers.get("retry-after")).toBe("21");
    expect(github.state.secondary.violations).toBe(1);
    expect(github.state.runs).toHaveLength(80);
    now += 21_000;
    expect((await dispatch()).status).toBe(204);
  });

  it("is 500 starts an hour", async () => {
    for (let count = 0; count < 500; count += 1) {
      now += 1000;
      await dispatch();
    }
    expect(github.state.secondary.violations).toBe(0);
    expect((await dispatch()).headers.get("retry-after")).toBe("3101");
    expect(github.state.runs).toHaveLength(500);
  });

  it("is 900 points a minute", async () => {
    for (let count = 0; count < 900; count += 1) {
      await get();
    }
    expect(github.state.secondary.violations).toBe(0);
    expect((await get()).headers.get("retry-after")).toBe("60");
    now += 60_000;
    expect((await get()).status).toBe(200);
  });

  it("is 100 at once", async () => {
    const count = 101;
    github.script("repos/get", ...Array.from({ length: count }, () => ({ kind: "delay", milliseconds: 300 }) as const));
    const answers = await Promise.all(Array.from({ length: count }, async () => await get()));
    expect(answers.filter(({ status }) => status === 403)).toHaveLength(1);
    expect(github.state.secondary.violations).toBe(1);
    expect((await get()).status).toBe(200);
  });

  it("can be counted and not enforced", async () => {
    github.state.secondary.isEnforced = false;
    for (let count = 0; count < 81; count += 1) {
      expect((await dispatch()).status).toBe(204);
    }
    expect(github.state.secondary.violations).toBe(1);
  });
});
