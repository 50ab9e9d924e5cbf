import { readCsv } from "../../src/formats/csv.ts";
import { askPythonCsv, pythonCsvIsHere, renderRows } from "../support/csv-referee.ts";
import { answerOf } from "../support/value-json.ts";
import type { FuzzTarget } from "./fuzz.ts";
import type { Random } from "./random.ts";
import { damage, simplifyText } from "./text.ts";

const names = ["a", "b", "c", "d e", "", "é", "__proto__", '"f,g"', '"h""i"', '"j\nk"', '"a"'];
const bare = ["x", " x ", "1.10", "", "", "é😀", "\t", "'", ";", "\u2028", "\x85", "\v", "=1", "#x", "\ufeff"];
const quoted = ['""', '"x"', '"x,y"', '"x""y"', '""""', '"\n"', '"x\r\ny"', '"\r"', '" x "', '"é😀"', '",\n,"'];
const wrong = ['"x', '"x"y', '""x', '"x" ', '"'];
const lineEnds = ["\n", "\n", "\r\n", "\r\n", "\r", "\n\n", "\r\n\r\n", "\n\r"];
const pieces = [",", "\n", "\r", "\r\n", "x", " ", "\n\n", '"x"', ",,", "\ufeff"];

/** Random CSV against Python's csv module, but for quotes in values without quotes, which that takes as they are. */
export const csv: FuzzTarget<string> = {
  open: () =>
    pythonCsvIsHere
      ? {
          referee: "Python's csv",
          generate: generateCsv,
          answer: (texts) => {
            const judged = askPythonCsv(texts);
            return texts.map((text, index) => {
              const ours = answerOf(() => readCsv(text), renderRows);
              const theirs = hasStrayQuote(text) ? ours : (judged[index] ?? "");
              return { ours, theirs, kind: ours === "refused" ? ours : "read" };
            });
          },
          simplify: simplifyText,
        }
      : undefined,
};

/** Whether a value that does not begin with a quote has one. */
function hasStrayQuote(text: string): boolean {
  return /[^",\r\n]"/u.test(text.replaceAll(/(^|[,\r\n])"(?:[^"]|"")*(?:"|$)/gu, "$1"));
}

function generateCsv(random: Random): string {
  const columns = 1 + random.below(4);
  const header = generateRow(columns, () => random.pick(names));
  const rows = Array.from({ length: random.below(5) }, () => {
    const width = random.chance(0.05) ? columns + random.pick([-1, 1]) : columns;
    return generateRow(width, () => random.pick(random.chance(0.02) ? wrong : random.pick([bare, quoted])));
  });
  const text = [header, ...rows].map((row) => row + random.pick(lineEnds)).join("");
  const cut = random.chance(0.3) ? text.trimEnd() : text;
  return random.chance(0.2) ? damage(random, cut, pieces) : cut;
}

function generateRow(width: number, generate: () => string): string {
  return Array.from({ length: width }, generate).join(",");
}
