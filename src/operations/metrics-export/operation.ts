import { defineOperation } from "../../operation/define.ts";
import { Failure } from "../../operation/failure.ts";
import { checkInputs } from "./check-inputs.ts";
import { collect } from "./collect.ts";
import { inputs, type MetricsContext, type MetricsInputs, outputs } from "./declaration.ts";
import { failures } from "./failures.ts";
import type { MetricsModel } from "./model.ts";
import { type Made, shorten, summarize, toOutputs } from "./report.ts";
import { folderOf, writeFiles } from "./write-files.ts";
import type { FileResult } from "./written.ts";

export const metricsExport = defineOperation({
  name: "metrics-export",
  summary:
    "Record metrics of a deployment or a pipeline, write them for others to read, attach them to the job, and show them.",
  branding: { icon: "bar-chart-2", color: "orange" },
  inputs,
  outputs,
  failures,
  permissions: {
    actions: { access: "read", reason: "for job-timings and baseline" },
  },
  examples: [
    {
      title: "Write two figures as JSON, CSV and for Prometheus",
      with: { metrics: "build_duration_seconds: 73.4\ntest_failures_total: 0" },
      expect: { count: "2" },
    },
    {
      title: "Record a deployment, with a page to look at",
      with: {
        deployment:
          "deployment_id: web-42\nstart_time: 2026-11-22T10:00:00Z\nend_time: 2026-11-22T10:02:05Z\nsuccess: true\nsteps: [build, push, migrate, switch]",
        formats: "json, html",
        labels: "environment: staging",
      },
      expect: { "duration-ms": "125000" },
    },
    {
      title: "Fail when a figure is too bad",
      with: { metrics: "coverage_ratio: 0.91", regress: "coverage_ratio < 0.9", formats: "json" },
    },
  ],
  async run(given, context) {
    checkInputs(given, context);
    const made = await record(given, context);
    const { model, files } = made;
    const artifact = await keep(made, context, async () => await uploadWhereWanted(files, given, context));
    const attached = { ...made, artifact };
    await keep(attached, context, async () => await pushWhereNamed(model, given, context));
    const comparison = await keep(attached, context, async () => await judgeWhereAsked(model, given, context));
    const result = toOutputs({ ...attached, comparison });
    const problems = shorten(comparison?.problems ?? []);
    if (problems.length > 0 && given["on-regression"] === "fail") {
      throw context.fail("regression", problems.join(" "), { outputs: result });
    }
    for (const problem of problems) {
      context.runner.warning(problem);
    }
    return result;
  },
  summarize,
});

/** Collects the metrics and writes the files; timers among them are this export's alone until they are safe. */
async function record(given: MetricsInputs, context: MetricsContext) {
  const { model, jobs, timers } = await collect(given, context);
  try {
    const files: FileResult[] = [];
    const made = { model, jobs, directory: folderOf(given, context), files };
    await keep(made, context, async () => {
      for await (const file of writeFiles(model, given, context)) {
        files.push(file);
      }
    });
    timers.consume();
    return made;
  } finally {
    timers.release();
  }
}

/** What uploads is loaded by those alone who do not forbid it. */
async function uploadWhereWanted(files: readonly FileResult[], given: MetricsInputs, context: MetricsContext) {
  return given.upload === "false" ? undefined : await (await import("./upload.ts")).upload(files, given, context);
}

/** What sends is loaded by those alone who name a place. */
async function pushWhereNamed(model: MetricsModel, given: MetricsInputs, context: MetricsContext): Promise<void> {
  if (given["otlp-endpoint"] !== undefined || given["pushgateway-url"] !== undefined) {
    const { push } = await import("./push.ts");
    await push(model, given, context);
  }
}

async function judgeWhereAsked(model: MetricsModel, given: MetricsInputs, context: MetricsContext) {
  if (given.baseline === undefined && given.regress === undefined) {
    return undefined;
  }
  const { judge } = await import("./judge.ts");
  return await judge(model, given, context);
}

/** Lets a part of the work fail with the outputs that are known by then. */
async function keep<T>(made: Made, { fail }: MetricsContext, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (problem) {
    if (problem instanceof Failure && isCode(problem.code)) {
      const { code, message, hint, cause } = problem;
      throw fail(code, message, { hint, cause, outputs: toOutputs(made) });
    }
    throw problem;
  }
}

function isCode(code: string): code is keyof typeof failures {
  return Object.hasOwn(failures, code);
}
