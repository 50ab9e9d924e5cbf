/** How a kind of server differs from GitHub. */
export interface Profile {
  readonly name: "github" | "ghes-3.19" | "gitea";
  /** The path that the API begins with. */
  readonly prefix: string;
  /** Whether rate limits, ETags and API versions exist. */
  readonly hasLimits: boolean;
  readonly hasEtags: boolean;
  readonly versions: readonly string[];
  /** How a dispatch that starts a run is asked for the run's id. */
  readonly runDetails: "body" | "query" | "none";
  readonly mostInputs: number;
  /** What the size of a page is called, and how many items it has at most. */
  readonly pageSize: string;
  readonly mostPerPage: number;
  /** Operations that it does not have, such as `actions/cancel-workflow-run`. */
  readonly absent: readonly string[];
}

/** By name. */
export const profiles: Readonly<Record<Profile["name"], Profile>> = {
  github: {
    name: "github",
    prefix: "",
    hasLimits: true,
    hasEtags: true,
    versions: ["2022-11-28", "2026-03-10"],
    runDetails: "body",
    mostInputs: 25,
    pageSize: "per_page",
    mostPerPage: 100,
    absent: [],
  },
  "ghes-3.19": {
    name: "ghes-3.19",
    prefix: "/api/v3",
    hasLimits: false,
    hasEtags: true,
    versions: ["2022-11-28"],
    runDetails: "none",
    mostInputs: 10,
    pageSize: "per_page",
    mostPerPage: 100,
    absent: [],
  },
  gitea: {
    name: "gitea",
    prefix: "/api/v1",
    hasLimits: false,
    hasEtags: false,
    versions: [],
    runDetails: "query",
    mostInputs: Number.POSITIVE_INFINITY,
    pageSize: "limit",
    mostPerPage: 50,
    absent: [
      "repos/create-dispatch-event",
      "repos/list-branches-for-head-commit",
      "repos/get-commit",
      "git/list-matching-refs",
      "git/get-ref",
      "actions/force-cancel-workflow-run",
      "actions/get-pending-deployments-for-run",
      "apps/get-repo-installation",
      "apps/create-installation-access-token",
      "rate-limit/get",
      "graphql",
    ],
  },
};
