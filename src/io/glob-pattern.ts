/**
 * Glob patterns: `*` and `?` within a segment, `[…]` with ranges, `[:digit:]` and such, and `!` or `^` for not, `**` as a
 * whole segment for any number of folders. A name that begins with a dot is matched only where the pattern spells the
 * dot, as POSIX and bash have it. `\` takes the next character literally (on Windows it separates segments). All else
 * is literal: braces, parentheses and quotes too.
 */

/** One segment of a pattern. */
export type Segment =
  | { readonly type: "literal"; readonly name: string }
  | { readonly type: "wildcard"; readonly matches: (name: string) => boolean }
  | { readonly type: "folders" };

/** A pattern: where a search for it begins, and what lies below. */
export interface Pattern {
  /** As it was given. */
  readonly source: string;
  /** Leaves out what it matches, and everything in a folder that it matches. */
  readonly negated: boolean;
  readonly absolute: boolean;
  /** It ends with a slash, and is about folders alone. */
  readonly folders: boolean;
  readonly segments: readonly Segment[];
}

/** Reads a pattern; a problem is a sentence about it. */
export function parsePattern(source: string, windows: boolean): Pattern | { readonly problem: string } {
  const negated = source.startsWith("!");
  const body = source.slice(negated ? 1 : 0).trim();
  const path = windows
    ? body.replaceAll("\\", "/")
    : body.replaceAll(/\\([\s\S])/gu, (pair, next) => (next === "/" ? "/" : pair));
  const parts = path.split("/").filter((part, index) => part !== "." && (part !== "" || index === 0));
  const absolute = parts[0] === "" || (windows && /^[A-Za-z]:$/u.test(parts[0] ?? ""));
  const segments = parts.filter((part) => part !== "").map(parseSegment);
  if (segments.length === 0) {
    return { problem: `The pattern "${source}" names nothing: write a path or a glob.` };
  }
  const firstWild = segments.findIndex(({ type }) => type !== "literal");
  const climbs = (segment: Segment) => segment.type === "literal" && segment.name === "..";
  if (firstWild >= 0 && segments.slice(firstWild).some(climbs)) {
    return { problem: `The pattern "${source}" has .. behind a wildcard: write the path without it.` };
  }
  const folders = path.endsWith("/");
  if (folders && !negated && firstWild >= 0) {
    return { problem: `The pattern "${source}" is about folders alone: write "${source}**" for the files in them.` };
  }
  return { source, negated, absolute, folders, segments };
}

function parseSegment(part: string): Segment {
  if (part === "**") {
    return { type: "folders" };
  }
  if (!/[*?[\\]/u.test(part)) {
    return { type: "literal", name: part };
  }
  const tokens = tokenize(part);
  if (tokens.every(({ literal }) => literal !== undefined)) {
    return { type: "literal", name: tokens.map(({ literal }) => literal).join("") };
  }
  const expression = toExpression(tokens);
  const spelled = tokens[0]?.literal === ".";
  return { type: "wildcard", matches: (name) => (spelled || !name.startsWith(".")) && expression.test(name) };
}

interface Token {
  /** What it matches, as a regular expression: one character, or any number for `*`. */
  readonly source: string;
  readonly literal?: string;
}

/** A member of a class: a named set of characters, or one character. */
const member = String.raw`\[:[a-z]+:\]|\\.|[^\]\\]`;
const token = new RegExp(String.raw`\\(.)|(\*+|\?)|\[([!^]|(?![!^]))((?:\]|${member})(?:${member})*)\]|.`, "gsu");
const anyNumber = "[^]*";

function tokenize(part: string): readonly Token[] {
  return Array.from(part.matchAll(token), ([whole, escaped, wild, not, members]): Token => {
    if (wild !== undefined) {
      return { source: wild === "?" ? "[^]" : anyNumber };
    }
    if (members !== undefined) {
      return { source: toClass(members, not !== "") };
    }
    const literal = escaped ?? whole;
    return { source: literal.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, "\\$&"), literal };
  });
}

/**
 * What lies between two `*` is looked for from the left and stays where it was found first, which is what a lookahead
 * does; what follows the last `*` is tied to the end. Nothing is tried twice, so no name takes long.
 */
function toExpression(tokens: readonly Token[]): RegExp {
  const [head = "", ...rest] = tokens
    .map(({ source }) => source)
    .join("")
    .split(anyNumber);
  const last = rest.pop();
  const middle = rest.filter((piece) => piece !== "").map((piece, index) => `(?=([^]*?${piece}))\\${index + 1}`);
  return new RegExp(`^${head}${middle.join("")}${last === undefined ? "" : anyNumber + last}$`, "u");
}

/** The classes of POSIX that have a name. */
const named: ReadonlyMap<string, string> = new Map([
  ["alnum", "\\p{L}\\p{Nd}"],
  ["alpha", "\\p{L}"],
  ["blank", " \\t"],
  ["cntrl", "\\p{Cc}"],
  ["digit", "0-9"],
  ["lower", "\\p{Ll}"],
  ["punct", "\\p{P}\\p{S}"],
  ["space", "\\s"],
  ["upper", "\\p{Lu}"],
  ["xdigit", "0-9A-Fa-f"],
]);

/** The members of a class, such as `a-z`, as a regular expression. */
function toClass(members: string, negated: boolean): string {
  const parts = Array.from(
    members.matchAll(/\[:([a-z]+):\]|(\\.|[^\\])-(\\.|[^\\])|\\.|./gsu),
    ([whole, name, first, last]) => {
      if (name !== undefined) {
        return named.get(name) ?? "";
      }
      return first === undefined || last === undefined
        ? escapeMember(withoutMark(whole))
        : toRange(withoutMark(first), withoutMark(last));
    },
  );
  return `[${negated ? "^" : ""}${parts.join("")}]`;
}

/** A range that runs backwards matches nothing. */
function toRange(first: string, last: string): string {
  const forwards = (first.codePointAt(0) ?? 0) <= (last.codePointAt(0) ?? 0);
  return forwards ? `${escapeMember(first)}-${escapeMember(last)}` : "";
}

function withoutMark(character: string): string {
  return character.replace(/^\\(?=.)/su, "");
}

function escapeMember(character: string): string {
  return character.replaceAll(/[\\^[\]-]/gu, "\\$&");
}
