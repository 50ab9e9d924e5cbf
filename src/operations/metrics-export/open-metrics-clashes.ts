import type { MetricType } from "../../operation/metric-name-lint.ts";
import type { Family } from "./family.ts";
import type { MetricsModel } from "./model.ts";

/** What OpenMetrics puts behind a family's name for its samples; the `_created` ones are reserved too. */
const suffixes: Readonly<Record<MetricType, readonly string[]>> = {
  gauge: [""],
  counter: ["", "_total", "_created"],
  histogram: ["", "_bucket", "_count", "_sum", "_created"],
  info: ["", "_info"],
};

/**
 * Pairs of metrics of which OpenMetrics can hold only one, since it names families without `_total` and `_info`: the
 * gauge `jobs` beside the counter `jobs_total`, say. Prometheus text has no such pairs.
 */
export function findOpenMetricsClashes(model: MetricsModel): readonly (readonly [one: string, other: string])[] {
  const owners = new Map<string, string>();
  const clashes: [one: string, other: string][] = [];
  for (const family of model.families) {
    const names = suffixes[family.type].map((suffix) => `${baseName(family)}${suffix}`);
    const twin = names.map((name) => owners.get(name)).find((owner) => owner !== undefined);
    if (twin !== undefined) {
      clashes.push([twin, family.name]);
    }
    for (const name of names) {
      owners.set(name, family.name);
    }
  }
  return clashes;
}

function baseName({ name, type }: Family): string {
  return type === "counter" || type === "info" ? name.replace(/_(?:total|info)$/u, "") : name;
}
