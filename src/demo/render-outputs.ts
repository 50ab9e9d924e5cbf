import type { RenderedOutput } from "../runner/runner.ts";
import { toLogLine } from "../runner/safe-text.ts";
import { columns } from "./render-call.ts";

/** Outputs as a table, a line each, cut to the width of a terminal. */
export function renderOutputs(outputs: readonly RenderedOutput[]): string {
  const shown = outputs.filter(({ text, secret }) => text !== "" && !secret);
  const width = Math.max(0, ...shown.map(({ name }) => name.length));
  return shown.map(({ name, text }) => cut(toLogLine(`  ${name.padEnd(width)}  ${text}`))).join("\n");
}

function cut(line: string): string {
  const characters = Array.from(line);
  return characters.length <= columns ? line : `${characters.slice(0, columns - 1).join("")}…`;
}
