import fc from "fast-check";
import { blanks, registeredCommands } from "./actions-runner-parsers.ts";

/** Code points that a reader does not see, or that a comparison may pass over. */
const unseen = [
  ..."\0\u0007\u0008\u001b\u007f\u009b\u00ad\u034f\u061c\u115f\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202e\u2060\u2066\u2069",
  ..."\u3164\ufe0f\ufeff\ufff9\ufffe\u{e0041}\u{e0100}\u{1d173}\u{10ffff}\u0301\u05b0\u0640\ufe73",
];
const lineEnds = ["\n", "\r", "\r\n", "\n\r", "\u0085", "\u2028", "\u2029", "\v", "\f"];
const signs = [
  "::",
  ":",
  ":::",
  "##[",
  "###[",
  "##",
  "#",
  "[",
  "]",
  " ",
  "=",
  ",",
  ";",
  "%",
  "%0A",
  "%0D",
  "%25",
  "%3A",
  "%250A",
];
const markup = [
  "|",
  "<",
  ">",
  "&",
  "&#124;",
  "`",
  "*",
  "_",
  "~",
  "\\",
  '"',
  "'",
  "$",
  "@",
  "!",
  "<<",
  "<script>",
  "</td>",
  "[x](y)",
];
const escapes = [
  "\u001b[31m",
  "\u001b[2K",
  "\u001b]0;title\u0007",
  "\u001b]8;;https://example.com\u001b\\",
  "\u009b1m",
  "\\x3a",
  "\\u0023",
];
const surrogates = ["\ud800", "\udbff", "\udc00", "\udc80", "\udcff", "\udfff"];
const words = ["EOF", "ghadelimiter_", "NODE_OPTIONS=", "name=x", "é", "😀", "a", "1"];

const blank = fc.constantFrom(...blanks);
const ignorable = fc.constantFrom(...unseen);
const command = fc.constantFrom(...registeredCommands, ...registeredCommands.map((name) => name.toUpperCase()));
const fragment = fc.oneof(
  fc.constantFrom(...signs),
  fc.constantFrom(...lineEnds),
  fc.constantFrom(...escapes, ...surrogates, ...markup, ...words),
  blank,
  ignorable,
  command,
  fc.string({ unit: "binary", maxLength: 4 }),
);
const soup = fc.array(fragment, { maxLength: 12 }).map((parts) => parts.join(""));
const some = (part: fc.Arbitrary<string>) => fc.array(part, { maxLength: 2 }).map((parts) => parts.join(""));
const sometimes = (part: fc.Arbitrary<string>) => fc.oneof({ weight: 3, arbitrary: fc.constant("") }, part);

/** Whole commands, as an attacker would write them, with something unseen or blank wherever it may pass. */
const colonAttack = fc
  .tuple(
    sometimes(fc.constantFrom(...lineEnds)),
    some(blank),
    sometimes(ignorable),
    fc.constant(":"),
    sometimes(ignorable),
  )
  .chain((head) =>
    fc
      .tuple(
        command,
        sometimes(fc.constantFrom(" ", " name=x", " title=a%0Ab,file=c")),
        sometimes(ignorable),
        sometimes(ignorable),
        soup,
      )
      .map(
        ([name, properties, before, between, data]) =>
          `${head.join("")}:${name}${properties}${before}:${between}:${data}`,
      ),
  );
const bracketAttack = fc
  .tuple(
    sometimes(soup),
    sometimes(ignorable),
    sometimes(ignorable),
    command,
    sometimes(fc.constant(" name=x;y=z")),
    soup,
  )
  .map(
    ([before, first, second, name, properties, data]) => `${before}#${first}#${second}[${name}${properties}]${data}`,
  );
const long = fc
  .tuple(fragment, fc.integer({ min: 100, max: 1500 }), soup)
  .map(([part, times, tail]) => `${part.repeat(times)}${tail}`);

/** Text as hostile as we know how to make it: commands, line ends, escapes, unseen code points, lone surrogates, length. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  { weight: 12, arbitrary: soup },
  { weight: 8, arbitrary: colonAttack },
  { weight: 8, arbitrary: bracketAttack },
  { weight: 4, arbitrary: fc.tuple(soup, colonAttack, bracketAttack).map((parts) => parts.join("\r")) },
  { weight: 1, arbitrary: long },
);

/** Invisible, directional or torn: what no output may hold, but `\n` and `\t` where lines are meant. */
export const unseenCharacter = /[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}\p{Zl}\p{Zp}]/u;

/** What is claimed of one text, by the words of each claim. */
export type Claims = Readonly<Record<string, boolean>>;

/**
 * Checks claims on ten thousand values, the same ones each time. A counterexample is printed with its escapes and with
 * the claims that do not hold. (An `expect` for each claim would take ten times as long.)
 */
export function claimForEach<T>(values: fc.Arbitrary<T>, seed: number, judge: (value: T) => Claims): void {
  const property = fc.property(values, (value) => {
    const broken = Object.entries(judge(value)).filter(([, holds]) => !holds);
    if (broken.length > 0) {
      throw new Error(`does not hold: ${broken.map(([claim]) => claim).join(", ")}`);
    }
  });
  fc.assert(property, { seed, numRuns: 10_000 });
}
