import { fileURLToPath } from "node:url";
import { parse, TomlDate, type TomlValue } from "smol-toml";
import { Literal, type Value } from "../../src/formats/value.ts";
import { askByLine, isHere } from "./line-referee.ts";

/**
 * What TOML says, as JSON that is the same from all readers: strings as "s…", integers as "i…", floats as ["f", …], dates
 * and times as "d…", tables as their sorted pairs behind "table".
 */
type Told = boolean | string | readonly (Told | number)[];

const script = fileURLToPath(new URL("toml-referee.py", import.meta.url));

/** Whether a Python is here that knows TOML: 3.11 and later do. */
export const tomllibIsHere: boolean = isHere("python3", "-c", "import tomllib");

/** What Python's tomllib, which knows TOML 1.0, reads in each text, or `refused`. */
export function askTomllib(texts: readonly string[]): readonly string[] {
  const lines = texts.map((text) => JSON.stringify(text));
  return askByLine(["python3", "-I", script], lines).map((line) =>
    line === "null" ? "refused" : JSON.stringify(JSON.parse(line)),
  );
}

/** What smol-toml, which knows TOML 1.1, reads in a text, or `refused`. */
export function askSmolToml(text: string): string {
  try {
    return JSON.stringify(tellSmolToml(parse(text, { integersAsBigInt: true })));
  } catch {
    return "refused";
  }
}

/** What our own reader makes of a text, in the words of the referees. */
export function renderToml(value: Value): string {
  return JSON.stringify(tell(value));
}

function tell(value: Value): Told {
  if (value instanceof Literal) {
    return tellLiteral(value);
  }
  if (value instanceof Map) {
    return tellTable([...value].map(([key, child]) => [key, tell(child)]));
  }
  return Array.isArray(value) ? value.map(tell) : typeof value === "boolean" ? value : tellText(String(value));
}

function tellLiteral({ text, json }: Literal): Told {
  if (/^[0-9]{2,4}[-:]/u.test(text)) {
    return tellMoment(text);
  }
  if (/^[-+]?(?:inf|nan)$/u.test(text)) {
    return text.endsWith("nan") ? "fnan" : text.startsWith("-") ? "f-inf" : "finf";
  }
  return /^(?:[-+]?[0-9_]+|0[xob].*)$/u.test(text) ? `i${json}` : ["f", Number(json)];
}

function tellSmolToml(value: TomlValue): Told {
  if (value instanceof TomlDate) {
    return tellMoment(value.toISOString());
  }
  switch (typeof value) {
    case "boolean":
      return value;
    case "bigint":
      return `i${value}`;
    case "number":
      return Number.isFinite(value)
        ? ["f", value]
        : `f${String(value).replace("Infinity", "inf").replace("NaN", "nan")}`;
    case "string":
      return tellText(value);
    default:
      return Array.isArray(value)
        ? value.map(tellSmolToml)
        : tellTable(Object.entries(value).map(([key, child]) => [key, tellSmolToml(child)]));
  }
}

function tellTable(pairs: readonly (readonly [string, Told])[]): Told {
  return ["table", ...pairs.toSorted(([one], [other]) => (one < other ? -1 : 1))];
}

/** Readers may keep the line ends of texts of many lines, or make them one. */
function tellText(text: string): Told {
  return `s${text.replaceAll("\r\n", "\n")}`;
}

const moment = /^([0-9]+-[0-9]+-[0-9]+)?[Tt ]?([0-9]+:[0-9]+)?(:[0-9]+)?(?:\.([0-9]+))?([Zz]|[-+][0-9:]+)?$/u;

/** In the form of Python's `isoformat`, without zeros at the end of a fraction. */
function tellMoment(text: string): Told {
  const [, date = "", time = "", second = ":00", fraction = "", zone = ""] = moment.exec(text) ?? [];
  const digits = fraction.replace(/0+$/u, "");
  const clock = time && `${time}${second}${digits && `.${digits}`}`;
  const offset = /^(?:[Zz]|-00:00)$/u.test(zone) ? "+00:00" : zone;
  return `d${date}${date && clock && "T"}${clock}${offset}`;
}
