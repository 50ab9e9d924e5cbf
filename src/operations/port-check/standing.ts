import { type Finding, unfinished } from "./finding.ts";
import { type Demand, isFinal, isGood } from "./verdict.ts";

/** How a target stands after its tries so far. */
export interface Standing {
  readonly attempts: number;
  /** Good tries in a row. */
  readonly streak: number;
  /** Bad tries in a row that found the same. */
  readonly misses: number;
  readonly finding: Finding;
  /** `met`: the demand is; `lost`: waiting cannot help. */
  readonly state: "waiting" | "met" | "lost";
}

/** Before the first try. */
export const untried: Standing = { attempts: 0, streak: 0, misses: 0, finding: unfinished, state: "waiting" };

/** How a target stands after one more try. */
export function advance(before: Standing, finding: Finding, demand: Demand): Standing {
  const attempts = before.attempts + 1;
  if (finding.cut) {
    // What the time cut short tells less than what was found before.
    return before.finding === unfinished ? { ...before, attempts, finding } : { ...before, attempts };
  }
  if (isGood(finding.reason, demand)) {
    const streak = before.streak + 1;
    return { attempts, streak, misses: 0, finding, state: streak >= demand.successes ? "met" : "waiting" };
  }
  const misses = isSame(before.finding, finding) ? before.misses + 1 : 1;
  return { attempts, streak: 0, misses, finding, state: isFinal(finding, demand) ? "lost" : "waiting" };
}

/** Whether two tries found the same, so that the second is no news. */
export function isSame(left: Finding, right: Finding): boolean {
  return left.reason === right.reason && left.code === right.code && left.status === right.status;
}

/** Whether the step is decided: `met`, `lost`, or neither yet. */
export function decide(standings: readonly Standing[], require: "all" | "any"): "met" | "lost" | "waiting" {
  const every = (state: Standing["state"]) => standings.every((standing) => standing.state === state);
  const some = (state: Standing["state"]) => standings.some((standing) => standing.state === state);
  if (require === "all" ? every("met") : some("met")) {
    return "met";
  }
  return (require === "all" ? some("lost") : every("lost")) ? "lost" : "waiting";
}
