import { FormatFault, type Position } from "../fault.ts";

/** What CPython's configparser calls an error of reading. */
export type ReadingError =
  | "MissingSectionHeaderError"
  | "DuplicateSectionError"
  | "DuplicateOptionError"
  | "ParsingError"
  | "MultilineContinuationError";

/** An option of a section, or a section itself. */
export interface Name {
  readonly section: string;
  readonly option: string | undefined;
}

interface FaultyLines extends Position {
  readonly lines: readonly number[];
}

/** A text is no INI by the rules of CPython's configparser. */
export class IniFault extends FormatFault {
  /** The class that CPython raises. */
  readonly pythonName: ReadingError;
  /** Every line that is at fault, counted from 1: several only of a ParsingError. */
  readonly lines: readonly number[];

  constructor(pythonName: ReadingError, message: string, { lines, ...position }: FaultyLines) {
    const code = pythonName.startsWith("Duplicate") ? "duplicate-key" : "parse-error";
    super(code, message, position);
    this.pythonName = pythonName;
    this.lines = lines;
  }
}

const mostNamed = 5;

/** The message of a ParsingError: what a line may be, and which other lines are wrong too. */
export function describeStrayLines(lines: readonly number[]): string {
  const expected =
    "Expected a [section], `name = value` or `name: value` (the name not empty), a comment that begins with # or ;, or the" +
    " continuation of a value, indented deeper than its name.";
  const others = lines.slice(1, 1 + mostNamed).join(", ");
  const more = lines.length - 1 > mostNamed ? ` and ${lines.length - 1 - mostNamed} more` : "";
  return others === "" ? expected : `${expected} The same is wrong in line ${others}${more}.`;
}

/** The message of a second section or option, and where the first is. */
export function describeDuplicate({ section, option }: Name, line: number): string {
  return option === undefined
    ? `The section ${quoteKey(section)} is there already, in line ${line}: a file may have it once.`
    : `The option ${quoteKey(option)} of the section ${quoteKey(section)} is there already, in line ${line}: capital and small` +
        " letters are the same.";
}

/** The message of an indented line below an option without a value. */
export function describeContinuation(option: string): string {
  return `The option ${quoteKey(option)} above has no value that an indented line could continue: write a = behind that name, or this line without its indent.`;
}

const longestName = 100;

/** A name as a message has it: quoted, control characters escaped, and not endless. */
export function quoteKey(name: string): string {
  return JSON.stringify(name.length > longestName ? `${name.slice(0, longestName)}…` : name);
}
