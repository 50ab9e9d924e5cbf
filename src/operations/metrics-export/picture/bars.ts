import { escapeHtml, renderName } from "./html-text.ts";
import { placeBetween } from "./scale.ts";

/** One horizontal bar: a name, a number for its length, and the number in words. */
export interface Bar {
  readonly name: string;
  readonly value: number;
  readonly text: string;
  /** What one reads while pointing at it; `text` by default. */
  readonly hint?: string;
}

/**
 * Bars as a list that a page of any width can show, and that reads well without the bars: each has its name and its
 * number as text. All lengths are measured from nought, to the left where they are negative.
 */
export function renderBars(bars: readonly Bar[]): string {
  const values = bars.map(({ value }) => (Number.isFinite(value) ? value : 0));
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const percent = (value: number) => (low === high ? 0 : round(placeBetween(value, low, high) * 100));
  const zero = percent(0);
  const items = bars.map(({ name, text, hint = text }, index) => {
    const end = percent(values[index] ?? 0);
    // A bar that is no nought is never too short to be seen.
    const width = values[index] === 0 ? 0 : Math.max(0.5, round(Math.abs(end - zero)));
    const start = end < zero ? Math.min(end, 100 - width) : Math.min(zero, 100 - width);
    const bar = width === 0 ? "" : `<rect x="${round(start)}%" width="${width}%" height="100%" rx="2"/>`;
    return `<li><span class="name">${renderName(name, 100)}</span><svg class="bar" aria-hidden="true" focusable="false">${bar}</svg><span class="value" title="${escapeHtml(hint)}">${escapeHtml(text)}</span></li>`;
  });
  return `<ul class="rows" role="list">\n${items.join("\n")}\n</ul>`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
