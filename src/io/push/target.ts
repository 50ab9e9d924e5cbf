import { decodePercent } from "../http.ts";
import type { HeaderMap } from "./header-lines.ts";

/** What is wrong with the address of a server that something is sent to, as a sentence; `undefined` when nothing. */
export function findPushUrlFault(text: string, { query }: { readonly query: boolean }): string | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^https?:$/u.test(url.protocol)) {
    return "It must be an http or https URL.";
  }
  if (text.includes("#") || (!query && text.includes("?"))) {
    return query ? "It must be a URL without a fragment." : "It must be a URL without query and fragment.";
  }
  return undefined;
}

/** The `Authorization` that a URL's user and password are, unless the headers have one. */
export function authorize({ username, password }: URL, headers: HeaderMap): HeaderMap {
  const isGiven = Object.keys(headers).some((name) => name.toLowerCase() === "authorization");
  const pair = `${decodePercent(username)}:${decodePercent(password)}`;
  return isGiven || pair === ":" ? {} : { authorization: `Basic ${Buffer.from(pair).toString("base64")}` };
}
