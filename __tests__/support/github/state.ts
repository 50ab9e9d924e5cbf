/** What the stand-in for GitHub knows: plain data, which tests write down and handlers read and change. */

/** A file of a release. */
export interface Asset {
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  /** `sha256:hex`; `null` for one that was uploaded before GitHub kept digests. */
  readonly digest: string | null;
}

/** A published release. */
export interface Release {
  readonly tag: string;
  readonly assets: readonly Asset[];
}

/** A repository, which only its readers see when it is private. */
export interface Repository {
  readonly owner: string;
  readonly name: string;
  readonly isPrivate: boolean;
  releases: Release[];
}

/** A token, and the private repositories (`owner/name`) that it may read. */
export interface Token {
  readonly text: string;
  readonly reads: readonly string[];
}

/** Everything. */
export interface GitHubState {
  repositories: Repository[];
  tokens: Token[];
  /** Requests that are left until `reset` (seconds of Unix time); at 0 every request is refused. */
  limit: { readonly total: number; remaining: number; reset: number };
}

/** A state with nothing in it, and requests enough. */
export function createState(): GitHubState {
  return {
    repositories: [],
    tokens: [],
    limit: { total: 5000, remaining: 5000, reset: Math.floor(Date.now() / 1000) + 3600 },
  };
}
