import { toScalarText } from "../../formats/scalar-text.ts";
import type { Mapping } from "../../formats/value.ts";
import { checkLabelName } from "../../operation/metric-name.ts";
import { toSnakeCase } from "../../operation/metric-name-lint.ts";
import type { Source } from "./collector.ts";
import type { Label } from "./label-sets.ts";
import type { Deployment, DeploymentStep } from "./model.ts";
import { nameApart } from "./name-apart.ts";
import { parseDeployment } from "./parse-deployment.ts";

/** Fields that are metrics of their own, and so no labels of `deployment_info`. */
const measured: ReadonlySet<string> = new Set(["start_time", "end_time", "success", "steps"]);
/** Longer texts, such as release notes, are for the JSON and no labels. */
const longestFact = 1000;

/** Reads the input `deployment` into the model, as it is and as metrics. */
export function addGivenDeployment(record: Mapping, now: number, source: Source): void {
  const deployment = parseDeployment(record, now, source);
  source.model.deployment = deployment;
  addDeployment(deployment, source);
}

/**
 * Adds a deployment's metrics: `deployment_duration_seconds`, `deployment_success`, `deployment_steps`, for steps with
 * times or results `deployment_step_duration_seconds` and `deployment_step_success`, and `deployment_info` with the
 * record's other texts, numbers and flags as labels.
 */
export function addDeployment(deployment: Deployment, source: Source): void {
  const { durationMs, success, steps, record } = deployment;
  if (durationMs !== undefined) {
    const help = "How long the deployment took, in seconds.";
    source.add({ name: "deployment_duration_seconds", type: "gauge", unit: "seconds", help, value: durationMs / 1000 });
  }
  if (success !== undefined) {
    const help = "Whether the deployment succeeded (1) or not (0).";
    source.add({ name: "deployment_success", type: "gauge", help, value: Number(success) });
  }
  if (Array.isArray(record.get("steps"))) {
    const help = "How many steps the deployment has.";
    source.add({ name: "deployment_steps", type: "gauge", help, value: steps.length });
  }
  addSteps(steps, source);
  const help = "The deployment that these metrics are of.";
  source.add({ name: "deployment_info", type: "info", help, labels: toFacts(record), value: 1 });
}

function addSteps(steps: readonly DeploymentStep[], source: Source): void {
  const named = nameApart(steps).map(({ name, thing: step }) => ({ labels: [["step", name]] as const, step }));
  for (const { labels, step } of named) {
    if (step.startTime !== undefined && step.endTime !== undefined) {
      const value = (step.endTime - step.startTime) / 1000;
      const help = "How long a step of the deployment took, in seconds.";
      const name = "deployment_step_duration_seconds";
      source.add({ name, type: "gauge", unit: "seconds", help, labels, value });
    }
  }
  for (const { labels, step } of named) {
    if (step.success !== undefined) {
      const help = "Whether a step of the deployment succeeded (1) or not (0).";
      source.add({ name: "deployment_step_success", type: "gauge", help, labels, value: Number(step.success) });
    }
  }
}

/** The record's own fields as labels. A field that cannot be one, or whose name is taken, is in the JSON alone. */
function toFacts(record: Mapping): readonly Label[] {
  const facts = new Map<string, string>();
  for (const [field, value] of record) {
    const checked = checkLabelName(toSnakeCase(field));
    const text = toScalarText(value)?.toWellFormed();
    const fits = text !== undefined && text.length <= longestFact && !measured.has(field);
    if (fits && "name" in checked && !facts.has(checked.name)) {
      facts.set(checked.name, text);
    }
  }
  return [...facts];
}
