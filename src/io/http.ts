import type { IncomingMessage } from "node:http";
import type { RequestHandler } from "http-client/lib/interfaces";
import { type Patience, type Watch, watchOver } from "./patience.ts";
import { basicAuthorization } from "./url-parts.ts";

/** Requests over HTTP, with the runner's proxy settings, limits, and retries of what may pass. */

/** Why a request has no answer that can be used. Its words never hold the URL, which may hold secrets. */
export class RequestError extends Error {
  override readonly name = "RequestError";
  /** The HTTP status where there was an answer, 0 for one that is of no use whatever its status. */
  readonly status: number | undefined;
  /** How long the server wants to be left alone, in milliseconds. */
  readonly pause: number | undefined;

  constructor(message: string, { status, pause, cause }: RequestErrorDetails = {}) {
    super(message, { cause });
    this.status = status;
    this.pause = pause;
  }
}

interface RequestErrorDetails {
  readonly status?: number | undefined;
  readonly pause?: number | undefined;
  readonly cause?: unknown;
}

/** What to fetch, within which limits. */
export interface Fetch {
  /** An http or https URL. Its user and password, if any, are sent to that server alone. */
  readonly url: string;
  /** Of the body, in bytes. */
  readonly limit: number;
  readonly signal: AbortSignal;
  /** Waits between attempts. */
  readonly sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** Half a minute of silence and two minutes in all, unless told. */
  readonly patience?: Patience;
}

/** A body, and what the server says that it is. */
export interface Fetched {
  readonly body: Uint8Array;
  /** The media type without parameters, in lower case; empty when there is none. */
  readonly type: string;
}

const attempts = 3;
/** The longest pause that a server may ask for before that counts as a no, in milliseconds. */
export const longestPause = 60_000;
const usualPatience: Patience = { silence: 30_000, whole: 120_000 };
const mostRedirects = 10;
const redirects: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
/** The statuses of what may pass. */
export const passing: ReadonlySet<number> = new Set([408, 425, 429, 500, 502, 503, 504]);

/** The pause before the attempt that follows this one, counted from 1, in milliseconds. */
export function pauseAfter(attempt: number): number {
  return 500 * 2 ** attempt;
}

/**
 * Fetches a URL by GET. What may pass (no answer, 408, 425, 429, 500, 502, 503, 504) is tried three times, after the
 * pause that the server asks for. Redirects never lead from https to http. @throws RequestError, or the signal's reason
 */
export async function fetchUrl(request: Fetch): Promise<Fetched> {
  for (let attempt = 1; ; attempt += 1) {
    request.signal.throwIfAborted();
    try {
      return await fetchOnce(request);
    } catch (problem) {
      request.signal.throwIfAborted();
      const error =
        problem instanceof RequestError ? problem : new RequestError(describeError(problem), { cause: problem });
      const { status = 503, pause = 0 } = error;
      if (attempt === attempts || !passing.has(status) || pause > longestPause) {
        throw error;
      }
      await request.sleep(Math.max(pauseAfter(attempt), pause), request.signal);
    }
  }
}

/** What happened, in the words of the deepest cause: those around it say no more than that something failed. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) {
    return String(error);
  }
  if (error.cause instanceof Error) {
    return describeError(error.cause);
  }
  return error instanceof AggregateError ? error.errors.map(describeError).join("; ") : error.message || error.name;
}

/** The `Retry-After` of an answer in milliseconds, where it is one in seconds; `undefined` for none and for dates. */
export function parseRetryAfter(text: string | undefined): number | undefined {
  return text !== undefined && /^\s*\d{1,9}\s*$/u.test(text) ? Number(text) * 1000 : undefined;
}

async function fetchOnce({ url, limit, signal, patience = usualPatience }: Fetch): Promise<Fetched> {
  const watch = watchOver(signal, patience);
  try {
    return await Promise.race([fetchWatched(new URL(url), limit, watch), watch.stopped]);
  } finally {
    watch.end();
  }
}

async function fetchWatched(url: URL, limit: number, watch: Watch): Promise<Fetched> {
  const message = await follow(url, watch);
  watch.signal.addEventListener("abort", () => message.destroy(), { once: true });
  const { statusCode: status, headers } = message;
  if (status !== 200) {
    throw new RequestError(`the server answered ${status}`, { status, pause: parseRetryAfter(headers["retry-after"]) });
  }
  const [type = ""] = (headers["content-type"] ?? "").split(";");
  return { body: await readBody(message, limit, watch), type: type.trim().toLowerCase() };
}

/** Follows redirects to an answer that is none, with every request over https when the first one was. */
export async function follow(first: URL, watch: Watch): Promise<IncomingMessage> {
  let url = first;
  for (let hop = 0; hop <= mostRedirects; hop += 1) {
    // A client keeps its first agent, which is one of http or of https: each hop has its own.
    const client = await createClient(watch.signal);
    const { message } = await client.get(url.href, credentials(url));
    watch.touch();
    const { location } = message.headers;
    if (!redirects.has(message.statusCode ?? 0) || location === undefined) {
      return message;
    }
    message.destroy();
    watch.signal.throwIfAborted();
    url = nextUrl(location, url);
  }
  throw new RequestError(`the server leads on more than ${mostRedirects} times`, { status: 0 });
}

function nextUrl(location: string, current: URL): URL {
  if (!URL.canParse(location, current.href)) {
    throw new RequestError("the server leads to an address that is none", { status: 0 });
  }
  const next = new URL(location, current);
  if (next.protocol !== current.protocol && !(current.protocol === "http:" && next.protocol === "https:")) {
    throw new RequestError(`the server leads from ${current.protocol} to ${next.protocol}`, { status: 0 });
  }
  return next;
}

/**
 * A client that follows no redirects, with the proxies of the runner. HttpClient cannot be stopped by itself: its
 * requests, and those that open a proxy's tunnel, are tied to the signal.
 */
export async function createClient(signal: AbortSignal) {
  const { HttpClient } = await import("http-client");
  const tie: RequestHandler = {
    prepareRequest: (options) => {
      options.signal = signal;
      const { agent } = options;
      if (typeof agent === "object" && "proxyOptions" in agent && typeof agent.proxyOptions === "object") {
        Object.assign(agent.proxyOptions ?? {}, { signal });
      }
    },
    canHandleAuthentication: () => false,
    handleAuthentication: async () => await Promise.reject(new Error("nobody asked for it")),
  };
  return new HttpClient("stdops", [tie], { allowRedirects: false });
}

function credentials(url: URL): Record<string, string> {
  const authorization = basicAuthorization(url);
  return authorization === undefined ? {} : { authorization };
}

/** Reads a body to its end. @throws RequestError when it is cut short or too long */
export async function readBody(message: IncomingMessage, limit: number, watch: Watch): Promise<Uint8Array> {
  const tooLong = new RequestError(`the answer is longer than ${limit / 1024 / 1024} MiB`, { status: 0 });
  if (Number(message.headers["content-length"] ?? 0) > limit) {
    throw tooLong;
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of message) {
      watch.touch();
      size += chunk.length;
      if (size > limit) {
        throw tooLong;
      }
      chunks.push(chunk);
    }
  } catch (cause) {
    throw cause === tooLong ? tooLong : new RequestError("the answer was cut short", { cause });
  }
  if (!message.complete) {
    throw new RequestError("the answer was cut short");
  }
  return Buffer.concat(chunks);
}
