import type { Parsed } from "../../operation/inputs.ts";
import { type Path, parsePath, type Step } from "./paths.ts";

/** What one step of a pattern asks of a key or an index; `**` takes any number of them. */
type Matcher = ((text: string) => boolean) | "any-depth";

/** A pattern of paths: `*` within or instead of a key, `**` for any number of steps, `[*]` for each item. */
export type MaskPattern = readonly Matcher[];

/** Reads a mask pattern such as `*.password`, `**.token` or `servers[*].key`. Case does not count. */
export function parseMaskPattern(text: string): Parsed<MaskPattern> {
  const path = parsePath(text);
  return "problem" in path ? path : { value: toMatchers(path.value) };
}

function toMatchers(path: Path): MaskPattern {
  return path.map((step) => (isKey(step) && !step.quoted && step.key === "**" ? "any-depth" : toMatcher(step)));
}

function isKey(step: Step): step is Exclude<Step, "each" | { readonly index: number }> {
  return step !== "each" && "key" in step;
}

function toMatcher(step: Step): Exclude<Matcher, "any-depth"> {
  if (step === "each") {
    return (text) => /^\d+$/u.test(text);
  }
  if ("index" in step) {
    return (text) => text === String(step.index);
  }
  const parts = (step.quoted ? [step.key] : step.key.split("*")).map((part) => part.toLowerCase());
  return (text) => matchesParts(parts, text.toLowerCase());
}

/** Whether a text has these parts in their order, the first at its start and the last at its end. Takes linear time. */
function matchesParts([first = "", ...others]: readonly string[], text: string): boolean {
  const last = others.pop();
  if (last === undefined) {
    return text === first;
  }
  let at = first.length;
  if (!text.startsWith(first)) {
    return false;
  }
  for (const part of others) {
    const found = text.indexOf(part, at);
    if (found < 0) {
      return false;
    }
    at = found + part.length;
  }
  return text.length - last.length >= at && text.endsWith(last);
}

/** How far each pattern has matched the steps so far: pattern by pattern, the matchers that may take the next step. */
export interface Progress {
  /** A pattern has matched as a whole: this, and all that it holds, is secret. */
  readonly matched: boolean;
  readonly ahead: readonly MaskPattern[];
}

/** No pattern has begun. */
export const nowhere: Progress = { matched: false, ahead: [] };

/** Begins patterns, beside those that are on their way. */
export function begin({ matched, ahead }: Progress, patterns: readonly MaskPattern[]): Progress {
  return gather([...ahead, ...patterns], matched);
}

/** Takes one step. A key with dots may also be met part by part, as in a path. */
export function advance(progress: Progress, step: string | number): Progress {
  if (progress.matched || progress.ahead.length === 0) {
    return progress;
  }
  const whole = advanceBy(progress, String(step));
  if (whole.matched || typeof step === "number" || !step.includes(".")) {
    return whole;
  }
  let parts = progress;
  for (const part of step.split(".")) {
    parts = advanceBy(parts, part);
  }
  return gather([...whole.ahead, ...parts.ahead], parts.matched);
}

function advanceBy({ matched, ahead }: Progress, text: string): Progress {
  const next: MaskPattern[] = [];
  for (const pattern of matched ? [] : ahead) {
    const [first] = pattern;
    if (first === "any-depth") {
      next.push(pattern);
    } else if (first?.(text) === true) {
      next.push(tailOf(pattern));
    }
  }
  return gather(next, matched);
}

/** Leaves out what is there twice, and lets `**` take nothing too. */
function gather(patterns: readonly MaskPattern[], matched: boolean): Progress {
  const ahead = new Set<MaskPattern>();
  let done = matched;
  for (const pattern of patterns) {
    let rest = pattern;
    ahead.add(rest);
    while (rest[0] === "any-depth") {
      rest = tailOf(rest);
      ahead.add(rest);
    }
    done ||= rest.length === 0;
  }
  return { matched: done, ahead: [...ahead] };
}

const tails = new WeakMap<MaskPattern, MaskPattern>();

/** A pattern without its first matcher: always the same one, so that equal ways are known as such. */
function tailOf(pattern: MaskPattern): MaskPattern {
  const known = tails.get(pattern) ?? pattern.slice(1);
  tails.set(pattern, known);
  return known;
}
