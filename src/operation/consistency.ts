import type { AnyOperation } from "./define.ts";
import type { Input } from "./inputs.ts";
import { declaredNames } from "./outputs.ts";
import { commonInputs } from "./request.ts";

const kebab = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u;

/**
 * Finds what declarations must not say: one input name with two kinds (or other words for a choice) in two operations,
 * an input that every operation has anyway, names that are not kebab-case, an output beside another's `-file`, and an
 * expression as the default of an input that `alwaysGiven` does not list. Returns a sentence for each.
 */
export function findInconsistencies(
  operations: readonly AnyOperation[],
  alwaysGiven: readonly string[],
): readonly string[] {
  return [
    ...operations.flatMap(checkNames),
    ...checkSharedInputs(operations),
    ...checkExpressions(operations, alwaysGiven),
  ];
}

function checkNames({ name, inputs, outputs, failures }: AnyOperation): readonly string[] {
  const names = [name, ...Object.keys(inputs), ...Object.keys(outputs), ...Object.keys(failures)];
  const declared = declaredNames(outputs);
  return [
    ...names.filter((word) => !kebab.test(word)).map((word) => `${name}: "${word}" is not kebab-case.`),
    ...Object.keys(inputs)
      .filter((input) => Object.hasOwn(commonInputs, input) || input === "operation")
      .map((input) => `${name}: the input "${input}" is one that every operation has.`),
    ...declared
      .filter((output, index) => declared.indexOf(output) !== index)
      .map((output) => `${name}: the output "${output}" is declared twice, once as the file of another.`),
    ...(Object.hasOwn(failures, "bad-input") ? [`${name}: bad-input needs no declaration.`] : []),
  ];
}

function checkSharedInputs(operations: readonly AnyOperation[]): readonly string[] {
  const known = new Map<string, { readonly operation: string; readonly input: Input<unknown> }>();
  const faults: string[] = [];
  for (const { name: operation, inputs } of operations) {
    for (const [name, input] of Object.entries(inputs)) {
      const first = known.get(name);
      if (first === undefined) {
        known.set(name, { operation, input });
      } else if (first.input.kind !== input.kind || first.input.choices.join() !== input.choices.join()) {
        faults.push(`The input "${name}" differs between ${first.operation} and ${operation} in kind or words.`);
      }
    }
  }
  return faults;
}

function checkExpressions(operations: readonly AnyOperation[], alwaysGiven: readonly string[]): readonly string[] {
  const found = operations.flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([name, input]) => (input.defaultExpression === undefined ? [] : [name])),
  );
  return [...new Set(found)]
    .filter((name) => !alwaysGiven.includes(name))
    .map((name) => `The input "${name}" has an expression as its default: list it in alwaysGiven.`);
}
