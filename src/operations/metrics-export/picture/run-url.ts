import type { Run } from "../model.ts";

/** The page of a run, and of its attempt where that is known; `undefined` where the facts do not suffice. */
export function runUrl({ serverUrl, repository, runId, attempt }: Run): string | undefined {
  if (serverUrl === undefined || !/^[\w.-]+\/[\w.-]+$/u.test(repository ?? "") || !/^\d+$/u.test(runId ?? "")) {
    return undefined;
  }
  const tail = attempt !== undefined && /^\d+$/u.test(attempt) ? `/attempts/${attempt}` : "";
  return `${serverUrl.replace(/\/+$/u, "")}/${repository}/actions/runs/${runId}${tail}`;
}
