import type { Ask, Reply } from "./exchange.ts";
import { GitHubError } from "./github-error.ts";

const sameMethod: ReadonlySet<number> = new Set([307, 308]);
const mostMoves = 3;

/**
 * Where an answer says that its thing has moved to, such as a repository that was renamed; `undefined` for any other
 * answer. The token goes to no other server. @throws GitHubError where it has moved to one, unless the place itself is what
 * was asked for
 */
export function findMove(
  { status, headers }: Reply,
  { method, url, skipsBody = false }: Pick<Ask, "method" | "url" | "skipsBody">,
): URL | undefined {
  const { location = "" } = headers;
  const isMove = sameMethod.has(status) || (status === 301 && method === "GET");
  if (!(isMove && URL.canParse(location, url.href))) {
    return undefined;
  }
  const next = new URL(location, url);
  if (next.origin !== url.origin && skipsBody) {
    return undefined;
  }
  if (next.origin !== url.origin) {
    const words = `the API answered ${status}, and leads to another server, to which no token is sent`;
    throw new GitHubError(words, { kind: "refused", status });
  }
  return next;
}

/** Follows a thing to where it has moved; `send` sends one request. @throws GitHubError */
export async function followMoves<T extends Pick<Ask, "method" | "url" | "skipsBody">>(
  first: T,
  send: (ask: T) => Promise<Reply>,
): Promise<Reply> {
  let ask = first;
  for (let moves = 0; ; moves += 1) {
    const reply = await send(ask);
    const next = moves < mostMoves ? findMove(reply, ask) : undefined;
    if (next === undefined) {
      return reply;
    }
    ask = { ...ask, url: next };
  }
}
