import { createServer as createHttpsServer } from "node:https";
import { createServer as createTlsServer, type TlsOptions } from "node:tls";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { createCertificate } from "../../support/https/certificate.ts";
import { type Authority, createAuthority, type Wish } from "../../support/servers/authority.ts";
import { answers, drips, habits, listen, startTcpServer, type TcpServer } from "../../support/servers/tcp-server.ts";
import { createWorkspace, type Workspace } from "../../support/workspace.ts";
import { performPortCheck } from "./perform-port-check.ts";

const fast = { timeout: "400ms", "connect-timeout": "300ms", interval: "250ms" };

let workspace: Workspace;
let authority: Authority;
const servers: TcpServer[] = [];
beforeAll(() => {
  workspace = createWorkspace();
  authority = createAuthority(workspace);
});
afterAll(async () => {
  await Promise.all(servers.map(async (server) => await server.close()));
  workspace.remove();
});

async function startSecure(wish: Wish, options: TlsOptions = {}, greeting = ""): Promise<TcpServer> {
  const server = createTlsServer({ ...authority.issue(wish), ...options }, (socket) => {
    socket.on("error", () => {}).resume();
    socket.write(greeting);
  });
  server.on("tlsClientError", () => {});
  servers.push(await listen(server));
  return servers.at(-1) ?? (await Promise.reject(new Error("no server")));
}

const own = { "ca-file": "ca.pem" };
async function check(targets: string, inputs: Readonly<Record<string, string>> = own) {
  const performed = await performPortCheck({ targets, timeout: "10s", ...inputs }, { directory: workspace.path });
  return { ...performed, result: performed.results[0] };
}

describe("a certificate", () => {
  it.each<[string, Wish, string]>([
    ["for an address", { names: "IP:127.0.0.1" }, "127.0.0.1"],
    ["for a name", { names: "DNS:localhost" }, "localhost"],
    ["for a name among others", { names: "DNS:a.example,DNS:localhost,IP:10.0.0.1" }, "localhost"],
    ["for a name with a dot at its end", { names: "DNS:localhost" }, "localhost."],
    ["for a name in other letters", { names: "DNS:LOCALHOST" }, "Localhost"],
  ])("%s is good", async (_, wish, host) => {
    const { port } = await startSecure(wish);
    const { result: open, failure } = await check(`tls://${host}:${port}`);
    expect(failure).toBeUndefined();
    expect(open).toMatchObject({ open: true, reason: "open", "cert-days": 9, status: null });
    expect(open?.["latency-ms"]).toEqual({
      dns: host.toLowerCase().startsWith("localhost") ? expect.any(Number) : null,
      connect: expect.any(Number),
      tls: expect.any(Number),
      "first-byte": null,
    });
  });

  it.each<[string, Wish, string, string]>([
    ["that has expired", { names: "IP:127.0.0.1", from: -10, until: -2 }, "127.0.0.1", "CERT_HAS_EXPIRED"],
    ["that is not valid yet", { names: "IP:127.0.0.1", from: 2, until: 10 }, "127.0.0.1", "CERT_NOT_YET_VALID"],
    ["for other names", { names: "DNS:a.example" }, "localhost", "ERR_TLS_CERT_ALTNAME_INVALID"],
    ["for another address", { names: "IP:127.0.0.2" }, "127.0.0.1", "ERR_TLS_CERT_ALTNAME_INVALID"],
    ["with an address as a name", { names: "DNS:127.0.0.1" }, "127.0.0.1", "ERR_TLS_CERT_ALTNAME_INVALID"],
    [
      "with its name as subject alone",
      { names: "DNS:a.example", subject: "/CN=localhost" },
      "localhost",
      "ERR_TLS_CERT_ALTNAME_INVALID",
    ],
    ["for any name of a host without dots", { names: "DNS:*" }, "localhost", "ERR_TLS_CERT_ALTNAME_INVALID"],
  ])("%s is told at once", async (_, wish, host, code) => {
    const { port } = await startSecure(wish);
    for (const scheme of ["tls", "https"]) {
      const { result, failure, elapsed } = await check(`${scheme}://${host}:${port}`);
      expect(failure?.code).toBe("certificate");
      expect(result).toMatchObject({
        open: false,
        reason: "certificate",
        code,
        attempts: 1,
        "cert-days": wish.until === undefined ? 9 : expect.any(Number),
      });
      expect(elapsed).toBeLessThan(5000);
    }
  });

  it("of an authority that nobody knows is told at once, and looked at all the same", async () => {
    const { target } = await startSecure({ names: "IP:127.0.0.1" });
    const { result, failure } = await check(`tls://${target}`, {});
    expect(failure?.code).toBe("certificate");
    expect(result).toMatchObject({ reason: "certificate", "cert-days": 9 });
    expect(result?.code).toMatch(/^(?:UNABLE_TO_VERIFY_LEAF_SIGNATURE|UNABLE_TO_GET_ISSUER_CERT_LOCALLY)$/u);
  });

  it("that has signed itself is told at once, unless it is in ca-file", async () => {
    const pair = createCertificate(workspace.path, []);
    servers.push(await listen(createTlsServer(pair, (socket) => void socket.on("error", () => {}).resume())));
    const target = `tls://${servers.at(-1)?.target}`;
    expect((await check(target)).result).toMatchObject({ reason: "certificate", code: "DEPTH_ZERO_SELF_SIGNED_CERT" });
    expect((await check(target, { "ca-file": "cert.pem" })).result).toMatchObject({ reason: "open", "cert-days": 1 });
  });

  it.each<[string, Wish, string]>([
    ["has expired", { names: "IP:127.0.0.1", from: -10, until: -2 }, "-3"],
    ["is for other names", { names: "DNS:a.example" }, "9"],
  ])("that %s does for tls-verify: false", async (_, wish, days) => {
    const { target } = await startSecure(wish);
    const { result } = await check(`tls://${target}`, { "tls-verify": "false" });
    expect(result).toMatchObject({ reason: "open", "cert-days": Number(days) });
  });

  it.each([
    ["9", "open"],
    ["10", "certificate"],
    ["0", "open"],
    ["100000", "certificate"],
  ])("of ten days less a moment has for min-cert-days: %s the verdict %s", async (days, reason) => {
    const { target } = await startSecure({ names: "IP:127.0.0.1" });
    const { result, failure } = await check(`https://${target}`, {
      ...own,
      "min-cert-days": days,
      until: "open",
      ...(reason === "open" ? { ...fast, "on-failure": "ignore" } : {}),
    });
    expect(result?.["cert-days"]).toBe(9);
    expect(result?.reason).toBe(reason === "open" ? "no-answer" : "certificate");
    expect(result?.code).toBe(reason === "open" ? "ETIMEDOUT" : "CERT_ENDS_SOON");
    expect(failure?.code).toBe(reason === "open" ? undefined : "certificate");
  });

  it("that has expired is not saved by min-cert-days: 0 without verification", async () => {
    const { target } = await startSecure({ names: "IP:127.0.0.1", until: -2 });
    const { result } = await check(`tls://${target}`, { "tls-verify": "false", "min-cert-days": "0" });
    expect(result).toMatchObject({ reason: "certificate", code: "CERT_ENDS_SOON", "cert-days": -3 });
  });
});

describe("ca-file", () => {
  it.each(["5s", "25d", "1000000d"])("is read with a timeout of %s", async (timeout) => {
    const { target } = await startSecure({ names: "IP:127.0.0.1" });
    const { result, failure } = await check(`tls://${target}`, { ...own, timeout });
    expect(failure?.message).toBeUndefined();
    expect(result).toMatchObject({ reason: "open" });
  });

  it.each([
    ["that is not there", "absent.pem"],
    ["that is a folder", "."],
    ["that holds a key alone", "ca.key"],
    ["that never ends", "/dev/zero"],
    ["that is empty", "/dev/null"],
  ])("%s is a fault of that input", async (_, file) => {
    const { code, failure, elapsed } = await check("tls://127.0.0.1:1", { "ca-file": file });
    expect({ code, faults: failure?.faults.map(({ input }) => input) }).toEqual({ code: 2, faults: ["ca-file"] });
    expect(elapsed).toBeLessThan(3000);
  });
});

describe("server-name", () => {
  it("is the name that is asked for, and that the certificate must be for", async () => {
    const asked: string[] = [];
    const { target } = await startSecure(
      { names: "DNS:a.example" },
      {
        SNICallback: (name, settle) => {
          asked.push(name);
          settle(null);
        },
      },
    );
    expect((await check(`tls://${target}`, { ...own, "server-name": "a.example" })).result?.reason).toBe("open");
    expect((await check(`tls://${target}`, { ...own, "server-name": "b.example" })).result?.reason).toBe("certificate");
    expect((await check(`tls://${target}`)).result?.reason).toBe("certificate");
    expect(asked).toEqual(["a.example", "b.example"]);
  });

  it("does not go with a redirect to another origin", async () => {
    const there = createHttpsServer(
      authority.issue({ names: "IP:127.0.0.1" }),
      (_, response) => void response.end("there"),
    );
    servers.push(await listen(there));
    const location = `https://${servers.at(-1)?.target}/`;
    const here = createHttpsServer(
      authority.issue({ names: "DNS:a.example" }),
      (_, response) => void response.writeHead(302, { location }).end(),
    );
    servers.push(await listen(here));
    const { result, failure } = await check(`https://${servers.at(-1)?.target}`, {
      ...own,
      "server-name": "a.example",
    });
    expect(failure?.message).toBeUndefined();
    expect(result).toMatchObject({ reason: "open", status: 200 });
  });
});

describe("TLS", () => {
  it("carries send and expect", async () => {
    const { target } = await startSecure({ names: "IP:127.0.0.1" }, {}, "220 mail ESMTP\r\n");
    const { result } = await check(`tls://${target}`, { ...own, expect: "^220 .*ESMTP" });
    expect(result).toMatchObject({ reason: "open", "latency-ms": { "first-byte": expect.any(Number) } });
  });

  it.each<[string, Parameters<typeof startTcpServer>[0], string]>([
    ["a server of plain text that speaks first", (socket) => void socket.resume().write("220 mail ESMTP\r\n"), "tls"],
    ["a server of plain HTTP", answers("HTTP/1.1 400 Bad Request\r\n\r\n"), "tls"],
    ["a server that says nothing", habits.silent, "no-answer"],
    ["a server that closes", habits.closes, "reset"],
    ["a server that resets", habits.resets, "reset"],
    ["a server that closes in the midst of the handshake", answers(Buffer.from("160303007a020000", "hex")), "reset"],
    ["a server that trickles a handshake", drips(() => "\x16", 20), "no-answer"],
    ["an alert", answers(Buffer.from("15030300020228", "hex")), "tls"],
  ])("is not spoken by %s", async (_, serve, reason) => {
    const server = await startTcpServer(serve);
    const { results, failure, elapsed } = await check(`tls://${server.target}\nhttps://${server.target}`, {
      ...own,
      ...fast,
    });
    await server.close();
    expect(results.map((result) => result.reason)).toEqual([reason, reason]);
    expect(failure?.code).toBe("not-open");
    expect(elapsed).toBeLessThan(1500);
  });

  it("of a version that is too old is told as such", async () => {
    const { target } = await startSecure(
      { names: "IP:127.0.0.1" },
      { minVersion: "TLSv1", maxVersion: "TLSv1.1", ciphers: "ALL:@SECLEVEL=0" },
    );
    const { result } = await check(`tls://${target}`, { ...own, ...fast });
    expect(result).toMatchObject({ open: false, reason: "tls", "cert-days": null });
  });

  it.each(["TLSv1.2", "TLSv1.3"] as const)("of version %s is spoken", async (version) => {
    const { target } = await startSecure({ names: "IP:127.0.0.1" }, { minVersion: version, maxVersion: version });
    expect((await check(`tls://${target}`)).result?.reason).toBe("open");
  });

  it("behind http:// is no HTTP", async () => {
    const { target } = await startSecure({ names: "IP:127.0.0.1" });
    const { result } = await check(`http://${target}`, fast);
    expect(result?.open).toBe(false);
    expect(["not-http", "reset"]).toContain(result?.reason);
  });

  it("whose handshake does not get on is tried again within the time", async () => {
    let count = 0;
    const { port } = await startSecure({ names: "IP:127.0.0.1" });
    const { connect } = await import("node:net");
    const front = await startTcpServer((socket) => {
      count += 1;
      if (count > 2) {
        const back = connect(port, "127.0.0.1").on("error", () => {});
        socket.pipe(back).pipe(socket);
      }
    });
    const { result } = await check(`tls://${front.target}`, { ...own, "connect-timeout": "150ms", interval: "10ms" });
    await front.close();
    expect(result).toMatchObject({ open: true, attempts: 3 });
  });
});
