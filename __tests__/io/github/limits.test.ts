import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { type Clock, systemClock } from "../../../src/io/clock.ts";
import { dispatchWorkflow } from "../../../src/io/github/dispatch.ts";
import { type Headers, limitPause, readBudget } from "../../../src/io/github/rate-limit.ts";
import { startGitHub } from "../../support/github/server.ts";
import {
  type Answer,
  type ApiServer,
  clientOf,
  createLeapingClock,
  json,
  type LeapingClock,
  refusal,
  startApi,
} from "./api-server.ts";

const closers: (() => Promise<void>)[] = [];
const noon = new Date("2026-03-01T12:00:00Z");
const seconds = noon.getTime() / 1000;
let clock: LeapingClock;

beforeEach(() => {
  clock = createLeapingClock(noon);
});

afterEach(async () => {
  await Promise.all(closers.splice(0).map((close) => close()));
});

async function serve(...answers: readonly Answer[]): Promise<ApiServer> {
  const server = await startApi(...answers);
  closers.push(server.close);
  return server;
}

const read = (data: unknown) => (data === null ? undefined : data);
const usedUp = (reset: number) => ({ "x-ratelimit-remaining": "0", "x-ratelimit-reset": String(reset) });

describe("how long a rate limit lasts", () => {
  const secondary = "You have exceeded a secondary rate limit. Please wait.";
  it.each<readonly [string, number, Headers, string, number | undefined]>([
    ["retry-after", 403, { "retry-after": "7" }, "", 7000],
    ["retry-after, whatever else is said", 429, { "retry-after": "2", ...usedUp(seconds + 3000) }, "", 2000],
    ["retry-after as a date", 403, { "retry-after": "Sun, 01 Mar 2026 12:00:30 GMT" }, "", 31_000],
    ["a reset", 403, usedUp(seconds + 30), "API rate limit exceeded", 31_000],
    ["a reset of 429", 429, usedUp(seconds + 30), "", 31_000],
    ["a reset that is past", 403, usedUp(seconds - 30), "", 1000],
    ["a secondary one", 403, {}, secondary, 60_000],
    ["a secondary one in any case", 403, { "x-ratelimit-remaining": "12" }, secondary.toUpperCase(), 60_000],
    ["an old name of a secondary one", 403, {}, "You have triggered an abuse detection mechanism", 60_000],
    ["429 alone", 429, {}, "", 60_000],
    ["a plain refusal", 403, { "x-ratelimit-remaining": "12" }, "Resource not accessible by integration", undefined],
    [
      "a plain refusal of the last request",
      403,
      { ...usedUp(seconds + 30), "x-accepted-github-permissions": "actions=write" },
      "Resource not accessible by integration",
      undefined,
    ],
    [
      "a limit that names permissions too",
      403,
      { ...usedUp(seconds + 30), "x-accepted-github-permissions": "a" },
      "API rate limit exceeded",
      31_000,
    ],
    ["503 that names a time", 503, { "retry-after": "7" }, "", undefined],
    ["404 with nothing left", 404, usedUp(seconds + 30), "", undefined],
    ["a reset that is none", 403, { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "soon" }, "", undefined],
    ["a reset beyond all dates", 403, usedUp(9e14), "", undefined],
  ])("%s", (_, status, headers, said, pause) => {
    expect(limitPause({ status, headers, said }, noon)).toBe(pause);
  });

  it.each<readonly [string, Headers, number | undefined]>([
    ["nothing", {}, undefined],
    ["of the core", { "x-ratelimit-remaining": "5", "x-ratelimit-reset": "60", "x-ratelimit-resource": "core" }, 5],
    [
      "of another",
      { "x-ratelimit-remaining": "5", "x-ratelimit-reset": "60", "x-ratelimit-resource": "graphql" },
      undefined,
    ],
  ])("what is left: %s", (_, headers, remaining) => {
    expect(readBudget(headers)?.remaining).toBe(remaining);
  });
});

describe("a rate limit", () => {
  it("is waited for on the server's clock, however wrong ours is", async () => {
    // The server is an hour and a half ahead: by our clock its reset is far away.
    const server = "Sun, 01 Mar 2026 13:30:00 GMT";
    const reset = Date.parse(server) / 1000 + 20;
    const api = await serve(
      refusal(403, "API rate limit exceeded", { date: server, ...usedUp(reset) }),
      json({ n: 1 }),
    );
    const client = clientOf(api.origin, { clock });
    await client.get("/x", { read });
    expect(clock.pauses).toEqual([21_000]);
  });

  it("is said once, with its end, though many wait for it", async () => {
    const waits: string[] = [];
    let limited = 20;
    const api = await serve((call) => {
      limited -= 1;
      const date = { date: "Sun, 01 Mar 2026 12:00:00 GMT" };
      (limited >= 0 ? refusal(403, "secondary rate limit", date) : json({ n: 1 }, 200, date))(call);
    });
    const client = clientOf(api.origin, { clock: createFlowing(), onWait: (text) => waits.push(text) });
    const all = await Promise.all(Array.from({ length: 20 }, (_, at) => client.get(`/x/${at}`, { read })));
    expect(all).toHaveLength(20);
    expect(waits).toEqual(["GitHub's rate limit is used up: going on at 2026-03-01T12:01:00Z, in 60 s."]);
    expect(api.requests).toHaveLength(40);
  });

  it("that ends after the deadline is told at once, with its end", async () => {
    const date = { date: "Sun, 01 Mar 2026 12:00:00 GMT" };
    const api = await serve(
      refusal(403, "API rate limit exceeded for user ID 1.", { ...date, ...usedUp(seconds + 600) }),
    );
    const client = clientOf(api.origin, { clock, deadline: () => 600_000 });
    await expect(client.get("/x", { read })).rejects.toMatchObject({
      kind: "limited",
      status: 403,
      message:
        "the API answered 403 (API rate limit exceeded for user ID 1); the rate limit ends at 2026-03-01T12:10:01Z",
    });
    expect(clock.pauses).toEqual([]);
  });

  it("is never asked about without a pause, whatever the server says", async () => {
    const api = await serve(refusal(429, "", { "retry-after": "0" }), json({ n: 1 }));
    await clientOf(api.origin, { clock }).get("/x", { read });
    expect(clock.pauses).toEqual([1000]);
  });

  it("that is near is known, and so are the server's clock and all requests", async () => {
    const date = "Sun, 01 Mar 2026 15:00:00 GMT";
    const headers = { date, "x-ratelimit-remaining": "17", "x-ratelimit-reset": String(seconds) };
    const api = await serve(json({ n: 1 }, 200, headers), ({ response }) => {
      response.sendDate = false;
      response.writeHead(200, { "content-type": "application/json" }).end("{}");
    });
    const client = clientOf(api.origin, { clock });
    expect([client.requests, client.budget, client.serverNow()]).toEqual([0, undefined, undefined]);
    await client.get("/x", { read });
    await clock.sleep(5000);
    await client.get("/y", { read });
    expect([client.requests, client.budget]).toEqual([2, { remaining: 17, resetsAt: noon }]);
    expect(client.serverNow()).toEqual(new Date("2026-03-01T15:00:05Z"));
  });
});

describe("two hundred dispatches", () => {
  it("at once meet no limit of a server that has GitHub's, and none is lost", async () => {
    const flowing = createFlowing();
    const github = await startGitHub({ now: () => flowing.now().getTime() });
    closers.push(github.close);
    const repository = { owner: "octo-org", name: "app" };
    const workflows = [{ path: ".github/workflows/deploy.yml", text: "on: workflow_dispatch" }];
    github.state.repositories = [{ ...repository, isPrivate: true, workflows }];
    github.state.tokens = [{ text: "ghp_secretToken", grants: { "octo-org/app": { actions: "write" } } }];
    const client = clientOf(github.url, { clock: flowing });
    const dispatch = { repository, workflow: "deploy.yml", ref: "main", inputs: {} };
    const all = await Promise.all(Array.from({ length: 200 }, async () => await dispatchWorkflow(client, dispatch)));
    expect(all.filter(({ kind }) => kind === "started")).toHaveLength(200);
    expect(github.state.runs).toHaveLength(200);
    expect(github.state.secondary.violations).toBe(0);
    expect(client.requests).toBe(200);
    expect(flowing.monotonic()).toBeLessThan(200_000);
  });
});

/** A clock that runs forty times as fast, so that several may wait at once. */
function createFlowing(): Clock {
  const from = systemClock.monotonic();
  const monotonic = () => (systemClock.monotonic() - from) * 40;
  return {
    now: () => new Date(noon.getTime() + monotonic()),
    monotonic,
    sleep: async (milliseconds, signal) => await systemClock.sleep(milliseconds / 40, signal),
  };
}
