import { unsafe } from "ini";
import { tooDeep, tooMany } from "../limits.ts";
import { Literal, mostLevels, mostNodes } from "../value.ts";
import { splitName } from "./nest.ts";
import { type Growing, readValidJson } from "./quoted-json.ts";

const words: ReadonlyMap<string, boolean | null> = new Map([
  ["true", true],
  ["false", false],
  ["null", null],
]);

/** Gathers what lines say as the package `ini` does; sections are not yet nested. */
export class NpmReader {
  /** Sections, and the options before the first one. */
  readonly top = new Map<string, Growing>();
  #section = this.top;
  /** How many levels down the section is. */
  #level = 0;
  #nodes = 0;
  #line = 0;

  /** Reads a line; the number is for faults. */
  readLine(text: string, line: number): void {
    this.#line = line;
    const content = text.trim();
    if (content === "" || content.startsWith(";") || content.startsWith("#")) {
      return;
    }
    const header = readHeader(text);
    const delimiter = text.indexOf("=");
    if (header !== undefined) {
      this.#openSection(this.#readName(header));
    } else if (delimiter === -1) {
      this.#addOption(this.#readName(text), undefined);
    } else if (delimiter > 0) {
      this.#addOption(this.#readName(text.slice(0, delimiter)), text.slice(delimiter + 1));
    }
  }

  #openSection(name: string): void {
    const there = this.top.get(name);
    this.#level = this.#levelsOf(name);
    this.#meet(this.#level);
    if (there instanceof Map) {
      this.#section = there;
      return;
    }
    this.#section = new Map();
    // Any other value of that name stays, and hides the section.
    if (there === undefined || isFalsy(there)) {
      this.top.set(name, this.#section);
    }
  }

  #addOption(name: string, raw: string | undefined): void {
    const isList = name.length > 2 && name.endsWith("[]");
    const key = isList ? name.slice(0, -2) : name;
    const section = this.#section;
    this.#meet(this.#level + 1);
    const value = raw === undefined ? true : this.#readValue(raw, key);
    const there = section.get(key);
    if (Array.isArray(there)) {
      there.push(value);
    } else if (isList) {
      section.set(key, there === undefined ? [value] : [there, value]);
    } else {
      section.set(key, value);
    }
  }

  #readName(raw: string): string {
    const name: unknown = unsafe(raw);
    // JSON in single quotes stays as it is written.
    return typeof name === "string" ? name : raw.trim().slice(1, -1).trim();
  }

  #readValue(raw: string, key: string): Growing {
    const value: unknown = unsafe(raw);
    if (typeof value === "string" && !words.has(value)) {
      return value;
    }
    // At the top, an object or a null will move down to where the dots of its name lead.
    const level = this.#section === this.top ? this.#levelsOf(key) : this.#level + 1;
    this.#meet(level);
    return typeof value === "string"
      ? (words.get(value) ?? null)
      : readValidJson(raw.trim().slice(1, -1), (inner) => this.#meet(level + inner));
  }

  /** How many levels a name may open; each counts as a value. */
  #levelsOf(name: string): number {
    const { length } = splitName(name);
    this.#nodes += length - 1;
    return length;
  }

  /** Counts a value, and refuses it when it stands too deep. */
  #meet(level: number): void {
    this.#nodes += 1;
    if (level > mostLevels) {
      throw tooDeep({ line: this.#line, column: 1 });
    }
    if (this.#nodes > mostNodes) {
      throw tooMany({ line: this.#line, column: 1 });
    }
  }
}

/** The name in a section's header, which has the line for itself. */
function readHeader(text: string): string | undefined {
  const close = text.indexOf("]");
  return text.startsWith("[") && close !== -1 && text.slice(close + 1).trim() === "" ? text.slice(1, close) : undefined;
}

function isFalsy(value: Growing): boolean {
  return value === null || value === false || value === "" || (value instanceof Literal && Number(value.json) === 0);
}
