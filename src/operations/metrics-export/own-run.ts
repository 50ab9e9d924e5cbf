import type { Environment } from "../../io/environment.ts";
import type { Repository } from "../../io/github/model.ts";

/** The run that this step is a part of, as the API knows it. */
export interface OwnRun {
  readonly repository: Repository;
  readonly runId: number;
  /** Counted from 1; `undefined` where the runner does not say. */
  readonly attempt: number | undefined;
}

/** The run that the environment tells of; `undefined` at a terminal. */
export function findOwnRun(environment: Environment): OwnRun | undefined {
  const [, owner = "", name = ""] = /^([^/\s]+)\/([^/\s]+)$/u.exec(environment["GITHUB_REPOSITORY"] ?? "") ?? [];
  const runId = toPositive(environment["GITHUB_RUN_ID"]);
  if (owner === "" || runId === undefined) {
    return undefined;
  }
  return { repository: { owner, name }, runId, attempt: toPositive(environment["GITHUB_RUN_ATTEMPT"]) };
}

function toPositive(text = ""): number | undefined {
  const number = /^\d{1,15}$/u.test(text) ? Number(text) : 0;
  return number > 0 ? number : undefined;
}
