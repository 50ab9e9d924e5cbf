import type { Environment } from "../io/environment.ts";
import { describeError, longestPause, parseRetryAfter, pauseAfter } from "./http.ts";
import { type Patience, watchOver } from "./patience.ts";

/** No answer of GitHub's API, or one that is no success. Its words are the end of a sentence. */
export class GitHubError extends Error {
  override readonly name = "GitHubError";
  /** The HTTP status; `undefined` when there was no answer, or none that can be read. */
  readonly status: number | undefined;

  constructor(message: string, status: number | undefined, cause: unknown) {
    super(message, { cause });
    this.status = status;
  }
}

/** A file of a release, as the API describes it. */
export interface ReleaseAsset {
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  /** `sha256:hex`; `null` or absent for old assets and old servers. */
  readonly digest?: string | null;
}

/** How the API is reached. */
export interface GitHubAccess {
  /** Without one, requests are anonymous and few an hour. */
  readonly token: string | undefined;
  readonly environment: Environment;
  readonly signal: AbortSignal;
  readonly now: () => Date;
  readonly sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** Half a minute for each answer, unless told. */
  readonly patience?: Patience;
}

const attempts = 3;
const usualPatience: Patience = { silence: 30_000, whole: 30_000 };
/** What GitHub asks for where a secondary rate limit names no time, in milliseconds. */
const secondaryPause = 60_000;
const pageSize = 100;

/** All assets of the release of a tag: one request for the release, and one for each 100 assets. @throws GitHubError */
export async function listReleaseAssets(
  { owner, repository, tag }: { readonly owner: string; readonly repository: string; readonly tag: string },
  access: GitHubAccess,
): Promise<readonly ReleaseAsset[]> {
  const { rest } = await createClient(access);
  const place = { owner, repo: repository };
  const found = await ask(
    access,
    isRelease,
    async (signal) => await rest.repos.getReleaseByTag({ ...place, tag, request: { signal } }),
  );
  const assets: ReleaseAsset[] = [];
  for (let page = 1; ; page += 1) {
    const query = { ...place, release_id: found.data.id, per_page: pageSize, page };
    const { data, more } = await ask(
      access,
      isAssetList,
      async (signal) => await rest.repos.listReleaseAssets({ ...query, request: { signal } }),
    );
    assets.push(...data);
    if (!more) {
      return assets;
    }
  }
}

function isRelease(data: unknown): data is { readonly id: number } {
  return typeof data === "object" && data !== null && "id" in data && typeof data.id === "number";
}

function isAssetList(data: unknown): data is readonly ReleaseAsset[] {
  return Array.isArray(data) && data.every(isAsset);
}

function isAsset(data: unknown): data is ReleaseAsset {
  if (typeof data !== "object" || data === null || !("name" in data && "size" in data)) {
    return false;
  }
  const digest = "digest" in data ? data.digest : null;
  return (
    typeof data.name === "string" && typeof data.size === "number" && (digest === null || typeof digest === "string")
  );
}

async function createClient({ token, environment }: GitHubAccess) {
  const { GitHub } = await import("@actions/github/lib/utils");
  const baseUrl = environment["GITHUB_API_URL"] ?? "";
  const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
  return new GitHub({
    ...(token === undefined ? {} : { auth: `token ${token}` }),
    ...(baseUrl === "" ? {} : { baseUrl: baseUrl.replace(/\/+$/u, "") }),
    log: silent,
  });
}

interface Answer {
  readonly data: unknown;
  readonly headers: { readonly link?: string | undefined };
}

/** Asks until there is an answer that can be read. Tries again what may pass: no answer, 5xx, a limit that ends soon. */
async function ask<T>(
  access: GitHubAccess,
  isReadable: (data: unknown) => data is T,
  call: (signal: AbortSignal) => Promise<Answer>,
): Promise<{ readonly data: T; readonly more: boolean }> {
  for (let attempt = 1; ; attempt += 1) {
    access.signal.throwIfAborted();
    const watch = watchOver(access.signal, access.patience ?? usualPatience);
    try {
      const { data, headers } = await call(watch.signal);
      // A body that is cut short, or that is no JSON, comes as text.
      if (isReadable(data)) {
        return { data, more: /;\s*rel="?next\b/u.test(headers.link ?? "") };
      }
      throw new Error("the API's answer cannot be read");
    } catch (error) {
      access.signal.throwIfAborted();
      const { pause, words } = judge(error, attempt, access.now());
      if (attempt === attempts || pause === undefined || pause > longestPause) {
        throw new GitHubError(words, statusOf(error), error);
      }
      await access.sleep(pause, access.signal);
    } finally {
      watch.end();
    }
  }
}

interface Verdict {
  /** Milliseconds until there is a point in trying again; `undefined` when there is none. */
  readonly pause: number | undefined;
  readonly words: string;
}

function judge(error: unknown, attempt: number, now: Date): Verdict {
  const status = statusOf(error);
  if (status === undefined) {
    return { pause: pauseAfter(attempt), words: describeError(error) };
  }
  const said = messageOf(error);
  const words = `the API answered ${status}${said === "" ? "" : ` (${said})`}`;
  if (status >= 500) {
    return { pause: pauseAfter(attempt), words };
  }
  const pause = status === 403 || status === 429 ? limitPause(error, status, now) : undefined;
  if (pause === undefined) {
    return { pause, words };
  }
  const end = new Date(now.getTime() + pause).toISOString();
  return { pause, words: `${words}; the rate limit ends at ${end.replace(/\.\d+Z$/u, "Z")}` };
}

/**
 * How long a rate limit lasts, by GitHub's own rules: `retry-after`, else the reset of a used-up limit, else a minute.
 * `undefined` for a refusal that is no rate limit.
 */
function limitPause(error: unknown, status: number, now: Date): number | undefined {
  const told = parseRetryAfter(headerOf(error, "retry-after"));
  if (told !== undefined) {
    return told;
  }
  const reset = Number(headerOf(error, "x-ratelimit-reset") ?? Number.NaN) * 1000;
  if (headerOf(error, "x-ratelimit-remaining") === "0" && reset < 8.64e15) {
    return Math.max(0, reset - now.getTime()) + 1000;
  }
  return status === 429 || /secondary rate limit/iu.test(messageOf(error)) ? secondaryPause : undefined;
}

function responseOf(error: unknown): object | undefined {
  const response = error instanceof Error && "response" in error ? error.response : undefined;
  return typeof response === "object" && response !== null ? response : undefined;
}

function statusOf(error: unknown): number | undefined {
  const response = responseOf(error);
  return response !== undefined && "status" in response ? Number(response.status) : undefined;
}

function headerOf(error: unknown, name: string): string | undefined {
  const response = responseOf(error);
  const headers = response !== undefined && "headers" in response ? response.headers : undefined;
  const [, value] = Object.entries(headers ?? {}).find(([key]) => key === name) ?? [];
  return value === undefined ? undefined : String(value);
}

/** What the API says of an error, in a few words; a page that a proxy sends in its place is left out. */
function messageOf(error: unknown): string {
  const response = responseOf(error);
  const data = response !== undefined && "data" in response ? response.data : undefined;
  const message = typeof data === "object" && data !== null && "message" in data ? data.message : "";
  return typeof message === "string" ? message.replace(/\.$/u, "").slice(0, 300) : "";
}
