import type { Socket } from "node:net";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { startWebServer, type WebServer } from "../../support/https/server.ts";
import { createAuthority } from "../../support/servers/authority.ts";
import { answers, drips, habits, startTcpServer, type TcpServer } from "../../support/servers/tcp-server.ts";
import { createWorkspace, type Workspace } from "../../support/workspace.ts";
import { performPortCheck } from "./perform-port-check.ts";

const fast = { timeout: "250ms", "connect-timeout": "200ms", interval: "250ms" };
const ok = "HTTP/1.1 200 OK\r\n";

let workspace: Workspace;
let web: WebServer;
let secureWeb: WebServer;
let other: WebServer;
const seen: { readonly url: string; readonly method: string; readonly headers: string }[] = [];
beforeAll(async () => {
  workspace = createWorkspace();
  const authority = createAuthority(workspace);
  const listener: Parameters<typeof startWebServer>[0] = (request, response) => {
    seen.push({ url: request.url ?? "", method: request.method ?? "", headers: request.rawHeaders.join(" ") });
    const [, status = "200", location] = /^\/(\d+)(?:\/(.*))?$/u.exec(request.url ?? "") ?? [];
    response.writeHead(Number(status), location === undefined ? {} : { location: decodeURIComponent(location) });
    response.end(`method: ${request.method}\n`);
  };
  web = await startWebServer(listener);
  other = await startWebServer(listener);
  secureWeb = await startWebServer(listener, { ...authority.issue({ names: "IP:127.0.0.1" }), file: "" });
});
afterAll(async () => {
  await Promise.all([web.close(), other.close(), secureWeb.close()]);
  workspace.remove();
});

/** Checks an http target on a server that treats connections so. */
async function check(serve: (socket: Socket) => void, inputs: Readonly<Record<string, string>> = {}) {
  const server = await startTcpServer(serve);
  const performed = await performPortCheck({ targets: `http://${server.target}`, ...fast, ...inputs });
  await new Promise((resolve) => setImmediate(resolve));
  await server.close();
  return { ...performed, result: performed.results[0] };
}

const to = (location: string, status = 302) => `/${status}/${encodeURIComponent(location)}`;

describe("an answer that is no good one", () => {
  it.each<[string, (socket: Socket) => void, Record<string, string>, string]>([
    ["no HTTP at all", (socket) => void socket.resume().write("220 mail ESMTP\r\n"), {}, "not-http"],
    ["HTTP/0.9", answers("<html>hello</html>"), {}, "not-http"],
    ["garbage behind a good start", answers("HTTP/1.1 2x0 OK\r\n\r\n"), {}, "not-http"],
    ["a head that is larger than a head may be", answers(`${ok}A: ${"x".repeat(1_000_000)}\r\n\r\n`), {}, "not-http"],
    [
      "chunks of no length, when the body is asked for",
      answers(`${ok}Transfer-Encoding: chunked\r\n\r\nzz\r\n`),
      { "expect-body": "a" },
      "not-http",
    ],
    ["two lengths", answers(`${ok}Content-Length: 1\r\nContent-Length: 2\r\n\r\nab`), {}, "not-http"],
    ["an end in the midst of the head", answers("HTTP/1.1 200 OK\r\nA: b"), {}, "reset"],
    ["an end before the head", habits.closes, {}, "reset"],
    ["a reset before the head", habits.resets, {}, "reset"],
    [
      "a reset in the midst of the head",
      answers("HTTP/1.1 200 OK\r\nA: b", (socket) => socket.resetAndDestroy()),
      {},
      "reset",
    ],
    ["an end in the midst of the body", answers(`${ok}Content-Length: 9\r\n\r\nab`), { "expect-body": "ab" }, "reset"],
    [
      "an end in the midst of the chunks",
      answers(`${ok}Transfer-Encoding: chunked\r\n\r\n5\r\nab`),
      { "expect-body": "ab" },
      "reset",
    ],
    [
      "a reset in the midst of the body",
      answers(`${ok}Content-Length: 9\r\n\r\nab`, (socket) => socket.resetAndDestroy()),
      { "expect-body": "ab" },
      "reset",
    ],
    [
      "a body that trickles for ever",
      drips((at) => (at === 0 ? `${ok}\r\n` : "b"), 20),
      { "expect-body": "c" },
      "no-answer",
    ],
    [
      "a gzip'ed body that was not asked for",
      answers(Buffer.concat([Buffer.from(`${ok}Content-Encoding: gzip\r\n\r\n`), gzipSync("ready")])),
      { "expect-body": "^ready$" },
      "no-match",
    ],
    [
      "an empty body where one is expected",
      answers(`${ok}Content-Length: 0\r\n\r\n`),
      { "expect-body": "." },
      "no-match",
    ],
    [
      "a body whose match lies behind the first MiB",
      answers(`${ok}\r\n${"x".repeat(1024 * 1024)}ready`),
      { "expect-body": "ready" },
      "no-match",
    ],
  ])("is %s", async (_, serve, inputs, reason) => {
    const { result, elapsed } = await check(serve, inputs);
    expect(result).toMatchObject({ open: false, reason });
    expect(elapsed).toBeLessThan(2000);
  });
});

describe("an answer that is good", () => {
  it.each<[string, (socket: Socket) => void, Record<string, string>]>([
    ["in one piece", answers(`${ok}Content-Length: 0\r\n\r\n`), {}],
    ["of HTTP/1.0", answers("HTTP/1.0 200 OK\r\n\r\n"), {}],
    ["in pieces of one byte", drips((at) => `${ok}Content-Length: 0\r\n\r\n`.charAt(at), 1), {}],
    ["behind interim answers", answers(`HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 x\r\nLink: a\r\n\r\n${ok}\r\n`), {}],
    ["with an endless body that nobody asked for", drips((at) => (at === 0 ? `${ok}\r\n` : "x".repeat(50_000)), 1), {}],
    [
      "with a reset behind its head, when its body does not matter",
      answers(`${ok}Content-Length: 9\r\n\r\nab`, (socket) => socket.resetAndDestroy()),
      {},
    ],
    [
      "with an endless body whose first MiB matches",
      drips((at) => (at === 0 ? `${ok}\r\nready` : "x".repeat(100_000)), 1),
      { "expect-body": "^ready", timeout: "3s", "connect-timeout": "3s" },
    ],
    ["with a body of UTF-8", answers(`${ok}\r\nbereit für «alles»`), { "expect-body": "für «" }],
    ["with a body of bytes", answers(Buffer.from(`${ok}\r\n\xff\xfe`, "latin1")), { "expect-body": "^\\xff\\xfe$" }],
    [
      "with UTF-8 that the first MiB cuts through",
      answers(`${ok}\r\nü${"x".repeat(1024 * 1024 - 3)}ü`),
      { "expect-body": "^ü" },
    ],
    ["with a body that has lines", answers(`${ok}\r\na: 1\r\nready: true\r\n`), { "expect-body": "ready: true" }],
    [
      "with chunks in pieces",
      drips(
        (at) => [`${ok}Transfer-Encoding: chunked\r\n\r\n`, "2\r", "\nab\r\n", "1\r\nc\r", "\n0\r\n\r\n"][at] ?? "",
        3,
      ),
      { "expect-body": "^abc$" },
    ],
    ["without a reason", answers("HTTP/1.1 200\r\n\r\n"), {}],
    [
      "of a status that is asked for",
      answers("HTTP/1.1 401 No\r\nContent-Length: 0\r\n\r\n"),
      { "expect-status": "200-299,401" },
    ],
  ])("may come %s", async (_, serve, inputs) => {
    const { result, failure } = await check(serve, inputs);
    expect(failure?.message).toBeUndefined();
    expect(result).toMatchObject({ open: true, reason: "open", code: null });
    expect(result?.["latency-ms"]["first-byte"]).toEqual(expect.any(Number));
  });
});

describe("an answer that switches protocols", () => {
  it.each([
    ["", false, "bad-status"],
    ["101", true, "open"],
  ])("is with expect-status: %j open: %j", async (set, open, reason) => {
    const serve = answers("HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: x\r\n\r\n", () => {});
    expect((await check(serve, { "expect-status": set })).result).toMatchObject({ open, status: 101, reason });
  });
});

describe("statuses", () => {
  it.each([
    ["", 200, true],
    ["", 399, true],
    ["", 400, false],
    ["", 503, false],
    ["2xx,401", 401, true],
    ["2xx,401", 301, false],
    ["503", 503, true],
    ["503", 200, false],
    ["200 - 299, 5XX", 504, true],
  ])("of the set %j: %d is told as %j", async (set, status, open) => {
    const { results } = await performPortCheck({ targets: `${web.origin}/${status}`, ...fast, "expect-status": set });
    expect(results).toMatchObject([{ open, status, reason: open ? "open" : "bad-status" }]);
  });
});

describe("requests", () => {
  it.each(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"])("are of the method %s", async (method) => {
    seen.length = 0;
    const { open } = await performPortCheck({ targets: `${web.origin}/a?b=c`, method });
    expect({ open, seen: seen.map((request) => `${request.method} ${request.url}`) }).toEqual({
      open: "true",
      seen: [`${method} /a?b=c`],
    });
  });

  it("have the headers that were given, and few others", async () => {
    seen.length = 0;
    await performPortCheck({ targets: web.origin, headers: "X-A:  1 \nx-a: 2\nHost: a.example\nUser-Agent: me" });
    expect(seen[0]?.headers).toBe("Accept */* X-A 1 x-a 2 Host a.example User-Agent me Connection close");
  });

  it("send user and password of the URL, decoded", async () => {
    seen.length = 0;
    await performPortCheck({ targets: web.origin.replace("//", "//us%65r:p%40ss@") });
    expect(seen[0]?.headers).toContain(`Authorization Basic ${Buffer.from("user:p@ss").toString("base64")}`);
  });

  it("of wait-on's http-get are GET whatever the method", async () => {
    seen.length = 0;
    await performPortCheck({ targets: `http-get://127.0.0.1:${web.port}/x\n${web.origin}/y`, method: "HEAD" });
    expect(seen.map(({ method, url }) => `${method} ${url}`).sort()).toEqual(["GET /x", "HEAD /y"]);
  });
});

describe("redirects", () => {
  it.each([
    [301, "POST", "GET"],
    [302, "POST", "GET"],
    [303, "PUT", "GET"],
    [303, "HEAD", "HEAD"],
    [307, "POST", "POST"],
    [308, "PUT", "PUT"],
    [302, "PUT", "PUT"],
  ])("with %d turn %s into %s", async (status, method, then) => {
    seen.length = 0;
    const { open } = await performPortCheck({ targets: `${web.origin}${to("/200", status)}`, method });
    expect(open).toBe("true");
    expect(seen.map((request) => request.method)).toEqual([method, then]);
  });

  it.each([
    ["as many as allowed", "1", "open"],
    ["one more than allowed", "2", "redirect"],
  ])("are followed %s", async (_, depth, reason) => {
    const deep = depth === "1" ? to("/200") : to(to("/200"));
    const { results } = await performPortCheck({ targets: `${web.origin}${deep}`, "follow-redirects": "1", ...fast });
    expect(results).toMatchObject([{ reason }]);
  });

  it("with follow-redirects: 0 count as they are", async () => {
    const { results } = await performPortCheck({
      targets: `${web.origin}${to("http://127.0.0.1:1/")}`,
      "follow-redirects": "0",
    });
    expect(results).toMatchObject([{ open: true, status: 302 }]);
  });

  it("to what is no http are refused", async () => {
    const locations = [
      "unix:/run/docker.sock",
      "http+unix://%2Frun%2Fdocker.sock/",
      "file:///etc/passwd",
      "data:text/plain,ready",
      "javascript:1",
      "ftp://127.0.0.1/",
      "http://[::1",
      "http://127.0.0.1:99999/",
      "https://",
    ];
    const targets = locations.map((location) => `${web.origin}${to(location)}`).join("\n");
    const { results } = await performPortCheck({ targets, ...fast });
    expect(results.map(({ reason, status }) => ({ reason, status }))).toEqual(
      locations.map(() => ({ reason: "redirect", status: 302 })),
    );
  });

  it("from https to http are refused", async () => {
    seen.length = 0;
    const inputs = {
      targets: `${secureWeb.origin}${to(`${web.origin}/200`)}`,
      "ca-file": join(workspace.path, "ca.pem"),
    };
    const { results } = await performPortCheck({ ...inputs, ...fast });
    expect(results).toMatchObject([{ open: false, reason: "redirect" }]);
    expect(seen.every(({ url }) => url !== "/200")).toBe(true);
  });

  it("from http to https are followed, and the certificate counts", async () => {
    const targets = `${web.origin}${to(`${secureWeb.origin}/200`)}`;
    const trusted = await performPortCheck({ targets, "ca-file": join(workspace.path, "ca.pem") });
    expect(trusted.results).toMatchObject([{ open: true, "cert-days": 9 }]);
    const stranger = await performPortCheck({ targets, timeout: "10s" });
    expect(stranger).toMatchObject({
      failure: { code: "certificate" },
      results: [{ open: false, reason: "certificate" }],
    });
  });

  it("to another origin lose credentials for good, also when that one leads back", async () => {
    seen.length = 0;
    const back = `${other.origin}${to(`${web.origin}/200`)}`;
    const { open } = await performPortCheck({
      targets: `${web.origin.replace("//", "//user:hunter2@")}${to(back)}`,
      headers: "X-Key: hunter3\nCookie: hunter4\nHost: hunter5\nAccept-Language: de",
    });
    expect(open).toBe("true");
    const [first = "", second = "", third = ""] = seen.map(({ headers }) => headers);
    expect(first).toMatch(/hunter3.*hunter4.*hunter5/u);
    expect(first).toContain("Authorization");
    for (const headers of [second, third]) {
      expect(headers).not.toMatch(/hunter|Authorization|Cookie/u);
      expect(headers).toContain("Accept-Language de");
    }
  });

  it("take over no user and password of a location", async () => {
    seen.length = 0;
    await performPortCheck({ targets: `${web.origin}${to(`${other.origin.replace("//", "//evil:pw@")}/200`)}` });
    expect(seen).toHaveLength(2);
    expect(seen[1]?.headers).not.toContain("Authorization");
  });

  it("to where nobody listens never make a target closed", async () => {
    const { results } = await performPortCheck({ targets: `${web.origin}${to("http://127.0.0.1:1/")}`, ...fast });
    expect(results).toMatchObject([{ reason: "redirect", code: "ECONNREFUSED", addresses: [{ reason: "redirect" }] }]);
  });
});

describe("http over a Unix socket", () => {
  it.each([
    ["http+unix:web.sock:/a?b=c", "GET /a?b=c HTTP/1.1"],
    ["http+unix:web.sock", "GET / HTTP/1.1"],
    ["http://unix:web.sock:/x", "GET /x HTTP/1.1"],
    ["HTTP+UNIX:web.sock:/y", "GET /y HTTP/1.1"],
  ])("is asked by %s", async (targets, line) => {
    const requests: string[] = [];
    const server: TcpServer = await startTcpServer(
      (socket) =>
        void socket.once("data", (data) => {
          requests.push(data.toString());
          socket.end(`${ok}Content-Length: 0\r\n\r\n`);
        }),
      { path: join(workspace.path, "web.sock") },
    );
    const { results } = await performPortCheck({ targets }, { directory: workspace.path });
    await server.close();
    expect(results).toMatchObject([
      { open: true, status: 200, family: "unix", address: join(workspace.path, "web.sock") },
    ]);
    expect(requests.map((request) => request.split("\r\n").slice(0, 2))).toEqual([[line, "Host: localhost"]]);
  });
});
