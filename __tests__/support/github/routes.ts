import type { GitHubState, Token } from "./state.ts";

/** A request that was understood, for the handler of its route. */
export interface Call {
  readonly state: GitHubState;
  /** The values of the path's parameters, decoded. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  /** Parsed JSON; `undefined` when there was none. */
  readonly body: unknown;
  /** `undefined` for an anonymous request. */
  readonly token: Token | undefined;
  /** The address of the API, without a slash at its end. */
  readonly base: string;
  /** The request's own path, still encoded, with the API's prefix. */
  readonly path: string;
}

/** What a handler answers; the server adds what every answer has. */
export interface Reply {
  readonly status: number;
  /** Sent as JSON; `undefined` for none. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An operation that the stand-in can do, by the name that GitHub's description gives it. */
export interface Route {
  readonly operation: string;
  readonly handle: (call: Call) => Reply;
}

/** GitHub's answer to all that is not there, or not to be seen. */
export function refuse(status: number, message: string): Reply {
  return { status, body: { message, documentation_url: "https://docs.github.com/rest", status: String(status) } };
}

const mostPerPage = 100;
const usualPerPage = 30;

/** A page of a list, with the `Link` header that GitHub sends when there is more than one. */
export function paginate<T>(items: readonly T[], { query, base, path }: Pick<Call, "query" | "base" | "path">) {
  const size = Math.min(Math.max(Number(query["per_page"] ?? usualPerPage), 1), mostPerPage);
  const page = Math.max(Number(query["page"] ?? 1), 1);
  const last = Math.max(Math.ceil(items.length / size), 1);
  const to = (relation: string, number: number) => {
    const search = new URLSearchParams({ ...query, page: String(number) });
    return `<${new URL(path, base).href}?${search}>; rel="${relation}"`;
  };
  const links = [
    ...(page > 1 ? [to("prev", page - 1)] : []),
    ...(page < last ? [to("next", page + 1), to("last", last)] : []),
    ...(page > 1 ? [to("first", 1)] : []),
  ];
  const headers: Readonly<Record<string, string>> = links.length > 0 ? { link: links.join(", ") } : {};
  return { items: items.slice((page - 1) * size, page * size), headers };
}
