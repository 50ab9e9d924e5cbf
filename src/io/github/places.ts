import { GitHubError } from "./github-error.ts";
import type { Repository } from "./model.ts";

/** The path of something in a repository; `parts` are encoded, each as one part. @throws GitHubError for a part that is none */
export function pathIn({ owner, name }: Repository, ...parts: readonly (string | number)[]): string {
  return `/repos/${[owner, name, ...parts].map(encodePart).join("/")}`;
}

function encodePart(part: string | number): string {
  // A URL drops these: they would lead to another place of the API.
  if (/^\.{0,2}$/u.test(String(part))) {
    throw new GitHubError("a name is empty, . or ..", { kind: "refused", wasSent: false });
  }
  return encodeURIComponent(part);
}
