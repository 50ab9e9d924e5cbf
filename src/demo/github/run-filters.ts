import type { Call } from "./call.ts";
import { sayStatus } from "./run-shapes.ts";
import type { Run } from "./state.ts";

/** Whether a run is one of those that a list of runs is asked for. */
export function matchesFilters(call: Call, one: Run): boolean {
  const { query, profile } = call;
  const { event, branch, actor, status, head_sha: sha, created } = query;
  return (
    (event === undefined || one.event === event) &&
    (branch === undefined || one.branch === branch) &&
    (actor === undefined || one.actor.toLowerCase() === actor.toLowerCase()) &&
    (sha === undefined || one.sha === sha) &&
    (status === undefined || Object.values(wordsOf(call, one)).includes(status)) &&
    (created === undefined || profile.name === "gitea" || isWithin(Math.floor(one.createdAt / 1000) * 1000, created))
  );
}

function wordsOf(call: Call, one: Run) {
  const { status, conclusion } = sayStatus(call, one);
  return { status, conclusion };
}

/** Whether a time is what a search asks for: `>=2026-01-01`, `2026-01-01..2026-02-01T12:00:00Z`, `*..2026-01-01`, a day. */
function isWithin(time: number, range: string): boolean {
  const [, sign, only] = /^(>=|<=|>|<)(.+)$/u.exec(range) ?? [];
  if (sign !== undefined && only !== undefined) {
    const [start, end] = spanOf(only);
    return { ">=": time >= start, "<=": time <= end, ">": time > end, "<": time < start }[sign] === true;
  }
  const [from = "", to = from] = range.split("..");
  return (from === "*" || time >= spanOf(from)[0]) && (to === "*" || time <= spanOf(to)[1]);
}

/** The first and the last moment of a day, or of a second. */
function spanOf(text: string): readonly [number, number] {
  const isDay = /^\d{4}-\d\d-\d\d$/u.test(text);
  const start = Date.parse(text);
  return [start, start + (isDay ? 86_400_000 : 1000) - 1];
}
