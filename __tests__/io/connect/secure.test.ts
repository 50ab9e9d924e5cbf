import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { dial } from "../../../src/io/connect/dial.ts";
import { createGate } from "../../../src/io/connect/gate.ts";
import { createTrust, type SecureLine, secure } from "../../../src/io/connect/secure.ts";
import { type Certificate, createCertificate } from "../../support/https/certificate.ts";
import { startWebServer, type WebServer } from "../../support/https/server.ts";
import { createWorkspace, type Workspace } from "../../support/workspace.ts";

let workspace: Workspace;
let certificate: Certificate;
let server: WebServer;
let plain: WebServer;
beforeAll(async () => {
  workspace = createWorkspace();
  mkdirSync(join(workspace.path, "own"));
  certificate = createCertificate(join(workspace.path, "own"), ["a.example"]);
  server = await startWebServer((_, response) => void response.end(), certificate);
  plain = await startWebServer((_, response) => void response.end());
});
afterAll(async () => {
  await server.close();
  await plain.close();
  workspace.remove();
});

const { signal } = new AbortController();

async function shake(name: string, { trusted = true, verify = true, port = server.port, timeout = 2000 } = {}) {
  const trust = await createTrust(trusted ? Buffer.from(certificate.cert) : undefined, verify);
  const gate = createGate(1);
  const { socket } = await dial({ host: "127.0.0.1", port }, { timeout: 1000, signal, gate });
  const look = ({ socket: upper, ...line }: SecureLine) => {
    upper.destroy();
    return line;
  };
  return await secure(socket, { timeout, signal, name, trust }).then(look);
}

describe("secure", () => {
  it.each(["a.example", "a.example.", "127.0.0.1"])("finds the certificate right for %s", async (name) => {
    const { problem, elapsed, expires } = await shake(name);
    expect(problem).toBeUndefined();
    expect(elapsed).toBeGreaterThan(0);
    const days = ((expires?.getTime() ?? 0) - Date.now()) / 86_400_000;
    expect(days).toBeGreaterThan(1);
    expect(days).toBeLessThan(3);
  });

  it.each([
    ["for other names", "b.example", {}, "ERR_TLS_CERT_ALTNAME_INVALID"],
    ["for another address", "127.0.0.2", {}, "ERR_TLS_CERT_ALTNAME_INVALID"],
    ["from an authority that is not trusted", "a.example", { trusted: false }, "DEPTH_ZERO_SELF_SIGNED_CERT"],
  ])("tells a certificate %s, and looks at it all the same", async (_, name, options, code) => {
    const { problem, expires } = await shake(name, options);
    expect(problem).toMatchObject({ reason: "certificate", code });
    expect(expires).toBeInstanceOf(Date);
  });

  it("does not mind the certificate where that is wanted", async () => {
    expect(await shake("b.example", { trusted: false, verify: false })).toMatchObject({ problem: undefined });
  });

  it("tells a server that speaks no TLS", async () => {
    await expect(shake("127.0.0.1", { port: plain.port })).rejects.toMatchObject({ reason: "tls" });
  });
});
