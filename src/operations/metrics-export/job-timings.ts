import type { Job } from "../../io/github/model.ts";
import type { Source } from "./collector.ts";
import type { Label } from "./label-sets.ts";
import { type Named, nameApart } from "./name-apart.ts";

/** What jobs and steps have in common. */
interface Timed {
  readonly name: string;
  readonly status: string;
  readonly conclusion: string | undefined;
  readonly startedAt: Date | undefined;
  readonly completedAt: Date | undefined;
}

interface Labelled {
  readonly labels: readonly Label[];
  readonly timed: Timed;
}

/** Words for an end that was none, or that says nothing of success. */
const silent: ReadonlySet<string | undefined> = new Set([undefined, "skipped", "stale"]);
const good: ReadonlySet<string | undefined> = new Set(["success", "neutral"]);

/**
 * Adds what the API knows of a run's finished jobs and steps: `workflow_job_duration_seconds`, `workflow_job_success`,
 * `workflow_step_duration_seconds` and `workflow_step_success`. Those that are not finished or were skipped are left out,
 * and steps of a job that is not finished are there. The API counts in whole seconds. The label is `job_name`, since
 * Prometheus and the Pushgateway have a label `job` of their own.
 */
export function addJobTimings(jobs: readonly Job[], source: Source): void {
  const namedJobs = nameApart(jobs);
  const toJob = ({ name, thing }: Named<Job>): Labelled => ({ labels: [["job_name", name]], timed: thing });
  addGroup({ kind: "job", things: namedJobs.map(toJob) }, source);
  const steps = namedJobs.flatMap(({ name: job, thing }) =>
    nameApart(thing.steps).map(
      (step): Labelled => ({
        labels: [
          ["job_name", job],
          ["step", step.name],
        ],
        timed: step.thing,
      }),
    ),
  );
  addGroup({ kind: "step", things: steps }, source);
}

interface Group {
  readonly kind: "job" | "step";
  readonly things: readonly Labelled[];
}

function addGroup({ kind, things }: Group, source: Source): void {
  const finished = things.filter(({ timed }) => timed.status === "completed" && !silent.has(timed.conclusion));
  for (const { labels, timed } of finished) {
    const value = secondsOf(timed);
    if (value !== undefined) {
      const help = `How long a ${kind} took, in whole seconds.`;
      source.add({ name: `workflow_${kind}_duration_seconds`, type: "gauge", unit: "seconds", help, labels, value });
    }
  }
  for (const { labels, timed } of finished) {
    const help = `Whether a ${kind} succeeded (1) or not (0).`;
    source.add({
      name: `workflow_${kind}_success`,
      type: "gauge",
      help,
      labels,
      value: Number(good.has(timed.conclusion)),
    });
  }
}

/** GitHub lets some steps end a second before they start. */
function secondsOf({ startedAt, completedAt }: Timed): number | undefined {
  return startedAt === undefined || completedAt === undefined
    ? undefined
    : Math.max(0, completedAt.getTime() - startedAt.getTime()) / 1000;
}
