import type { GitHubClient, Sent } from "./client.ts";
import type { GitHubError } from "./github-error.ts";
import type { Repository } from "./model.ts";
import { pathIn } from "./places.ts";
import { toId, toRecord, toText } from "./read-model.ts";

/** What became of a dispatch. */
export type Dispatched =
  /** Started, once. Some servers do not say which run it is. */
  | { readonly kind: "started"; readonly runId: number | undefined; readonly url: string | undefined }
  /** Nothing was started. Of kind `unreachable` when the request never left. */
  | { readonly kind: "refused"; readonly error: GitHubError }
  /** It may have been started. */
  | { readonly kind: "ambiguous"; readonly error: GitHubError };

/** A workflow_dispatch. */
export interface WorkflowDispatch {
  readonly repository: Repository;
  /** A file name or an id. */
  readonly workflow: string | number;
  readonly ref: string;
  readonly inputs: Readonly<Record<string, string>>;
  /** As in a client's `post`. */
  readonly within?: number | undefined;
}

/** A repository_dispatch. */
export interface RepositoryDispatch {
  readonly repository: Repository;
  readonly eventType: string;
  /** A JSON object. */
  readonly clientPayload?: unknown;
  readonly within?: number | undefined;
}

/** Since this version the answer names the run without being asked to. */
const namingVersion = "2026-03-10";

/**
 * Starts a run of a workflow, once. The run's id is asked for in the body, as GitHub reads it, and in the query, as Gitea
 * does; a server that refuses to be asked so has started nothing, and is asked once more in the way that it knows.
 */
export async function dispatchWorkflow(client: GitHubClient, dispatch: WorkflowDispatch): Promise<Dispatched> {
  const { repository, workflow, ref, inputs, within } = dispatch;
  const path = pathIn(repository, "actions", "workflows", workflow, "dispatches");
  const body = { ref, ...(Object.keys(inputs).length === 0 ? {} : { inputs }) };
  const post = async (manner: Manner) => await client.post(path, { ...toPost(manner, body), within });
  const known = manners.get(client);
  const sent = await post(known ?? "by flag");
  const other = known === undefined && sent.kind === "refused" ? findManner(sent.error) : undefined;
  if (other === undefined) {
    return sent.kind === "refused" ? sent : toDispatched(sent);
  }
  manners.set(client, other);
  return toDispatched(await post(other));
}

/** How a server is asked for the id of the run: by a flag, by the version of the API that gives it always, or not. */
type Manner = "by flag" | "by version" | "not at all";

/** What was learnt of servers that refused the flag, so that a fan-out learns it once. */
const manners = new WeakMap<GitHubClient, Manner>();

function toPost(manner: Manner, body: object) {
  const flag = { return_run_details: true };
  return manner === "by flag"
    ? { query: flag, body: { ...body, ...flag } }
    : { body, ...(manner === "by version" ? { apiVersion: namingVersion } : {}) };
}

/** The manner that a server wants which has refused the flag; `undefined` for any other refusal. */
function findManner({ status, said }: GitHubError): Manner | undefined {
  if ((status === 400 || status === 422) && said.includes("return_run_details")) {
    return "not at all";
  }
  return status === 400 && /\bversion\b/iu.test(said) ? "by version" : undefined;
}

/** Sends a repository's event, once. It starts any number of runs, and the server names none. */
export async function dispatchRepository(client: GitHubClient, dispatch: RepositoryDispatch): Promise<Dispatched> {
  const { repository, eventType, clientPayload, within } = dispatch;
  const body = { event_type: eventType, client_payload: clientPayload };
  return toDispatched(await client.post(pathIn(repository, "dispatches"), { body, within }));
}

function toDispatched(sent: Sent): Dispatched {
  if (sent.kind !== "done") {
    return sent;
  }
  const data = toRecord(sent.data);
  return {
    kind: "started",
    // Forgejo calls it `id`.
    runId: toId(data["workflow_run_id"]) ?? toId(data["id"]),
    url: toText(data["html_url"]),
  };
}
