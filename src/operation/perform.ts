import type { Clock } from "../io/clock.ts";
import type { Environment } from "../io/environment.ts";
import { errorMessage } from "../io/system-error.ts";
import type { FailureReport, Host, InputFault, Outcome } from "../runner/runner.ts";
import { quoteName } from "../runner/safe-text.ts";
import { isError, renderCauses } from "./causes.ts";
import type { AnyOperation, Context } from "./define.ts";
import { BadInput, Failure } from "./failure.ts";
import { renderOutputs } from "./outputs.ts";
import { commonInputs, maskSecrets, parseInputs, type RawInputs, resolveDirectory } from "./request.ts";
import { spillLongOutputs } from "./spill.ts";
import { renderSummary } from "./summary.ts";

/** Everything a performance needs from outside. */
export interface Stage {
  readonly host: Host;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly environment: Environment;
  /** The folder that the process was started in. */
  readonly currentDirectory: string;
  readonly workers: URL | undefined;
  /** What was found wrong with the inputs before they came here, by whoever read the command line. */
  readonly faults?: readonly InputFault[];
}

/** Exit codes of the command line. An action turns every one but `success` into 1. */
export const exitCodes = { success: 0, failure: 1, badInput: 2, defect: 70, interrupted: 130 } as const;

/** Where our own defects are to be reported. */
const reportHint =
  "This is a defect of stdops itself. Please report it with the lines below, on the project's issue page.";

interface Ending {
  readonly values: Readonly<Record<string, unknown>>;
  readonly outputs: Readonly<Record<string, unknown>>;
  readonly problem: unknown;
}

/**
 * Performs an operation from raw inputs to its end: the only place that catches, and the only one that fails the step.
 * Secrets are masked first, then all inputs are read; outputs that are known are set on failure too. Returns the exit
 * code; never rejects.
 */
export async function perform(operation: AnyOperation, raw: RawInputs, stage: Stage): Promise<number> {
  const inputs = { ...commonInputs, ...operation.inputs };
  maskSecrets(inputs, raw, stage.host);
  let ending: Ending;
  try {
    ending = await act(operation, raw, stage);
  } catch (problem) {
    ending = { values: {}, outputs: problem instanceof Failure ? problem.outputs : {}, problem };
  }
  return await conclude(operation, ending, stage);
}

async function act(operation: AnyOperation, raw: RawInputs, stage: Stage): Promise<Ending> {
  const { faults: earlier = [] } = stage;
  const { values, faults } = await parseInputs({ ...commonInputs, ...operation.inputs }, raw);
  const directory = resolveDirectory(values["working-directory"], stage.currentDirectory);
  const directoryFaults =
    "problem" in directory ? [{ input: "working-directory", message: `working-directory: ${directory.problem}` }] : [];
  if ("problem" in directory || earlier.length + faults.length > 0) {
    return { values, outputs: {}, problem: new BadInput([...earlier, ...faults, ...directoryFaults]) };
  }
  try {
    const outputs = await operation.run(values, createContext(operation, directory.value, stage));
    return { values, outputs, problem: undefined };
  } catch (problem) {
    return {
      values,
      outputs: problem instanceof Failure ? problem.outputs : {},
      problem: problem ?? new Error("nothing"),
    };
  }
}

function createContext(
  operation: AnyOperation,
  directory: string,
  { host, clock, signal, environment, workers }: Stage,
): Context<AnyOperation["inputs"], AnyOperation["outputs"], AnyOperation["failures"]> {
  return {
    runner: host,
    clock,
    signal,
    environment,
    directory,
    workers,
    fail: (code, message, options = {}) =>
      new Failure(code, message, { ...options, hint: options.hint ?? operation.failures[code]?.hint ?? "" }),
    badInput: (name, message) => new BadInput([{ input: name, message: `${name}: ${message}` }]),
  };
}

async function conclude(operation: AnyOperation, ending: Ending, stage: Stage): Promise<number> {
  const { code, report } = judge(operation, ending.problem, stage.signal);
  try {
    const outcome: Outcome = {
      operation: operation.name,
      outputs: spillLongOutputs(renderOutputs(operation.outputs, ending.outputs), stage),
      failure: report,
      summary: stage.host.showsSummary ? summarize(operation, ending, report) : undefined,
    };
    await stage.host.conclude(outcome);
    return code;
  } catch (problem) {
    const failure = reportDefect(problem);
    await stage.host.conclude({ operation: operation.name, outputs: [], failure, summary: undefined });
    return exitCodes.defect;
  }
}

/** The section for the job summary; `undefined` when the user wants none. */
function summarize(operation: AnyOperation, { values, outputs }: Ending, failure: FailureReport | undefined) {
  const parsed = failure === undefined || (failure.code !== "bad-input" && failure.code !== defectCode);
  const section = parsed ? operation.summarize(values, outputs) : { facts: [] };
  return values["summary"] === false ? undefined : renderSummary(operation.name, section, failure);
}

interface Judgement {
  readonly code: number;
  readonly report: FailureReport | undefined;
}

function judge(operation: AnyOperation, problem: unknown, signal: AbortSignal): Judgement {
  if (problem === undefined) {
    return { code: exitCodes.success, report: undefined };
  }
  if (problem instanceof BadInput) {
    const { code, message, hint, faults } = problem;
    return {
      code: exitCodes.badInput,
      report: { code, message, hint, faults, details: renderCauses(problem.cause, message) },
    };
  }
  if (problem instanceof Failure && Object.hasOwn(operation.failures, problem.code)) {
    const { code, message, hint } = problem;
    return {
      code: exitCodes.failure,
      report: { code, message, hint, faults: [], details: renderCauses(problem.cause, message) },
    };
  }
  if (signal.aborted) {
    const report = { code: "cancelled", message: "The step was cancelled.", hint: "", faults: [], details: "" };
    return { code: exitCodes.interrupted, report };
  }
  return { code: exitCodes.defect, report: reportDefect(problem) };
}

const defectCode = "defect";

/** Reports something that no operation throws on purpose. */
function reportDefect(problem: unknown): FailureReport {
  const details = isError(problem) ? renderStack(problem) : quoteName(String(problem));
  return { code: defectCode, message: `Unexpected: ${errorMessage(problem)}.`, hint: reportHint, faults: [], details };
}

function renderStack(error: Error): string {
  const cause = renderCauses(error.cause);
  return `${error.stack ?? error.message}${cause === "" ? "" : `\ncaused by ${cause}`}`;
}

/** Reports a problem that came up before an operation was known. Returns the exit code. */
export async function reportEarly(problem: unknown, { host }: Pick<Stage, "host">): Promise<number> {
  const bad = problem instanceof BadInput;
  const failure = bad
    ? { code: problem.code, message: problem.message, hint: problem.hint, faults: problem.faults, details: "" }
    : reportDefect(problem);
  await host.conclude({ operation: "stdops", outputs: [], failure, summary: undefined });
  return bad ? exitCodes.badInput : exitCodes.defect;
}
