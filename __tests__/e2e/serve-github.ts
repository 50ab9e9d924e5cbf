/**
 * Starts the stand-in for GitHub's API for a workflow on a real runner, and ends after two minutes at the latest: writes
 * its pid and URL, a line each, to the file that is the only argument.
 */
import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { startGitHubStandIn } from "../../src/demo/github/server.ts";

const [, , file = ""] = process.argv;
const { url, state } = await startGitHubStandIn();
const grants = { "octo-org/app": { actions: "write", contents: "write" } } as const;
state.tokens = [{ text: "ghp_e2e", grants }];
const hostile = [
  "::set-output name=stolen::1",
  "a\n::set-output name=stolen::1",
  "b\r##[set-env name=STOLEN]1",
  "c%0A::stop-commands::x",
  "##[error]d | `e` <b>f</b>",
];
const deployText = `run-name: Deploy \${{ inputs.version }}
on:
  workflow_dispatch:
    inputs:
      version: { type: string, required: true }
`;
const release = Object.entries({ "app.tar.gz": "the application\n", "docs.tar.gz": "its documentation\n" }).map(
  ([name, text]) => ({
    name,
    size: text.length,
    digest: `sha256:${createHash("sha256").update(text).digest("hex")}`,
  }),
);
state.repositories = [
  {
    owner: "octo-org",
    name: "app",
    isPrivate: true,
    releases: [{ tag: "v1.10", assets: release }],
    workflows: [
      {
        path: ".github/workflows/deploy.yml",
        text: deployText,
        plan: ({ inputs }) => ({
          jobs: [{ name: "deploy", steps: [{ name: "Apply", duration: 300, log: ["applied"] }] }],
          artifacts: [
            {
              name: "outputs",
              files: { "outputs.json": `{"version":${JSON.stringify(inputs["version"])},"count":1.10}` },
            },
            { name: "report", files: { "report/index.html": "<p>fine</p>" } },
          ],
        }),
      },
      { path: ".github/workflows/regression.yml" },
      {
        path: ".github/workflows/slow.yml",
        plan: { jobs: [{ name: "build", steps: [{ name: "Wait", duration: 100_000 }] }] },
      },
      {
        path: ".github/workflows/hostile.yml",
        plan: {
          jobs: hostile.map((name) => ({
            name,
            steps: [{ name, duration: 100, conclusion: "failure", log: hostile }],
          })),
        },
      },
    ],
  },
];

/** The run that act says its workflow is, and one of the same workflow before, whose figures are a baseline. */
const figures = JSON.stringify({
  schema: "stdops-metrics/1",
  run: {},
  deployment: null,
  metrics: [
    { name: "bundle_size_bytes", type: "gauge", value: 4000, labels: {} },
    { name: "coverage_ratio", type: "gauge", value: 0.92, labels: {} },
  ],
});
const plans = [
  {
    jobs: [
      { name: "lint", duration: 2000 },
      { name: "build", duration: 600_000 },
    ],
  },
  { artifacts: [{ name: "metrics-size", files: { "metrics.json": figures } }] },
];
state.runs = plans.map((plan, index) => ({
  id: index + 1,
  number: plans.length - index,
  repository: "octo-org/app",
  workflow: ".github/workflows/regression.yml",
  event: "push",
  branch: "main",
  sha: "a".repeat(40),
  actor: "octocat",
  title: "Build",
  inputs: {},
  createdAt: state.now() - 60_000 * (index + 1),
  attempts: [{ startedAt: state.now() - 60_000 * (index + 1), plan }],
  cancelRequests: 0,
}));
writeFileSync(file, `${process.pid}\n${url}\n`);
setTimeout(() => process.exit(), 120_000);
