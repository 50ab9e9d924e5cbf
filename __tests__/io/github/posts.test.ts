import { inspect } from "node:util";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { systemClock } from "../../../src/io/clock.ts";
import type { Sent } from "../../../src/io/github/client.ts";
import {
  type Answer,
  type ApiServer,
  clientOf,
  createLeapingClock,
  json,
  type LeapingClock,
  raw,
  refusal,
  reset,
  silence,
  startApi,
} from "./api-server.ts";

const closers: (() => Promise<void>)[] = [];
let clock: LeapingClock;

beforeEach(() => {
  clock = createLeapingClock();
});

afterEach(async () => {
  await Promise.all(closers.splice(0).map((close) => close()));
});

async function serve(...answers: readonly Answer[]): Promise<ApiServer> {
  const server = await startApi(...answers);
  closers.push(server.close);
  return server;
}

const errorOf = (sent: Sent) => (sent.kind === "done" ? undefined : sent.error);
const done = json({ n: 1 }, 201);

describe("a request with an effect", () => {
  it("carries its body, its query and its version", async () => {
    const server = await serve(done);
    const sent = await clientOf(`${server.origin}/api/v3`).post("/x", {
      query: { return_run_details: true },
      body: { ref: "main", inputs: { a: "ü" } },
      apiVersion: "2026-03-10",
    });
    expect(sent).toEqual({ kind: "done", status: 201, data: { n: 1 } });
    const [seen] = server.requests;
    expect(seen).toMatchObject({ method: "POST", url: "/api/v3/x?return_run_details=true" });
    expect(seen?.headers).toMatchObject({
      "x-github-api-version": "2026-03-10",
      authorization: "token ghp_secretToken",
      "content-type": expect.stringContaining("application/json"),
    });
    expect(JSON.parse(seen?.body ?? "")).toEqual({ ref: "main", inputs: { a: "ü" } });
  });

  it("may be without a body, and its answer too", async () => {
    const server = await serve(({ response }) => void response.writeHead(202).end());
    expect(await clientOf(server.origin).post("/runs/1/cancel")).toEqual({
      kind: "done",
      status: 202,
      data: undefined,
    });
    expect(server.requests[0]).toMatchObject({ body: "", headers: { "content-length": "0" } });
  });
});

describe("an end that leaves it open whether something was done", () => {
  const ends: readonly (readonly [string, Answer])[] = [
    ["500", refusal(500, "no")],
    ["502", refusal(502, "no")],
    ["503", refusal(503, "no")],
    ["503 that names a time", refusal(503, "no", { "retry-after": "1" })],
    ["504 as a page", raw("HTTP/1.1 504 Late\r\ncontent-type: text/html\r\n\r\n<html>")],
    ["408", refusal(408, "slow")],
    ["a reset", reset],
    ["an end without an answer", raw("")],
    ["half a status line", raw("HTTP/1.1 20")],
    ["headers that are cut short", raw("HTTP/1.1 200 OK\r\ncontent-ty")],
    ["what is no HTTP", raw("hello\r\n\r\n")],
    ["no answer", silence],
  ];

  it.each(ends)("is told, and the request not sent again: %s", async (_, answer) => {
    const server = await serve(answer);
    const client = clientOf(server.origin, { clock, patience: { silence: 500, whole: 500 } });
    const sent = await client.post("/x", { body: {} });
    expect(sent).toMatchObject({ kind: "ambiguous", error: { kind: "unreachable" } });
    expect(server.requests).toHaveLength(1);
    expect({ requests: client.requests, pauses: clock.pauses }).toEqual({ requests: 1, pauses: [] });
  });

  it.each([
    ["cut short", raw('HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 99\r\n\r\n{"n":')],
    ["broken", raw('HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n\r\n{"n":')],
    ["missing", ({ response }) => void response.writeHead(200).flushHeaders()],
  ] satisfies readonly (readonly [string, Answer])[])(
    "is not one whose status says that it was done, though the body is %s",
    async (_, answer) => {
      const server = await serve(answer);
      const client = clientOf(server.origin, { clock, patience: { silence: 500, whole: 500 } });
      const sent = await client.post("/x", { body: {} });
      expect(sent).toMatchObject({ kind: "done", status: 200 });
      expect(server.requests).toHaveLength(1);
    },
  );
});

describe("a definite no", () => {
  it.each([400, 401, 403, 404, 405, 409, 410, 415, 422, 451])(
    "is told, and the request not sent again: %d",
    async (status) => {
      const server = await serve(refusal(status, "No."));
      expect(await clientOf(server.origin, { clock }).post("/x")).toMatchObject({
        kind: "refused",
        error: { kind: "refused", status, said: "No" },
      });
      expect(server.requests).toHaveLength(1);
    },
  );

  it("is one though its body is cut short", async () => {
    const server = await serve(raw("HTTP/1.1 422 No\r\ncontent-type: application/json\r\ncontent-length: 99\r\n\r\n{"));
    expect(await clientOf(server.origin).post("/x")).toMatchObject({ kind: "refused", error: { status: 422 } });
  });

  it("is a server that cannot be reached for half a minute: the request never left", async () => {
    const server = await startApi(done);
    await server.close();
    const sent = await clientOf(server.origin, { clock }).post("/x");
    expect(sent).toMatchObject({ kind: "refused", error: { kind: "unreachable", wasSent: false } });
    expect(clock.pauses).toEqual([1000, 2000, 4000, 8000, 14_000]);
  });

  it("is a token that is none", async () => {
    const server = await serve(done);
    const client = clientOf(server.origin, { credentials: { kind: "token", token: "a\nb" } });
    expect(await client.post("/x")).toMatchObject({ kind: "refused", error: { wasSent: false } });
    expect(server.requests).toEqual([]);
  });

  it("is a time that is up", async () => {
    const server = await serve(done);
    expect(await clientOf(server.origin, { deadline: () => 0 }).post("/x")).toMatchObject({ kind: "refused" });
    expect(server.requests).toEqual([]);
  });
});

describe("a rate limit", () => {
  it.each([
    ["retry-after", refusal(403, "slow", { "retry-after": "7" }), 7000],
    ["a secondary one", refusal(403, "You have exceeded a secondary rate limit."), 60_000],
    ["429", refusal(429, "slow"), 60_000],
  ])("has let nothing be done: the request is sent again after %s", async (_, answer, pause) => {
    const server = await serve(answer, answer, done);
    const waits: string[] = [];
    const client = clientOf(server.origin, { clock, onWait: (text) => waits.push(text) });
    expect(await client.post("/x", { body: { a: 1 } })).toMatchObject({ kind: "done", status: 201 });
    expect(clock.pauses).toEqual([pause, pause]);
    expect(server.requests.map(({ body }) => body)).toEqual(['{"a":1}', '{"a":1}', '{"a":1}']);
    expect(waits).toHaveLength(2);
  });

  it("that lasts longer than there is time is a definite no", async () => {
    const server = await serve(refusal(403, "slow", { "retry-after": "60" }));
    const sent = await clientOf(server.origin, { clock, deadline: () => 59_000 }).post("/x");
    expect(sent).toMatchObject({ kind: "refused", error: { kind: "limited", pause: 60_000 } });
    expect(clock.pauses).toEqual([]);
  });
});

describe("a thing that has moved", () => {
  const lead =
    (status: number, location: string): Answer =>
    ({ response }) =>
      void response.writeHead(status, { location }).end();

  it.each([307, 308])("is asked where it is now, once, as nothing was done where it was: %d", async (status) => {
    const server = await serve(lead(status, "/new"), done);
    expect(await clientOf(server.origin).post("/old", { body: { a: 1 } })).toMatchObject({ kind: "done" });
    expect(server.requests.map(({ method, url, body }) => [method, url, body])).toEqual([
      ["POST", "/old", '{"a":1}'],
      ["POST", "/new", '{"a":1}'],
    ]);
  });

  it("twice is refused", async () => {
    const server = await serve(lead(307, "/new"));
    expect(await clientOf(server.origin).post("/old")).toMatchObject({ kind: "refused", error: { status: 307 } });
    expect(server.requests).toHaveLength(2);
  });

  it.each([301, 302, 303])("in a way that is not for this is refused: %d", async (status) => {
    const server = await serve(lead(status, "/new"));
    expect(await clientOf(server.origin).post("/old")).toMatchObject({ kind: "refused", error: { status } });
    expect(server.requests).toHaveLength(1);
  });

  it("to another server is refused, and that one sees nothing", async () => {
    const other = await serve(done);
    const server = await serve(lead(307, `${other.origin}/x`));
    expect(await clientOf(server.origin).post("/old")).toMatchObject({ kind: "refused", error: { status: 307 } });
    expect(other.requests).toEqual([]);
  });
});

describe("time", () => {
  it("ends at the deadline when there is no answer", async () => {
    const server = await serve(silence);
    const end = systemClock.monotonic() + 300;
    expect(await clientOf(server.origin, { deadline: () => end }).post("/x")).toMatchObject({ kind: "ambiguous" });
    expect(systemClock.monotonic()).toBeGreaterThanOrEqual(end - 5);
    expect(systemClock.monotonic()).toBeLessThan(end + 150);
  });

  async function cancelled(server: ApiServer, sending: (signal: AbortSignal) => Promise<Sent>): Promise<Sent> {
    const controller = new AbortController();
    const sent = sending(controller.signal);
    sent.catch(() => {});
    while (server.requests.length === 0) {
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    controller.abort(new Error("interrupted"));
    return await sent;
  }

  it("is given to an answer that is under way when the step is cancelled, as what was started must be known", async () => {
    const server = await serve((call) => void setTimeout(() => done(call), 200));
    const sent = cancelled(server, async (signal) => await clientOf(server.origin, { signal }).post("/x"));
    await expect(sent).resolves.toEqual({ kind: "done", status: 201, data: { n: 1 } });
  });

  it("for that is short", async () => {
    const server = await serve(silence);
    const deadline = systemClock.monotonic() + 400;
    const access = { deadline: () => deadline };
    const sent = cancelled(server, async (signal) => await clientOf(server.origin, { ...access, signal }).post("/x"));
    await expect(sent).rejects.toThrow("interrupted");
    expect(systemClock.monotonic()).toBeLessThan(deadline + 150);
  });

  it("is not given to another request, once the step is cancelled", async () => {
    const server = await serve(refusal(429, "slow", { "retry-after": "1" }), done);
    const controller = new AbortController();
    const client = clientOf(server.origin, {
      signal: controller.signal,
      onWait: () => controller.abort(new Error("interrupted")),
    });
    await expect(client.post("/x")).rejects.toThrow("interrupted");
    expect(server.requests).toHaveLength(1);
  });

  it("of its own lets a request through that comes after the end of all others", async () => {
    const server = await serve(({ response }) => void response.writeHead(202).end());
    const client = clientOf(server.origin, { signal: AbortSignal.abort(new Error("over")), deadline: () => 0 });
    expect(await client.post("/runs/1/cancel", { within: 5000 })).toMatchObject({ kind: "done", status: 202 });
    await expect(client.post("/runs/1/cancel")).rejects.toThrow("over");
    expect(server.requests).toHaveLength(1);
  });

  it.each([
    ["no answer", silence, "ambiguous"],
    ["a rate limit", refusal(429, "slow", { "retry-after": "1" }), "refused"],
  ])("of its own ends too: %s", async (_, answer, kind) => {
    const server = await serve(answer);
    const from = systemClock.monotonic();
    expect(await clientOf(server.origin).post("/x", { within: 200 })).toMatchObject({ kind });
    expect(systemClock.monotonic() - from).toBeLessThan(350);
  });
});

describe("a token", () => {
  it.each([
    ["refuses", refusal(403, "No, ghp_secretToken")],
    ["fails", refusal(500, "ghp_secretToken")],
    ["resets", reset],
  ])("appears in no error, cause or stack when the server %s", async (_, answer) => {
    const server = await serve(answer);
    const error = errorOf(await clientOf(server.origin).post("/x"));
    expect(error).toBeInstanceOf(Error);
    expect(inspect(error, { depth: 20, showHidden: true })).not.toContain("ghp_secretToken");
  });
});
