import type { Family, Histogram } from "../family.ts";
import type { MetricsModel } from "../model.ts";
import { cumulate } from "./cumulate.ts";
import { renderNumber } from "./number-text.ts";

/**
 * A model as Prometheus text, version 0.0.4. Of each series only the last sample is written: this format has no past.
 * Times are in milliseconds; without them, as a Pushgateway and node_exporter want it, `timestamps` is false. A metric
 * that is `leftOut` is not written.
 */
export function* renderPrometheus(
  model: MetricsModel,
  { timestamps = true, leftOut }: { readonly timestamps?: boolean; readonly leftOut?: string } = {},
): Generator<string> {
  for (const family of [...model.families].filter(({ name }) => name !== leftOut)) {
    yield renderHead(family);
    for (let at = 0; at < family.size; at += 1) {
      // Samples of one series stand together.
      if (at + 1 === family.size || family.labels(at) !== family.labels(at + 1)) {
        const timestamp = timestamps ? family.timestamp(at) : undefined;
        const end = timestamp === undefined ? "\n" : ` ${timestamp}\n`;
        const labels = model.labelSets.text(family.labels(at));
        yield renderSample({ name: family.name, value: family.value(at), labels, end }, family.histogram(at));
      }
    }
  }
}

/** This format knows no infos: they are gauges that say 1. A help text escapes `\` and LF alone. */
function renderHead({ name, type, help }: Family): string {
  const text = help.replaceAll("\\", "\\\\").replaceAll("\n", "\\n");
  return `# HELP ${name} ${text}\n# TYPE ${name} ${type === "info" ? "gauge" : type}\n`;
}

interface Sample {
  readonly name: string;
  readonly value: number;
  readonly labels: string;
  readonly end: string;
}

function renderSample({ name, value, labels, end }: Sample, histogram: Histogram | undefined): string {
  const braces = labels === "" ? "" : `{${labels}}`;
  if (histogram === undefined) {
    return `${name}${braces} ${renderNumber(value)}${end}`;
  }
  const buckets = cumulate(histogram);
  const head = `${name}_bucket{${labels}${labels === "" ? "" : ","}le="`;
  const rows = buckets.map(({ le, count }) => `${head}${le}"} ${count}${end}`).join("");
  return `${rows}${name}_sum${braces} ${renderNumber(value)}${end}${name}_count${braces} ${buckets.at(-1)?.count ?? 0}${end}`;
}
