import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import type { RequestListener } from "node:http";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { createCertificate } from "../../support/https/certificate.ts";
import { startWebServer, type WebServer } from "../../support/https/server.ts";
import { startTrusting, type Trusting } from "../../support/https/trusting.ts";

const keys = mkdtempSync(join(tmpdir(), "stdops-"));
const certificate = createCertificate(keys);
let trusting: Trusting;
let folder: string;
const servers: WebServer[] = [];

beforeAll(async () => {
  trusting = await startTrusting(certificate.file);
});

afterAll(async () => {
  await trusting.close();
  rmSync(keys, { recursive: true });
});

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "stdops-"));
});

afterEach(async () => {
  await Promise.all(servers.splice(0).map(async ({ close }) => await close()));
  rmSync(folder, { recursive: true });
});

async function serve(
  listener: RequestListener,
  options: { readonly secure: boolean } = { secure: true },
): Promise<WebServer> {
  const server = await startWebServer(listener, options.secure ? certificate : undefined);
  servers.push(server);
  return server;
}

/** Serves the same bytes for every path, as plain text unless told. */
async function serveList(body: string | Uint8Array, type = "text/plain"): Promise<WebServer> {
  return await serve((_, response) => response.setHeader("content-type", type).end(body));
}

/** Writes a file, and returns its line in a list as `sha256sum` has it. */
function write(path: string, content: string): string {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
  return `${sha256(content)}  ${path}\n`;
}

function sha256(content: string): string {
  return createHash("sha256").update(content).digest("hex");
}

async function verify(inputs: Readonly<Record<string, string>>) {
  const { code, said, outcome } = await trusting.perform({ inputs, directory: folder });
  const outputs = new Map((outcome?.outputs ?? []).map(({ name, json }) => [name, JSON.parse(json ?? "null")]));
  const failure = outcome?.failure;
  const everything = JSON.stringify([said, outcome]);
  return { code, failure, said, outputs, verified: outputs.get("verified"), failed: outputs.get("failed"), everything };
}

describe("a list at an https URL", () => {
  it("is what files are verified against, starting at working-directory", async () => {
    const { origin } = await serveList(write("app.tar.gz", "one") + write("deep/app.zip", "two"));
    const { code, verified, failed, said } = await verify({ "checksum-file": `${origin}/deep/SHA256SUMS` });
    expect({ code, verified, failed }).toEqual({ code: 0, verified: 2, failed: [] });
    expect(said).toContain("info: app.tar.gz: OK\ndeep/app.zip: OK");
  });

  it("starts where working-directory and base-directory say", async () => {
    const { origin } = await serveList(`${sha256("two")}  app.zip\n`);
    write("work/base/app.zip", "two");
    const list = { "checksum-file": `${origin}/SHA256SUMS` };
    expect(await verify({ ...list, "working-directory": "work/base" })).toMatchObject({ code: 0, verified: 1 });
    expect(await verify({ ...list, "working-directory": "work", "base-directory": "base" })).toMatchObject({
      code: 0,
      verified: 1,
    });
    expect(await verify(list)).toMatchObject({ code: 1, failure: { code: "missing-file" } });
  });

  it("tells a file that differs by its own line", async () => {
    const { origin } = await serveList(`# list\n${sha256("other")}  a\n${write("b", "b")}`);
    write("a", "one");
    const { code, failure, failed, verified } = await verify({ "checksum-file": `${origin}/SHA256SUMS` });
    expect({ code, verified }).toEqual({ code: 1, verified: 1 });
    expect(failure).toMatchObject({ code: "mismatch", message: expect.stringContaining("SHA256SUMS:2 says") });
    expect(failed).toEqual([{ path: "a", reason: "mismatch", expected: sha256("other"), actual: sha256("one") }]);
  });

  it("is read as sha256sum wrote it", async () => {
    write("app.bin", "content");
    const { origin } = await serveList(execFileSync("sha256sum", ["app.bin"], { cwd: folder }));
    expect(await verify({ "checksum-file": `${origin}/sums.txt` })).toMatchObject({ code: 0, verified: 1 });
  });

  it("does not let names out of working-directory", async () => {
    const { origin } = await serveList(`${sha256("x")}  ../x\n${sha256("x")}  /etc/passwd\n`);
    const { code, failed } = await verify({ "checksum-file": `${origin}/SHA256SUMS` });
    expect(code).toBe(1);
    expect(failed).toMatchObject([{ reason: "outside-base" }, { reason: "outside-base" }]);
  });

  it("may be one of several, beside a file", async () => {
    const { origin, requests } = await serveList(write("a", "a"));
    writeFileSync(join(folder, "SUMS"), write("b", "b"));
    const result = await verify({ "checksum-file": `${origin}/1\nSUMS\n${origin}/2` });
    expect(result).toMatchObject({ code: 0, verified: 2 });
    expect(requests).toEqual(["GET /1", "GET /2"]);
  });

  it("may be one digest alone, of the file that the URL names, whatever its query", async () => {
    write("app.tar.gz", "one");
    const { origin } = await serveList(`${sha256("one").toUpperCase()}\n`, "application/octet-stream");
    const url = `${origin}/releases/v1/app.tar.gz.sha256`;
    expect(await verify({ "checksum-file": url })).toMatchObject({ code: 0, verified: 1 });
    expect(await verify({ "checksum-file": `${url}?raw=1#top`, files: "*.gz" })).toMatchObject({
      code: 0,
      verified: 1,
    });
  });

  it("tells the algorithm of one digest alone by its name", async () => {
    write("app.bin", "one");
    const digest = createHash("sha3-256").update("one").digest("hex");
    const { origin } = await serveList(digest);
    expect(await verify({ "checksum-file": `${origin}/app.bin.sha3-256` })).toMatchObject({ code: 0, verified: 1 });
    expect(await verify({ "checksum-file": `${origin}/app.bin.txt` })).toMatchObject({ failure: { code: "mismatch" } });
  });

  it.each([
    ["my app.bin", "my%20app.bin.sha256"],
    ["größe.bin", "gr%C3%B6%C3%9Fe.bin.sha256"],
    ["100%.bin", "100%.bin.sha256"],
    ["app.bin", "..%2F..%2Fapp.bin.sha256"],
  ])("names the file %s by the last part of its path, decoded: %s", async (name, path) => {
    write(name, "one");
    const { origin } = await serveList(sha256("one"));
    expect(await verify({ "checksum-file": `${origin}/${path}` })).toMatchObject({ code: 0, verified: 1 });
  });

  it.each([
    ["UTF-16, little end first", (text: string) => Buffer.from(`\ufeff${text}`, "utf16le")],
    ["UTF-16, big end first", (text: string) => Buffer.from(`\ufeff${text}`, "utf16le").swap16()],
    ["UTF-8 with a byte-order mark", (text: string) => Buffer.from(`\ufeff${text}`)],
    ["CRLF line ends", (text: string) => Buffer.from(text.replaceAll("\n", "\r\n"))],
  ])("may be in %s", async (_, encode) => {
    const { origin } = await serveList(encode(write("größe.bin", "one") + write("b", "two")));
    expect(await verify({ "checksum-file": `${origin}/SHA256SUMS` })).toMatchObject({ code: 0, verified: 2 });
  });

  it("may lie behind redirects, and keeps the name of the URL that was given", async () => {
    write("app.bin", "one");
    const server = await serve(({ url }, response) =>
      url === "/objects/4711"
        ? response.end(sha256("one"))
        : response.writeHead(302, { location: "/objects/4711" }).end(),
    );
    expect(await verify({ "checksum-file": `${server.origin}/app.bin.sha256` })).toMatchObject({
      code: 0,
      verified: 1,
    });
    expect(server.requests).toEqual(["GET /app.bin.sha256", "GET /objects/4711"]);
  });

  it("may need a second try", async () => {
    const line = write("a", "a");
    let count = 0;
    const server = await serve((_, response) => {
      count += 1;
      response.writeHead(count === 1 ? 503 : 200).end(count === 1 ? "busy" : line);
    });
    expect(await verify({ "checksum-file": `${server.origin}/SUMS` })).toMatchObject({ code: 0, verified: 1 });
  });
});

describe("a list that cannot be had", () => {
  const page = "<!DOCTYPE html>\n<html><title>Sign in</title></html>";

  it.each([
    ["a page of HTML with status 200", "text/html; charset=utf-8", page],
    ["a page of XHTML", "application/xhtml+xml", page],
    ["a page that says it is plain text", "text/plain", `\n ${page}`],
    ["a list that says it is HTML", "text/html", `${sha256("a")}  a\n`],
  ])("is download-failed, strict or not: %s", async (_, type, body) => {
    write("a", "a");
    const { origin } = await serveList(body, type);
    const message = `The list ${origin}/SUMS cannot be had: it is a page of HTML, not a list.`;
    for (const strict of ["true", "false"]) {
      const result = await verify({ "checksum-file": `${origin}/SUMS`, strict });
      expect(result).toMatchObject({ code: 1, failure: { code: "download-failed", message } });
    }
  });

  it.each([401, 403, 404, 410])("is download-failed, at once: %d", async (status) => {
    const server = await serve((_, response) => response.writeHead(status).end(`${sha256("a")}  a\n`));
    write("a", "a");
    const message = `The list ${server.origin}/SUMS cannot be had: the server answered ${status}.`;
    expect(await verify({ "checksum-file": `${server.origin}/SUMS` })).toMatchObject({
      code: 1,
      failure: { code: "download-failed", message },
    });
    expect(server.requests).toHaveLength(1);
  });

  it("is download-failed after three times: 503", async () => {
    const server = await serve((_, response) => response.writeHead(503).end());
    expect(await verify({ "checksum-file": `${server.origin}/SUMS` })).toMatchObject({
      failure: { code: "download-failed" },
    });
    expect(server.requests).toHaveLength(3);
  });

  it("is download-failed when it is cut short, however much of it came", async () => {
    const line = write("a", "a");
    const server = await serve((_, response) => {
      response.writeHead(200, { "content-length": line.length * 2 });
      response.write(line, () => response.destroy());
    });
    const { failure, verified } = await verify({ "checksum-file": `${server.origin}/SUMS` });
    expect(failure).toMatchObject({ code: "download-failed", message: expect.stringContaining("cut short") });
    expect(verified).toBeUndefined();
  });

  it("is download-failed when it is too large", async () => {
    const server = await serve((_, response) => {
      response.setHeader("content-length", 128 * 1024 * 1024 + 1).flushHeaders();
    });
    const message = `The list ${server.origin}/SUMS cannot be had: the answer is longer than 128 MiB.`;
    expect(await verify({ "checksum-file": `${server.origin}/SUMS` })).toMatchObject({
      failure: { code: "download-failed", message },
    });
    expect(server.requests).toHaveLength(1);
  });

  it("is download-failed when a redirect leads to http, and nothing is asked there", async () => {
    const line = write("a", "a");
    const plain = await serve((_, response) => response.end(line), { secure: false });
    const { origin } = await serve((_, response) =>
      response.writeHead(302, { location: `${plain.origin}/SUMS` }).end(),
    );
    const message = `The list ${origin}/SUMS cannot be had: the server leads from https: to http:.`;
    expect(await verify({ "checksum-file": `${origin}/SUMS` })).toMatchObject({
      failure: { code: "download-failed", message },
    });
    expect(plain.requests).toEqual([]);
  });

  it("is empty-list when it is empty", async () => {
    const { origin } = await serveList("");
    expect(await verify({ "checksum-file": `${origin}/SUMS` })).toMatchObject({
      code: 1,
      failure: { code: "empty-list" },
    });
  });
});

describe("an address that lists are not fetched from", () => {
  it.each([
    "http://127.0.0.1:1/SUMS",
    "HTTP://127.0.0.1:1/SUMS",
    "ftp://127.0.0.1/SUMS",
    "file:///etc/SUMS",
    "https://",
    "https://[",
  ])("is bad-input: %s", async (url) => {
    const { code, failure } = await verify({ "checksum-file": url });
    expect({ code, failure }).toMatchObject({
      code: 2,
      failure: { code: "bad-input", faults: [{ input: "checksum-file" }] },
    });
  });

  it("is bad-input before any other list is fetched, with all others like it", async () => {
    const server = await serveList(write("a", "a"));
    const lists = `${server.origin}/SUMS\nhttp://one.test/\nftp://two.test/`;
    const { failure } = await verify({ "checksum-file": lists });
    expect(failure?.message).toBe(
      "checksum-file: http://one.test/, ftp://two.test/ are no https URLs: lists are fetched over https only.",
    );
    expect(server.requests).toEqual([]);
  });
});

describe("secrets in a URL", () => {
  const secret = "hunter2";

  it("are sent to the server", async () => {
    const line = write("a", "a");
    const server = await serve(({ headers, url }, response) => {
      const known = headers.authorization === `Basic ${Buffer.from(`me:${secret}`).toString("base64")}`;
      response.writeHead(known && url === `/SUMS?sig=${secret}` ? 200 : 401).end(line);
    });
    const url = `${server.origin.replace("//", `//me:${secret}@`)}/SUMS?sig=${secret}`;
    expect(await verify({ "checksum-file": url })).toMatchObject({ code: 0, verified: 1 });
  });

  const ends: readonly (readonly [string, string, (origin: string) => string])[] = [
    ["is not found", "download-failed", (origin) => `${origin}/404`],
    ["is HTML", "download-failed", (origin) => `${origin}/html`],
    ["has an improper line", "improper-line", (origin) => `${origin}/improper`],
    ["differs", "mismatch", (origin) => `${origin}/differs`],
    ["is empty", "empty-list", (origin) => `${origin}/empty`],
    ["is no https URL", "bad-input", (origin) => origin.replace("https", "http")],
    ["is no URL", "bad-input", (origin) => origin.replace(/127.*/u, "[")],
  ];
  const bodies: Readonly<Record<string, string>> = {
    "/html": "<html>",
    "/improper": "what?\n",
    "/differs": `${sha256("b")}  a\n`,
    "/empty": "",
  };
  it.each(ends)("are said nowhere when the list %s", async (_, code, address) => {
    write("a", "a");
    const { origin } = await serve(({ url = "" }, response) => {
      const body = bodies[url.replace(/\?.*/u, "")];
      response.writeHead(body === undefined ? 404 : 200).end(body);
    });
    const url = `${address(origin).replace("//", `//me-${secret}:${secret}@`)}?sig=${secret}`;
    const { failure, everything } = await verify({ "checksum-file": url });
    expect(failure).toMatchObject({ code });
    expect(everything).not.toContain(secret);
  });

  it("are said nowhere when all is well", async () => {
    const { origin } = await serveList(write("a", "a"));
    const { code, everything } = await verify({ "checksum-file": `${origin}/SUMS?sig=${secret}` });
    expect(code).toBe(0);
    expect(everything).not.toContain(secret);
  });
});
