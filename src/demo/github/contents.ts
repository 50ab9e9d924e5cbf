import { inRepository } from "./access.ts";
import { notFound, type Reply, type RepositoryCall, type Route, refuse } from "./call.ts";
import { defaultBranchOf, findCommit, readTextAt, shaOf } from "./refs.ts";
import { pageOf, renderRepository } from "./shapes.ts";

/** The routes of repositories and their files. */
export const contentRoutes: readonly Route[] = [
  {
    operation: "repos/get",
    method: "GET",
    path: "/repos/{owner}/{repo}",
    handle: inRepository({ metadata: "read" }, (call) => ({
      status: 200,
      body: renderRepository(call, call.repository),
    })),
  },
  {
    operation: "repos/get-content",
    method: "GET",
    path: "/repos/{owner}/{repo}/contents/{path+}",
    handle: inRepository({ contents: "read" }, getContent),
  },
];

function getContent(call: RepositoryCall): Reply {
  const { repository, parameters, query, headers, profile } = call;
  const { path = "" } = parameters;
  const name = query["ref"] ?? defaultBranchOf(repository);
  const ref = findCommit(repository, name);
  if (ref === undefined) {
    return refuse(404, `No commit found for the ref ${name}`);
  }
  const text = readTextAt(repository, path, ref);
  if (text === undefined) {
    return notFound();
  }
  const isRaw = /\braw\b/u.test(String(headers["accept"])) && profile.name !== "gitea";
  return isRaw
    ? { status: 200, raw: text, headers: { "content-type": "application/vnd.github.raw+json; charset=utf-8" } }
    : { status: 200, body: renderFile(call, { path, text, ref: name }) };
}

interface FileAtRef {
  readonly path: string;
  readonly text: string;
  readonly ref: string;
}

function renderFile(call: RepositoryCall, { path, text, ref }: FileAtRef) {
  const { owner, name } = call.repository;
  const url = `${call.base}/repos/${owner}/${name}/contents/${path}?ref=${encodeURIComponent(ref)}`;
  const page = pageOf(call, `/${owner}/${name}/blob/${ref}/${path}`);
  const content = Buffer.from(text);
  const sha = shaOf(`blob ${content.length}\0${text}`);
  const git = `${call.base}/repos/${owner}/${name}/git/blobs/${sha}`;
  return {
    type: "file",
    encoding: "base64",
    size: content.length,
    name: path.slice(path.lastIndexOf("/") + 1),
    path,
    // GitHub breaks the lines after 60 characters.
    content: content.toString("base64").replaceAll(/.{1,60}/gu, "$&\n"),
    sha,
    url,
    git_url: git,
    html_url: page,
    download_url: page,
    _links: { git, html: page, self: url },
  };
}
