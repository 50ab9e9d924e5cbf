import { afterAll, afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { systemClock } from "../../../src/io/clock.ts";
import { downloadFile } from "../../../src/io/download.ts";
import { startProxy, type TunnelProxy } from "../../support/https/proxy.ts";
import { type ApiServer, clientOf, createLeapingClock, json, startApi } from "./api-server.ts";

const variables = ["http_proxy", "https_proxy", "no_proxy", "HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY"] as const;
const before = new Map(variables.map((name) => [name, process.env[name]]));
const closers: (() => Promise<void>)[] = [];

function setProxies(given: Readonly<Partial<Record<(typeof variables)[number], string>>>): void {
  for (const name of variables) {
    process.env[name] = given[name] ?? "";
  }
}

afterEach(async () => {
  await Promise.all(closers.splice(0).map((close) => close()));
});

afterAll(() => {
  for (const [name, value] of before) {
    if (value === undefined) {
      delete process.env[name];
    } else {
      process.env[name] = value;
    }
  }
});

const read = (data: unknown) => (typeof data === "object" ? data : undefined);

describe("a proxy", () => {
  let server: ApiServer;

  beforeEach(async () => {
    server = await startApi(json({ n: 1 }));
    closers.push(server.close);
  });

  async function proxyTo(answer: Parameters<typeof startProxy>[0]): Promise<TunnelProxy> {
    const proxy = await startProxy(answer);
    closers.push(proxy.close);
    return proxy;
  }

  it("is gone through to an API that is not on this machine, for reads and for effects, with its own credentials", async () => {
    const proxy = await proxyTo({ port: server.port });
    setProxies({ http_proxy: proxy.url.replace("//", "//me:p%40ss@") });
    const client = clientOf("http://ghes.example.test/api/v3");
    await expect(client.get("/x", { read })).resolves.toEqual({ n: 1 });
    expect(await client.post("/x")).toMatchObject({ kind: "done" });
    const authorization = `Basic ${Buffer.from("me:p@ss").toString("base64")}`;
    expect(proxy.tunnels).toEqual(Array.from({ length: 2 }, () => ({ target: "ghes.example.test:80", authorization })));
    expect(server.requests.map(({ headers }) => headers.authorization)).toEqual([
      "token ghp_secretToken",
      "token ghp_secretToken",
    ]);
  });

  it.each([
    ["no_proxy names it", { no_proxy: "example.test" }, "http://ghes.example.test"],
    ["it is on this machine", {}, undefined],
  ])("is left out where %s, whatever GITHUB_API_URL is", async (_, given, apiUrl) => {
    const proxy = await proxyTo("refuse");
    setProxies({ http_proxy: proxy.url, https_proxy: proxy.url, ...given });
    const client = clientOf(apiUrl ?? server.origin, { clock: createLeapingClock() });
    await client.get("/x", { read, giveUpAfter: 0 }).catch(() => {});
    expect(proxy.tunnels).toEqual([]);
    expect(client.requests).toBe(1);
  });

  it("that opens no tunnel is told: the request never left, and may be sent again", async () => {
    const proxy = await proxyTo("refuse");
    setProxies({ http_proxy: proxy.url.replace("//", "//me:hunter2@") });
    const sent = await clientOf("http://ghes.example.test", { clock: createLeapingClock() }).post("/x");
    expect(sent).toMatchObject({ kind: "refused", error: { kind: "unreachable", wasSent: false } });
    expect(JSON.stringify(sent)).not.toContain("hunter2");
    expect(proxy.tunnels.length).toBeGreaterThan(1);
    expect(server.requests).toEqual([]);
  });

  it("that never answers does not hold the step up", async () => {
    const proxy = await proxyTo("silence");
    setProxies({ http_proxy: proxy.url });
    const end = systemClock.monotonic() + 200;
    const sent = await clientOf("http://ghes.example.test", { deadline: () => end }).post("/x");
    expect(sent).toMatchObject({ error: { kind: "unreachable" } });
    expect(systemClock.monotonic()).toBeLessThan(end + 150);
  });

  it("is gone through for downloads", async () => {
    const proxy = await proxyTo({ port: server.port });
    setProxies({ http_proxy: proxy.url });
    const { signal } = new AbortController();
    const download = { url: new URL("http://blobs.example.test/z"), limit: 5, signal, clock: createLeapingClock() };
    const downloading = downloadFile("/nowhere", { ...download, deadline: () => Number.POSITIVE_INFINITY });
    await expect(downloading).rejects.toThrow("longer than");
    expect(proxy.tunnels.map(({ target }) => target)).toEqual(["blobs.example.test:80"]);
  });
});
