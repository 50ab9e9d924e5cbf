/**
 * How actions/runner finds workflow commands in a log, told again from its sources: ActionCommand's TryParseV2 and
 * TryParse, fed line by line by a StreamReader. Its files are read in actions-runner-files.ts.
 */

/** A workflow command as the runner understood it. */
export interface RunnerCommand {
  /** In lower case: the runner compares names without regard to case. */
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  /** Unescaped. */
  readonly data: string;
}

/** All commands that any version registers, with the one for its own plugins and the one that stops all others. */
export const registeredCommands: readonly string[] = [
  ...["add-mask", "add-matcher", "add-path", "debug", "echo", "endgroup", "error", "group", "internal-set-repo-path"],
  ...["notice", "remove-matcher", "save-state", "set-env", "set-output", "stop-commands", "warning"],
];

/** What .NET's Char.IsWhiteSpace holds for a blank, and its TrimStart therefore cuts. */
export const blanks =
  "\t\n\v\f\r \u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000";

/** What a comparison that follows the culture may pass over: all that ICU does, and every control besides. */
const passedOver = "[\\p{C}\\p{M}\\p{Lm}\\p{Default_Ignorable_Code_Point}\\u180a\\u1cd3\\ufe73]";

/** Whether a comparison that follows the culture may pass over this code point. */
export function mayBePassedOver(character: string): boolean {
  return new RegExp(`^${passedOver}$`, "u").test(character);
}

interface Reading {
  /** The line as far as this reading sees it. */
  readonly see: (line: string) => string;
  readonly head: RegExp;
  readonly separator: RegExp;
  readonly prefix: RegExp;
  /** A find begins with the ignorable code points before it. */
  readonly early: boolean;
}

const plain = { see: (line: string) => line, head: /^::/u, separator: /::/gu, prefix: /##\[/u, early: false };
const skip = `${passedOver}*`;
const culture = {
  ...plain,
  head: new RegExp(`^${skip}:${skip}:`, "u"),
  separator: new RegExp(`:${skip}:`, "gu"),
  prefix: new RegExp(`#${skip}#${skip}\\[`, "u"),
};
const passedOverAtEnd = new RegExp(`${passedOver}$`, "u");

/**
 * The ways in which the runner may look for `::` and `##[`. `ordinal` is the plain one; `culture` passes over ignorable
 * code points between the signs, `early` before them too; both take names and data at fixed distances from the find, as
 * the runner does. `absent` is stricter than any runner: it reads as if ignorable code points were not there at all.
 */
const readings = {
  ordinal: plain,
  culture,
  early: { ...culture, early: true },
  absent: { ...plain, see: (line: string) => line.replace(/[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, "") },
} as const satisfies Record<string, Reading>;

/** The lines of a stream as StreamReader.ReadLine gives them: ended by `\n`, `\r` or `\r\n`, the last perhaps by none. */
export function splitLines(text: string): readonly string[] {
  const lines = text.split(/\r\n|\r|\n/u);
  return lines.at(-1) === "" ? lines.slice(0, -1) : lines;
}

/** The command that the runner finds in one line; `undefined` when it takes the line for a text. */
export function parseCommand(line: string, reading: keyof typeof readings = "ordinal"): RunnerCommand | undefined {
  const how = readings[reading];
  const seen = how.see(line);
  return parseColonCommand(seen, how) ?? parseBracketCommand(seen, how);
}

/** Whatever commands any reading finds in any line of a text; none when it is harmless. */
export function commandsIn(text: string): readonly RunnerCommand[] {
  const found = splitLines(text).flatMap((line) => [
    parseCommand(line, "ordinal"),
    parseCommand(line, "culture"),
    parseCommand(line, "early"),
    parseCommand(line, "absent"),
  ]);
  return found.filter((command) => command !== undefined);
}

/** `::name key=value,key=value::data`, after any blanks. */
function parseColonCommand(line: string, { head, separator, early }: Reading): RunnerCommand | undefined {
  const message = trimStart(line);
  separator.lastIndex = 2;
  const found = head.test(message) ? separator.exec(message)?.index : undefined;
  if (found === undefined) {
    return undefined;
  }
  const end = early ? stepBack(message, found, 2) : found;
  const { name, rest } = splitName(message.slice(2, end));
  const data = undoEscapes(message.slice(end + 2), ["%0D", "%0A", "%25"]);
  return known(name)
    ? { name, properties: readProperties(trim(rest), ",", ["%0D", "%0A", "%3A", "%2C", "%25"]), data }
    : undefined;
}

/** `##[name key=value;key=value]data`, anywhere in a line. */
function parseBracketCommand(line: string, { prefix, early }: Reading): RunnerCommand | undefined {
  const found = prefix.exec(line)?.index ?? -1;
  const start = early && found >= 0 ? stepBack(line, found, 0) : found;
  const end = start < 0 ? -1 : line.indexOf("]", start);
  if (end < 0) {
    return undefined;
  }
  const escapes = ["%3B", "%0D", "%0A", "%5D", "%25"];
  const { name, rest } = splitName(line.slice(start + 3, Math.max(end, start + 3)));
  return known(name)
    ? { name, properties: readProperties(rest, ";", escapes), data: undoEscapes(line.slice(end + 1), escapes) }
    : undefined;
}

/** Where the ignorable code points before a find begin. */
function stepBack(text: string, found: number, first: number): number {
  let at = found;
  while (at > first && passedOverAtEnd.test(text.slice(Math.max(first, at - 2), at))) {
    at -= /\p{Cs}/u.test(text.charAt(at - 1)) && !/\p{Cs}/u.test(text.slice(at - 2, at)) ? 2 : 1;
  }
  return Math.max(at, first);
}

function splitName(info: string): { readonly name: string; readonly rest: string } {
  const [name = "", ...rest] = info.split(" ");
  return { name: name.toUpperCase().toLowerCase(), rest: rest.join(" ") };
}

function known(name: string): boolean {
  return registeredCommands.includes(name);
}

function readProperties(text: string, separator: string, escapes: readonly string[]): Readonly<Record<string, string>> {
  const pairs = text.split(separator).map((pair) => /^=*([^=]+)=+([^=].*)$/su.exec(pair));
  return Object.fromEntries(
    pairs.flatMap((pair) => (pair === null ? [] : [[pair[1] ?? "", undoEscapes(pair[2] ?? "", escapes)]])),
  );
}

/** Undoes escapes one after the other, in the runner's order, `%25` last. */
function undoEscapes(text: string, escapes: readonly string[]): string {
  return escapes.reduce((sofar, code) => sofar.replaceAll(code, decodeURIComponent(code)), text);
}

function trimStart(text: string): string {
  let at = 0;
  while (at < text.length && blanks.includes(text.charAt(at))) {
    at += 1;
  }
  return text.slice(at);
}

function trim(text: string): string {
  const reverse = (units: string) => units.split("").reverse().join("");
  return reverse(trimStart(reverse(trimStart(text))));
}
