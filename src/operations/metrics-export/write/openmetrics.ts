import type { Family, Histogram } from "../family.ts";
import { escapeLabelValue } from "../label-sets.ts";
import type { MetricsModel } from "../model.ts";
import { cumulate } from "./cumulate.ts";
import { renderNumber } from "./number-text.ts";
import { baseName, unitWord } from "./units.ts";

/**
 * A model as OpenMetrics text, version 1.0. Times are in seconds. Where a series has samples with times and one without,
 * that one is left out, for the format knows no such mixture; of an info, the last sample is written, without its time.
 */
export function* renderOpenMetrics(model: MetricsModel): Generator<string> {
  for (const family of model.families) {
    yield renderHead(family);
    for (let at = 0; at < family.size; at += 1) {
      if (isWritten(family, at)) {
        const labels = model.labelSets.text(family.labels(at));
        const histogram = family.histogram(at);
        const sample = { name: family.name, labels, value: family.value(at), end: renderEnd(family, at) };
        yield histogram === undefined ? renderSample(sample) : renderHistogram(sample, histogram);
      }
    }
  }
  yield "# EOF\n";
}

/** A family's name has neither `_total` nor `_info`, and a help text escapes quotes too. */
function renderHead(family: Family): string {
  const name = baseName(family);
  const unit = unitWord(family);
  const unitLine = unit === undefined ? "" : `# UNIT ${name} ${unit}\n`;
  return `# TYPE ${name} ${family.type}\n${unitLine}# HELP ${name} ${escapeLabelValue(family.help)}\n`;
}

/** Samples of one series stand together: whether this one may be written beside its neighbours. */
function isWritten(family: Family, at: number): boolean {
  const sharesSeries = (other: number) =>
    other >= 0 && other < family.size && family.labels(other) === family.labels(at);
  if (family.type === "info") {
    return !sharesSeries(at + 1);
  }
  return family.timestamp(at) !== undefined || !(sharesSeries(at - 1) || sharesSeries(at + 1));
}

function renderEnd(family: Family, at: number): string {
  const timestamp = family.type === "info" ? undefined : family.timestamp(at);
  return timestamp === undefined ? "\n" : ` ${timestamp / 1000}\n`;
}

interface RenderedSample {
  readonly name: string;
  readonly labels: string;
  readonly value: number;
  readonly end: string;
}

function renderSample({ name, labels, value, end }: RenderedSample): string {
  return `${name}${labels === "" ? "" : `{${labels}}`} ${renderNumber(value)}${end}`;
}

/** Sum and count are written together or not at all, and no sum where it may not only grow. */
function renderHistogram({ name, labels, value, end }: RenderedSample, histogram: Histogram): string {
  const buckets = cumulate(histogram);
  let text = "";
  for (const { le, count } of buckets) {
    text += `${name}_bucket{${labels}${labels === "" ? "" : ","}le="${le}"} ${count}${end}`;
  }
  if (!(value >= 0) || (histogram.bounds[0] ?? 0) < 0) {
    return text;
  }
  const count = buckets.at(-1)?.count ?? 0;
  const sum = renderSample({ name: `${name}_sum`, labels, value, end });
  return `${text}${renderSample({ name: `${name}_count`, labels, value: count, end })}${sum}`;
}
