import type { MetricsModel } from "../model.ts";
import { renderSamples } from "./samples-json.ts";

/** A model as NDJSON: a row a sample, as the JSON document has them under `metrics`. */
export function* renderNdjson(model: MetricsModel): Generator<string> {
  for (const sample of renderSamples(model)) {
    yield `${sample}\n`;
  }
}
