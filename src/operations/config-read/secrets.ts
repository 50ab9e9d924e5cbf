import { DeferredText, Literal, type Value } from "../../formats/value.ts";
import { HiddenTexts, shortest, shown } from "../../runner/hidden-texts.ts";
import type { Runner } from "../../runner/runner.ts";
import { advance, begin, type MaskPattern, nowhere, type Progress } from "./mask-patterns.ts";
import { renderPath, toPath } from "./paths.ts";
import { toOutputText } from "./render.ts";

/** More paths than this are not named in a warning. */
const mostNamed = 10;
/** More of a value is not shown to people. */
const mostShown = 4000;

/** Knows which paths are secret, and hides what they hold. */
export interface Secrets {
  /** Masks every secret value of these, each of which begins at the top. */
  mask(roots: readonly Value[], runner: Runner): void;
  /** A value's text for people: `•••` where its path is secret; else as {@link hide} leaves it. */
  show(value: Value, steps: readonly (string | number)[]): string;
  /** The first `most` characters of a text, all of them unless told, with every secret value in it hidden. */
  hide(text: string, most?: number): string;
}

/** Makes a keeper of secrets. A pattern is taken from the top of the configuration and from `section`, both. */
export function createSecrets(patterns: readonly MaskPattern[], section: readonly (string | number)[]): Secrets {
  const hidden = new HiddenTexts();
  const start: Place = { progress: begin(nowhere, patterns), section: section.length === 0 ? undefined : section };
  const go = ({ progress, section: rest }: Place, step: string | number): Place => {
    const next = advance(progress, step);
    const inner = rest?.[0] === step ? rest.slice(1) : undefined;
    return inner?.length === 0
      ? { progress: begin(next, patterns), section: undefined }
      : { progress: next, section: inner };
  };
  return {
    hide: (text, most) => hidden.hide(text, most),
    show: (value, steps) =>
      patterns.length > 0 && steps.reduce(go, start).progress.matched
        ? shown
        : hidden.hide(toOutputText(value), mostShown),
    mask: (roots, runner) => {
      const tooCommon = new Set<string>();
      const take = (value: Value, steps: readonly (string | number)[]) => {
        if (isTooCommon(value)) {
          // There may be very many, and each may be long.
          tooCommon.add(tooCommon.size > mostNamed ? "" : renderPath(toPath(steps)));
          return;
        }
        const texts = formsOf(value);
        texts.filter((text) => hidden.add(text)).forEach(runner.mask);
        hideLines(texts, hidden);
      };
      for (const root of patterns.length === 0 ? [] : roots) {
        visitSecrets(root, { start, go, take });
      }
      warn([...tooCommon], { runner, hidden });
    },
  };
}

/** How far patterns have come at a place, and what is left of the way to the section; `undefined` off that way. */
interface Place {
  readonly progress: Progress;
  readonly section: readonly (string | number)[] | undefined;
}

interface Visit {
  readonly start: Place;
  readonly go: (place: Place, step: string | number) => Place;
  /** The steps are valid until it returns. */
  readonly take: (value: Value, steps: readonly (string | number)[]) => void;
}

/** Visits every secret that has a text. */
function visitSecrets(root: Value, { start, go, take }: Visit): void {
  const steps: (string | number)[] = [];
  const visit = (value: Value, place: Place): void => {
    const { matched, ahead } = place.progress;
    if (!matched && ahead.length === 0 && place.section === undefined) {
      return;
    }
    const parts = value instanceof Map ? value : Array.isArray(value) ? value.entries() : undefined;
    for (const [step, part] of parts ?? []) {
      steps.push(step);
      visit(part, go(place, step));
      steps.pop();
    }
    if (parts === undefined && matched && readText(value) !== "") {
      take(value, steps);
    }
  };
  visit(root, start);
}

/** The text of a value; of one that cannot be resolved, and will not be handed out, what stands in the file. */
function readText(value: Value): string {
  try {
    return toOutputText(value);
  } catch (fault) {
    if (value instanceof DeferredText) {
      return value.raw;
    }
    throw fault;
  }
}

/** A value as it is, as UTF-8 can hold it, as it is spelled within a JSON text, and as a value of JSON. */
function formsOf(value: Value): readonly string[] {
  const text = readText(value);
  const forms = [text, text.toWellFormed(), JSON.stringify(text).slice(1, -1)];
  return value instanceof Literal ? [...forms, value.json.replace(/^"(.*)"$/su, "$1")] : forms;
}

/** A runner masks each line of a value too. */
function hideLines(texts: readonly string[], hidden: HiddenTexts): void {
  for (const line of texts.flatMap((text) => text.split(/\r\n|\r|\n/u))) {
    hidden.add(line.trim());
  }
}

function isTooCommon(value: Value): boolean {
  const text = readText(value).trim();
  const isBoolean =
    /^(?:true|false)$/iu.test(text) || (value instanceof Literal && /^(?:true|false)$/u.test(value.json));
  return isBoolean || text.length < shortest;
}

function warn(
  paths: readonly string[],
  { runner, hidden }: { readonly runner: Runner; readonly hidden: HiddenTexts },
): void {
  if (paths.length > 0) {
    const more = paths.length > mostNamed ? " and more" : "";
    const named = hidden.hide(paths.slice(0, mostNamed).join(", "));
    runner.warning(
      `Not masked: ${named}${more}. A boolean, or a value of under ${shortest} characters, stands in too many other places; GitHub would also drop every job output that holds it.`,
    );
  }
}
