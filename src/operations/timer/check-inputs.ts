import type { TimerContext, TimerInputs } from "./declaration.ts";

/** Reads the labels as texts. @throws BadInput also for an input that the action does not use: it would do nothing, unseen */
export async function checkInputs(
  given: TimerInputs,
  { badInput }: TimerContext,
): Promise<ReadonlyMap<string, string>> {
  const { action, lap, metric, labels, "warn-after": warnAfter, "fail-after": failAfter } = given;
  if (lap !== undefined && action !== "lap") {
    throw badInput("lap", `It names the lap that action: lap takes; this is action: ${action}.`);
  }
  for (const name of ["metric", "labels"] as const) {
    if (given[name] !== undefined && action !== "start" && action !== "stop") {
      throw badInput(name, `It is for action: start or stop; action: ${action} writes no metric.`);
    }
  }
  if (labels !== undefined && metric === undefined && action === "start") {
    throw badInput("labels", "They are labels of metric: give that one too.");
  }
  if (warnAfter !== undefined && failAfter !== undefined && warnAfter >= failAfter) {
    throw badInput("warn-after", "Nobody would be warned before the step fails: it must be less than fail-after.");
  }
  return metric === undefined && labels === undefined ? new Map() : await checkMetric(given, badInput);
}

async function checkMetric(
  { metric, labels }: TimerInputs,
  badInput: TimerContext["badInput"],
): Promise<ReadonlyMap<string, string>> {
  // Most timers are no metrics.
  const { findMetricFault, toLabelTexts } = await import("./metric.ts");
  const fault = metric === undefined ? undefined : findMetricFault(metric);
  if (fault !== undefined) {
    throw badInput("metric", fault);
  }
  const texts = toLabelTexts(labels ?? new Map());
  if ("problem" in texts) {
    throw badInput("labels", texts.problem);
  }
  return texts.value;
}
