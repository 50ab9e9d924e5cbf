import { FormatFault } from "../../src/formats/fault.ts";
import { readYaml } from "../../src/formats/yaml/read.ts";
import { askPyYaml, askYaml, pyYamlIsHere, renderYaml } from "../support/yaml-referee.ts";
import type { FuzzTarget } from "./fuzz.ts";
import type { Random } from "./random.ts";
import { generateSoup, simplifyText } from "./text.ts";

const words =
  "~ null Null NULL nULL true True TRUE tRUE false False FALSE yes Yes YES no No NO on On ON off Off OFF y n x <<a".split(
    " ",
  );
const numbers = [
  ..."0 -0 +1 007 08 0o14 0x1F -0x1f 0b101 1_000 9007199254740993 1.5 -1.5 +1.5 .5 5. 1e3 1.5e3 1.5e+3".split(" "),
  ..."1. .inf -.inf +.Inf .nan .NAN 12:30 1:2:3 190:20:30 -1:30 01:30 190:20:30.15 1.2.3 0.0.0.0 1_0.2_5 0_7".split(
    " ",
  ),
];
const texts = [
  ..."a b-c d:e f#g http://x.y/z&q=1 @x é 😀 'single' 'it''s' \"double\" \"\\x41\\u00e9\\n\" \"12\" '12' '' \"\"".split(
    " ",
  ),
  ...["two words", "a, b", "'a b'", '"a # b"', "a  b", "!!str 12", "!!int '12'", "!!float 1.5", "!!null ''"],
];
const digits = [..."0123456789", ..."0123456789", ..."_.:-+eExXbBoaf"];
const keys = [..."abcdef", "g h", "'i'", '"j"', "k.l", "__proto__", "constructor"];

/** Random YAML 1.1 against PyYAML, but for what that is known to read otherwise than the types' pages say. */
export const yaml11: FuzzTarget<string> = {
  open: () =>
    pyYamlIsHere
      ? {
          referee: "PyYAML",
          generate,
          answer: (given) => {
            const judged = askPyYaml(given);
            return given.map((text, index) => {
              const { ours, kind } = answer(text, "1.1");
              const given = kind === "duplicate-key" || isMisread(text);
              return { ours, kind, theirs: given ? ours : (judged[index] ?? "") };
            });
          },
          simplify: simplifyText,
        }
      : undefined,
};

/** Random YAML 1.2 against the package yaml. */
export const yaml12: FuzzTarget<string> = {
  open: () => ({
    referee: "yaml",
    generate,
    answer: (given) => given.map((text) => ({ ...answer(text, "1.2"), theirs: askYaml(text) })),
    simplify: simplifyText,
  }),
};

/** PyYAML takes y and n for texts, signs before a point too, and dates for dates; and it does not know 0b_. */
function isMisread(text: string): boolean {
  return /(?<![^\s,[{])(?:[yYnN](?![^\s,\]}])|[-+]\.[0-9]|[0-9]{4}-[0-9]{1,2}-|[-+]?0[bx]_+(?![^\s,\]}]))/u.test(text);
}

function answer(text: string, version: "1.1" | "1.2"): { readonly ours: string; readonly kind: string } {
  try {
    return { ours: renderYaml(readYaml(text, version)), kind: "read" };
  } catch (error) {
    if (error instanceof FormatFault) {
      return { ours: "refused", kind: error.code };
    }
    throw error;
  }
}

/** A mapping of the outermost level, whose later parts may merge and name the earlier ones. */
function generate(random: Random): string {
  const lines = Array.from({ length: 1 + random.below(5) }, (_, index) => {
    const aliases = Array.from({ length: index }, (_unused, earlier) => `*n${earlier}`);
    return `p${index}: &n${index}${generateBlock({ random, aliases }, 2, "  ")}`;
  });
  return `${lines.join("\n")}\n`;
}

interface Source {
  readonly random: Random;
  /** What can be named so far. */
  readonly aliases: readonly string[];
}

/** What stands behind a key or a dash: on its line, or on the following ones. */
function generateBlock(source: Source, depth: number, indent: string): string {
  const { random } = source;
  const kind = depth === 0 ? 0 : random.below(6);
  if (kind < 3) {
    // The first one has an anchor, and an alias has none.
    return ` ${depth === 2 ? generateScalar(random) : generateFlow(source, 2)}`;
  }
  const inner = () => generateBlock(source, depth - 1, `${indent}  `);
  const count = 1 + random.below(3);
  if (kind === 3) {
    return Array.from({ length: count }, () => `\n${indent}-${inner()}`).join("");
  }
  if (kind === 4) {
    return ` ${random.pick(["|", ">", "|-", ">-", "|+", ">+"])}\n${indent}a b\n\n${indent} c\n${indent}d`;
  }
  const pairs = Array.from({ length: count }, () => `\n${indent}${random.pick(keys)}:${inner()}`);
  const merge = random.chance(0.5) ? `\n${indent}<<: ${generateMerge(source)}` : "";
  return random.chance(0.5) ? merge + pairs.join("") : pairs.join("") + merge;
}

function generateMerge({ random, aliases }: Source): string {
  const merged = () => random.pick([...aliases, ...aliases, "{a: 1, z: 2}", "{b: 3, z: 4}"]);
  return random.chance(0.5) ? merged() : `[${merged()}, ${merged()}]`;
}

function generateFlow(source: Source, depth: number): string {
  const { random } = source;
  const kind = depth === 0 ? 9 : random.below(12);
  const inner = () => generateFlow(source, depth - 1);
  const count = random.below(4);
  if (kind === 0) {
    return `[${Array.from({ length: count }, inner).join(", ")}]`;
  }
  if (kind === 1) {
    return `{${Array.from({ length: count }, () => `${random.pick(keys)}: ${inner()}`).join(", ")}}`;
  }
  return kind === 2 ? random.pick([...source.aliases, "[]"]) : generateScalar(random);
}

function generateScalar(random: Random): string {
  const kind = random.below(4);
  return kind === 0 ? generateNumber(random) : random.pick(kind === 1 ? words : kind === 2 ? numbers : texts);
}

/** Something that begins like a number, and may be one. */
function generateNumber(random: Random): string {
  const text = random.pick(["", "-", "+", "."]) + random.below(100) + generateSoup(random, [digits], 6);
  return text.endsWith(":") ? `${text}0` : text;
}
