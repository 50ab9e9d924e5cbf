import type { Job } from "../../io/github/model.ts";
import type { UploadedArtifact } from "../../io/upload-artifact.ts";
import type { Summary } from "../../operation/summary.ts";
import type { KnownMetricsOutputs, MetricsInputs } from "./declaration.ts";
import type { MetricsModel } from "./model.ts";
import { toSpans } from "./picture/job-spans.ts";
import { summarize as summarizeModel } from "./picture/summarize.ts";
import type { Comparison } from "./regress.ts";
import { renderSamples } from "./write/samples-json.ts";
import type { FileResult } from "./written.ts";

/** What the output `metrics` stands for. */
export interface Exported {
  readonly model: MetricsModel;
  /** This run's jobs, where they were asked for. */
  readonly jobs: readonly Job[];
}

/** All that an export has made so far. */
export interface Made extends Exported {
  readonly directory: string;
  readonly files?: readonly FileResult[];
  readonly artifact?: UploadedArtifact | undefined;
  readonly comparison?: Comparison | undefined;
}

/** More samples than this are in the files alone. */
const mostSamples = 50_000;

/** The samples as the JSON file has them. */
export function renderMetrics({ model }: Exported): string {
  return model.count > mostSamples ? "null" : `[${[...renderSamples(model)].join(",")}]`;
}

/** The outputs, as far as they are known. */
export function toOutputs({ model, jobs, directory, files = [], artifact, comparison }: Made) {
  return {
    files,
    directory,
    count: model.count,
    ...toDuration(model),
    "artifact-id": artifact === undefined ? undefined : String(artifact.id),
    "artifact-url": artifact?.url,
    "artifact-name": artifact?.name,
    "artifact-digest": artifact?.digest,
    metrics: { model, jobs },
    comparison,
  };
}

/** How long the deployment took, which is known even where the metrics are no good. */
export function toDuration({ deployment }: MetricsModel): { readonly "duration-ms": number | undefined } {
  const duration = deployment?.durationMs;
  return { "duration-ms": duration === undefined ? undefined : Math.round(duration) };
}

/** More problems than this are in the output `comparison` alone: a log line and a summary have their bounds. */
const mostProblems = 20;

/** The first problems, and how many more there are. */
export function shorten(problems: readonly string[]): readonly string[] {
  const more = problems.length - mostProblems;
  return more > 0 ? [...problems.slice(0, mostProblems), `And ${more} more, in the output comparison.`] : problems;
}

/** The section of the job summary: figures and pictures, the files, the artifact, what is wrong. */
export function summarize(_: MetricsInputs, known: KnownMetricsOutputs): Summary {
  const { metrics, files = [], comparison } = known;
  if (metrics === undefined) {
    return { facts: [] };
  }
  const name = known["artifact-name"];
  const facts: Summary["facts"] = [
    ...(files.length === 0 ? [] : [["Files", files.map(({ path }) => path).join(", ")] as const]),
    ...(name === undefined ? [] : [["Artifact", { text: name, url: known["artifact-url"] }] as const]),
    ...shorten(comparison?.problems ?? []).map((problem) => ["Wrong", problem] as const),
  ];
  return summarizeModel({ model: metrics.model, jobSpans: toSpans(metrics.jobs), facts });
}
