import { generateKeyPairSync, sign } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { ask } from "../../support/github/ask.ts";
import { appRepository } from "../../support/github/scene.ts";
import { type GitHub, startGitHub } from "../../support/github/server.ts";
import type { Token } from "../../support/github/state.ts";

const app = "/repos/octo-org/app";
const viewer = { query: "query { viewer { login } }" };
const kinds = ["classic", "fine-grained", "job", "installation"] as const;

let github: GitHub;
let now: number;

beforeEach(async () => {
  now = Date.UTC(2026, 2, 1, 12);
  github = await startGitHub({ now: () => now });
  github.state.repositories = [appRepository(), appRepository({ name: "open", isPrivate: false })];
});

afterEach(async () => {
  await github.close();
});

function addToken(token: Partial<Token>): string {
  github.state.tokens.push({ text: "t", ...token });
  return "t";
}

describe("a token", () => {
  it.each<[Token["kind"], number, string]>([
    ["classic", 200, "hubot"],
    ["fine-grained", 200, "hubot"],
    ["job", 403, "github-actions[bot]"],
    ["installation", 403, "hubot"],
  ])("of the kind %s tells whose it is: GET /user %d, GraphQL %s", async (kind = "classic", status, login) => {
    const token = addToken({ kind, login: "hubot" });
    const user = await ask(github, "/user", { token });
    expect(user.status).toBe(status);
    expect(user.body).toMatchObject(status === 200 ? { login } : { message: "Resource not accessible by integration" });
    expect((await ask(github, "/graphql", { token, body: viewer })).body).toEqual({ data: { viewer: { login } } });
  });

  it("is asked for by both", async () => {
    expect((await ask(github, "/user")).status).toBe(401);
    expect((await ask(github, "/graphql", { body: viewer })).status).toBe(401);
    const errors = [{ type: "INVALID", message: expect.any(String) }];
    expect((await ask(github, "/graphql", { body: { query: "{ a }" }, token: addToken({}) })).body).toEqual({ errors });
  });

  it.each<[(typeof kinds)[number], string]>([
    ["classic", "Must have admin rights to Repository."],
    ["fine-grained", "Resource not accessible by personal access token"],
    ["job", "Resource not accessible by integration"],
    ["installation", "Resource not accessible by integration"],
  ])("of the kind %s that may only read is refused: %s", async (kind, message) => {
    const token = addToken({ kind, grants: { "octo-org/app": { actions: "read" } } });
    const body = { ref: "main" };
    const answer = await ask(github, `${app}/actions/workflows/deploy.yml/dispatches`, { body, token });
    expect(answer).toMatchObject({ status: 403, body: { message } });
    expect(answer.headers.get("x-accepted-github-permissions")).toBe(kind === "classic" ? null : "actions=write");
    expect(answer.headers.get("x-oauth-scopes")).toBe(kind === "classic" ? "repo, workflow" : null);
    const event = await ask(github, `${app}/dispatches`, { body: { event_type: "a" }, token });
    expect(event.headers.get("x-accepted-github-permissions")).toBe(kind === "classic" ? null : "contents=write");
  });

  it("sees what is public, and what it is granted", async () => {
    const token = addToken({ kind: "fine-grained", grants: { "octo-org/app": { contents: "read" } } });
    const statusOf = async (path: string, own: string | undefined) =>
      (await ask(github, path, own === undefined ? {} : { token: own })).status;
    expect(await statusOf(app, token)).toBe(200);
    expect(await statusOf(`${app}/branches`, token)).toBe(200);
    expect(await statusOf(`${app}/actions/runs`, token)).toBe(403);
    expect(await statusOf(app, undefined)).toBe(404);
    expect(await statusOf("/repos/OCTO-ORG/Open/actions/runs", undefined)).toBe(200);
    expect(await statusOf("/repos/octo-org/gone", token)).toBe(404);
  });

  it("is refused when it is none, or has expired, and so is who does not say what it is", async () => {
    const token = addToken({ expiresAt: now + 1000, grants: { "*": {} } });
    expect((await ask(github, app, { token })).status).toBe(200);
    now += 1000;
    expect(await ask(github, app, { token })).toMatchObject({ status: 401, body: { message: "Bad credentials" } });
    expect(await ask(github, app, { token: "other" })).toMatchObject({ status: 401 });
  });
});

describe("an app", () => {
  const { publicKey, privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const other = generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey;
  const pem = publicKey.export({ type: "spki", format: "pem" }).toString();

  function createToken(changes: object = {}, { key = privateKey, alg = "RS256" } = {}): string {
    const seconds = now / 1000;
    const parts = [
      { alg, typ: "JWT" },
      { iat: seconds - 60, exp: seconds + 540, iss: "7", ...changes },
    ];
    const text = parts.map((part) => Buffer.from(JSON.stringify(part)).toString("base64url")).join(".");
    return `${text}.${sign("RSA-SHA256", Buffer.from(text), key).toString("base64url")}`;
  }

  beforeEach(() => {
    const grants = { "octo-org/app": { actions: "write" as const, contents: "read" as const } };
    github.state.installations = [{ id: 99, appId: "7", publicKey: pem, slug: "deployer", grants }];
  });

  it("finds its installation, and mints tokens that end", async () => {
    const token = createToken();
    expect(await ask(github, `${app}/installation`, { token })).toMatchObject({
      status: 200,
      body: { id: 99, app_slug: "deployer" },
    });
    const { status, body } = await ask(github, "/app/installations/99/access_tokens", { method: "POST", token });
    expect(status).toBe(201);
    expect(body).toMatchObject({ expires_at: "2026-03-01T13:00:00Z", permissions: { actions: "write" } });
    const minted = JSON.parse(JSON.stringify(body)).token;
    expect(minted).toMatch(/^ghs_/u);
    const dispatch = { body: { ref: "main", inputs: { where: "staging" } }, token: minted };
    const path = `${app}/actions/workflows/deploy.yml/dispatches`;
    expect((await ask(github, path, dispatch)).status).toBe(204);
    expect(github.state.runs).toMatchObject([{ actor: "deployer[bot]" }]);
    now += 3_600_000;
    expect((await ask(github, path, dispatch)).status).toBe(401);
  });

  it("may ask for less than it is granted, and not for more", async () => {
    const token = createToken();
    const mint = async (body: object) => await ask(github, "/app/installations/99/access_tokens", { body, token });
    expect((await mint({ repositories: ["app"], permissions: { actions: "read" } })).status).toBe(201);
    expect(github.state.tokens).toMatchObject([{ grants: { "octo-org/app": { actions: "read" } } }]);
    expect((await mint({ repositories: ["open"] })).status).toBe(422);
    expect((await mint({ permissions: { metadata: "read" } })).status).toBe(422);
  });

  it.each<[string, () => string, number, string]>([
    ["no token of that form", () => "ghp_x", 401, "A JSON web token could not be decoded"],
    ["another key", () => createToken({}, { key: other }), 401, "A JSON web token could not be decoded"],
    ["another algorithm", () => createToken({}, { alg: "none" }), 401, "A JSON web token could not be decoded"],
    ["an unknown app", () => createToken({ iss: "8" }), 404, "Integration not found"],
    ["a time to come", () => createToken({ iat: now / 1000 + 60 }), 401, "'Issued at' claim ('iat')"],
    ["an end that is past", () => createToken({ exp: now / 1000 }), 401, "'Expiration time' claim ('exp') must be"],
    ["an end too far away", () => createToken({ exp: now / 1000 + 601 }), 401, "is too far in the future"],
  ])("is refused for %s", async (_, create, status, words) => {
    const answer = await ask(github, `${app}/installation`, { token: create() });
    expect(answer).toMatchObject({ status, body: { message: expect.stringContaining(words) } });
  });

  it("finds nothing where it is not installed", async () => {
    const token = createToken();
    expect((await ask(github, "/repos/octo-org/open/installation", { token })).status).toBe(404);
    const other = await ask(github, "/app/installations/98/access_tokens", { method: "POST", token });
    expect(other.status).toBe(404);
  });
});
