import type { Job } from "../../../io/github/model.ts";
import type { Result, Span } from "./timeline.ts";

/** The finished steps of a run's jobs, to be drawn over time, each in the group of its job. */
export function toSpans(jobs: readonly Job[]): readonly Span[] {
  return jobs.flatMap(({ name: group, steps }) =>
    steps.flatMap(({ name, startedAt, completedAt, conclusion }) => {
      const [start, end] = [startedAt?.getTime(), completedAt?.getTime()];
      // GitHub lets some skipped steps end before they start.
      return start === undefined || end === undefined
        ? []
        : [{ name, group, start, end: Math.max(start, end), result: toResult(conclusion) }];
    }),
  );
}

function toResult(conclusion: string | undefined): Result {
  switch (conclusion) {
    case "success":
    case "neutral":
      return "success";
    case "skipped":
      return "skipped";
    case "failure":
    case "timed_out":
    case "cancelled":
    case "startup_failure":
    case "action_required":
      return "failure";
    default:
      return "unknown";
  }
}
