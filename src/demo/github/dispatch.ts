import { loginOf, workflowFor } from "./access.ts";
import { notFound, type Reply, type RepositoryCall, refuse } from "./call.ts";
import { findRef, type Ref, readTextAt, refsOf } from "./refs.ts";
import { startRun } from "./runs-of-state.ts";
import { pageOf } from "./shapes.ts";
import type { Run, Workflow } from "./state.ts";
import { type DeclaredInput, readWorkflowFile } from "./workflow-file.ts";

type Texts = Readonly<Record<string, string>>;

/** Starts a run of a workflow at a branch or tag, or says why not in GitHub's own words. */
export function dispatchWorkflow(call: RepositoryCall): Reply {
  const { profile } = call;
  const workflow = workflowFor(call);
  if (workflow === undefined) {
    return notFound();
  }
  const body = isObject(call.body) ? call.body : {};
  const unknown = Object.keys(body).filter((key) => !keysOf(call).includes(key));
  if (unknown.length > 0 && profile.name !== "gitea") {
    return refuse(422, unknown.map((key) => `"${key}" is not a permitted key.`).join(" "));
  }
  const name = body["ref"];
  if (typeof name !== "string" || name === "") {
    return refuse(422, `Invalid request.\n\n"ref" wasn't supplied.`);
  }
  const ref = refFor(call, name);
  if (ref === undefined) {
    return profile.name === "gitea"
      ? refuse(404, `ref [${name}] does not exist`)
      : refuse(422, `No ref found for: ${name}`);
  }
  const inputs = readInputs(call, body["inputs"], declaredAt(call, workflow, ref));
  return "status" in inputs ? inputs : accept(call, body, { workflow, ref, inputs: inputs.inputs });
}

function keysOf({ profile, headers }: RepositoryCall): readonly string[] {
  const isNew = headers["x-github-api-version"] === "2026-03-10";
  return ["ref", "inputs", ...(profile.runDetails === "body" && !isNew ? ["return_run_details"] : [])];
}

/** Gitea takes a bare name for a branch alone. */
function refFor({ repository, profile }: RepositoryCall, name: string): Ref | undefined {
  return profile.name === "gitea" && !name.startsWith("refs/")
    ? refsOf(repository).find((ref) => ref.kind === "heads" && ref.name === name)
    : findRef(repository, name);
}

function declaredAt(
  { repository, profile }: RepositoryCall,
  { path, state = "active" }: Workflow,
  ref: Ref,
): ReadonlyMap<string, DeclaredInput> | Reply {
  if (state !== "active") {
    const message = "Cannot trigger a 'workflow_dispatch' on a disabled workflow";
    return refuse(profile.name === "gitea" ? 403 : 422, message);
  }
  const text = readTextAt(repository, path, ref);
  const file = text === undefined ? undefined : readWorkflowFile(text);
  if (typeof file === "string") {
    return refuse(422, file);
  }
  return file?.dispatch ?? refuse(422, "Workflow does not have 'workflow_dispatch' trigger");
}

function readInputs(
  call: RepositoryCall,
  given: unknown,
  declared: ReadonlyMap<string, DeclaredInput> | Reply,
): Reply | { readonly inputs: Texts } {
  if ("status" in declared) {
    return declared;
  }
  const entries = isObject(given) ? Object.entries(given) : [];
  const isGitea = call.profile.name === "gitea";
  const bad = entries.find(([, value]) => typeof value !== "string" && (isGitea || typeof value === "object"));
  if (bad !== undefined || (given !== undefined && !isObject(given))) {
    return refuse(422, `Invalid request.\n\nFor 'links/4/schema', ${JSON.stringify(bad ?? given)} is not a string.`);
  }
  const { mostInputs } = call.profile;
  if (entries.length > mostInputs) {
    return refuse(
      422,
      `Invalid request.\n\nNo more than ${mostInputs} properties are allowed; ${entries.length} were supplied.`,
    );
  }
  const known = isGitea ? entries.filter(([name]) => declared.has(name)) : entries;
  const texts: Texts = Object.fromEntries(known.map(([name, value]) => [name, String(value)]));
  const fault = isGitea ? undefined : findInputFault(texts, declared);
  const defaults = [...declared].flatMap(([name, input]) =>
    input.default === undefined ? [] : [[name, input.default]],
  );
  return fault === undefined ? { inputs: { ...Object.fromEntries(defaults), ...texts } } : refuse(422, fault);
}

function findInputFault(given: Texts, declared: ReadonlyMap<string, DeclaredInput>): string | undefined {
  const unexpected = Object.keys(given).filter((name) => !declared.has(name));
  if (unexpected.length > 0) {
    return `Unexpected inputs provided: ${JSON.stringify(unexpected)}`;
  }
  const faults = [...declared].map(([name, { type, isRequired, default: usual, options }]) => {
    const value = given[name] ?? usual ?? "";
    if (value === "" && isRequired) {
      return `Required input '${name}' not provided`;
    }
    const allowed = type === "boolean" ? ["true", "false"] : options;
    const isRestricted = type === "choice" || type === "boolean";
    return isRestricted && name in given && !allowed.includes(value)
      ? `Provided value '${value}' for input '${name}' not in the list of allowed values`
      : undefined;
  });
  return faults.find((fault) => fault !== undefined);
}

interface Accepted {
  readonly workflow: Workflow;
  readonly ref: Ref;
  readonly inputs: Texts;
}

function accept(
  call: RepositoryCall,
  body: Readonly<Record<string, unknown>>,
  { workflow, ref, inputs }: Accepted,
): Reply {
  const { state, repository, token, profile, headers, query } = call;
  const run = startRun(state, {
    repository: `${repository.owner}/${repository.name}`,
    workflow: workflow.path,
    branch: ref.name,
    sha: ref.sha,
    actor: token === undefined ? "octocat" : loginOf(token),
    inputs,
  });
  const isNew = headers["x-github-api-version"] === "2026-03-10";
  const isAsked = {
    body: body["return_run_details"] === true || isNew,
    query: query["return_run_details"] === "true",
    none: false,
  }[profile.runDetails];
  const isOld = profile.name === "github" && !isNew && !isAsked;
  const warning = { deprecation: "Tue, 10 Mar 2026 00:00:00 GMT", sunset: "Fri, 10 Mar 2028 00:00:00 GMT" };
  return isAsked
    ? { status: 200, body: detailsOf(call, run) }
    : { status: 204, ...(isOld ? { headers: warning } : {}) };
}

function detailsOf(call: RepositoryCall, { id, repository }: Run) {
  return {
    workflow_run_id: id,
    run_url: `${call.base}/repos/${repository}/actions/runs/${id}`,
    html_url: pageOf(call, `/${repository}/actions/runs/${id}`),
  };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
