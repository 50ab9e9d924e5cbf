import { readWholeFile } from "../../io/files.ts";
import { createGitHubClient, type GitHubClient } from "../../io/github/client.ts";
import { type Credentials, findAppFault, isProperToken } from "../../io/github/credentials.ts";
import type { Repository } from "../../io/github/model.ts";
import { createPacing } from "../../io/github/pacing.ts";
import { kindOfToken, type TokenKind } from "../../io/github/refusal.ts";
import type { InputFault } from "../../runner/runner.ts";
import type { DispatchContext, DispatchInputs } from "./declaration.ts";
import { createLedger, type Ledger } from "./ledger.ts";
import type { OwnRun } from "./reference.ts";

/** What all parts of one step share. */
export interface Kit {
  readonly given: DispatchInputs;
  readonly context: DispatchContext;
  /** On the clock's monotonic time, in milliseconds: no run is waited for after it. */
  readonly deadline: number;
  /** The API, for what lies in a repository: an app's token reaches one alone. */
  clientFor(repository: Repository): GitHubClient;
  /** Requests sent so far, by all clients. */
  countRequests(): number;
  /**
   * Starts things of one kind one after the other, until it is known that the server tells which run it started: their
   * runs could not be told apart.
   */
  inTurn<T>(key: string, work: () => Promise<T>): Promise<T>;
  /** The server told which run it started. */
  tellsIds(): void;
  readonly ledger: Ledger;
  readonly own: OwnRun;
  readonly tokenKind: TokenKind;
}

const publicApi = "https://api.github.com";

/** Where the API is, and who asks. */
export type Access = Pick<DispatchInputs, "api-url" | "token" | "app-id" | "private-key" | "event-type">;

/** The address of the API, without a slash at its end. */
export function resolveApiUrl(given: Access, environment: Readonly<Record<string, string | undefined>>): string {
  const url = given["api-url"] ?? (environment["GITHUB_API_URL"] || publicApi);
  return url.replace(/\/+$/u, "");
}

/** What is wrong with the inputs that say where the API is, and who asks. */
export function findAccessFaults(given: Access): readonly InputFault[] {
  const { token, "app-id": appId, "private-key": privateKey, "api-url": apiUrl } = given;
  const faults: InputFault[] = [];
  const add = (input: keyof Access, sentence: string) => faults.push({ input, message: `${input}: ${sentence}` });
  if (apiUrl !== undefined && !isApiUrl(apiUrl)) {
    add("api-url", "It must be an http or https URL without user, password, query and fragment.");
  }
  if (appId !== undefined && privateKey !== undefined) {
    const fault = findAppFault({ appId, privateKey });
    if (fault !== undefined) {
      add("private-key", fault);
    }
  } else if (appId !== undefined) {
    add("private-key", "It is needed beside app-id.");
  } else if (privateKey !== undefined) {
    add("app-id", "It is needed beside private-key.");
  } else if (token === undefined) {
    add("token", "A token is needed, or app-id and private-key: GitHub starts nothing without.");
  } else if (!isProperToken(token)) {
    add("token", "It holds a blank, a line end or a letter that no token has.");
  }
  return faults;
}

function isApiUrl(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return (
    url !== undefined &&
    /^https?:$/u.test(url.protocol) &&
    `${url.username}${url.password}${url.search}${url.hash}` === ""
  );
}

/** Who asks, for what lies in a repository. */
export function credentialsFor(given: Access, repository: Repository, mask: (secret: string) => void): Credentials {
  const { token, "app-id": appId, "private-key": privateKey } = given;
  return appId !== undefined && privateKey !== undefined
    ? {
        kind: "app",
        appId,
        privateKey,
        repository,
        permissions: { actions: "write", contents: given["event-type"] === undefined ? "read" : "write" },
        mask,
      }
    : { kind: "token", token };
}

/** Makes the kit. Nothing is sent. */
export function createKit(given: DispatchInputs, context: DispatchContext): Kit {
  const { clock, environment, runner, signal } = context;
  const apiUrl = resolveApiUrl(given, environment);
  const deadline = clock.monotonic() + given.timeout;
  const pacing = createPacing(clock);
  const clients = new Map<string, GitHubClient>();
  const clientFor = (repository: Repository): GitHubClient => {
    const key = given["app-id"] === undefined ? "" : `${repository.owner}/${repository.name}`.toLowerCase();
    const mask = (secret: string) => runner.mask(secret);
    const client =
      clients.get(key) ??
      createGitHubClient({
        apiUrl,
        credentials: credentialsFor(given, repository, mask),
        clock,
        signal,
        deadline: () => deadline,
        pacing,
        onWait: (text) => runner.info(text),
      });
    clients.set(key, client);
    return client;
  };
  return {
    given,
    context,
    deadline,
    clientFor,
    countRequests: () => [...clients.values()].reduce((sum, { requests }) => sum + requests, 0),
    ...createTurns(),
    ledger: createLedger(runner),
    own: readOwnRun(apiUrl, environment),
    tokenKind: given["app-id"] === undefined ? kindOfToken(given.token) : "app",
  };
}

function createTurns(): Pick<Kit, "inTurn" | "tellsIds"> {
  const last = new Map<string, Promise<unknown>>();
  let isTold = false;
  return {
    inTurn: async (key, work) => {
      const before = last.get(key) ?? Promise.resolve();
      const mine = before.then(() => (isTold ? undefined : work()));
      last.set(
        key,
        mine.catch(() => {}),
      );
      return (await mine) ?? (await work());
    },
    tellsIds: () => {
      isTold = true;
    },
  };
}

/** What this run says of itself; of no use where the target is on another server. */
function readOwnRun(apiUrl: string, environment: Readonly<Record<string, string | undefined>>): OwnRun {
  const ownApi = (environment["GITHUB_API_URL"] || publicApi).replace(/\/+$/u, "");
  return {
    repository: apiUrl === ownApi ? environment["GITHUB_REPOSITORY"] : undefined,
    ref: environment["GITHUB_REF"],
    headRef: environment["GITHUB_HEAD_REF"],
    headRepository: environment["GITHUB_HEAD_REF"] ? readHeadRepository(environment["GITHUB_EVENT_PATH"]) : undefined,
  };
}

const longestEvent = 32 * 1024 * 1024;

/** The repository of a pull request's branch, by the file that describes the event. */
function readHeadRepository(path = ""): string | undefined {
  try {
    const event: unknown = JSON.parse(Buffer.from(readWholeFile(path, longestEvent)).toString());
    const name = ["pull_request", "head", "repo", "full_name"].reduce<unknown>(
      (value, key) => (typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined),
      event,
    );
    return typeof name === "string" ? name : undefined;
  } catch {
    return undefined;
  }
}
