import { counted, showCount } from "../../../operation/counts.ts";
import { countObservations, type Family } from "../family.ts";
import type { MetricsModel } from "../model.ts";
import { escapeHtml, renderName } from "./html-text.ts";
import { showLabels } from "./series.ts";
import { shareRows } from "./share-rows.ts";
import { showMoment } from "./show-value.ts";

/** A page with more rows than this is slow to load and no pleasure to read. */
const mostRows = 1000;
/** A longer table is folded away, so that one sees that the page has an end. */
const mostOpen = 40;

/** Every figure as a table, exactly as given, for those who cannot see the charts or want to know a digit. */
export function renderFiguresTable(model: MetricsModel): string {
  const families = [...model.families].filter(({ size }) => size > 0);
  const room = shareRows(
    families.map(({ size }) => size),
    mostRows,
  );
  const bodies = families.slice(0, mostRows).map((family) => renderFamily(model, family, room));
  const total = families.reduce((sum, { size }) => sum + size, 0);
  const shown = families.slice(0, mostRows).reduce((sum, { size }) => sum + Math.min(size, room), 0);
  const left = total - shown;
  return [
    '<section aria-labelledby="figures"><h2 id="figures" tabindex="-1">All figures</h2>',
    `<p class="note">${counted(total, "sample")} of ${counted(families.length, "metric")}${left === 0 ? "." : `; ${showCount(left)} of them are left out here, the data files have them all.`}</p>`,
    `<details${shown <= mostOpen ? " open" : ""}><summary>Table of ${counted(shown, "sample")}</summary>`,
    '<table class="figures"><thead><tr><th scope="col">Labels</th><th scope="col">Value</th><th scope="col">Time</th></tr></thead>',
    ...bodies,
    "</table></details></section>",
  ].join("\n");
}

function renderFamily(model: MetricsModel, family: Family, most: number): string {
  const { name, type, unit, givenHelp, size } = family;
  const about = [type, ...(unit === undefined ? [] : [unit]), ...(givenHelp === undefined ? [] : [givenHelp])];
  const rows = Array.from({ length: Math.min(size, most) }, (_, at) => renderSample(model, family, at));
  return [
    `<tbody><tr><th colspan="3" scope="rowgroup">${renderName(name)} <span class="note"><bdi>${escapeHtml(about.join(" · "))}</bdi></span></th></tr>`,
    ...rows,
    "</tbody>",
  ].join("\n");
}

function renderSample(model: MetricsModel, family: Family, at: number): string {
  const labels = showLabels(model.labelSets.labels(family.labels(at)));
  const histogram = family.histogram(at);
  const value =
    histogram === undefined
      ? String(family.value(at))
      : `${countObservations(histogram)} observations, sum ${family.value(at)}`;
  const time = family.timestamp(at);
  return `<tr><td>${labels === "" ? "–" : renderName(labels, 1000)}</td><td>${escapeHtml(value)}</td><td>${time === undefined ? "–" : escapeHtml(showMoment(time))}</td></tr>`;
}
