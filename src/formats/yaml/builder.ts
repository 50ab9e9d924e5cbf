import { FormatFault, positionAt } from "../fault.ts";
import { JsonWriter } from "../json-writer.ts";
import { tooDeep, tooMany } from "../limits.ts";
import { duplicateKey } from "../tree-builder.ts";
import { mostLevels, mostNodes, type Value } from "../value.ts";
import { type Anchor, type Collection, type Frame, levelStep, sourcesOf } from "./frame.ts";

/** Puts a YAML document together from its nodes, in their order. Values that aliases stand for are shared. */
export class Builder {
  readonly #text: string;
  readonly #keys: JsonWriter;
  readonly #anchors = new Map<string, Anchor>();
  readonly #outer: (Frame | undefined)[] = [];
  #frame: Frame | undefined;
  #result: Value = null;
  /** How many values there are so far, aliases written out. */
  #nodes = 0;
  /** The offsets of the keys of all open mappings, in order. */
  readonly #offsets: number[] = [];

  constructor(text: string) {
    this.#text = text;
    this.#keys = new JsonWriter(text.length + mostNodes);
  }

  /** What was built. */
  get result(): Value {
    return this.#result;
  }

  /** Whether a mapping's key comes next. */
  get awaitsKey(): boolean {
    const frame = this.#frame;
    return frame?.map !== undefined && frame.key === undefined && !frame.merging;
  }

  /** Remembers a scalar for aliases, as a value and as a key. */
  nameScalar(name: string, value: Value, key: string): void {
    this.#anchors.set(name, { value, key, nodes: 1, levels: 0 });
  }

  /** Names the value that comes next. */
  setKey(key: string, offset: number): void {
    const frame = this.#frame;
    if (frame?.map === undefined) {
      return;
    }
    if (!frame.map.has(key)) {
      this.#offsets.push(offset);
    } else if (frame.merged?.delete(key)) {
      frame.overridden ??= new Map();
      frame.overridden.set(key, offset);
    } else {
      throw duplicateKey(this.#text, key, { offset, first: this.#offsetOf(key, frame) });
    }
    frame.key = key;
  }

  /** Lets the value that comes next be merged into the mapping. */
  setMerge(): void {
    if (this.#frame !== undefined) {
      this.#frame.merging = true;
    }
  }

  /** Puts a scalar where a value is awaited. */
  addScalar(value: Value, offset: number): void {
    this.#count(1, offset);
    this.#put(value, offset);
  }

  /** Begins a list or a mapping. */
  open(collection: Collection, offset: number, name?: string): void {
    const level = (this.#frame?.level ?? 0) + levelStep(this.#frame, collection instanceof Map);
    if (level > mostLevels) {
      throw tooDeep(positionAt(this.#text, offset));
    }
    const anchor = name === undefined ? undefined : { value: undefined, key: undefined, nodes: 0, levels: 0 };
    if (name !== undefined && anchor !== undefined) {
      this.#anchors.set(name, anchor);
    }
    this.#outer.push(this.#frame);
    this.#frame = {
      list: collection instanceof Map ? undefined : collection,
      map: collection instanceof Map ? collection : undefined,
      anchor,
      offset,
      level,
      below: 0,
      nodesBefore: this.#nodes,
      firstOffset: this.#offsets.length,
      key: undefined,
      merging: false,
      merged: undefined,
      overridden: undefined,
    };
    this.#count(1, offset);
  }

  /** Ends the innermost list or mapping. */
  close(): void {
    const frame = this.#frame;
    if (frame === undefined) {
      return;
    }
    const value = frame.map ?? frame.list ?? null;
    const levels = frame.below + 1;
    if (frame.anchor !== undefined) {
      frame.anchor.value = value;
      frame.anchor.nodes = this.#nodes - frame.nodesBefore;
      frame.anchor.levels = levels;
    }
    this.#offsets.length = frame.firstOffset;
    this.#frame = this.#outer.pop();
    this.#place({ value, key: undefined, nodes: 0, levels }, frame.offset);
  }

  /** Puts what an alias stands for where it belongs. */
  addAlias(name: string, offset: number): void {
    const anchor = this.#anchors.get(name);
    if (anchor === undefined) {
      throw this.#fault("Expected the name of an anchor that stands before this alias.", {
        offset,
        detail: `*${name}`,
      });
    }
    if (anchor.value === undefined) {
      throw this.#fault("This alias stands within what it stands for: YAML has such cycles, a configuration cannot.", {
        offset,
        detail: `*${name}`,
      });
    }
    this.#count(anchor.nodes, offset);
    this.#place(anchor, offset);
  }

  /** Puts a node where it belongs, be it a key or a value. */
  #place({ value = null, key, levels }: Anchor, offset: number): void {
    if (this.awaitsKey) {
      this.setKey(key ?? this.#writeKey(value, offset), offset);
      return;
    }
    const frame = this.#frame;
    if (frame !== undefined && levels > 0) {
      const below = levels - 1 + levelStep(frame, value instanceof Map);
      frame.below = Math.max(frame.below, below);
      if (frame.level + below > mostLevels) {
        throw tooDeep(positionAt(this.#text, offset));
      }
    }
    this.#put(value, offset);
  }

  #put(value: Value, offset: number): void {
    const frame = this.#frame;
    if (frame === undefined) {
      this.#result = value;
    } else if (frame.map === undefined) {
      frame.list?.push(value);
    } else if (frame.merging) {
      this.#merge(frame, value, offset);
    } else {
      frame.map.set(frame.key ?? "", value);
      frame.key = undefined;
    }
  }

  #merge(frame: Frame, value: Value, offset: number): void {
    const sources = sourcesOf(value);
    if (sources === undefined) {
      throw this.#fault('Expected a mapping, or a list of mappings, to merge by <<: write "<<" for the plain key.', {
        offset,
      });
    }
    frame.merging = false;
    frame.merged ??= new Set();
    // Their parts are values of this mapping now, they themselves are not.
    this.#nodes -= value instanceof Map ? 1 : 1 + sources.length;
    for (const source of sources) {
      for (const [key, part] of source) {
        if (frame.map?.has(key) === false) {
          frame.map.set(key, part);
          frame.merged.add(key);
          this.#offsets.push(offset);
        }
      }
    }
  }

  #writeKey(value: Value, offset: number): string {
    const key = this.#keys.write(value);
    if (key === undefined) {
      throw new FormatFault(
        "too-deep",
        "Keys that are lists or mappings are too long here.",
        positionAt(this.#text, offset),
      );
    }
    return key;
  }

  #count(nodes: number, offset: number): void {
    this.#nodes += nodes;
    if (this.#nodes > mostNodes) {
      throw tooMany(positionAt(this.#text, offset));
    }
  }

  #offsetOf(name: string, { map, firstOffset, overridden }: Frame): number {
    let index = firstOffset;
    for (const key of map?.keys() ?? []) {
      if (key === name) {
        break;
      }
      index += 1;
    }
    return overridden?.get(name) ?? this.#offsets[index] ?? 0;
  }

  #fault(message: string, { offset, detail }: { readonly offset: number; readonly detail?: string }): FormatFault {
    const place = positionAt(this.#text, offset);
    return new FormatFault("parse-error", message, detail === undefined ? place : { ...place, detail });
  }
}
