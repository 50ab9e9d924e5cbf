import type { Deployment, DeploymentStep } from "../model.ts";
import { renderName } from "./html-text.ts";
import { showMoment, showValue } from "./show-value.ts";
import { type Result, renderMark, renderSteps, renderTimeline, resultWords, type Span } from "./timeline.ts";

/** More steps than this nobody reads in one list. */
const mostSteps = 100;

/** The deployment as a section of the page: how it ended, when it was, and its steps. */
export function renderDeployment(deployment: Deployment): string {
  const { id, startTime, endTime, durationMs, success, steps } = deployment;
  const result = toResult(success);
  const facts = [
    ["Result", `<strong class="${result}">${renderMark(result)} ${capitalize(resultWords[result][1])}</strong>`],
    ...(id === undefined ? [] : [["Deployment", renderName(id)]]),
    ...(durationMs === undefined ? [] : [["Duration", showValue(durationMs / 1000, "seconds")]]),
    ...(startTime === undefined ? [] : [["Started", showMoment(startTime)]]),
    ...(endTime === undefined ? [] : [["Ended", showMoment(endTime)]]),
    ...(steps.length === 0 ? [] : [["Steps", countSteps(steps)]]),
  ];
  return [
    '<section aria-labelledby="deployment"><h2 id="deployment">Deployment</h2>',
    `<dl class="facts">${facts.map(([name, value]) => `<div><dt>${name}</dt><dd>${value}</dd></div>`).join("")}</dl>`,
    ...renderAll(steps),
    "</section>",
  ].join("\n");
}

/** The steps whose times are known, to be drawn over time. */
export function findSpans(steps: readonly DeploymentStep[]): readonly Span[] {
  return steps.flatMap(({ name, startTime, endTime, success }) =>
    startTime === undefined || endTime === undefined
      ? []
      : [{ name, start: startTime, end: Math.max(startTime, endTime), result: toResult(success) }],
  );
}

function renderAll(steps: readonly DeploymentStep[]): readonly string[] {
  const shown = steps.slice(0, mostSteps);
  const spans = findSpans(shown);
  const untimed = shown.filter(({ startTime, endTime }) => startTime === undefined || endTime === undefined);
  const more = steps.length - shown.length;
  return [
    ...(spans.length === 0 ? [] : [renderTimeline(spans)]),
    ...(untimed.length === 0
      ? []
      : [renderSteps(untimed.map(({ name, success }) => ({ name, result: toResult(success) })))]),
    ...(more === 0 ? [] : [`<p class="note">${more} more steps are left out; the JSON file has them all.</p>`]),
  ];
}

function countSteps(steps: readonly DeploymentStep[]): string {
  const failed = steps.filter(({ success }) => success === false).length;
  return failed === 0 ? String(steps.length) : `${steps.length}, of which ${failed} failed`;
}

function toResult(success: boolean | undefined): Result {
  return success === undefined ? "unknown" : success ? "success" : "failure";
}

function capitalize(word: string): string {
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}
