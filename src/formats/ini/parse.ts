import type { Position } from "../fault.ts";
import { tooMany } from "../limits.ts";
import { mostNodes } from "../value.ts";
import { defaultSection, type IniDocument } from "./document.ts";
import {
  describeContinuation,
  describeDuplicate,
  describeStrayLines,
  IniFault,
  type Name,
  type ReadingError,
} from "./fault.ts";
import { LineCursor, readHeader, skipBlanks, trimBlanks } from "./lines.ts";
import { TextBuilder } from "./text-builder.ts";

/** How an INI file is read, in the words of configparser. */
export interface IniReading {
  /** What begins a comment behind a blank or at the start of a line, besides `#` and `;` on a line of their own. */
  readonly inlineCommentPrefixes: readonly string[];
  /** Whether a name may stand alone, without a delimiter. */
  readonly allowNoValue: boolean;
}

const colon = 0x3a;
const equals = 0x3d;

/**
 * Reads one INI file as the `read` of CPython 3.13's `ConfigParser` does, with `strict` and its other settings as they are by
 * default. Values are left as they are written. Names are lower-cased by this machine's Unicode, which may know a few
 * letters more than CPython's. Throws an IniFault, or a plain FormatFault when there are too many values.
 */
export function parseIni(text: string, reading: IniReading): IniDocument {
  return new Reader(text, reading).read();
}

/** Goes through the text once; its fields are what configparser remembers from line to line. */
class Reader {
  readonly #text: string;
  readonly #reading: IniReading;
  readonly #lines: LineCursor;
  readonly #defaults = new Map<string, string | null>();
  readonly #sections = new Map<string, Map<string, string | null>>();
  #nodes = 0;
  /** The numbers of lines that are nothing at all, and the column of the first. */
  readonly #strayLines: number[] = [];
  #strayColumn = 0;
  /** The section at hand; none before the first header. */
  #section: string | undefined;
  #options = this.#defaults;
  /** The option that a deeper line continues; empty when there is none. */
  #option = "";
  #value: string | null = "";
  #continuation: TextBuilder | undefined;
  /** How deep the last line is that continued nothing. */
  #indent = 0;

  constructor(text: string, reading: IniReading) {
    this.#text = text;
    this.#reading = reading;
    this.#lines = new LineCursor(text, reading.inlineCommentPrefixes);
  }

  read(): IniDocument {
    while (this.#lines.next()) {
      this.#readLine();
    }
    this.#closeValue();
    const lines = this.#strayLines;
    const [line] = lines;
    if (line !== undefined) {
      throw new IniFault("ParsingError", describeStrayLines(lines), { line, column: this.#strayColumn, lines });
    }
    return { defaults: this.#defaults, sections: this.#sections };
  }

  /** The line where a name stands first. */
  lineOf({ section, option }: Name): number {
    let found = false;
    while (!found && this.#lines.next()) {
      this.#readLine();
      found =
        option === undefined ? this.#sections.has(section) : this.#section === section && this.#options.has(option);
    }
    return this.#lines.line;
  }

  #readLine(): void {
    const { first, last, indent } = this.#lines;
    if (this.#option !== "" && indent > this.#indent) {
      this.#continueValue();
      return;
    }
    this.#indent = indent;
    const header = readHeader(this.#text, first, last);
    if (header !== undefined) {
      this.#openSection(header);
    } else if (this.#section === undefined) {
      throw this.#fault(
        "MissingSectionHeaderError",
        "Expected a section such as [name] before the first option; a file without any section is of another dialect.",
      );
    } else {
      this.#readOption(this.#section);
    }
  }

  #continueValue(): void {
    const { first, last, blankLines } = this.#lines;
    if (this.#value === null) {
      throw this.#fault("MultilineContinuationError", describeContinuation(this.#option));
    }
    if (this.#continuation === undefined) {
      this.#continuation = new TextBuilder();
      this.#continuation.add(this.#value);
    }
    this.#continuation.add("\n".repeat(blankLines + 1));
    this.#continuation.add(this.#text.slice(first, last));
  }

  #openSection(name: string): void {
    this.#closeValue();
    this.#option = "";
    this.#section = name;
    if (name === defaultSection) {
      this.#options = this.#defaults;
      return;
    }
    if (this.#sections.has(name)) {
      throw this.#duplicate("DuplicateSectionError", { section: name, option: undefined });
    }
    this.#options = new Map();
    this.#sections.set(name, this.#options);
    this.#count();
  }

  #readOption(section: string): void {
    const text = this.#text;
    const { first, last } = this.#lines;
    let foreign = false;
    let at = first;
    for (; at < last; at += 1) {
      const unit = text.charCodeAt(at);
      if (unit === equals || unit === colon) {
        break;
      }
      foreign ||= unit > 0x7f || (unit >= 0x41 && unit <= 0x5a);
    }
    if (at === last && !this.#reading.allowNoValue) {
      this.#noteStray();
      return;
    }
    this.#closeValue();
    const name = text.slice(first, trimBlanks(text, first, at));
    this.#option = foreign ? name.toLowerCase() : name;
    this.#value = at === last ? null : text.slice(skipBlanks(text, at + 1, last), last);
    this.#enter(section);
  }

  /** Notes the option; its value may yet go on. */
  #enter(section: string): void {
    if (this.#option === "") {
      this.#noteStray();
    }
    const { size } = this.#options;
    this.#options.set(this.#option, this.#value);
    if (this.#options.size === size) {
      throw this.#duplicate("DuplicateOptionError", { section, option: this.#option });
    }
    this.#count();
  }

  /** Counts a section or an option. */
  #count(): void {
    this.#nodes += 1;
    if (this.#nodes > mostNodes) {
      throw tooMany(this.#place);
    }
  }

  #closeValue(): void {
    if (this.#continuation !== undefined) {
      this.#options.set(this.#option, this.#continuation.build());
      this.#continuation = undefined;
    }
  }

  #noteStray(): void {
    const { line, indent } = this.#lines;
    this.#strayColumn ||= indent + 1;
    this.#strayLines.push(line);
  }

  #duplicate(error: ReadingError, name: Name): IniFault {
    const first = new Reader(this.#text, this.#reading).lineOf(name);
    return this.#fault(error, describeDuplicate(name, first));
  }

  #fault(error: ReadingError, message: string): IniFault {
    return new IniFault(error, message, { ...this.#place, lines: [this.#lines.line] });
  }

  /** Where the line begins; all blanks before it are of one unit each. */
  get #place(): Position {
    const { line, indent } = this.#lines;
    return { line, column: indent + 1 };
  }
}
