import type { Plan, StepPlan } from "../github/plan.ts";
import type { GitHubState } from "../github/state.ts";
import { outputOf, type Part, type Scene } from "../part.ts";

const token = "a-token-of-the-demo";
const [owner, name] = ["octo-org", "web"] as const;

const workflow = `name: Deploy
run-name: Deploy \${{ inputs.version }} to \${{ inputs.environment }}
on:
  workflow_dispatch:
    inputs:
      environment: { type: choice, options: [staging, production], required: true }
      version: { type: string, required: true }
      replicas: { type: number, default: 1 }
jobs: {}
`;

/**
 * The fourth part: starts a workflow on a stand-in for GitHub, follows its run, and brings back its outputs. To fail, a
 * step of the run fails.
 */
export const dispatchPart: Part = {
  name: "dispatch-workflow",
  title: "deploy, and watch (4 times as fast)",
  prepare: (scene) => {
    const { github, githubClock: clock, failAt } = scene;
    equip(github.state, planFor(failAt));
    const [version, replicas] = ["version", "replicas"].map((output) => outputOf(scene, "config-read", output));
    return {
      inputs: {
        "api-url": github.url,
        repository: `${owner}/${name}`,
        workflow: outputOf(scene, "config-read", "workflow"),
        inputs: `environment: production\nversion: ${version}\nreplicas: ${replicas}`,
        timeout: "1m",
      },
      hidden: { token },
      clock,
    };
  },
};

function equip(state: GitHubState, plan: Plan): void {
  state.repositories = [
    { owner, name, isPrivate: true, workflows: [{ path: ".github/workflows/deploy.yml", text: workflow, plan }] },
  ];
  state.tokens = [
    { text: token, kind: "fine-grained", grants: { [`${owner}/${name}`]: { actions: "write", contents: "read" } } },
  ];
}

/** A run of some eight seconds on the stand-in's clock. */
function planFor(failAt: Scene["failAt"]): Plan {
  const results = {
    tests_run: 128,
    coverage_ratio: failAt === "metrics-export" ? 0.87 : 0.94,
    image_bytes: 41_943_040,
  };
  const bad: StepPlan = {
    name: "Smoke test",
    duration: 900,
    conclusion: "failure",
    log: ["GET /health ... 200 ready", "GET /orders ... 500", "1 of 2 requests failed"],
  };
  const step = (title: string, duration: number): StepPlan => ({ name: title, duration });
  return {
    queued: 300,
    jobs: [
      { name: "test", steps: [step("Install", 1200), step("Unit tests", 2000)] },
      { name: "image", steps: [step("Build the image", 1500), step("Push the image", 1000)] },
      {
        name: "rollout",
        needs: ["test", "image"],
        steps: [
          step("Migrate the database", 1600),
          step("Replace the replicas", 1800),
          failAt === "dispatch-workflow" ? bad : step(bad.name, 900),
        ],
      },
    ],
    artifacts: [{ name: "outputs", files: { "outputs.json": JSON.stringify(results) } }],
  };
}
