import { basicAuthorization } from "../url-parts.ts";
import type { HeaderMap } from "./header-map.ts";

/** The `Authorization` that a URL's user and password are, unless the headers have one. */
export function authorize(url: URL, headers: HeaderMap): HeaderMap {
  const isGiven = Object.keys(headers).some((name) => name.toLowerCase() === "authorization");
  const authorization = basicAuthorization(url);
  return isGiven || authorization === undefined ? {} : { authorization };
}
