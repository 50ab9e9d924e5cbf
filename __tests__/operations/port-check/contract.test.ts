import { spawn } from "node:child_process";
import { once } from "node:events";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { portCheck } from "../../../src/operations/port-check/operation.ts";
import { nodes, runStep } from "../../support/entries.ts";
import { can, itWhen, runTool } from "../../support/referee.ts";
import { answers, habits, startTcpServer, type TcpServer } from "../../support/servers/tcp-server.ts";
import { createWorkspace, type Workspace } from "../../support/workspace.ts";
import { performPortCheck } from "./perform-port-check.ts";

const fast = { timeout: "250ms", "connect-timeout": "200ms", interval: "30ms" };
const entry = resolve(import.meta.dirname, "../../../dist/port-check.js");

let workspace: Workspace;
let silent: TcpServer;
let web: TcpServer;
beforeAll(async () => {
  workspace = createWorkspace();
  silent = await startTcpServer(habits.silent);
  web = await startTcpServer(answers("HTTP/1.1 503 x\r\nContent-Length: 0\r\n\r\n"));
});
afterAll(async () => {
  await Promise.all([silent.close(), web.close()]);
  workspace.remove();
});

describe("inputs", () => {
  it.each<[string, string, unknown]>([
    ["targets", "lines", undefined],
    ["host", "text", undefined],
    ["port", "integer", undefined],
    ["until", "choice", "open"],
    ["timeout", "duration", 5000],
    ["connect-timeout", "duration", 5000],
    ["interval", "duration", 250],
    ["max-interval", "duration", 5000],
    ["require", "choice", "all"],
    ["addresses", "choice", "any"],
    ["successes", "integer", 1],
    ["hold", "duration", 0],
    ["closed-includes", "lines", undefined],
    ["retry-dns", "flag", false],
    ["method", "choice", "GET"],
    ["headers", "lines", undefined],
    ["expect-status", "text", "200-399"],
    ["expect-body", "text", undefined],
    ["follow-redirects", "integer", 10],
    ["min-cert-days", "integer", undefined],
    ["tls-verify", "flag", true],
    ["ca-file", "text", undefined],
    ["server-name", "text", undefined],
    ["send", "text", undefined],
    ["expect", "text", undefined],
    ["on-failure", "choice", "fail"],
  ])("have %s of the kind %s with the default %j", (name, kind, fallback) => {
    const declared = new Map(Object.entries(portCheck.inputs)).get(name);
    expect(declared?.kind).toBe(kind);
    const { default: given } = { default: undefined, ...declared };
    expect(typeof given === "object" ? String(given) : given).toBe(fallback);
    expect(declared?.required ?? false).toBe(false);
  });

  it("are all of these, and outputs and failures too", () => {
    expect(Object.keys(portCheck.inputs)).toHaveLength(26);
    expect(Object.keys(portCheck.outputs)).toEqual(["open", "results", "failed-targets", "elapsed-ms"]);
    expect(Object.keys(portCheck.failures)).toEqual(["not-open", "not-closed", "name-not-found", "certificate"]);
  });

  it("that are faulty are all told in one report, with exit code 2, before anything is done", async () => {
    const accepted = silent.accepted();
    const wrong = {
      targets: `${silent.target}\n127.0.0.1\n127.0.0.1:0\n127.0.0.1:65536\n::1:80\n[::1:80\n[fe80::1]:80\n300.1.1.1:80\n1.2.3:80\na b:1\nftp://a:1\nhttp://\nhttp://a:b/\nunix:\n//x/y\nfile:x\nhttps://unix:/x\nuser:pw@h:1`,
      port: "0",
      until: "shut",
      timeout: "20",
      "connect-timeout": "0s",
      interval: "-1s",
      "max-interval": "1e3ms",
      require: "one",
      addresses: "v6",
      successes: "0",
      hold: "x",
      "closed-includes": "dns",
      "retry-dns": "yes",
      method: "get it",
      headers: "no header",
      "expect-status": "200-100",
      "expect-body": "(",
      "follow-redirects": "51",
      "min-cert-days": "-1",
      "tls-verify": "1",
      "server-name": "a b",
      send: "\\q",
      expect: "[",
      "on-failure": "panic",
    };
    const { code, failure, results } = await performPortCheck(wrong);
    expect(code).toBe(2);
    expect(results).toEqual([]);
    expect(failure?.faults.map(({ input }) => input)).toEqual(Object.keys(wrong));
    for (const line of wrong.targets.split("\n").slice(1, -1)) {
      expect(failure?.message).toContain(line);
    }
    expect(failure?.message).not.toContain(silent.target);
    expect(failure?.message).not.toContain("pw");
    expect(silent.accepted()).toBe(accepted);
  });
});

const latency = { dns: null, connect: expect.any(Number), tls: null, "first-byte": null };
const nothing = { dns: null, connect: null, tls: null, "first-byte": null };
const none = { status: null, "cert-days": null, code: null };

describe("outputs", () => {
  it("have for every target the same keys in the same order, and null for what there is not", async () => {
    const targets = [
      `  ${silent.target} `,
      "127.0.0.1:1",
      `http://${web.target}/x?y`,
      `http://${silent.target}`,
      "unix:absent.sock",
      `TCP://${silent.target}`,
    ];
    const { results, open } = await performPortCheck(
      { targets: targets.join("\n"), ...fast },
      { directory: workspace.path },
    );
    const path = join(workspace.path, "absent.sock");
    const at = { address: "127.0.0.1", family: "ipv4" };
    const good = {
      ...none,
      open: true,
      reason: "open",
      ...at,
      attempts: 1,
      "latency-ms": latency,
      addresses: [{ address: "127.0.0.1", reason: "open", code: null }],
    };
    const bad = { ...none, open: false, ...at, attempts: expect.any(Number), "latency-ms": nothing };
    expect(open).toBe("false");
    expect(results).toEqual([
      { ...good, target: silent.target },
      {
        ...bad,
        target: "127.0.0.1:1",
        reason: "refused",
        code: "ECONNREFUSED",
        addresses: [{ address: "127.0.0.1", reason: "refused", code: "ECONNREFUSED" }],
      },
      {
        ...bad,
        target: `http://${web.target}/x`,
        reason: "bad-status",
        status: 503,
        "latency-ms": { ...latency, "first-byte": expect.any(Number) },
        addresses: [{ address: "127.0.0.1", reason: "bad-status", code: null }],
      },
      {
        ...bad,
        target: `http://${silent.target}`,
        reason: "no-answer",
        code: "ETIMEDOUT",
        "latency-ms": latency,
        addresses: [{ address: "127.0.0.1", reason: "no-answer", code: "ETIMEDOUT" }],
      },
      {
        ...bad,
        target: "unix:absent.sock",
        reason: "refused",
        code: "ENOENT",
        address: path,
        family: "unix",
        addresses: [{ address: path, reason: "refused", code: "ENOENT" }],
      },
      { ...good, target: `TCP://${silent.target}` },
    ]);
    for (const result of results) {
      expect(Object.keys(result)).toEqual([
        "target",
        "open",
        "reason",
        "code",
        "address",
        "family",
        "attempts",
        "status",
        "cert-days",
        "latency-ms",
        "addresses",
      ]);
      expect(Object.values(result["latency-ms"]).every((part) => part === null || Number.isInteger(part))).toBe(true);
    }
  });

  it.each(nodes)("are texts of the runner under %s", async (_, node) => {
    const { code, outputs, summary } = await runStep(
      "port-check.js",
      { targets: `${silent.target}\n127.0.0.1:1`, timeout: "300ms", "on-failure": "ignore" },
      { cwd: workspace.path, node },
    );
    expect(code).toBe(0);
    expect(outputs).toMatchObject({
      open: "false",
      "failed-targets": "127.0.0.1:1",
      "elapsed-ms": expect.stringMatching(/^\d+$/u),
    });
    expect(JSON.parse(outputs["results"] ?? "")).toHaveLength(2);
    expect(summary).toContain("127.0.0.1:1");
  });

  it.each([
    ["fail", 1, "not-open"],
    ["warn", 0, undefined],
    ["ignore", 0, undefined],
  ])("are told with on-failure: %s, and the exit code is %d", async (onFailure, code, failure) => {
    const performed = await performPortCheck({ targets: "127.0.0.1:1", ...fast, "on-failure": onFailure });
    expect({
      code: performed.code,
      failure: performed.failure?.code,
      open: performed.open,
      failed: performed.failedTargets,
    }).toEqual({ code, failure, open: "false", failed: ["127.0.0.1:1"] });
    expect(performed.summary).toContain("refused");
  });

  it("tell the target that is there with require: any, at once, whoever hangs", async () => {
    const targets = `http://${silent.target}\n127.0.0.1:1\n${silent.target}`;
    const { code, open, results, elapsed, failedTargets } = await performPortCheck({
      targets,
      require: "any",
      timeout: "5s",
    });
    expect({ code, open, last: results.map((result) => result.open) }).toEqual({
      code: 0,
      open: "true",
      last: [false, false, true],
    });
    expect(failedTargets).toEqual([`http://${silent.target}`, "127.0.0.1:1"]);
    expect(elapsed).toBeLessThan(2000);
  });

  it("tell of a step without time for a single try that there was none, and blame nobody", async () => {
    const { outputs } = await runStep(
      "port-check.js",
      { targets: "127.0.0.1:1", timeout: "1ms", "on-failure": "ignore" },
      { cwd: workspace.path },
    );
    const [result] = JSON.parse(outputs["results"] ?? "[]");
    expect(result.address === null ? result.reason : "unfinished").toBe("unfinished");
  });

  it("name each target with address, reason, code, attempts and next step in a failure", async () => {
    const { failure } = await performPortCheck({ targets: `127.0.0.1:1\nhttp://${web.target}`, ...fast });
    expect(failure?.message).toMatch(
      /^2 of 2 targets not open after \d+ ms: 127\.0\.0\.1:1: refused at 127\.0\.0\.1: .* \(ECONNREFUSED\), \d+ attempts; http:\/\/127\.0\.0\.1:\d+: bad-status at 127\.0\.0\.1: .*503, \d+ attempts?\.$/u,
    );
    expect(failure?.hint).toMatch(/Next, for refused: .*Next, for bad-status: /u);
  });
});

describe("a length of time", () => {
  it.each(["25d", "1000000d"])("may be as long as %s", async (timeout) => {
    const server = await startTcpServer(habits.closes);
    let tries = 0;
    const controller = new AbortController();
    const inputs = {
      targets: server.target,
      expect: "x",
      timeout,
      "connect-timeout": timeout,
      interval: "1ms",
      "max-interval": "1ms",
    };
    const performing = performPortCheck(inputs, { signal: controller.signal });
    while (server.accepted() < 5 && tries < 100_000) {
      tries += 1;
      await new Promise((settle) => setImmediate(settle));
    }
    controller.abort(new Error("enough"));
    expect((await performing).code).toBe(130);
    expect(server.accepted()).toBeGreaterThanOrEqual(5);
    await server.close();
  });
});

describe("an expression that explodes", () => {
  it("holds neither the other targets nor the deadline up", async () => {
    const evil = await Promise.all(
      Array.from(
        { length: 20 },
        async () => await startTcpServer((socket) => void socket.resume().write(`${"a".repeat(60)}!`)),
      ),
    );
    const targets = [...evil.map(({ target }) => target), silent.target].join("\n");
    const { results, elapsed } = await performPortCheck({
      targets,
      expect: "^(a+)+$",
      timeout: "700ms",
      "connect-timeout": "500ms",
    });
    await Promise.all(evil.map(async (server) => await server.close()));
    expect(results.every(({ open }) => !open)).toBe(true);
    expect(elapsed).toBeLessThan(1200);
  });
});

describe("a process", () => {
  const commandLine = resolve(import.meta.dirname, "../../../dist/cli.js");
  itWhen(process.platform !== "win32").each([
    ["SIGINT", 130],
    ["SIGTERM", 143],
  ] as const)("that gets a %s ends within a second with %d, whatever hangs", async (signal, code) => {
    const targets = ["127.0.0.1:1", silent.target, `http://${silent.target}`, `tls://${silent.target}`].join("\n");
    const args = ["port-check", `--targets=${targets}`, "--timeout=60s", "--connect-timeout=60s"];
    const env = { PATH: process.env["PATH"] };
    const before = silent.accepted();
    const child = spawn(process.execPath, [commandLine, ...args], { cwd: workspace.path, env, stdio: "ignore" });
    const closed = once(child, "close");
    while (silent.accepted() < before + 3) {
      await new Promise((settle) => setImmediate(settle));
    }
    const start = performance.now();
    child.kill(signal);
    expect((await closed)[0]).toBe(code);
    expect(performance.now() - start).toBeLessThan(1500);
  });

  itWhen(can("mkfifo", "--version"))("ends in time when ca-file is a pipe that nobody writes to", async () => {
    runTool(["mkfifo", "pipe"], workspace.path);
    const env = {
      PATH: process.env["PATH"],
      INPUT_TARGETS: `tls://${silent.target}`,
      INPUT_TIMEOUT: "500ms",
      "INPUT_CA-FILE": "pipe",
    };
    const child = spawn(process.execPath, [entry], { cwd: workspace.path, env, stdio: "ignore" });
    const timer = setTimeout(() => child.kill("SIGKILL"), 3000);
    const [code, signal] = await once(child, "close");
    clearTimeout(timer);
    expect({ code, signal }).toEqual({ code: 1, signal: null });
  });
});
