import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { type IniDocument, overlayIni } from "../../src/formats/ini/document.ts";
import { IniFault } from "../../src/formats/ini/fault.ts";
import {
  createResolver,
  type Interpolation,
  InterpolationFault,
  type Resolver,
} from "../../src/formats/ini/interpolate.ts";
import { parseIni } from "../../src/formats/ini/parse.ts";

/** INI files that are read one over the other, and how. */
export interface IniCase {
  readonly files: readonly string[];
  readonly mode: Interpolation;
  readonly allowNoValue: boolean;
  readonly inlinePrefixes: readonly string[];
}

/** What came of a value: its text, null where it has none, or the error of its interpolation. */
type Outcome = string | null | { readonly error: string; readonly section?: string; readonly option?: string };
type Options = readonly (readonly [string, Outcome])[];

/** What came of a case: every option with its value, in order, or the error that ended the reading, with its lines. */
export type IniAnswer =
  | { readonly error: string; readonly lines: readonly number[] }
  | { readonly defaults: Options; readonly sections: readonly (readonly [string, Options])[] };

/** A Python with configparser. */
export interface Referee {
  readonly version: string;
  /** Python before 3.13 may overlook the first inline comment of a line when there are several prefixes. */
  readonly knowsManyPrefixes: boolean;
  /** Has one Python read all cases. */
  readonly judge: (cases: readonly IniCase[]) => readonly IniAnswer[];
}

const script = join(import.meta.dirname, "configparser-referee.py");

/** Finds a Python: the one that STDOPS_PYTHON names, else the newest on PATH; undefined when there is none. */
export function findReferee(): Referee | undefined {
  const named = process.env["STDOPS_PYTHON"];
  const candidates = named === undefined ? ["python3.13", "python3", "python"] : [named];
  for (const python of candidates) {
    const { status, stdout } = spawnSync(python, ["-I", script], { input: "", encoding: "utf8" });
    if (status === 0) {
      const version = String(JSON.parse(stdout));
      const [major = 0, minor = 0] = version.split(".").map(Number);
      const knowsManyPrefixes = major > 3 || minor >= 13;
      return { version, knowsManyPrefixes, judge: (cases) => ask(python, cases) };
    }
  }
  return undefined;
}

function ask(python: string, cases: readonly IniCase[]): readonly IniAnswer[] {
  const input = cases.map((entry) => `${JSON.stringify(entry)}\n`).join("");
  const { status, stdout, stderr } = spawnSync(python, ["-I", script], {
    input,
    encoding: "utf8",
    maxBuffer: 1024 * 1024 * 1024,
  });
  if (status !== 0) {
    throw new Error(`The referee failed: ${stderr}`);
  }
  const [, ...answers] = stdout.trimEnd().split("\n");
  if (answers.length !== cases.length) {
    throw new Error(`The referee gave ${answers.length} answers to ${cases.length} cases.`);
  }
  return answers.map((answer) => JSON.parse(answer));
}

/** What our own reader makes of a case, in the words of the referee. */
export function readOurselves({ files, mode, allowNoValue, inlinePrefixes }: IniCase): IniAnswer {
  try {
    const documents = files.map((text) => parseIni(text, { allowNoValue, inlineCommentPrefixes: inlinePrefixes }));
    const document = documents.reduce(overlayIni);
    return answerOf(document, createResolver(document, mode));
  } catch (fault) {
    if (fault instanceof IniFault) {
      return { error: fault.pythonName, lines: fault.lines };
    }
    throw fault;
  }
}

function answerOf({ defaults, sections }: IniDocument, resolver: Resolver): IniAnswer {
  const optionsOf = (section: string, names: Iterable<string>): Options =>
    [...names].map((option) => [option, outcomeOf(resolver, section, option)]);
  return {
    defaults: optionsOf("DEFAULT", defaults.keys()),
    sections: [...sections].map(([section, own]) => [
      section,
      optionsOf(section, new Set([...own.keys(), ...defaults.keys()])),
    ]),
  };
}

function outcomeOf(resolver: Resolver, section: string, option: string): Outcome {
  try {
    const value = resolver.resolve(section, option);
    return value === undefined ? { error: "not found" } : value;
  } catch (fault) {
    if (!(fault instanceof InterpolationFault)) {
      throw fault;
    }
    const { pythonName: error = "grown too large" } = fault;
    return error === "TypeError" ? { error } : { error, section: fault.section, option: fault.option };
  }
}
