import type { Value } from "../value.ts";
import { LineFinder } from "./finders.ts";
import { nest } from "./nest.ts";
import { NpmReader } from "./npm-reader.ts";

/**
 * Reads an INI file as the package `ini` does, for .npmrc and the like; quotes, escapes and comments are read by the package
 * itself. Other than with it, `__proto__` is a key like any other, keys keep their order, numbers of quoted JSON their
 * digits, names that are quoted JSON their text, and U+2028 and U+2029 do not hide a line. No text is refused but for its
 * depth or its number of values; that is a FormatFault.
 */
export function readNpmIni(text: string): Value {
  const reader = new NpmReader();
  const lines = new LineFinder(text);
  let start = 0;
  for (let line = 1; start < text.length; line += 1) {
    const end = lines.endOf(start);
    reader.readLine(text.slice(start, end), line);
    start = lines.after(end);
  }
  nest(reader.top);
  return reader.top;
}
