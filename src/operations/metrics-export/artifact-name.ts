import { findArtifactNameFault, toArtifactName } from "../../io/artifact-name.ts";
import type { Environment } from "../../io/environment.ts";
import { quoteName } from "../../runner/safe-text.ts";

/** The default of `artifact-name` as an expression: each job of a matrix has its own place in it, counted from 0. */
export const artifactNameExpression =
  // biome-ignore lint/suspicious/noTemplateCurlyInString: An expression of GitHub's.
  "metrics-${{ github.job }}-${{ github.run_attempt }}${{ strategy.job-total > 1 && format('-{0}', strategy.job-index) || '' }}";

/** An artifact's name, and what is to be said of it. */
export interface ChosenName {
  readonly name: string;
  /** A sentence; `undefined` when the name is the one that was given. */
  readonly notice: string | undefined;
}

/**
 * The artifact's name: the one that was given, with `-` for what no artifact's name can have; without one,
 * `metrics-<job>-<attempt>`.
 */
export function chooseArtifactName(
  given: string | undefined,
  environment: Environment,
): ChosenName | { readonly problem: string } {
  if (given === undefined) {
    const { GITHUB_JOB: job = "", GITHUB_RUN_ATTEMPT: attempt = "" } = environment;
    const parts = ["metrics", job, attempt].filter((part) => part !== "");
    return { name: toArtifactName(parts.join("-")) ?? "metrics", notice: undefined };
  }
  const fault = findArtifactNameFault(given);
  if (fault === undefined) {
    return { name: given, notice: undefined };
  }
  const name = toArtifactName(given);
  return name === undefined
    ? { problem: `${quoteName(given)} is no name for an artifact: ${fault}.` }
    : { name, notice: `The artifact is named ${quoteName(name)} instead of ${quoteName(given)}: ${fault}.` };
}
