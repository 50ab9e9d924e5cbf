import { createHash, generateKeyPairSync } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { type GitHub, startGitHub } from "./server.ts";

const folder = resolve(import.meta.dirname, "../../../examples/dispatch-workflow/workflows");
const appKey = generateKeyPairSync("rsa", {
  modulusLength: 2048,
  publicKeyEncoding: { type: "spki", format: "pem" },
  privateKeyEncoding: { type: "pkcs8", format: "pem" },
});
/** The token that the server of the examples takes. */
export const exampleToken = "ghp_examples";

/** What the file of the release is that an example speaks of. */
export const release = "a release\n";

/** What the expressions on the pages stand for. */
const values: Readonly<Record<string, string>> = {
  "github.ref_name": "v1.10",
  "github.run_id": "42",
  "inputs.environment": "staging",
  "secrets.DEPLOY_APP_KEY": appKey.privateKey,
  "secrets.DISPATCH_TOKEN": exampleToken,
  "steps.build.outputs.size": "4096",
  "vars.DEPLOY_APP_ID": "4242",
};

/** An input of an example as a runner gives it to the step. @throws Error for an expression that has no value here */
export function evaluateExample(text: string): string {
  return text.replaceAll(/\$\{\{ ([^}]+) \}\}/gu, (_, expression: string) => {
    const value = values[expression];
    if (value === undefined) {
      throw new Error(`What is ${expression} in the examples?`);
    }
    return value;
  });
}

const update = {
  path: ".github/workflows/update.yml",
  text: "on: { workflow_dispatch: { inputs: { version: { type: string } } } }",
};

/** Figures as an earlier run left them. */
const figures = JSON.stringify({
  schema: "stdops-metrics/1",
  run: {},
  deployment: null,
  metrics: [{ name: "bundle_size_bytes", type: "gauge", value: 4000, labels: {} }],
});

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** The run that the examples are a part of, and one of the same workflow before. */
function addRuns({ state }: GitHub): void {
  const plans = [
    {
      jobs: [
        { name: "test", duration: 2000 },
        { name: "export", duration: 600_000 },
      ],
    },
    { artifacts: [{ name: "metrics-size", files: { "metrics.json": figures } }] },
  ];
  state.runs.push(
    ...plans.map((plan, index) => ({
      id: 42 - index,
      number: 2 - index,
      repository: "octo-org/app",
      workflow: ".github/workflows/nightly.yml",
      event: "push",
      branch: "main",
      sha: "a".repeat(40),
      actor: "octocat",
      title: "Nightly",
      inputs: {},
      createdAt: state.now() - 60_000 * (index + 1),
      attempts: [{ startedAt: state.now() - 60_000 * (index + 1), plan }],
      cancelRequests: 0,
    })),
  );
}

/** A server with the repositories and workflows that the examples speak of, and the environment that leads to it. */
export async function startExampleGitHub(): Promise<GitHub & { readonly env: Readonly<Record<string, string>> }> {
  const github = await startGitHub();
  const workflows = readdirSync(folder).map((name) => ({
    path: `.github/workflows/${name}`,
    text: readFileSync(join(folder, name), "utf8"),
    ...(name === "deploy.yml"
      ? {
          plan: {
            artifacts: [
              { name: "outputs", files: { "outputs.json": '{"url":"https://staging.example.com"}' } },
              { name: "report-1", files: { "index.html": "<p>fine</p>" } },
            ],
          },
        }
      : {}),
  }));
  const acme = ["web", "api", "docs"].map((name) => ({ name, workflows: [update] }));
  github.state.repositories = [
    { owner: "octo-org", name: "app", isPrivate: true, workflows },
    ...[...acme, { name: "infrastructure", workflows }].map((repository) => ({
      ...repository,
      owner: "acme",
      isPrivate: true,
      branches: { main: "b".repeat(40), next: "c".repeat(40) },
    })),
  ];
  const assets = [{ name: "app.tar.gz", size: release.length, digest: `sha256:${sha256(release)}` }];
  github.state.repositories.push({
    owner: "cli",
    name: "cli",
    isPrivate: false,
    releases: [{ tag: "v2.83.0", assets }],
  });
  const all = { actions: "write", contents: "write", metadata: "read" } as const;
  github.state.tokens = [{ text: exampleToken, grants: { "*": all } }];
  const grants = { "acme/infrastructure": all };
  github.state.installations = [{ id: 77, appId: "4242", publicKey: appKey.publicKey, grants }];
  addRuns(github);
  const run = { GITHUB_RUN_ID: "42", GITHUB_RUN_ATTEMPT: "1", GITHUB_JOB: "export", GITHUB_WORKFLOW: "Nightly" };
  const place = { GITHUB_API_URL: github.url, GITHUB_REPOSITORY: "octo-org/app", GITHUB_REF: "refs/heads/main" };
  return { ...github, env: { ...place, ...run } };
}
