import type { Family, Histogram } from "../family.ts";
import type { LabelSets } from "../label-sets.ts";
import type { MetricsModel } from "../model.ts";
import { renderCsvNumber, renderField } from "./csv-field.ts";
import { cumulate } from "./cumulate.ts";
import { guardFormula } from "./formula-guard.ts";
import { TimeRenderer } from "./number-text.ts";
import { RenderedSets, renderLabelsField, renderLabelsJson } from "./rendered-sets.ts";

/** The header of a tidy CSV file, with its line end. */
export const tidyHeader = "timestamp,name,type,value,unit,help,labels\r\n";

/** The rows below the header of a tidy CSV file: a row a sample; a histogram has a row a bucket, its sum and its count. */
export function* renderTidyRows(
  model: MetricsModel,
  guard: (text: string) => string = guardFormula,
): Generator<string> {
  const sets = new RenderedSets(model.labelSets, (all, id) => `${renderLabelsField(all, id)}\r\n`);
  const times = new TimeRenderer();
  for (const family of model.families) {
    const before = `,${family.name},${family.type},`;
    const behind = `,${renderField(guard(family.unit ?? ""))},${renderField(guard(family.givenHelp ?? ""))},`;
    for (let at = 0; at < family.size; at += 1) {
      const timestamp = family.timestamp(at);
      const time = timestamp === undefined ? "" : times.render(timestamp);
      const histogram = family.histogram(at);
      if (histogram === undefined) {
        yield `${time}${before}${renderCsvNumber(family.value(at))}${behind}${sets.text(family.labels(at))}`;
      } else {
        yield* renderHistogram({ family, at, time, behind, labelSets: model.labelSets }, histogram);
      }
    }
  }
}

interface Place {
  readonly family: Family;
  readonly at: number;
  readonly time: string;
  readonly behind: string;
  readonly labelSets: LabelSets;
}

function* renderHistogram({ family, at, time, behind, labelSets }: Place, histogram: Histogram): Generator<string> {
  const labels = renderLabelsJson(labelSets, family.labels(at));
  const row = (suffix: string, value: number, json: string) =>
    `${time},${family.name}_${suffix},histogram,${renderCsvNumber(value)}${behind}${renderField(json)}\r\n`;
  const buckets = cumulate(histogram);
  for (const { le, count } of buckets) {
    yield row("bucket", count, `${labels.slice(0, -1)}${labels === "{}" ? "" : ","}"le":"${le}"}`);
  }
  yield row("sum", family.value(at), labels);
  yield row("count", buckets.at(-1)?.count ?? 0, labels);
}
