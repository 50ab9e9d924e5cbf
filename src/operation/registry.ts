import { quoteName } from "../runner/safe-text.ts";
import type { AnyOperation } from "./define.ts";
import { BadInput } from "./failure.ts";
import { didYouMean } from "./nearest.ts";

/** Operations by name, each loaded when asked for. */
export type Registry = Readonly<Record<string, () => Promise<AnyOperation>>>;

/** Loads the operation of that name. @throws BadInput naming the nearest, when there is none. */
export async function loadOperation(registry: Registry, name: string): Promise<AnyOperation> {
  const load = Object.hasOwn(registry, name) ? registry[name] : undefined;
  if (load !== undefined) {
    return await load();
  }
  const names = Object.keys(registry);
  const message =
    name === ""
      ? `operation: Name one of ${names.join(", ")}.`
      : `operation: ${quoteName(name)} is none of ${names.join(", ")}.${didYouMean(name, names)}`;
  throw new BadInput([{ input: "operation", message }], "Name an operation that exists.");
}

/** Loads all operations, in the registry's order. */
export async function loadAll(registry: Registry): Promise<readonly AnyOperation[]> {
  const operations: AnyOperation[] = [];
  // One after the other: Jest's loader may lose a module that several imports want at the same moment.
  for (const load of Object.values(registry)) {
    operations.push(await load());
  }
  return operations;
}

/** Of the given input names, those that `operation` does not know but others do, with the names of those others. */
export function foreignInputs(
  operation: AnyOperation,
  given: Iterable<string>,
  all: readonly AnyOperation[],
): readonly { readonly input: string; readonly owners: readonly string[] }[] {
  return [...given]
    .filter((input) => !Object.hasOwn(operation.inputs, input))
    .map((input) => ({
      input,
      owners: all.filter(({ inputs }) => Object.hasOwn(inputs, input)).map(({ name }) => name),
    }))
    .filter(({ owners }) => owners.length > 0);
}
