import type { Call, Reply, Route } from "./call.ts";
import { budgetOf } from "./limits.ts";

/** The route that tells how much of the budget is left, and costs nothing. */
export const rateLimitRoute: Route = {
  operation: "rate-limit/get",
  method: "GET",
  path: "/rate_limit",
  handle: getRateLimit,
};

function getRateLimit({ state, token }: Call): Reply {
  const { total: limit, remaining, reset } = budgetOf(state, token);
  const rate = { limit, remaining, reset, used: limit - remaining };
  return { status: 200, body: { resources: { core: rate, search: rate }, rate } };
}
