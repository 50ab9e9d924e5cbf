import { fileURLToPath } from "node:url";
import type { Value } from "../../src/formats/value.ts";
import { askByLine, isHere } from "./line-referee.ts";

const script = fileURLToPath(new URL("csv-referee.py", import.meta.url));

/** Whether a Python is here whose csv module knows `strict`. */
export const pythonCsvIsHere: boolean = isHere("python3", "-c", "import csv");

/** What Python's csv module reads in each text, as JSON, or `refused`. */
export function askPythonCsv(texts: readonly string[]): readonly string[] {
  const lines = texts.map((text) => JSON.stringify(text));
  return askByLine(["python3", "-I", script], lines).map((line) =>
    line === "null" ? "refused" : JSON.stringify(JSON.parse(line)),
  );
}

/** What our own reader makes of a text, in the words of the referee. */
export function renderRows(value: Value): string {
  const rows = Array.isArray(value) ? value : [];
  return JSON.stringify(rows.map((row) => (row instanceof Map ? [...row] : row)));
}
