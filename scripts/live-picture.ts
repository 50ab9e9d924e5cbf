/** A picture of what a terminal shows while `bin/stdops demo` runs, made of a real run. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Few enough that the letters can be read where the picture is as narrow as a telephone. */
const columns = 62;
const size = { letter: 8.43, line: 20, edge: 16, bar: 34 } as const;

/** Runs the demo of dist/ to its end, and returns what it wrote to its standard error. @throws Error when it fails */
export function recordDemo(root: string): string {
  const folder = mkdtempSync(join(tmpdir(), "stdops-picture-"));
  try {
    const { status, stderr } = spawnSync(process.execPath, [join(root, "dist/cli.js"), "demo"], {
      cwd: folder,
      encoding: "utf8",
      env: { PATH: process.env["PATH"], TMPDIR: folder, TEMP: folder, TMP: folder },
      timeout: 60_000,
    });
    if (status !== 0) {
      throw new Error(`bin/stdops demo ended with ${status}.\n${stderr}`);
    }
    return stderr;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The lines that tell the story: no commands, no tables of outputs; ports are those that people know. */
export function chooseLines(record: string): readonly string[] {
  const [service = "", api = ""] = new Set(record.match(/127\.0\.0\.1:\d+/gu));
  const told = record
    .replaceAll(service, "127.0.0.1:8080")
    .replaceAll(api, "127.0.0.1:3000")
    .replaceAll(/\bstdops-demo-\w+/gu, "stdops-demo");
  const lines = told.split("\n").filter((line) => !isCommand(line) && !isOutput(line));
  const closed = lines.filter((line, index) => line !== "" || (index > 0 && lines[index - 1] !== ""));
  return ["$ bin/stdops demo", ...closed.flatMap(wrap)].slice(0, closed.at(-1) === "" ? -1 : undefined);
}

function isCommand(line: string): boolean {
  return /^(?:\s*\$ | {4,}\S)/u.test(line);
}

/** A row of a table of outputs, such as `  run-id  17`: steps have a sign, and these a name in kebab-case. */
function isOutput(line: string): boolean {
  return /^ {2}[a-z][a-z0-9_-]* {2,}\S/u.test(line);
}

/** A long line in several, the next ones indented. */
function wrap(line: string): readonly string[] {
  const cut = line.lastIndexOf(" ", columns);
  return line.length <= columns || cut <= line.search(/\S/u)
    ? [line]
    : [line.slice(0, cut), ...wrap(`  ${line.slice(cut + 1)}`)];
}

/** The picture, in SVG: text that can be searched and read aloud, in the colours that the reader's system prefers. */
export function renderPicture(lines: readonly string[]): string {
  const longest = Math.max(...lines.map((line) => line.length));
  const width = Math.ceil(longest * size.letter + 2 * size.edge);
  const height = size.bar + lines.length * size.line + size.edge;
  const rows = lines.map((line, index) => renderLine(line, size.bar + (index + 1) * size.line)).filter(Boolean);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title desc">
<!-- Written by \`npm run picture\` from a real run. Do not edit. -->
<title id="title">A terminal in which bin/stdops demo runs</title>
<desc id="desc">Five operations, one after the other: a configuration is read, an artifact verified, a service waited for, a workflow started and watched, job by job and step by step, and its figures are kept. The commands and the tables of outputs are left out.</desc>
<style>
  svg { --back: #ffffff; --edge: #d0d7de; --text: #1f2328; --quiet: #59636e; --good: #116329; --bad: #a40e26; --move: #0550ae; }
  @media (prefers-color-scheme: dark) {
    svg { --back: #0d1117; --edge: #3d444d; --text: #e6edf3; --quiet: #9198a1; --good: #3fb950; --bad: #ff7b72; --move: #79c0ff; }
  }
  .window { fill: var(--back); stroke: var(--edge); }
  .dot { fill: var(--edge); }
  text { font: 14px ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace; fill: var(--text); white-space: pre; }
  .head { font-weight: 600; }
  .quiet { fill: var(--quiet); }
  .good { fill: var(--good); }
  .bad { fill: var(--bad); }
  .move { fill: var(--move); }
</style>
<rect class="window" x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="8"/>
${[20, 38, 56].map((x) => `<circle class="dot" cx="${x}" cy="20" r="5"/>`).join("")}
${rows.join("\n")}
</svg>
`;
}

const kinds = [
  ["head", /^(?:\d+\/\d+ |\$ )/u],
  ["good", /^\s*✓/u],
  ["bad", /^\s*[✗×]/u],
  ["move", /^\s*●/u],
  ["quiet", /^http\S+: (?!open )|trying again$/u],
] as const;

function renderLine(line: string, y: number): string {
  if (line === "") {
    return "";
  }
  const kind = kinds.find(([, pattern]) => pattern.test(line))?.[0];
  const text = line.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  return `<text${kind === undefined ? "" : ` class="${kind}"`} x="${size.edge}" y="${y}">${text}</text>`;
}

/**
 * Whether two pictures tell the same: how long something took, and how often a service was asked in vain before it
 * came, is another with each run.
 */
export function tellTheSame(one: string, other: string): boolean {
  return essence(one) === essence(other);
}

function essence(picture: string): string {
  const lines = picture.split("\n").filter((line) => !/<text class="quiet"|^<svg |^<rect /u.test(line));
  return lines
    .map((line) => line.replaceAll(/\d+(?:\.\d+)?(?: ?m?s\b)?(?:\d+s\b)?/gu, "0"))
    .toSorted()
    .join("\n");
}
