import type { Header } from "../../io/header-lines.ts";
import { basicAuthorization } from "../../io/url-parts.ts";

/** Headers that may go anywhere: they hold no credentials. */
const harmless: ReadonlySet<string> = new Set(["accept", "accept-language", "user-agent"]);

/** What decides over a request's headers. */
export interface HeaderChoice {
  readonly url: URL;
  /** The user's own. */
  readonly given: readonly Header[];
  /** Every redirect so far stayed at the origin that the user named: only then credentials go with the request. */
  readonly trusted: boolean;
  /** The URL that the user named, whose user and password are meant for its origin. */
  readonly first: URL;
}

/** All headers of a request but `Connection`. */
export function chooseHeaders({ url, given, trusted, first }: HeaderChoice): readonly Header[] {
  const own = given.filter(([name]) => trusted || harmless.has(name.toLowerCase()));
  const standard: readonly Header[] = [
    ["Host", url.host],
    ["Accept", "*/*"],
    ["User-Agent", "stdops"],
    ...(trusted ? basicCredentials(first) : []),
  ];
  const names = new Set(own.map(([name]) => name.toLowerCase()));
  return [...standard.filter(([name]) => !names.has(name.toLowerCase())), ...own];
}

function basicCredentials(url: URL): readonly Header[] {
  const authorization = basicAuthorization(url);
  return authorization === undefined ? [] : [["Authorization", authorization]];
}
