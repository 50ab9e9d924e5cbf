import type { Call } from "./call.ts";
import { defaultBranchOf, shaOf } from "./refs.ts";
import type { Repository } from "./state.ts";

/** The date of all that has none of its own. */
export const someDate = "2026-01-01T00:00:00Z";

/** A moment (milliseconds of Unix time) as the API writes it: to the second. */
export function renderTime(time: number): string {
  return new Date(time).toISOString().replace(/\.\d+Z$/u, "Z");
}

/** The page for people. */
export function pageOf({ base, profile }: Pick<Call, "base" | "profile">, path: string): string {
  return `${base.endsWith(profile.prefix) ? base.slice(0, base.length - profile.prefix.length) : base}${path}`;
}

/** A number that belongs to some text. */
export function numberOf(text: string): number {
  return Number.parseInt(shaOf(text).slice(0, 6), 16) + 1;
}

/** An account as GitHub describes it. */
export function renderUser(login = "octocat") {
  const name = encodeURIComponent(login);
  const url = `https://api.github.com/users/${name}`;
  const id = numberOf(login);
  return {
    login,
    id,
    node_id: `U_${id}`,
    avatar_url: `https://avatars.githubusercontent.com/u/${id}`,
    gravatar_id: "",
    url,
    html_url: `https://github.com/${name}`,
    followers_url: `${url}/followers`,
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events{/privacy}`,
    received_events_url: `${url}/received_events`,
    type: login.endsWith("[bot]") ? "Bot" : "User",
    site_admin: false,
  };
}

const addresses = [
  ...["archive", "assignees", "blobs", "branches", "collaborators", "comments", "commits", "compare", "contents"],
  ...["contributors", "deployments", "downloads", "events", "forks", "git_commits", "git_refs", "git_tags", "hooks"],
  ...["issue_comment", "issue_events", "issues", "keys", "labels", "languages", "merges", "milestones"],
  ...["notifications", "pulls", "releases", "stargazers", "statuses", "subscribers", "subscription", "tags", "teams"],
  "trees",
];

/** A repository as other objects mention it. */
export function renderMinimalRepository(call: Call, { owner, name, isPrivate }: Repository) {
  const url = `${call.base}/repos/${owner}/${name}`;
  return {
    id: numberOf(`${owner}/${name}`),
    node_id: `R_${numberOf(`${owner}/${name}`)}`,
    name,
    full_name: `${owner}/${name}`,
    owner: renderUser(owner),
    private: isPrivate,
    html_url: pageOf(call, `/${owner}/${name}`),
    description: null,
    fork: false,
    url,
    ...Object.fromEntries(addresses.map((one) => [`${one}_url`, `${url}/${one}`])),
  };
}

/** A repository as it is shown when it is asked for. */
export function renderRepository(call: Call, repository: Repository) {
  const page = pageOf(call, `/${repository.owner}/${repository.name}`);
  const counts = ["forks", "open_issues", "watchers", "stargazers"];
  return {
    ...renderMinimalRepository(call, repository),
    default_branch: defaultBranchOf(repository),
    ...Object.fromEntries(counts.map((one) => [`${one}_count`, 0])),
    ...Object.fromEntries(["forks", "open_issues", "watchers", "size"].map((one) => [one, 0])),
    ...Object.fromEntries(["issues", "projects", "wiki", "pages", "discussions"].map((one) => [`has_${one}`, false])),
    ...Object.fromEntries(["homepage", "language", "mirror_url", "license"].map((one) => [one, null])),
    ...Object.fromEntries(["created_at", "updated_at", "pushed_at"].map((one) => [one, someDate])),
    ...Object.fromEntries(["clone_url", "git_url", "svn_url"].map((one) => [one, `${page}.git`])),
    ssh_url: `git@github.com:${repository.owner}/${repository.name}.git`,
    archived: false,
    disabled: false,
    visibility: repository.isPrivate ? "private" : "public",
    network_count: 0,
    subscribers_count: 0,
  };
}
