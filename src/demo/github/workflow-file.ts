import { FormatFault } from "../../formats/fault.ts";
import { DeferredText, Literal, type Mapping, type Value } from "../../formats/value.ts";
import { readYaml } from "../../formats/yaml/read.ts";

/** An input that a workflow declares. */
export interface DeclaredInput {
  readonly type: string;
  readonly isRequired: boolean;
  readonly default: string | undefined;
  readonly options: readonly string[];
}

/** What a workflow's file says of how it is started. */
export interface WorkflowFile {
  readonly name: string | undefined;
  readonly runName: string | undefined;
  /** `undefined` when it cannot be dispatched. */
  readonly dispatch: ReadonlyMap<string, DeclaredInput> | undefined;
  /** The types of repository events that start it, empty for all; `undefined` when none does. */
  readonly eventTypes: readonly string[] | undefined;
}

/** Reads a workflow's file; what is wrong with its YAML comes back as text. */
export function readWorkflowFile(text: string): WorkflowFile | string {
  try {
    const root = mappingOf(readYaml(text, "1.2"));
    const triggers = triggersOf(root?.get("on"));
    const types = mappingOf(triggers.get("repository_dispatch"))?.get("types");
    return {
      name: textOf(root?.get("name")),
      runName: textOf(root?.get("run-name")),
      dispatch: triggers.has("workflow_dispatch")
        ? readInputs(mappingOf(triggers.get("workflow_dispatch"))?.get("inputs"))
        : undefined,
      eventTypes: triggers.has("repository_dispatch") ? textsOf(types) : undefined,
    };
  } catch (error) {
    if (error instanceof FormatFault) {
      return `failed to parse workflow: (Line: ${error.line}, Col: ${error.column}): ${error.message}`;
    }
    throw error;
  }
}

/** A run's title: `run-name` with the values that it mentions, and nothing in the place of those that are not known. */
export function renderRunName(template: string, values: Readonly<Record<string, string>>): string {
  return template.replaceAll(/\$\{\{\s*([\w.-]+)\s*\}\}/gu, (_, name: string) => values[name] ?? "");
}

function triggersOf(on: Value | undefined): Mapping {
  const mapping = mappingOf(on);
  return mapping ?? new Map(textsOf(on).map((name) => [name, null]));
}

function readInputs(value: Value | undefined): ReadonlyMap<string, DeclaredInput> {
  const entries = [...(mappingOf(value) ?? new Map<string, Value>())];
  return new Map(
    entries.map(([name, declared]) => {
      const mapping = mappingOf(declared);
      return [
        name,
        {
          type: textOf(mapping?.get("type")) ?? "string",
          isRequired: mapping?.get("required") === true,
          default: textOf(mapping?.get("default")),
          options: textsOf(mapping?.get("options")),
        },
      ];
    }),
  );
}

function mappingOf(value: Value | undefined): Mapping | undefined {
  return value instanceof Map ? value : undefined;
}

function textsOf(value: Value | undefined): readonly string[] {
  const items = Array.isArray(value) ? value : [value];
  return items.map((item) => textOf(item)).filter((text) => text !== undefined);
}

function textOf(value: Value | undefined): string | undefined {
  if (value instanceof Literal || value instanceof DeferredText) {
    return value.text;
  }
  return typeof value === "string" || typeof value === "boolean" ? String(value) : undefined;
}
