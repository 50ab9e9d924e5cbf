import { describe, expect, it } from "@jest/globals";
import { startGitHubStandIn } from "../../../src/demo/github/server.ts";
import { createVirtualClock } from "../../support/virtual-clock.ts";
import { all, idsIn, lasting, minute, runIds } from "./contract-scene.ts";
import { isAtWork } from "./in-virtual-time.ts";
import { performDispatch } from "./perform-dispatch.ts";

/** Two thousand requests one after the other take their time on a busy machine. */
const longest = 180_000;

describe("200 dispatches against a server that enforces its limits", () => {
  it.each([
    ["100 at once, waited for", { "max-parallel": "100" }],
    ["100 at once, not waited for", { "max-parallel": "100", wait: "false" }],
  ])(
    "hit no limit, and none is lost: %s",
    async (_, raw) => {
      const clock = createVirtualClock(isAtWork);
      // Without the judge of each answer, which are many, and long.
      const github = await startGitHubStandIn({ now: clock.time });
      try {
        const names = Array.from({ length: 10 }, (_, at) => `deploy-${at}.yml`);
        const workflows = names.map((name) => ({ path: `.github/workflows/${name}`, plan: lasting(5000) }));
        github.state.repositories = [{ owner: "octo-org", name: "app", isPrivate: true, workflows }];
        github.state.tokens = [{ text: "ghp_x", ...all }];
        const dispatches = names.map((name) => `- { workflow: ${name} }\n`.repeat(20)).join("");
        const { code, outputs, elapsed } = await performDispatch(github, { dispatches, ...raw }, { clock });
        expect(code).toBe(0);
        expect(github.state.secondary.violations).toBe(0);
        expect(github.state.runs).toHaveLength(200);
        expect(idsIn(outputs).toSorted()).toEqual(runIds({ github }));
        expect(elapsed).toBeLessThan(10 * minute);
      } finally {
        await github.close();
      }
    },
    longest,
  );
});
