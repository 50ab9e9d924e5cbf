import { decodePercent } from "../http.ts";
import type { HeaderMap } from "./header-lines.ts";

/** The `Authorization` that a URL's user and password are, unless the headers have one. */
export function authorize({ username, password }: URL, headers: HeaderMap): HeaderMap {
  const isGiven = Object.keys(headers).some((name) => name.toLowerCase() === "authorization");
  const pair = `${decodePercent(username)}:${decodePercent(password)}`;
  return isGiven || pair === ":" ? {} : { authorization: `Basic ${Buffer.from(pair).toString("base64")}` };
}
