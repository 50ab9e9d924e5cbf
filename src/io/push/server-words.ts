import { isPlainObject, parseJson } from "../plain-json.ts";
import { decodePercent } from "../url-parts.ts";
import type { HeaderMap } from "./header-map.ts";
import { authorize } from "./target.ts";

/** Headers that this library sets, which are no secrets. */
const harmless: ReadonlySet<string> = new Set(["content-type", "content-encoding"]);

/** What a request says of who sends it. */
export interface Sender {
  readonly url: URL;
  readonly headers: HeaderMap;
}

/** What a server says of an error: the `message` of a JSON object, or a text; a page of HTML is left out. */
export function findWords(text: string, sender: Sender): string {
  const message = readField(parseJson(text), "message");
  const words = typeof message === "string" ? message : text;
  return /^\s*[<{[]/u.test(words) ? "" : toWords(words, sender);
}

/** A server's words without secrets, in one line of at most 300 characters. */
export function toWords(text: string, sender: Sender): string {
  // What is cut might be the end of a secret, which then could not be found any more.
  const characters = Array.from(redact(text, sender).slice(0, 1200).replaceAll(/\s+/gu, " ").trim());
  return characters.length > 300 ? `${characters.slice(0, 300).join("")}…` : characters.join("");
}

/** A field of what a server sent; `undefined` where that is no object, too. */
export function readField(data: unknown, name: string): unknown {
  return isPlainObject(data) && Object.hasOwn(data, name) ? data[name] : undefined;
}

/** Takes the values of headers, and a URL's password and query, out of what a server says: some send them back. */
export function redact(text: string, { url, headers }: Sender): string {
  const { authorization = "" } = authorize(url, {});
  const values = [...Object.entries(headers), ["authorization", authorization]]
    .filter(([name = ""]) => !harmless.has(name.toLowerCase()))
    .flatMap(([, value = ""]) => [value, ...value.split(/[\s,;=]+/u).filter((piece) => piece.length >= 6)]);
  const inUrl = [url.password, decodePercent(url.password), url.search, ...url.searchParams.values()];
  const secrets = [...values, ...inUrl].filter((secret) => secret.length >= 3);
  return secrets
    .toSorted((one, other) => other.length - one.length)
    .reduce((hidden, secret) => hidden.replaceAll(secret, "***"), text);
}
