import type { Family, Histogram } from "../family.ts";
import { countObservations } from "../family.ts";
import type { MetricsModel } from "../model.ts";
import { nameNonfinite, renderFinite, TimeRenderer } from "./number-text.ts";
import { RenderedSets, renderLabelsJson } from "./rendered-sets.ts";

/** Each sample of a model as a JSON object in one line, without the line's end: what JSON and NDJSON have in common. */
export function* renderSamples(model: MetricsModel): Generator<string> {
  const sets = new RenderedSets(model.labelSets, renderLabelsJson);
  const times = new TimeRenderer();
  for (const family of model.families) {
    const head = renderHead(family);
    for (let at = 0; at < family.size; at += 1) {
      const timestamp = family.timestamp(at);
      const time = timestamp === undefined ? "" : `,"timestamp":"${times.render(timestamp)}"`;
      const histogram = family.histogram(at);
      const buckets = histogram === undefined ? "" : renderBuckets(histogram);
      yield `${head}${renderValue(family.value(at))}${buckets},"labels":${sets.text(family.labels(at))}${time}}`;
    }
  }
}

function renderHead({ name, type, unit, givenHelp }: Family): string {
  const unitText = unit === undefined ? "" : `,"unit":${JSON.stringify(unit)}`;
  const help = givenHelp === undefined ? "" : `,"help":${JSON.stringify(givenHelp)}`;
  return `{"name":${JSON.stringify(name)},"type":"${type}"${unitText}${help},"value":`;
}

/** JSON has no numbers that are not finite. */
function renderValue(value: number): string {
  return Number.isFinite(value) ? renderFinite(value) : `null,"nonfinite":"${nameNonfinite(value)}"`;
}

function renderBuckets(histogram: Histogram): string {
  const bounds = histogram.bounds.map(renderFinite).join(",");
  return `,"count":${countObservations(histogram)},"bounds":[${bounds}],"counts":[${histogram.counts.join(",")}]`;
}
