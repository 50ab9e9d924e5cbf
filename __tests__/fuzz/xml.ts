import { readXml } from "../../src/formats/xml.ts";
import { answerOf, toJson } from "../support/value-json.ts";
import { askExpat, expatIsHere } from "../support/xml-referee.ts";
import type { FuzzTarget } from "./fuzz.ts";
import type { Random } from "./random.ts";
import { damage, simplifyText } from "./text.ts";

const names = ["a", "b", "c", "a", "b", "a:b", "_x", "é", "a-b.c", "constructor", "__proto__"];
const attributes = ["a", "b", "c", "xml:space", "xmlns", "xmlns:a", "a:b", "constructor"];
const texts = [
  ...[
    "x",
    " x ",
    "1.10",
    "é😀",
    "&amp;",
    "&lt;&gt;",
    "&quot;&apos;",
    "&#65;&#x1F600;",
    "&#32;",
    "&#10;",
    "]]",
    ">",
    "'",
    '"',
  ],
  ...[
    "\n",
    "\r\n",
    "\r",
    "  ",
    "\t",
    "<!-- c -->",
    "<!---->",
    "<?p i?>",
    "<![CDATA[<&]]>",
    "<![CDATA[ ]]>",
    "<![CDATA[]]]>",
  ],
];
const values = ["", "x", " x  y ", "1.10", "&lt;&#65;&quot;", "\n\t", "\r\n", "'", "é😀", ">", "preserve", "default"];
const prologs = ["<?xml version='1.0'?>", '<?xml version="1.0" standalone="yes" ?>', "<!DOCTYPE a>", "<!-- c -->\n"];
// None is a character that XML's fifth edition, but not its fourth, which expat knows, has in names.
const pieces = [
  ..."<>/&;='\"!?[]-# \n\t\r\x01\x7f",
  ...["é", "\ufffe", "\u2028", "\x85", "<a>", "</a>", "<b/>", "<!--", "-->", "--", "<![CDATA[", "]]>", "<?", "?>"],
  ...[
    "&#0;",
    "&#xD800;",
    "&#x110000;",
    "&#X41;",
    "&x;",
    "&amp",
    "a=",
    " a='1'",
    "<?xml version='1.0'?>",
    "<!DOCTYPE a>",
  ],
];

/** Random XML 1.0 against expat, but for what that, or our parser, is known to let pass. */
export const xml: FuzzTarget<string> = {
  open: () =>
    expatIsHere
      ? {
          referee: "expat",
          generate: generateXml,
          answer: (given) => {
            const judged = askExpat(given);
            return given.map((text, index) => {
              const ours = answerOf(
                () => readXml(text),
                (value) => JSON.stringify(JSON.parse(toJson(value))),
              );
              const theirs = letsPass(text) ? ours : (judged[index] ?? "");
              return { ours, theirs, kind: ours === "refused" ? ours : "read" };
            });
          },
          simplify: simplifyText,
        }
      : undefined,
};

/** expat takes any version; saxes takes a question mark for the blank behind an instruction's name. */
function letsPass(text: string): boolean {
  return /<\?xml\s+version\s*=\s*["'](?!1\.0["'])|<\?[^\s?>]+\?(?!>)/u.test(text);
}

function generateXml(random: Random): string {
  const prolog = random.chance(0.3) ? random.pick(prologs) : "";
  const text = `${prolog}${generateElement(random, 4)}${random.pick(["", "", "\n", "<!-- end -->"])}`;
  return random.chance(0.4) ? damage(random, text, pieces) : text;
}

function generateElement(random: Random, depth: number): string {
  const name = random.pick(names);
  const kinds = attributes.filter(() => random.chance(0.12));
  const given = kinds.map((kind) => ` ${kind}${random.pick(["=", "=", " = "])}${generateAttribute(random)}`).join("");
  if (random.chance(0.15)) {
    return `<${name}${given}${random.pick(["", " ", "\n"])}/>`;
  }
  const count = random.below(depth > 0 ? 5 : 3);
  const content = Array.from({ length: count }, () =>
    depth > 0 && random.chance(0.5) ? generateElement(random, depth - 1) : random.pick(texts),
  );
  return `<${name}${given}>${content.join("")}</${name}${random.pick(["", "", " "])}>`;
}

function generateAttribute(random: Random): string {
  const value = random.pick(values);
  return value.includes("'") ? `"${value}"` : `'${value}'`;
}
