import type { Family } from "../family.ts";
import type { Label } from "../label-sets.ts";
import type { MetricsModel } from "../model.ts";

/** The samples of one label set: the places `from` to `end - 1` of its family. */
export interface Series {
  readonly labels: number;
  readonly from: number;
  readonly end: number;
}

/** The series of a family, in order. */
export function* readSeries(family: Family): Generator<Series> {
  for (let from = 0; from < family.size; ) {
    const labels = family.labels(from);
    let end = from + 1;
    while (end < family.size && family.labels(end) === labels) {
      end += 1;
    }
    yield { labels, from, end };
    from = end;
  }
}

/** Those series that are shown, and how many are not. */
export interface Selection {
  readonly shown: readonly Series[];
  readonly left: number;
}

/**
 * At most `most` series of a family: all of them in their order, or those whose last values are the largest (for
 * histograms, whose distributions hold most), largest first.
 */
export function selectSeries(family: Family, most: number): Selection {
  const kept: { readonly series: Series; readonly weight: number }[] = [];
  let count = 0;
  for (const series of readSeries(family)) {
    count += 1;
    const weight = weigh(family, series.end - 1);
    if (kept.length < most) {
      kept.push({ series, weight });
    } else {
      // The first cut brings them into order; each later one finds a place in it.
      if (count === most + 1) {
        kept.sort((one, other) => other.weight - one.weight);
      }
      insert(kept, { series, weight });
    }
  }
  return { shown: kept.map(({ series }) => series), left: count - kept.length };
}

function weigh(family: Family, at: number): number {
  const weight = family.histogram(at)?.counts.reduce((sum, count) => sum + count, 0) ?? Math.abs(family.value(at));
  return Number.isNaN(weight) ? -1 : weight;
}

function insert<T extends { readonly weight: number }>(kept: T[], item: T): void {
  if (item.weight > (kept.at(-1)?.weight ?? 0)) {
    kept.pop();
    const place = kept.findIndex(({ weight }) => weight < item.weight);
    kept.splice(place < 0 ? kept.length : place, 0, item);
  }
}

/** Names for series that are shown together: what all of them share is said once. */
export interface Naming {
  /** What each series has that not all have, such as `prod` or `env=prod, node=a`, in their order. */
  readonly names: readonly string[];
  /** The labels that all share; for a single series, all of its labels. */
  readonly shared: readonly Label[];
  /** The one label that tells them apart, where `names` are its bare values. */
  readonly by: string | undefined;
}

/** Names series by the labels that tell them apart. */
export function nameSeries(model: MetricsModel, series: readonly Series[]): Naming {
  const sets = series.map(({ labels }) => model.labelSets.labels(labels));
  const shared = (sets[0] ?? []).filter(([name, value]) =>
    sets.every((set) => set.some(([otherName, otherValue]) => otherName === name && otherValue === value)),
  );
  const own = sets.map((set) => set.filter(([name]) => !shared.some(([other]) => other === name)));
  const keys = [...new Set(own.flat().map(([name]) => name))];
  const by = keys.length === 1 && own.every((set) => set.length === 1) ? keys[0] : undefined;
  const names = own.map((set) => (by === undefined ? showLabels(set) : (set[0]?.[1] ?? "")));
  return { names: names.map((name) => (name === "" ? "(no labels)" : name)), shared, by };
}

/** Labels as one line: `env=prod, node=a`. */
export function showLabels(labels: readonly Label[]): string {
  return labels.map(([name, value]) => `${name}=${value}`).join(", ");
}

/** Whether any series of the family has samples at two times or more, and thus a course. */
export function hasCourse(family: Family): boolean {
  for (let at = 1; at < family.size; at += 1) {
    if (family.labels(at) === family.labels(at - 1) && family.timestamp(at) !== family.timestamp(at - 1)) {
      return true;
    }
  }
  return false;
}
