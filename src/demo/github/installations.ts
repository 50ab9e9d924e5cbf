import { type Call, notFound, type Reply, type Route, refuse } from "./call.ts";
import { findTokenFault, readClaims } from "./json-web-token.ts";
import { renderTime, renderUser, someDate } from "./shapes.ts";
import { findRepository, type Grants, type Installation } from "./state.ts";

/** The routes of apps, which show a JSON web token of their own in the place of a token. */
export const installationRoutes: readonly Route[] = [
  {
    operation: "apps/get-repo-installation",
    method: "GET",
    path: "/repos/{owner}/{repo}/installation",
    handle: ofApp(getInstallation),
  },
  {
    operation: "apps/create-installation-access-token",
    method: "POST",
    path: "/app/installations/{installation_id}/access_tokens",
    handle: ofApp(createToken),
  },
];

const usualLife = 3_600_000;

/** A handler for an app, with its installations. */
function ofApp(act: (call: Call, own: readonly Installation[]) => Reply): Route["handle"] {
  return (call) => {
    const [, text = ""] = /^bearer (.+)$/iu.exec(String(call.headers["authorization"] ?? "")) ?? [];
    const claims = readClaims(text);
    const own = call.state.installations.filter(({ appId }) => appId === claims?.iss);
    const [first] = own;
    if (claims === undefined) {
      return refuse(401, "A JSON web token could not be decoded");
    }
    if (first === undefined) {
      return refuse(404, "Integration not found");
    }
    const fault = findTokenFault(text, first.publicKey, call.state.now());
    return fault === undefined ? act(call, own) : refuse(401, fault);
  };
}

function slugOf({ slug = "app" }: Installation): string {
  return slug;
}

function getInstallation(call: Call, own: readonly Installation[]): Reply {
  const { owner = "", repo = "" } = call.parameters;
  const repository = findRepository(call.state, `${owner}/${repo}`);
  const found = own.find(({ grants }) =>
    Object.keys(grants).some((name) => name === "*" || name.toLowerCase() === `${owner}/${repo}`.toLowerCase()),
  );
  if (repository === undefined || found === undefined) {
    return notFound();
  }
  const url = `${call.base}/app/installations/${found.id}`;
  const body = {
    id: found.id,
    app_id: Number(found.appId) || 1,
    app_slug: slugOf(found),
    account: renderUser(repository.owner),
    repository_selection: "selected",
    access_tokens_url: `${url}/access_tokens`,
    repositories_url: `${call.base}/installation/repositories`,
    html_url: `https://github.com/settings/installations/${found.id}`,
    target_id: 1,
    target_type: "Organization",
    permissions: permissionsOf(Object.values(found.grants)),
    events: [],
    created_at: someDate,
    updated_at: someDate,
    single_file_name: null,
    suspended_by: null,
    suspended_at: null,
  };
  return { status: 200, body };
}

/** What at least one repository grants. */
function permissionsOf(grants: readonly Grants[]): Grants {
  return Object.fromEntries(grants.flatMap((one) => Object.entries(one)));
}

function createToken({ state, parameters, body }: Call, own: readonly Installation[]): Reply {
  const found = own.find(({ id }) => String(id) === parameters["installation_id"]);
  if (found === undefined) {
    return notFound();
  }
  const { repositories, permissions } = typeof body === "object" && body !== null ? readWish(body) : readWish({});
  const chosen = Object.entries(found.grants).filter(
    ([name]) => repositories === undefined || repositories.includes(name.slice(name.indexOf("/") + 1)),
  );
  const missing = (repositories ?? []).filter((name) => !chosen.some(([full]) => full.endsWith(`/${name}`)));
  const excess = Object.keys(permissions ?? {}).filter(
    (area) => !Object.hasOwn(permissionsOf(Object.values(found.grants)), area),
  );
  if (missing.length > 0 || excess.length > 0) {
    const what = missing.length > 0 ? "repository does not exist or is" : "permissions requested are";
    return refuse(422, `The ${what} not granted to this installation.`);
  }
  const grants = Object.fromEntries(chosen.map(([name, granted]) => [name, { ...granted, ...permissions }]));
  const expiresAt = state.now() + (found.tokenLife ?? usualLife);
  const text = `ghs_${String(found.id)}x${state.tokens.length}${"0".repeat(20)}`;
  state.tokens.push({ text, kind: "installation", login: `${slugOf(found)}[bot]`, grants, expiresAt });
  const shown = { token: text, expires_at: renderTime(expiresAt), permissions: permissionsOf(Object.values(grants)) };
  return { status: 201, body: { ...shown, repository_selection: "selected" } };
}

/** What a token is to be narrowed to. */
function readWish(body: object) {
  const repositories =
    "repositories" in body && Array.isArray(body.repositories) ? body.repositories.map(String) : undefined;
  const permissions: Grants | undefined =
    "permissions" in body && typeof body.permissions === "object" && body.permissions !== null
      ? Object.fromEntries(Object.entries(body.permissions))
      : undefined;
  return { repositories, permissions };
}
