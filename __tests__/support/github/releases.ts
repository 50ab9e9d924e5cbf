import { type Call, paginate, type Reply, type Route, refuse } from "./routes.ts";
import type { Asset, Release, Repository } from "./state.ts";

/** The routes of releases. */
export const releaseRoutes: readonly Route[] = [
  { operation: "repos/get-release-by-tag", handle: getReleaseByTag },
  { operation: "repos/list-release-assets", handle: listReleaseAssets },
];

const date = "2026-01-01T00:00:00Z";

function getReleaseByTag(call: Call): Reply {
  const repository = findRepository(call);
  const index = repository?.releases.findIndex(({ tag }) => tag === call.parameters["tag"]) ?? -1;
  const release = repository?.releases[index];
  return repository === undefined || release === undefined
    ? refuse(404, "Not Found")
    : { status: 200, body: renderRelease(release, index + 1, address(call, repository)) };
}

function listReleaseAssets(call: Call): Reply {
  const repository = findRepository(call);
  const release = repository?.releases[Number(call.parameters["release_id"]) - 1];
  if (repository === undefined || release === undefined) {
    return refuse(404, "Not Found");
  }
  const { items, headers } = paginate(release.assets, call);
  return {
    status: 200,
    headers,
    body: items.map((asset) => renderAsset(asset, release.assets.indexOf(asset) + 1, address(call, repository))),
  };
}

/** The repository that the path names, for those who may see it. GitHub's names know no case. */
function findRepository({ state, parameters, token }: Call): Repository | undefined {
  const { owner = "", repo = "" } = parameters;
  const asked = `${owner}/${repo}`.toLowerCase();
  const found = state.repositories.find(({ owner: own, name }) => `${own}/${name}`.toLowerCase() === asked);
  const seen = found?.isPrivate === false || token?.reads.some((name) => name.toLowerCase() === asked);
  return seen === true ? found : undefined;
}

function address({ base }: Call, { owner, name }: Repository): string {
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
    created_at: date,
    published_at: date,
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
    created_at: date,
    updated_at: date,
    uploader: renderUser(),
  };
}

function renderUser() {
  const url = "https://api.github.com/users/octocat";
  return {
    login: "octocat",
    id: 1,
    node_id: "U_1",
    avatar_url: "https://avatars.githubusercontent.com/u/1",
    gravatar_id: "",
    url,
    html_url: "https://github.com/octocat",
    followers_url: `${url}/followers`,
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events{/privacy}`,
    received_events_url: `${url}/received_events`,
    type: "User",
    site_admin: false,
  };
}
