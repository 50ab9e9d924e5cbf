import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse, TomlDate } from "smol-toml";
import { readToml } from "../../src/formats/toml.ts";
import { Literal } from "../../src/formats/value.ts";
import type { Case, Reader } from "./suite.ts";

/** The suite, which is a Go module, and the digest of its folder by Go's reckoning. */
export const tomlSuite = {
  module: "github.com/toml-lang/toml-test/v2",
  version: "v2.2.0",
  sum: "h1:q3ELZu7oPnpl9TClC6OOcAccXwj+jwAyFP8WvzBdK1M=",
} as const;

/** The folder of the suite, which `go` fetches unless it has it; `undefined` where there is no Go, or no network. */
export function findTomlSuite(): string | undefined {
  const { module, version, sum } = tomlSuite;
  const args = ["mod", "download", "-json", `${module}@${version}`];
  const { status, stdout } = spawnSync("go", args, { cwd: tmpdir(), encoding: "utf8", timeout: 60_000 });
  if (status !== 0) {
    return undefined;
  }
  const found: { readonly Dir?: string; readonly Sum?: string } = JSON.parse(stdout);
  if (found.Sum !== sum) {
    throw new Error(`${module} ${version} is not what it was: ${found.Sum}.`);
  }
  return found.Dir;
}

/** The cases that the suite lists for TOML 1.1, but for files that are not UTF-8: those no reader comes to see. */
export function readTomlCases(folder: string): readonly Case[] {
  const list = readFileSync(join(folder, "tests", "files-toml-1.1.0"), "utf8").split("\n");
  return list.filter((name) => name.endsWith(".toml")).flatMap((name) => toCase(join(folder, "tests"), name));
}

/** Our reader of TOML. */
export const tomlReader: Reader = { name: "`toml`", read: readToml };

/** Those of others. */
export const tomlPeers: readonly Reader[] = [
  { name: "smol-toml", read: (text) => parse(text, { integersAsBigInt: true }) },
];

/** Why our reader does otherwise than the suite says. */
export const tomlDeviations: ReadonlyMap<string, string> = new Map();

const decoder = new TextDecoder("utf-8", { fatal: true });

function toCase(folder: string, name: string): readonly Case[] {
  const bytes = readFileSync(join(folder, name));
  const text = decode(bytes);
  if (text === undefined) {
    return [];
  }
  if (name.startsWith("invalid/")) {
    return [{ name, text, verdict: "invalid", matches: undefined }];
  }
  const expected: unknown = JSON.parse(readFileSync(join(folder, name.replace(/toml$/u, "json")), "utf8"));
  return [{ name, text, verdict: "valid", matches: (answer) => matches(expected, answer) }];
}

/** As `config-read` decodes a file: strictly, and without a byte-order mark. */
function decode(bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

/** Whether an answer is what the suite's JSON says, in which each scalar is an object of its type and its text. */
function matches(expected: unknown, answer: unknown): boolean {
  if (Array.isArray(expected)) {
    return (
      Array.isArray(answer) &&
      sameLength(expected, answer) &&
      expected.every((part, index) => matches(part, answer[index]))
    );
  }
  const pairs = pairsOf(expected);
  const { type, value } = Object.fromEntries(pairs);
  if (typeof type === "string" && typeof value === "string" && pairs.length === 2) {
    return matchesScalar({ type, value }, answer);
  }
  const answers = new Map(pairsOf(answer));
  return (
    isTable(answer) && answers.size === pairs.length && pairs.every(([key, part]) => matches(part, answers.get(key)))
  );
}

function isTable(answer: unknown): boolean {
  const scalar = answer instanceof Literal || answer instanceof TomlDate || Array.isArray(answer);
  return typeof answer === "object" && answer !== null && !scalar;
}

function pairsOf(value: unknown): readonly (readonly [string, unknown])[] {
  if (value instanceof Map) {
    return [...value];
  }
  return typeof value === "object" && value !== null ? Object.entries(value) : [];
}

function sameLength(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length;
}

interface Tagged {
  readonly type: string;
  readonly value: string;
}

function matchesScalar({ type, value }: Tagged, answer: unknown): boolean {
  switch (type) {
    case "string":
      return answer === value;
    case "bool":
      return answer === (value === "true");
    case "integer":
      return integerOf(answer) === BigInt(value);
    case "float":
      return Object.is(floatOf(answer), Number(value.replace("inf", "Infinity")));
    default:
      return momentOf(answer) === renderMoment(value);
  }
}

function integerOf(answer: unknown): bigint | undefined {
  const text = answer instanceof Literal ? answer.json : "";
  return typeof answer === "bigint" ? answer : /^-?[0-9]+$/u.test(text) ? BigInt(text) : undefined;
}

function floatOf(answer: unknown): number | undefined {
  if (answer instanceof Literal) {
    return Number(
      answer.text.endsWith("inf") ? answer.text.replace("inf", "Infinity") : answer.json.replace(/^"[-+]?/u, ""),
    );
  }
  return typeof answer === "number" ? answer : undefined;
}

const moment = /^([0-9]+-[0-9]+-[0-9]+)?[Tt ]?([0-9]+:[0-9]+)?(:[0-9]+)?(?:\.([0-9]+))?([Zz]|[-+][0-9:]+)?$/u;

function momentOf(answer: unknown): string | undefined {
  return answer instanceof Literal
    ? renderMoment(answer.text)
    : answer instanceof TomlDate
      ? renderMoment(answer.toISOString())
      : undefined;
}

/** A date, a time or both in one form, with seconds and without zeros at the end of a fraction. */
function renderMoment(text: string): string {
  const [, date = "", time = "", second = ":00", fraction = "", zone = ""] = moment.exec(text) ?? [];
  const digits = fraction.replace(/0+$/u, "");
  const clock = time === "" ? "" : `${time}${second}.${digits}`;
  return `${date} ${clock} ${/^(?:[Zz]|[-+]00:00)$/u.test(zone) ? "Z" : zone}`;
}
