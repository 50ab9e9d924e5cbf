import { readToml } from "../../src/formats/toml.ts";
import { askSmolToml, askTomllib, renderToml, tomllibIsHere } from "../support/toml-referee.ts";
import { answerOf } from "../support/value-json.ts";
import type { FuzzTarget } from "./fuzz.ts";
import type { Random } from "./random.ts";
import { damage, simplifyText } from "./text.ts";

const plainKeys = 'a b c a b c 1 -_- "a" \'b\' "" \'\' "\\u0061" "é" __proto__ constructor'.split(" ");
const keys = [...plainKeys, ...["a.b", "b.c", "a.b.c", "c.a.b", "a.'x.y'", '"é".b', "b . c", "a\t.b", "'a b'.c"]];
const scalars = [
  ..."0 1 -1 +7 -0 1_000 9223372036854775807 0x1F 0xdead_BEEF 0o17 0b101 true false inf -inf +inf nan -nan".split(" "),
  ..."1.10 -0.0 +1.5 1e6 1E-2 6.626e-34 1_0.2_5 1e06".split(" "),
  ..."1979-05-27 07:32:00 07:32:00.5 1979-05-27T07:32:00 1979-05-27t07:32:00.999z 2000-02-28T23:59:59-07:30".split(" "),
  ...["1979-05-27 07:32:00Z", '""', "''", '"x y"', "'x\\y'", '"\\t\\n\\"\\\\\\u00e9\\U0001F600"', '"é😀#"', "'\"'"],
  ...[
    '"""x"""',
    '"""\nx\n  y"""',
    '"""x\\\n   y"""',
    '"""a""b\\""""""',
    "'''\r\nx\\y\n'''",
    "''''x'''''",
    '"""\\\n\r\n """',
  ],
];
/** In TOML 1.1 alone. */
const newScalars = ["07:32", "1979-05-27T07:32Z", '"\\e\\x41"', '"""\\x7f"""'];
/** In no TOML. */
const wrong = [
  ..."01 1_ _1 1__0 +0x1 0x 0b2 1. .5 1e 1.e3 True nul yes 1979-13-01 1979-05-32 24:00:00 07:60:00 1979-05-27T".split(
    " ",
  ),
  ...['"\\q"', '"\\u00"', '"\\ud800"', '"x', "'''x''", '"""x""', "'\x01'", '"\x7f"', "x y", "", '"a\nb"'],
];
const blanks = ["", "", "", " ", "\t"];
const comments = ["", "", "", "# c", ' # "c" é\t', "# ]"];
const lineEnds = ["\n", "\n", "\n", "\r\n", "\n\n"];
const pieces = [
  ..."[]{}=,.#'\"\\ \n\r\t_+-0:Tx\0\x7f",
  ...[
    "\ufeff",
    "\xa0",
    "\u2028",
    "é",
    "[[",
    "]]",
    '"""',
    "'''",
    "\r\n",
    "a",
    "a.b",
    "= 1\n",
    "\n[a]\n",
    "\n[[a]]\n",
    "\\u0041",
  ],
];

/** Random TOML 1.1 against smol-toml, but for what that is known to misread. */
export const toml: FuzzTarget<string> = {
  open: () => ({
    referee: "smol-toml",
    generate: (random) => generateToml(random, keys),
    answer: (texts) =>
      texts.map((text) => {
        const { ours, kind } = answer(text);
        // A byte-order mark is for the caller to take off, which smol-toml does itself at the very start.
        return { ours, kind, theirs: isMisread(text) ? ours : askSmolToml(`\n${text}`) };
      }),
    simplify: simplifyText,
  }),
};

/**
 * Random TOML against Python's tomllib. What TOML 1.1 has that 1.0 had not is no difference, and dotted keys stand in
 * headers only: before 1.1 it was not said whether other keys may add to a table that a header implies.
 */
export const tomllib: FuzzTarget<string> = {
  open: () =>
    tomllibIsHere
      ? {
          referee: "tomllib",
          generate: (random) => generateToml(random, plainKeys),
          answer: (texts) => {
            const judged = askTomllib(texts);
            return texts.map((text, index) => {
              const { ours, kind } = answer(text);
              const theirs = judged[index] ?? "";
              return { ours, kind, theirs: theirs === "refused" && isNew(text) ? ours : theirs };
            });
          },
          simplify: simplifyText,
        }
      : undefined,
};

/** smol-toml 1.9 takes odd characters in dates, loses a quote behind a folded line end, and lets dotted keys add to a list. */
function isMisread(text: string): boolean {
  const oddDate = /[0-9]{4}-(?![0-9]{2}-[0-9]{2})|[0-9]{4}-[0-9]{2}-(?![0-9]{2})/u.test(text);
  const fold = /\\[ \t]*\r?\n/u.test(text) && text.includes('""""');
  return oddDate || fold || (text.includes("[[") && /\.[^\]\n]*=/u.test(text));
}

function answer(text: string) {
  const ours = answerOf(() => readToml(text), renderToml);
  return { ours, kind: ours === "refused" ? ours : "read" };
}

/** Whether a text has, or may have, what only TOML 1.1 knows: inline tables of many lines, escapes, short times. */
function isNew(text: string): boolean {
  return /\{|\\[ex]|:/u.test(text);
}

/** Random TOML, most of it well-formed; the pairs have some of these keys. */
function generateToml(random: Random, pairKeys: readonly string[]): string {
  const lines = Array.from({ length: random.below(8) }, () => generateLine(random, pairKeys));
  const text = lines.map((line) => line + random.pick(lineEnds)).join("");
  return random.chance(0.3) ? damage(random, text, pieces) : text;
}

function generateLine(random: Random, pairKeys: readonly string[]): string {
  const kind = random.below(10);
  const rest = random.pick(blanks) + random.pick(comments);
  const around = (key: string) => random.pick(blanks) + key + random.pick(blanks);
  if (kind < 1) {
    return rest;
  }
  if (kind < 3) {
    return `${random.pick(blanks)}[${around(random.pick(keys))}]${rest}`;
  }
  return kind < 4
    ? `[[${around(random.pick(keys))}]]${rest}`
    : `${around(random.pick(pairKeys))}=${random.pick(blanks)}${generateValue(random, 3, pairKeys)}${rest}`;
}

function generateValue(random: Random, depth: number, pairKeys: readonly string[]): string {
  const kind = random.below(20);
  const generate = () => generateValue(random, depth - 1, pairKeys);
  if (depth > 0 && kind < 3) {
    return `[${generateItems(random, generate)}]`;
  }
  if (depth > 0 && kind < 6) {
    return `{${generateItems(random, () => `${random.pick(pairKeys)} = ${generate()}`)}}`;
  }
  return kind < 7 ? random.pick(random.chance(0.3) ? wrong : newScalars) : random.pick(scalars);
}

function generateItems(random: Random, generate: () => string): string {
  const layout = random.chance(0.3) ? ["", " ", "\n", "\r\n", " # c ]\n"] : blanks;
  const items = Array.from({ length: random.below(4) }, () => random.pick(layout) + generate() + random.pick(layout));
  return items.join(",") + (items.length > 0 && random.chance(0.2) ? "," : "") + random.pick(layout);
}
