import type { GitHubClient, ReadOptions } from "./client.ts";
import { createEtagCache } from "./etag-cache.ts";
import type { Reply } from "./exchange.ts";
import { GitHubError } from "./github-error.ts";
import { followMoves } from "./moves.ts";
import { readPages } from "./pages.ts";
import { persist } from "./persist.ts";
import type { Bounds, Request, Session } from "./session.ts";
import type { TokenSource } from "./token-source.ts";
import { baseHeaders, graphqlUrl, isGitea, joinUrl } from "./urls.ts";

/** What the two halves of a client share. */
export interface Connection {
  readonly apiUrl: string;
  readonly session: Session;
  readonly tokens: TokenSource;
  readonly bounds: Bounds;
}

const usualGiveUp = 30_000;

/** The half of a client that reads. */
export function createReader(connection: Connection): Pick<GitHubClient, "get" | "list" | "locate" | "ask"> {
  const { apiUrl, session } = connection;
  const cache = createEtagCache();

  /** One attempt at a read, by an ETag where one is known. */
  async function readOnce<T>(request: Request, read: (reply: Reply) => T | undefined, bounds: Bounds): Promise<T> {
    const send = async (authorization: string | undefined) => {
      const key = `${authorization} ${request.headers["accept"]} ${request.url.href}`;
      const known = request.method === "GET" ? cache.find(key) : undefined;
      const etag = known?.headers["etag"];
      const headers = { ...request.headers, ...(etag === undefined ? {} : { "if-none-match": etag }) };
      const fresh = await followMoves(
        withToken({ ...request, headers }, authorization),
        async (one) => await session.send(one, bounds),
      );
      return { key, reply: fresh.status === 304 && known !== undefined ? known : fresh };
    };
    const { key, reply } = await sendAuthorized(connection, bounds, send);
    const value = read(reply);
    if (value === undefined) {
      throw session.judge(reply);
    }
    if (request.method === "GET" && reply.status === 200) {
      cache.keep(key, reply);
    }
    return value;
  }

  async function readFirmly<T>(request: Request, read: (reply: Reply) => T | undefined, options: ReadOptions) {
    const { giveUpAfter = usualGiveUp, atLeast } = options;
    const bounds = atLeast === undefined ? connection.bounds : prolong(connection, atLeast);
    return await persist({ session, bounds, giveUpAfter }, async (within) => await readOnce(request, read, within));
  }

  return { ...createGetters(apiUrl, readFirmly), ...createLists(apiUrl, readFirmly) };
}

/** Bounds that leave so many milliseconds from now on, if the deadline comes sooner. */
function prolong({ bounds, session }: Connection, atLeast: number): Bounds {
  const end = session.clock.monotonic() + atLeast;
  return { ...bounds, deadline: () => Math.max(bounds.deadline(), end) };
}

type Read = <T>(request: Request, read: (reply: Reply) => T | undefined, options: ReadOptions) => Promise<T>;

function createGetters(apiUrl: string, readFirmly: Read): Pick<GitHubClient, "get" | "ask" | "locate"> {
  return {
    get: async (path, options) => {
      const { query, accept = baseHeaders.accept } = options;
      const request = get(joinUrl(apiUrl, path, query), accept);
      return await readFirmly(request, (reply) => (isDone(reply) ? options.read(reply.data) : undefined), options);
    },
    ask: async (query, options) => {
      const headers = { ...baseHeaders, "content-type": "application/json" };
      const body = JSON.stringify({ query });
      const request = { method: "POST", url: graphqlUrl(apiUrl), headers, body } as const;
      return await readFirmly(request, (reply) => (isDone(reply) ? options.read(reply.data) : undefined), options);
    },
    locate: async (path, options = {}) => {
      const request = { ...get(joinUrl(apiUrl, path), baseHeaders.accept), skipsBody: true };
      const { url } = await readFirmly(request, (reply) => readLocation(reply, request.url), options);
      return url;
    },
  };
}

function createLists(apiUrl: string, readFirmly: Read): Pick<GitHubClient, "list"> {
  return {
    list: async (path, options) =>
      await readPages(options, {
        size: Math.min(isGitea(apiUrl) ? 50 : 100, options.most),
        readPage: async ({ size, page }, read) => {
          const paging = { page, per_page: size, limit: isGitea(apiUrl) ? size : undefined };
          const request = get(joinUrl(apiUrl, path, { ...options.query, ...paging }), baseHeaders.accept);
          return await readFirmly(request, read, options);
        },
      }),
  };
}

/** Sends with the token of the moment, and once more with a new one where that token is no longer accepted. */
export async function sendAuthorized<T extends { readonly reply: Reply }>(
  { tokens }: Connection,
  bounds: Bounds,
  send: (authorization: string | undefined) => Promise<T>,
): Promise<T> {
  const first = await tokens.authorize(bounds);
  const sent = await send(first);
  if (sent.reply.status === 401 && (await tokens.renew(first, bounds))) {
    return await send(await tokens.authorize(bounds));
  }
  return sent;
}

/** The request with the token; without any when there is none. */
export function withToken(request: Request, authorization: string | undefined): Request {
  return authorization === undefined ? request : { ...request, headers: { ...request.headers, authorization } };
}

function get(url: URL, accept: string): Request {
  return { method: "GET", url, headers: { ...baseHeaders, accept } };
}

function isDone({ status }: Reply): boolean {
  return status >= 200 && status < 300;
}

function readLocation({ status, headers }: Reply, from: URL): { readonly url: URL | undefined } | undefined {
  const { location = "" } = headers;
  if (status >= 200 && status < 300) {
    return { url: undefined };
  }
  if (![302, 303, 307].includes(status) || !URL.canParse(location, from.href)) {
    return undefined;
  }
  const url = new URL(location, from);
  const isSafe = url.protocol === "https:" || (url.protocol === "http:" && from.protocol === "http:");
  if (!isSafe) {
    throw new GitHubError(`the API leads from ${from.protocol} to ${url.protocol}`, { kind: "refused", status });
  }
  return { url };
}
