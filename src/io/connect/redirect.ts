import { ConnectError } from "./connect-error.ts";
import { decodeText } from "./expression.ts";

const redirects: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/**
 * Where an answer leads; `undefined` when it is no redirect.
 * @throws ConnectError when it leads nowhere, from https to http, or to what is neither
 */
export function findRedirect(status: number, location: string | undefined, current: URL): URL | undefined {
  if (!redirects.has(status) || location === undefined) {
    return undefined;
  }
  // Node gives a header's bytes one by one; most servers send UTF-8.
  const text = decodeText(Buffer.from(location, "latin1"));
  if (!URL.canParse(text, current.href)) {
    throw new ConnectError("redirect", "the server leads to an address that is none");
  }
  const next = new URL(text, current);
  if (!/^https?:$/u.test(next.protocol) || (current.protocol === "https:" && next.protocol === "http:")) {
    const where = next.protocol === "http:" ? "from https to http" : "to what is neither http nor https";
    throw new ConnectError("redirect", `the server leads ${where}`);
  }
  return next;
}

/** The method of the request that follows a redirect, as browsers and RFC 9110, 15.4, have it. */
export function methodAfterRedirect(status: number, method: string): string {
  const changes = status === 303 ? method !== "HEAD" : status < 303 && method === "POST";
  return changes ? "GET" : method;
}
