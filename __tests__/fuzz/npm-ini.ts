import { decode } from "ini";
import { readNpmIni } from "../../src/formats/ini/npm.ts";
import { Literal, type Value } from "../../src/formats/value.ts";
import type { FuzzTarget } from "./fuzz.ts";
import type { Random } from "./random.ts";

/** No integers among them, for JavaScript puts those first, and no `__proto__`, which the package drops. */
const names = [
  ..."a b A key a.b a.b.c a\\.b x\\\\.y constructor toString hasOwnProperty b[] a[] [] [][] é 𝒳 k;c k\\;c k#c a: true null".split(
    " ",
  ),
  ...[
    "",
    " ",
    "a b",
    '"q"',
    '"a.b"',
    "'s'",
    "'\"s\"'",
    '"a',
    "a'",
    "[x",
    "x]",
    "\\",
    "a\\",
    "\t",
    "\u3000",
    "\ufeffa",
    "\0",
  ],
];
const values = [
  ..."x true false null True yes 1 1.10 'x' 'true' 'null' '1' '0' '-1.5' '1e3' '[1,2]' '{\"x\":1}' ; # a;b a\\;b a\\\\b \\n".split(
    " ",
  ),
  ...[
    "",
    " ",
    "a b",
    '"a b"',
    '"true"',
    '"\\u00e9\\t"',
    '"a" "b"',
    '"',
    "'",
    "''",
    '""',
    '\'{"a":{"b":[true,null]},"a":2}\'',
  ],
  ...["'[[]]'", "'{}'", "'[", "'a", 'a"', "=", "a = b", "[v]", "é", "𝒳", "\0", "\ufeff", "' [ ] '", "' 5 '", "%(a)s"],
];
const lineEnds = ["\n", "\n", "\n", "\n", "\r\n", "\r", "\n\n", "\n\r\n", ""];

/** Random INI files against the package `ini`, without the cases in which ours is better. */
export const npmIni: FuzzTarget<string> = {
  open: () => ({
    referee: "the package ini",
    generate: (random) => Array.from({ length: random.below(14) }, () => generateLine(random)).join(""),
    answer: (texts) => texts.map((text) => answer(text)),
    simplify: (text) => {
      const lines = text.split(/(?<=[\n\r])/u);
      return lines.map((_, index) => lines.toSpliced(index, 1).join(""));
    },
  }),
};

function generateLine(random: Random): string {
  const blank = () => (random.chance(0.2) ? random.pick([" ", "\t", "  ", "\u3000", "\ufeff"]) : "");
  const name = () => random.pick(names);
  const assignment = () => `${blank()}${name()}${blank()}=${blank()}${random.pick(values)}`;
  const option = () => (random.chance(0.85) ? assignment() : `${blank()}${name()}${random.pick(["", " x", ": y"])}`);
  const header = () => `[${name()}${random.chance(0.3) ? `.${name()}` : ""}]${random.chance(0.1) ? name() : blank()}`;
  const comment = () => blank() + random.pick([";", "#"]) + option();
  const line = random.pick([option, option, option, option, option, header, header, comment, blank]);
  return line() + blank() + random.pick(lineEnds);
}

function answer(text: string) {
  const ours = JSON.stringify(describeValue(readNpmIni(text)));
  try {
    return { ours, theirs: JSON.stringify(describeObject(decode(text))), kind: "read" };
  } catch {
    // The package stumbles over the name 'null' in quotes, and over [a.b] below a = null. Ours does not.
    return { ours, theirs: ours, kind: "the package threw" };
  }
}

/** A value with its order, in a form that both sides have. */
function describeValue(value: Value): unknown {
  if (value instanceof Map) {
    return { object: [...value].map(([key, inner]) => [key, describeValue(inner)]) };
  }
  if (Array.isArray(value)) {
    return { list: value.map((inner) => describeValue(inner)) };
  }
  return value instanceof Literal ? Number(value.json) : value;
}

function describeObject(value: unknown): unknown {
  if (Array.isArray(value)) {
    return { list: value.map((inner) => describeObject(inner)) };
  }
  return typeof value === "object" && value !== null
    ? { object: Object.entries(value).map(([key, inner]) => [key, describeObject(inner)]) }
    : value;
}
