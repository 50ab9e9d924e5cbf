import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Clock } from "../io/clock.ts";
import type { Environment } from "../io/environment.ts";
import { listNames } from "../io/files.ts";
import { createFastClock } from "./fast-clock.ts";
import { startGitHubStandIn } from "./github/server.ts";
import { openLateService } from "./late-service.ts";
import type { Scene } from "./part.ts";

/** A scene, and how it ends. */
export interface OpenScene {
  readonly scene: Omit<Scene, "ended">;
  /** Stops both servers, and removes all files but those that are kept. */
  readonly close: (keeps: (name: string) => boolean) => Promise<void>;
}

interface SceneOptions {
  readonly clock: Clock;
  readonly environment: Environment;
  readonly failAt: Scene["failAt"];
}

/** How many times as fast the clock runs by which the stand-in for GitHub is watched. */
const factor = 4;

/** Makes a folder below the system's one for temporary files, and starts a service and a stand-in for GitHub. */
export async function openScene({ clock, environment, failAt }: SceneOptions): Promise<OpenScene> {
  const githubClock = createFastClock(clock, factor);
  const [service, github] = await Promise.all([
    openLateService(clock, { isBroken: failAt === "port-check" }),
    startGitHubStandIn({ now: () => githubClock.now().getTime() }),
  ]);
  const folder = realpathSync(mkdtempSync(join(environment["RUNNER_TEMP"] || tmpdir(), "stdops-demo-")));
  return {
    scene: { folder, failAt, service, github, githubClock, startedAt: clock.now() },
    close: async (keeps) => {
      const names = listNames(folder);
      for (const name of names.filter((each) => !keeps(each))) {
        rmSync(join(folder, name), { recursive: true, force: true });
      }
      if (!names.some(keeps)) {
        rmSync(folder, { recursive: true, force: true });
      }
      await Promise.all([service.close(), github.close()]);
    },
  };
}
