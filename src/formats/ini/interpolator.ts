import { type IniDocument, lookUp, type Place } from "./document.ts";
import { quoteKey } from "./fault.ts";
import { type InterpolationError, InterpolationFault } from "./interpolation-fault.ts";
import { type Reference, readReference, type Syntax } from "./references.ts";
import { TextBuilder } from "./text-builder.ts";

/** A value with its references replaced, and how many values deep they go, itself counted. */
interface Expansion {
  readonly text: string;
  readonly height: number;
}

/** A value at work: where it stands, and how many references led to it. */
interface Task {
  readonly raw: string;
  readonly place: Place;
  readonly depth: number;
}

/** What is wrong, as the end of a sentence; without an error where CPython would not stop. */
interface Problem {
  readonly error?: InterpolationError;
  readonly problem: string;
  readonly reference?: string;
}

const deepest = 10;
const mebi = 1024 * 1024;
/** In UTF-16 units: of one value, and of all that a document's values take to read and write. */
const longestValue = 64 * mebi;
const mostWork = 256 * mebi;

/**
 * Replaces references in a document's values. CPython does each reference anew, which can take it for ever; here each value
 * is done once, and all the same its errors, their order, and whom they blame are CPython's.
 */
export class Interpolator {
  readonly #document: IniDocument;
  readonly #syntax: Syntax;
  readonly #known = new Map<string, Map<string, Expansion>>();
  #asked: Place = { section: "", option: "" };
  #work = 0;

  constructor(document: IniDocument, syntax: Syntax) {
    this.#document = document;
    this.#syntax = syntax;
  }

  /** A value that stands at a place, with its references replaced. @throws InterpolationFault */
  interpolate(raw: string, place: Place): string {
    if (!raw.includes(this.#syntax.sigil)) {
      return raw;
    }
    this.#asked = place;
    return this.#expand({ raw, place, depth: 1 }).text;
  }

  #expand(task: Task): Expansion {
    const { section, option } = task.place;
    const known = this.#known.get(section)?.get(option);
    // One that would go too deep from here is done again, to fail where CPython does.
    if (known !== undefined && task.depth + known.height - 1 <= deepest) {
      return known;
    }
    const expansion = this.#replace(task);
    let siblings = this.#known.get(section);
    if (siblings === undefined) {
      siblings = new Map();
      this.#known.set(section, siblings);
    }
    siblings.set(option, expansion);
    return expansion;
  }

  #replace(task: Task): Expansion {
    const { raw, depth } = task;
    const { sigil } = this.#syntax;
    if (depth > deepest) {
      throw this.#fault(task, {
        error: "InterpolationDepthError",
        problem: `refers to others more than ${deepest} deep, or to itself`,
      });
    }
    this.#spend(task, raw.length);
    const text = new TextBuilder();
    let height = 1;
    let rest = 0;
    for (let at = raw.indexOf(sigil); at !== -1; at = raw.indexOf(sigil, rest)) {
      if (raw.startsWith(sigil, at + 1)) {
        text.add(raw.slice(rest, at + 1));
        rest = at + 2;
      } else {
        text.add(raw.slice(rest, at));
        const { name, end } = this.#readReference(task, at);
        const inner = this.#follow(task, name);
        this.#append(task, text, inner.text);
        height = Math.max(height, inner.height + 1);
        rest = end;
      }
    }
    text.add(raw.slice(rest));
    return { text: text.build(), height };
  }

  #readReference(task: Task, at: number): Reference {
    const { sigil, opening, example } = this.#syntax;
    const reference = readReference(task.raw, at, this.#syntax);
    if (reference === undefined) {
      const problem = task.raw.startsWith(opening, at + 1)
        ? `has a ${sigil}${opening} that begins no reference such as ${example}`
        : `has a ${sigil} that is followed by neither ${sigil} nor ${opening}`;
      throw this.#fault(task, { error: "InterpolationSyntaxError", problem });
    }
    return reference;
  }

  /** What a reference stands for; of height 0 when that holds no more references. */
  #follow(task: Task, name: string): Expansion {
    const place = this.#placeOf(task, name);
    const raw = lookUp(this.#document, place);
    if (raw === undefined) {
      throw this.#fault(task, {
        error: "InterpolationMissingOptionError",
        problem: "refers to an option that is not there",
        reference: name,
      });
    }
    if (raw === null) {
      throw this.#fault(task, {
        error: "TypeError",
        problem: "refers to an option that has no value",
        reference: name,
      });
    }
    return raw.includes(this.#syntax.sigil)
      ? this.#expand({ raw, place, depth: task.depth + 1 })
      : { text: raw, height: 0 };
  }

  #placeOf(task: Task, name: string): Place {
    const { section } = task.place;
    const parts = this.#syntax.acrossSections ? name.split(":", 3) : [name];
    const [first = "", second] = parts;
    if (parts.length > 2) {
      throw this.#fault(task, {
        error: "InterpolationSyntaxError",
        problem: "has a reference with more than one colon",
        reference: name,
      });
    }
    return second === undefined
      ? { section, option: first.toLowerCase() }
      : { section: first, option: second.toLowerCase() };
  }

  /** Appends what a reference stands for, unless it grows beyond measure: ten levels of ten references are 10^10. */
  #append(task: Task, text: TextBuilder, piece: string): void {
    this.#spend(task, piece.length);
    text.add(piece);
    if (text.length > longestValue) {
      throw this.#fault(task, { problem: `grows beyond ${longestValue / mebi} Mi characters by its references` });
    }
  }

  #spend(task: Task, units: number): void {
    this.#work += units;
    if (this.#work > mostWork) {
      throw this.#fault(task, {
        problem: `is one too many: all references together come to more than ${mostWork / mebi} Mi characters`,
      });
    }
  }

  #fault({ raw, place }: Task, { error, problem, reference }: Problem): InterpolationFault {
    // Where references stay in their section, CPython blames the value that was asked for.
    const { section, option } = this.#syntax.acrossSections ? place : this.#asked;
    const message = `The value of the option ${quoteKey(option)} in the section ${quoteKey(section)} ${problem}.`;
    const where = `${quoteKey(place.option)} in ${quoteKey(place.section)} is ${quoteKey(raw)}`;
    const detail = reference === undefined ? where : `${quoteKey(reference)} is not to be had: ${where}`;
    return new InterpolationFault(message, { pythonName: error, section, option, detail });
  }
}
