import { inRepository } from "./access.ts";
import { notFound, type Reply, type RepositoryCall, type Route, refuse } from "./call.ts";
import { paginate } from "./pages.ts";
import { findCommit, type Ref, refsOf, shaOf } from "./refs.ts";
import { pageOf, renderUser, someDate } from "./shapes.ts";

const folder = "/repos/{owner}/{repo}";
const shaForm = /^[0-9a-f]{40}$/u;

/** The routes of branches, tags and commits. */
export const refRoutes: readonly Route[] = [
  { operation: "repos/list-branches", path: `${folder}/branches`, act: listBranches },
  { operation: "repos/get-branch", path: `${folder}/branches/{branch+}`, act: getBranch },
  { operation: "repos/list-tags", path: `${folder}/tags`, act: listTags },
  {
    operation: "repos/list-branches-for-head-commit",
    path: `${folder}/commits/{commit_sha}/branches-where-head`,
    act: listBranchesOfHead,
  },
  { operation: "repos/get-commit", path: `${folder}/commits/{ref+}`, act: getCommit },
  { operation: "git/list-matching-refs", path: `${folder}/git/matching-refs/{ref+}`, act: listMatchingRefs },
  { operation: "git/get-ref", path: `${folder}/git/ref/{ref+}`, act: getRef },
].map(({ operation, path, act }) => ({
  operation,
  method: "GET",
  path,
  handle: inRepository({ contents: "read" }, act),
}));

function refsOfKind({ repository }: RepositoryCall, kind: Ref["kind"]): readonly Ref[] {
  return refsOf(repository)
    .filter((ref) => ref.kind === kind)
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

function address({ base, repository: { owner, name } }: RepositoryCall): string {
  return `${base}/repos/${owner}/${name}`;
}

/** Gitea calls a branch's commit by another name. */
function renderBranch(call: RepositoryCall, { name, sha }: Ref) {
  const commit = call.profile.name === "gitea" ? { id: sha } : { sha };
  return { name, commit: { ...commit, url: `${address(call)}/commits/${sha}` }, protected: false };
}

function listBranches(call: RepositoryCall): Reply {
  const { items, headers } = paginate(refsOfKind(call, "heads"), call);
  return { status: 200, headers, body: items.map((ref) => renderBranch(call, ref)) };
}

function getBranch(call: RepositoryCall): Reply {
  const { branch: asked = "" } = call.parameters;
  const found = refsOfKind(call, "heads").find(({ name }) => name === asked);
  if (found === undefined) {
    return refuse(404, "Branch not found");
  }
  const url = `${address(call)}/branches/${asked}`;
  const body = {
    ...renderBranch(call, found),
    ...(call.profile.name === "gitea" ? {} : { commit: renderCommit(call, found.sha) }),
    _links: { self: url, html: pageOf(call, `/${call.repository.owner}/${call.repository.name}/tree/${asked}`) },
    protection: { enabled: false, required_status_checks: { enforcement_level: "off", contexts: [], checks: [] } },
    protection_url: `${url}/protection`,
  };
  return { status: 200, body };
}

function listTags(call: RepositoryCall): Reply {
  const { items, headers } = paginate(refsOfKind(call, "tags"), call);
  const body = items.map(({ name, sha }) => ({
    name,
    commit: { sha, url: `${address(call)}/commits/${sha}` },
    zipball_url: `${address(call)}/zipball/refs/tags/${name}`,
    tarball_url: `${address(call)}/tarball/refs/tags/${name}`,
    node_id: `REF_${shaOf(name)}`,
  }));
  return { status: 200, headers, body };
}

function listBranchesOfHead(call: RepositoryCall): Reply {
  const { commit_sha: sha = "" } = call.parameters;
  const found = refsOfKind(call, "heads").filter((ref) => ref.sha === sha);
  return shaForm.test(sha)
    ? { status: 200, body: found.map((ref) => renderBranch(call, ref)) }
    : refuse(422, `No commit found for SHA: ${sha}`);
}

function getCommit(call: RepositoryCall): Reply {
  const { ref = "" } = call.parameters;
  const found = findCommit(call.repository, ref.replace(/^(?=heads\/|tags\/)/u, "refs/"));
  if (found === undefined) {
    return refuse(422, `No commit found for SHA: ${ref}`);
  }
  return /\.sha\b/u.test(String(call.headers["accept"]))
    ? { status: 200, raw: found.sha, headers: { "content-type": "application/vnd.github.sha; charset=utf-8" } }
    : { status: 200, body: renderCommit(call, found.sha) };
}

function renderCommit(call: RepositoryCall, sha: string) {
  const url = `${address(call)}/commits/${sha}`;
  const person = { name: "octocat", email: "octocat@example.com", date: someDate };
  const [git, tree] = ["commits", "trees"].map((kind) => `${address(call)}/git/${kind}/${sha}`);
  return {
    url,
    sha,
    node_id: `C_${sha}`,
    html_url: pageOf(call, `/${call.repository.owner}/${call.repository.name}/commit/${sha}`),
    comments_url: `${url}/comments`,
    commit: {
      url: git,
      author: person,
      committer: person,
      message: "Change something",
      comment_count: 0,
      tree: { sha, url: tree },
    },
    author: renderUser(),
    committer: renderUser(),
    parents: [],
  };
}

/** An annotated tag's object is the tag's own, and not the commit. */
function renderRef(call: RepositoryCall, { kind, name, sha, isAnnotated }: Ref) {
  const object = isAnnotated ? { type: "tag", sha: shaOf(`tag ${name}`) } : { type: "commit", sha };
  const url = `${address(call)}/git/${object.type}s/${object.sha}`;
  const ref = `refs/${kind}/${name}`;
  return { ref, node_id: `REF_${shaOf(ref)}`, url: `${address(call)}/git/${ref}`, object: { ...object, url } };
}

function allRefs(call: RepositoryCall): readonly Ref[] {
  return [...refsOfKind(call, "heads"), ...refsOfKind(call, "tags")];
}

function listMatchingRefs(call: RepositoryCall): Reply {
  const { ref = "" } = call.parameters;
  const found = allRefs(call).filter(({ kind, name }) => `${kind}/${name}`.startsWith(ref));
  return { status: 200, body: found.map((one) => renderRef(call, one)) };
}

function getRef(call: RepositoryCall): Reply {
  const found = allRefs(call).find(({ kind, name }) => `${kind}/${name}` === call.parameters["ref"]);
  return found === undefined ? notFound() : { status: 200, body: renderRef(call, found) };
}
