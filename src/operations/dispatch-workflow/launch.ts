import { type Dispatched, dispatchRepository, dispatchWorkflow } from "../../io/github/dispatch.ts";
import type { GitHubError } from "../../io/github/github-error.ts";
import { getRepository, tagExists } from "../../io/github/repositories.ts";
import type { Failure } from "../../operation/failure.ts";
import { quoteName } from "../../runner/safe-text.ts";
import { isAbsent, toAbsentRepository, toFailure } from "./api-failure.ts";
import { explainAbsence } from "./choose-workflow.ts";
import type { FailureCode } from "./declaration.ts";
import type { Prepared } from "./prepare.ts";
import { describeTarget } from "./targets.ts";

/** A dispatch that was sent: accepted, or perhaps. */
export interface Launched {
  readonly runId: number | undefined;
  readonly url: string | undefined;
  /** Why it is not certain that anything was started; `undefined` when it is. */
  readonly doubt: GitHubError | undefined;
}

/**
 * Sends the request that starts it: once, unless the server certainly did not take it: a name that is a tag's is then
 * sent as such. (A server that was never reached the client tries again for half a minute.) @throws Failure
 */
export async function launch(prepared: Prepared): Promise<Launched> {
  let ref = prepared.ref?.full ?? "";
  for (;;) {
    const sent = await send(prepared, ref);
    if (sent.kind === "started") {
      return { runId: sent.runId, url: sent.url, doubt: undefined };
    }
    if (sent.kind === "ambiguous") {
      return { runId: undefined, url: undefined, doubt: sent.error };
    }
    const tag = await findTag(sent.error, prepared, ref);
    if (tag === undefined) {
      throw await explainRejection(sent.error, prepared);
    }
    ref = tag;
  }
}

async function send({ place, target, workflow, inputs }: Prepared, ref: string): Promise<Dispatched> {
  const { client, repository } = place;
  const { start } = target;
  return start.kind === "event" || workflow === undefined
    ? await dispatchRepository(client, {
        repository,
        eventType: start.kind === "event" ? start.type : "",
        clientPayload: start.kind === "event" ? start.payload?.value : undefined,
      })
    : await dispatchWorkflow(client, { repository, workflow: workflow.key, ref, inputs });
}

/** The full name of the tag that a refused bare name is. */
async function findTag(error: GitHubError, { place, ref }: Prepared, sent: string): Promise<string | undefined> {
  if (ref?.kind !== "bare" || sent !== ref.full || classify(error) !== "ref-not-found") {
    return undefined;
  }
  const { client, repository } = place;
  const isTag = await tagExists(client, { repository, tag: ref.name }).catch(() => false);
  return isTag ? `refs/tags/${ref.name}` : undefined;
}

const causes: readonly (readonly [words: RegExp, code: FailureCode])[] = [
  [/unexpected inputs?|not in the list of allowed|provided value/iu, "unknown-inputs"],
  [/required input|input .*(?:is required|not provided)/iu, "missing-inputs"],
  [
    /no ref found|\bref\b.*(?:not found|not exist|invalid|empty)|(?:branch|tag|reference).*(?:not found|not exist)/iu,
    "ref-not-found",
  ],
  [/workflow_dispatch\W* (?:event )?trigger|no workflow_dispatch/iu, "no-dispatch-trigger"],
  [/disabled/iu, "workflow-disabled"],
];

/** What the server's words mean; `undefined` when they are no words that are known. */
function classify({ status, said }: GitHubError): FailureCode | undefined {
  return status === 401 ? undefined : causes.find(([words]) => words.test(said))?.[1];
}

/** The failure that a refused dispatch is. */
async function explainRejection(
  error: GitHubError,
  { place, target, workflow, ref, event }: Prepared,
): Promise<Failure> {
  const { kit, repository } = place;
  const needs = event === "repository_dispatch" ? "contents: write" : "actions: write";
  const trial = { kit, repository, doing: `start ${describeTarget(target)}`, needs };
  if (error.kind !== "refused") {
    return toFailure(error, trial);
  }
  const code = classify(error);
  if (code !== undefined) {
    const at = ref === undefined ? "" : ` at ${quoteName(ref.full)}`;
    const words = `GitHub refused to start ${describeTarget(target)}${at}: ${error.message}.`;
    return kit.context.fail(code, words, { cause: error });
  }
  if (error.status === 404 && workflow !== undefined) {
    return await explainAbsence(error, workflow, place);
  }
  // A server may also have no events, or hide from the token that it may not send them.
  const isAbsentPlace = error.status === 404 && isAbsent(await problemOf(getRepository(place.client, { repository })));
  return isAbsentPlace ? toAbsentRepository(error, place) : toFailure(error, trial);
}

/** What a promise is rejected with; `undefined` for nothing. */
async function problemOf(work: Promise<unknown>): Promise<unknown> {
  return await work.then(
    () => undefined,
    (problem: unknown) => problem,
  );
}
