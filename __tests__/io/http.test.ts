import { mkdtempSync, rmSync } from "node:fs";
import type { RequestListener } from "node:http";
import { createServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "@jest/globals";
import { type Fetch, fetchUrl } from "../../src/io/http.ts";
import { createCertificate } from "../support/https/certificate.ts";
import { startProxy, type TunnelProxy } from "../support/https/proxy.ts";
import { portOf, startWebServer, trackSockets, type WebServer } from "../support/https/server.ts";
import { startTrusting, type Trusting } from "../support/https/trusting.ts";

const closers: (() => Promise<void>)[] = [];

afterEach(async () => {
  await Promise.all(closers.splice(0).map(async (close) => await close()));
});

async function serve(listener: RequestListener): Promise<WebServer> {
  const server = await startWebServer(listener);
  closers.push(server.close);
  return server;
}

/** A server that says what it likes to each connection. */
async function serveRaw(greet: (socket: Socket, number: number) => void) {
  let count = 0;
  const server = createServer((socket) => {
    count += 1;
    greet(socket, count);
  });
  const sockets = trackSockets(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  closers.push(async () => {
    for (const socket of sockets) {
      socket.destroy();
    }
    await new Promise((resolve) => server.close(resolve));
  });
  return {
    origin: `http://127.0.0.1:${portOf(server.address())}`,
    count: () => count,
    connections: () => sockets.size,
  };
}

/** Fetches without real pauses; `pauses` collects how long they would have been. */
async function fetchText(url: string, options: Partial<Fetch> = {}, pauses: number[] = []): Promise<string> {
  const sleep = async (milliseconds: number) => {
    pauses.push(milliseconds);
  };
  const { signal } = new AbortController();
  const { body } = await fetchUrl({ url, limit: 1024 * 1024, signal, sleep, ...options });
  return Buffer.from(body).toString();
}

async function until(isTrue: () => boolean): Promise<void> {
  for (let tries = 0; tries < 100 && !isTrue(); tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

describe("an answer", () => {
  it("comes with its bytes and its media type, in lower case and without parameters", async () => {
    const { origin } = await serve((_, response) =>
      response.setHeader("content-type", " Text/Plain ; charset=x").end("ü\n"),
    );
    const { signal } = new AbortController();
    const { body, type } = await fetchUrl({ url: `${origin}/a?b=c`, limit: 10, signal, sleep: async () => {} });
    expect({ body: Buffer.from(body).toString(), type }).toEqual({ body: "ü\n", type: "text/plain" });
  });

  it("may be as long as the limit, and no byte longer", async () => {
    const { origin } = await serve(({ url }, response) => response.end("x".repeat(Number(url?.slice(1)))));
    await expect(fetchText(`${origin}/100`, { limit: 100 })).resolves.toHaveLength(100);
    await expect(fetchText(`${origin}/101`, { limit: 100 })).rejects.toMatchObject({
      message: expect.stringContaining("longer than"),
      status: 0,
    });
  });

  it("is refused by its announced length before its body comes", async () => {
    const { origin } = await serve((_, response) => response.setHeader("content-length", 2 ** 40).flushHeaders());
    await expect(fetchText(origin)).rejects.toThrow("the answer is longer than 1 MiB");
  });

  it("is refused once it grows too long, when no length was announced, and its connection is closed", async () => {
    const server = await serve((_, response) => {
      const pour = () => {
        while (!response.destroyed && response.write(Buffer.alloc(64 * 1024))) {}
      };
      response.on("drain", pour);
      pour();
    });
    await expect(fetchText(server.origin)).rejects.toThrow("the answer is longer than 1 MiB");
    await until(() => server.connections() === 0);
    expect({ connections: server.connections(), requests: server.requests.length }).toEqual({
      connections: 0,
      requests: 1,
    });
  });
});

describe("what may pass", () => {
  it.each([408, 425, 429, 500, 502, 503, 504])("is tried three times: %d", async (status) => {
    const pauses: number[] = [];
    const server = await serve((_, response) => response.writeHead(status).end("busy"));
    await expect(fetchText(server.origin, {}, pauses)).rejects.toMatchObject({
      message: `the server answered ${status}`,
      status,
    });
    expect(server.requests).toHaveLength(3);
    expect(pauses).toEqual([1000, 2000]);
  });

  it.each([
    ["503", (socket: Socket) => socket.end("HTTP/1.1 503 Busy\r\ncontent-length: 0\r\n\r\n")],
    ["429", (socket: Socket) => socket.end("HTTP/1.1 429 Slow\r\ncontent-length: 0\r\n\r\n")],
    ["a connection that is dropped", (socket: Socket) => socket.destroy()],
    ["a connection that is reset", (socket: Socket) => socket.resetAndDestroy()],
    ["no HTTP", (socket: Socket) => socket.end("hello\r\n\r\n")],
    [
      "a body shorter than announced",
      (socket: Socket) => socket.end("HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\nshort"),
    ],
    [
      "chunks without an end",
      (socket: Socket) => socket.end("HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n3\r\nabc\r\n"),
    ],
  ])("may be followed by an answer: %s", async (_, misbehave) => {
    const server = await serveRaw((socket, number) =>
      socket.once("data", () =>
        number < 3 ? misbehave(socket) : socket.end("HTTP/1.1 200 OK\r\ncontent-length: 4\r\n\r\ngood"),
      ),
    );
    await expect(fetchText(server.origin)).resolves.toBe("good");
    expect(server.count()).toBe(3);
  });

  it.each([
    ["a body shorter than announced", "content-length: 9\r\n\r\nshort"],
    ["chunks without an end", "transfer-encoding: chunked\r\n\r\n3\r\nabc\r\n"],
  ])("never becomes an answer: %s", async (_, rest) => {
    const server = await serveRaw((socket) => socket.once("data", () => socket.end(`HTTP/1.1 200 OK\r\n${rest}`)));
    await expect(fetchText(server.origin)).rejects.toThrow("the answer was cut short");
    expect(server.count()).toBe(3);
  });

  it("is told after three refused connections", async () => {
    const server = await startWebServer(() => {});
    await server.close();
    const pauses: number[] = [];
    await expect(fetchText(server.origin, {}, pauses)).rejects.toMatchObject({
      name: "RequestError",
      message: expect.stringContaining("ECONNREFUSED"),
    });
    expect(pauses).toHaveLength(2);
  });

  it("is left alone as long as the server asks", async () => {
    const pauses: number[] = [];
    const server = await serve((_, response) => response.writeHead(503, { "retry-after": "7" }).end());
    await expect(fetchText(server.origin, {}, pauses)).rejects.toThrow("503");
    expect(pauses).toEqual([7000, 7000]);
  });

  it("is not waited for when the server asks for more than a minute", async () => {
    const server = await serve((_, response) => response.writeHead(429, { "retry-after": "61" }).end());
    await expect(fetchText(server.origin)).rejects.toThrow("429");
    expect(server.requests).toHaveLength(1);
  });
});

describe("what does not pass", () => {
  it.each([204, 304, 400, 401, 403, 404, 410, 451, 501])("is told at once: %d", async (status) => {
    const server = await serve((_, response) => response.writeHead(status).end());
    await expect(fetchText(server.origin)).rejects.toMatchObject({ message: `the server answered ${status}`, status });
    expect(server.requests).toHaveLength(1);
  });
});

describe("a redirect", () => {
  it.each([301, 302, 303, 307, 308])("is followed: %d", async (status) => {
    const { origin } = await serve(({ url }, response) =>
      url === "/a" ? response.writeHead(status, { location: "/b" }).end("elsewhere") : response.end(url),
    );
    await expect(fetchText(`${origin}/a`)).resolves.toBe("/b");
  });

  it.each([
    ["an absolute address", (origin: string) => `${origin}/x/y`, "/x/y"],
    ["an absolute path", () => "/x/y", "/x/y"],
    ["a relative path", () => "y", "/deep/y"],
    ["a path upwards", () => "../y?z=1", "/y?z=1"],
    ["a host alone", (origin: string) => origin.slice("http:".length), "/"],
  ])("may lead to %s", async (_, location, target) => {
    const server = await serve(({ url, headers: { host } }, response) =>
      url === "/deep/start"
        ? response.writeHead(302, { location: location(`http://${host}`) }).end()
        : response.end(url),
    );
    await expect(fetchText(`${server.origin}/deep/start`)).resolves.toBe(target);
  });

  it("may be the tenth, not the eleventh", async () => {
    const server = await serve(({ url }, response) => {
      const left = Number(url?.slice(1));
      return left === 0 ? response.end("there") : response.writeHead(302, { location: `/${left - 1}` }).end();
    });
    await expect(fetchText(`${server.origin}/10`)).resolves.toBe("there");
    await expect(fetchText(`${server.origin}/11`)).rejects.toThrow("leads on more than 10 times");
  });

  it("that goes in a circle ends, is not tried again, and leaves no connection", async () => {
    const server = await serve((_, response) => response.writeHead(302, { location: "/again" }).end());
    await expect(fetchText(server.origin)).rejects.toMatchObject({
      message: "the server leads on more than 10 times",
      status: 0,
    });
    await until(() => server.connections() === 0);
    expect({ requests: server.requests.length, connections: server.connections() }).toEqual({
      requests: 11,
      connections: 0,
    });
  });

  it.each([
    ["ftp://127.0.0.1/x", "the server leads from http: to ftp:"],
    ["file:///etc/passwd", "the server leads from http: to file:"],
    ["http://[", "the server leads to an address that is none"],
  ])("to %s is refused at once", async (location, message) => {
    const server = await serve((_, response) => response.writeHead(302, { location }).end());
    await expect(fetchText(server.origin)).rejects.toThrow(message);
    expect(server.requests).toHaveLength(1);
  });

  it("without a location is an answer that cannot be used", async () => {
    const server = await serve((_, response) => response.writeHead(302).end());
    await expect(fetchText(server.origin)).rejects.toThrow("the server answered 302");
  });
});

describe("patience", () => {
  const silent = (socket: Socket) => socket.resume();
  const drip = (head: string) => (socket: Socket) => {
    socket.write(head);
    const timer = setInterval(() => socket.write("x"), 20);
    socket.on("close", () => clearInterval(timer));
  };
  const stall = (socket: Socket) => socket.resume().write("HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\nshort");

  it.each([
    ["accepts and never answers", silent, { silence: 60, whole: 60_000 }],
    ["stops in the midst of its answer", stall, { silence: 60, whole: 60_000 }],
    ["drips its body", drip("HTTP/1.1 200 OK\r\ncontent-length: 999999\r\n\r\n"), { silence: 60_000, whole: 100 }],
    ["drips its head", drip("HTTP/1.1 200 OK\r\nx-long: "), { silence: 60_000, whole: 100 }],
  ])("ends three times for a server that %s, and no connection stays", async (_, greet, patience) => {
    const server = await serveRaw(greet);
    await expect(fetchText(server.origin, { patience })).rejects.toMatchObject({
      name: "RequestError",
      message: "no answer in time",
    });
    await until(() => server.connections() === 0);
    expect({ count: server.count(), connections: server.connections() }).toEqual({ count: 3, connections: 0 });
  });

  it("does not end while something comes before each silence does", async () => {
    const server = await serveRaw((socket) => {
      socket.write("HTTP/1.1 200 OK\r\ncontent-length: 8\r\n\r\n");
      const timer = setInterval(() => socket.write("x"), 60);
      socket.on("close", () => clearInterval(timer));
    });
    await expect(fetchText(server.origin, { patience: { silence: 300, whole: 60_000 } })).resolves.toBe("xxxxxxxx");
  });
});

describe("a cancelled step", () => {
  it.each([
    ["while no answer comes", (socket: Socket) => socket.resume()],
    [
      "while the body comes",
      (socket: Socket) => socket.resume().write("HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\nshort"),
    ],
  ])("stops %s, within a second, and no connection stays", async (_, greet) => {
    const server = await serveRaw(greet);
    const controller = new AbortController();
    const pending = fetchText(server.origin, { signal: controller.signal });
    const outcome = expect(pending).rejects.toThrow("interrupted by SIGINT");
    await until(() => server.connections() === 1);
    const start = performance.now();
    controller.abort(new Error("interrupted by SIGINT"));
    await outcome;
    await until(() => server.connections() === 0);
    expect(server.connections()).toBe(0);
    expect(performance.now() - start).toBeLessThan(1000);
  });

  it("asks nothing of anybody when it was cancelled before", async () => {
    const server = await serve((_, response) => response.end());
    const signal = AbortSignal.abort(new Error("interrupted by SIGTERM"));
    await expect(fetchText(server.origin, { signal })).rejects.toThrow("interrupted by SIGTERM");
    expect(server.requests).toHaveLength(0);
  });

  it("stops between two attempts", async () => {
    const controller = new AbortController();
    const server = await serve((_, response) => response.writeHead(503).end());
    const sleep = async () => {
      controller.abort(new Error("interrupted by SIGINT"));
      controller.signal.throwIfAborted();
    };
    await expect(fetchText(server.origin, { signal: controller.signal, sleep })).rejects.toThrow(
      "interrupted by SIGINT",
    );
    expect(server.requests).toHaveLength(1);
  });
});

describe("a URL's secrets", () => {
  const secret = "hunter2";
  const withSecrets = (origin: string) =>
    `${origin.replace("//", `//user-${secret}:pass-${secret}@`)}/list?token=${secret}`;

  it("are sent to their server, user and password as Basic authorization", async () => {
    const seen: (string | undefined)[] = [];
    const server = await serve(({ headers }, response) => {
      seen.push(headers.authorization);
      response.end();
    });
    await fetchText(`${server.origin.replace("//", "//me:p%40ss%3A%C3%BC@")}/x`);
    await fetchText(`${server.origin}/x`);
    expect(seen).toEqual([`Basic ${Buffer.from("me:p@ss:ü").toString("base64")}`, undefined]);
  });

  it("are not sent to the server that a redirect leads to", async () => {
    const seen: (string | undefined)[] = [];
    const other = await serve(({ headers }, response) => {
      seen.push(headers.authorization);
      response.end("there");
    });
    const first = await serve((_, response) => response.writeHead(302, { location: other.origin }).end());
    await expect(fetchText(withSecrets(first.origin))).resolves.toBe("there");
    expect(seen).toEqual([undefined]);
  });

  const bad: readonly (readonly [string, (socket: Socket) => void])[] = [
    ["an error", (socket) => socket.end("HTTP/1.1 404 No\r\ncontent-length: 0\r\n\r\n")],
    ["a silence", (socket) => socket.resume()],
    ["a reset", (socket) => socket.resetAndDestroy()],
    ["no HTTP", (socket) => socket.end("hello\r\n\r\n")],
    ["a short body", (socket) => socket.end("HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\nshort")],
    ["a redirect to nowhere", (socket) => socket.end("HTTP/1.1 302 No\r\nlocation: http://[\r\n\r\n")],
    ["a redirect to another scheme", (socket) => socket.end(`HTTP/1.1 302 No\r\nlocation: ftp://${secret}@x/\r\n\r\n`)],
    [
      "a redirect in a circle",
      (socket) => socket.end("HTTP/1.1 302 No\r\nlocation: ?again\r\ncontent-length: 0\r\n\r\n"),
    ],
  ];
  it.each(bad)("are in no word of what went wrong: %s", async (_, greet) => {
    const server = await serveRaw((socket) => socket.once("data", () => greet(socket)));
    const patience = { silence: 50, whole: 60_000 };
    const error: unknown = await fetchText(withSecrets(server.origin), { patience }).then(
      String,
      (reason: unknown) => reason,
    );
    const words: string[] = [];
    for (let cause = error; cause instanceof Error; cause = cause.cause) {
      words.push(String(cause), cause.stack ?? "");
    }
    expect(words.length).toBeGreaterThan(0);
    expect(words.join("\n")).not.toContain(secret);
  });
});

describe("a proxy", () => {
  const variables = ["http_proxy", "https_proxy", "no_proxy", "HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY"] as const;
  const before = new Map(variables.map((name) => [name, process.env[name]]));

  function setProxies(given: Readonly<Partial<Record<(typeof variables)[number], string>>>): void {
    for (const name of variables) {
      process.env[name] = given[name] ?? "";
    }
  }

  afterAll(() => {
    for (const [name, value] of before) {
      if (value === undefined) {
        delete process.env[name];
      } else {
        process.env[name] = value;
      }
    }
  });

  async function proxyTo(answer: Parameters<typeof startProxy>[0]): Promise<TunnelProxy> {
    const proxy = await startProxy(answer);
    closers.push(proxy.close);
    return proxy;
  }

  it("is used for what is not on this machine, with its own credentials", async () => {
    const server = await serve((_, response) => response.end("through"));
    const proxy = await proxyTo({ port: server.port });
    setProxies({ http_proxy: proxy.url.replace("//", "//me:p%40ss@") });
    await expect(fetchText("http://lists.example.test/a")).resolves.toBe("through");
    const authorization = `Basic ${Buffer.from("me:p@ss").toString("base64")}`;
    expect(proxy.tunnels).toEqual([{ target: "lists.example.test:80", authorization }]);
    expect(server.requests).toEqual(["GET /a"]);
  });

  it("is left out where no_proxy says so", async () => {
    const proxy = await proxyTo("refuse");
    setProxies({ http_proxy: proxy.url, no_proxy: "example.test" });
    await expect(fetchText("http://lists.example.test/a")).rejects.toThrow(/ENOTFOUND|EAI_AGAIN/u);
    expect(proxy.tunnels).toEqual([]);
  });

  it("is left out for loopback", async () => {
    const server = await serve((_, response) => response.end("direct"));
    const proxy = await proxyTo("refuse");
    setProxies({ http_proxy: proxy.url });
    await expect(fetchText(server.origin)).resolves.toBe("direct");
    expect(proxy.tunnels).toEqual([]);
  });

  it("that refuses is told, without its password", async () => {
    const proxy = await proxyTo("refuse");
    setProxies({ http_proxy: proxy.url.replace("//", "//me:hunter2@") });
    const error: unknown = await fetchText("http://lists.example.test/a").catch((reason: unknown) => reason);
    expect(String(error)).toContain("403");
    expect(String(error)).not.toContain("hunter2");
    expect(proxy.tunnels).toHaveLength(3);
  });

  it("that never answers does not hold the step up, and no connection to it stays", async () => {
    const proxy = await proxyTo("silence");
    setProxies({ http_proxy: proxy.url });
    const patience = { silence: 60, whole: 60_000 };
    await expect(fetchText("http://lists.example.test/a", { patience })).rejects.toThrow("no answer in time");
    await until(() => proxy.connections() === 0);
    expect({ tunnels: proxy.tunnels.length, connections: proxy.connections() }).toEqual({ tunnels: 3, connections: 0 });
  });
});

describe("over TLS", () => {
  const folder = mkdtempSync(join(tmpdir(), "stdops-"));
  const certificate = createCertificate(folder, ["lists.example.test"]);
  let trusting: Trusting;

  beforeAll(async () => {
    trusting = await startTrusting(certificate.file);
  });

  afterAll(async () => {
    await trusting.close();
    rmSync(folder, { recursive: true });
  });

  async function serveSecurely(listener: RequestListener): Promise<WebServer> {
    const server = await startWebServer(listener, certificate);
    closers.push(server.close);
    return server;
  }

  it("fetches from a server whose certificate is trusted", async () => {
    const { origin } = await serveSecurely((_, response) => response.end("safe"));
    await expect(trusting.fetch({ url: origin, limit: 10 })).resolves.toMatchObject({ body: "safe" });
  });

  it("refuses a server whose certificate is not", async () => {
    const { origin } = await serveSecurely((_, response) => response.end("unsafe"));
    await expect(fetchText(origin)).rejects.toThrow(/self-signed certificate/u);
  });

  it("is not left by a redirect", async () => {
    const plain = await serve((_, response) => response.end("readable by all"));
    const { origin } = await serveSecurely((_, response) => response.writeHead(302, { location: plain.origin }).end());
    await expect(trusting.fetch({ url: origin, limit: 100 })).resolves.toEqual({
      message: "the server leads from https: to http:",
      status: 0,
    });
    expect(plain.requests).toEqual([]);
  });

  it("is not left by a redirect of a redirect", async () => {
    const plain = await serve((_, response) => response.end("readable by all"));
    const { origin } = await serveSecurely(({ url }, response) =>
      response.writeHead(302, { location: url === "/1" ? "/2" : plain.origin }).end(),
    );
    await expect(trusting.fetch({ url: `${origin}/1`, limit: 100 })).resolves.toMatchObject({ status: 0 });
    expect(plain.requests).toEqual([]);
  });

  it("may be taken up by a redirect", async () => {
    const secure = await serveSecurely((_, response) => response.end("safe"));
    const { origin } = await serve((_, response) => response.writeHead(302, { location: secure.origin }).end());
    await expect(trusting.fetch({ url: origin, limit: 100 })).resolves.toMatchObject({ body: "safe" });
  });

  it("goes through the tunnel of https_proxy", async () => {
    const server = await serveSecurely((_, response) => response.end("safe"));
    const proxy = await startProxy({ port: server.port });
    closers.push(proxy.close);
    const job = { url: "https://lists.example.test/a?b", limit: 10, environment: { https_proxy: proxy.url } };
    await expect(trusting.fetch(job)).resolves.toMatchObject({ body: "safe" });
    expect(proxy.tunnels.map(({ target }) => target)).toEqual(["lists.example.test:443"]);
    expect(server.requests).toEqual(["GET /a?b"]);
    await until(() => proxy.connections() + server.connections() === 0);
    expect({ proxy: proxy.connections(), server: server.connections() }).toEqual({ proxy: 0, server: 0 });
  });

  it("does not go through it where no_proxy says so", async () => {
    const proxy = await startProxy("refuse");
    closers.push(proxy.close);
    const environment = { https_proxy: proxy.url, no_proxy: "lists.example.test" };
    const result = await trusting.fetch({ url: "https://lists.example.test/", limit: 10, environment });
    expect(result).toMatchObject({ message: expect.stringMatching(/ENOTFOUND|EAI_AGAIN/u) });
    expect(proxy.tunnels).toEqual([]);
  });
});
