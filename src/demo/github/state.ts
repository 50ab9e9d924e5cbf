import type { Plan } from "./plan.ts";

/** What the stand-in for GitHub knows: plain data, which whoever starts it writes down, and handlers read and change. */

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

/** A workflow that GitHub knows. */
export interface Workflow {
  /** Such as `.github/workflows/deploy.yml`. */
  readonly path: string;
  /** Counted from 1001 unless told. */
  readonly id?: number;
  /** Its `name:`, else its path, unless told. */
  readonly name?: string;
  /** `active` unless told. */
  state?: string;
  /** The file's text where `files` has none; one that can be dispatched and asks for nothing unless told. */
  readonly text?: string;
  /** What its runs do. */
  readonly plan?: Plan | ((start: Start) => Plan);
}

/** With what a run is started. */
export interface Start {
  readonly inputs: Readonly<Record<string, string>>;
  /** The bare name of the branch or tag. */
  readonly branch: string;
}

/** A text of a repository, at all of its branches and tags or at some. */
export interface RepositoryFile {
  readonly path: string;
  readonly text: string;
  readonly at?: readonly string[];
}

/** A tag; an annotated one is an object of its own, which points to the commit. */
export interface Tag {
  readonly sha: string;
  readonly isAnnotated?: boolean;
}

/** A repository, which only those with a token for it see when it is private. */
export interface Repository {
  readonly owner: string;
  readonly name: string;
  readonly isPrivate: boolean;
  /** `main` unless told. */
  readonly defaultBranch?: string;
  /** Name to commit; the default branch alone unless told. */
  readonly branches?: Readonly<Record<string, string>>;
  readonly tags?: Readonly<Record<string, Tag>>;
  readonly files?: readonly RepositoryFile[];
  readonly workflows?: readonly Workflow[];
  readonly releases?: readonly Release[];
}

type Level = "read" | "write";

/** What a token may do in a repository. */
export type Grants = Readonly<Partial<Record<"actions" | "contents" | "metadata", Level>>>;

/** Requests that are left until `reset` (seconds of Unix time); at 0 every request is refused. */
export interface Budget {
  readonly total: number;
  remaining: number;
  reset: number;
}

/** A token. */
export interface Token {
  readonly text: string;
  /** That of a job (`GITHUB_TOKEN`), of an app's installation, or of a person; `classic` unless told. */
  readonly kind?: "classic" | "fine-grained" | "job" | "installation";
  /** Whose it is: `octocat` unless told, and a job's is always `github-actions[bot]`. */
  readonly login?: string;
  /** Private repositories (`owner/name`) that it may read. */
  readonly reads?: readonly string[];
  /** What it may do, by repository (`owner/name`, or `*` for all). */
  readonly grants?: Readonly<Record<string, Grants>>;
  /** Milliseconds of Unix time. */
  readonly expiresAt?: number;
  /** Its own budget, in the place of the one that all others share. */
  readonly limit?: Budget;
}

/** An app that is installed: `publicKey` (PEM) is the one of the key that its JSON web tokens are signed with. */
export interface Installation {
  readonly id: number;
  readonly appId: string;
  readonly publicKey: string;
  readonly slug?: string;
  readonly grants: Readonly<Record<string, Grants>>;
  /** How long its tokens live, in milliseconds; an hour unless told. */
  readonly tokenLife?: number;
}

/** One attempt of a run; all times are milliseconds of Unix time. */
interface Attempt {
  readonly startedAt: number;
  readonly plan: Plan;
  /** When the first cancellation was accepted. */
  cancelledAt?: number;
}

/** A run of a workflow. */
export interface Run {
  readonly id: number;
  /** Counted from 1 for each workflow. */
  readonly number: number;
  /** `owner/name`. */
  readonly repository: string;
  /** The workflow's path. */
  readonly workflow: string;
  readonly event: string;
  readonly branch: string;
  readonly sha: string;
  readonly actor: string;
  readonly title: string;
  readonly inputs: Readonly<Record<string, string>>;
  readonly createdAt: number;
  /** The last one is the current one. */
  readonly attempts: Attempt[];
  /** How many requests to cancel it came, those that were refused included. */
  cancelRequests: number;
  /** What it says of itself in the place of what it does. Any words. */
  byHand?: { readonly status: string; readonly conclusion: string | null };
}

/** How the server's answers lag behind what is true, in milliseconds. */
interface Lags {
  /** A new run is in no list yet, cannot be read yet, or has no jobs to list yet. */
  list: number;
  run: number;
  jobs: number;
  /** A run tells its own status later than its jobs tell theirs, and its conclusion later than its status. */
  status: number;
  conclusion: number;
}

/** The limits on many requests in a short time. */
interface SecondaryLimits {
  /** Refused requests, which a well-behaved client never has. */
  violations: number;
  /** Whether they are refused; they are counted anyhow. */
  isEnforced: boolean;
}

/** Everything. */
export interface GitHubState {
  repositories: Repository[];
  tokens: Token[];
  installations: Installation[];
  /** In the order in which they were started. */
  runs: Run[];
  /** The budget of all who have none of their own. */
  limit: Budget;
  readonly secondary: SecondaryLimits;
  readonly lags: Lags;
  /** The order of lists of runs: the newest first, unless told. */
  listOrder: "newest" | "oldest";
  /** The server's clock, in milliseconds of Unix time. */
  readonly now: () => number;
  /** When the server began, on its clock. */
  readonly began: number;
}

/** A state with nothing in it, and requests enough. */
export function createState(now: () => number): GitHubState {
  return {
    repositories: [],
    tokens: [],
    installations: [],
    runs: [],
    limit: { total: 5000, remaining: 5000, reset: Math.floor(now() / 1000) + 3600 },
    secondary: { violations: 0, isEnforced: true },
    lags: { list: 0, run: 0, jobs: 0, status: 0, conclusion: 0 },
    listOrder: "newest",
    now,
    began: now(),
  };
}

/** The repository of a name (`owner/name`, in any case). */
export function findRepository({ repositories }: GitHubState, fullName: string): Repository | undefined {
  const asked = fullName.toLowerCase();
  return repositories.find(({ owner, name }) => `${owner}/${name}`.toLowerCase() === asked);
}
