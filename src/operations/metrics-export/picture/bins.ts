import { countObservations, type Family, type Histogram } from "../family.ts";
import { type Bar, renderBars } from "./bars.ts";
import { escapeHtml } from "./html-text.ts";
import { findMeasure, showValue } from "./show-value.ts";

/** More bars than this one does not take in at a glance. */
const mostBins = 24;

/** A distribution: how many observations there are, their mean, and a bar for each bucket. */
export function renderBins(family: Family, at: number): string {
  const histogram = family.histogram(at) ?? { bounds: [], counts: [] };
  const measure = findMeasure(family.name, family.unit);
  const show = (value: number) => showValue(value, measure, family.unit);
  const count = countObservations(histogram);
  const sum = family.value(at);
  const mean = count > 0 && Number.isFinite(sum) ? `, ${show(sum / count)} on average` : "";
  const note = `${showValue(count, "number")} ${count === 1 ? "observation" : "observations"}${mean}`;
  return `<p class="note">${escapeHtml(note)}</p>\n${renderBars(toBars(merge(histogram), show))}`;
}

/** Neighbouring buckets put together, until they are few enough. */
function merge({ bounds, counts }: Histogram): Histogram {
  const each = Math.ceil(bounds.length / mostBins);
  if (each <= 1) {
    return { bounds, counts };
  }
  const ends = bounds.flatMap((_, index) => ((index + 1) % each === 0 || index === bounds.length - 1 ? [index] : []));
  const sums = ends.map((end, index) =>
    counts.slice((ends[index - 1] ?? -1) + 1, end + 1).reduce((sum, count) => sum + count, 0),
  );
  return { bounds: ends.map((end) => bounds[end] ?? 0), counts: [...sums, counts.at(-1) ?? 0] };
}

function toBars({ bounds, counts }: Histogram, show: (value: number) => string): readonly Bar[] {
  return counts.map((value, index) => {
    const [above, upTo] = [bounds[index - 1], bounds[index]];
    const lower = above === undefined ? "" : show(above);
    const name =
      upTo === undefined
        ? above === undefined
          ? "all"
          : `> ${lower}`
        : `${lower === "" ? "≤ " : `${lower} – `}${show(upTo)}`;
    return { name, value, text: showValue(value, "number"), hint: String(value) };
  });
}
