import { showCount } from "../../../operation/counts.ts";
import type { Family } from "../family.ts";
import type { MetricsModel } from "../model.ts";
import { renderBars } from "./bars.ts";
import { renderBins } from "./bins.ts";
import { readCourse } from "./course.ts";
import { escapeHtml, renderName } from "./html-text.ts";
import { renderLines } from "./lines.ts";
import { hasCourse, nameSeries, readSeries, type Selection, selectSeries, showLabels } from "./series.ts";
import { findMeasure, showValue } from "./show-value.ts";

/** How a family is best shown. */
export type Shape = "figure" | "bars" | "lines" | "bins" | "facts";

/** How many series one picture of each shape shows. */
const mostSeries = { bars: 20, lines: 6, bins: 4 } as const;

/** Chooses the picture: lines for a course over time, bars for several series, one large figure for a single value. */
export function chooseShape(family: Family): Shape {
  if (family.type === "info") {
    return "facts";
  }
  if (family.type === "histogram") {
    return "bins";
  }
  if (hasCourse(family)) {
    return "lines";
  }
  const { done } = take(readSeries(family), 1);
  return done ? "figure" : "bars";
}

/** One large figure, as a member of a list of terms. */
export function renderFigure(model: MetricsModel, family: Family): string {
  const at = family.size - 1;
  const value = family.value(at);
  const labels = showLabels(model.labelSets.labels(family.labels(at)));
  const text = showValue(value, findMeasure(family.name, family.unit), family.unit);
  const below = [labels, family.givenHelp ?? ""].filter((note) => note !== "");
  return [
    `<div class="card"><dt>${renderName(family.name)}</dt>`,
    `<dd class="big" title="${escapeHtml(String(value))}">${escapeHtml(text, 60)}</dd>`,
    ...below.map((note) => `<dd class="note"><bdi>${escapeHtml(note, 160)}</bdi></dd>`),
    "</div>",
  ].join("");
}

/** A chart of one family; `id` is unique in the page. */
export function renderPanel(model: MetricsModel, family: Family, id: string): string {
  const shape = chooseShape(family);
  const render = shape === "lines" ? drawLines : shape === "bins" ? drawBins : drawBars;
  const help = family.givenHelp === undefined ? [] : [`<p class="note"><bdi>${escapeHtml(family.givenHelp)}</bdi></p>`];
  return [
    `<figure class="panel" aria-labelledby="${id}"><figcaption><h3 id="${id}">${renderName(family.name)}</h3>`,
    ...help,
    "</figcaption>",
    ...render(model, family, id),
    "</figure>",
  ].join("\n");
}

function drawBars(model: MetricsModel, family: Family): readonly string[] {
  const selection = selectSeries(family, mostSeries.bars);
  const naming = nameSeries(model, selection.shown);
  const measure = findMeasure(family.name, family.unit);
  const bars = selection.shown.map(({ end }, index) => {
    const value = family.value(end - 1);
    const text = showValue(value, measure, family.unit);
    return { name: naming.names[index] ?? "", value, text, hint: String(value) };
  });
  return [renderScope(naming.shared, naming.by), renderBars(bars), renderLeft(selection)];
}

function drawLines(model: MetricsModel, family: Family, id: string): readonly string[] {
  const selection = selectSeries(family, mostSeries.lines);
  const naming = nameSeries(model, selection.shown);
  const lines = selection.shown.map((series, index) => {
    // Of one series, the chart's head has said the name and the labels.
    const name = selection.shown.length === 1 ? "value" : (naming.names[index] ?? "");
    return { name, course: readCourse(family, series) };
  });
  const { name, unit } = family;
  const head = { id, title: `${name} over time`, measure: findMeasure(name, unit), unit };
  return [renderScope(naming.shared, naming.by), renderLines(head, lines), renderLeft(selection)];
}

function drawBins(model: MetricsModel, family: Family): readonly string[] {
  const selection = selectSeries(family, mostSeries.bins);
  const naming = nameSeries(model, selection.shown);
  const parts = selection.shown.flatMap(({ end }, index) => [
    ...(selection.shown.length === 1 ? [] : [`<h4>${renderName(naming.names[index] ?? "")}</h4>`]),
    renderBins(family, end - 1),
  ]);
  return [renderScope(naming.shared, naming.by), ...parts, renderLeft(selection)];
}

/** What holds for all series of a picture, and what tells them apart. */
function renderScope(shared: readonly (readonly [string, string])[], by: string | undefined): string {
  const scope = [...(shared.length === 0 ? [] : [showLabels(shared)]), ...(by === undefined ? [] : [`by ${by}`])];
  return scope.length === 0 ? "" : `<p class="note"><bdi>${escapeHtml(scope.join(", "))}</bdi></p>`;
}

function renderLeft({ shown, left }: Selection): string {
  return left === 0
    ? ""
    : `<p class="note">The ${shown.length} largest of ${showCount(shown.length + left)} series are shown.</p>`;
}

/** Whether an iteration ends after at most that many items. */
function take(items: Iterator<unknown>, most: number): { readonly done: boolean } {
  for (let count = 0; count < most; count += 1) {
    items.next();
  }
  return { done: items.next().done === true };
}
