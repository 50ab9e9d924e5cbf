import type { RenderedOutput } from "../runner/runner.ts";

/** A declared output: a kind, what it means, and how a value becomes text. */
export interface Output<T> {
  readonly kind: "text" | "flag" | "integer" | "json" | "secret" | "named";
  readonly description: string;
  /** May be left out of a result. */
  readonly optional?: true;
  render(value: T): string;
}

/** Outputs by name, in kebab-case. A JSON output `x` brings `x-file` with it. */
export type Outputs = Readonly<Record<string, Output<unknown>>>;

type ValueOf<X> = X extends Output<infer T> ? T : never;
type OptionalNames<O> = { [K in keyof O]: O[K] extends { readonly optional: true } ? K : never }[keyof O];

/** What `run` returns: a value for every output that is not optional. */
export type OutputValues<O extends Outputs> = {
  readonly [K in Exclude<keyof O, OptionalNames<O>>]: ValueOf<O[K]>;
} & { readonly [K in OptionalNames<O>]?: ValueOf<O[K]> | undefined };

/** What is known of the outputs when a step fails. */
export type KnownOutputs<O extends Outputs> = { readonly [K in keyof O]?: ValueOf<O[K]> | undefined };

/** An output that a result may leave out. */
export function optional<O extends Output<unknown>>(output: O): O & { readonly optional: true } {
  return { ...output, optional: true };
}

/** Text, as it is. Durations are integers of milliseconds, under a name that ends in `-ms`. */
export function text(description: string): Output<string> {
  return { kind: "text", description, render: (value) => value };
}

/** `true` or `false`. */
export function flag(description: string): Output<boolean> {
  return { kind: "flag", description, render: String };
}

/** A whole number. */
export function integer(description: string): Output<number> {
  return { kind: "integer", description, render: String };
}

/**
 * A value as compact JSON, by `render` where JSON.stringify would lose something. Past 256 KiB a runner gets it as a
 * file, named by the output `<name>-file`.
 */
export function json<T>(description: string, render: (value: T) => string = JSON.stringify): Output<T> {
  return { kind: "json", description, render };
}

/** A secret: masked on a runner, printed only at a terminal. */
export function secret(description: string): Output<string> {
  return { kind: "secret", description, render: (value) => value };
}

/** Outputs whose names the user chose, each a text. */
export function named(description: string): Output<Readonly<Record<string, string>>> {
  return { kind: "named", description, render: (value) => JSON.stringify(value) };
}

const userName = /^[A-Za-z_][A-Za-z0-9_-]*$/u;

/** What is wrong with an output name that a user chose; `undefined` when it can be used. */
export function outputNameProblem(name: string, outputs: Outputs): string | undefined {
  if (!userName.test(name)) {
    return "it must begin with a letter or _ and go on with letters, digits, _ and - only";
  }
  return declaredNames(outputs).includes(name) ? "the operation itself has an output of that name" : undefined;
}

/** All names under which a runner may see outputs, `<name>-file` beside each JSON output. */
export function declaredNames(outputs: Outputs): readonly string[] {
  return Object.entries(outputs).flatMap(([name, { kind }]) => {
    if (kind === "named") {
      return [];
    }
    return kind === "json" ? [name, `${name}-file`] : [name];
  });
}

/** Renders what is known of the outputs, in the order of their declaration; what is `undefined` is left out. */
export function renderOutputs(outputs: Outputs, values: Readonly<Record<string, unknown>>): readonly RenderedOutput[] {
  return Object.entries(outputs).flatMap(([name, output]) => renderOutput(name, output, values[name]));
}

function renderOutput(name: string, output: Output<unknown>, value: unknown): readonly RenderedOutput[] {
  const { kind } = output;
  if (value === undefined) {
    return [];
  }
  if (kind === "named" && typeof value === "object" && value !== null) {
    return Object.entries(value).map(([key, item]) => renderText(key, String(item)));
  }
  const text = output.render(value);
  if (kind === "json") {
    return [{ name, text, json: text, long: true, secret: false }];
  }
  return kind === "text" || kind === "secret"
    ? [{ ...renderText(name, text), secret: kind === "secret" }]
    : [{ ...renderText(name, text), json: text }];
}

function renderText(name: string, text: string): RenderedOutput {
  return { name, text, json: JSON.stringify(text), long: false, secret: false };
}
