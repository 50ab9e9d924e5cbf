import type { Course } from "./course.ts";
import { escapeHtml, renderName } from "./html-text.ts";
import { createScale, type Scale } from "./scale.ts";
import { type Measure, showMoment, showValue } from "./show-value.ts";

/** A line of a chart. */
export interface Line {
  readonly name: string;
  readonly course: Course;
}

/** What a chart of lines is about. */
export interface LinesHead {
  /** Unique in the page, for references between its parts. */
  readonly id: string;
  readonly title: string;
  readonly measure: Measure;
  readonly unit: string | undefined;
}

/** The picture's own units; it is stretched to whatever room there is, lines and letters are not. */
const width = 1000;
const height = 400;
/** With more points than this their dots would be a line of their own. */
const mostDots = 40;

/** Lines over time, and beneath them a table that says which is which, and their least, greatest and latest values. */
export function renderLines({ id, title, measure, unit }: LinesHead, lines: readonly Line[]): string {
  const show = (value: number) => showValue(value, measure, unit);
  const times = lines.flatMap(({ course }) => course.points.map(([time]) => time));
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const scale = createScale(...span(lines), measure);
  const x = (time: number) => (first === last ? width / 2 : ((time - first) / (last - first)) * width);
  const y = (value: number) => (1 - scale.place(value)) * height;
  const description = `${lines.length === 1 ? "A line" : `${lines.length} lines`} from ${showMoment(first)} to ${showMoment(last)}, between ${show(scale.low)} and ${show(scale.high)}. The table below has their figures.`;
  return [
    `<div class="plot"><div class="y" aria-hidden="true">${renderTicks(scale, show)}</div>`,
    `<svg class="lines" role="img" aria-labelledby="${id}-title ${id}-desc" viewBox="0 0 ${width} ${height}" preserveAspectRatio="none" focusable="false">`,
    `<title id="${id}-title">${escapeHtml(title)}</title><desc id="${id}-desc">${escapeHtml(description)}</desc>`,
    `<path class="grid" d="${scale.ticks.map((tick) => `M0 ${round(y(tick))}H${width}`).join("")}"/>`,
    ...lines.flatMap(({ course }, index) => renderLine(course, { x, y, index })),
    `</svg><div class="x" aria-hidden="true">${showTimes(first, last)}</div></div>`,
    renderLegend(lines, show),
  ].join("\n");
}

/** From the least to the greatest value of all lines; from nought where that does not flatten them. */
function span(lines: readonly Line[]): readonly [low: number, high: number] {
  const finite = lines.filter(({ course }) => Number.isFinite(course.least));
  const low = Math.min(...finite.map(({ course }) => course.least));
  const high = Math.max(...finite.map(({ course }) => course.greatest));
  if (finite.length === 0) {
    return [0, 1];
  }
  return [low > 0 && low < 0.6 * high ? 0 : low, high < 0 && high > 0.6 * low ? 0 : high];
}

interface Place {
  x(time: number): number;
  y(value: number): number;
  readonly index: number;
}

function renderLine({ points }: Course, { x, y, index }: Place): readonly string[] {
  const drawn = points.filter(([, value]) => Number.isFinite(value)).length;
  let pen = "M";
  const path = points.map(([time, value]) => {
    if (!Number.isFinite(value)) {
      pen = "M";
      return "";
    }
    // A line of no length is a dot, so that a point between two gaps can be seen.
    const move = `${pen}${round(x(time))} ${round(y(value))}${pen === "M" ? "h0" : ""}`;
    pen = "L";
    return move;
  });
  const dots = points.map(([time, value]) => (Number.isFinite(value) ? `M${round(x(time))} ${round(y(value))}h0` : ""));
  return [
    `<path class="line s${index}" d="${path.join("")}"/>`,
    ...(drawn <= mostDots ? [`<path class="dots s${index}" d="${dots.join("")}"/>`] : []),
  ];
}

function renderTicks(scale: Scale, show: (value: number) => string): string {
  return scale.ticks
    .toReversed()
    .map((tick) => `<span>${escapeHtml(show(tick))}</span>`)
    .join("");
}

/** Three times: of one day by the clock, of several days with the date, of years by the date alone. */
function showTimes(first: number, last: number): string {
  const moments = [first, first / 2 + last / 2, last].map((time) => showMoment(Math.round(time)).split(" "));
  const within = new Set(moments.map(([date]) => date)).size === 1;
  const long = last - first > 300 * 86_400_000;
  const texts = moments.map(([date = "", time = ""]) =>
    within ? time : long ? date : `${date.slice(-5)} ${time.slice(0, 5)}`,
  );
  return texts.map((text) => `<span>${escapeHtml(text)}</span>`).join("");
}

function renderLegend(lines: readonly Line[], show: (value: number) => string): string {
  const cell = (value: number) => {
    const text = escapeHtml(show(value));
    return text.length > 10 ? `<td class="long">${text}</td>` : `<td>${text}</td>`;
  };
  const rows = lines.map(
    ({ name, course }, index) =>
      `<tr><th scope="row"><svg class="key" aria-hidden="true" focusable="false"><path class="line s${index}" d="M2 7H26"/></svg> ${renderName(name)}</th>${cell(course.least)}${cell(course.greatest)}${cell(course.latest)}</tr>`,
  );
  return `<table class="legend"><thead><tr><th scope="col">Series</th><th scope="col">Min</th><th scope="col">Max</th><th scope="col">Last</th></tr></thead><tbody>\n${rows.join("\n")}\n</tbody></table>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
