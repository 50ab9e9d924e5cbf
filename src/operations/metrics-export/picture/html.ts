import { createHash } from "node:crypto";
import { showCount } from "../../../operation/counts.ts";
import type { Family } from "../family.ts";
import type { MetricsModel, Run } from "../model.ts";
import { renderDeployment } from "./deployment.ts";
import { renderFiguresTable } from "./figures-table.ts";
import { escapeHtml, renderName, toHref } from "./html-text.ts";
import { chooseShape, renderFigure, renderPanel } from "./panels.ts";
import { runUrl } from "./run-url.ts";
import { style } from "./style.ts";

/** More of them than this would bury what matters; the table has the rest. */
const most = { cards: 60, panels: 40, facts: 20 } as const;

/**
 * One self-contained HTML page of all metrics, with charts as SVG and no script. Its own policy forbids the browser
 * every request. Large models are bounded: the page says what it leaves out.
 */
export function renderPage(model: MetricsModel): string {
  const title = model.run.repository === undefined ? "Metrics" : `Metrics of ${model.run.repository}`;
  return [
    renderHead(title),
    '<body><a class="skip" href="#figures">Skip to the table of all figures</a>',
    renderHeader(model.run),
    "<main>",
    ...(model.deployment === undefined ? [] : [renderDeployment(model.deployment)]),
    ...renderSections(model),
    renderFiguresTable(model),
    "</main>",
    '<footer class="note">Written by stdops metrics-export. Times are UTC.</footer>',
    "</body></html>\n",
  ].join("\n");
}

function renderHead(title: string): string {
  const hash = createHash("sha256").update(style).digest("base64");
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; img-src data:; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><meta name="referrer" content="no-referrer">
<title>${escapeHtml(title)}</title><link rel="icon" href="data:,">
<style>${style}</style></head>`;
}

function renderHeader(run: Run): string {
  const { repository, workflow, job, ref, sha, runId, attempt } = run;
  const href = toHref(runUrl(run));
  const number =
    runId === undefined ? "" : escapeHtml(`${runId}${attempt === undefined ? "" : `, attempt ${attempt}`}`);
  const facts = [
    ...(workflow === undefined ? [] : [["Workflow", renderName(workflow)]]),
    ...(job === undefined ? [] : [["Job", renderName(job)]]),
    ...(number === "" ? [] : [["Run", href === undefined ? number : `<a href="${href}">${number}</a>`]]),
    ...(ref === undefined ? [] : [["Ref", renderName(ref)]]),
    ...(sha === undefined ? [] : [["Commit", escapeHtml(sha.slice(0, 12))]]),
  ];
  const list = facts.map(([name, value]) => `<div><dt>${name}</dt><dd>${value}</dd></div>`).join("");
  const title = repository === undefined ? "Metrics" : `Metrics of ${renderName(repository)}`;
  return `<header><h1>${title}</h1>${list === "" ? "" : `<dl class="facts">${list}</dl>`}</header>`;
}

function renderSections(model: MetricsModel): readonly string[] {
  const families = [...model.families].filter((family) => family.size > 0 && !isShownAbove(model, family));
  const shaped = families.map((family) => ({ family, shape: chooseShape(family) }));
  const pick = (...shapes: readonly string[]) =>
    shaped.filter(({ shape }) => shapes.includes(shape)).map(({ family }) => family);
  const [figures, charts, facts] = [pick("figure"), pick("bars", "lines", "bins"), pick("facts")];
  const panels = charts.slice(0, most.panels).map((family, index) => renderPanel(model, family, `chart-${index + 1}`));
  const cards = figures.slice(0, most.cards).map((family) => renderFigure(model, family));
  return [
    ...section("Key figures", wrap("dl", "cards", cards), figures.length - most.cards),
    ...section("Charts", wrap("div", "panels", panels), charts.length - most.panels),
    ...section("Facts", renderFacts(model, facts.slice(0, most.facts)), facts.length - most.facts),
  ];
}

/** Whether the head of the page, or the section of the deployment, says the same. */
function isShownAbove({ deployment }: MetricsModel, { name }: Family): boolean {
  return (
    name === "workflow_run_info" ||
    (deployment !== undefined &&
      /^deployment_(?:duration_seconds|success|steps|info|step_success|step_duration_seconds)$/u.test(name))
  );
}

function section(title: string, content: string, left: number): readonly string[] {
  const id = title.toLowerCase().replace(" ", "-");
  const more = left > 0 ? `\n<p class="note">${showCount(left)} more are in the table below.</p>` : "";
  return content === ""
    ? []
    : [`<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2>\n${content}${more}</section>`];
}

function wrap(element: string, name: string, items: readonly string[]): string {
  return items.length === 0 ? "" : `<${element} class="${name}">\n${items.join("\n")}\n</${element}>`;
}

function renderFacts(model: MetricsModel, families: readonly Family[]): string {
  return families
    .map((family) => {
      const labels = model.labelSets.labels(family.labels(0)).slice(0, most.facts);
      const list = labels.map(
        ([name, value]) => `<div><dt>${renderName(name)}</dt><dd>${renderName(value, 300)}</dd></div>`,
      );
      return `<h3>${renderName(family.name)}</h3>\n<dl class="facts">${list.join("")}</dl>`;
    })
    .join("\n");
}
