import { parseEnv } from "node:util";
import { parse } from "dotenv";
import { readDotenv } from "../../src/formats/dotenv.ts";
import { askBash, bashIsHere } from "../support/bash-referee.ts";
import { answerOf } from "../support/value-json.ts";
import type { FuzzTarget } from "./fuzz.ts";
import type { Random } from "./random.ts";
import { simplifyText } from "./text.ts";

/** Who else reads .env files. What they disagree on among themselves is left out of the files that they are given. */
type Reader = "dotenv" | "node" | "bash";

const names = ["A", "B", "C_1", "long_name", "_x"];
/** Names that no shell has. */
const looseNames = [...names, "a.b", "a-b", "1K", "constructor", "toString", "export"];
const lineEnds = {
  dotenv: ["\n", "\n", "\r\n", "\r", "\n\n", "\n \t\n"],
  node: ["\n", "\n\n"],
  bash: ["\n", "\n\n", "\n \n"],
};
const comments = ["# comment", "#", "# A=1", '# it\'s "quoted" `', "## é 😀"];
const plainComments = ["# comment", "#", "# it's", "## é 😀"];
const separators = {
  dotenv: ["=", "=", "=", " = ", "\t=", ": ", ":\t"],
  node: ["=", "=", "= "],
  bash: ["="],
};
/** Pieces of values without quotes. */
const bare = {
  dotenv: [
    "x",
    "1.10",
    "a b",
    "a'b",
    'a"b"',
    "$A",
    "\u0024{B}",
    "$(echo x)",
    "\\n",
    "\\",
    "é",
    "😀",
    "a=b",
    "k:v",
    ";",
    "&",
    "\t|",
  ],
  node: ["x", "1.10", "a b", "$A", "\u0024{B}", "\\n", "\\", "é", "😀", "a=b", "k:v", ";", "&"],
  bash: ["x", "1.10", "a/b", "p#ss", "é", "😀", "a=b", "k:v", "-", "+", "@", "%", ",", "~x"],
};
/** Pieces of values in quotes: any but the quote itself, and what it makes special. */
const quoted = {
  dotenv: [
    "x",
    " ",
    "\t",
    "#",
    " # ",
    "=",
    "\n",
    "\nA=1\n",
    "\r\n",
    "é",
    "😀",
    "$A",
    "\u0024{B}",
    "$(echo x)",
    ";",
    "\\t",
    "\\x",
  ],
  node: ["x", " ", "#", " # ", "=", "\n", "\nA=1\n", "é", "😀", "$A", "\u0024{B}", ";"],
  bash: ["x", " ", "\t", "#", " # ", "=", "\n", "\nA=1\n", "é", "😀", ";", "&", "\\t", "\\x", "*", "~"],
};
/** What more may stand between each kind of quotes. */
const within = {
  dotenv: { "'": ['"', "`", "\\n", "\\'"], '"': ["'", "`", "\\n", "\\r"], "`": ["'", '"', "\\n", "\\`"] },
  node: { "'": ['"', "`", "\\n"], '"': ["'", "`", "\\n"], "`": ["'", '"', "\\n"] },
  bash: { "'": ['"', "`", "\\n", "$A", "$(echo x)", "\\"], '"': ["'", '\\"', "\\\\", "\\$A", "\\$(echo x)"], "`": [] },
};

/** Random .env files against the `dotenv` package, where our rules are the same. */
export const dotenv: FuzzTarget<string> = {
  open: () => ({
    referee: "dotenv",
    generate: (random) => generateDotenv(random, "dotenv"),
    answer: (texts) => texts.map((text) => answer(text, Object.entries(parse(text)))),
    simplify,
  }),
};

/** Random .env files against Node's own reader, where our rules are the same. */
export const node: FuzzTarget<string> = {
  open: () => ({
    referee: `Node ${process.version}`,
    generate: (random) => generateDotenv(random, "node"),
    answer: (texts) => texts.map((text) => answer(text, Object.entries(parseEnv(text)))),
    simplify,
  }),
};

/** Random .env files against a shell that sources them, where our rules are the same. */
export const bash: FuzzTarget<string> = {
  open: () =>
    bashIsHere
      ? {
          referee: "bash",
          generate: (random) => generateDotenv(random, "bash"),
          answer: (texts) => {
            const judged = askBash(texts, names);
            return texts.map((text, index) => answer(text, judged[index] ?? []));
          },
          simplify,
        }
      : undefined,
};

function answer(text: string, judged: readonly (readonly [string, string | undefined])[]) {
  const ours = answerOf(
    () => readDotenv(text),
    (value) => render(value instanceof Map ? [...value].map(([name, child]) => [name, String(child)]) : []),
  );
  return { ours, theirs: render(judged), kind: ours === "refused" ? ours : "read" };
}

/** No referee refuses a text. */
function simplify(text: string): readonly string[] {
  return simplifyText(text).filter(
    (simpler) =>
      answerOf(
        () => readDotenv(simpler),
        () => "read",
      ) === "read",
  );
}

function render(pairs: readonly (readonly [string, string | undefined])[]): string {
  return JSON.stringify(pairs.toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

function generateDotenv(random: Random, reader: Reader): string {
  const lines = Array.from({ length: random.below(6) }, () => generateLine(random, reader));
  const text = lines.map((line) => line + random.pick(lineEnds[reader])).join("");
  return random.chance(0.2) ? text.replace(/[\r\n]+$/u, "") : text;
}

function generateLine(random: Random, reader: Reader): string {
  const kind = random.below(10);
  // Node takes a comment behind a blank for a name, and `export` too before two blanks or an empty value.
  const strict = reader === "node";
  const indent = !strict && random.chance(0.2) ? random.pick([" ", "\t"]) : "";
  if (kind < 2) {
    return indent + random.pick(strict ? plainComments : comments);
  }
  const name = random.pick(reader === "dotenv" ? looseNames : names);
  const exported = random.chance(0.2) ? random.pick(strict ? ["export "] : ["export ", "export  "]) : "";
  const separator = random.pick(separators[reader]);
  const comment = random.chance(0.3) ? ` ${random.pick(strict ? plainComments : comments)}` : "";
  return `${indent}${exported}${name}${separator}${generateValue(random, reader)}${comment}`;
}

function generateValue(random: Random, reader: Reader): string {
  const kind = random.below(10);
  if (kind < 1 && reader !== "node") {
    return "";
  }
  if (kind < 5) {
    return generateBare(random, reader);
  }
  const quote = random.pick(reader === "bash" ? ["'", '"'] : ["'", '"', "`"]);
  const pieces = [...quoted[reader], ...within[reader][quote]];
  const content = Array.from({ length: random.below(6) }, () => random.pick(pieces)).join("");
  // A backslash before the closing quote is a matter of its own.
  return `${quote}${content.replace(/\\+$/u, "")}${quote}`;
}

/** A value without quotes; what begins with a quote is another, and what ends with a blank is cut. */
function generateBare(random: Random, reader: Reader): string {
  const text = Array.from({ length: 1 + random.below(3) }, () => random.pick(bare[reader])).join("");
  return text.trim();
}
