import type { Clock } from "../io/clock.ts";
import type { Environment } from "../io/environment.ts";
import type { Runner } from "../runner/runner.ts";
import type { BadInput, Failure, Failures } from "./failure.ts";
import type { Input, Inputs, InputValues } from "./inputs.ts";
import type { KnownOutputs, Outputs, OutputValues } from "./outputs.ts";
import type { Summary } from "./summary.ts";

interface FailOptions<O extends Outputs> {
  /** Instead of the declared hint. */
  readonly hint?: string;
  readonly cause?: unknown;
  /** What is known of the outputs; they are set although the step fails. */
  readonly outputs?: KnownOutputs<O>;
}

/** Builds a failure with a declared code, to be thrown. */
type Fail<O extends Outputs, F extends Failures> = (
  code: keyof F & string,
  message: string,
  options?: FailOptions<O>,
) => Failure;

/** What `run` may use besides its inputs. */
export interface Context<I extends Inputs, O extends Outputs, F extends Failures> {
  readonly runner: Runner;
  readonly clock: Clock;
  /** Aborted when the job is cancelled. */
  readonly signal: AbortSignal;
  readonly environment: Environment;
  /** The absolute path of `working-directory`. */
  readonly directory: string;
  /** Where the bundle's worker scripts lie; `undefined` when the sources run unbundled, without threads. */
  readonly workers: URL | undefined;
  readonly fail: Fail<O, F>;
  /** Builds the failure of inputs that are wrong together, or wrong for what was found, to be thrown. */
  readonly badInput: (input: keyof I & string, message: string) => BadInput;
}

/** How an input's value is written: one of its words, `true` or `false`, or any text. */
type Written<X> =
  X extends Input<infer T> ? (T extends string ? T : T extends boolean ? "true" | "false" : string) : never;

/** A call that is shown in the docs and run by the tests. */
interface Example<I extends Inputs, O extends Outputs> {
  readonly title: string;
  readonly with: { readonly [K in keyof I]?: Written<I[K]> };
  /** Outputs, as text, that the call must give when it runs in the folder of examples. */
  readonly expect?: { readonly [K in keyof O]?: string };
}

/** A permission of the job's token, and what for. */
interface Permission {
  readonly access: "read" | "write";
  readonly reason: string;
}

/** An operation: everything that is said about it, in the one place where it is said, and what it does. */
export interface Operation<I extends Inputs, O extends Outputs, F extends Failures> {
  /** Kebab-case; the value of `operation`, the name of its folder and of its action. */
  readonly name: string;
  /** One sentence. */
  readonly summary: string;
  /** Icon and colour on GitHub's Marketplace. */
  readonly branding: { readonly icon: string; readonly color: string };
  readonly inputs: I;
  readonly outputs: O;
  readonly failures: F;
  readonly permissions: Readonly<Record<string, Permission>>;
  readonly examples: readonly Example<NoInfer<I>, NoInfer<O>>[];
  /** Acts, and returns its outputs. Throws a {@link Failure} that `fail` or `badInput` built. */
  run(inputs: InputValues<I>, context: Context<I, O, F>): Promise<OutputValues<O>>;
  /** The section for the job summary, from what is known at the end, on failure too. */
  summarize(inputs: InputValues<I>, outputs: KnownOutputs<O>): Summary;
  /** What is left to do at the job's end, for operations that outlive their step. It may warn; it cannot fail the job. */
  post?(inputs: InputValues<I>, context: PostContext): Promise<void>;
}

/** What `post` may use. */
export interface PostContext {
  readonly runner: Runner;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly environment: Environment;
}

/** Any operation, for the parts of the house that know none. */
export type AnyOperation = Operation<Inputs, Outputs, Failures>;

/** Declares an operation; the types of its inputs and outputs flow into `run`. */
export function defineOperation<const I extends Inputs, const O extends Outputs, const F extends Failures>(
  operation: Operation<I, O, F>,
): Operation<I, O, F> {
  return operation;
}
