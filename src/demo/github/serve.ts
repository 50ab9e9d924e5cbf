import { createHash } from "node:crypto";
import { kindOf } from "./access.ts";
import { notFound, type Reply, refuse } from "./call.ts";
import type { Exchange, Hooks, ReceivedRequest } from "./hooks.ts";
import type { Limits } from "./limits.ts";
import type { Profile } from "./profile.ts";
import { receive } from "./receive.ts";
import { findRoute, type Match } from "./routing.ts";
import { send } from "./send.ts";
import type { GitHubState, Token } from "./state.ts";
import type { Storage } from "./storage.ts";

/** What both servers share. */
export interface Context {
  readonly state: GitHubState;
  readonly profile: Profile;
  readonly storage: Storage;
  readonly limits: Limits;
  readonly hooks: Hooks;
  /** The address of the API, and of the second origin. */
  readonly url: string;
  readonly storageUrl: string;
}

/** Answers a request to the API. */
export async function serveApi(context: Context, exchange: Exchange): Promise<void> {
  const received = await receive(exchange.request, context);
  if (received === undefined) {
    return;
  }
  const match = findRoute(context.profile, received.method, received.path);
  const request = { ...received, operation: match?.route.operation ?? "", parameters: match?.parameters ?? {} };
  const token = tokenOf(context, request);
  finish(context, exchange, {
    request,
    headers: () => headersFor(context, token),
    act: () => act({ context, exchange, request, match, token }),
  });
}

/** Answers a request to the second origin, which takes no credentials but those in its links. */
export async function serveStorage(context: Context, exchange: Exchange): Promise<void> {
  const received = await receive(exchange.request, context);
  if (received === undefined) {
    return;
  }
  const request = { ...received, operation: "storage/download", parameters: {} };
  const found = context.storage.get(exchange.request.url ?? "");
  finish(context, exchange, {
    request,
    headers: () => ({ date: dateOf(context) }),
    act: () => {
      if (request.headers["authorization"] !== undefined) {
        return {
          status: 400,
          raw: "<Error><Code>InvalidAuthenticationInfo</Code></Error>",
          headers: { "content-type": "application/xml" },
        };
      }
      return found === undefined
        ? {
            status: 403,
            raw: "<Error><Code>AuthenticationFailed</Code></Error>",
            headers: { "content-type": "application/xml" },
          }
        : { status: 200, raw: found.content, headers: { "content-type": found.type } };
    },
  });
}

interface Work {
  readonly request: ReceivedRequest;
  readonly headers: () => Readonly<Record<string, string>>;
  readonly act: () => Reply;
}

/** Does what is asked and answers, unless somebody interferes. */
function finish({ hooks }: Context, exchange: Exchange, { request, headers, act: decide }: Work): void {
  const interference = hooks.onRequest?.(request);
  if (interference?.acts === false) {
    interference.deliver({ status: 200, headers: headers() }, exchange);
    return;
  }
  const decided = decideSafely(decide);
  const reply = { ...decided, headers: { ...headers(), ...decided.headers } };
  hooks.onReply?.(request, reply);
  if (interference === undefined) {
    send(exchange.response, reply);
  } else {
    interference.deliver(reply, exchange);
  }
}

/** A defect of the stand-in, or of a plan, is an answer too: nobody waits for it in vain. */
function decideSafely(decide: () => Reply): Reply {
  try {
    return decide();
  } catch (error) {
    return refuse(500, error instanceof Error ? error.message : String(error));
  }
}

interface Asked {
  readonly context: Context;
  readonly exchange: Exchange;
  readonly request: ReceivedRequest;
  readonly match: Match | undefined;
  readonly token: Token | undefined;
}

function act({ context, exchange, request, match, token }: Asked): Reply {
  const { profile, limits, state } = context;
  const { operation } = request;
  if (match === undefined || profile.absent.includes(operation)) {
    return notFound();
  }
  const demand = { method: request.method, operation, token };
  const refusal = refuseCaller(context, request, token);
  if (refusal !== undefined) {
    return refusal;
  }
  if (profile.hasLimits) {
    const excess = limits.enter(demand);
    exchange.response.once("close", () => limits.leave(demand));
    if (excess !== undefined) {
      return excess;
    }
  }
  const { url: base, storage, storageUrl } = context;
  const publish = (content: Buffer, type: string) => `${storageUrl}${storage.put(content, type)}`;
  const reply = addEtag(context, request, match.route.handle({ ...request, state, profile, token, base, publish }));
  const isFree = (reply.status === 304 && token !== undefined) || operation === "rate-limit/get";
  if (profile.hasLimits && !isFree) {
    limits.spend(token);
  }
  return reply;
}

function tokenOf({ state }: Context, { headers }: ReceivedRequest): Token | undefined {
  const [, text] = /^(?:token|bearer) (.+)$/iu.exec(String(headers["authorization"] ?? "")) ?? [];
  const found = state.tokens.find((one) => one.text === text);
  return found !== undefined && state.now() < (found.expiresAt ?? Number.POSITIVE_INFINITY) ? found : undefined;
}

function refuseCaller(
  { profile }: Context,
  { headers, operation }: ReceivedRequest,
  token: Token | undefined,
): Reply | undefined {
  if (headers["user-agent"] === undefined) {
    const words = "Request forbidden by administrative rules. Please make sure your request has a User-Agent header";
    return refuse(403, words);
  }
  const version = headers["x-github-api-version"];
  if (version !== undefined && profile.versions.length > 0 && !profile.versions.includes(String(version))) {
    return refuse(400, `${String(version)} is not a supported version of the API.`);
  }
  const isApp = operation.startsWith("apps/");
  return headers["authorization"] !== undefined && token === undefined && !isApp
    ? refuse(401, "Bad credentials")
    : undefined;
}

/** Gives an answer to a GET its ETag, and leaves the body out for those who have it already. */
function addEtag({ profile }: Context, { method, headers }: ReceivedRequest, reply: Reply): Reply {
  if (!profile.hasEtags || method !== "GET" || reply.status !== 200) {
    return reply;
  }
  const content = reply.raw ?? JSON.stringify(reply.body);
  const etag = `W/"${createHash("sha256").update(content).digest("hex")}"`;
  const known = String(headers["if-none-match"] ?? "").split(/\s*,\s*/u);
  const all = { ...reply.headers, etag, "cache-control": "private, max-age=60, s-maxage=60" };
  return known.includes(etag) ? { status: 304, headers: all } : { ...reply, headers: all };
}

function dateOf({ state }: Context): string {
  return new Date(state.now()).toUTCString();
}

function headersFor(context: Context, token: Token | undefined): Readonly<Record<string, string>> {
  const { profile, limits } = context;
  const isClassic = token !== undefined && kindOf(token) === "classic" && profile.name !== "gitea";
  return {
    date: dateOf(context),
    ...(profile.name === "gitea" ? {} : { "x-github-request-id": "0000:0000:0000:0000:0000" }),
    ...(isClassic ? { "x-oauth-scopes": "repo, workflow" } : {}),
    ...(profile.hasLimits ? limits.headers(token) : {}),
  };
}
