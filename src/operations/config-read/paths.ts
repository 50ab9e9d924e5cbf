import type { Parsed } from "../../operation/inputs.ts";
import { cutText, quoteName } from "../../runner/safe-text.ts";

/** One step of a path: into an object by key, into a list by index, or into each item of a list. */
export type Step = { readonly key: string; readonly quoted: boolean } | { readonly index: number } | "each";

/** A path such as `servers[0].host`, `"a.b".c` or `servers[*].host`. */
export type Path = readonly Step[];

const quotedKey = /"(?:[^"\\]|\\.)*"/uy;
const bareKey = /[^."[\]]+/uy;
const item = /\[(\d{1,9}|\*)\]/uy;

/** Reads a path. Keys stand between dots; in double quotes (as in JSON) they may hold anything. */
export function parsePath(text: string): Parsed<Path> {
  const source = text.trim();
  const steps: Step[] = [];
  let at = 0;
  while (at < source.length || steps.length === 0) {
    const dotted = steps.length > 0 && source[at] === ".";
    const start = dotted ? at + 1 : at;
    const step = readStep(source, start, { key: dotted || steps.length === 0, item: !dotted });
    if (step === undefined) {
      return { problem: `${quoteName(text)} is no path at character ${start + 1}: ${howToWrite}` };
    }
    steps.push(step.step);
    at = step.end;
  }
  return { value: steps };
}

const howToWrite =
  'write keys with dots between them and a list\'s items as [0] or [*], such as servers[0].host; put a key with other signs in double quotes, such as "a.b".c.';

interface ReadStep {
  readonly step: Step;
  readonly end: number;
}

function readStep(
  source: string,
  start: number,
  allowed: { readonly key: boolean; readonly item: boolean },
): ReadStep | undefined {
  const [, index] = (allowed.item ? match(item, source, start) : null) ?? [];
  if (index !== undefined) {
    return { step: index === "*" ? "each" : { index: Number(index) }, end: start + index.length + 2 };
  }
  if (!allowed.key) {
    return undefined;
  }
  const [quoted] = match(quotedKey, source, start) ?? [];
  if (quoted !== undefined) {
    const key = unquote(quoted);
    return key === undefined ? undefined : { step: { key, quoted: true }, end: start + quoted.length };
  }
  const [bare] = match(bareKey, source, start) ?? [];
  return bare === undefined ? undefined : { step: { key: bare, quoted: false }, end: start + bare.length };
}

function match(pattern: RegExp, source: string, start: number): RegExpExecArray | null {
  pattern.lastIndex = start;
  return pattern.exec(source);
}

/** The text of a JSON string; `undefined` when it is none. */
export function unquote(quoted: string): string | undefined {
  try {
    return String(JSON.parse(quoted));
  } catch {
    return undefined;
  }
}

/** Writes a path so that {@link parsePath} reads it back, for messages and reports. */
export function renderPath(path: Path): string {
  return path.map((step, index) => renderStep(step, index === 0)).join("");
}

const longestKey = 200;

/** As {@link renderPath}, for a message: a key may be as long as a file, and is cut. */
export function renderShortPath(path: Path): string {
  return renderPath(
    path.map((step) => (step === "each" || "index" in step ? step : { ...step, key: cutText(step.key, longestKey) })),
  );
}

function renderStep(step: Step, first: boolean): string {
  if (step === "each") {
    return "[*]";
  }
  return "index" in step ? `[${step.index}]` : `${first ? "" : "."}${renderKey(step.key)}`;
}

/** A key as it stands in a path: quoted where it must be. */
function renderKey(key: string): string {
  return /^[^\s."[\]=?*#][^."[\]=?*\p{Cc}\p{Zl}\p{Zp}]*$/u.test(key) && key.trim() === key ? key : JSON.stringify(key);
}

/** A path of plain steps: strings are keys, numbers are indices. */
export function toPath(steps: readonly (string | number)[]): Path {
  return steps.map((step) => (typeof step === "number" ? { index: step } : { key: step, quoted: true }));
}
