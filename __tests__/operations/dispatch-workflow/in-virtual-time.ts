import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { restingConnections } from "../../support/github/faults.ts";
import { type GitHub, type GitHubOptions, startGitHub } from "../../support/github/server.ts";
import type { Repository, Token, Workflow } from "../../support/github/state.ts";
import { createVirtualClock, type VirtualClock } from "../../support/virtual-clock.ts";
import { useVirtualTimers } from "../../support/virtual-timers.ts";
import { type Performed, performDispatch } from "./perform-dispatch.ts";

/** A stand-in and a step that live in one time, which passes only while both are idle. */
export interface Stage {
  readonly github: GitHub;
  readonly clock: VirtualClock;
  /** An empty folder, for artifacts and long outputs. */
  readonly folder: string;
  readonly perform: (raw: Readonly<Record<string, string>>, more?: More) => Promise<Performed>;
  /** The requests that start something. */
  readonly posts: () => readonly GitHub["requests"][number][];
  readonly close: () => Promise<void>;
}

interface More {
  readonly signal?: AbortSignal;
  readonly environment?: Readonly<Record<string, string>>;
}

/** How a stage is set up. */
export interface StageOptions extends Omit<GitHubOptions, "now"> {
  /** Of octo-org/app, in the place of `deploy.yml` alone. */
  readonly workflows?: readonly Workflow[];
  /** Of `deploy.yml`, where it is alone. */
  readonly plan?: Workflow["plan"];
  readonly text?: string;
  readonly repository?: Partial<Repository>;
  readonly token?: Partial<Token>;
  /** How far the server's clock is ahead, in milliseconds. */
  readonly ahead?: number;
  /** Shared with other stages; its own unless told, in which silence and slow answers take true time. */
  readonly time?: VirtualTime;
}

const sockets: ReadonlySet<string> = new Set(["TCPSocketWrap", "ConnectWrap", "TCPConnectWrap", "GetAddrInfoReqWrap"]);

/** Connections that were left open before these tests began: the process has run others. */
const leftOpen = countConnections();

function countConnections(): number {
  return process.getActiveResourcesInfo().filter((one) => sockets.has(one)).length;
}

function isAtFiles(): boolean {
  return process.getActiveResourcesInfo().some((one) => one.startsWith("FSReq"));
}

/** Whether a connection of these tests is open, or a file is being read or written. */
export function isAtWork(): boolean {
  return isAtFiles() || countConnections() > leftOpen;
}

/** The same, but for connections that a fault keeps silent. Such a one has two ends here. */
function isAtWorkAloud(): boolean {
  return isAtFiles() || countConnections() > leftOpen + 2 * restingConnections();
}

/** A time for any number of stages, by which this realm's global timers go too: a minute of silence takes no time in it. */
export interface VirtualTime {
  readonly clock: VirtualClock;
  /** Puts the true timers back. */
  readonly end: () => void;
}

/** Begins a time; only one at once. */
export function beginVirtualTime(): VirtualTime {
  const clock = createVirtualClock(isAtWorkAloud);
  return { clock, end: useVirtualTimers(clock) };
}

/** Starts a stage: octo-org/app, with the token `ghp_x` for it. */
export async function openStage(options: StageOptions = {}): Promise<Stage> {
  const { workflows, plan = {}, text, repository = {}, token = {}, ahead = 0, time, ...rest } = options;
  const clock = time?.clock ?? createVirtualClock(isAtWork);
  const github = await startGitHub({ ...rest, now: () => clock.time() + ahead });
  const folder = mkdtempSync(join(tmpdir(), "stdops-"));
  const usual = { path: ".github/workflows/deploy.yml", plan, ...(text === undefined ? {} : { text }) };
  github.state.repositories = [
    { owner: "octo-org", name: "app", isPrivate: true, workflows: workflows ?? [usual], ...repository },
  ];
  const grants = { "octo-org/app": { actions: "write", contents: "write", metadata: "read" } } as const;
  github.state.tokens = [{ text: "ghp_x", grants, ...token }];
  return {
    github,
    clock,
    folder,
    perform: async (raw, { signal, environment = {} } = {}) =>
      await performDispatch(github, raw, {
        clock,
        directory: folder,
        environment: { RUNNER_TEMP: folder, ...environment },
        ...(signal === undefined ? {} : { signal }),
      }),
    posts: () => github.requests.filter(({ method, path }) => method === "POST" && path.endsWith("/dispatches")),
    close: async () => {
      rmSync(folder, { recursive: true, force: true });
      await github.close();
    },
  };
}

/** Uses a stage, and closes it. Its closing fails when a request or a reply was not as GitHub describes its API. */
export async function onStage<T>(options: StageOptions, use: (stage: Stage) => Promise<T>): Promise<T> {
  const stage = await openStage(options);
  let result: T;
  try {
    result = await use(stage);
  } catch (problem) {
    await stage.close().catch(() => {});
    throw problem;
  }
  await stage.close();
  return result;
}
