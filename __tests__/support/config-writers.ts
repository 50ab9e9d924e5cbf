import { join } from "node:path";
import json5 from "json5";
import * as smolToml from "smol-toml";
import { stringify as stringifyYaml } from "yaml";
import { can, runTool } from "./referee.ts";

/** A key and a value, of any text. */
export type Pair = readonly [key: string, value: string];

/** Where a value stands in a file that was written, and what it is. */
export interface Entry {
  readonly path: string;
  readonly value: string;
  /** The keys and indices that lead to it. */
  readonly steps: readonly (string | number)[];
}

/** A file that some writer made of pairs. */
export interface WrittenConfig {
  /** Who wrote it. */
  readonly writer: string;
  readonly file: string;
  readonly text: string;
  readonly entries: readonly Entry[];
}

/** How one writer puts pairs into a file; a pair that it cannot hold is left to the others. */
interface Writer {
  readonly file: string;
  readonly holds: (pair: Pair) => boolean;
  readonly write: (pairs: readonly Pair[]) => string;
  readonly entryOf: (pair: Pair, index: number) => Entry;
}

const quote = (text: string) => JSON.stringify(text);
const units = (text: string) => Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
const hex = (code: number, width: number) => code.toString(16).padStart(width, "0");

/** A JSON string of ASCII alone. */
function toAsciiJson(text: string): string {
  return quote(text).replaceAll(/[^ -~]/gu, (sign) =>
    units(sign)
      .map((unit) => `\\u${hex(unit, 4)}`)
      .join(""),
  );
}

/** `{"k0": {key: value}, "k1": {key: value}}`, by a writer of strings. */
function nestJson(pairs: readonly Pair[], string: (text: string) => string): string {
  return `{${pairs.map(([key, value], index) => `"k${index}":{${string(key)}:${string(value)}}`).join(",\n")}}`;
}

function nestedEntry([key, value]: Pair, index: number): Entry {
  return { path: `k${index}.${quote(key)}`, value, steps: [`k${index}`, key] };
}

function flatEntry([key, value]: Pair, index: number): Entry {
  const name = `k${index}.${key}`;
  return { path: quote(name), value, steps: [name] };
}

const toObject = (pairs: readonly Pair[]) =>
  Object.fromEntries(pairs.map(([key, value], index) => [`k${index}`, Object.fromEntries([[key, value]])]));
const wellFormed = (pair: Pair) => pair.every((text) => text.isWellFormed());
/** YAML takes a key for one only where its colon stands within 1,024 characters. */
const shortKey = ([key]: Pair) => toAsciiJson(key).length < 1000;
/** What a YAML file may hold as it is: https://yaml.org/spec/1.2.2/#51-character-set. */
const printable = /^[\t\n\r -~\u0085\u00a0-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]*$/u;

function toTomlString(text: string): string {
  const spell = (sign: string) => `\\U${hex(sign.codePointAt(0) ?? 0, 8)}`;
  return `"${text.replaceAll(/[^ -~]|["\\]/gu, spell)}"`;
}

function toProperty(text: string): string {
  return units(text)
    .map((unit) =>
      /^[A-Za-z0-9]$/u.test(String.fromCharCode(unit)) ? String.fromCharCode(unit) : `\\u${hex(unit, 4)}`,
    )
    .join("");
}

const dotenvEscapes: Readonly<Record<string, string>> = {
  "\n": "\\n",
  "\r": "\\r",
  '"': '\\"',
  "\\": "\\\\",
  $: "\\$",
};

const writers: Readonly<Record<string, Writer>> = {
  "JSON.stringify": {
    file: "a.json",
    holds: () => true,
    write: (pairs) => nestJson(pairs, quote),
    entryOf: nestedEntry,
  },
  "JSON with comments": {
    file: "a.jsonc",
    holds: () => true,
    write: (pairs) => `// ::error::x\n${nestJson(pairs, quote).slice(0, -1)},\n/* ##[error]x */}`,
    entryOf: nestedEntry,
  },
  json5: {
    file: "a.json5",
    holds: wellFormed,
    write: (pairs) => json5.stringify(toObject(pairs)),
    entryOf: nestedEntry,
  },
  "JSON as YAML": {
    file: "a.yml",
    holds: shortKey,
    write: (pairs) => nestJson(pairs, toAsciiJson),
    entryOf: nestedEntry,
  },
  yaml: {
    file: "b.yaml",
    // Its author leaves << without quotes, as YAML 1.2 knows no merging; config-read merges in both versions.
    holds: (pair) => shortKey(pair) && pair[0] !== "<<" && pair.every((text) => printable.test(text)),
    write: (pairs) => stringifyYaml(toObject(pairs)),
    entryOf: nestedEntry,
  },
  "smol-toml": {
    file: "a.toml",
    holds: wellFormed,
    write: (pairs) => smolToml.stringify(toObject(pairs)),
    entryOf: nestedEntry,
  },
  "TOML of escapes": {
    file: "b.toml",
    holds: wellFormed,
    write: (pairs) =>
      pairs.map(([key, value], index) => `[k${index}]\n${toTomlString(key)} = ${toTomlString(value)}\n`).join(""),
    entryOf: nestedEntry,
  },
  ".env in quotes": {
    file: ".env",
    holds: wellFormed,
    write: (pairs) =>
      pairs
        .map(
          ([, value], index) =>
            `K${index}="${value.replaceAll(/[\n\r"\\$]/gu, (sign) => dotenvEscapes[sign] ?? "")}"\n`,
        )
        .join(""),
    entryOf: ([, value], index) => ({ path: `K${index}`, value, steps: [`K${index}`] }),
  },
  ".properties of escapes": {
    file: "a.properties",
    holds: () => true,
    write: (pairs) =>
      pairs.map(([key, value], index) => `${toProperty(`k${index}.${key}`)}=${toProperty(value)}\n`).join(""),
    entryOf: flatEntry,
  },
};

/** Each writer's file of pairs that it can hold; `pairsFor` gives the pairs for a writer. */
export function writeConfigs(pairsFor: (writer: string) => readonly Pair[]): readonly WrittenConfig[] {
  return Object.entries(writers).map(([writer, { file, holds, write, entryOf }]) => {
    const pairs = pairsFor(writer).filter(holds);
    return { writer, file, text: write(pairs), entries: pairs.map(entryOf) };
  });
}

/** An INI file as Python wrote it, and what Python reads in it: `[section, option, value]`, or the class of its error. */
export interface PythonIni {
  readonly text: string;
  readonly read?: readonly (readonly [string, string, string])[];
  readonly error?: string;
}

/** Files that Python wrote. */
export interface PythonConfigs {
  readonly files: readonly WrittenConfig[];
  /** INI files in which a pair is not what Python itself reads back. */
  readonly odd: readonly PythonIni[];
}

/** Whether there is a Python to write with. */
export const hasPython = can("python3", "-c", "import configparser, csv, json, xml.etree.ElementTree");

/** What an XML 1.0 document may hold: https://www.w3.org/TR/xml/#charsets. */
const xmlText = /^[\t\n\r -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]+$/u;

/** Pairs as Python's writers of JSON, CSV, XML and INI write them, and as Python reads them back. */
export function writePythonConfigs(pairsFor: (writer: string) => readonly Pair[]): PythonConfigs {
  const json = pairsFor("python json");
  const csv = pairsFor("python csv").filter((pair) => wellFormed(pair) && !pair.join("").includes("\0"));
  const given = {
    json,
    csv,
    xml: pairsFor("python xml").filter((pair) => pair.every((text) => xmlText.test(text))),
    ini: pairsFor("python ini").filter(wellFormed),
  };
  const script = join(import.meta.dirname, "config-writers.py");
  const { status, stdout, stderr } = runTool(["python3", "-I", script], ".", JSON.stringify(given));
  if (status !== 0) {
    throw new Error(`Python failed: ${stderr}`);
  }
  const written: {
    readonly json: string;
    readonly csv: string;
    readonly xml: { readonly text: string; readonly read: readonly (readonly [string, string])[] };
    readonly ini: { readonly text: string; readonly read: PythonIni["read"]; readonly others: readonly PythonIni[] };
  } = JSON.parse(stdout.toString());
  const first: Entry = { path: "[0].id", value: "0", steps: [0, "id"] };
  const columns = csv.map((pair, index): Entry => {
    const { path, value, steps } = flatEntry(pair, index);
    return { path: `[0].${path}`, value, steps: [0, ...steps] };
  });
  const elements = written.xml.read.flatMap(([attribute, text], index): Entry[] => [
    { path: `r.k${index}.@a`, value: attribute, steps: ["r", `k${index}`, "@a"] },
    { path: `r.k${index}.#text`, value: text, steps: ["r", `k${index}`, "#text"] },
  ]);
  const options = (written.ini.read ?? []).map(
    ([section, name, value]): Entry => ({ path: `${section}.${quote(name)}`, value, steps: [section, name] }),
  );
  return {
    files: [
      { writer: "python json", file: "a.json", text: written.json, entries: json.map(nestedEntry) },
      { writer: "python csv", file: "a.csv", text: written.csv, entries: [first, ...columns] },
      { writer: "python xml", file: "a.xml", text: written.xml.text, entries: elements },
      { writer: "python ini", file: "a.ini", text: written.ini.text, entries: options },
    ],
    odd: written.ini.others,
  };
}
