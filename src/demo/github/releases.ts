import { inRepository } from "./access.ts";
import { notFound, type Reply, type RepositoryCall, type Route } from "./call.ts";
import { paginate } from "./pages.ts";
import { renderUser, someDate } from "./shapes.ts";
import type { Asset, Release } from "./state.ts";

/** The routes of releases. */
export const releaseRoutes: readonly Route[] = [
  {
    operation: "repos/get-release-by-tag",
    method: "GET",
    path: "/repos/{owner}/{repo}/releases/tags/{tag+}",
    handle: inRepository({ contents: "read" }, getReleaseByTag),
  },
  {
    operation: "repos/list-release-assets",
    method: "GET",
    path: "/repos/{owner}/{repo}/releases/{release_id}/assets",
    handle: inRepository({ contents: "read" }, listReleaseAssets),
  },
];

function getReleaseByTag(call: RepositoryCall): Reply {
  const { releases = [] } = call.repository;
  const index = releases.findIndex(({ tag }) => tag === call.parameters["tag"]);
  const release = releases[index];
  return release === undefined ? notFound() : { status: 200, body: renderRelease(release, index + 1, address(call)) };
}

function listReleaseAssets(call: RepositoryCall): Reply {
  const release = call.repository.releases?.[Number(call.parameters["release_id"]) - 1];
  if (release === undefined) {
    return notFound();
  }
  const { items, headers } = paginate(release.assets, call);
  return {
    status: 200,
    headers,
    body: items.map((asset) => renderAsset(asset, release.assets.indexOf(asset) + 1, address(call))),
  };
}

function address({ base, repository: { owner, name } }: RepositoryCall): string {
  return `${base}/repos/${owner}/${name}`;
}

function renderRelease({ tag, assets }: Release, id: number, repository: string) {
  const url = `${repository}/releases/${id}`;
  return {
    url,
    html_url: `${repository}/releases/tag/${encodeURIComponent(tag)}`,
    assets_url: `${url}/assets`,
    upload_url: `${url}/assets{?name,label}`,
    tarball_url: `${repository}/tarball/${encodeURIComponent(tag)}`,
    zipball_url: `${repository}/zipball/${encodeURIComponent(tag)}`,
    id,
    node_id: `RE_${id}`,
    tag_name: tag,
    target_commitish: "main",
    name: tag,
    body: "",
    draft: false,
    prerelease: false,
    immutable: false,
    created_at: someDate,
    published_at: someDate,
    author: renderUser(),
    assets: assets.map((asset, at) => renderAsset(asset, at + 1, repository)),
  };
}

function renderAsset({ name, size, digest }: Asset, id: number, repository: string) {
  return {
    url: `${repository}/releases/assets/${id}`,
    browser_download_url: `${repository}/releases/download/${encodeURIComponent(name)}`,
    id,
    node_id: `RA_${id}`,
    name,
    label: null,
    state: "uploaded",
    content_type: "application/octet-stream",
    size,
    digest,
    download_count: 0,
    created_at: someDate,
    updated_at: someDate,
    uploader: renderUser(),
  };
}
