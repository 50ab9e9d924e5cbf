import { renderWords } from "../operation/help.ts";
import type { Call, PartName } from "./part.ts";

/** Lines of our own are no longer than this; those of a call stand two columns in. */
export const columns = 80;
const indent = "    ";

/** The shell's variable that stands for the folder of the demo in every call. */
export const folderVariable = "demo";
const folderFlag = `--working-directory="$${folderVariable}"`;

/** The command line that a call stands for, as a shell takes it, in lines of at most 78 columns where words allow. */
export function renderCall(part: PartName, { inputs, hidden = {}, written = {} }: Call): string {
  const secrets = Object.keys(hidden).map((name) => `STDOPS_${name.toUpperCase()}='***'`);
  const plain = Object.entries(inputs).filter(([name]) => written[name] === undefined);
  const flags = renderWords(Object.fromEntries(plain));
  const special = Object.entries(written).map(([name, text]) => `--${name}=${text}`);
  return wrap([...secrets, "bin/stdops", part].join(" "), [folderFlag, ...special, ...flags]);
}

function wrap(first: string, words: readonly string[]): string {
  const lines = [`$ ${first}`];
  for (const word of words) {
    const line = lines.at(-1) ?? "";
    // Room for the two columns before, and the sign behind.
    const fits = line.length + 1 + word.length <= columns - 4;
    if (lines.length > 1 && fits) {
      lines[lines.length - 1] = `${line} ${word}`;
    } else {
      lines.push(`${indent}${word}`);
    }
  }
  return lines.join(" \\\n");
}
