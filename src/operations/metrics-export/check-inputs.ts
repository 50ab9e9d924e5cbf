import { BadInput } from "../../operation/failure.ts";
import { chooseArtifactName } from "./artifact-name.ts";
import type { MetricsContext, MetricsInputs } from "./declaration.ts";
import { findOwnRun } from "./own-run.ts";
import { needsBaseline } from "./parse-regress.ts";

/** Checks what is wrong with inputs together, or in this place, before anything is done. @throws BadInput with all of it */
export function checkInputs(given: MetricsInputs, { environment }: MetricsContext): void {
  const hasRun = findOwnRun(environment) !== undefined;
  const name = chooseArtifactName(given["artifact-name"], environment);
  const problems: readonly (readonly [input: keyof MetricsInputs, problem: string | undefined])[] = [
    ["artifact-name", "problem" in name && given.upload !== "false" ? name.problem : undefined],
    [
      "otlp-headers",
      given["otlp-headers"] !== undefined && given["otlp-endpoint"] === undefined
        ? "They are for otlp-endpoint, and there is none."
        : undefined,
    ],
    ["job-timings", given["job-timings"] && !hasRun ? "There is no run here whose jobs could be read." : undefined],
    [
      "baseline",
      given.baseline !== undefined && !hasRun
        ? "There is no run here whose workflow could have a baseline."
        : given.baseline === undefined && given.regress?.some(needsBaseline) === true
          ? "A rule of regress compares with a baseline: name its artifact."
          : undefined,
    ],
  ];
  const faults = problems.flatMap(([input, problem]) =>
    problem === undefined ? [] : [{ input, message: `${input}: ${problem}` }],
  );
  if (faults.length > 0) {
    throw new BadInput(faults);
  }
}
