import type { Outcome, RenderedOutput } from "./runner.ts";
import { toLogLine, toSafeJson } from "./safe-text.ts";

const longestCell = 200;

/** The one JSON object that `--json` prints: typed outputs, and the failure beside them. */
export function renderJson({ outputs, failure }: Outcome, { secrets }: Pick<Printing, "secrets">): string {
  const shown = outputs.filter(({ json, secret }) => json !== undefined && (secrets || !secret));
  // Numbers in an output's JSON keep the digits that they were written with, which values would not.
  const values = `{${shown.map(({ name, json }) => `${JSON.stringify(name)}:${json}`).join(",")}}`;
  if (failure === undefined) {
    return toSafeJson(`{"outputs":${values}}`);
  }
  const { code, message, hint, faults } = failure;
  const error = JSON.stringify({ code, message, hint, ...(code === "bad-input" ? { faults } : {}) });
  return toSafeJson(`{"outputs":${values},"error":${error}}`);
}

/** What of a result is printed. */
export interface Printing {
  /** Outputs that are secrets too. */
  readonly secrets: boolean;
  /** The first `most` characters of a text, without the masked texts in it. */
  readonly hide?: (text: string, most: number) => string;
}

/** A short table of outputs, a line each; long values are cut, and say so. */
export function renderTable(outputs: readonly RenderedOutput[], printing: Printing): string {
  const shown = outputs.filter(({ text, secret }) => text !== "" && (printing.secrets || !secret));
  const width = Math.max(0, ...shown.map(({ name }) => name.length));
  return shown.map(({ name, text }) => toLogLine(`${name.padEnd(width)}  ${cut(text, printing)}`)).join("\n");
}

function cut(text: string, { hide = (whole, most) => whole.slice(0, most) }: Printing): string {
  // Half of a surrogate pair is no character.
  const start = hide(text, longestCell).replace(/[\ud800-\udbff]$/u, "");
  return text.length <= longestCell
    ? hide(text, text.length)
    : `${start}… (${text.length} characters; --json shows all)`;
}
