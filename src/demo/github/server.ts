import { createServer, type Server } from "node:http";
import type { Hooks } from "./hooks.ts";
import { createLimits } from "./limits.ts";
import { type Profile, profiles } from "./profile.ts";
import { serveApi, serveStorage } from "./serve.ts";
import { createState, type GitHubState } from "./state.ts";
import { createStorage } from "./storage.ts";

/** How a stand-in is started. */
export interface StandInOptions {
  readonly profile?: Profile["name"];
  /** The path that its API begins with, in the place of the profile's own. */
  readonly prefix?: string;
  /** Operations that this server does not have, beside those that the profile lacks. */
  readonly absent?: readonly string[];
  /** The server's clock, in milliseconds of Unix time. */
  readonly now?: () => number;
  readonly hooks?: Hooks;
}

/** A running stand-in for GitHub's API. */
export interface StandIn {
  /** What `GITHUB_API_URL` is to be. */
  readonly url: string;
  /** The origin that artifacts and logs come from. */
  readonly storageUrl: string;
  readonly profile: Profile;
  readonly state: GitHubState;
  /** Stops, whatever is under way. */
  readonly close: () => Promise<void>;
}

/** Starts a stand-in for GitHub on loopback, on two ports: the API's, and that of its storage. */
export async function startGitHubStandIn(options: StandInOptions = {}): Promise<StandIn> {
  const usual = profiles[options.profile ?? "github"];
  const { prefix = usual.prefix, absent = [], now = () => Date.now(), hooks = {} } = options;
  const profile: Profile = { ...usual, prefix, absent: [...usual.absent, ...absent] };
  const state = createState(now);
  const storage = createStorage(state);
  const [api, files] = await Promise.all([listen(), listen()]);
  const context = { state, profile, storage, hooks, limits: createLimits(state), storageUrl: files.url };
  const url = `${api.url}${prefix}`;
  api.server.on("request", (request, response) => void serveApi({ ...context, url }, { request, response }));
  files.server.on("request", (request, response) => void serveStorage({ ...context, url }, { request, response }));
  return {
    url,
    storageUrl: files.url,
    profile,
    state,
    close: async () => {
      await Promise.all([api, files].map(async ({ server }) => await stop(server)));
    },
  };
}

async function listen(): Promise<{ readonly server: Server; readonly url: string }> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return { server, url: typeof address === "object" ? `http://127.0.0.1:${address?.port}` : "" };
}

async function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}
