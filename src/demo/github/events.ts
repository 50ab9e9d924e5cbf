import { inRepository, loginOf } from "./access.ts";
import { type Reply, type RepositoryCall, type Route, refuse } from "./call.ts";
import { startRun } from "./runs-of-state.ts";
import type { Workflow } from "./state.ts";
import { fileOf } from "./workflow-name.ts";

/** The routes of repository events. */
export const eventRoutes: readonly Route[] = [
  {
    operation: "repos/create-dispatch-event",
    method: "POST",
    path: "/repos/{owner}/{repo}/dispatches",
    handle: inRepository({ contents: "write" }, createEvent),
  },
];

const mostProperties = 10;
const mostCharacters = 65_535;

/** Starts each workflow that listens to the event, on the default branch: none, one or many. */
function createEvent(call: RepositoryCall): Reply {
  const body: Readonly<Record<string, unknown>> = isObject(call.body) ? call.body : {};
  const { event_type: type, client_payload: payload = {} } = body;
  if (typeof type !== "string" || type.length < 1 || type.length > 100) {
    return refuse(422, `Invalid request.\n\n"event_type" wasn't supplied.`);
  }
  if (!isObject(payload) || Object.keys(payload).length > mostProperties) {
    const count = isObject(payload) ? Object.keys(payload).length : 0;
    return refuse(
      422,
      `Invalid request.\n\nNo more than ${mostProperties} properties are allowed; ${count} were supplied.`,
    );
  }
  if (JSON.stringify(payload).length > mostCharacters) {
    return refuse(422, "client_payload is too large.");
  }
  const texts = Object.entries(payload).map(([name, value]) => [
    name,
    typeof value === "string" ? value : JSON.stringify(value),
  ]);
  const { repository, token, state } = call;
  for (const workflow of (repository.workflows ?? []).filter((one) => listensTo(call, one, type))) {
    startRun(state, {
      repository: `${repository.owner}/${repository.name}`,
      workflow: workflow.path,
      event: "repository_dispatch",
      actor: token === undefined ? "octocat" : loginOf(token),
      inputs: Object.fromEntries(texts),
      eventType: type,
    });
  }
  return { status: 204 };
}

function listensTo({ repository }: RepositoryCall, workflow: Workflow, type: string): boolean {
  const types = fileOf(repository, workflow)?.eventTypes;
  const isActive = (workflow.state ?? "active") === "active";
  return isActive && types !== undefined && (types.length === 0 || types.includes(type));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
