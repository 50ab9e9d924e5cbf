import { counted, showCount } from "../../../operation/counts.ts";
import type { Summary } from "../../../operation/summary.ts";
import { countObservations, type Family } from "../family.ts";
import type { Deployment, MetricsModel } from "../model.ts";
import { readCourse } from "./course.ts";
import { findSpans } from "./deployment.ts";
import { type Diagram, renderBarChart, renderGantt } from "./mermaid.ts";
import { nameSeries, readSeries, type Series, showLabels } from "./series.ts";
import { shareRows } from "./share-rows.ts";
import { findMeasure, showValue } from "./show-value.ts";
import { renderSparkline } from "./sparkline.ts";
import type { Span } from "./timeline.ts";

/** A summary is to be read at a glance; the files have all rows. */
const mostRows = 200;

/** What a summary is about. */
export interface SummaryParts {
  readonly model: MetricsModel;
  /** The run's finished steps, where they are known. */
  readonly jobSpans?: readonly Span[];
  /** What else was asked and found: files, the artifact, a comparison. */
  readonly facts?: Summary["facts"];
}

/** The section of the job summary: facts, timelines and durations as Mermaid diagrams, a row for each series. */
export function summarize({ model, jobSpans = [], facts = [] }: SummaryParts): Summary {
  const families = [...model.families].filter(({ type, size }) => type !== "info" && size > 0);
  const { deployment } = model;
  const timelines = [
    renderGantt("Deployment", findSpans(deployment?.steps ?? [])),
    renderGantt("Jobs and steps", jobSpans),
  ];
  const isDrawn = timelines.some((timeline) => timeline !== undefined);
  const diagrams = [...timelines, drawDurations(model, families, isDrawn)];
  return {
    facts: [
      ...(deployment === undefined ? [] : ([["Deployment", describe(deployment)]] as const)),
      ["Samples", `${showCount(model.count)} of ${counted(families.length, "metric")}`],
      ...facts,
    ],
    diagrams: diagrams.flatMap((diagram) => (diagram === undefined ? [] : [toBlock(diagram)])),
    table: tabulate(model, families),
  };
}

function describe({ success, durationMs, steps }: Deployment): string {
  const failed = steps.filter((step) => step.success === false).length;
  const parts = [
    ...(success === undefined ? [] : [success ? "✓ succeeded" : "✗ failed"]),
    ...(durationMs === undefined ? [] : [`took ${showValue(durationMs / 1000, "seconds")}`]),
    ...(steps.length === 0 ? [] : [counted(steps.length, "step")]),
    ...(failed === 0 ? [] : [`${failed} failed`]),
  ];
  return parts.length === 0 ? "recorded" : parts.join(", ");
}

function toBlock({ text, left }: Diagram): NonNullable<Summary["diagrams"]>[number] {
  return { language: "mermaid", text, ...(left === 0 ? {} : { note: `${left} more have no room in this picture.` }) };
}

/** A bar for each duration; those of a deployment, of jobs and of steps a timeline shows better. */
function drawDurations(model: MetricsModel, families: readonly Family[], isDrawn: boolean): Diagram | undefined {
  const bars = families
    .filter(({ name, type }) => type !== "histogram" && !(isDrawn && /(?:^|_)(?:deployment|jobs?|steps?)_/u.test(name)))
    .flatMap((family) => {
      const measure = findMeasure(family.name, family.unit);
      const factor = measure === "milliseconds" ? 1000 : 1;
      const series = measure === "seconds" || factor === 1000 ? [...take(readSeries(family), mostRows)] : [];
      const { names } = nameSeries(model, series);
      return series.map(({ end }, index) => ({
        name: series.length === 1 ? family.name : (names[index] ?? ""),
        value: family.value(end - 1) / factor,
      }));
    });
  return renderBarChart("Durations, in seconds", bars);
}

function tabulate(model: MetricsModel, families: readonly Family[]): NonNullable<Summary["table"]> {
  const counts = families.map((family) => count(readSeries(family)));
  const room = shareRows(counts, mostRows);
  const shown = families
    .slice(0, mostRows)
    .flatMap((family) => [...take(readSeries(family), room)].map((series) => ({ family, series })));
  const hasCourse = shown.some(({ series }) => series.end - series.from > 1);
  const rows = shown.map(({ family, series }) => [
    family.name,
    showLabels(model.labelSets.labels(series.labels)),
    showLast(family, series.end - 1),
    ...(hasCourse ? [drawCourse(family, series)] : []),
  ]);
  const more = counts.reduce((sum, size) => sum + size, 0) - rows.length;
  return { head: ["Metric", "Labels", "Value", ...(hasCourse ? ["Course"] : [])], rows, more };
}

function showLast(family: Family, at: number): string {
  const measure = findMeasure(family.name, family.unit);
  const histogram = family.histogram(at);
  if (histogram === undefined) {
    return showValue(family.value(at), measure, family.unit);
  }
  const total = countObservations(histogram);
  const mean = family.value(at) / total;
  const average = Number.isFinite(mean) ? `, ${showValue(mean, measure, family.unit)} on average` : "";
  return `${showValue(total, "number")} ${total === 1 ? "observation" : "observations"}${average}`;
}

/** The course of a series; of many samples, the picture shows means. */
function drawCourse(family: Family, series: Series): string {
  const isDrawn = series.end - series.from > 1 && family.type !== "histogram";
  return isDrawn ? renderSparkline(readCourse(family, series).points.map(([, value]) => value)) : "";
}

function* take<T>(items: Iterable<T>, most: number): Generator<T> {
  let taken = 0;
  for (const item of items) {
    if (taken === most) {
      return;
    }
    taken += 1;
    yield item;
  }
}

function count(items: Iterable<unknown>): number {
  let total = 0;
  for (const _ of items) {
    total += 1;
  }
  return total;
}
