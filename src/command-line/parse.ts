import type { Inputs } from "../operation/inputs.ts";
import { didYouMean } from "../operation/nearest.ts";
import type { InputFault } from "../runner/runner.ts";
import { quoteName } from "../runner/safe-text.ts";

/** What a command line asks for, before the operation is known. */
export interface CommandLine {
  /** The first word that is no option; empty when there is none. */
  readonly command: string;
  /** The words behind it, without the options below. */
  readonly words: readonly string[];
  readonly json: boolean;
  readonly help: boolean;
  readonly version: boolean;
}

/** The options that every command has. */
export const generalFlags = ["--json", "--help", "-h", "--version"];

/** Splits a command line into its command, the options that every command has, and the rest. */
export function parseCommandLine(argv: readonly string[]): CommandLine {
  const rest = argv.filter((word) => !generalFlags.includes(word));
  const [command = ""] = rest;
  const has = (...words: readonly string[]) => words.some((word) => argv.includes(word));
  return { command, words: rest.slice(1), json: has("--json"), help: has("--help", "-h"), version: has("--version") };
}

/** Inputs given as flags, and what is wrong with the flags. */
export interface ParsedFlags {
  readonly given: ReadonlyMap<string, string>;
  readonly faults: readonly InputFault[];
}

interface Flag {
  readonly name: string;
  readonly value: string;
  /** Words used up. */
  readonly used: number;
}

/**
 * Reads `--input value`, `--input=value`, `--flag` and `--no-flag`. A repeated flag adds a line. A value that begins with
 * `-` must stand after `=`, and a flag's `true` or `false` too.
 */
export function parseFlags(inputs: Inputs, words: readonly string[]): ParsedFlags {
  const given = new Map<string, string>();
  const faults: InputFault[] = [];
  for (let at = 0; at < words.length; ) {
    const flag = readFlag(inputs, words[at] ?? "", words[at + 1]);
    if ("message" in flag) {
      faults.push({ input: flag.input, message: flag.message });
    } else {
      const earlier = given.get(flag.name);
      given.set(flag.name, earlier === undefined ? flag.value : `${earlier}\n${flag.value}`);
    }
    at += flag.used;
  }
  return { given, faults };
}

/** A fault, and the words that belong to it. */
interface FlagFault extends InputFault {
  readonly used: number;
}

function readFlag(inputs: Inputs, word: string, next: string | undefined): Flag | FlagFault {
  const [, name = "", inline] = /^--([^=]+)(?:=([\s\S]*))?$/u.exec(word) ?? [];
  if (name === "") {
    const form = "write --<input> <value>, once for each value, and quote patterns, such as 'dist/*'";
    return { input: word, message: `${quoteName(word)} is no flag: ${form}.`, used: 1 };
  }
  const known = Object.hasOwn(inputs, name) ? inputs[name] : undefined;
  const negated = name.startsWith("no-") ? name.slice(3) : "";
  if (known === undefined && inline === undefined && isFlag(inputs, negated)) {
    return { name: negated, value: "false", used: 1 };
  }
  if (known === undefined) {
    return describeUnknown(name, Object.keys(inputs), inline === undefined ? next : undefined);
  }
  if (inline !== undefined) {
    return { name, value: inline, used: 1 };
  }
  if (known.kind === "flag") {
    return readBareFlag(name, next);
  }
  if (next === undefined || next.startsWith("-")) {
    const reason = next === undefined ? "" : ` A value that begins with - is given as --${name}=${quoteName(next)}.`;
    return { input: name, message: `--${name} needs a value.${reason}`, used: 1 };
  }
  return { name, value: next, used: 2 };
}

function describeUnknown(name: string, names: readonly string[], next: string | undefined): FlagFault {
  const hint = didYouMean(name, names).replace(/"(.*)"/u, '"--$1"');
  // The word behind it was most likely meant for it, and is not a fault of its own.
  const used = next !== undefined && !next.startsWith("-") ? 2 : 1;
  return { input: name, message: `There is no flag ${quoteName(`--${name}`)}.${hint}`, used };
}

function readBareFlag(name: string, next: string | undefined): Flag | FlagFault {
  return next !== undefined && /^(?:true|false)$/iu.test(next)
    ? { input: name, message: `Write --${name}=${next}: the value of a flag never stands in the next word.`, used: 2 }
    : { name, value: "true", used: 1 };
}

function isFlag(inputs: Inputs, name: string): boolean {
  return Object.hasOwn(inputs, name) && inputs[name]?.kind === "flag";
}
