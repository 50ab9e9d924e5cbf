import { momentOf } from "../../../src/demo/github/runs-of-state.ts";
import type { GitHubState, Run } from "../../support/github/state.ts";
import type { Performed } from "./perform-dispatch.ts";

/** What is to be judged: one performance, and what was true on the server at its end. */
export interface Played {
  readonly performed: Performed;
  readonly state: GitHubState;
  /** The runs that others started. */
  readonly strangers: ReadonlySet<Run>;
  /** In milliseconds. */
  readonly timeout: number;
  /** How many runs may be ours; 1 unless told. */
  readonly targets?: number;
  /** So long what is left of a run that has ended may take to fetch, in milliseconds; two minutes unless told. */
  readonly collecting?: number;
  /** Whether a run that goes on at the timeout is to be cancelled. */
  readonly cancels?: boolean;
}

/** So much later than the deadline a step may end, in milliseconds. */
const tolerance = 200;
const token = "ghp_x";

/** Which of the promises of dispatch-workflow, which hold whatever happens, were broken: a sentence for each. */
export function findBreaches(played: Played): readonly string[] {
  return [
    ...findWrongRuns(played),
    ...findWrongEnd(played),
    ...findLateness(played),
    ...findSilences(played),
    ...findLeftRuns(played),
    ...findLeaks(played),
  ];
}

/** The runs that the step started. */
export function ownRuns({ state, strangers }: Pick<Played, "state" | "strangers">): readonly Run[] {
  return state.runs.filter((run) => !strangers.has(run));
}

function findWrongRuns(played: Played): readonly string[] {
  const { performed, strangers, targets = 1 } = played;
  const own = ownRuns(played);
  const told = toldRuns(performed);
  const isOwn = (id: string) => own.some((run) => String(run.id) === id);
  return [
    ...(own.length > targets ? [`started ${own.length} runs for ${targets}`] : []),
    ...told.filter((id) => !isOwn(id)).map((id) => `followed ${id}, which is a stranger's`),
    ...(new Set(told).size < told.length ? [`took a run for two: ${told.join(" ")}`] : []),
    ...[...strangers].filter((run) => run.cancelRequests > 0).map(({ id }) => `cancelled ${id}, which is a stranger's`),
  ];
}

/** The ids that the outputs tell. */
function toldRuns({ outputs }: Performed): readonly string[] {
  const runs: readonly { readonly "run-id": string | null }[] = JSON.parse(outputs["runs"] || "[]");
  const listed = runs.flatMap((run) => run["run-id"] ?? []);
  return listed.length === 0 && outputs["run-id"] ? [outputs["run-id"]] : listed;
}

function findWrongEnd(played: Played): readonly string[] {
  const { performed, state, targets = 1 } = played;
  const { code, failure, outputs } = performed;
  const own = ownRuns(played);
  const truths = own.map((run) => (run.byHand ?? momentOf(state, run)).conclusion ?? "none yet");
  if (code !== 0) {
    return [
      ...(code === 1 ? [] : [`exit code ${code}`]),
      ...(failure === undefined || failure.message === "" ? ["failed without a word"] : []),
      ...(failure?.code === "defect" ? [`a defect: ${failure.message} ${failure.details}`] : []),
    ];
  }
  return [
    ...(own.length === targets ? [] : [`green, with ${own.length} runs for ${targets}`]),
    ...(toldRuns(performed).length === targets ? [] : ["green, and does not tell its run"]),
    ...truths.filter((truth) => truth !== "success").map((truth) => `green, and the truth is: ${truth}`),
    ...(targets === 1 && outputs["conclusion"] !== "success" ? [`green with ${outputs["conclusion"]}`] : []),
  ];
}

function findLateness(played: Played): readonly string[] {
  const { performed, state, timeout, collecting = 120_000 } = played;
  const own = ownRuns(played);
  const start = state.now() - performed.elapsed;
  const isOver = own.some((run) => isOverAt(state, run, start + timeout));
  const limit = timeout + tolerance + (isOver ? collecting : 0);
  return performed.elapsed <= limit ? [] : [`took ${performed.elapsed} ms of ${timeout}`];
}

/** Whether a run had ended by then, if only for the first time. */
function isOverAt(state: GitHubState, run: Run, at: number): boolean {
  const attempts = run.attempts.map(({ startedAt }, index) => ({ startedAt, number: index + 1 }));
  return attempts.some(
    ({ startedAt, number }) => startedAt <= at && momentOf(state, run, { number, at }).status === "completed",
  );
}

/** Where a run was started and the step does not know it, its failure must not sound as if nothing had been. */
function findSilences(played: Played): readonly string[] {
  const { failure } = played.performed;
  const own = ownRuns(played);
  if (failure === undefined || own.length === 0 || toldRuns(played.performed).length > 0) {
    return [];
  }
  const words = `${failure.message} ${failure.hint}`;
  return /It was started|may have been started|took the request to start|may be the (?:run|one)/u.test(words)
    ? []
    : [`a run was started, and the step says: (${failure.code}) ${words}`];
}

interface ToldRun {
  readonly "run-id": string | null;
  readonly conclusion: string | null;
  readonly error: { readonly code: string; readonly message: string } | null;
}

/** What a step that knows its run may not be left with: a run that goes on and was to be cancelled. */
function findLeftRuns({ performed: { outputs, failure }, cancels = false }: Played): readonly string[] {
  const listed: readonly ToldRun[] = JSON.parse(outputs["runs"] || "[]");
  const single = { "run-id": outputs["run-id"] || null, conclusion: outputs["conclusion"] || null };
  const told = listed.length === 0 ? [{ ...single, error: failure ?? null }] : listed;
  const left = told.filter(({ "run-id": id, conclusion, error }) => id !== null && !conclusion && error !== null);
  return left.flatMap(({ "run-id": id, error }) =>
    cancels &&
    /^(?:run-timed-out|rate-limited|server-unreachable)$/u.test(error?.code ?? "") &&
    !/asked to cancel|not be made sure|nothing left to cancel/u.test(error?.message ?? "")
      ? [`left the run ${id}: ${error?.message}`]
      : [],
  );
}

function findLeaks({ performed: { host, failure, summary } }: Played): readonly string[] {
  const said = [...host.said.filter((line) => !line.startsWith("mask: ")), JSON.stringify(failure ?? ""), summary];
  return said.filter((line) => line.includes(token)).map((line) => `told its token: ${line}`);
}
