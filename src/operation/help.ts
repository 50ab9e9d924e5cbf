import type { AnyOperation } from "./define.ts";
import { badInputDescription } from "./failure.ts";
import type { Input, Inputs } from "./inputs.ts";
import { commonInputs } from "./request.ts";

/** An input's default as people write it; empty when there is none. */
export function renderDefault({ default: value, defaultText, defaultExpression }: Input<unknown>): string {
  if (defaultText !== undefined || defaultExpression !== undefined || value === undefined) {
    return defaultText ?? defaultExpression ?? "";
  }
  return Array.isArray(value) ? value.join(", ") : String(value);
}

/** The page of `bin/stdops --help`. */
export function renderOverview(operations: readonly AnyOperation[]): string {
  const width = Math.max(...operations.map(({ name }) => name.length));
  return [
    "Usage: stdops <operation> [--<input> <value>]...",
    "",
    "Operations:",
    ...operations.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`),
    "",
    "  stdops <operation> --help   the inputs, outputs and failures of one operation",
    "  stdops list [--json]        the operations",
    "  stdops --version            the version",
    "  stdops demo                 the main chain, on this machine alone; --fail-at <operation>, --keep",
    "",
    "Every operation takes --json: standard output is then one JSON object. Logs go to standard error.",
    "An input without a flag is read from STDOPS_<INPUT>, upper case, - as _; a token also from GH_TOKEN, GITHUB_TOKEN.",
    "Exit codes: 0 success, 1 a declared failure, 2 bad input, 70 a defect of stdops.",
  ].join("\n");
}

/** The page of `bin/stdops <operation> --help`. */
export function renderHelp(operation: AnyOperation): string {
  const failures = { ...operation.failures, "bad-input": badInputDescription };
  return [
    `stdops ${operation.name}: ${operation.summary}`,
    "",
    `Usage: stdops ${operation.name} [--<input> <value>]...`,
    "",
    "Inputs:",
    ...renderInputs({ ...operation.inputs, ...commonInputs }),
    "",
    "Outputs:",
    ...Object.entries(operation.outputs).map(
      ([name, { kind, description }]) => `  ${name} (${kind})\n      ${description}`,
    ),
    "",
    "Failures:",
    ...Object.entries(failures).map(([code, { sentence, hint }]) => `  ${code}\n      ${sentence} ${hint}`),
    "",
    "Examples:",
    ...operation.examples.map((example) => `  # ${example.title}\n  ${renderCall(operation.name, example.with)}`),
  ].join("\n");
}

function renderInputs(inputs: Inputs): readonly string[] {
  return Object.entries(inputs).map(([name, input]) => {
    const standard = renderDefault(input);
    const where = input.defaultExpression === undefined ? "" : " on a runner";
    const note = input.required === true ? ", required" : standard === "" ? "" : `, default ${standard}${where}`;
    const choices = input.choices.length === 0 ? "" : ` One of ${input.choices.join(", ")}.`;
    return `  --${name} (${input.kind}${note})\n      ${input.description}${choices}`;
  });
}

/** A call on a command line, quoted for a shell. */
export function renderCall(operation: string, inputs: Readonly<Record<string, string | undefined>>): string {
  return ["stdops", operation, ...renderWords(inputs)].join(" ");
}

/** The flags of a call, each a word quoted for a shell. */
export function renderWords(inputs: Readonly<Record<string, string | undefined>>): readonly string[] {
  return Object.entries(inputs).flatMap(([name, value]) =>
    value === undefined ? [] : value.split("\n").map((line) => `--${name}=${quoteForShell(line)}`),
  );
}

/** A word as a shell takes it literally. */
export function quoteForShell(word: string): string {
  return /^[A-Za-z0-9_./:=@%+,-]+$/u.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
