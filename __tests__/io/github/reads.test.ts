import { inspect } from "node:util";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { systemClock } from "../../../src/io/clock.ts";
import { GitHubError } from "../../../src/io/github/github-error.ts";
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

/** Reads `{ n: number }`. */
function readN(data: unknown): number | undefined {
  return typeof data === "object" && data !== null && "n" in data && typeof data.n === "number" ? data.n : undefined;
}

function readItem(data: unknown): number | undefined {
  return typeof data === "object" && data !== null && "id" in data ? Number(data.id) : undefined;
}

const fine = json({ n: 7 });
const start = (text: string) => `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n${text}`;

describe("what may pass", () => {
  const faults: readonly (readonly [string, Answer])[] = [
    ["408", refusal(408, "slow")],
    ["500", refusal(500, "no")],
    ["502", raw("HTTP/1.1 502 Bad\r\ncontent-type: text/html\r\n\r\n<html>")],
    ["503 that names a time", refusal(503, "no", { "retry-after": "1" })],
    ["504", refusal(504, "no")],
    ["a reset", reset],
    ["an end without an answer", raw("")],
    ["what is no HTTP", raw("hello\r\n\r\n")],
    ["a body that is cut short", raw(start('content-length: 99\r\n\r\n{"n":'))],
    ["chunks that are cut short", raw(start('transfer-encoding: chunked\r\n\r\n5\r\n{"n":\r\n'))],
    ["broken JSON", raw(start('\r\n{"n":'))],
    ["JSON of another shape", json({ m: 1 })],
    ["HTML with status 200", raw("HTTP/1.1 200 OK\r\ncontent-type: text/html\r\n\r\n<html>")],
    ["a content type that is none", raw("HTTP/1.1 200 OK\r\ncontent-type: ;;=\r\n\r\n{}")],
    ["304 to what was not asked on a condition", raw("HTTP/1.1 304 Not Modified\r\n\r\n")],
  ];

  it.each(faults)("is asked for again: %s", async (_, fault) => {
    const server = await serve(fault, fault, fine);
    await expect(clientOf(server.origin, { clock }).get("/x", { read: readN })).resolves.toBe(7);
    expect(server.requests).toHaveLength(3);
    expect(clock.pauses).toEqual([1000, 2000]);
  });

  it("is given up after half a minute of failing, with a last attempt a second before", async () => {
    const server = await serve(refusal(502, "Bad Gateway."));
    const client = clientOf(server.origin, { clock });
    await expect(client.get("/x", { read: readN })).rejects.toMatchObject({
      name: "GitHubError",
      kind: "unreachable",
      status: 502,
      message: "the API answered 502 (Bad Gateway)",
    });
    expect(clock.pauses).toEqual([1000, 2000, 4000, 8000, 14_000]);
    expect(client.requests).toBe(6);
  });

  it("is tried for as long as a caller says, after pauses of at most half a minute", async () => {
    const server = await serve(reset);
    const reading = clientOf(server.origin, { clock }).get("/x", { read: readN, giveUpAfter: 120_000 });
    await expect(reading).rejects.toMatchObject({ kind: "unreachable", status: undefined });
    expect(clock.pauses).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000, 30_000, 28_000]);
  });

  it("is tried until the deadline, and no longer", async () => {
    const server = await serve(reset);
    const client = clientOf(server.origin, { clock, deadline: () => 5000 });
    await expect(client.get("/x", { read: readN, giveUpAfter: 1e9 })).rejects.toThrow();
    expect(clock.monotonic()).toBeLessThanOrEqual(5000);
    expect(clock.pauses).toEqual([1000, 2000, 1000]);
  });

  it("is a server that cannot be reached at all", async () => {
    const server = await startApi(fine);
    await server.close();
    const reading = clientOf(server.origin, { clock }).get("/x", { read: readN });
    await expect(reading).rejects.toMatchObject({ kind: "unreachable", wasSent: false, status: undefined });
  });

  it("counts its failing anew after a rate limit", async () => {
    const server = await serve(reset, refusal(429, "slow", { "retry-after": "40" }), reset, fine);
    await expect(clientOf(server.origin, { clock }).get("/x", { read: readN })).resolves.toBe(7);
    expect(clock.pauses).toEqual([1000, 40_000, 1000]);
  });
});

describe("a refusal", () => {
  it.each([400, 401, 403, 404, 405, 410, 422, 451])("is told at once: %d", async (status) => {
    const server = await serve(
      refusal(status, "Not you.", { "x-accepted-github-permissions": "actions=write", "x-ratelimit-remaining": "59" }),
    );
    await expect(clientOf(server.origin, { clock }).get("/x", { read: readN })).rejects.toMatchObject({
      kind: "refused",
      status,
      said: "Not you",
      wanted: "actions=write",
      message: `the API answered ${status} (Not you)`,
    });
    expect(server.requests).toHaveLength(1);
  });

  it("keeps 300 characters of what the server says, and its particulars", async () => {
    const server = await serve(
      json({ message: "Failed.", errors: ["one", { message: "two." }, { code: "three" }, "x".repeat(1e6)] }, 422),
    );
    const error: unknown = await clientOf(server.origin)
      .get("/x", { read: readN })
      .catch((reason: unknown) => reason);
    expect(error).toMatchObject({ said: expect.stringMatching(/^Failed; one; two; x{282}$/u) });
  });
});

describe("time", () => {
  it.each([
    ["no answer", silence],
    ["headers alone", ({ response }) => void response.writeHead(200).flushHeaders()],
    [
      "a body that drips",
      ({ response }) => {
        const timer = setInterval(() => response.write(" "), 20);
        response.on("close", () => clearInterval(timer));
      },
    ],
    ["a limit that lasts longer", refusal(403, "API rate limit exceeded", { "retry-after": "60" })],
    ["failing again and again", reset],
    ["a redirect to itself", ({ response }) => void response.writeHead(307, { location: "/x" }).end()],
  ] satisfies readonly (readonly [string, Answer])[])("ends at the deadline: %s", async (_, answer) => {
    const server = await serve(answer);
    const end = systemClock.monotonic() + 300;
    const client = clientOf(server.origin, { deadline: () => end });
    await expect(client.get("/x", { read: readN, giveUpAfter: 60_000 })).rejects.toBeInstanceOf(GitHubError);
    expect(systemClock.monotonic()).toBeLessThan(end + 150);
  });

  it("that is up before the first request is told without one", async () => {
    const server = await serve(fine);
    const client = clientOf(server.origin, { deadline: () => systemClock.monotonic() - 1 });
    await expect(client.get("/x", { read: readN })).rejects.toMatchObject({ kind: "unreachable", wasSent: false });
    expect(server.requests).toEqual([]);
  });

  it("for one silence is bounded, and the request made again", async () => {
    const server = await serve(silence, fine);
    const client = clientOf(server.origin, { clock, patience: { silence: 500, whole: 10_000 } });
    await expect(client.get("/x", { read: readN })).resolves.toBe(7);
    expect(clock.pauses).toEqual([1000]);
  });

  it.each([
    ["an answer", silence],
    ["a pause", reset],
    ["a rate limit", refusal(429, "slow", { "retry-after": "30" })],
  ])("is not waited for once the step is cancelled: %s", async (_, answer) => {
    const server = await serve(answer);
    const controller = new AbortController();
    const reason = new Error("interrupted by SIGINT");
    const client = clientOf(server.origin, { signal: controller.signal });
    const ended = expect(client.get("/x", { read: readN })).rejects.toBe(reason);
    while (server.requests.length === 0) {
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
    const from = performance.now();
    controller.abort(reason);
    await ended;
    expect(performance.now() - from).toBeLessThan(1000);
  });

  it("is not spent on a request when the step was cancelled before", async () => {
    const server = await serve(fine);
    const reason = new Error("interrupted");
    const client = clientOf(server.origin, { signal: AbortSignal.abort(reason) });
    await expect(client.get("/x", { read: readN })).rejects.toBe(reason);
    expect(server.requests).toEqual([]);
  });
});

describe("a condition", () => {
  const tagged = (n: number, etag: string) => json({ n }, 200, { etag });
  const unchanged: Answer = ({ response }) =>
    void response.writeHead(304, { "x-ratelimit-remaining": "42", "x-ratelimit-reset": "1" }).end();

  it("is sent with the ETag of the last answer, which 304 brings back", async () => {
    const server = await serve(tagged(1, 'W/"a"'), unchanged, tagged(2, '"b"'), unchanged);
    const client = clientOf(server.origin);
    const numbers: number[] = [];
    for (let time = 0; time < 4; time += 1) {
      numbers.push(await client.get("/x", { read: readN }));
    }
    expect(numbers).toEqual([1, 1, 2, 2]);
    expect(server.requests.map(({ headers }) => headers["if-none-match"])).toEqual([
      undefined,
      'W/"a"',
      'W/"a"',
      '"b"',
    ]);
    expect(client.requests).toBe(4);
    expect(client.budget?.remaining).toBe(42);
  });

  it("belongs to one path, one query and one kind of answer", async () => {
    const server = await serve(tagged(1, '"a"'));
    const client = clientOf(server.origin);
    await client.get("/x", { read: readN });
    await client.get("/y", { read: readN });
    await client.get("/x", { read: readN, query: { page: 2 } });
    await client.get("/x", { read: readN, accept: "application/json" });
    expect(server.requests.map(({ headers }) => headers["if-none-match"])).toEqual(Array.from({ length: 4 }));
  });

  it("is not made of an answer that could not be read", async () => {
    const server = await serve(json({}, 200, { etag: '"bad"' }), fine);
    await clientOf(server.origin, { clock }).get("/x", { read: readN });
    expect(server.requests[1]?.headers["if-none-match"]).toBeUndefined();
  });

  it("is forgotten where too much would have to be kept", async () => {
    const server = await serve(json({ n: 1, text: "x".repeat(1024 * 1024) }, 200, { etag: '"a"' }));
    const client = clientOf(server.origin);
    for (const path of [..."abcdefghij"]) {
      await client.get(`/${path}`, { read: readN });
    }
    await client.get("/j", { read: readN });
    await client.get("/a", { read: readN });
    expect(server.requests.slice(-2).map(({ headers }) => headers["if-none-match"])).toEqual(['"a"', undefined]);
  });

  it("brings the pages of a list back too", async () => {
    const page: Answer = ({ seen, response }) => {
      const at = Number(new URL(seen.url, "http://x").searchParams.get("page"));
      if (seen.headers["if-none-match"] === `"${at}"`) {
        response.writeHead(304).end();
      } else {
        const link = at === 1 ? `<http://elsewhere/?page=2>; rel="next", <http://elsewhere/?page=2>; rel="last"` : "";
        response.writeHead(200, {
          "content-type": "application/json",
          etag: `"${at}"`,
          ...(link === "" ? {} : { link }),
        });
        response.end(JSON.stringify({ total_count: 2, jobs: [{ id: at }] }));
      }
    };
    const server = await serve(page);
    const client = clientOf(server.origin);
    const list = async () => await client.list("/jobs", { key: "jobs", read: readItem, most: 1000 });
    expect([await list(), await list()]).toEqual([
      [1, 2],
      [1, 2],
    ]);
    expect(client.requests).toBe(4);
  });
});

describe("a list", () => {
  interface Paging {
    readonly total: number;
    readonly link?: boolean;
    readonly count?: boolean;
    readonly shift?: number;
    readonly deaf?: boolean;
  }

  /** Which part of a list is asked for; a server that is deaf always tells the first 30 items. */
  function partOf(url: string, { shift = 0, deaf = false }: Paging): { readonly from: number; readonly size: number } {
    const { searchParams } = new URL(url, "http://x");
    const size = Number(searchParams.get("limit") ?? searchParams.get("per_page"));
    const page = Number(searchParams.get("page"));
    return deaf ? { from: 0, size: 30 } : { from: Math.max(0, (page - 1) * size - (page > 1 ? shift : 0)), size };
  }

  /** Pages as servers do: with `Link`, with `total_count`, with neither. */
  function pages(paging: Paging): Answer {
    const { total, link = false, count = false } = paging;
    return ({ seen, response }) => {
      const { from, size } = partOf(seen.url, paging);
      const items = Array.from({ length: total }, (_, at) => ({ id: at + 1 })).slice(from, from + size);
      const next = from + size < total ? '<http://elsewhere/>; rel="next"' : '<http://elsewhere/>; rel="first"';
      response.writeHead(200, { "content-type": "application/json", ...(link ? { link: next } : {}) });
      response.end(JSON.stringify(count ? { total_count: total, things: items } : items));
    };
  }

  it.each<readonly [string, Paging, number]>([
    ["by Link", { total: 250, link: true }, 3],
    ["by Link and a count", { total: 200, link: true, count: true }, 2],
    ["by a count alone", { total: 200, count: true }, 2],
    ["by counting alone", { total: 250 }, 3],
    ["by counting alone, where the last page is full", { total: 200 }, 3],
    ["that is empty", { total: 0, count: true }, 1],
    ["that grows meanwhile, so that items come twice", { total: 250, link: true, shift: 3 }, 3],
    ["of a server that knows no pages", { total: 30, count: true, deaf: true }, 1],
    ["of a server that always tells the first page", { total: 90, count: true, deaf: true }, 2],
  ])("is read to its end %s", async (_, paging, requests) => {
    const server = await serve(pages(paging));
    const client = clientOf(server.origin);
    const items = await client.list("/things", { key: "things", read: readItem, most: 1000 });
    const whole = paging.deaf === true ? 30 : paging.total;
    expect(items).toEqual(Array.from({ length: whole }, (__, at) => at + 1));
    expect(client.requests).toBe(requests);
  });

  it("ends at the most that is wanted, and asks for no more than that at once", async () => {
    const server = await serve(pages({ total: 5000, link: true }));
    const client = clientOf(server.origin);
    await expect(client.list("/things", { read: readItem, most: 150 })).resolves.toHaveLength(150);
    await expect(client.list("/things", { read: readItem, most: 5 })).resolves.toEqual([1, 2, 3, 4, 5]);
    expect(server.requests.map(({ url }) => url)).toEqual([
      "/things?page=1&per_page=100",
      "/things?page=2&per_page=100",
      "/things?page=1&per_page=5",
    ]);
  });

  it("is asked for by `limit` too where the API is Gitea's, 50 at once", async () => {
    const server = await serve(pages({ total: 120, link: true }));
    const client = clientOf(`${server.origin}/api/v1/`);
    await expect(
      client.list("/things", { query: { event: "push" }, read: readItem, most: 1000 }),
    ).resolves.toHaveLength(120);
    expect(server.requests[0]?.url).toBe("/api/v1/things?event=push&page=1&per_page=50&limit=50");
  });

  it("with an item that cannot be read is asked for again, as that item might be the one that matters", async () => {
    const server = await serve(json([{ id: 1 }, null]), json([{ id: 1 }, { id: 2 }]));
    const items = await clientOf(server.origin, { clock }).list("/things", { read: readItem, most: 10 });
    expect(items).toEqual([1, 2]);
  });
});

describe("an address", () => {
  it.each(["", "/", "/api/v3", "/api/v3/", "/api/v1/", "/a/b//"])("begins with the API's own: %s", async (prefix) => {
    const server = await serve(fine);
    const client = clientOf(`${server.origin}${prefix}`);
    await client.get("/repos/a:b/%7Bc%7D", { read: readN, query: { a: "b c&d:e{f}", none: undefined, yes: true } });
    const { pathname, searchParams } = new URL(server.requests[0]?.url ?? "", "http://x");
    expect(decodeURIComponent(pathname)).toBe(`${prefix.replace(/\/+$/u, "")}/repos/a:b/{c}`);
    expect([...searchParams]).toEqual([
      ["a", "b c&d:e{f}"],
      ["yes", "true"],
    ]);
    expect(client.apiUrl).toBe(`${server.origin}${prefix.replace(/\/+$/u, "")}`);
  });

  it("is asked with who asks, and in which version", async () => {
    const server = await serve(fine);
    await clientOf(server.origin).get("/x", { read: readN });
    expect(server.requests[0]?.headers).toMatchObject({
      authorization: "token ghp_secretToken",
      accept: "application/vnd.github+json",
      "user-agent": expect.stringMatching(/^stdops\b/u),
      "x-github-api-version": "2022-11-28",
    });
  });

  it("is asked without a token where there is none", async () => {
    const server = await serve(fine);
    await clientOf(server.origin, { credentials: { kind: "token", token: undefined } }).get("/x", { read: readN });
    expect(server.requests[0]?.headers.authorization).toBeUndefined();
  });

  it.each([301, 307, 308])("that has moved within the server is followed, with the token: %d", async (status) => {
    const server = await serve(
      ({ response }) => void response.writeHead(status, { location: "/repositories/7/x" }).end(),
      fine,
    );
    await expect(clientOf(server.origin).get("/repos/a/b/x", { read: readN })).resolves.toBe(7);
    expect(server.requests.map(({ url, headers }) => [url, headers.authorization])).toEqual([
      ["/repos/a/b/x", "token ghp_secretToken"],
      ["/repositories/7/x", "token ghp_secretToken"],
    ]);
  });

  it.each([301, 302, 303, 307, 308])("on another server never sees the token, nor a request: %d", async (status) => {
    const other = await serve(fine);
    const server = await serve(
      ({ response }) => void response.writeHead(status, { location: `${other.origin}/x` }).end(),
    );
    await expect(clientOf(server.origin).get("/x", { read: readN })).rejects.toMatchObject({ kind: "refused", status });
    expect(other.requests).toEqual([]);
  });

  it("that moves in a circle ends", async () => {
    const server = await serve(({ response }) => void response.writeHead(301, { location: "/x" }).end());
    await expect(clientOf(server.origin).get("/x", { read: readN })).rejects.toMatchObject({ status: 301 });
    expect(server.requests).toHaveLength(4);
  });

  it("that a read leads to is told, and not followed", async () => {
    const other = await serve(fine);
    const server = await serve(
      ({ response }) => void response.writeHead(302, { location: `${other.origin}/z?sig=1` }).end("x"),
    );
    const found = await clientOf(server.origin).locate("/artifacts/1/zip");
    expect(found?.href).toBe(`${other.origin}/z?sig=1`);
    expect(other.requests).toEqual([]);
  });

  it("that leads nowhere is none, and one that is gone is refused", async () => {
    const server = await serve(json({}), refusal(410, "Artifact has expired"));
    const client = clientOf(server.origin);
    await expect(client.locate("/jobs/1/logs")).resolves.toBeUndefined();
    await expect(client.locate("/artifacts/1/zip")).rejects.toMatchObject({ kind: "refused", status: 410 });
  });

  it.each(["file:///etc/passwd", "ftp://x/y", "javascript:alert(1)"])(
    "is not of another kind: %s",
    async (location) => {
      const server = await serve(({ response }) => void response.writeHead(302, { location }).end());
      await expect(clientOf(server.origin).locate("/x")).rejects.toMatchObject({ kind: "refused" });
    },
  );

  it.each([
    ["", "/graphql"],
    ["/api/v3/", "/api/graphql"],
    ["/api/v1", "/api/v1/graphql"],
  ])("of GraphQL stands beside that of REST: %s", async (prefix, path) => {
    const server = await serve(refusal(502, "no"), json({ n: 3 }));
    const client = clientOf(`${server.origin}${prefix}`, { clock });
    await expect(client.ask("query { viewer { login } }", { read: readN })).resolves.toBe(3);
    expect(server.requests.map(({ method, url, body }) => [method, url, body])).toEqual(
      Array.from({ length: 2 }, () => ["POST", path, '{"query":"query { viewer { login } }"}']),
    );
  });
});

describe("a token", () => {
  it.each(["a b", "a\nb", "tök", "", "a\u0000"])("that is none is never sent: %j", async (token) => {
    const server = await serve(fine);
    const client = clientOf(server.origin, { credentials: { kind: "token", token } });
    await expect(client.get("/x", { read: readN })).rejects.toMatchObject({ kind: "refused", wasSent: false });
    expect(server.requests).toEqual([]);
  });

  it.each<readonly [string, Answer]>([
    ["refuses", refusal(403, "No, ghp_secretToken, not you")],
    ["fails", refusal(500, "ghp_secretToken")],
    ["cannot be read", json("ghp_secretToken")],
    ["resets", reset],
    [
      "leads away",
      ({ response }) => void response.writeHead(301, { location: "http://127.0.0.1:9/ghp_secretToken" }).end(),
    ],
  ])("appears in no error, cause or stack when the server %s", async (_, answer) => {
    const server = await serve(answer);
    const client = clientOf(server.origin, { clock });
    const error: unknown = await client.get("/x", { read: readN }).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(GitHubError);
    expect(inspect(error, { depth: 20, showHidden: true })).not.toContain("ghp_secretToken");
  });
});

describe("a body", () => {
  it.each([
    ['{"n":12345678901234567890,"m":1}', { n: 12345678901234567890n, m: 1 }],
    ['{"n":1.5e3,"date":"2026-03-01T12:00:00Z"}', { n: 1500, date: "2026-03-01T12:00:00Z" }],
    ['{"n":9007199254740991,"text":"1234567890123456789"}', { n: 9007199254740991, text: "1234567890123456789" }],
    ["[]", []],
  ])("keeps the digits of its numbers: %s", async (text, expected) => {
    const server = await serve(raw(start(`\r\n${text}`)));
    await expect(clientOf(server.origin).get("/x", { read: (data) => data })).resolves.toEqual(expected);
  });

  it("without an end is not kept", async () => {
    const server = await serve(({ response }) => {
      response.writeHead(200, { "content-type": "application/json" });
      const pour = () => {
        while (!response.destroyed && response.write(Buffer.alloc(1024 * 1024, 32))) {}
      };
      response.on("drain", pour);
      pour();
    });
    const reading = clientOf(server.origin, { clock }).get("/x", { read: readN, giveUpAfter: 0 });
    await expect(reading).rejects.toMatchObject({ kind: "unreadable", message: "the API's answer cannot be read" });
  });
});
