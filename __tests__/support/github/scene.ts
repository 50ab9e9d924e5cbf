import type { Repository, Token } from "./state.ts";

/** A workflow's file that asks for all kinds of inputs, and listens to a repository event. */
export const deployText = `name: Deploy
run-name: Deploy to \${{ inputs.where }} \${{ inputs.note }}
on:
  workflow_dispatch:
    inputs:
      where: { type: choice, options: [staging, production], required: true }
      dry: { type: boolean, default: false }
      note: { description: Anything }
  repository_dispatch:
    types: [release]
jobs: {}
`;

/** A repository of octo-org with the workflow `deploy.yml`, and one that cannot be dispatched. */
export function appRepository(changes: Partial<Repository> = {}): Repository {
  return {
    owner: "octo-org",
    name: "app",
    isPrivate: true,
    branches: { main: "a".repeat(40), "feature/x": "b".repeat(40) },
    tags: { v1: { sha: "c".repeat(40), isAnnotated: true }, v2: { sha: "a".repeat(40) } },
    workflows: [
      { path: ".github/workflows/deploy.yml", text: deployText },
      { path: ".github/workflows/test.yml", text: "on: [push, pull_request]\n" },
    ],
    ...changes,
  };
}

/** A token of a person that may do everything in octo-org/app. */
export const writer: Token = {
  text: "ghp_writer",
  login: "octocat",
  grants: { "octo-org/app": { actions: "write", contents: "write" } },
};
