import type { Environment } from "../environment.ts";
import { longestPause, pauseAfter } from "../http.ts";
import { type Patience, watchOver } from "../patience.ts";
import { exchange, type Reply } from "./exchange.ts";
import { GitHubError } from "./github-error.ts";
import { judgeReply, judgeSilence } from "./judge-reply.ts";
import { followMoves } from "./moves.ts";
import { baseHeaders, joinUrl } from "./urls.ts";

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
const pageSize = 100;

/** All assets of the release of a tag: one request for the release, and one for each 100 assets. @throws GitHubError */
export async function listReleaseAssets(
  { owner, repository, tag }: { readonly owner: string; readonly repository: string; readonly tag: string },
  access: GitHubAccess,
): Promise<readonly ReleaseAsset[]> {
  const releases = `/repos/${[owner, repository].map(encodeURIComponent).join("/")}/releases`;
  const release = await ask(access, toUrl(access, `${releases}/tags/${encodeURIComponent(tag)}`), isRelease);
  const assets: ReleaseAsset[] = [];
  for (let page = 1; ; page += 1) {
    const path = `${releases}/${release.data.id}/assets?per_page=${pageSize}&page=${page}`;
    const { data, more } = await ask(access, toUrl(access, path), isAssetList);
    assets.push(...data);
    if (!more) {
      return assets;
    }
  }
}

function toUrl({ environment }: GitHubAccess, path: string): URL {
  return joinUrl(environment["GITHUB_API_URL"] || "https://api.github.com", path);
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

/** Asks until there is an answer that can be read. Tries again what may pass: no answer, 5xx, a limit that ends soon. */
async function ask<T>(
  access: GitHubAccess,
  url: URL,
  isReadable: (data: unknown) => data is T,
): Promise<{ readonly data: T; readonly more: boolean }> {
  for (let attempt = 1; ; attempt += 1) {
    access.signal.throwIfAborted();
    try {
      const reply = await askOnce(access, url);
      if (reply.status < 300 && isReadable(reply.data)) {
        return { data: reply.data, more: /;\s*rel="?next\b/u.test(reply.headers["link"] ?? "") };
      }
      throw judgeReply(reply, access.now(), (text) => hide(text, access));
    } catch (thrown) {
      access.signal.throwIfAborted();
      const error = thrown instanceof GitHubError ? thrown : judgeSilence(thrown, (text) => hide(text, access));
      const pause = pauseFor(error, attempt);
      if (attempt === attempts || pause === undefined || pause > longestPause) {
        throw error;
      }
      await access.sleep(pause, access.signal);
    }
  }
}

function pauseFor({ kind, pause }: GitHubError, attempt: number): number | undefined {
  if (kind === "refused") {
    return undefined;
  }
  return kind === "limited" ? pause : pauseAfter(attempt);
}

async function askOnce({ token, signal, patience = usualPatience }: GitHubAccess, first: URL): Promise<Reply> {
  const authorization: Record<string, string> = token === undefined ? {} : { authorization: `token ${token}` };
  const headers = { ...baseHeaders, ...authorization };
  const watch = watchOver(signal, patience);
  try {
    return await Promise.race([followMoves({ method: "GET", url: first, headers, watch }, exchange), watch.stopped]);
  } finally {
    watch.end();
  }
}

function hide(text: string, { token }: GitHubAccess): string {
  return token === undefined ? text : text.replaceAll(token, "***");
}
