/**
 * The one place where text from outside (file names, server replies, user input) is made harmless before anybody reads
 * it: a runner that looks for commands in logs, a terminal that obeys escape sequences, a page that renders Markdown.
 *
 * What a runner takes for a command is read off actions/runner's ActionCommand.cs: a line that begins with `::` after
 * blanks, and `##[` anywhere in a line; its log reader ends a line at `\n`, `\r` and `\r\n`. Its comparisons follow the
 * culture, which passes over ignorable code points: those that are invisible are therefore spelled out. Those that can
 * be seen, such as vowel points, may stay: the runner takes a command's name from a fixed distance behind the signs, so
 * that none is found where anything stands between them.
 */

/** Controls, lone surrogates, ignorable and directional code points, and the two Unicode line ends. */
const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}\p{Zl}\p{Zp}]/gu;
const named: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };

/**
 * Spells one code point so that it can be seen, no two alike: `\n`, `\x1b`, `\u202e`, `\u{e0041}`; a byte that was no
 * UTF-8 as that byte, `\x80` to `\xff`.
 */
function spell(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0xdc80 && code <= 0xdcff) {
    return `\\x${(code - 0xdc00).toString(16)}`;
  }
  const hex = code.toString(16);
  const wide = code <= 0xffff ? `\\u${hex.padStart(4, "0")}` : `\\u{${hex}}`;
  return named[character] ?? (code < 0x80 ? `\\x${hex.padStart(2, "0")}` : wide);
}

/** Defuses what a runner would take for a command at the head of, or anywhere in, one line. */
function defuse(line: string): string {
  return line.replace(/^(\s*)::/u, "$1\\x3a:").replaceAll("##[", "#\\x23[");
}

/**
 * Text for a log, of any number of lines: every line end becomes `\n`, invisible characters are spelled out (a tab
 * stays), and no line can be taken for a workflow command.
 */
export function toLogText(text: string): string {
  // Most text is harmless, and there may be a lot of it.
  if (/^[\t\n -~]*$/u.test(text) && !text.includes("::") && !text.includes("##[")) {
    return text;
  }
  return text
    .split(/\r\n|\r|\n/u)
    .map((line) => defuse(line.replaceAll(invisible, (character) => (character === "\t" ? "\t" : spell(character)))))
    .join("\n");
}

/** Text for one line of a log or of an annotation's title: as {@link toLogText}, with line ends spelled out too. */
export function toLogLine(text: string): string {
  return defuse(text.replaceAll(invisible, spell));
}

/** The head of a text, of so many UTF-16 units at most, and an ellipsis where that is not all; no character is cut in two. */
export function cutText(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most).replace(/[\ud800-\udbff]$/u, "")}…`;
}

/**
 * A name from outside, to stand inside a sentence or a log line. It stays as it is where it is harmless and plain; else
 * it is put in double quotes with what cannot be seen spelled out, and its own quotes and backslashes doubled up by `\`.
 */
export function quoteName(name: string): string {
  if (/^[A-Za-z0-9_./+@-]+$/u.test(name)) {
    return name;
  }
  const plain = name !== "" && name.search(invisible) < 0 && !/^[\s":]|\s$|##\[/u.test(name);
  return plain ? name : `"${toLogLine(name.replaceAll(/["\\]/gu, "\\$&"))}"`;
}

/**
 * Text for a cell or a line of Markdown as GitHub renders it: HTML and Markdown signs become character references, line
 * ends a blank, invisible characters are spelled out.
 */
export function toMarkdown(text: string): string {
  return text
    .replaceAll(/\r\n|\r|\n/gu, " ")
    .replaceAll(invisible, spell)
    .replaceAll(/[&<>|`*_~[\]\\$#@!]/gu, (sign) => `&#${sign.charCodeAt(0)};`);
}

/**
 * JSON that is harmless on a runner's log and at a terminal, in one line: equal in meaning, with such signs as `\u`
 * escapes, and a blank for each line end or tab, which in JSON stand between values only.
 */
export function toSafeJson(json: string): string {
  return json
    .replaceAll(/[\n\r\t]/gu, " ")
    .replaceAll("##[", "#\\u0023[")
    .replaceAll(invisible, (character) =>
      Array.from({ length: character.length }, (_, at) => {
        const unit = character.charCodeAt(at).toString(16);
        return `\\u${unit.padStart(4, "0")}`;
      }).join(""),
    );
}
