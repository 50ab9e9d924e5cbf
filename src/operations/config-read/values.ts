import type { Value } from "../../formats/value.ts";
import type { ConfigContext, ConfigInputs } from "./declaration.ts";
import { prefixVariables, type Variable } from "./exports.ts";
import { describeMissing } from "./lookup.ts";
import { locate, type Merged } from "./merge.ts";
import { type Path, renderPath, renderShortPath, toPath } from "./paths.ts";
import { isEmpty, toOutputText } from "./render.ts";
import type { Request } from "./requests.ts";

/** The step that is running: its inputs and its context. */
export interface Step {
  readonly given: ConfigInputs;
  readonly context: ConfigContext;
}

/** What was asked for by name, as text. */
export interface Requested {
  readonly value: string | undefined;
  readonly outputs: Readonly<Record<string, string>>;
  readonly variables: readonly Variable[];
}

/** Checks that every required path is there and not empty. @throws Failure, naming all that are not */
export function checkRequired(merged: Merged, start: readonly (string | number)[], { given, context }: Step): void {
  const problems = (given.required ?? []).flatMap((path) => {
    const found = locate(merged, [...toPath(start), ...path]);
    if ("missing" in found) {
      return [describeMissing(path, found.missing)];
    }
    const empty = path.includes("each") && Array.isArray(found.value) ? found.value.some(isEmpty) : false;
    return empty || isEmpty(found.value) ? [`${renderShortPath(path)} is empty.`] : [];
  });
  if (problems.length > 0) {
    throw context.fail("missing-required", problems.join(" "));
  }
}

/** The paths that are handed out by name; `undefined` where the whole is, since nothing was named or all is exported. */
export function listAsked(given: ConfigInputs): readonly Path[] | undefined {
  const { key, keys = [], "export-env": variables = [], "env-prefix": prefix } = given;
  const paths = [...(key === undefined ? [] : [key]), ...[...keys, ...variables].map(({ path }) => path)];
  const distinct = new Map(paths.map((path) => [renderPath(path), path]));
  return prefix === undefined && paths.length > 0 ? [...distinct.values()] : undefined;
}

/** Reads every value that `key`, `keys`, `export-env` and `env-prefix` ask for. @throws Failure, naming all that are missing */
export function readRequested(
  merged: Merged,
  section: { readonly value: Value; readonly steps: readonly (string | number)[] },
  { given, context }: Step,
): Requested {
  const problems: string[] = [];
  const read = ({ path, fallback }: Omit<Request, "name">): string => {
    const found = locate(merged, [...toPath(section.steps), ...path]);
    if (!("missing" in found)) {
      return toWellFormed(toOutputText(found.value), renderShortPath(path), context);
    }
    if (fallback === undefined) {
      problems.push(describeMissing(path, found.missing));
    }
    return fallback ?? "";
  };
  const value = given.key === undefined ? undefined : read({ path: given.key, fallback: given.default });
  const outputs = Object.fromEntries((given.keys ?? []).map((request) => [request.name, read(request)]));
  const variables = (given["export-env"] ?? []).map((request) => ({
    name: request.name,
    text: read(request),
    path: renderShortPath(request.path),
  }));
  if (problems.length > 0) {
    throw context.fail("key-not-found", [...new Set(problems)].join(" "));
  }
  const prefixed = given["env-prefix"] === undefined ? [] : prefixVariables(given["env-prefix"], section.value);
  if (prefixed === undefined) {
    throw context.badInput("env-prefix", "The names are longer in all than any environment: name a smaller section.");
  }
  for (const { text, path } of prefixed) {
    toWellFormed(text, path, context);
  }
  return { value, outputs, variables: [...variables, ...prefixed] };
}

/** No output and no variable can hold half of a surrogate pair; it would be replaced without a word. */
function toWellFormed(text: string, path: string, context: ConfigContext): string {
  if (!text.isWellFormed()) {
    throw context.fail("bad-encoding", `${path} holds half of a surrogate pair, which is no text in UTF-8.`);
  }
  return text;
}
