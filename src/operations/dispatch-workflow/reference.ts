import type { Repository } from "../../io/github/model.ts";
import type { Parsed } from "../../operation/inputs.ts";
import { quoteName } from "../../runner/safe-text.ts";

/** What a `ref` names; a bare name is a branch or a tag, which only the server knows. */
export type Reference =
  | { readonly kind: "branch" | "tag" | "bare"; readonly name: string; readonly full: string }
  | { readonly kind: "commit"; readonly sha: string };

/** What this run's environment says of itself; each as the variable has it, and `""` is missing. */
export interface OwnRun {
  /** GITHUB_REPOSITORY; `undefined` where the target is on another server than this run. */
  readonly repository: string | undefined;
  /** GITHUB_REF. */
  readonly ref: string | undefined;
  /** GITHUB_HEAD_REF: the branch of a pull request. */
  readonly headRef: string | undefined;
  /** The repository of that branch (from the event), where known: a fork's branch is none of the target's. */
  readonly headRepository: string | undefined;
}

/**
 * Reads a `ref`: `refs/heads/…`, `refs/tags/…`, a bare name, or a commit's SHA-1 or SHA-256 in hex. A full name is sent
 * as it is given; `full` is what to send.
 */
export function parseReference(given: string): Parsed<Reference> {
  if (/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/iu.test(given)) {
    return { value: { kind: "commit", sha: given.toLowerCase() } };
  }
  const [, area = "", name = given] = /^refs\/(?:(heads|tags)\/)?(.*)$/su.exec(given) ?? [];
  if (given.startsWith("refs/") && area === "") {
    return { problem: `${quoteName(given)} is neither a branch nor a tag, and a workflow runs on nothing else.` };
  }
  // Of git's own rules (git-check-ref-format) those that no server can bend.
  if (name === "" || /[\p{Cc} ~^:?*[\\]|\.\.|@\{|^\/|\/$|\/\//u.test(name)) {
    return { problem: `${quoteName(given)} cannot be the name of a branch or tag.` };
  }
  const kind = ({ heads: "branch", tags: "tag" } as const)[area] ?? "bare";
  return { value: { kind, name, full: given } };
}

/**
 * The ref of a target when none is given: this run's branch or tag where the target is this run's own repository, for a
 * pull request its branch; `undefined` is the target's default branch. For a pull request of a fork, where known as such,
 * it is the default branch as well: another branch may have the same name.
 */
export function defaultReference(own: OwnRun, target: Repository): string | undefined {
  const { repository, ref = "", headRef = "", headRepository } = own;
  if (!isSameRepository(repository, target)) {
    return undefined;
  }
  if (/^refs\/(?:heads|tags)\/./u.test(ref)) {
    return ref;
  }
  const foreign = headRepository !== undefined && headRepository !== "" && !isSameRepository(headRepository, target);
  return headRef === "" || foreign ? undefined : `refs/heads/${headRef}`;
}

/** The bare name that a run on this ref is listed with; `undefined` for a commit. */
export function branchNameOf(reference: Reference): string | undefined {
  return reference.kind === "commit" ? undefined : reference.name;
}

function isSameRepository(text: string | undefined, { owner, name }: Repository): boolean {
  return text?.toLowerCase() === `${owner}/${name}`.toLowerCase();
}
