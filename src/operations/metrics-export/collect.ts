import type { Job } from "../../io/github/model.ts";
import { errorMessage } from "../../io/system-error.ts";
import { readTimerSpool, type TimerSpool } from "../../io/timer-spool.ts";
import { quoteName } from "../../runner/safe-text.ts";
import { addTimers } from "./add-timers.ts";
import { Collector } from "./collector.ts";
import type { MetricsContext, MetricsInputs } from "./declaration.ts";
import { Faults } from "./faults.ts";
import { MetricsModel } from "./model.ts";
import { findOpenMetricsClashes } from "./open-metrics-clashes.ts";
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
  /** Marks the timers among them as taken over; to be called when the files are safe. */
  readonly consumeTimers: () => void;
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
  const spool = readSpool(context);
  addTimers(spool?.timers ?? [], collector.from({ kind: "input", name: "timer" }));
  const jobs = given["job-timings"] ? await readJobTimings(given, collector, context) : [];
  const isEmpty = model.size === 0 && given.deployment === undefined && faults.count === 0;
  if (isEmpty) {
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
  return { model, jobs, consumeTimers: () => consume(spool, context) };
}

/** What reads the API is loaded by those alone who ask for it. */
async function readJobTimings(given: MetricsInputs, collector: Collector, context: MetricsContext) {
  const [{ readOwnJobs }, { addJobTimings }] = await Promise.all([import("./own-jobs.ts"), import("./job-timings.ts")]);
  const jobs = await readOwnJobs(given, context);
  addJobTimings(jobs, collector.from({ kind: "input", name: "job-timings" }));
  return jobs;
}

function setLabels({ labels }: MetricsInputs, collector: Collector, { badInput }: MetricsContext): void {
  const parsed = parseLabels(labels);
  if ("problem" in parsed) {
    throw badInput("labels", parsed.problem);
  }
  collector.setCommonLabels(parsed.labels, { kind: "input", name: "labels" });
}

/** The finished timers of this job. A spool that cannot be read is told, and no reason to lose the other metrics. */
function readSpool({ environment, runner }: MetricsContext): TimerSpool | undefined {
  try {
    const spool = readTimerSpool(environment);
    if (spool.damagedLines.length > 0) {
      runner.warning(
        `Some finished timers are lost: ${spool.damagedLines.length} lines of ${quoteName(spool.path)} are damaged.`,
      );
    }
    return spool;
  } catch (error) {
    runner.warning(`Finished timers are not exported: ${errorMessage(error)}.`);
    return undefined;
  }
}

function consume(spool: TimerSpool | undefined, { runner }: MetricsContext): void {
  if (spool === undefined || spool.timers.length === 0) {
    return;
  }
  try {
    spool.consume();
  } catch (error) {
    runner.warning(`The next export may have this job's timers again: ${errorMessage(error)}.`);
  }
}
