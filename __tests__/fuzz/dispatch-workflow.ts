import { rerun, startRun } from "../../src/demo/github/runs-of-state.ts";
import { faults } from "../operations/dispatch-workflow/fault-scenes.ts";
import {
  beginVirtualTime,
  onStage,
  type Stage,
  type VirtualTime,
} from "../operations/dispatch-workflow/in-virtual-time.ts";
import { findBreaches } from "../operations/dispatch-workflow/promises.ts";
import type { Fault } from "../support/github/faults.ts";
import type { Run, Workflow } from "../support/github/state.ts";
import type { FuzzResult, FuzzRun } from "./fuzz.ts";
import { createRandom, type Random } from "./random.ts";

/** Random dispatches: all of a case is data, so that it can be made smaller. */
export interface DispatchCase {
  readonly server: "github" | "ghes-3.19" | "gitea";
  readonly start: "one" | "several" | "event";
  readonly targets: number;
  readonly hasMarker: boolean;
  readonly isJobToken: boolean;
  /** Seconds. */
  readonly timeout: number;
  readonly cancels: boolean;
  readonly conclusion: string;
  /** Milliseconds, as all lengths of time below. */
  readonly queued: number;
  readonly duration: number;
  /** When the run is started again, and succeeds. */
  readonly rerunAt: number | undefined;
  readonly oldest: boolean;
  readonly lags: readonly (readonly ["list" | "run" | "jobs" | "status" | "conclusion", number])[];
  readonly strangers: readonly { readonly at: number; readonly login: string; readonly branch: string }[];
  readonly troubles: readonly Trouble[];
}

interface Trouble {
  readonly operation: string;
  readonly from: number;
  readonly times: number;
  readonly fault: keyof typeof faults;
}

const operations = [
  "repos/get-content",
  "actions/list-workflow-runs",
  "actions/list-workflow-runs-for-repo",
  "actions/create-workflow-dispatch",
  "actions/create-workflow-dispatch",
  "repos/create-dispatch-event",
  "users/get-authenticated",
  "graphql",
  "actions/get-workflow-run",
  "actions/list-jobs-for-workflow-run",
  "actions/list-workflow-run-artifacts",
  "actions/download-artifact",
  "storage/download",
  "actions/download-job-logs-for-workflow-run",
  "actions/cancel-workflow-run",
];
const conclusions = [
  "success",
  "success",
  "success",
  "success",
  "failure",
  "failure",
  "cancelled",
  "neutral",
  "glorious",
];
const faultNames = Object.keys(faults).flatMap((name) => (isFaultName(name) ? [name] : []));

function isFaultName(name: string): name is keyof typeof faults {
  return Object.hasOwn(faults, name);
}

/** Makes a random case. */
export function generateCase(random: Random): DispatchCase {
  const start = random.pick(["one", "one", "several", "event"]);
  const server = random.pick(
    start === "event" ? ["github", "ghes-3.19"] : ["github", "ghes-3.19", "ghes-3.19", "gitea"],
  );
  const hasMarker = start !== "event" && random.chance(0.3);
  const list = <T>(most: number, make: () => T) => Array.from({ length: random.below(most + 1) }, make);
  return {
    server,
    start,
    targets: start === "several" ? 2 + random.below(2) : 1,
    hasMarker,
    isJobToken: server === "github" && random.chance(0.2),
    timeout: random.pick([20, 60, 300, 900]),
    cancels: random.chance(0.5),
    conclusion: random.pick(conclusions),
    queued: random.below(4) * 1000,
    duration: random.pick([0, 500, 9000, 45_000, 200_000]),
    rerunAt: random.chance(0.1) ? 1000 * random.below(200) : undefined,
    oldest: random.chance(0.2),
    lags: list(
      2,
      () => [random.pick(["list", "run", "jobs", "status", "conclusion"]), random.below(20) * 700] as const,
    ),
    strangers: list(4, () => ({
      at: random.below(60) * 500 - 5000,
      // Without a marker nobody can tell a run of the same account and branch from ours.
      login: hasMarker ? random.pick(["octocat", "mallory"]) : "mallory",
      branch: random.pick(["main", "main", "topic"]),
    })),
    troubles: list(4, () => ({
      operation: random.pick(operations),
      from: 1 + random.below(4),
      times: random.pick([1, 1, 2, 5, 1000]),
      fault: random.pick(faultNames),
    })),
  };
}

const deploy = ".github/workflows/deploy.yml";
const text = `on:
  repository_dispatch: {}
  workflow_dispatch: { inputs: { marker: {} } }
run-name: Deploy \${{ inputs.marker }}
`;

function planOf({
  conclusion,
  queued,
  duration,
}: DispatchCase): Extract<Workflow["plan"], { readonly queued?: number }> {
  return {
    queued,
    conclusion,
    jobs: [
      { name: "build", duration: duration / 2 },
      { name: "test", needs: ["build"], steps: [{ name: "Test", duration: duration / 2, conclusion, log: ["one"] }] },
    ],
    artifacts: [{ name: "outputs", files: { "outputs.json": "{}" } }],
  };
}

function inputsOf({ start, targets, hasMarker, timeout, cancels }: DispatchCase): Readonly<Record<string, string>> {
  const what = {
    one: { workflow: "deploy.yml" },
    several: { dispatches: JSON.stringify(Array.from({ length: targets }, () => ({ workflow: "deploy.yml" }))) },
    event: { "event-type": "deploy" },
  }[start];
  return {
    ...what,
    ...(hasMarker ? { "marker-input": "marker" } : {}),
    timeout: `${timeout}s`,
    "on-timeout": cancels ? "cancel" : "leave",
  };
}

/** What came of a case. */
interface Judged {
  readonly breaches: readonly string[];
  /** How the step ended. */
  readonly end: string;
}

/** Performs a case, with all its strangers and troubles, and judges what came of it. */
async function judgeCase(given: DispatchCase, time: VirtualTime): Promise<Judged> {
  const strangers = new Set<Run>();
  let stage: Stage | undefined;
  const findFault = (operation: string, count: number): Fault | undefined => {
    const trouble = given.troubles.find(
      (one) => one.operation === operation && count >= one.from && count < one.from + one.times,
    );
    const fault = trouble === undefined || stage === undefined ? undefined : faults[trouble.fault];
    return typeof fault === "function" && stage !== undefined ? fault(stage) : plainFault(fault);
  };
  const options = {
    profile: given.server,
    workflows: [{ path: deploy, text, plan: planOf(given) }],
    repository: { branches: { main: "a".repeat(40), topic: "b".repeat(40) } },
    ...(given.isJobToken ? { token: { kind: "job" as const } } : {}),
    time,
    fault: findFault,
  };
  return await onStage(options, async (opened) => {
    stage = opened;
    const { state } = opened.github;
    Object.assign(state.lags, Object.fromEntries(given.lags));
    state.listOrder = given.oldest ? "oldest" : "newest";
    const end = haunt(given, opened, strangers);
    const performed = await opened.perform(inputsOf(given));
    end();
    const { targets, timeout, cancels } = given;
    const played = { performed, state, strangers, targets, cancels, collecting: 400_000 * targets };
    const breaches = findBreaches({ ...played, timeout: timeout * 1000 + (cancels ? 5000 : 0) });
    return { breaches, end: performed.failure?.code ?? "success" };
  });
}

function plainFault(fault: (typeof faults)[keyof typeof faults] | undefined): Fault | undefined {
  return typeof fault === "function" ? undefined : fault;
}

/** Lets strangers start runs of the same workflow, and somebody start ours again; what it returns ends that. */
function haunt(
  { strangers, rerunAt, conclusion, start }: DispatchCase,
  { clock, github }: Stage,
  seen: Set<Run>,
): () => void {
  const over = new AbortController();
  const { state } = github;
  const at = (pause: number, act: () => void) => {
    clock.sleep(Math.max(0, pause), over.signal).then(act, () => {});
  };
  for (const { at: when, login: actor, branch } of strangers) {
    const event = start === "event" ? "repository_dispatch" : "workflow_dispatch";
    const plan = { jobs: [{ name: "build", conclusion: conclusion === "success" ? "failure" : "success" }] };
    const appear = (age: number) =>
      seen.add(startRun(state, { repository: "octo-org/app", actor, branch, event, plan, at: state.now() - age }));
    if (when < 0) {
      appear(-when);
    } else {
      at(when, () => appear(0));
    }
  }
  if (rerunAt !== undefined) {
    at(rerunAt, () => {
      for (const run of state.runs.filter((one) => !seen.has(one))) {
        rerun(state, run, { queued: 1000, jobs: [{ name: "build", duration: 5000 }] });
      }
    });
  }
  return () => over.abort();
}

const atOnce = 64;

/** Performs `count` random dispatches, and looks for one that broke a promise; it is made as small as can be. */
export async function fuzzDispatches({ count, seed, progress }: FuzzRun): Promise<FuzzResult<DispatchCase>> {
  const random = createRandom(seed);
  const kinds = new Map<string, number>();
  let failed = 0;
  let smallest: FuzzResult<DispatchCase>["smallest"];
  for (let tried = 0; tried < count; ) {
    const cases = Array.from({ length: Math.min(atOnce, count - tried) }, () => generateCase(random));
    for (const [index, { breaches, end }] of (await judgeAll(cases)).entries()) {
      const given = cases[index];
      kinds.set(end, (kinds.get(end) ?? 0) + 1);
      if (breaches.length > 0 && given !== undefined) {
        failed += 1;
        smallest ??= await shrink({ given, ours: breaches.join("; "), theirs: "", kind: end });
      }
    }
    tried += cases.length;
    progress(tried);
  }
  return { failed, kinds, smallest };
}

async function judgeAll(cases: readonly DispatchCase[]): Promise<readonly Judged[]> {
  const time = beginVirtualTime();
  try {
    return await Promise.all(cases.map(async (one) => await judgeCase(one, time)));
  } finally {
    time.end();
  }
}

async function shrink(
  difference: NonNullable<FuzzResult<DispatchCase>["smallest"]>,
): Promise<NonNullable<FuzzResult<DispatchCase>["smallest"]>> {
  const simpler = simplifyCase(difference.given);
  const judged = await judgeAll(simpler);
  for (const [index, { breaches, end }] of judged.entries()) {
    const given = simpler[index];
    if (breaches.length > 0 && given !== undefined) {
      return await shrink({ given, ours: breaches.join("; "), theirs: "", kind: end });
    }
  }
  return difference;
}

/** Cases that are simpler by one thing. */
function simplifyCase(given: DispatchCase): readonly DispatchCase[] {
  const without = <T>(items: readonly T[]) => items.map((_, index) => items.toSpliced(index, 1));
  const plain: readonly Partial<DispatchCase>[] = [
    ...(given.start === "several" ? [{ start: "one", targets: 1 } as const] : []),
    ...(given.isJobToken ? [{ isJobToken: false }] : []),
    ...(given.rerunAt === undefined ? [] : [{ rerunAt: undefined }]),
    ...(given.oldest ? [{ oldest: false }] : []),
    ...(given.cancels ? [{ cancels: false }] : []),
    ...(given.queued > 0 ? [{ queued: 0 }] : []),
  ];
  return [
    ...plain,
    ...without(given.troubles).map((troubles) => ({ troubles })),
    ...without(given.strangers).map((strangers) => ({ strangers })),
    ...without(given.lags).map((lags) => ({ lags })),
  ].map((change) => ({ ...given, ...change }));
}
