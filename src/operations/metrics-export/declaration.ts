import type { Context } from "../../operation/define.ts";
import * as input from "../../operation/inputs.ts";
import { mapping, mappingOrList } from "../../operation/mapping.ts";
import * as output from "../../operation/outputs.ts";
import { artifactNameExpression } from "./artifact-name.ts";
import type { failures } from "./failures.ts";
import * as kinds from "./kinds.ts";
import type { Comparison } from "./regress.ts";
import { type Exported, renderMetrics } from "./report.ts";
import type { FileResult } from "./written.ts";

export const inputs = {
  metrics: mappingOrList({
    description:
      "`name: value`, or a list of `{name, value, type, unit, help, labels, timestamp}`; type is `gauge` (default), `counter` (default of a name with `_total`), `histogram` (with `values` and, if wanted, `buckets`) or `info`.",
  }),
  deployment: mapping({
    description:
      "`{deployment_id, start_time, end_time, success, steps, …}`: kept whole in the JSON, and turned into `deployment_duration_seconds`, `_success`, `_steps` and `_info`. Times are RFC 3339 or Unix; no `end_time` means now. Steps are names, or `{name, start_time, end_time, success}`.",
  }),
  "metrics-files": kinds.globs({
    description: "Globs of JSON, NDJSON, CSV or Prometheus files to merge, such as the artifacts of a matrix.",
  }),
  labels: kinds.labels({ description: "Added to every metric that has no label of that name." }),
  "job-timings": input.flag({
    description: "Durations and results of this run's finished jobs and steps, from the API.",
    default: false,
  }),
  token: input.secret({
    description: "Reads what `job-timings` and `baseline` need (`actions: read`).",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression for the runner, not a template
    defaultExpression: "${{ github.token }}",
  }),
  formats: kinds.formats({
    description: "Files to write: `json` `ndjson` `csv` `prometheus` `openmetrics` `otlp` `html`.",
    default: ["json", "csv", "prometheus"],
    defaultText: "json, csv, prometheus",
  }),
  directory: input.text({ description: "Where the files go.", default: "metrics" }),
  name: kinds.fileName({ description: "Their name, without its ending.", default: "metrics" }),
  append: input.flag({
    description:
      "Append to the CSV and NDJSON files that are there, safely among several processes; the other formats are written anew.",
    default: false,
  }),
  "csv-layout": input.choice(["tidy", "wide"], {
    description: "A row for each sample, or a row for each time and label set, with a column for each metric.",
    default: "tidy",
  }),
  "csv-formula-guard": input.flag({
    description: "Put `'` before text that a spreadsheet would run.",
    default: true,
  }),
  upload: input.choice(["auto", "true", "false"], {
    description: "Attach the files to the job as an artifact: where the runner offers it, in any case, or never.",
    default: "auto",
  }),
  "artifact-name": input.text({
    description: "The artifact's name; one that is taken gets a number.",
    defaultExpression: artifactNameExpression,
  }),
  "retention-days": input.integer({ description: "How long the artifact is kept, in days.", min: 1, max: 400 }),
  "compression-level": input.integer({ description: "Of the artifact's zip.", default: 6, min: 0, max: 9 }),
  "otlp-endpoint": kinds.pushUrl({
    description: "Also send OTLP/HTTP JSON there; `/v1/metrics` is appended unless the path ends so.",
  }),
  "otlp-headers": kinds.secretHeaders({ description: "Headers for it, `Name: value` a line." }),
  "pushgateway-url": kinds.pushUrl({
    description: "Also push there, as one group without times and without this run's id.",
  }),
  "push-job": input.text({ description: "The group's job.", defaultText: "the job" }),
  baseline: input.text({
    description:
      "The name of an artifact: compare with that of the last successful run of this workflow on the base branch. None, as on a first run, is a notice.",
  }),
  "on-regression": input.choice(["fail", "warn"], { description: "What a broken rule is.", default: "fail" }),
  regress: kinds.rules({
    description:
      'What is wrong: `name < 5` (below 5), `name > 10%` (more than 10 % above the baseline), `name > +2` (more than 2 above it); `name{label="value"}` for some series.',
  }),
};

export const outputs = {
  files: output.json<readonly FileResult[]>(
    "`[{format,path,size,digest}]`; `digest` is `sha256:hex`, null for a file that was appended to.",
  ),
  directory: output.text("The folder with the files."),
  count: output.integer("Samples that were written, those of `_info` metrics left out."),
  "duration-ms": output.optional(output.integer("How long `deployment` took, in milliseconds.")),
  "artifact-id": output.optional(output.text("The artifact's id.")),
  "artifact-url": output.optional(output.text("The artifact's page.")),
  "artifact-name": output.optional(output.text("The name that it got.")),
  "artifact-digest": output.optional(output.text("The SHA-256 of its zip, in hexadecimal.")),
  metrics: output.optional(
    output.json<Exported>(
      "The list `metrics` of the JSON file; null beyond 50,000 samples, which the file has.",
      renderMetrics,
    ),
  ),
  comparison: output.optional(
    output.json<Comparison>(
      "`{series:[{name,labels,value,baseline,change,change-percent,wrong}],problems,unmatched,unchecked}`: what `regress` and `baseline` found.",
    ),
  ),
};

/** What `run` receives. */
export type MetricsInputs = input.InputValues<typeof inputs>;
/** What is known of it when the step fails. */
export type KnownMetricsOutputs = output.KnownOutputs<typeof outputs>;
/** The context of `run`. */
export type MetricsContext = Context<typeof inputs, typeof outputs, typeof failures>;
