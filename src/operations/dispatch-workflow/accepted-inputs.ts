import { FormatFault } from "../../formats/fault.ts";
import { DeferredText, isList, isMapping, Literal, type Mapping, type Value } from "../../formats/value.ts";

/** An input as a workflow file declares it. */
export interface AcceptedInput {
  readonly name: string;
  /** `string`, `boolean`, `number`, `choice`, `environment`, or a word to come. */
  readonly type: string;
  /** It has to be given, and not empty. */
  readonly required: boolean;
  /** There is a default, if only an empty one. */
  readonly hasDefault: boolean;
  /** Of a choice, as written; `undefined` where there are none to be read. */
  readonly options: readonly string[] | undefined;
}

/** What a workflow file says of being dispatched. */
export type WorkflowFile =
  | { readonly kind: "inputs"; readonly inputs: readonly AcceptedInput[] }
  | { readonly kind: "no-trigger" }
  | { readonly kind: "unreadable"; readonly why: string };

const trigger = "workflow_dispatch";

/** Reads which inputs a workflow file accepts. What is not written as GitHub wants it is left to GitHub: `unreadable`. */
export async function readAcceptedInputs(fileText: string): Promise<WorkflowFile> {
  const { readYaml } = await import("../../formats/yaml/read.ts");
  try {
    const file = readYaml(fileText, "1.2");
    return file instanceof Map ? readTriggers(file) : unreadable("It is not a mapping.");
  } catch (fault) {
    if (fault instanceof FormatFault) {
      return unreadable(`It is not valid YAML at line ${fault.line}, column ${fault.column}: ${fault.message}`);
    }
    throw fault;
  }
}

function unreadable(why: string): WorkflowFile {
  return { kind: "unreadable", why };
}

function readTriggers(file: Mapping): WorkflowFile {
  // Keys keep their text here; a file that a YAML 1.1 library wrote may have `true` for `on`.
  const on = file.get("on") ?? file.get("true");
  if (on === undefined || on === null) {
    return unreadable("It has no `on`.");
  }
  if (typeof on === "string") {
    return isTrigger(on) ? noInputs : { kind: "no-trigger" };
  }
  if (isList(on)) {
    return on.some((event) => typeof event === "string" && isTrigger(event)) ? noInputs : { kind: "no-trigger" };
  }
  if (!isMapping(on)) {
    return unreadable("Its `on` names no event.");
  }
  const key = [...on.keys()].find(isTrigger);
  return key === undefined ? { kind: "no-trigger" } : readInputs(on.get(key) ?? null);
}

const noInputs: WorkflowFile = { kind: "inputs", inputs: [] };

/** What GitHub may take in another case is not refused here. */
function isTrigger(event: string): boolean {
  return event.toLowerCase() === trigger;
}

function readInputs(settings: Value): WorkflowFile {
  if (settings === null) {
    return noInputs;
  }
  const inputs = isMapping(settings) ? (settings.get("inputs") ?? null) : undefined;
  if (inputs === null) {
    return noInputs;
  }
  if (inputs === undefined || !isMapping(inputs)) {
    return unreadable(`Its \`${trigger}\` is not written as a mapping with \`inputs\`.`);
  }
  return { kind: "inputs", inputs: [...inputs].map(([name, value]) => readInput(name, value)) };
}

function readInput(name: string, value: Value): AcceptedInput {
  const settings: Mapping = isMapping(value) ? value : new Map();
  const options = settings.get("options");
  const texts = options !== undefined && isList(options) ? options.map(textOf) : [undefined];
  const known = texts.filter((text) => text !== undefined);
  return {
    name,
    type: (textOf(settings.get("type") ?? null) ?? "").toLowerCase() || "string",
    required: textOf(settings.get("required") ?? null)?.toLowerCase() === "true",
    hasDefault: (settings.get("default") ?? null) !== null,
    options: known.length === texts.length && known.length > 0 ? known : undefined,
  };
}

/** A scalar as written; `undefined` for what is none, or null. */
export function textOf(value: Value): string | undefined {
  if (value instanceof Literal || value instanceof DeferredText) {
    return value.text;
  }
  return typeof value === "string" || typeof value === "boolean" ? String(value) : undefined;
}
