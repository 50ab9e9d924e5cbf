import { renderJson as renderValue } from "../../../formats/json-writer.ts";
import type { MetricsModel, Run } from "../model.ts";
import { renderSamples } from "./samples-json.ts";

/** What the field `schema` says: this version of the format. `docs/schema/metrics.schema.json` describes it. */
const jsonSchemaName = "stdops-metrics/1";

/** A model as one JSON document: `schema`, `run`, `deployment` (null without one) and `metrics`, one sample a line. */
export function* renderJson(model: MetricsModel): Generator<string> {
  const deployment = model.deployment === undefined ? "null" : renderValue(model.deployment.record);
  yield `{"schema":${JSON.stringify(jsonSchemaName)},\n"run":${renderRun(model.run)},\n"deployment":${deployment},\n"metrics":[`;
  let separator = "\n";
  for (const sample of renderSamples(model)) {
    yield separator + sample;
    separator = ",\n";
  }
  yield "\n]}\n";
}

function renderRun({ runId, serverUrl, ...facts }: Run): string {
  const { repository, workflow, job, ref, sha, attempt } = facts;
  return JSON.stringify({ repository, workflow, job, ref, sha, run_id: runId, attempt, server_url: serverUrl });
}
