import { findRefsAt, getRepository } from "../../io/github/repositories.ts";
import { quoteName } from "../../runner/safe-text.ts";
import { isAbsent, nameOf, toAbsentRepository, toFailure } from "./api-failure.ts";
import type { Place } from "./choose-workflow.ts";
import { defaultReference, parseReference, type Reference } from "./reference.ts";

/** A branch or tag. */
export type NamedReference = Exclude<Reference, { readonly kind: "commit" }>;

/**
 * The branch or tag to run on: the one that is given, that at whose tip a commit is, this run's own in its own
 * repository, or the default branch. @throws Failure
 */
export async function chooseRef(given: Reference | undefined, place: Place): Promise<NamedReference> {
  if (given?.kind === "commit") {
    return await refOfCommit(given.sha, place);
  }
  const own = given === undefined ? defaultReference(place.kit.own, place.repository) : undefined;
  const parsed = own === undefined ? undefined : parseReference(own);
  const usual = parsed !== undefined && "value" in parsed ? parsed.value : undefined;
  if (given !== undefined) {
    return given;
  }
  return usual === undefined || usual.kind === "commit" ? await defaultBranch(place) : usual;
}

async function defaultBranch({ kit, client, repository }: Place): Promise<NamedReference> {
  try {
    const { defaultBranch: name } = await getRepository(client, { repository });
    return { kind: "branch", name, full: name };
  } catch (error) {
    const doing = `read the default branch of ${nameOf(repository)}`;
    throw isAbsent(error)
      ? toAbsentRepository(error, { kit, repository })
      : toFailure(error, { kit, repository, doing, needs: "metadata: read" });
  }
}

async function refOfCommit(sha: string, { kit, client, repository }: Place): Promise<NamedReference> {
  const { context, own } = kit;
  const found = await findRefsAt(client, { repository, sha }).catch((error: unknown) => {
    const doing = `find a branch or tag at the commit ${sha} of ${nameOf(repository)}`;
    const code = isAbsent(error) ? { code: "ref-not-found" as const } : {};
    throw toFailure(error, { kit, repository, doing, needs: "contents: read", ...code });
  });
  const usual = defaultReference(own, repository);
  const refs: readonly NamedReference[] = [
    ...found.branches.map((name) => ({ kind: "branch", name, full: `refs/heads/${name}` }) as const),
    ...found.tags.map((name) => ({ kind: "tag", name, full: `refs/tags/${name}` }) as const),
  ];
  const chosen = refs.find(({ full }) => full === usual) ?? refs[0];
  if (chosen === undefined) {
    throw context.fail(
      "ref-not-found",
      `No branch or tag of ${nameOf(repository)} has the commit ${sha} as its tip, and GitHub runs workflows on nothing else.`,
      { hint: "Name a branch or tag, or make one at that commit; a SHA must be a whole one." },
    );
  }
  const others = refs.length === 1 ? "" : ` (one of ${refs.length} there)`;
  context.runner.info(`The commit ${sha} is the tip of ${quoteName(chosen.full)}${others}: the workflow runs on that.`);
  return chosen;
}
