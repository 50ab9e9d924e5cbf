import { escapeHtml, renderName } from "./html-text.ts";
import { showMoment, showValue } from "./show-value.ts";

/** How a part of the work ended, as far as it is known. */
export type Result = "success" | "failure" | "skipped" | "unknown";

/** A part of the work in time: a step of a deployment or of a job. */
export interface Span {
  readonly name: string;
  /** What it is a part of, such as a job; parts of the same group stand together. */
  readonly group?: string | undefined;
  /** Milliseconds since 1970, UTC. */
  readonly start: number;
  /** Never before `start`. */
  readonly end: number;
  readonly result: Result;
}

/** The sign and the word for each result. */
export const resultWords: Readonly<Record<Result, readonly [sign: string, word: string]>> = {
  success: ["✓", "succeeded"],
  failure: ["✗", "failed"],
  skipped: ["–", "skipped"],
  unknown: ["•", "result unknown"],
};

/** Steps without times, as a list of names and results. */
export function renderSteps(steps: readonly { readonly name: string; readonly result: Result }[]): string {
  const items = steps.map(({ name, result }) => `<li>${renderMark(result)} ${renderName(name, 100)}</li>`);
  return `<ol class="steps" role="list">\n${items.join("\n")}\n</ol>`;
}

/** A timeline as a list: each part with its name, its length, and a bar that stands where it stood in time. */
export function renderTimeline(spans: readonly Span[]): string {
  const start = Math.min(...spans.map((span) => span.start));
  const end = Math.max(...spans.map((span) => span.end), start + 1);
  const percent = (time: number) => Math.round(((time - start) / (end - start)) * 10_000) / 100;
  const items = spans.map((span) => {
    const width = Math.max(0.5, percent(span.end) - percent(span.start));
    const x = Math.min(percent(span.start), 100 - width);
    const took = showValue((span.end - span.start) / 1000, "seconds");
    const after = `Starts after ${showValue((span.start - start) / 1000, "seconds")}, takes ${took}`;
    return [
      `<li class="${span.result}"><span class="name">${renderMark(span.result)} ${renderName(span.name, 100)}</span>`,
      `<svg class="bar" role="img" focusable="false"><title>${escapeHtml(after)}</title>`,
      `<rect x="${x.toFixed(2)}%" width="${width.toFixed(2)}%" height="100%" rx="2"/></svg>`,
      `<span class="value">${escapeHtml(took)}</span></li>`,
    ].join("");
  });
  const span = `From ${showMoment(start)} to ${showMoment(end)}`;
  return `<ol class="rows timeline" role="list">\n${items.join("\n")}\n</ol>\n<p class="note">${escapeHtml(span)}</p>`;
}

/** The sign of a result, with its word for those who hear the page. */
export function renderMark(result: Result): string {
  const [sign, word] = resultWords[result];
  return `<span class="mark ${result}" aria-hidden="true">${sign}</span><span class="heard">${word}:</span>`;
}
