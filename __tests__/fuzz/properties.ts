import { readProperties } from "../../src/formats/properties.ts";
import { askJava, type JavaAnswer, javaIsHere } from "../support/properties-referee.ts";
import { answerOf } from "../support/value-json.ts";
import type { FuzzTarget } from "./fuzz.ts";
import type { Random } from "./random.ts";
import { generateSoup, simplifyText } from "./text.ts";

const structure = ["\\", "\\", "\n", "\n", "\r", "\r\n", "\\\n", "\\\r\n", "\\\r", "\n\n", "=", ":", "#", "!"];
const blanks = [..." \t\f", "  ", " \\\n ", "\v", "\xa0", "\x85", "\u2028", "\u3000", "\ufeff"];
const words = ["a", "b", "key", "value", "1.10", "é", "😀", "\0", "__proto__", "constructor", "k=v\n", "a.b : c\n"];
const escapes = [
  ..."\\u0041 \\u00e9 \\uD83D\\uDE00 \\ud83d \\u \\u00 \\u12g4 \\U0041 \\u0000 \\uffff \\\\u0041 \\\\\\u0041".split(
    " ",
  ),
  ..."\\n \\t \\r \\f \\b \\\\ \\= \\: \\# \\! \\x \\😀".split(" "),
  "\\ ",
];

/** Random .properties files against Java. */
export const properties: FuzzTarget<string> = {
  open: () =>
    javaIsHere
      ? { referee: "java.util.Properties", generate: generateProperties, answer, simplify: simplifyText }
      : undefined,
};

/** A random text of all that .properties files give a meaning to, and much of what they do not. */
export function generateProperties(random: Random): string {
  return generateSoup(random, [structure, structure, blanks, words, words, escapes], random.pick([6, 12, 40]));
}

/** What our reader makes of a text, in the words of the referee. */
export function readAsJava(text: string): string {
  return answerOf(
    () => readProperties(text),
    (value) => renderPairs(value instanceof Map ? [...value].map(([key, child]) => [key, String(child)]) : []),
  );
}

/** Java's answer, comparable to ours. */
export function renderPairs(answer: JavaAnswer): string {
  return answer === null ? "refused" : JSON.stringify(answer.toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

function answer(texts: readonly string[]) {
  const judged = askJava(texts);
  return texts.map((text, index) => {
    const ours = readAsJava(text);
    return { ours, theirs: renderPairs(judged[index] ?? null), kind: ours === "refused" ? ours : "read" };
  });
}
