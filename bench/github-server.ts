/** Starts a stand-in for GitHub's API: writes its URL to the file that the first argument names; the second is a token. */
import { writeFileSync } from "node:fs";
import { startGitHubStandIn } from "../src/demo/github/server.ts";

const [, , file = "", token = ""] = process.argv;
const { url, state } = await startGitHubStandIn();
const unlimited = { total: 1e9, remaining: 1e9, reset: 4e9 };
state.tokens = [{ text: token, grants: { "octo-org/app": { actions: "write", contents: "write" } }, limit: unlimited }];
const jobs = Array.from({ length: 300 }, (_, number) => ({
  name: `job ${number}`,
  steps: Array.from({ length: 10 }, (_, step) => ({ name: `step ${step}`, duration: 300 })),
}));
const zip = Buffer.alloc(200 * 1024 * 1024);
state.repositories = [
  {
    owner: "octo-org",
    name: "app",
    isPrivate: true,
    workflows: [
      { path: ".github/workflows/quick.yml" },
      { path: ".github/workflows/large.yml", plan: { jobs } },
      {
        path: ".github/workflows/artifact.yml",
        plan: { artifacts: [{ name: "large", files: { "large.bin": zip.toString("latin1") } }] },
      },
    ],
  },
];
writeFileSync(file, url);
