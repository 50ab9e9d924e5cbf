import { spawnSync } from "node:child_process";
import { createVerify, generateKeyPairSync } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inspect } from "node:util";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import type { GitHubAccess, GitHubClient } from "../../../src/io/github/client.ts";
import { type AppCredentials, findAppFault, isProperToken, signAppToken } from "../../../src/io/github/credentials.ts";
import {
  type Answer,
  type ApiServer,
  clientOf,
  createLeapingClock,
  json,
  type LeapingClock,
  refusal,
  reset,
  startApi,
} from "./api-server.ts";

const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const pkcs8 = String(privateKey.export({ type: "pkcs8", format: "pem" }));
const pkcs1 = String(privateKey.export({ type: "pkcs1", format: "pem" }));
const noon = new Date("2026-03-01T12:00:00Z");

const closers: (() => Promise<void>)[] = [];
let clock: LeapingClock;
let masked: string[];

beforeEach(() => {
  clock = createLeapingClock(noon);
  masked = [];
});

afterEach(async () => {
  await Promise.all(closers.splice(0).map((close) => close()));
});

function appOf(given: Partial<AppCredentials> = {}): AppCredentials {
  return {
    kind: "app",
    appId: "12345",
    privateKey: pkcs8,
    repository: { owner: "octo-org", name: "app" },
    mask: (token) => masked.push(token),
    ...given,
  };
}

function claimsOf(jwt: string): unknown {
  const [, payload = ""] = jwt.split(".");
  return JSON.parse(Buffer.from(payload, "base64url").toString());
}

describe("an app's own token", () => {
  it.each([
    ["PKCS#8", pkcs8],
    ["PKCS#1", pkcs1],
    ["line ends written as \\n", pkcs1.replaceAll("\n", "\\n")],
    ["line ends of Windows", pkcs8.replaceAll("\n", "\r\n")],
    ["blank lines around", `\n\n${pkcs1}\n\n`],
  ])("is signed by the key: %s", (_, pem) => {
    const jwt = signAppToken(appOf({ privateKey: pem }), noon);
    const [header = "", payload = "", signature = ""] = jwt.split(".");
    expect(JSON.parse(Buffer.from(header, "base64url").toString())).toEqual({ alg: "RS256", typ: "JWT" });
    const seconds = noon.getTime() / 1000;
    expect(claimsOf(jwt)).toEqual({ iat: seconds - 60, exp: seconds + 540, iss: "12345" });
    const verify = createVerify("RSA-SHA256").update(`${header}.${payload}`);
    expect(verify.verify(publicKey, signature, "base64url")).toBe(true);
  });

  const hasOpenssl = spawnSync("openssl", ["version"]).status === 0;
  (hasOpenssl ? it : it.skip)("is accepted by openssl", () => {
    const folder = mkdtempSync(join(tmpdir(), "stdops-"));
    try {
      const [header, payload, signature = ""] = signAppToken(appOf(), noon).split(".");
      const [key, text, sign] = ["key.pem", "text", "signature"].map((name) => join(folder, name));
      writeFileSync(String(key), publicKey.export({ type: "spki", format: "pem" }));
      writeFileSync(String(text), `${header}.${payload}`);
      writeFileSync(String(sign), Buffer.from(signature, "base64url"));
      const args = ["dgst", "-sha256", "-verify", String(key), "-signature", String(sign), String(text)];
      expect(spawnSync("openssl", args).stdout.toString()).toBe("Verified OK\n");
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it.each([
    ["no key", "hello", "cannot be read"],
    ["an empty one", "", "cannot be read"],
    ["half a key", pkcs8.slice(0, 600), "cannot be read"],
    ["a public key", String(publicKey.export({ type: "spki", format: "pem" })), "cannot be read"],
    [
      "a key of another kind",
      String(generateKeyPairSync("ed25519").privateKey.export({ type: "pkcs8", format: "pem" })),
      "no RSA key (ed25519)",
    ],
  ])("cannot be made of %s, which is told without a word of it", async (_, key, words) => {
    const fault = findAppFault({ appId: "1", privateKey: key });
    expect(fault).toContain(words);
    expect(key.length > 20 && fault?.includes(key.slice(30, 60))).toBe(false);
    const api = await serve();
    const reading = clientFor(api, { privateKey: key }).get("/x", { read });
    await expect(reading).rejects.toMatchObject({ kind: "refused", message: `the app was given no token: ${fault}` });
    expect(api.requests).toEqual([]);
  });

  it.each(["12345", "Iv1.8a61f9b3a7aba766", "Iv23liABCdefGHI"])(
    "names the app by its number or client id: %s",
    (appId) => {
      expect(findAppFault({ appId, privateKey: pkcs1 })).toBeUndefined();
    },
  );

  it.each(["", "my app", "1\n2"])("is not made for what is no id: %j", (appId) => {
    expect(findAppFault({ appId, privateKey: pkcs1 })).toContain("neither a number nor a client id");
  });

  it.each([
    ["ghs_abc", true],
    ["a.b-c_d~!", true],
    ["", false],
    ["a b", false],
    ["ü", false],
  ])("is of letters that a header may hold: %j", (token, isProper) => {
    expect(isProperToken(token)).toBe(isProper);
  });
});

const read = (data: unknown) => (data === null || data === "" ? undefined : data);

interface Script {
  /** What the installation's tokens are given out as; each lives an hour unless told. */
  readonly mint?: (count: number) => Answer | undefined;
  readonly installation?: (count: number) => Answer | undefined;
  readonly other?: Answer;
  readonly life?: number;
}

/** A server that gives out `ghs_minted1`, `ghs_minted2`, and so on, by the test's clock. */
async function serve({ mint, installation, other, life = 3_600_000 }: Script = {}): Promise<ApiServer> {
  let [minted, asked] = [0, 0];
  const server = await startApi((call) => {
    const date = clock.now().toUTCString();
    if (call.seen.url.endsWith("/access_tokens")) {
      minted += 1;
      const expires = new Date(clock.now().getTime() + life).toISOString();
      const usual = json({ token: `ghs_minted${minted}`, expires_at: expires }, 201, { date });
      (mint?.(minted) ?? usual)(call);
    } else if (call.seen.url.endsWith("/installation")) {
      asked += 1;
      (installation?.(asked) ?? json({ id: 77 }, 200, { date }))(call);
    } else {
      (other ?? json({ n: 1 }, 200, { date }))(call);
    }
  });
  closers.push(server.close);
  return server;
}

function clientFor(
  api: ApiServer,
  app: Partial<AppCredentials> = {},
  access: Partial<GitHubAccess> = {},
): GitHubClient {
  return clientOf(`${api.origin}/api/v3`, { clock, credentials: appOf(app), ...access });
}

const pathsOf = (api: ApiServer) => api.requests.map(({ url }) => url.replace("/api/v3", ""));
const tokensOf = (api: ApiServer) =>
  api.requests.filter(({ url }) => url.endsWith("/x")).map(({ headers }) => headers.authorization);

describe("an installation's token", () => {
  it("is minted for the repository, with the permissions that are wanted, and hidden before it is used", async () => {
    const api = await serve({
      other: (call) => {
        expect(masked).toEqual(["ghs_minted1"]);
        json({ n: 1 })(call);
      },
    });
    await clientFor(api, { permissions: { actions: "write", contents: "read" } }).get("/x", { read });
    expect(pathsOf(api)).toEqual(["/repos/octo-org/app/installation", "/app/installations/77/access_tokens", "/x"]);
    const [first, second, third] = api.requests;
    expect(first?.headers.authorization).toMatch(/^Bearer [\w-]+\.[\w-]+\.[\w-]+$/u);
    expect(JSON.parse(second?.body ?? "")).toEqual({
      repositories: ["app"],
      permissions: { actions: "write", contents: "read" },
    });
    expect(third?.headers.authorization).toBe("token ghs_minted1");
  });

  it("is minted once for all who ask at the same time", async () => {
    const api = await serve();
    const client = clientFor(api);
    await Promise.all(Array.from({ length: 10 }, () => client.get("/x", { read })));
    expect(pathsOf(api).filter((path) => path !== "/x")).toHaveLength(2);
    expect(tokensOf(api)).toEqual(Array.from({ length: 10 }, () => "token ghs_minted1"));
  });

  it("is renewed five minutes before its end, and not before", async () => {
    const api = await serve();
    const client = clientFor(api);
    for (const pause of [0, 54 * 60_000, 2 * 60_000, 10 * 60_000, 45 * 60_000]) {
      await clock.sleep(pause);
      await client.get("/x", { read });
    }
    expect(tokensOf(api)).toEqual([1, 1, 2, 2, 3].map((n) => `token ghs_minted${n}`));
    expect(masked).toEqual(["ghs_minted1", "ghs_minted2", "ghs_minted3"]);
  });

  it("that is new asks on no condition that was learnt with the old one", async () => {
    const api = await serve({
      other: (call) => json({ n: 1 }, 200, { etag: '"a"', date: clock.now().toUTCString() })(call),
    });
    const client = clientFor(api);
    for (const pause of [0, 1000, 60 * 60_000, 1000]) {
      await clock.sleep(pause);
      await client.get("/x", { read });
    }
    const conditions = api.requests
      .filter(({ url }) => url.endsWith("/x"))
      .map(({ headers }) => headers["if-none-match"]);
    expect(conditions).toEqual([undefined, '"a"', undefined, '"a"']);
  });

  it("that lives for less than that is used for half of its life", async () => {
    const api = await serve({ life: 60_000 });
    const client = clientFor(api);
    for (let time = 0; time < 5; time += 1) {
      await client.get("/x", { read });
      await clock.sleep(20_000);
    }
    expect(tokensOf(api)).toEqual([1, 1, 2, 2, 3].map((n) => `token ghs_minted${n}`));
  });

  it.each(["get", "post"] as const)("is renewed once where the server no longer takes it: %s", async (verb) => {
    const api = await serve({
      other: (call) =>
        (call.seen.headers.authorization === "token ghs_minted2" ? json({ n: 1 }) : refusal(401, "Bad credentials"))(
          call,
        ),
    });
    const client = clientFor(api);
    if (verb === "get") {
      await expect(client.get("/x", { read })).resolves.toEqual({ n: 1 });
    } else {
      await expect(client.post("/x")).resolves.toMatchObject({ kind: "done" });
    }
    expect(tokensOf(api)).toEqual(["token ghs_minted1", "token ghs_minted2"]);
  });

  it("is not renewed without end", async () => {
    const api = await serve({ other: refusal(401, "Bad credentials") });
    await expect(clientFor(api).get("/x", { read })).rejects.toMatchObject({ kind: "refused", status: 401 });
    expect(tokensOf(api)).toEqual(["token ghs_minted1", "token ghs_minted2"]);
  });

  it("serves on for as long as it lives, when it cannot be renewed", async () => {
    const api = await serve({ mint: (count) => (count === 1 ? undefined : refusal(502, "no")) });
    const client = clientFor(api);
    await client.get("/x", { read });
    await clock.sleep(56 * 60_000);
    await client.get("/x", { read });
    expect(tokensOf(api)).toEqual(["token ghs_minted1", "token ghs_minted1"]);
    await clock.sleep(4 * 60_000);
    await expect(client.get("/x", { read })).rejects.toMatchObject({ kind: "unreachable", status: 502 });
  });

  it("is asked for again where that may help", async () => {
    const api = await serve({
      installation: (count) => (count === 1 ? reset : undefined),
      mint: (count) => (count === 1 ? refusal(503, "no") : undefined),
    });
    await clientFor(api).get("/x", { read });
    expect(clock.pauses).toEqual([1000, 1000]);
    expect(tokensOf(api)).toEqual(["token ghs_minted2"]);
  });

  it("has what the app has, where that lacks a permission", async () => {
    const words = "The permissions requested are not granted to this installation.";
    const api = await serve({ mint: (count) => (count === 1 ? refusal(422, words) : undefined) });
    await clientFor(api, { permissions: { contents: "write" } }).get("/x", { read });
    expect(api.requests.filter(({ method }) => method === "POST").map(({ body }) => JSON.parse(body))).toEqual([
      { repositories: ["app"], permissions: { contents: "write" } },
      { repositories: ["app"] },
    ]);
  });

  it("is signed for by the server's clock, when ours is wrong", async () => {
    const server = new Date("2026-03-01T15:00:00Z");
    const api = await serve({
      installation: (count) =>
        (count === 1
          ? refusal
          : (_: number, __: string, headers: Record<string, string>) => json({ id: 77 }, 200, headers))(
          401,
          "'Issued at' claim ('iat') must be an Integer representing the time that the assertion was issued",
          { date: server.toUTCString() },
        ),
    });
    await clientFor(api).get("/x", { read });
    const [first, second] = api.requests.slice(0, 2).map(({ headers }) => claimsOf(headers.authorization ?? ""));
    expect(first).toMatchObject({ iat: noon.getTime() / 1000 - 60 });
    expect(second).toMatchObject({ iat: server.getTime() / 1000 - 60 });
  });

  it("that cannot be had is told, and nothing else is sent", async () => {
    const api = await serve({ installation: () => refusal(404, "Not Found") });
    const client = clientFor(api);
    await expect(client.get("/x", { read })).rejects.toMatchObject({
      status: 404,
      message: "the app was given no token: the API answered 404 (Not Found)",
    });
    expect(await client.post("/x")).toMatchObject({ kind: "refused", error: { status: 404, wasSent: false } });
    expect(tokensOf(api)).toEqual([]);
  });

  it("that cannot be had because a server is down leaves nothing open: the request never left", async () => {
    const api = await serve({ mint: () => refusal(500, "no") });
    expect(await clientFor(api).post("/x")).toMatchObject({
      kind: "refused",
      error: { kind: "unreachable", wasSent: false },
    });
    expect(tokensOf(api)).toEqual([]);
  });

  it("serves for what is sent after the end of all others", async () => {
    const api = await serve();
    const controller = new AbortController();
    const client = clientFor(api, {}, { signal: controller.signal });
    controller.abort(new Error("interrupted"));
    expect(await client.post("/x", { within: 5000 })).toMatchObject({ kind: "done" });
  });

  it("appears in no error, and neither does the app's own", async () => {
    const seen: string[] = [];
    const api = await serve({
      other: (call) => {
        const { authorization = "" } = call.seen.headers;
        seen.push(...api.requests.map(({ headers }) => (headers.authorization ?? "").replace(/^\w+ /u, "")));
        refusal(403, `No, ${authorization}, and ${seen[0]}`)(call);
      },
    });
    const error: unknown = await clientFor(api)
      .get("/x", { read })
      .catch((reason: unknown) => reason);
    const text = inspect(error, { depth: 20, showHidden: true });
    expect(text).toContain("No, token ***, and ***");
    expect(seen.filter((secret) => text.includes(secret))).toEqual([]);
  });
});
