import type { Profile } from "./profile.ts";
import type { GitHubState, Grants, Repository, Token } from "./state.ts";

/** A request that was understood, for the handler of its route. */
export interface Call {
  readonly state: GitHubState;
  readonly profile: Profile;
  readonly method: string;
  /** The values of the path's parameters, decoded. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** Parsed JSON; the text itself when it is none, `undefined` when there was none. */
  readonly body: unknown;
  /** `undefined` for an anonymous request. */
  readonly token: Token | undefined;
  /** The address of the API, without a slash at its end. */
  readonly base: string;
  /** The request's own path, still encoded, with the API's prefix. */
  readonly path: string;
  /** Puts something on the second origin; returns its address, which is valid for a minute. */
  readonly publish: (content: Buffer, type: string) => string;
}

/** What a handler answers; the server adds what every answer has. */
export interface Reply {
  readonly status: number;
  /** Sent as JSON; `undefined` for none. */
  readonly body?: unknown;
  /** Sent as it is, in the place of JSON; its type stands in the headers. */
  readonly raw?: string | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A call about a repository that the caller may see. */
export interface RepositoryCall extends Call {
  readonly repository: Repository;
}

/** What a request does. */
export type Handler = (call: Call) => Reply;

/** An operation that the stand-in can do, by the name that GitHub's description gives it. */
export interface Route {
  readonly operation: string;
  readonly method: string;
  /** Such as `/repos/{owner}/{repo}/tags`; a name that ends with `+` may hold slashes. */
  readonly path: string;
  readonly handle: Handler;
}

/** What a token has to be granted. */
export type Need = Readonly<{ readonly [Area in keyof Grants]?: "read" | "write" }>;

/** A refusal in GitHub's form. */
export function refuse(status: number, message: string, headers: Readonly<Record<string, string>> = {}): Reply {
  return {
    status,
    body: { message, documentation_url: "https://docs.github.com/rest", status: String(status) },
    headers,
  };
}

/** GitHub's answer to all that is not there, or not to be seen. */
export function notFound(): Reply {
  return refuse(404, "Not Found");
}
