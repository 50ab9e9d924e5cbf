import { FormatFault } from "../../src/formats/fault.ts";
import { readJson } from "../../src/formats/json.ts";
import { readJson5 } from "../../src/formats/json5.ts";
import type { Value } from "../../src/formats/value.ts";
import { askJson5, askJsonParse, renderTold } from "../support/json5-referee.ts";
import type { FuzzTarget } from "./fuzz.ts";
import type { Random } from "./random.ts";
import { damage, generateSoup, simplifyText } from "./text.ts";

/** What a format is written with. */
interface Alphabet {
  readonly keys: readonly string[];
  readonly scalars: readonly string[];
  readonly blanks: readonly string[];
  readonly trailingCommas: boolean;
}

const jsonAlphabet: Alphabet = {
  keys: '"a" "b" "c" "" "__proto__" "constructor" "\\u0061" "é" "1" "10"'.split(" "),
  scalars: [
    ...'true false null 0 -0 1 -1.5 1.10 1e3 1E+2 2e-3 1e400 9007199254740993 0.1 "" "x" "\\n\\t\\"\\\\\\/" "\\u00e9"'.split(
      " ",
    ),
    ...['"\\ud83d\\ude00"', '"\\ud800"', '"é😀\u2028\x7f"', '"a b"'],
  ],
  blanks: ["", "", "", " ", "\n", "\r\n", "\t", "\r"],
  trailingCommas: false,
};
const json5Alphabet: Alphabet = {
  keys: [...jsonAlphabet.keys, ..."a b $ _x ünü 𐐀 \\u0061 a\\u200d Infinity NaN null true 'q' 'z' a1".split(" ")],
  scalars: [
    ...jsonAlphabet.scalars,
    ..."0x1F -0xff +0X0 .5 -.5 +.5E-2 5. -5.e3 +1 Infinity -Infinity +Infinity NaN -NaN +NaN 0. -0 +0".split(" "),
    ..."'' '\"' \"'\" '\\'' '\\x41\\u00e9\\v\\0' '\\a\\😀\\\u2028' '\\\n' '\\\r\nx' '\\\r' 'a\u2029b' '\t'".split(" "),
  ],
  blanks: [
    ...jsonAlphabet.blanks,
    "/*c*/",
    "/***/",
    "//c\n",
    "// \u2028",
    "\u00a0",
    "\ufeff",
    "\v",
    "\f",
    "\u2003",
    "/*\n*/",
  ],
  trailingCommas: true,
};
const pieces = [
  ..."[]{},:\"'\\/*+-.0189eExXabu_$#\n\r\t \0\x01\v",
  ..."\\u0041 \\u004 \\x4 \\1 \\0 \\01 // /* */ 0x 00 1e 1. .. -- ,, Infinity NaN true nul undefined".split(" "),
  ..."\u2028 \u200c \u200d \ufeff \u0085 \u180e é 𐐀 · ℘ \ud800".split(" "),
];

/** Random JSON5 against its reference implementation. */
export const json5: FuzzTarget<string> = targetOf("json5", json5Alphabet, readJson5, askJson5);

/** Random JSON against `JSON.parse`. */
export const json: FuzzTarget<string> = targetOf(
  "JSON.parse",
  jsonAlphabet,
  (text) => readJson(text, { comments: false }),
  askJsonParse,
);

function targetOf(
  referee: string,
  alphabet: Alphabet,
  read: (text: string) => Value,
  ask: (text: string) => string,
): FuzzTarget<string> {
  return {
    open: () => ({
      referee,
      generate: (random) => generate(random, alphabet),
      answer: (texts) =>
        texts.map((text) => {
          const { answer, kind } = answerOf(() => read(text));
          // A key that is given twice is a fault to us alone.
          return { ours: answer, theirs: kind === "duplicate-key" ? answer : ask(text), kind };
        }),
      simplify: simplifyText,
    }),
  };
}

function answerOf(read: () => Value): { readonly answer: string; readonly kind: string } {
  try {
    return { answer: renderTold(read()), kind: "read" };
  } catch (error) {
    if (error instanceof FormatFault) {
      return { answer: "refused", kind: error.code };
    }
    throw error;
  }
}

function generate(random: Random, alphabet: Alphabet): string {
  if (random.chance(0.2)) {
    return generateSoup(random, [pieces, alphabet.scalars, alphabet.blanks], 6);
  }
  const text = generateValue(random, alphabet, 3);
  return random.chance(0.4) ? damage(random, text, pieces) : text;
}

function generateValue(random: Random, alphabet: Alphabet, depth: number): string {
  const blank = () => random.pick(alphabet.blanks);
  const inner = () => blank() + generateValue(random, alphabet, depth - 1) + blank();
  const kind = depth === 0 ? 0 : random.below(6);
  if (kind < 2) {
    return blank() + random.pick(alphabet.scalars) + blank();
  }
  const isObject = kind < 4;
  const parts = Array.from({ length: random.below(4) }, () =>
    isObject ? `${blank()}${random.pick(alphabet.keys)}${blank()}:${inner()}` : inner(),
  );
  const end = (parts.length > 0 && alphabet.trailingCommas && random.chance(0.3) ? "," : "") + blank();
  return isObject ? `{${parts.join(",")}${end}}` : `[${parts.join(",")}${end}]`;
}
