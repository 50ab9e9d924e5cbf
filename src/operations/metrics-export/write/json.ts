import { DeferredText, Literal, type Mapping, type Value } from "../../../formats/value.ts";
import type { MetricsModel, Run } from "../model.ts";
import { renderSamples } from "./samples-json.ts";

/** What the field `schema` says: this version of the format. `docs/schema/metrics.schema.json` describes it. */
const jsonSchemaName = "stdops-metrics/1";

/** A model as one JSON document: `schema`, `run`, `deployment` (null without one) and `metrics`, one sample a line. */
export function* renderJson(model: MetricsModel): Generator<string> {
  const deployment = model.deployment === undefined ? "null" : renderRecord(model.deployment.record);
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

/** A value as it was given: keys in their order, numbers with their digits. */
function renderRecord(value: Value): string {
  if (value === null || typeof value === "boolean" || typeof value === "string") {
    return JSON.stringify(value);
  }
  if (value instanceof Literal || value instanceof DeferredText) {
    return value.json;
  }
  return isList(value) ? `[${value.map(renderRecord).join(",")}]` : renderMapping(value);
}

function renderMapping(mapping: Mapping): string {
  return `{${Array.from(mapping, ([key, part]) => `${JSON.stringify(key)}:${renderRecord(part)}`).join(",")}}`;
}

function isList(value: readonly Value[] | Mapping): value is readonly Value[] {
  return Array.isArray(value);
}
