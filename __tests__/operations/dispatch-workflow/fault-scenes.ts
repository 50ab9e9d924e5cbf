import type { Reply } from "../../../src/demo/github/call.ts";
import { startRun } from "../../../src/demo/github/runs-of-state.ts";
import { type Fault, htmlPage, rateLimited } from "../../support/github/faults.ts";
import type { Run, Token, Workflow } from "../../support/github/state.ts";
import { beginVirtualTime, onStage, type Stage, type StageOptions, type VirtualTime } from "./in-virtual-time.ts";
import type { Performed } from "./perform-dispatch.ts";
import { findBreaches, ownRuns } from "./promises.ts";

/** A place in the conversation at which something goes wrong. */
export interface Step {
  readonly operation: string;
  /** Which request of the operation is the first one that goes wrong, from 1. */
  readonly from?: number;
  readonly given?: Readonly<Record<string, string>>;
  readonly environment?: Readonly<Record<string, string>>;
  readonly options?: StageOptions;
  /** Changes the server before the step begins. */
  readonly prepare?: (stage: Stage) => void;
  /** So much longer than the timeout the step may take, in milliseconds: for a last request at its end. */
  readonly grace?: number;
}

/** How the run ends. */
export type Ending = "success" | "failure";

/** What came of one play. */
export interface Result {
  readonly performed: Performed;
  /** `success`, or the failure's code. */
  readonly end: string;
  readonly breaches: readonly string[];
  readonly posts: number;
  readonly ownRuns: number;
  readonly cancelRequests: number;
  /** Milliseconds on the virtual clock. */
  readonly elapsed: number;
}

/** What goes wrong, and how often; the fault may depend on the stage. */
export interface Trouble {
  readonly fault: Fault | ((stage: Stage) => Fault);
  readonly times: number;
}

/** A play: what is asked, what goes wrong, and how the run ends. */
export interface Play {
  readonly step: Step;
  readonly trouble: Trouble;
  readonly ending: Ending;
}

const usualTimeout = "300s";
const dispatching: ReadonlySet<string> = new Set(["actions/create-workflow-dispatch", "repos/create-dispatch-event"]);

/** So many plays at once share a time: what they wait for, they wait for together. */
const atOnce = 96;

/** Plays them all, each on a stage of its own; the results are in the same order. */
export async function playAll(plays: readonly Play[]): Promise<readonly Result[]> {
  const results: Result[] = [];
  const time = beginVirtualTime();
  try {
    for (let from = 0; from < plays.length; from += atOnce) {
      const some = plays.slice(from, from + atOnce);
      results.push(...(await Promise.all(some.map(async (one) => await play(one, time)))));
    }
  } finally {
    time.end();
  }
  return results;
}

/** Plays one dispatch, with strangers' runs before it and at the same time, whose ends are the opposite of ours. */
async function play({ step, trouble: { fault, times }, ending }: Play, time: VirtualTime): Promise<Result> {
  const { operation, from = 1, given = {}, environment = {}, options = {}, prepare, grace = 0 } = step;
  const strangers = new Set<Run>();
  let stage: Stage | undefined;
  const other = ending === "success" ? "failure" : "success";
  const stranger = (actor: string, age = 0) => {
    if (stage !== undefined) {
      const { state } = stage.github;
      const run = { repository: "octo-org/app", actor, plan: planOf(other), at: state.now() - age };
      strangers.add(startRun(state, run));
    }
  };
  const interfere = (now: string, count: number): Fault | undefined => {
    if (dispatching.has(now) && count === 1) {
      stranger("mallory");
    }
    const isTurn = now === operation && count >= from && count < from + times;
    return !isTurn || stage === undefined ? undefined : typeof fault === "function" ? fault(stage) : fault;
  };
  return await onStage({ plan: planOf(ending), text, ...options, time, fault: interfere }, async (opened) => {
    stage = opened;
    prepare?.(opened);
    stranger("octocat", 60_000);
    for (const run of opened.github.state.runs) {
      strangers.add(run);
    }
    const raw = { workflow: "deploy.yml", timeout: usualTimeout, "failed-logs": "3", ...given };
    const performed = await opened.perform(raw, { environment });
    const { state } = opened.github;
    const timeout = parseSeconds(raw.timeout) + grace;
    const own = ownRuns({ state, strangers });
    return {
      performed,
      end: performed.failure?.code ?? "success",
      breaches: findBreaches({ performed, state, strangers, timeout }),
      posts: opened.posts().length,
      ownRuns: own.length,
      cancelRequests: own.reduce((sum, run) => sum + run.cancelRequests, 0),
      elapsed: performed.elapsed,
    };
  });
}

function parseSeconds(text: string): number {
  return Number(text.replace(/s$/u, "")) * 1000;
}

const text = "name: Deploy\non: { workflow_dispatch: {}, repository_dispatch: {} }\n";

/** What a run does that ends so. */
export function planOf(ending: Ending): Exclude<Workflow["plan"], ((...given: never) => unknown) | undefined> {
  return {
    queued: 1000,
    jobs: [{ name: "build", steps: [{ name: "Test", duration: 9000, conclusion: ending, log: ["one", "two"] }] }],
    artifacts: [
      { name: "outputs", files: { "outputs.json": '{"a": 1}' } },
      { name: "report", files: { "a.txt": "a" } },
    ],
  };
}

/** Of a server that does not say which run it started. */
export const silentServer: StageOptions = { profile: "ghes-3.19", prefix: "/api/v3" };
/** Such a token may not ask by REST whose it is. */
const jobToken: Partial<Token> = { kind: "job" };

/** The conversation up to the request that starts the run, and the search for it. */
export const stepsToStart = {
  "the default branch": { operation: "repos/get", environment: { GITHUB_REF: "" } },
  "the workflow's name": { operation: "actions/list-repo-workflows", given: { workflow: "Deploy" } },
  "the workflow's file": { operation: "repos/get-content" },
  "the runs before": { operation: "actions/list-workflow-runs" },
  "the start": { operation: "actions/create-workflow-dispatch" },
  "an event": { operation: "repos/create-dispatch-event", given: { workflow: "", "event-type": "deploy" } },
  "the search": { operation: "actions/list-workflow-runs", from: 2, options: silentServer },
  "our name": { operation: "users/get-authenticated", options: silentServer },
  "our name, by GraphQL": { operation: "graphql", options: { ...silentServer, token: jobToken } },
} as const satisfies Readonly<Record<string, Step>>;

/** The conversation about the run. */
export const stepsToEnd = {
  "the first look at the run": { operation: "actions/get-workflow-run" },
  "the run at its end": { operation: "actions/get-workflow-run", from: 2 },
  "the first look at the jobs": { operation: "actions/list-jobs-for-workflow-run" },
  "the jobs later": { operation: "actions/list-jobs-for-workflow-run", from: 3 },
  "the artifacts": { operation: "actions/list-workflow-run-artifacts" },
  "an artifact's place": { operation: "actions/download-artifact", given: { "download-artifacts": "report" } },
  "an artifact's zip": { operation: "storage/download", given: { "download-artifacts": "report" } },
} as const satisfies Readonly<Record<string, Step>>;

function answer(status: number, more: Partial<Pick<Reply, "body" | "headers">> = {}): Fault {
  return { kind: "answer", reply: { status, body: { message: "No." }, ...more } };
}

function limitedFor(seconds: number): (stage: Stage) => Fault {
  return ({ clock }) => rateLimited(403, { reset: Math.floor(clock.time() / 1000) + seconds });
}

const html = "<html><title>502</title></html>";

/** What goes wrong, by names that read on from `…, once:` or `…, for good:`. */
export const faults = {
  "502": answer(502),
  "500 after the effect": { kind: "answer", when: "after", reply: { status: 500, body: { message: "Server Error" } } },
  "503 with retry-after": answer(503, { headers: { "retry-after": "20" } }),
  "a reset before the effect": { kind: "reset", when: "before" },
  "a reset after the effect": { kind: "reset" },
  "silence before the effect": { kind: "silence", when: "before" },
  "silence after the effect": { kind: "silence" },
  "a slow answer": { kind: "slow", pieces: 4, milliseconds: 5000 },
  "an answer cut off": { kind: "cut" },
  "half an answer": { kind: "truncate" },
  "an answer of another type": { kind: "retype", type: "text/plain" },
  "a page of a proxy": htmlPage(200),
  "a page of a proxy after the effect": htmlPage(200, "after"),
  "a page of a proxy as 502": htmlPage(502),
  "an empty object": { kind: "raw", body: "{}" },
  "a JSON text in its place": { kind: "raw", body: JSON.stringify(html) },
  "204": { kind: "raw", status: 204, body: "" },
  "304 to what was not asked": { kind: "raw", status: 304, body: "" },
  "307 to another server": answer(307, { headers: { location: "http://127.0.0.1:9/" } }),
  "400": answer(400),
  "401": answer(401),
  "403": answer(403),
  "404": answer(404),
  "422": answer(422),
  "429 with retry-after": rateLimited(429, { retryAfter: 5 }),
  "a rate limit for a minute": limitedFor(60),
  "a rate limit beyond the deadline": limitedFor(3600),
  "a secondary rate limit": rateLimited(403, { message: "You have exceeded a secondary rate limit." }),
} as const satisfies Readonly<Record<string, Trouble["fault"]>>;
