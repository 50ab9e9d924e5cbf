import { didYouMean } from "../../operation/nearest.ts";
import { cutText, quoteName } from "../../runner/safe-text.ts";
import { type AcceptedInput, readAcceptedInputs } from "./accepted-inputs.ts";

/** A value that its input does not take. */
interface BadValue {
  readonly name: string;
  readonly value: string;
  /** What it takes, in words where that is no list. */
  readonly options: readonly string[];
}

/** What is wrong with the inputs given. */
export interface InputFaults {
  readonly kind: "faults";
  readonly unknown: readonly string[];
  readonly missing: readonly string[];
  readonly choices: readonly BadValue[];
  /** The names of all inputs that the workflow takes. */
  readonly accepted: readonly string[];
}

/** What a workflow file says to the inputs given. `unreadable`: nothing can be said, `why` is a sentence. */
export type InputCheck =
  | { readonly kind: "fine" }
  | { readonly kind: "no-trigger" }
  | InputFaults
  | { readonly kind: "unreadable"; readonly why: string };

/**
 * Checks inputs against the text of the workflow file that they are for. Names compare without regard to case, so that
 * nothing is refused that the server may take; values compare exactly. An empty text for a required input is missing,
 * even where there is a default: that is for an input that is not given.
 */
export async function checkInputs(fileText: string, given: Readonly<Record<string, string>>): Promise<InputCheck> {
  const file = await readAcceptedInputs(fileText);
  if (file.kind !== "inputs") {
    return file;
  }
  const values = new Map(Object.entries(given).map(([name, value]) => [name.toLowerCase(), { name, value }]));
  const inputs = new Map(file.inputs.map((input) => [input.name.toLowerCase(), input]));
  const unknown = Object.keys(given).filter((name) => !inputs.has(name.toLowerCase()));
  const missing = file.inputs
    .filter(({ name, required, hasDefault }) => {
      const value = values.get(name.toLowerCase())?.value;
      return required && (value === undefined ? !hasDefault : value === "");
    })
    .map(({ name }) => name);
  const choices = Object.entries(given).flatMap(([name, value]) => {
    const input = inputs.get(name.toLowerCase());
    const options = input === undefined || missing.includes(input.name) ? undefined : refusing(input, value);
    return options === undefined ? [] : [{ name, value, options }];
  });
  const accepted = file.inputs.map(({ name }) => name);
  return unknown.length + missing.length + choices.length === 0
    ? { kind: "fine" }
    : { kind: "faults", unknown, missing, choices, accepted };
}

const decimal = /^[-+]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][-+]?[0-9]+)?$/u;

/** What an input takes, when it does not take this value. An environment only the server knows. */
function refusing({ type, options }: AcceptedInput, value: string): readonly string[] | undefined {
  if (type === "boolean") {
    return value === "true" || value === "false" ? undefined : ["true", "false"];
  }
  if (type === "choice") {
    return options === undefined || options.includes(value) ? undefined : options;
  }
  return type === "number" && value !== "" && !decimal.test(value) ? ["a decimal number"] : undefined;
}

const mostShown = 25;
const longestShown = 100;

/** A sentence for each fault; `file` is the path of the workflow file. */
export function describeFaults(faults: InputFaults, file: string): readonly string[] {
  const path = quoteName(file);
  const accepted =
    faults.accepted.length === 0 ? `${path} takes no inputs.` : `${path} takes ${enumerate(faults.accepted)}.`;
  return [
    ...faults.unknown.map((name) => `${show(name)} is no input of ${path}.${didYouMean(cut(name), faults.accepted)}`),
    ...(faults.unknown.length > 0 ? [accepted] : []),
    ...faults.missing.map((name) => `${show(name)} is required by ${path}, and not given or empty.`),
    ...faults.choices.map(
      ({ name, value, options }) =>
        `${show(name)} of ${path} takes ${enumerate(options)}, not ${show(value)}.${didYouMean(cut(value), options)}`,
    ),
  ];
}

function enumerate(names: readonly string[]): string {
  const more = names.length > mostShown ? ` and ${names.length - mostShown} more` : "";
  return `${names.slice(0, mostShown).map(show).join(", ")}${more}`;
}

function show(text: string): string {
  return quoteName(cut(text));
}

function cut(text: string): string {
  return cutText(text, longestShown);
}
