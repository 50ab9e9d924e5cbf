import type { GitHubClient, ReadOptions } from "./client.ts";
import { GitHubError } from "./github-error.ts";
import type { Repository } from "./model.ts";
import { pathIn } from "./places.ts";
import { toRecord, toText } from "./read-model.ts";
import { isGitea } from "./urls.ts";

/** A repository to read. */
export interface RepositoryPlace extends ReadOptions {
  readonly repository: Repository;
}

/** The names of branches and of tags. */
export interface RefNames {
  readonly branches: readonly string[];
  readonly tags: readonly string[];
}

const mostRefs = 3000;

/** A repository's default branch. @throws GitHubError (404 where it cannot be seen) */
export async function getRepository(
  client: GitHubClient,
  { repository, giveUpAfter }: RepositoryPlace,
): Promise<{ readonly defaultBranch: string }> {
  const read = (data: unknown) => {
    const defaultBranch = toText(toRecord(data)["default_branch"]);
    return defaultBranch === undefined ? undefined : { defaultBranch };
  };
  return await client.get(pathIn(repository), { read, giveUpAfter });
}

/**
 * The text of a file at a branch, a tag or a commit (at the default branch for `undefined`); `undefined` when there is no
 * such file or ref, or none that can be seen. @throws GitHubError
 */
export async function readFileAt(
  client: GitHubClient,
  place: RepositoryPlace & { readonly path: string; readonly ref: string | undefined },
): Promise<string | undefined> {
  const { repository, path, ref, giveUpAfter } = place;
  return await orMissing(
    client.get(pathIn(repository, "contents", ...path.split("/")), {
      query: { ref },
      accept: "application/vnd.github.raw+json",
      read: readContent,
      giveUpAfter,
    }),
  );
}

/** A file comes as it is, or in base64 from servers that have no other way. */
function readContent(data: unknown): string | undefined {
  if (typeof data === "string") {
    return data;
  }
  const { content, encoding } = toRecord(data);
  return typeof content === "string" && encoding === "base64" ? Buffer.from(content, "base64").toString() : undefined;
}

/** The branches and tags whose tip a commit is; a tag that is an object of its own is peeled. @throws GitHubError */
export async function findRefsAt(
  client: GitHubClient,
  { repository, sha, giveUpAfter }: RepositoryPlace & { readonly sha: string },
): Promise<RefNames> {
  const isThere = (ref: Ref) => ref.sha === sha.toLowerCase();
  const branches = await orNone(listHeads(client, { repository, sha, giveUpAfter }));
  const tags = await orNone(listTags(client, { repository, giveUpAfter }));
  return {
    branches: branches.filter(isThere).map(({ name }) => name),
    tags: tags.filter(isThere).map(({ name }) => name),
  };
}

/** Whether there is a tag of that bare name. @throws GitHubError */
export async function tagExists(
  client: GitHubClient,
  { repository, tag, giveUpAfter }: RepositoryPlace & { readonly tag: string },
): Promise<boolean> {
  if (isGitea(client.apiUrl)) {
    return (await orNone(listTags(client, { repository, giveUpAfter }))).some(({ name }) => name === tag);
  }
  const path = pathIn(repository, "git", "ref", "tags", ...tag.split("/"));
  const read = (data: unknown) => (typeof data === "object" && data !== null ? true : undefined);
  return (await orMissing(client.get(path, { read, giveUpAfter }))) ?? false;
}

/** The branches whose head a commit is, in one answer; Gitea has only all branches. */
async function listHeads(
  client: GitHubClient,
  { repository, sha, giveUpAfter }: RepositoryPlace & { readonly sha: string },
): Promise<readonly Ref[]> {
  if (isGitea(client.apiUrl)) {
    return await client.list(pathIn(repository, "branches"), { read: readRef, most: mostRefs, giveUpAfter });
  }
  const read = (data: unknown) => {
    const refs = Array.isArray(data) ? data.map(readRef) : [undefined];
    return refs.every((ref) => ref !== undefined) ? refs : undefined;
  };
  return await client.get(pathIn(repository, "commits", sha, "branches-where-head"), { read, giveUpAfter });
}

async function listTags(client: GitHubClient, { repository, giveUpAfter }: RepositoryPlace): Promise<readonly Ref[]> {
  return await client.list(pathIn(repository, "tags"), { read: readRef, most: mostRefs, giveUpAfter });
}

interface Ref {
  readonly name: string;
  readonly sha: string | undefined;
}

function readRef(data: unknown): Ref | undefined {
  const { name, commit } = toRecord(data);
  const { sha, id } = toRecord(commit);
  const text = toText(name);
  return text === undefined ? undefined : { name: text, sha: (toText(sha) ?? toText(id))?.toLowerCase() };
}

async function orMissing<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof GitHubError && error.status === 404) {
      return undefined;
    }
    throw error;
  }
}

/** A commit that is not there, or a repository that is empty, has no refs. */
async function orNone<T>(reading: Promise<readonly T[]>): Promise<readonly T[]> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof GitHubError && [404, 409, 422].includes(error.status ?? 0)) {
      return [];
    }
    throw error;
  }
}
