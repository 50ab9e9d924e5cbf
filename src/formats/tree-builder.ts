import { FormatFault, positionAt } from "./fault.ts";
import { tooDeep, tooMany } from "./limits.ts";
import { Recurring } from "./recurring.ts";
import { mostLevels, mostNodes, type Value } from "./value.ts";

/** A list or an object that is not yet closed. */
interface Frame {
  readonly list: Value[] | undefined;
  readonly map: Map<string, Value> | undefined;
  /** Where the offsets of its keys begin. */
  readonly firstOffset: number;
  /** The key whose value comes next. */
  key: string;
}

/** Beyond it, a key is cut where it is named. */
const longestName = 200;

/** Puts a value together from what a reader meets, in its order. Refuses keys given twice, and too many levels or values. */
export class TreeBuilder {
  readonly #text: string;
  readonly #outer: (Frame | undefined)[] = [];
  #frame: Frame | undefined;
  #result: Value = null;
  /** The offsets of the keys of all open objects, in order. */
  readonly #offsets: number[] = [];
  readonly #keys = new Recurring();
  #count = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** What was built. */
  get result(): Value {
    return this.#result;
  }

  /** Whether an object or a list is open. */
  get inside(): boolean {
    return this.#frame !== undefined;
  }

  /** Whether the innermost of what is open is an object. */
  get inObject(): boolean {
    return this.#frame?.map !== undefined;
  }

  /** Begins an object. */
  openObject(offset: number): void {
    this.#open({ list: undefined, map: new Map(), firstOffset: this.#offsets.length, key: "" }, offset);
  }

  /** Begins a list. */
  openList(offset: number): void {
    this.#open({ list: [], map: undefined, firstOffset: this.#offsets.length, key: "" }, offset);
  }

  /** Names the value that comes next. */
  key(name: string, offset: number): void {
    const frame = this.#frame;
    if (frame?.map === undefined) {
      return;
    }
    if (frame.map.has(name)) {
      throw duplicateKey(this.#text, name, { offset, first: this.#offsetOf(name, frame) });
    }
    this.#offsets.push(offset);
    frame.key = this.#keys.text(name);
  }

  /** Puts a value that is no list or object where it belongs. */
  add(value: Value, offset: number): void {
    this.#countOne(offset);
    this.#put(value);
  }

  #put(value: Value): void {
    const frame = this.#frame;
    if (frame === undefined) {
      this.#result = value;
    } else if (frame.map === undefined) {
      frame.list?.push(value);
    } else {
      frame.map.set(frame.key, value);
    }
  }

  /** Ends the innermost object or list. */
  close(): void {
    const frame = this.#frame;
    if (frame !== undefined) {
      this.#frame = this.#outer.pop();
      this.#offsets.length = frame.firstOffset;
      this.#put(frame.map ?? frame.list ?? null);
    }
  }

  #countOne(offset: number): void {
    this.#count += 1;
    if (this.#count > mostNodes) {
      throw tooMany(positionAt(this.#text, offset));
    }
  }

  #open(frame: Frame, offset: number): void {
    this.#countOne(offset);
    this.#outer.push(this.#frame);
    this.#frame = frame;
    if (this.#outer.length > mostLevels) {
      throw tooDeep(positionAt(this.#text, offset));
    }
  }

  #offsetOf(name: string, { map, firstOffset }: Frame): number {
    let index = firstOffset;
    for (const key of map?.keys() ?? []) {
      if (key === name) {
        break;
      }
      index += 1;
    }
    return this.#offsets[index] ?? 0;
  }
}

/** The fault of a key that an object has already: at the second one, with the line of the first. */
export function duplicateKey(
  text: string,
  key: string,
  at: { readonly offset: number; readonly first: number },
): FormatFault {
  const { line } = positionAt(text, at.first);
  const name = key.length > longestName ? `${key.slice(0, longestName)}…` : key;
  const message = `The key ${JSON.stringify(name)} is given on line ${line} already.`;
  return new FormatFault("duplicate-key", message, positionAt(text, at.offset));
}
