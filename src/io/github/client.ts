import { setMaxListeners } from "node:events";
import type { Clock } from "../clock.ts";
import type { Patience } from "../patience.ts";
import type { Credentials } from "./credentials.ts";
import type { GitHubError } from "./github-error.ts";
import { createPacing, type Pacing } from "./pacing.ts";
import type { Budget } from "./rate-limit.ts";
import { createReader } from "./reader.ts";
import { createSender } from "./sender.ts";
import { type Bounds, createSession } from "./session.ts";
import { createTokenSource } from "./token-source.ts";
import type { Query } from "./urls.ts";

/** How the API is reached. Proxies are those of the process's environment, as the runner's own libraries read them. */
export interface GitHubAccess {
  /** Such as `https://api.github.com` or `https://ghes.example/api/v3`, with a slash at its end or without. */
  readonly apiUrl: string;
  readonly credentials: Credentials;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** On the clock's monotonic time, in milliseconds; `Infinity` for none. Nothing waits past it. */
  readonly deadline: () => number;
  /** For each request: half a minute of silence, less for a read that can be made again; a minute in all, unless told. */
  readonly patience?: Patience;
  /** A pace that several clients of one token share; each has its own, unless told. */
  readonly pacing?: Pacing;
  /** Told once for each rate limit that is waited for, as a sentence. */
  readonly onWait?: (text: string) => void;
}

/** What every read may say of itself. */
export interface ReadOptions {
  /** Milliseconds of failing after which a read gives up; half a minute, unless told. The deadline ends it anyway. */
  readonly giveUpAfter?: number | undefined;
  /** Milliseconds that each request of the read has, though the deadline comes sooner: for what is fetched at an end. */
  readonly atLeast?: number | undefined;
}

/** A read of one thing. */
interface Get<T> extends ReadOptions {
  readonly query?: Query;
  /** `undefined` for an answer that cannot be read: it is asked for again. */
  readonly read: (data: unknown) => T | undefined;
  readonly accept?: string;
}

/** A read of a list. */
export interface List<T> extends ReadOptions {
  readonly query?: Query;
  /** Where the list stands in an answer that is an object, such as `workflow_runs`. */
  readonly key?: string;
  readonly read: (item: unknown) => T | undefined;
  /** No more items than this are asked for. */
  readonly most: number;
}

/** A request with an effect. */
export interface Post {
  readonly query?: Query;
  readonly body?: unknown;
  /** `2022-11-28` unless told. */
  readonly apiVersion?: string;
  /** Milliseconds. Where given, these bound the request instead of the client's signal and deadline. */
  readonly within?: number | undefined;
}

/** What became of a request with an effect. */
export type Sent =
  /** `data` is `undefined` or a text when the answer's body cannot be read: the status alone says that it was done. */
  | { readonly kind: "done"; readonly status: number; readonly data: unknown }
  /** A definite no: nothing was done. Of kind `unreachable` when the request never left. */
  | { readonly kind: "refused"; readonly error: GitHubError }
  /** It may have been done: 5xx, a reset, no answer in time. */
  | { readonly kind: "ambiguous"; readonly error: GitHubError };

/** GitHub's API, with this library's own policy of retries, limits and pace. */
export interface GitHubClient {
  /** Of the API, without a slash at its end. */
  readonly apiUrl: string;
  /** A read: tried again when that may help, conditional when an ETag is known. @throws GitHubError */
  get<T>(path: string, options: Get<T>): Promise<T>;
  /** The items of all pages, without doubles. @throws GitHubError */
  list<T>(path: string, options: List<T>): Promise<readonly T[]>;
  /**
   * Sends a request with an effect. It is never repeated after an end that leaves open whether it was done. When the
   * signal is aborted while it is under way, its answer is waited for a few seconds more. @throws the signal's reason
   */
  post(path: string, options?: Post): Promise<Sent>;
  /** Asks GraphQL for something; the question must not change anything. @throws GitHubError */
  ask<T>(query: string, options: Pick<Get<T>, "read" | "giveUpAfter">): Promise<T>;
  /** The address that a read leads to, which is not followed; `undefined` for an answer that leads nowhere. @throws GitHubError */
  locate(path: string, options?: ReadOptions): Promise<URL | undefined>;
  /** Every request that was sent, those answered by 304 included. */
  readonly requests: number;
  /** What the last answer said of the primary rate limit. */
  readonly budget: Budget | undefined;
  /** The server's clock: the `Date` of the last answer and the time since. */
  serverNow(): Date | undefined;
}

const usualPatience: Patience = { silence: 30_000, whole: 60_000 };

/** Makes a client. Nothing is sent, and no library is loaded, before the first request. */
export function createGitHubClient(access: GitHubAccess): GitHubClient {
  const { apiUrl, credentials, clock, signal, deadline, patience = usualPatience, onWait = () => {} } = access;
  // Each request under way listens to it.
  setMaxListeners(0, signal);
  const session = createSession({ clock, pacing: access.pacing ?? createPacing(clock), patience, onWait });
  const tokens = createTokenSource(credentials, session, apiUrl);
  const bounds: Bounds = { signal, deadline, isUrgent: false };
  return {
    apiUrl: apiUrl.replace(/\/+$/u, ""),
    ...createReader({ apiUrl, session, tokens, bounds }),
    ...createSender({ apiUrl, session, tokens, bounds }),
    get requests() {
      return session.requests;
    },
    get budget() {
      return session.budget;
    },
    serverNow: session.serverNow,
  };
}
