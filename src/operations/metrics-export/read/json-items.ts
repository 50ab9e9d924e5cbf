/** A member of the list that is looked for, as it stands in the text. */
export interface JsonItem {
  readonly text: string;
  /** Where it begins, counted from 1. */
  readonly line: number;
}

/** What {@link JsonItems} reads is no JSON document that it can read. */
export class JsonFault extends Error {
  override readonly name = "JsonFault";
  readonly line: number;

  constructor(message: string, line: number) {
    super(message);
    this.line = line;
  }
}

/** More than this beside the items, or in one of them, would fill the memory. */
const longest = 16 * 1024 * 1024;

const quote = 0x22;
const backslash = 0x5c;
const lineFeed = 0x0a;
const openers: ReadonlySet<number> = new Set([0x5b, 0x7b]);
const closers: ReadonlySet<number> = new Set([0x5d, 0x7d]);

/**
 * Finds the objects in one list of a JSON document, `{"metrics":[{…},{…}]}`, in a text that comes in pieces. It counts
 * brackets and minds strings; whether it all is JSON is for JSON.parse to say: of the items, and of the frame, which is
 * the document with a 0 in the place of each item.
 */
export class JsonItems {
  /** The frame so far. */
  #frame = "";
  /** What is to be put behind it: in few long pieces, for each piece of a text takes memory of its own. */
  #pieces: string[] = [];
  /** How many items there were. */
  count = 0;
  readonly #listName: string;
  /** The text of what is being read, an item or the frame, that earlier pieces had. */
  #before = "";
  #line = 1;
  #itemLine = 1;
  #depth = 0;
  #inString = false;
  #escaped = false;
  #inList = false;
  #inItem = false;

  constructor(listName: string) {
    this.#listName = listName;
  }

  /** The document with a 0 in the place of each item. */
  get frame(): string {
    this.#frame += this.#pieces.join("");
    this.#pieces = [];
    return this.#frame;
  }

  /** The items that end in this piece. @throws {@link JsonFault} */
  *push(chunk: string): Generator<JsonItem> {
    let start = 0;
    for (let at = 0; at < chunk.length; at += 1) {
      const code = chunk.charCodeAt(at);
      if (this.#inString) {
        at = this.#passString(chunk, at);
      } else if (code === quote) {
        this.#inString = true;
      } else if (code === lineFeed) {
        this.#line += 1;
      } else if (openers.has(code)) {
        start = this.#open(chunk, start, at);
      } else if (closers.has(code)) {
        this.#depth -= 1;
        if (this.#inItem && this.#depth === 2) {
          yield { text: this.#before + chunk.slice(start, at + 1), line: this.#itemLine };
          this.#before = "";
          this.#inItem = false;
          start = at + 1;
        }
        this.#inList &&= this.#depth >= 2;
      }
    }
    this.#keep(chunk.slice(start));
    this.#frame += this.#pieces.join("");
    this.#pieces = [];
  }

  /** The end of what is in this piece of a string: its last character here. */
  #passString(chunk: string, from: number): number {
    for (let at = from; at < chunk.length; at += 1) {
      const code = chunk.charCodeAt(at);
      if (this.#escaped) {
        this.#escaped = false;
      } else if (code === backslash) {
        this.#escaped = true;
      } else if (code === quote) {
        this.#inString = false;
        return at;
      }
    }
    return chunk.length;
  }

  /** Goes one level down. Returns where the text begins that is not kept yet. */
  #open(chunk: string, start: number, at: number): number {
    this.#depth += 1;
    if (this.#inList && !this.#inItem && this.#depth === 3) {
      this.#keep(`${chunk.slice(start, at)}0`);
      this.#inItem = true;
      this.#itemLine = this.#line;
      this.count += 1;
      return at;
    }
    if (this.#depth === 2 && chunk.charCodeAt(at) === 0x5b) {
      this.#keep(chunk.slice(start, at));
      this.#inList = this.frame.slice(-200).trimEnd().replace(/\s*:$/u, "").endsWith(`"${this.#listName}"`);
      return at;
    }
    return start;
  }

  #keep(text: string): void {
    if (this.#inItem) {
      this.#before += text;
    } else {
      this.#pieces.push(text);
    }
    if (this.#before.length > longest || this.#frame.length > longest) {
      const part = this.#inItem ? "One sample" : "What stands beside the metrics";
      throw new JsonFault(`${part} is longer than 16 MiB.`, this.#inItem ? this.#itemLine : this.#line);
    }
  }
}
