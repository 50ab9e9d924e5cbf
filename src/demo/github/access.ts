import { type Call, type Handler, type Need, notFound, type Reply, type RepositoryCall, refuse } from "./call.ts";
import { findWorkflow } from "./refs.ts";
import { findRepository, type Grants, type Repository, type Token, type Workflow } from "./state.ts";

/** A handler for what concerns a repository: for those who see it, and who are granted what is needed. */
export function inRepository(need: Need, act: (call: RepositoryCall) => Reply): Handler {
  return (call) => {
    const { owner = "", repo = "" } = call.parameters;
    const repository = findRepository(call.state, `${owner}/${repo}`);
    if (repository === undefined || !isSeen(repository, call.token)) {
      return notFound();
    }
    const words = Object.entries(need).map(([area, level]) => `${area}=${level}`);
    const isTold = call.token !== undefined && kindOf(call.token) !== "classic" && call.profile.name !== "gitea";
    const headers = isTold ? { "x-accepted-github-permissions": words.join("; ") } : {};
    const reply = mayDo(repository, need, call) ? act({ ...call, repository }) : refuse(403, refusalFor(call));
    return { ...reply, headers: { ...headers, ...reply.headers } };
  };
}

/** What kind of token it is. */
export function kindOf({ kind = "classic" }: Token): NonNullable<Token["kind"]> {
  return kind;
}

/** Whose token it is. */
export function loginOf({ kind, login = "octocat" }: Token): string {
  return kind === "job" ? "github-actions[bot]" : login;
}

function grantsFor({ owner, name }: Repository, token: Token | undefined): Grants | undefined {
  const fullName = `${owner}/${name}`.toLowerCase();
  const entries = Object.entries(token?.grants ?? {});
  return entries.find(([key]) => key === "*" || key.toLowerCase() === fullName)?.[1];
}

function readsAll({ owner, name }: Repository, token: Token | undefined): boolean {
  return token?.reads?.some((one) => one.toLowerCase() === `${owner}/${name}`.toLowerCase()) === true;
}

function isSeen(repository: Repository, token: Token | undefined): boolean {
  return !repository.isPrivate || readsAll(repository, token) || grantsFor(repository, token) !== undefined;
}

function mayDo(repository: Repository, need: Need, { token }: Call): boolean {
  const grants = grantsFor(repository, token);
  return Object.entries(need).every(([area, level]) => {
    const granted = Object.entries(grants ?? {}).find(([name]) => name === area)?.[1];
    const mayRead = !repository.isPrivate || readsAll(repository, token) || area === "metadata";
    return level === "write" ? granted === "write" : mayRead || granted !== undefined;
  });
}

function refusalFor({ token }: Call): string {
  const kind = token === undefined ? "classic" : kindOf(token);
  if (kind === "classic") {
    return "Must have admin rights to Repository.";
  }
  return `Resource not accessible by ${kind === "fine-grained" ? "personal access token" : "integration"}`;
}

/** The workflow that a path names by its id or its file; Gitea has no ids. */
export function workflowFor({ repository, parameters, profile }: RepositoryCall): Workflow | undefined {
  const { workflow_id: asked = "" } = parameters;
  const found = findWorkflow(repository, asked);
  return profile.name === "gitea" && /^\d+$/u.test(asked) ? undefined : found;
}
