import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { type GitHub, startGitHub } from "./server.ts";

const folder = resolve(import.meta.dirname, "../../../examples/dispatch-workflow/workflows");
/** The token that the server of the examples takes. */
export const exampleToken = "ghp_examples";

/** A server with the workflows that the examples of dispatch-workflow start, and the environment that leads to it. */
export async function startExampleGitHub(): Promise<GitHub & { readonly env: Readonly<Record<string, string>> }> {
  const github = await startGitHub();
  const workflows = readdirSync(folder).map((name) => ({
    path: `.github/workflows/${name}`,
    text: readFileSync(join(folder, name), "utf8"),
  }));
  github.state.repositories = [{ owner: "octo-org", name: "app", isPrivate: true, workflows }];
  const grants = { "octo-org/app": { actions: "write", contents: "write" } } as const;
  github.state.tokens = [{ text: exampleToken, grants }];
  const env = { GITHUB_API_URL: github.url, GITHUB_REPOSITORY: "octo-org/app", GITHUB_REF: "refs/heads/main" };
  return { ...github, env };
}
