import { createServer, type Server, type Socket } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { createCertificate } from "../../support/https/certificate.ts";
import { portOf, startWebServer, trackSockets, type WebServer } from "../../support/https/server.ts";
import { createWorkspace, type Workspace } from "../../support/workspace.ts";
import { performPortCheck } from "./perform-port-check.ts";

/** A TCP server that behaves so, on an address or a socket file. */
async function listen(serve: (socket: Socket) => void, where: string | number = 0, host = "127.0.0.1") {
  const server: Server = createServer(serve);
  const sockets = trackSockets(server);
  await new Promise<void>((resolve) =>
    typeof where === "string" ? server.listen(where, resolve) : server.listen(where, host, resolve),
  );
  const close = async () => {
    for (const socket of sockets) {
      socket.destroy();
    }
    await new Promise((resolve) => server.close(resolve));
  };
  return { port: typeof where === "string" ? 0 : portOf(server.address()), sockets, close };
}

let workspace: Workspace;
let web: WebServer;
let secureWeb: WebServer;
let silent: Awaited<ReturnType<typeof listen>>;
let hangingUp: Awaited<ReturnType<typeof listen>>;
const headersSeen: string[][] = [];
beforeAll(async () => {
  workspace = createWorkspace();
  const certificate = createCertificate(workspace.path, ["a.example"]);
  web = await startWebServer((request, response) => {
    headersSeen.push(request.rawHeaders);
    const [, status = "200", location] = /^\/(\d+)(?:\/(.*))?$/u.exec(request.url ?? "") ?? [];
    response.writeHead(Number(status), location === undefined ? {} : { location: decodeURIComponent(location) });
    response.end("status: ready\n");
  });
  secureWeb = await startWebServer((_, response) => void response.end("secure"), certificate);
  silent = await listen((socket) => void socket.resume());
  hangingUp = await listen((socket) => void setTimeout(() => socket.destroy(), 20));
});
afterAll(async () => {
  await Promise.all([web.close(), secureWeb.close(), silent.close(), hangingUp.close()]);
  workspace.remove();
});

const fast = { timeout: "600ms", "connect-timeout": "300ms", interval: "30ms" };

describe("a target that is open", () => {
  it("is told with address, family, attempts and the parts of its latency", async () => {
    const { code, open, results, failedTargets } = await performPortCheck({ targets: `127.0.0.1:${silent.port}` });
    expect({ code, open, failedTargets }).toEqual({ code: 0, open: "true", failedTargets: [] });
    expect(results).toEqual([
      {
        target: `127.0.0.1:${silent.port}`,
        open: true,
        reason: "open",
        code: null,
        address: "127.0.0.1",
        family: "ipv4",
        attempts: 1,
        status: null,
        "cert-days": null,
        "latency-ms": { dns: null, connect: expect.any(Number), tls: null, "first-byte": null },
        addresses: [{ address: "127.0.0.1", reason: "open", code: null }],
      },
    ]);
  });

  it.each(["127.0.0.1", "::1"])("is found under localhost when it listens on %s alone", async (address) => {
    const { port, close } = await listen(() => {}, 0, address);
    const { results } = await performPortCheck({ host: "localhost", port: String(port) });
    expect(results).toMatchObject([{ target: `localhost:${port}`, open: true, address }]);
    await close();
  });

  it("leaves no connection behind", async () => {
    await performPortCheck({ targets: `127.0.0.1:${silent.port}\nhttp://127.0.0.1:${silent.port}`, ...fast });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(silent.sockets.size).toBe(0);
  });

  it("is waited for when it comes late", async () => {
    const { port, close } = await listen(() => {});
    await close();
    const late = new Promise<Awaited<ReturnType<typeof listen>>>((resolve, reject) => {
      setTimeout(() => void listen(() => {}, port).then(resolve, reject), 300);
    });
    const { open, results, said } = await performPortCheck({ targets: `127.0.0.1:${port}` });
    await (await late).close();
    expect(open).toBe("true");
    expect(results[0]?.attempts).toBeGreaterThan(1);
    expect(said).toEqual([
      `info: 127.0.0.1:${port}: refused at 127.0.0.1: the connection was refused (ECONNREFUSED); trying again`,
      `info: 127.0.0.1:${port}: open at 127.0.0.1, after ${results[0]?.attempts} attempts`,
    ]);
  });
});

describe("a target that is not as asked", () => {
  const at = (port: number) => `127.0.0.1:${port}`;
  it.each([
    ["nobody listens", () => at(1), {}, "refused", "ECONNREFUSED"],
    ["it hangs up while it is held", () => at(hangingUp.port), { hold: "60ms" }, "reset", "EOF"],
    ["it says nothing", () => at(silent.port), { expect: "x" }, "no-answer", "ETIMEDOUT"],
    ["it does not speak TLS", () => `tls://${at(silent.port)}`, {}, "no-answer", "ETIMEDOUT"],
    ["it answers no request", () => `http://${at(silent.port)}`, {}, "no-answer", "ETIMEDOUT"],
    ["its status is bad", () => `${web.origin}/503`, {}, "bad-status", null],
    ["its body is another", () => web.origin, { "expect-body": "^ready" }, "no-match", null],
    [
      "it leads on for ever",
      () => `${web.origin}/302/%2F302`,
      { "follow-redirects": "0", "expect-status": "200" },
      "bad-status",
      null,
    ],
    [
      "it leads to where nobody is",
      () => `${web.origin}/302/${encodeURIComponent("http://127.0.0.1:1/")}`,
      {},
      "redirect",
      "ECONNREFUSED",
    ],
    ["there is no socket file", () => "unix:absent.sock", {}, "refused", "ENOENT"],
    ["there is another file", () => "unix:cert.pem", {}, "not-a-socket", "ECONNREFUSED"],
  ])("fails in time when %s", async (_, target, inputs, reason, code) => {
    const performed = await performPortCheck({ targets: target(), ...fast, ...inputs }, { directory: workspace.path });
    expect(performed).toMatchObject({
      code: 1,
      open: "false",
      failedTargets: [target()],
      failure: { code: "not-open" },
    });
    expect(performed.results).toMatchObject([{ open: false, reason, code }]);
    expect(performed.failure?.message).toContain(`${target()}: ${reason}`);
    expect(performed.failure?.hint).toContain(`Next, for ${reason}: `);
    expect(performed.elapsed).toBeGreaterThan(590);
    expect(performed.elapsed).toBeLessThan(900);
  });

  it.each([
    ["a certificate of nobody", "https://127.0.0.1:PORT", {}, "certificate"],
    ["a certificate for other names", "https://localhost:PORT", { "ca-file": "cert.pem" }, "certificate"],
    [
      "a certificate that ends soon",
      "tls://127.0.0.1:PORT",
      { "ca-file": "cert.pem", "min-cert-days": "30" },
      "certificate",
    ],
  ])("fails at once for %s", async (_, pattern, inputs, code) => {
    const targets = pattern.replace("PORT", String(secureWeb.port));
    const performed = await performPortCheck({ targets, timeout: "20s", ...inputs }, { directory: workspace.path });
    expect(performed).toMatchObject({ code: 1, failure: { code }, open: "false" });
    expect(performed.elapsed).toBeLessThan(5000);
  });

  it.each([
    ["warn", "warning: 1 of 1 target not open"],
    ["ignore", "info: 1 of 1 target not open"],
  ])("is told all the same with on-failure: %s", async (onFailure, start) => {
    const performed = await performPortCheck({ targets: "127.0.0.1:1", ...fast, "on-failure": onFailure });
    expect(performed).toMatchObject({ code: 0, open: "false", failedTargets: ["127.0.0.1:1"], failure: undefined });
    expect(performed.said.at(-1)).toMatch(new RegExp(`^${start}`, "u"));
  });
});

describe("closed", () => {
  it.each([
    ["nobody listens", () => "127.0.0.1:1"],
    ["there is no socket file", () => "unix:absent.sock"],
  ])("is met when %s", async (_, target) => {
    const inputs = { targets: target(), until: "closed", successes: "3", ...fast };
    const { code, results } = await performPortCheck(inputs, { directory: workspace.path });
    expect({ code, results }).toMatchObject({ code: 0, results: [{ open: true, reason: "refused", attempts: 3 }] });
  });

  it.each([
    ["it accepts and never answers", () => `http://127.0.0.1:${silent.port}`, "open"],
    ["it answers 500", () => `${web.origin}/500`, "open"],
    ["it speaks no TLS", () => `tls://127.0.0.1:${web.port}`, "open"],
    ["another file is in the place of its socket", () => "unix:cert.pem", "not-a-socket"],
  ])("is not met when %s", async (_, target, reason) => {
    const inputs = { targets: target(), until: "closed", "closed-includes": "timeout\nunreachable", ...fast };
    const performed = await performPortCheck(inputs, { directory: workspace.path });
    expect(performed).toMatchObject({ code: 1, failure: { code: "not-closed" }, results: [{ reason }] });
  });
});

describe("several targets", () => {
  it("are each told, in their order, and any of them may be enough", async () => {
    const targets = `127.0.0.1:1\n127.0.0.1:${silent.port}\n[::1]:1`;
    const any = await performPortCheck({ targets, ...fast, require: "any" });
    expect(any).toMatchObject({ code: 0, open: "true" });
    expect(any.results.map(({ open }) => open)).toEqual([false, true, false]);
    const all = await performPortCheck({ targets, ...fast });
    expect(all).toMatchObject({ code: 1, open: "false", failedTargets: ["127.0.0.1:1", "[::1]:1"] });
    expect(all.summary).toContain("1 of 3 as asked");
  });
});

describe("http", () => {
  it("is asked over a Unix socket, through a redirect", async () => {
    const path = join(workspace.path, "web.sock");
    const head = (request: string) =>
      request.startsWith("GET /first ") ? "HTTP/1.1 307 x\r\nLocation: /second\r\n" : "HTTP/1.1 200 OK\r\n";
    const serve = (socket: Socket) =>
      void socket.on("data", (data) => socket.end(`${head(data.toString())}\r\n${data.toString().split(" ")[1]}`));
    const { close } = await listen(serve, path);
    const inputs = { targets: "http+unix:web.sock:/first", "expect-body": "^/second$" };
    const { results } = await performPortCheck(inputs, { directory: workspace.path });
    expect(results).toMatchObject([{ open: true, status: 200, family: "unix" }]);
    await close();
  });

  it("follows a redirect to another origin without the user's credentials", async () => {
    headersSeen.length = 0;
    const away = await startWebServer((request, response) => {
      headersSeen.push(request.rawHeaders);
      response.end();
    });
    const target = `${web.origin.replace("//", "//user:hunter2@")}/302/${encodeURIComponent(`${away.origin}/x`)}`;
    const { results } = await performPortCheck({ targets: target, headers: "X-Key: hunter3\nAccept: a/b" });
    await away.close();
    expect(results).toMatchObject([{ open: true, status: 200 }]);
    const [first = "", second = ""] = headersSeen.map((headers) => headers.join(" "));
    expect(first).toContain("X-Key hunter3");
    expect(first).toContain("Authorization Basic");
    expect(second).not.toMatch(/hunter|Authorization|X-Key/u);
    expect(second).toContain("Accept a/b");
  });
});

describe("tls", () => {
  it("is right with its own authority and the right name, and tells the days that are left", async () => {
    const targets = `tls://localhost:${secureWeb.port}\nhttps://127.0.0.1:${secureWeb.port}`;
    const inputs = { targets, "ca-file": "cert.pem", "server-name": "a.example", "min-cert-days": "1" };
    const { results } = await performPortCheck(inputs, { directory: workspace.path });
    expect(results).toMatchObject([
      { open: true, "cert-days": 1, "latency-ms": { tls: expect.any(Number) } },
      { open: true, "cert-days": 1, status: 200 },
    ]);
  });
});

describe("bad input", () => {
  it("is told in one report, all of it", async () => {
    const { code, failure } = await performPortCheck({
      targets: "localhost\n256.1.1.1:80\nftp://x",
      timeout: "5",
      send: "\\q",
      expect: "(",
      "expect-status": "99",
      "closed-includes": "refused",
    });
    expect(code).toBe(2);
    expect(failure?.faults.map(({ input }) => input)).toEqual([
      "targets",
      "timeout",
      "closed-includes",
      "expect-status",
      "send",
      "expect",
    ]);
    for (const target of ["localhost", "256.1.1.1:80", "ftp://x"]) {
      expect(failure?.message).toContain(target);
    }
  });

  it.each([
    ["nothing to check", {}, ["targets"]],
    ["a host without a port", { host: "a" }, ["port"]],
    ["a port without a host", { port: "1" }, ["host"]],
    ["an address of another family", { targets: "127.0.0.1:1", addresses: "ipv6" }, ["addresses"]],
    ["too little time", { targets: "127.0.0.1:1", hold: "5s", timeout: "5s" }, ["timeout"]],
    [
      "checks that nothing is there for",
      { targets: "127.0.0.1:1", headers: "A: b", "expect-body": "x", "min-cert-days": "1" },
      ["headers", "expect-body", "min-cert-days"],
    ],
    [
      "a body of HEAD",
      { targets: "http://127.0.0.1:1", method: "HEAD", "expect-body": "x", send: "x" },
      ["send", "expect-body"],
    ],
    ["no certificates", { targets: "tls://127.0.0.1:1", "ca-file": "absent.pem" }, ["ca-file"]],
    ["a path that is too long", { targets: `unix:/${"x".repeat(200)}` }, ["targets"]],
  ])("is %s", async (_, inputs, faulty) => {
    const { code, failure } = await performPortCheck(inputs);
    expect(code).toBe(2);
    expect(failure?.faults.map(({ input }) => input)).toEqual(faulty);
  });
});

describe("the log", () => {
  it("never has more than a few lines about one that flaps, and nothing of what a server sends but a quotation", async () => {
    let count = 0;
    const flapping = await listen((socket) => {
      count += 1;
      socket.end(count % 2 === 0 ? "::error::boo\n##[add-mask]x" : "");
    });
    const targets = `127.0.0.1:${flapping.port}`;
    const inputs = { targets, expect: "never", timeout: "600ms", interval: "2ms", "max-interval": "2ms" };
    const { results, said } = await performPortCheck(inputs);
    await flapping.close();
    expect(results[0]?.attempts).toBeGreaterThan(20);
    expect(said.length).toBeLessThanOrEqual(10);
    expect(said.join("\n")).not.toMatch(/^(?:\w+: )?::error/mu);
  });
});

describe("a cancelled step", () => {
  it("ends at once", async () => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(new Error("interrupted")), 50);
    const targets = `127.0.0.1:1\nhttp://127.0.0.1:${silent.port}`;
    const { code, failure, elapsed } = await performPortCheck(
      { targets, timeout: "20s" },
      { signal: controller.signal },
    );
    expect({ code, failure: failure?.code }).toEqual({ code: 130, failure: "cancelled" });
    expect(elapsed).toBeLessThan(1000);
  });
});
