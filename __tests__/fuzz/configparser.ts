import type { Interpolation } from "../../src/formats/ini/interpolate.ts";
import { findReferee, type IniAnswer, type IniCase, readOurselves } from "../support/configparser-referee.ts";
import type { FuzzTarget } from "./fuzz.ts";
import type { Random } from "./random.ts";

/** Blank for Python; what stands in the last line is not, though it looks it or JavaScript trims it. */
const blanks = [
  ..." \t\v\f\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2003\u2028\u2029\u202f\u205f\u3000",
  ..."\ufeff\u200b\u180e\0",
];
const sections = [
  ..."a b A s DEFAULT DEFAULT default __proto__ constructor toString a]b ] [ s:t x.y ß İ 𝒳 \ufeff 0 a;b".split(" "),
  ...[" s ", "s # c", "a\tb", "k = v"],
];
/** Many differ by case alone, or their lower case is longer, or depends on what stands beside it. */
const names = [
  ...`a A b B key KEY __proto__ constructor hasOwnProperty 0 10 [x ]x [] a% a$ %(a)s \${a} \ufeffa \0`.split(" "),
  ..."İ i̇ I ı ß ẞ ss Σ σ ς ΑΣ ας ΑΣΑ ΑΣ. ΑΣ.Α Σ\u0301 Α\u0345Σ ǅ ǆ K k Å å 𐐀 𐐨 𝒳 Ა ა Ꭰ ꭰ".split(" "),
  ...["a b", "a\tb", "a\u3000b", "a\x85b"],
];
const delimiters = ["=", ":", " = ", " : ", "= ", " =", "\u3000=\x1c", "==", ":=", "=:"];
/** No interpolation stumbles over these. */
const plainWords = [
  ..."x 1.10 é 𝒳𝒴 \ufeff [v] ] = : #x x#y x//y ; 'q' \"q\" \\ \0".split(" "),
  ...["", "v w", "\u2028", "a\x1cb", "a = b", "x #y", "x ;y", " // z", "rem x"],
];
const words = [
  ...plainWords,
  ..."%% % %( %()s %(a) %x %(a)s %(A)s %%(a)s".split(" "),
  ...`$$ $ $( \${ \${} \${a $x \${a:b:c} \${:a} \${a:} \${a} \${s:a} \${DEFAULT:a} \${A:B} %(a) s`.split(" "),
];
const lineEnds = [..."\n\n\n\n\n\n\n\r", "\r\n", "\r\n", "\n\r", "\n\n", ""];
const structure = ["[", "]", "[a]", "\n[b]\n", "\n ", "#", ";"];
const prefixes: readonly (readonly string[])[] = [
  ...[[], [], [], [], [";"], ["#"], ["//"], ["rem"], ["%"], ["="]],
  ...[
    ["#", ";"],
    ["##", "#"],
    [";", "//", "é"],
    ["𝒳", "x"],
    ["[", "]"],
    ["\0", "\ufeff"],
  ],
];

/** Random INI files against CPython's configparser. */
export const configparser: FuzzTarget<IniCase> = {
  open: () => {
    const referee = findReferee();
    return referee === undefined
      ? undefined
      : {
          referee: `configparser of Python ${referee.version}`,
          generate: (random) => generateIniCase(random, referee),
          answer: (cases) => {
            const judged = referee.judge(cases);
            return cases.map((entry, index) => {
              const ours = readOurselves(entry);
              return { ours: JSON.stringify(ours), theirs: JSON.stringify(judged[index]), kind: kindOf(ours) };
            });
          },
          simplify,
        };
  },
};

function kindOf(answer: IniAnswer): string {
  if ("error" in answer) {
    return answer.error;
  }
  const outcomes = answer.sections.flatMap(([, options]) => options.map(([, outcome]) => outcome));
  const fault = outcomes.find((outcome) => typeof outcome === "object" && outcome !== null);
  return typeof fault === "object" && fault !== null ? `read, with ${fault.error}` : "read";
}

/** A random case. Several prefixes of inline comments are given only where the referee knows how to look for them. */
export function generateIniCase(random: Random, { knowsManyPrefixes }: { knowsManyPrefixes: boolean }): IniCase {
  const mode = random.pick(["basic", "basic", "extended", "extended", "none"]);
  const allowNoValue = random.chance(0.35);
  const count = random.chance(0.15) ? 2 + random.below(2) : 1;
  const inlinePrefixes = random.pick(prefixes);
  return {
    files: Array.from({ length: count }, () => generateIni(random, { mode, allowNoValue })),
    mode,
    allowNoValue,
    inlinePrefixes: knowsManyPrefixes ? inlinePrefixes : inlinePrefixes.slice(0, 1),
  };
}

/** What a file has so far, and what it may have. */
interface File {
  readonly random: Random;
  readonly mode: Interpolation;
  readonly allowNoValue: boolean;
  /** Most mistakes are avoided, so that the file has a chance to be read. */
  readonly tame: boolean;
  readonly known: string[];
  readonly opened: string[];
  /** Whether a line may continue a value. */
  open: boolean;
}

function generateIni(random: Random, settings: Pick<File, "mode" | "allowNoValue">): string {
  const kind = random.below(100);
  if (kind < 12) {
    return generateChain(random, settings);
  }
  if (kind < 20) {
    return random.pick(["", "[a]\n", "[a]\nb=", "[DEFAULT]\n"]) + generateSoup(random);
  }
  const file = { random, ...settings, tame: random.chance(0.6), known: [], opened: [], open: false };
  const header = random.chance(file.tame ? 1 : 0.9) ? `[${generateSection(file)}]\n` : "";
  const lines = Array.from({ length: 1 + random.below(14) }, () => generateLine(file));
  return header + lines.map((line) => line + random.pick(lineEnds)).join("");
}

function generateLine(file: File): string {
  const { random, tame } = file;
  const kind = random.below(100);
  if (kind < 12) {
    file.open = false;
    return `${indent(random, 0.2)}[${generateSection(file)}]${random.chance(0.2) ? random.pick(words) : ""}`;
  }
  if (kind < 56) {
    file.open = true;
    return `${indent(random, 0.25)}${generateName(file)}${random.pick(delimiters)}${generateValue(file)}`;
  }
  if (kind < 71 && (file.open || !tame)) {
    return `${random.chance(0.8) ? "    " : ""}${indent(random, 0.7)}${generateValue(file)}`;
  }
  if (kind < 81) {
    return indent(random, 0.5);
  }
  if (kind < 89) {
    return `${indent(random, 0.4)}${random.pick(["#", ";", "//", "##", "rem "])}${generateValue(file)}`;
  }
  return kind < 97 ? generateBareName(file) : generateStray(file);
}

/** A name alone: an option without a value, where that is allowed. */
function generateBareName(file: File): string {
  const { random, tame, allowNoValue } = file;
  file.open &&= !(tame && allowNoValue);
  return allowNoValue || !tame ? `${indent(random, 0.3)}${generateName(file)}` : "";
}

function generateStray({ random, tame }: File): string {
  return tame ? "" : generateSoup(random);
}

function indent(random: Random, probability: number): string {
  let text = "";
  while (random.chance(probability) && text.length < 8) {
    text += random.chance(0.6) ? " " : random.pick(blanks);
  }
  return text;
}

function generateSection({ random, opened, tame }: File): string {
  const name = random.pick(sections);
  const section = tame && name !== "DEFAULT" && opened.includes(name) ? `${name}${opened.length}` : name;
  opened.push(section);
  return section;
}

function generateName({ random, known, tame }: File): string {
  const name = random.pick(names);
  const option = tame && known.includes(name.toLowerCase()) ? `${name}${known.length}` : name;
  known.push(option.toLowerCase());
  return option;
}

function generateValue(file: File): string {
  const { random } = file;
  const vocabulary = file.tame ? plainWords : words;
  return Array.from({ length: random.below(4) }, () =>
    random.chance(0.3) ? generateReference(file) : random.pick(vocabulary),
  ).join(random.chance(0.3) ? random.pick(blanks) : "");
}

/** A reference of the mode at hand; in the mode "none", where any is a mere text, of either. */
function generateReference({ random, mode, known, opened, tame }: File): string {
  const name = random.pick(tame && known.length > 0 ? known : ["a", ...known]);
  const section = random.pick(["DEFAULT", ...opened]);
  const written = random.chance(0.3) ? name.toUpperCase() : name;
  const basic = [`%(${written})s`, `%(${written})s`, `%%(${name})s`];
  const extended = [`\${${written}}`, `\${${section}:${written}}`, `$\${${name}}`];
  return random.pick(mode === "none" ? [...basic, ...extended] : mode === "basic" ? basic : extended);
}

/** Values that refer to one another down to the depth where interpolation ends, and a little beyond. */
function generateChain(random: Random, { mode }: Pick<File, "mode">): string {
  const length = 7 + random.below(6);
  const basic = mode === "basic";
  const referTo = (name: string) =>
    basic ? `%(${name})s` : random.pick([`\${${name}}`, `\${a:${name}}`, `\${DEFAULT:${name}}`]);
  const low = referTo("low");
  const texts = new Map([
    ["DEFAULT", basic ? "low = %%\n" : "low = $$\n"],
    ["a", ""],
  ]);
  for (let index = 0; index < length; index += 1) {
    const next = referTo(`c${index + 1}`);
    const last = random.pick(["end", "%%", "$$", referTo("c0"), referTo("none"), "%", "$"]);
    const value =
      index === length - 1 ? last : random.pick([next, next, `x${next}y`, `${next}${next}`, `${next}${low}`]);
    const section = random.pick(["DEFAULT", "a", "a", "a"]);
    const [above = "", below = ""] = random.chance(0.5) ? [texts.get(section)] : ["", texts.get(section)];
    texts.set(section, `${above}c${index} = ${value}\n${below}`);
  }
  return [...texts].map(([section, text]) => `[${section}]\n${text}`).join("");
}

function generateSoup(random: Random): string {
  return Array.from({ length: random.below(25) }, () =>
    random.pick(random.pick([blanks, sections, names, delimiters, words, lineEnds, structure])),
  ).join("");
}

/** Each case with one file, line or character less, or one setting left at its default. */
function simplify(given: IniCase): readonly IniCase[] {
  const settings = [
    ...(given.inlinePrefixes.length > 0 ? [{ ...given, inlinePrefixes: given.inlinePrefixes.slice(1) }] : []),
    ...(given.allowNoValue ? [{ ...given, allowNoValue: false }] : []),
    ...(given.mode === "none" ? [] : [{ ...given, mode: "none" as const }]),
  ];
  const texts = given.files.flatMap((text, index) => {
    const others = given.files.length > 1 ? [given.files.toSpliced(index, 1)] : [];
    const shorter = [...withoutOne(text.split(/(?<=[\n\r])/u)), ...(text.length < 400 ? withoutOne([...text]) : [])];
    return [...others, ...shorter.map((rest) => given.files.with(index, rest))];
  });
  return [...settings, ...texts.map((files) => ({ ...given, files }))];
}

function withoutOne(pieces: readonly string[]): readonly string[] {
  return pieces.map((_, index) => pieces.toSpliced(index, 1).join(""));
}
