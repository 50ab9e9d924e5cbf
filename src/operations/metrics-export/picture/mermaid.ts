import type { Bar } from "./bars.ts";
import { mostBytes, toMermaidText } from "./mermaid-text.ts";
import { type Result, resultWords, type Span } from "./timeline.ts";

/** More lines than this nobody reads in one diagram. */
const mostTasks = 100;
/** More bars than this have no room for their names. */
const mostBars = 20;
/** Mermaid's own bars can hardly be seen on white; this blue can be on both of GitHub's backgrounds. */
const palette = '%%{init: {"themeVariables": {"xyChart": {"plotColorPalette": "#218bff"}}}}%%';
/** The tags that give a task its colour. */
const tags: Readonly<Record<Result, string>> = {
  success: "active, ",
  failure: "crit, ",
  skipped: "done, ",
  unknown: "",
};

/** A diagram, and how many of its parts found no room in it. */
export interface Diagram {
  readonly text: string;
  readonly left: number;
}

/**
 * A Mermaid gantt of parts in time, for GitHub's pages: below 50,000 characters, the longest parts stay when they are
 * too many. `undefined` where there is nothing to draw.
 */
export function renderGantt(title: string, spans: readonly Span[]): Diagram | undefined {
  const valid = spans.filter(({ start, end }) => start >= 0 && end >= start && end <= latest);
  for (let most = Math.min(valid.length, mostTasks); most > 0; most = Math.floor(most / 2)) {
    const text = writeGantt(title, pickLongest(valid, most));
    if (Buffer.byteLength(text) < mostBytes) {
      return { text, left: spans.length - most };
    }
  }
  return undefined;
}

/** The end of the year 9999, in milliseconds: Mermaid's dates have no more digits. */
const latest = Date.UTC(9999, 11, 31);

function writeGantt(title: string, spans: readonly Span[]): string {
  const start = Math.min(...spans.map((span) => span.start));
  const end = Math.max(...spans.map((span) => span.end));
  const lines = spans.map((span, index) => {
    const section = span.group !== spans[index - 1]?.group ? [`  section ${toMermaidText(span.group ?? "Other")}`] : [];
    const task = `${resultWords[span.result][0]} ${toMermaidText(span.name)}`;
    // A task of no length is not drawn, and a very short one cannot be seen.
    const length = Math.max(span.end - span.start, Math.ceil((end - start) / 500), 1);
    return [...section, `  ${task} :${tags[span.result]}${span.start}, ${Math.round(length)}ms`].join("\n");
  });
  const axis = end - start < 86_400_000 ? "%H:%M:%S" : "%m-%d %H:%M";
  return ["gantt", `  title ${toMermaidText(title)}`, "  dateFormat x", `  axisFormat ${axis}`, ...lines].join("\n");
}

function pickLongest(spans: readonly Span[], most: number): readonly Span[] {
  const longest = spans
    .map((span, at) => ({ span, at }))
    .sort((one, other) => other.span.end - other.span.start - (one.span.end - one.span.start))
    .slice(0, most);
  return longest.sort((one, other) => one.at - other.at).map(({ span }) => span);
}

/**
 * A Mermaid bar chart of finite numbers from nought up, the largest where they are too many; `undefined` where there
 * are fewer than two, because a single bar tells nothing.
 */
export function renderBarChart(title: string, bars: readonly Pick<Bar, "name" | "value">[]): Diagram | undefined {
  const valid = bars.filter(({ value }) => value >= 0 && value < 1e15);
  const shown = valid.toSorted((one, other) => other.value - one.value).slice(0, mostBars);
  const highest = shown[0]?.value ?? 0;
  if (shown.length < 2 || highest < 1e-6) {
    return undefined;
  }
  const text = [
    palette,
    "xychart-beta horizontal",
    `  title "${toMermaidText(title)}"`,
    `  x-axis [${shown.map(({ name }) => `"${toMermaidText(name, 30)}"`).join(", ")}]`,
    `  y-axis 0 --> ${toDecimal(highest)}`,
    `  bar [${shown.map(({ value }) => toDecimal(value)).join(", ")}]`,
  ].join("\n");
  return { text, left: bars.length - shown.length };
}

/** A number from nought to 10^15 without an exponent, which Mermaid does not read. */
function toDecimal(value: number): string {
  return String(Number(value.toFixed(6)));
}
