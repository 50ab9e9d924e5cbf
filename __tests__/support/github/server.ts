import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { findReplyFaults, findRequestFaults, type Match, matchOperation } from "./description.ts";
import { enact, type Fault, replacesAct, send } from "./faults.ts";
import { releaseRoutes } from "./releases.ts";
import { type Call, type Reply, type Route, refuse } from "./routes.ts";
import { createState, type GitHubState } from "./state.ts";

/** A request as it came. */
export interface LoggedRequest {
  /** The operation's name in GitHub's description; empty when it has none of that method and path. */
  readonly operation: string;
  readonly method: string;
  /** Still encoded, with the API's prefix. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
}

/** A running stand-in for GitHub's API. */
export interface GitHub {
  /** What `GITHUB_API_URL` is to be. */
  readonly url: string;
  readonly state: GitHubState;
  /** All requests, in the order in which they came. */
  readonly requests: readonly LoggedRequest[];
  /** Lets these faults happen to the next requests of an operation, one each. */
  readonly script: (operation: string, ...faults: readonly Fault[]) => void;
  /** Stops, whatever is under way. @throws Error when a request or a reply was not as GitHub describes its API */
  readonly close: () => Promise<void>;
}

const routes: ReadonlyMap<string, Route> = new Map([...releaseRoutes].map((route) => [route.operation, route]));

/** Starts a stand-in on loopback. `prefix` is the path that its API begins with, such as `/api/v3` on GHES. */
export async function startGitHub({ prefix = "" }: { readonly prefix?: string } = {}): Promise<GitHub> {
  const state = createState();
  const requests: LoggedRequest[] = [];
  const faults = new Map<string, Fault[]>();
  const violations: string[] = [];
  const server = createServer((request, response) => {
    readBody(request).then(
      (body) => serve({ request, response, body }),
      (error) => violations.push(String(error)),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const listening = server.address();
  const base = typeof listening === "object" ? `http://127.0.0.1:${listening?.port}${prefix}` : "";

  function serve({ request, response, body }: Exchange): void {
    const { method = "", headers, url = "" } = request;
    const { pathname: path, searchParams } = new URL(url, base);
    const query = Object.fromEntries(searchParams);
    const match = path.startsWith(`${prefix}/`) ? matchOperation(method, path.slice(prefix.length)) : undefined;
    requests.push({ operation: match?.operation ?? "", method, path, query, headers });
    const given = {
      state,
      query,
      body,
      base,
      path,
      authorization: headers.authorization,
      agent: headers["user-agent"],
    };
    const fault = faults.get(match?.operation ?? "")?.shift();
    const { reply, faults: found } = answer(match, given, fault);
    violations.push(...found.map((one) => `${method} ${url}: ${one}`));
    if (fault === undefined) {
      send(response, reply);
    } else {
      enact(fault, reply, request, response);
    }
  }

  return {
    url: base,
    state,
    requests,
    script: (operation, ...added) => {
      if (!routes.has(operation)) {
        throw new Error(`The stand-in has no operation ${operation}.`);
      }
      faults.set(operation, [...(faults.get(operation) ?? []), ...added]);
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      if (violations.length > 0) {
        throw new Error(`Not as GitHub describes its API:\n${violations.join("\n")}`);
      }
    },
  };
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly body: unknown;
}

/** A request's body as JSON; `undefined` when there is none. */
async function readBody(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) {
    chunks.push(chunk);
  }
  const text = Buffer.concat(chunks).toString();
  return text === "" ? undefined : JSON.parse(text);
}

type Given = Omit<Call, "parameters" | "token"> & {
  readonly authorization: string | undefined;
  readonly agent: string | undefined;
};

interface Answer {
  readonly reply: Reply;
  /** What was not as described. */
  readonly faults: readonly string[];
}

/** Answers as GitHub does, and judges request and reply by GitHub's description. */
function answer(match: Match | undefined, given: Given, fault: Fault | undefined): Answer {
  const route = match === undefined ? undefined : routes.get(match.operation);
  if (match === undefined || route === undefined) {
    return {
      reply: refuse(404, "Not Found"),
      faults: ["there is no such operation, or the stand-in does not have it"],
    };
  }
  const { operation, parameters } = match;
  const asked = findRequestFaults(operation, { parameters, query: given.query, body: given.body });
  const request = asked.map((one) => `request: ${one}`);
  const common = limitHeaders(given.state);
  if (fault !== undefined && replacesAct(fault)) {
    return { reply: { status: 200, headers: common }, faults: request };
  }
  const { status, body, headers } = decide(route, parameters, given);
  const answered = findReplyFaults(operation, { status, body }).map((one) => `reply: ${one}`);
  return { reply: { status, body, headers: { ...common, ...headers } }, faults: [...request, ...answered] };
}

function decide(route: Route, parameters: Call["parameters"], { authorization, agent, ...given }: Given): Reply {
  const { limit, tokens } = given.state;
  const [, text] = /^(?:token|bearer) (.+)$/iu.exec(authorization ?? "") ?? [];
  const token = tokens.find((one) => one.text === text);
  if (agent === undefined) {
    return refuse(
      403,
      "Request forbidden by administrative rules. Please make sure your request has a User-Agent header",
    );
  }
  if (authorization !== undefined && token === undefined) {
    return refuse(401, "Bad credentials");
  }
  if (limit.remaining === 0) {
    return refuse(403, "API rate limit exceeded for user ID 1.");
  }
  limit.remaining -= 1;
  return route.handle({ ...given, parameters, token });
}

function limitHeaders({ limit }: GitHubState): Readonly<Record<string, string>> {
  return {
    "x-github-request-id": "0000:0000:0000:0000:0000",
    "x-ratelimit-limit": String(limit.total),
    "x-ratelimit-remaining": String(limit.remaining),
    "x-ratelimit-reset": String(limit.reset),
    "x-ratelimit-resource": "core",
  };
}
