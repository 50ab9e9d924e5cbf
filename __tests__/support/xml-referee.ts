import { fileURLToPath } from "node:url";
import { askByLine, isHere } from "./line-referee.ts";

const script = fileURLToPath(new URL("xml-referee.py", import.meta.url));

/** Whether a Python with expat is here. */
export const expatIsHere: boolean = isHere("python3", "-c", "import xml.parsers.expat");

/** What expat reads in each text, as JSON, or `refused`. */
export function askExpat(texts: readonly string[]): readonly string[] {
  const lines = texts.map((text) => JSON.stringify(text));
  return askByLine(["python3", "-I", script], lines).map((line) =>
    line === "null" ? "refused" : JSON.stringify(JSON.parse(line)),
  );
}
