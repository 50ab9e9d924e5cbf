import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { cutText, quoteName, toLogLine, toLogText, toMarkdown, toSafeJson } from "../../src/runner/safe-text.ts";
import { blanks, commandsIn } from "../support/actions-runner-parsers.ts";
import { claimForEach, hostileText, unseenCharacter } from "../support/hostile-text.ts";

const unseen = new RegExp(unseenCharacter, "gu");

describe("toLogText", () => {
  it.each([
    ["", ""],
    ["plain – ünïcode 😀 \u05d1\u05b0", "plain – ünïcode 😀 \u05d1\u05b0"],
    ["a\nb\rc\r\nd\n", "a\nb\nc\nd\n"],
    ["a\tb", "a\tb"],
    ["::error::x", "\\x3a:error::x"],
    ["a\n \t\u3000::error::x", "a\n \t\u3000\\x3a:error::x"],
    ["a ::error::x", "a ::error::x"],
    [":::error::x", "\\x3a::error::x"],
    ["\u200b::error::x", "\\u200b::error::x"],
    ["a\u0085::error::x", "a\\u0085::error::x"],
    ["##[error]x ##[", "#\\x23[error]x #\\x23["],
    ["####[error]", "###\\x23[error]"],
    ["#\u200d#[error]", "#\\u200d#[error]"],
    ["\u001b[31mred\u001b[0m\u0007\u0000", "\\x1b[31mred\\x1b[0m\\x07\\x00"],
    ["file\udc9b\udcff", "file\\x9b\\xff"],
    ["\ud83d", "\\ud83d"],
    ["\u009b\u00ad", "\\u009b\\u00ad"],
    ["\u202eevil\u2066\ufeff", "\\u202eevil\\u2066\\ufeff"],
    ["a\u2028b\u2029", "a\\u2028b\\u2029"],
    ["\u{e0041}", "\\u{e0041}"],
    ["%0A::error::x", "%0A::error::x"],
  ])("makes of %j %j", (text, safe) => {
    expect(toLogText(text)).toBe(safe);
  });

  it.each(Array.from(blanks))("defuses a command behind the blank %j", (blank) => {
    expect(commandsIn(toLogText(`${blank}::error::x`))).toEqual([]);
    expect(commandsIn(toLogLine(`${blank}::error::x`))).toEqual([]);
  });

  it("speaks to no runner, shows nothing unseen, and is stable, whatever it is given", () => {
    claimForEach(hostileText, 11, (text) => {
      const safe = toLogText(text);
      return {
        "no command": commandsIn(safe).length === 0,
        "nothing unseen": !unseenCharacter.test(safe.replaceAll(/[\n\t]/gu, "")),
        "as many lines": safe.split("\n").length === text.split(/\r\n|\r|\n/u).length,
        stable: toLogText(safe) === safe,
      };
    });
  });

  it("takes a megabyte of anything in its stride", () => {
    const started = performance.now();
    for (const part of [" ", ":", "#", "##[", "\u200b", "\r", "::error::\n"]) {
      expect(commandsIn(toLogText(part.repeat(200_000)).slice(0, 100_000))).toEqual([]);
    }
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

describe("toLogLine", () => {
  it.each([
    ["a\nb\r\nc\td", "a\\nb\\r\\nc\\td"],
    ["::error::x\n::error::y", "\\x3a:error::x\\n::error::y"],
    ["  ::group::", "  \\x3a:group::"],
    ["##[group]x", "#\\x23[group]x"],
  ])("makes of %j %j", (text, safe) => {
    expect(toLogLine(text)).toBe(safe);
  });

  it("speaks to no runner, shows nothing unseen, and is one line, whatever it is given", () => {
    claimForEach(hostileText, 12, (text) => {
      const safe = toLogLine(text);
      return {
        "no command": commandsIn(safe).length === 0,
        "nothing unseen, no line end": !unseenCharacter.test(safe),
        stable: toLogLine(safe) === safe && toLogText(safe) === safe,
      };
    });
  });
});

/** Reads a quoted name back: the inverse of {@link quoteName}, written from its description alone. */
function unquote(quoted: string): string {
  return quoted.startsWith('"')
    ? quoted
        .slice(1, -1)
        .replaceAll(/\\(x[0-9a-f]{2}|u[0-9a-f]{4}|u\{[0-9a-f]+\}|.)/gu, (_, spelled) => unspell(spelled))
    : quoted;
}

function unspell(spelled: string): string {
  const code = Number.parseInt(spelled.replaceAll(/[^0-9a-f]/gu, ""), 16);
  if (spelled.length === 1) {
    return { n: "\n", r: "\r", t: "\t" }[spelled] ?? spelled;
  }
  return String.fromCodePoint(spelled.startsWith("x") && code >= 0x80 ? 0xdc00 + code : code);
}

describe("quoteName", () => {
  it.each([
    ["dist/app.tar.gz", "dist/app.tar.gz"],
    ["with blank.txt", "with blank.txt"],
    ["C:\\x\\n", "C:\\x\\n"],
    ["", '""'],
    [" lead", '" lead"'],
    ["trail\u3000", '"trail\u3000"'],
    [":x", '":x"'],
    ["::error::x", '"\\x3a:error::x"'],
    ['"x"', '"\\"x\\""'],
    ["a\\b\n", '"a\\\\b\\n"'],
    ["##[error]", '"#\\x23[error]"'],
    ["caf\udcc3", '"caf\\xc3"'],
    ["caf\u00c3", "caf\u00c3"],
    ["\u0085", '"\\u0085"'],
    ["\udc85", '"\\x85"'],
  ])("shows %j as %s", (name, shown) => {
    expect(quoteName(name)).toBe(shown);
  });

  it("never shows two names alike: each can be read back", () => {
    claimForEach(hostileText, 13, (name) => ({ "reads back": unquote(quoteName(name)) === name }));
  });

  it("speaks to no runner, alone in a line, in a list or inside a sentence", () => {
    claimForEach(fc.tuple(hostileText, hostileText), 14, ([first, second]) => {
      const alone = quoteName(first);
      const sentences = `${alone}: OK\nNo file matches ${alone}, ${quoteName(second)}.`;
      return {
        "no command alone": commandsIn(alone).length === 0,
        "nothing unseen, no line end": !unseenCharacter.test(alone),
        "no command in sentences": commandsIn(sentences).length === 0,
        "nothing left to mend for the log": toLogText(sentences) === sentences,
      };
    });
  });
});

/** What a browser shows for a text whose signs are character references. */
function renderReferences(markdown: string): string {
  return markdown.replaceAll(/&#(\d+);/gu, (_, code) => String.fromCharCode(Number(code)));
}

/** Whether a text begins with the first part, ends with the last, and holds the others between them in order. */
function holdsInOrder(text: string, parts: readonly string[]): boolean {
  let at = 0;
  for (const part of parts) {
    const found = text.indexOf(part, at);
    if (found < 0) {
      return false;
    }
    at = found + part.length;
  }
  return text.startsWith(parts[0] ?? "") && text.endsWith(parts.at(-1) ?? "");
}

describe("toMarkdown", () => {
  it.each([
    ["plain text, v1.2.3", "plain text, v1.2.3"],
    ["a | b", "a &#124; b"],
    ["<img src=x>", "&#60;img src=x&#62;"],
    ["&lt;", "&#38;lt;"],
    ["one\ntwo\r\nthree\rfour", "one two three four"],
    ["[x](javascript:1)", "&#91;x&#93;(javascript:1)"],
    ["![x](y)", "&#33;&#91;x&#93;(y)"],
    ["`code` **b** _i_ ~~s~~", "&#96;code&#96; &#42;&#42;b&#42;&#42; &#95;i&#95; &#126;&#126;s&#126;&#126;"],
    ["$x$ @user #1 \\", "&#36;x&#36; &#64;user &#35;1 &#92;"],
    ["\u202e\t", "&#92;u202e&#92;t"],
  ])("makes of %j %j", (text, safe) => {
    expect(toMarkdown(text)).toBe(safe);
  });

  it("stays inside its cell, holds no sign of HTML or Markdown, and shows what it was given", () => {
    claimForEach(hostileText, 15, (text) => {
      const cell = toMarkdown(text);
      const visible = text.replaceAll(/\r\n|\r|\n/gu, " ").split(unseen);
      return {
        "nothing unseen, no line end": !unseenCharacter.test(cell),
        "no sign": !/[&<>|`*_~[\]\\$#@!]/u.test(cell.replaceAll(/&#\d+;/gu, "")),
        "no command": commandsIn(`| ${cell} |`).length === 0,
        "all that can be seen is shown": holdsInOrder(renderReferences(cell), visible),
      };
    });
  });
});

describe("toSafeJson", () => {
  it.each([
    ['{"a":"##[error]x"}', '{"a":"#\\u0023[error]x"}'],
    ['{"a":"\u200b\u{e0041}"}', '{"a":"\\u200b\\udb40\\udc41"}'],
    ['{"a":"\\n\\\\##["}', '{"a":"\\n\\\\#\\u0023["}'],
    ['{\n\t"a": 1\r\n}', '{  "a": 1  }'],
  ])("makes of %j %j", (json, safe) => {
    expect(toSafeJson(json)).toBe(safe);
    expect(JSON.parse(toSafeJson(json))).toEqual(JSON.parse(json));
  });

  it("means the same, is one line, and speaks to no runner, whatever it holds and however it is indented", () => {
    const value = fc.tuple(
      hostileText,
      fc.dictionary(hostileText, hostileText, { maxKeys: 2 }),
      fc.constantFrom("", "\t", 2),
    );
    claimForEach(value, 16, ([text, mapping, indent]) => {
      const json = JSON.stringify({ text, mapping, list: [text, 1, true, null] }, undefined, indent);
      const safe = toSafeJson(json);
      return {
        "equal in meaning": JSON.stringify(JSON.parse(safe), undefined, indent) === json,
        "nothing unseen, no line end": !unseenCharacter.test(safe),
        "no command": commandsIn(safe).length === 0,
      };
    });
  });
});

describe("cutText", () => {
  it.each([
    ["abc", 3, "abc"],
    ["abcd", 3, "abc…"],
    ["", 0, ""],
    ["ab\u{1f331}", 4, "ab\u{1f331}"],
    ["ab\u{1f331}c", 3, "ab…"],
    ["ab\u{1f331}c", 4, "ab\u{1f331}…"],
  ])("cuts %j to %d: %j", (text, most, head) => {
    expect(cutText(text, most)).toBe(head);
  });
});
