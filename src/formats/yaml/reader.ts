import {
  EVENT_ID,
  type Event,
  getScalarValue,
  type MappingEvent,
  SCALAR_STYLE,
  type ScalarEvent,
  type SequenceEvent,
} from "js-yaml";
import { FormatFault, positionAt } from "../fault.ts";
import type { Value } from "../value.ts";
import { Builder } from "./builder.ts";
import { offsetOfScalar } from "./offsets.ts";
import { resolvePlain, type Schema } from "./schema.ts";
import { secondDocument } from "./second-document.ts";
import { mayBe, readHandles, readTyped, typeOf } from "./tags.ts";

const keyMark = /[:?]/gu;

/** Reads the nodes of a YAML document from the parser's events. */
export class Reader {
  readonly #text: string;
  readonly #schema: Schema;
  readonly #builder: Builder;
  #handles = readHandles([]);
  #documents = 0;
  /** Where the node is that is being read. */
  #offset = 0;
  /** Where the last node that had a text ended. */
  #end = 0;

  constructor(text: string, schema: Schema) {
    this.#text = text;
    this.#schema = schema;
    this.#builder = new Builder(text);
  }

  /** What the document says; null when there is none. @throws FormatFault */
  read(events: readonly Event[]): Value {
    for (const event of events) {
      switch (event.type) {
        case EVENT_ID.SCALAR:
          this.#readScalar(event);
          break;
        case EVENT_ID.POP:
          this.#builder.close();
          break;
        case EVENT_ID.ALIAS:
          this.#end = event.anchorEnd;
          this.#builder.addAlias(this.#text.slice(event.anchorStart, event.anchorEnd), event.anchorStart - 1);
          break;
        case EVENT_ID.DOCUMENT:
          this.#documents += 1;
          if (this.#documents > 1) {
            throw secondDocument(this.#text, events);
          }
          this.#handles = readHandles(event.directives);
          break;
        default:
          this.#open(event);
      }
    }
    return this.#builder.result;
  }

  #open(event: SequenceEvent | MappingEvent): void {
    const isMapping = event.type === EVENT_ID.MAPPING;
    if (event.tagStart >= 0 && !mayBe(this.#typeOf(event), isMapping ? "mapping" : "sequence")) {
      throw this.#mistyped(event);
    }
    this.#builder.open(isMapping ? new Map() : [], event.start, this.#nameOf(event));
  }

  #readScalar(event: ScalarEvent): void {
    const { style, tagStart, anchorStart } = event;
    const text = event.fast ? this.#text.slice(event.valueStart, event.valueEnd) : getScalarValue(this.#text, event);
    this.#locate(event);
    if (tagStart >= 0 || anchorStart >= 0) {
      this.#readNamed(event, text);
    } else if (this.#builder.awaitsKey) {
      this.#readKey(event, text);
    } else {
      this.#builder.addScalar(style === SCALAR_STYLE.PLAIN ? resolvePlain(text, this.#schema) : text, this.#offset);
    }
  }

  /** Finds out where a scalar is. An empty key has no place of its own, but a colon or a question mark. */
  #locate(event: ScalarEvent): void {
    const start = offsetOfScalar(event);
    if (start >= 0) {
      this.#offset = start;
      this.#end = Math.max(start, event.valueEnd);
    } else if (this.#builder.awaitsKey) {
      keyMark.lastIndex = this.#end;
      this.#offset = keyMark.exec(this.#text)?.index ?? this.#end;
      this.#end = this.#offset + 1;
    }
  }

  /** Reads a scalar that has a tag or an anchor. */
  #readNamed(event: ScalarEvent, text: string): void {
    const value = this.#resolve(event, text);
    const name = this.#nameOf(event);
    if (name !== undefined) {
      this.#builder.nameScalar(name, value, keyOf(event, text));
    }
    if (this.#builder.awaitsKey) {
      this.#readKey(event, text);
    } else {
      this.#builder.addScalar(value, this.#offset);
    }
  }

  #readKey(event: ScalarEvent, text: string): void {
    const merges = text === "<<" && event.style === SCALAR_STYLE.PLAIN;
    if (merges && (event.tagStart < 0 || this.#typeOf(event) === "merge")) {
      this.#builder.setMerge();
    } else {
      this.#builder.setKey(keyOf(event, text), this.#offset);
    }
  }

  #resolve(event: ScalarEvent, text: string): Value {
    const type = event.tagStart < 0 ? "" : this.#typeOf(event);
    if (type === "" || type === "merge") {
      return event.style === SCALAR_STYLE.PLAIN ? resolvePlain(text, this.#schema) : text;
    }
    const value = readTyped(type, text, this.#schema);
    if (value === undefined) {
      throw this.#mistyped(event);
    }
    return value;
  }

  #typeOf({ tagStart, tagEnd }: ScalarEvent | SequenceEvent | MappingEvent): string {
    return typeOf(this.#text.slice(tagStart, tagEnd), this.#handles);
  }

  #nameOf({ anchorStart, anchorEnd }: ScalarEvent | SequenceEvent | MappingEvent): string | undefined {
    return anchorStart < 0 ? undefined : this.#text.slice(anchorStart, anchorEnd);
  }

  #mistyped(event: ScalarEvent | SequenceEvent | MappingEvent): FormatFault {
    const message = `Expected a value of the type that its tag names, !!${this.#typeOf(event)}: mend it, or leave out the tag.`;
    return new FormatFault("parse-error", message, positionAt(this.#text, event.tagStart));
  }
}

/** A scalar as a key: its text, and nothing for `~`. */
function keyOf({ style }: ScalarEvent, text: string): string {
  return text === "~" && style === SCALAR_STYLE.PLAIN ? "" : text;
}
