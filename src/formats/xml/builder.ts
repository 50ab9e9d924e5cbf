import type { FormatFault } from "../fault.ts";
import { mostLevels, mostNodes, type Value } from "../value.ts";

/** An element that is not closed yet. */
export interface OpenElement {
  readonly name: string;
  /** The offset behind its opening tag. */
  readonly offset: number;
}

/** An open element with what it holds so far; maps are made when there is something to hold. */
class Frame implements OpenElement {
  readonly name: string;
  readonly offset: number;
  readonly keepsBlanks: boolean;
  values: Map<string, Value> | undefined = undefined;
  /** The lists among the values: of children that share a name. */
  lists: Map<string, Value[]> | undefined = undefined;
  hasChildren = false;
  /** The text that counts. */
  text = "";
  /** The text since the last tag. */
  piece = "";

  constructor({ name, offset }: OpenElement, keepsBlanks: boolean) {
    this.name = name;
    this.offset = offset;
    this.keepsBlanks = keepsBlanks;
  }
}

/** What is wrong with a document's size or depth, at a place that the caller knows. */
export interface Limits {
  readonly tooDeep: () => FormatFault;
  readonly tooMany: () => FormatFault;
}

const blank = /^[ \t\r\n]*$/u;

/** Builds a value from an element and what it holds, tag by tag. */
export class Builder {
  readonly #root = new Map<string, Value>();
  readonly #frames: Frame[] = [];
  readonly #limits: Limits;
  #count = 0;
  /** The element that was closed last. */
  closed: OpenElement | undefined;

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  /** The root element under its name. */
  get value(): Value {
    return this.#root;
  }

  /** The innermost element that is open. */
  get element(): OpenElement | undefined {
    return this.#frames.at(-1);
  }

  /** An opening tag, with its attributes in their order. */
  open(element: OpenElement, attributes: readonly (readonly [string, string])[]): void {
    const parent = this.#frames.at(-1);
    if (parent !== undefined) {
      parent.hasChildren = true;
      endPiece(parent);
    }
    this.#add(1 + attributes.length);
    const space = attributes.findLast(([name]) => name === "xml:space")?.[1];
    const keepsBlanks = space === undefined ? (parent?.keepsBlanks ?? false) : space === "preserve";
    const frame = new Frame(element, keepsBlanks);
    if (attributes.length > 0) {
      frame.values = new Map(attributes.map(([name, value]) => [`@${name}`, value]));
    }
    this.#frames.push(frame);
    if (this.#frames.length > mostLevels) {
      throw this.#limits.tooDeep();
    }
  }

  /** Text in the innermost element. */
  append(text: string): void {
    const frame = this.#frames.at(-1);
    if (frame !== undefined) {
      frame.piece += text;
    }
  }

  /** A closing tag. */
  close(): void {
    const frame = this.#frames.pop();
    if (frame === undefined) {
      return;
    }
    this.closed = frame;
    const parent = this.#frames.at(-1);
    if (parent === undefined) {
      this.#root.set(frame.name, finish(frame));
    } else {
      addChild(parent, frame.name, finish(frame));
    }
  }

  #add(count: number): void {
    this.#count += count;
    if (this.#count > mostNodes) {
      throw this.#limits.tooMany();
    }
  }
}

/** Blanks between tags only lay out the file, unless `xml:space` says otherwise. */
function endPiece(frame: Frame): void {
  if (frame.keepsBlanks || !blank.test(frame.piece)) {
    frame.text += frame.piece;
  }
  frame.piece = "";
}

function finish(frame: Frame): Value {
  if (frame.hasChildren) {
    endPiece(frame);
  }
  const text = frame.text + frame.piece;
  if (frame.values === undefined) {
    return text;
  }
  if (text !== "") {
    frame.values.set("#text", text);
  }
  return frame.values;
}

function addChild(frame: Frame, name: string, value: Value): void {
  frame.values ??= new Map();
  const first = frame.values.get(name);
  const list = frame.lists?.get(name);
  if (list !== undefined) {
    list.push(value);
  } else if (first === undefined) {
    frame.values.set(name, value);
  } else {
    const both = [first, value];
    frame.lists ??= new Map();
    frame.lists.set(name, both);
    frame.values.set(name, both);
  }
}
