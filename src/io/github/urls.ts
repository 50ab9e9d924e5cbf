/** Parts of a URL's query; those that are `undefined` are left out. */
export type Query = Readonly<Record<string, string | number | boolean | undefined>>;

/** What every request says. */
export const baseHeaders = {
  accept: "application/vnd.github+json",
  "user-agent": "stdops",
  "x-github-api-version": "2022-11-28",
} as const;

/** An address of the API, whose own may have a path, and a slash at its end. */
export function joinUrl(apiUrl: string, path: string, query: Query = {}): URL {
  const url = new URL(`${apiUrl.replace(/\/+$/u, "")}${path}`);
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) {
      url.searchParams.set(name, String(value));
    }
  }
  return url;
}

/** Where GraphQL is: beside REST's `/api/v3` on GHES, beneath the API's address elsewhere. */
export function graphqlUrl(apiUrl: string): URL {
  return new URL(`${apiUrl.replace(/\/+$/u, "").replace(/\/api\/v3$/u, "/api")}/graphql`);
}

/** Gitea's API, which names the size of a page `limit` and gives no more than 50. */
export function isGitea(apiUrl: string): boolean {
  return /\/api\/v1\/*$/u.test(apiUrl);
}
