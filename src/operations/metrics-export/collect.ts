import type { Job } from "../../io/github/model.ts";
import { addTimers } from "./add-timers.ts";
import { Collector, type Source } from "./collector.ts";
import type { MetricsContext, MetricsInputs } from "./declaration.ts";
import { Faults } from "./faults.ts";
import { MetricsModel } from "./model.ts";
import { findOpenMetricsClashes } from "./open-metrics-clashes.ts";
import { type OwnTimers, takeOwnTimers } from "./own-timers.ts";
import { parseLabels } from "./parse-labels.ts";
import { parseMetrics } from "./parse-metrics.ts";
import { toDuration } from "./report.ts";
import { addRunInfo, readRun } from "./run-facts.ts";
import { settle } from "./settle.ts";

/** All metrics of this export, checked. */
export interface Collected {
  readonly model: MetricsModel;
  /** This run's jobs, where they were asked for. */
  readonly jobs: readonly Job[];
  /** The timers among them, to be consumed when the files are safe, and released. */
  readonly timers: OwnTimers;
}

/** Fills one model from all sources, and checks it. @throws Failure with all that is wrong */
export async function collect(given: MetricsInputs, context: MetricsContext): Promise<Collected> {
  const model = new MetricsModel();
  const faults = new Faults();
  const collector = new Collector(model, faults);
  setLabels(given, collector, context);
  if (given.metrics !== undefined) {
    parseMetrics(given.metrics, collector.from({ kind: "input", name: "metrics" }));
  }
  if (given.deployment !== undefined) {
    const { addGivenDeployment } = await import("./deployment-metrics.ts");
    const now = context.clock.now().getTime();
    addGivenDeployment(given.deployment, now, collector.from({ kind: "input", name: "deployment" }));
  }
  if (given["metrics-files"] !== undefined) {
    const { readFiles } = await import("./read-given-files.ts");
    await readFiles(given["metrics-files"], collector, context);
  }
  const addJobs = given["job-timings"] ? await readJobTimings(given, context) : undefined;
  // Last of all, since another export of this job may wait for them.
  const timers = await takeOwnTimers(context);
  try {
    addTimers(timers.timers, collector.from({ kind: "input", name: "timer" }));
    const jobs = addJobs?.(collector.from({ kind: "input", name: "job-timings" })) ?? [];
    complete(collector, given, context);
    return { model, jobs, timers };
  } catch (problem) {
    timers.release();
    throw problem;
  }
}

/** Adds what is known of the run, and checks what only the whole can tell. @throws Failure with all that is wrong */
function complete(collector: Collector, given: MetricsInputs, context: MetricsContext): void {
  const { model, faults } = collector;
  if (model.size === 0 && given.deployment === undefined && faults.count === 0) {
    throw context.badInput(
      "metrics",
      "There is nothing to export: give metrics, deployment, metrics-files or job-timings.",
    );
  }
  model.run = readRun(context.environment);
  addRunInfo(model.run, collector.from({ kind: "input", name: "run" }));
  settle(model, faults);
  if (given.formats.includes("openmetrics")) {
    for (const [one, other] of findOpenMetricsClashes(model)) {
      const words = `OpenMetrics cannot hold both ${one} and ${other}: without its suffix, one is named as the other.`;
      faults.add("name-clash", words, "Rename one of them, or leave out the format openmetrics.");
    }
  }
  if (faults.whole !== undefined) {
    const { code, message, hint } = faults.whole;
    throw context.fail(code, message, { hint, outputs: toDuration(model) });
  }
}

/** What reads the API is loaded by those alone who ask for it. */
async function readJobTimings(given: MetricsInputs, context: MetricsContext) {
  const { readOwnJobs } = await import("./own-jobs.ts");
  const { addJobTimings } = await import("./job-timings.ts");
  const jobs = await readOwnJobs(given, context);
  return (source: Source): readonly Job[] => {
    addJobTimings(jobs, source);
    return jobs;
  };
}

function setLabels({ labels }: MetricsInputs, collector: Collector, { badInput }: MetricsContext): void {
  const parsed = parseLabels(labels);
  if ("problem" in parsed) {
    throw badInput("labels", parsed.problem);
  }
  collector.setCommonLabels(parsed.labels, { kind: "input", name: "labels" });
}
