import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { Literal, type Value } from "../../src/formats/value.ts";
import { askByLine, isHere } from "./line-referee.ts";

/** What YAML says, in words that are the same for all readers: numbers as ["n", …], mappings as sorted pairs. */
type Told = null | boolean | string | readonly (Told | number)[];

const script = fileURLToPath(new URL("pyyaml-referee.py", import.meta.url));

/** Whether a Python is here that has PyYAML. */
export const pyYamlIsHere: boolean = isHere("python3", "-c", "import yaml");

/** What PyYAML, which knows YAML 1.1, reads in each text, or `refused`. */
export function askPyYaml(texts: readonly string[]): readonly string[] {
  const lines = texts.map((text) => JSON.stringify(text));
  return askByLine(["python3", "-I", script], lines).map((line) => {
    const answer: unknown = JSON.parse(line);
    return answer === "refused" ? answer : JSON.stringify(tellPython(answer));
  });
}

/** What the package yaml reads in a text of YAML 1.2, or `refused`. */
export function askYaml(text: string): string {
  try {
    return JSON.stringify(tell(parse(text, { logLevel: "error", merge: true, intAsBigInt: true })));
  } catch {
    return "refused";
  }
}

/** What our own reader makes of a text, in the words of the referees. */
export function renderYaml(value: Value): string {
  return JSON.stringify(tell(value));
}

function tell(value: unknown): Told {
  if (value === null || typeof value === "boolean") {
    return value;
  }
  if (typeof value === "string") {
    return `s${value}`;
  }
  if (typeof value === "number" || typeof value === "bigint") {
    return tellNumber(Number(value));
  }
  if (value instanceof Literal) {
    return tellLiteral(value);
  }
  if (Array.isArray(value)) {
    return value.map(tell);
  }
  return tellPairs(
    (value instanceof Map ? [...value] : Object.entries(Object(value))).map(([key, part]) => [`s${key}`, tell(part)]),
  );
}

function tellLiteral({ text, json }: Literal): Told {
  if (json === "true" || json === "false") {
    return json === "true";
  }
  if (json.startsWith('"')) {
    return /nan/iu.test(text) ? "nNaN" : text.startsWith("-") ? "n-Infinity" : "nInfinity";
  }
  return tellNumber(Number(json));
}

function tellPython(value: unknown): Told {
  if (Array.isArray(value)) {
    return value[0] === "n" ? tellNumber(Number(value[1])) : value.map(tellPython);
  }
  if (typeof value === "object" && value !== null && "pairs" in value && Array.isArray(value.pairs)) {
    return tellPairs(value.pairs.map(([key, part]) => [String(key), tellPython(part)]));
  }
  return value === null || typeof value === "boolean" ? value : String(value);
}

function tellPairs(pairs: readonly (readonly [string, Told])[]): Told {
  return ["mapping", ...pairs.toSorted(([one], [other]) => (one < other ? -1 : 1))];
}

function tellNumber(value: number): Told {
  return Number.isFinite(value) ? ["n", value === 0 ? 0 : value] : `n${value}`;
}
