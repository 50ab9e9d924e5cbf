/** What is generated from declarations: action.yml files as plain objects, and tables for the docs. Pure. */

import type { AnyOperation } from "./define.ts";
import { badInputDescription } from "./failure.ts";
import { renderCall, renderDefault } from "./help.ts";
import type { Input, Inputs } from "./inputs.ts";
import { declaredNames, type Outputs } from "./outputs.ts";
import { commonInputs } from "./request.ts";

interface ManifestInput {
  readonly description: string;
  readonly required: boolean;
  readonly default?: string;
}

/** An action.yml of a Node action. */
export interface Manifest {
  readonly name: string;
  readonly description: string;
  readonly author: string;
  readonly branding: { readonly icon: string; readonly color: string };
  readonly inputs: Readonly<Record<string, ManifestInput>>;
  readonly outputs: Readonly<Record<string, { readonly description: string }>>;
  readonly runs: Readonly<Record<string, string>>;
}

const author = "the stdops authors";
const post = { "post-if": "always()" };

/** The manifest of one operation's own action, `actions/<operation>/action.yml`. */
export function leafManifest(operation: AnyOperation): Manifest {
  const inputs = { ...operation.inputs, ...commonInputs };
  return {
    name: `stdops ${operation.name}`,
    description: operation.summary,
    author,
    branding: operation.branding,
    inputs: Object.fromEntries(Object.entries(inputs).map(([name, input]) => [name, leafInput(input)])),
    outputs: outputsOf([operation]),
    runs: {
      using: "node24",
      main: `../../dist/${operation.name}.js`,
      ...(operation.post === undefined ? {} : { post: "../../dist/post.js", ...post }),
    },
  };
}

function leafInput(input: Input<unknown>): ManifestInput {
  const standard = input.defaultText === undefined ? renderDefault(input) : "";
  return {
    description: describeInput(input),
    required: input.required === true,
    ...(standard === "" ? {} : { default: standard }),
  };
}

/** What a manifest or table says of an input: its description, its words, and a default that is none of fixed text. */
function describeInput({ description, choices, defaultText }: Input<unknown>): string {
  const words = choices.length === 0 ? "" : ` One of ${choices.join(", ")}.`;
  return `${description}${words}${defaultText === undefined ? "" : ` Default: ${defaultText}.`}`;
}

/** The manifest of the root action, the one front door for every operation. */
export function rootManifest(operations: readonly AnyOperation[], description: string): Manifest {
  const names = operations.map(({ name }) => name);
  const operation = { description: `What to do: one of ${names.join(", ")}.`, required: true };
  const common = Object.entries(commonInputs).map(([name, input]) => [name, leafInput(input)]);
  return {
    name: "stdops",
    description,
    author,
    branding: { icon: "book-open", color: "blue" },
    inputs: { operation, ...Object.fromEntries(common), ...rootInputs(operations) },
    outputs: outputsOf(operations),
    runs: { using: "node24", main: "dist/index.js", post: "dist/post.js", ...post },
  };
}

/** Inputs of all operations. Defaults differ from one to another, so they stand in words; only expressions are set. */
function rootInputs(operations: readonly AnyOperation[]): Record<string, ManifestInput> {
  const names = new Set(operations.flatMap(({ inputs }) => Object.keys(inputs)));
  return Object.fromEntries(
    [...names].map((name) => {
      const uses = operations.flatMap(({ name: operation, inputs }) => {
        const input = inputs[name];
        return input === undefined ? [] : [{ operation, input }];
      });
      const expression = uses.map(({ input }) => input.defaultExpression).find((given) => given !== undefined);
      const description = uses.map(({ operation, input }) => `${operation}: ${describeInRoot(input)}`).join("\n");
      return [name, { description, required: false, ...(expression === undefined ? {} : { default: expression }) }];
    }),
  );
}

function describeInRoot(input: Input<unknown>): string {
  const standard = input.defaultText === undefined && input.defaultExpression === undefined ? renderDefault(input) : "";
  const note = input.required === true ? " Required." : standard === "" ? "" : ` Default: ${standard}.`;
  return `${describeInput(input)}${note}`;
}

function outputsOf(operations: readonly AnyOperation[]): Manifest["outputs"] {
  const several = operations.length > 1;
  const described = new Map<string, string[]>();
  for (const { name: operation, outputs } of operations) {
    for (const name of declaredNames(outputs)) {
      const text = describeOutput(name, outputs);
      described.set(name, [...(described.get(name) ?? []), several ? `${operation}: ${text}` : text]);
    }
  }
  return Object.fromEntries([...described].map(([name, texts]) => [name, { description: texts.join("\n") }]));
}

function describeOutput(name: string, outputs: Outputs): string {
  const base = name.replace(/-file$/u, "");
  return (
    outputs[name]?.description ?? `A file that holds ${base} when it is longer than 256 KiB; ${base} is empty then.`
  );
}

/** The table of an operation's inputs. */
export function inputTable(inputs: Inputs): string {
  const rows = Object.entries(inputs).map(([name, input]) => {
    const standard = input.defaultText ?? wrapCode(renderDefault(input));
    return [`\`${name}\``, input.kind, input.required === true ? "required" : standard, describeForTable(input)];
  });
  return markdownTable(["input", "kind", "default", "meaning"], rows);
}

function describeForTable({ description, choices }: Input<unknown>): string {
  return choices.length === 0 ? description : `${description} One of ${choices.map(wrapCode).join(" ")}.`;
}

function wrapCode(text: string): string {
  return text === "" ? "–" : `\`${text}\``;
}

/** The table of an operation's outputs. */
export function outputTable(outputs: Outputs): string {
  const rows = declaredNames(outputs).map((name) => {
    const kind = outputs[name]?.kind ?? "text";
    return [`\`${name}\``, kind, describeOutput(name, outputs)];
  });
  const chosen = Object.values(outputs).filter(({ kind }) => kind === "named");
  return markdownTable(
    ["output", "kind", "meaning"],
    [...rows, ...chosen.map(({ description }) => ["names of yours", "text", description])],
  );
}

/** The table of an operation's failures. */
export function failureTable({ failures }: AnyOperation): string {
  const all = { ...failures, "bad-input": badInputDescription };
  return markdownTable(
    ["code", "what happened", "what to do"],
    Object.entries(all).map(([code, { sentence, hint }]) => [`\`${code}\``, sentence, hint]),
  );
}

/** An operation's permissions as a list; a sentence when it needs none. */
export function permissionList({ permissions }: AnyOperation): string {
  const entries = Object.entries(permissions);
  return entries.length === 0
    ? "None."
    : entries.map(([scope, { access, reason }]) => `- \`${scope}: ${access}\`: ${reason}.`).join("\n");
}

/** An operation's examples, each as a step and as a call at a terminal. `toYaml` renders an object as YAML. */
export function exampleList({ name, examples }: AnyOperation, toYaml: (value: unknown) => string): string {
  const parts = examples.map((example) => {
    const step = toYaml([{ uses: `OWNER/stdops/actions/${name}@v1`, with: example.with }]).trimEnd();
    return `${example.title}:\n\n\`\`\`yaml\n${step}\n\`\`\`\n\n\`\`\`sh\nbin/${renderCall(name, example.with)}\n\`\`\``;
  });
  return parts.join("\n\n");
}

/** The table of all operations, for the front page. */
export function operationTable(operations: readonly AnyOperation[]): string {
  const rows = operations.map(({ name, summary }) => [`[\`${name}\`](actions/${name}/README.md)`, summary]);
  return markdownTable(["operation", "what it does"], rows);
}

function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), `|${" --- |".repeat(head.length)}`, ...rows.map(line)].join("\n");
}
