import { GitHubError } from "../../io/github/github-error.ts";
import type { Repository } from "../../io/github/model.ts";
import { explainRefusal } from "../../io/github/refusal.ts";
import type { Failure } from "../../operation/failure.ts";
import type { FailureCode } from "./declaration.ts";
import type { Kit } from "./kit.ts";

/** What was tried when the API refused, or did not answer. */
export interface Trial {
  readonly kit: Kit;
  readonly repository: Repository;
  /** The end of `It was not possible to …`. */
  readonly doing: string;
  /** The permission that this needs, such as `actions: write`. */
  readonly needs: string;
  /** The code of a definite no; `dispatch-rejected` unless told. */
  readonly code?: FailureCode;
  /** What else is to be said: a sentence. */
  readonly also?: string;
}

/** The failure that an error of the API is; anything else is thrown as it is. */
export function toFailure(error: unknown, trial: Trial): Failure {
  if (!(error instanceof GitHubError)) {
    throw error;
  }
  const { kit, doing, code = "dispatch-rejected", also } = trial;
  const { fail } = kit.context;
  const sentence = `It was not possible to ${doing}: ${error.message}.${also === undefined ? "" : ` ${also}`}`;
  if (error.kind === "limited") {
    return fail("rate-limited", sentence, { cause: error });
  }
  if (error.kind !== "refused") {
    return fail("server-unreachable", sentence, { cause: error });
  }
  const hint = explain(error, trial);
  return fail(code, sentence, { cause: error, ...(hint === undefined ? {} : { hint }) });
}

/** Words that help with a 401, 403 or 404: the permission that is wanted, what this token is, what to change. */
function explain(error: GitHubError, { kit, repository, needs }: Trial): string | undefined {
  const own = kit.own.repository;
  const isOwnRepository = own === undefined ? undefined : own.toLowerCase() === nameOf(repository).toLowerCase();
  return explainRefusal(error, { token: kit.tokenKind, needs, isOwnRepository });
}

/** The failure that a 404 for a repository is: there is none, or none that this token may see. */
export function toAbsentRepository(
  cause: GitHubError,
  { kit, repository }: Pick<Trial, "kit" | "repository">,
): Failure {
  const words = `The repository ${nameOf(repository)} cannot be seen with this token: it does not exist, or the token does not reach it.`;
  const hint = explain(cause, { kit, repository, doing: "", needs: "metadata: read" });
  return kit.context.fail("workflow-not-found", words, { cause, ...(hint === undefined ? {} : { hint }) });
}

/** `owner/repo`. */
export function nameOf({ owner, name }: Repository): string {
  return `${owner}/${name}`;
}

/** Whether the API says that there is no such thing, or none that may be seen. */
export function isAbsent(error: unknown): error is GitHubError {
  return error instanceof GitHubError && error.status === 404;
}
