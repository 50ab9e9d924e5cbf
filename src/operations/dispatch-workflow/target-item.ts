import type { Mapping, Value } from "../../formats/value.ts";
import type { Repository } from "../../io/github/model.ts";
import type { Parsed } from "../../operation/inputs.ts";
import { didYouMean } from "../../operation/nearest.ts";
import { quoteName } from "../../runner/safe-text.ts";
import { textOf } from "./accepted-inputs.ts";
import { type InputTexts, toInputTexts } from "./input-values.ts";
import { parseReference, type Reference } from "./reference.ts";
import { parseRepository } from "./repository-name.ts";
import { parseWorkflowName, type WorkflowName } from "./workflow-name.ts";

/** What an item, or the step itself, says of a target; `undefined` where it says nothing. */
export interface ItemParts {
  readonly repository: Repository | undefined;
  readonly workflow: WorkflowName | undefined;
  readonly ref: Reference | undefined;
  readonly inputs: InputTexts | undefined;
}

/** Which parts the step itself gives, be they right or wrong: an item may do without them. */
export interface KnownParts {
  readonly repository: boolean;
  readonly workflow: boolean;
}

const keys = ["repository", "workflow", "ref", "inputs"] as const;
const longestKey = 100;

/** Reads an item of `dispatches`, and all that is wrong with it: sentences. An empty value is none. */
export function readItem(item: Mapping, known: KnownParts): { parts: ItemParts; problems: readonly string[] } {
  const problems: string[] = findUnknownKeys(item);
  const read = <T>(key: (typeof keys)[number], parse: (value: Value) => Parsed<T | undefined>): T | undefined => {
    const parsed = parse(item.get(key) ?? null);
    if ("problem" in parsed) {
      problems.push(`${key}: ${parsed.problem}`);
      return undefined;
    }
    if (parsed.value === undefined && (key === "repository" || key === "workflow") && !known[key]) {
      problems.push(`It has no ${key}, and neither has the step.`);
    }
    return parsed.value;
  };
  const parts = {
    repository: read("repository", (value) => parseText(value, parseRepository)),
    workflow: read("workflow", (value) => parseText(value, parseWorkflowName)),
    ref: read("ref", (value) => parseText(value, parseReference)),
    inputs: read("inputs", parseInputs),
  };
  return { parts, problems };
}

function findUnknownKeys(item: Mapping): string[] {
  const accepted: readonly string[] = keys;
  return [...item.keys()]
    .filter((key) => !accepted.includes(key))
    .map((key) => key.slice(0, longestKey))
    .map((key) => `${quoteName(key)} is none of ${keys.join(", ")}.${didYouMean(key, keys)}`);
}

function parseText<T>(value: Value, parse: (given: string) => Parsed<T>): Parsed<T | undefined> {
  const text = textOf(value)?.trim();
  if (text === undefined && value !== null) {
    return { problem: "This is not a text." };
  }
  return text === undefined || text === "" ? { value: undefined } : parse(text);
}

function parseInputs(value: Value): Parsed<InputTexts | undefined> {
  if (value === null || value === "") {
    return { value: undefined };
  }
  return value instanceof Map ? toInputTexts(value) : { problem: "This is not a mapping of names to values." };
}
