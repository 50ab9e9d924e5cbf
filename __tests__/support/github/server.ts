import type { Reply } from "../../../src/demo/github/call.ts";
import type { ReceivedRequest } from "../../../src/demo/github/hooks.ts";
import { routes } from "../../../src/demo/github/routing.ts";
import { type StandInOptions, startGitHubStandIn } from "../../../src/demo/github/server.ts";
import type { GitHubState } from "../../../src/demo/github/state.ts";
import { type Description, describeApi } from "./description.ts";
import { type Fault, toInterference } from "./faults.ts";

/** A request as it came, and how it was answered. */
export interface LoggedRequest extends ReceivedRequest {
  /** The true answer's status; `undefined` when there was none. */
  status: number | undefined;
}

/** A running stand-in for GitHub's API. */
export interface GitHub {
  /** What `GITHUB_API_URL` is to be. */
  readonly url: string;
  readonly state: GitHubState;
  /** All requests to the API, in the order in which they came. */
  readonly requests: readonly LoggedRequest[];
  /** All requests to the second origin, from which artifacts and logs are downloaded. */
  readonly downloads: readonly LoggedRequest[];
  /** Lets these faults happen to the next requests of an operation, one each; `undefined` for none. */
  readonly script: (operation: string, ...faults: readonly (Fault | undefined)[]) => void;
  /** Stops, whatever is under way. @throws Error when a request or a reply was not as GitHub describes its API */
  readonly close: () => Promise<void>;
}

/** How a stand-in for tests is started. */
export interface GitHubOptions extends Omit<StandInOptions, "hooks"> {
  /** What goes wrong at the n-th request (from 1) of an operation for which nothing is scripted. */
  readonly fault?: (operation: string, count: number) => Fault | undefined;
}

const operations: ReadonlySet<string> = new Set([
  ...routes.map(({ operation }) => operation),
  "graphql",
  "storage/download",
]);

/** Starts a stand-in on loopback. `prefix` is the path that its API begins with, such as `/api/v3` on GHES. */
export async function startGitHub({ fault, ...options }: GitHubOptions = {}): Promise<GitHub> {
  const requests: LoggedRequest[] = [];
  const downloads: LoggedRequest[] = [];
  const scripts = new Map<string, (Fault | undefined)[]>();
  const counts = new Map<string, number>();
  const violations: string[] = [];
  const profile = options.profile ?? "github";
  const description = profile === "gitea" ? undefined : describeApi(profile);
  const logged = new Map<ReceivedRequest, LoggedRequest>();
  const complain = ({ method, path, query }: ReceivedRequest, faults: readonly string[]) => {
    const search = new URLSearchParams(query).toString();
    violations.push(...faults.map((one) => `${method} ${path}${search === "" ? "" : `?${search}`}: ${one}`));
  };

  function nextFault({ operation }: ReceivedRequest): Fault | undefined {
    const count = (counts.get(operation) ?? 0) + 1;
    counts.set(operation, count);
    const scripted = scripts.get(operation) ?? [];
    return scripted.length > 0 ? scripted.shift() : fault?.(operation, count);
  }

  const standIn = await startGitHubStandIn({
    ...options,
    hooks: {
      onRequest: (request) => {
        const entry: LoggedRequest = { ...request, status: undefined };
        logged.set(request, entry);
        (request.operation === "storage/download" ? downloads : requests).push(entry);
        complain(request, findRequestFaults(description, request));
        const next = nextFault(request);
        return next === undefined ? undefined : toInterference(next);
      },
      onReply: (request, reply) => {
        const entry = logged.get(request);
        if (entry !== undefined) {
          entry.status = reply.status;
        }
        complain(request, findReplyFaults(description, request, reply));
      },
    },
  });
  return {
    url: standIn.url,
    state: standIn.state,
    requests,
    downloads,
    script: (operation, ...faults) => {
      if (!operations.has(operation)) {
        throw new Error(`The stand-in has no operation ${operation}.`);
      }
      scripts.set(operation, [...(scripts.get(operation) ?? []), ...faults]);
    },
    close: async () => {
      await standIn.close();
      if (violations.length > 0) {
        throw new Error(`Not as GitHub describes its API:\n${violations.join("\n")}`);
      }
    },
  };
}

function findRequestFaults(description: Description | undefined, request: ReceivedRequest): readonly string[] {
  const { operation, headers } = request;
  if (operation === "storage/download") {
    return headers["authorization"] === undefined ? [] : ["the second origin was given credentials"];
  }
  if (operation === "") {
    return ["there is no such operation, or the stand-in does not have it"];
  }
  const faults = operation === "graphql" ? [] : (description?.findRequestFaults(operation, request) ?? []);
  return faults.map((one) => `request: ${one}`);
}

function findReplyFaults(
  description: Description | undefined,
  { operation }: ReceivedRequest,
  { status, body, raw }: Reply,
): readonly string[] {
  // What is no JSON is not described, and a request that leads nowhere has been found fault with already.
  if (["", "graphql", "storage/download"].includes(operation) || raw !== undefined) {
    return [];
  }
  return (description?.findReplyFaults(operation, { status, body }) ?? []).map((one) => `reply: ${one}`);
}
