import { type Reply, refuse } from "./call.ts";
import type { Budget, GitHubState, Token } from "./state.ts";

/** What one caller did of late; times are milliseconds. */
interface Activity {
  readonly points: { readonly at: number; readonly cost: number }[];
  readonly creations: number[];
  underWay: number;
}

/** A caller's request, for the limits. */
interface Demand {
  readonly method: string;
  readonly operation: string;
  readonly token: Token | undefined;
}

/** Counts requests as GitHub does, and says when there are too many. */
export interface Limits {
  /** A refusal, or `undefined` for a request that is within the limits; call `leave` when it has been answered. */
  readonly enter: (demand: Demand) => Reply | undefined;
  readonly leave: (demand: Demand) => void;
  /** Counts a request against the caller's budget. */
  readonly spend: (token: Token | undefined) => void;
  readonly headers: (token: Token | undefined) => Readonly<Record<string, string>>;
}

const [minute, hour] = [60_000, 3_600_000];
const most = { points: 900, creationsPerMinute: 80, creationsPerHour: 500, underWay: 100 };

/** Limits over a state, which is the clock and holds the budgets. */
export function createLimits(state: GitHubState): Limits {
  const callers = new Map<string, Activity>();
  const activityOf = ({ token }: Demand) => {
    const found = callers.get(token?.text ?? "") ?? { points: [], creations: [], underWay: 0 };
    callers.set(token?.text ?? "", found);
    return found;
  };
  return {
    enter: (demand) => {
      const activity = activityOf(demand);
      activity.underWay += 1;
      const now = state.now();
      const pause = findPause(activity, demand, now);
      if (pause > 0) {
        state.secondary.violations += 1;
      }
      if (pause > 0 && state.secondary.isEnforced) {
        return refuse(
          403,
          "You have exceeded a secondary rate limit. Please wait a few minutes before you try again.",
          { "retry-after": String(Math.ceil(pause / 1000)) },
        );
      }
      note(activity, demand, now);
      return budgetOf(state, demand.token).remaining > 0
        ? undefined
        : refuse(403, "API rate limit exceeded for user ID 1.");
    },
    leave: (demand) => {
      activityOf(demand).underWay -= 1;
    },
    spend: (token) => {
      const budget = budgetOf(state, token);
      budget.remaining = Math.max(0, budget.remaining - 1);
    },
    headers: (token) => {
      const { total, remaining, reset } = budgetOf(state, token);
      return {
        "x-ratelimit-limit": String(total),
        "x-ratelimit-remaining": String(remaining),
        "x-ratelimit-used": String(total - remaining),
        "x-ratelimit-reset": String(reset),
        "x-ratelimit-resource": "core",
      };
    },
  };
}

/** A caller's budget, which is full again when its hour ends; one that ended before the server began stays as it is. */
export function budgetOf({ limit, now, began }: GitHubState, token: Token | undefined): Budget {
  const budget = token?.limit ?? limit;
  if (budget.reset > began / 1000 && now() / 1000 >= budget.reset) {
    budget.remaining = budget.total;
    budget.reset = Math.floor((now() + hour) / 1000);
  }
  return budget;
}

function isCreation({ method, operation }: Demand): boolean {
  return method !== "GET" && operation !== "apps/create-installation-access-token" && operation !== "graphql";
}

function costOf({ method }: Demand): number {
  return method === "GET" ? 1 : 5;
}

/** How many milliseconds a caller has to wait before this request; 0 for none. */
function findPause({ points, creations, underWay }: Activity, demand: Demand, now: number): number {
  const lately = points.filter(({ at }) => at > now - minute);
  points.splice(0, points.length - lately.length);
  const spent = lately.reduce((sum, { cost }) => sum + cost, costOf(demand));
  const pauses = [
    underWay > most.underWay ? minute : 0,
    spent > most.points ? (lately[0]?.at ?? now) + minute - now : 0,
    ...(isCreation(demand) ? [pauseFor(creations, { span: minute, count: most.creationsPerMinute }, now)] : []),
    ...(isCreation(demand) ? [pauseFor(creations, { span: hour, count: most.creationsPerHour }, now)] : []),
  ];
  return Math.max(...pauses);
}

function pauseFor(
  times: readonly number[],
  { span, count }: { readonly span: number; readonly count: number },
  now: number,
): number {
  const lately = times.filter((at) => at > now - span);
  return lately.length >= count ? (lately[0] ?? now) + span - now : 0;
}

function note({ points, creations }: Activity, demand: Demand, now: number): void {
  points.push({ at: now, cost: costOf(demand) });
  if (isCreation(demand)) {
    creations.push(now);
  }
}
