import type { Family, Histogram } from "../family.ts";
import { countObservations } from "../family.ts";
import type { LabelSets } from "../label-sets.ts";
import type { MetricsModel } from "../model.ts";
import { nameNonfinite, renderFinite } from "./number-text.ts";
import { RenderedSets } from "./rendered-sets.ts";
import { resourceAttributes } from "./resource-attributes.ts";
import { unitCode } from "./units.ts";

/** AGGREGATION_TEMPORALITY_CUMULATIVE of opentelemetry/proto/metrics/v1/metrics.proto. */
const cumulative = 2;

/**
 * A model as one ExportMetricsServiceRequest of OTLP in proto3 JSON: enums are integers, 64-bit integers texts. Every
 * point needs a time; those without one get `now`, in milliseconds since 1970. Facts of the run are attributes of the
 * resource; an info is a gauge that says 1.
 */
export function* renderOtlp(model: MetricsModel, now: number): Generator<string> {
  const attributes = resourceAttributes(model).map(([name, value]) => renderAttribute(name, value));
  yield `{"resourceMetrics":[{"resource":{"attributes":[${attributes.join(",")}]},`;
  yield `"scopeMetrics":[{"scope":{"name":"stdops"},"metrics":[`;
  const sets = new RenderedSets(model.labelSets, renderAttributes);
  let separator = "\n";
  for (const family of model.families) {
    if (family.size > 0) {
      yield separator;
      yield* renderFamily(family, sets, now);
      separator = ",\n";
    }
  }
  yield "\n]}]}]}\n";
}

function* renderFamily(family: Family, sets: RenderedSets, now: number): Generator<string> {
  const unit = unitCode(family);
  const unitText = unit === undefined ? "" : `,"unit":${JSON.stringify(unit)}`;
  yield `{"name":${JSON.stringify(family.name)},"description":${JSON.stringify(family.help)}${unitText},"${kind(family)}":{`;
  if (family.type === "counter") {
    yield `"aggregationTemporality":${cumulative},"isMonotonic":true,`;
  } else if (family.type === "histogram") {
    yield `"aggregationTemporality":${cumulative},`;
  }
  yield '"dataPoints":[';
  for (let at = 0; at < family.size; at += 1) {
    const histogram = family.histogram(at);
    const value = family.value(at);
    const figures = histogram === undefined ? `"asDouble":${renderDouble(value)}` : renderHistogram(histogram, value);
    const attributes = sets.text(family.labels(at));
    yield `${at === 0 ? "\n" : ",\n"}{"timeUnixNano":"${toNanoseconds(family.timestamp(at) ?? now)}",${attributes}${figures}}`;
  }
  yield "]}}";
}

function kind({ type }: Family): string {
  if (type === "counter") {
    return "sum";
  }
  return type === "histogram" ? "histogram" : "gauge";
}

/** A sum that is unknown is left out. */
function renderHistogram(histogram: Histogram, value: number): string {
  const sum = Number.isNaN(value) ? "" : `"sum":${renderDouble(value)},`;
  const counts = histogram.counts.map((count) => `"${count}"`).join(",");
  const bounds = histogram.bounds.map(renderFinite).join(",");
  return `"count":"${countObservations(histogram)}",${sum}"bucketCounts":[${counts}],"explicitBounds":[${bounds}]`;
}

/** proto3 JSON has words for what JSON cannot say. */
function renderDouble(value: number): string {
  if (Number.isFinite(value)) {
    return renderFinite(value);
  }
  return Number.isNaN(value) ? `"${nameNonfinite(value)}"` : `"${value}"`;
}

/** Whole milliseconds times a million: more digits than a number has. */
function toNanoseconds(milliseconds: number): string {
  return milliseconds > 0 ? `${milliseconds}000000` : "0";
}

function renderAttributes(sets: LabelSets, id: number): string {
  const attributes = sets.labels(id).map(([name, value]) => renderAttribute(name, value));
  return attributes.length === 0 ? "" : `"attributes":[${attributes.join(",")}],`;
}

function renderAttribute(name: string, value: string): string {
  return `{"key":${JSON.stringify(name)},"value":{"stringValue":${JSON.stringify(value)}}}`;
}
