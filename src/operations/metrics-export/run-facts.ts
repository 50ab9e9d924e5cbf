import type { Environment } from "../../io/environment.ts";
import type { Source } from "./collector.ts";
import type { Label } from "./label-sets.ts";
import type { Run } from "./model.ts";

/** The facts of a run, as runners tell them to every step; none at a terminal. */
export function readRun(environment: Environment): Run {
  const fact = (name: string) => environment[`GITHUB_${name}`]?.toWellFormed() || undefined;
  return {
    repository: fact("REPOSITORY"),
    workflow: fact("WORKFLOW"),
    job: fact("JOB"),
    ref: fact("REF"),
    sha: fact("SHA"),
    runId: fact("RUN_ID"),
    attempt: fact("RUN_ATTEMPT"),
    serverUrl: fact("SERVER_URL"),
  };
}

/** The metric that carries a run's facts. */
export const runInfoName = "workflow_run_info";

/** Adds the one metric that carries the run's facts; none when none is known. */
export function addRunInfo(run: Run, source: Source): void {
  const { repository, workflow, job, ref, sha, runId, attempt } = run;
  const facts = { repository, workflow, job, ref, sha, run_id: runId, attempt };
  const labels = Object.entries(facts).flatMap(([name, fact]): Label[] => (fact === undefined ? [] : [[name, fact]]));
  if (labels.length > 0) {
    const help = "The run of the workflow that these metrics are of.";
    source.add({ name: runInfoName, type: "info", help, labels, value: 1 });
  }
}
