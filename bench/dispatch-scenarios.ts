/**
 * Counts what an hour's wait, the end of a run and a fan-out cost, on a virtual clock that server and operation share, and
 * writes a JSON list of figures.
 */
import { onStage } from "../__tests__/operations/dispatch-workflow/in-virtual-time.ts";
import type { GitHub } from "../__tests__/support/github/server.ts";
import type { Plan } from "../src/demo/github/plan.ts";
import type { PlainFigure } from "./suite.ts";

interface Scenario {
  readonly github: GitHub;
  readonly elapsed: number;
  readonly outputs: Readonly<Record<string, string>>;
}

async function perform(plan: Plan, inputs: Readonly<Record<string, string>>): Promise<Scenario> {
  return await onStage({ plan }, async ({ github, perform: act }) => {
    const { elapsed, outputs } = await act({ workflow: "deploy.yml", timeout: "5h", ...inputs });
    return { github, elapsed, outputs };
  });
}

function jobsOf(count: number, duration: number): Plan {
  return {
    jobs: Array.from({ length: count }, (_, at) => ({ name: `job ${at}`, steps: [{ name: "work", duration }] })),
  };
}

const hour = 3_600_000;
const figures: PlainFigure[] = [];
for (const count of [1, 40, 300]) {
  const { github } = await perform(jobsOf(count, hour), {});
  const counted = github.requests.filter(({ status }) => status !== 304).length;
  figures.push({ what: `counted requests in an hour's wait, ${count} jobs`, value: counted, reach: 200 });
  figures.push({ what: `all requests in it, ${count} jobs`, value: github.requests.length, reach: 720 });
}
for (const [seconds, reach] of [
  [20, 5000],
  [60, 5000],
  [600, 30_000],
  [3600, 30_000],
] as const) {
  const { elapsed } = await perform(jobsOf(1, seconds * 1000), {});
  const value = Math.round(elapsed - seconds * 1000);
  figures.push({ what: `ms from the end of a run of ${seconds} s to the end of the step`, value, reach });
}
const dispatches = Array.from({ length: 200 }, () => "- {}").join("\n");
const fanOut = await perform(jobsOf(1, 60_000), { dispatches });
const results: readonly { readonly conclusion: string }[] = JSON.parse(fanOut.outputs["runs"] ?? "[]");
const lost = 200 - results.filter(({ conclusion }) => conclusion === "success").length;
figures.push(
  { what: "secondary limits hit by 200 dispatches", value: fanOut.github.state.secondary.violations, reach: 0 },
  { what: "dispatches lost of 200", value: lost, reach: 0 },
  {
    what: "minutes that 200 dispatches of a minute take, ten at once",
    value: Math.round(fanOut.elapsed / 6000) / 10,
    reach: 30,
  },
);
process.stdout.write(JSON.stringify(figures));
