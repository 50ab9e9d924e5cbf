import { fileURLToPath } from "node:url";
import { askByLine, isHere } from "./line-referee.ts";

/** What Java reads in a text: its pairs sorted by key, or null where it refuses the text. */
export type JavaAnswer = readonly (readonly [key: string, value: string])[] | null;

const source = fileURLToPath(new URL("properties-referee.java", import.meta.url));

/** Whether a Java is here that runs a source file. */
export const javaIsHere: boolean = isHere("java", "--source", "17", "--version");

/** Has one Java read all texts with java.util.Properties. */
export function askJava(texts: readonly string[]): readonly JavaAnswer[] {
  return askByLine(["java", "-XX:TieredStopAtLevel=1", source], texts.map(encode)).map(parseAnswer);
}

function parseAnswer(line: string): JavaAnswer {
  const answer: unknown = JSON.parse(line);
  return Array.isArray(answer) ? answer.map(parsePair) : null;
}

function parsePair(pair: unknown): readonly [string, string] {
  const [key = "", value = ""] = Array.isArray(pair) ? pair.map(String) : [];
  return [decode(key), decode(value)];
}

function encode(text: string): string {
  return Array.from({ length: text.length }, (_, at) => text.charCodeAt(at).toString(16).padStart(4, "0")).join("");
}

function decode(hex: string): string {
  return (hex.match(/.{4}/gu) ?? []).map((unit) => String.fromCharCode(Number.parseInt(unit, 16))).join("");
}
