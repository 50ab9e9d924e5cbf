import { isPlainObject, parseJson } from "../../../io/plain-json.ts";
import type { Source } from "../collector.ts";
import { JsonFault, JsonItems } from "./json-items.ts";
import { addRecord } from "./read-record.ts";

const hint = "Give a file that metrics-export has written; docs/schema/metrics.schema.json describes it.";

/** Reads JSON as this operation writes it: the samples in `metrics`, one at a time. What stands beside them is left. */
export async function readJson(chunks: AsyncIterable<string>, source: Source): Promise<void> {
  const items = new JsonItems("metrics");
  try {
    for await (const chunk of chunks) {
      for (const { text, line } of items.push(chunk)) {
        const record = parseJson(text);
        if (record === undefined) {
          throw new JsonFault("This is no JSON.", line);
        }
        addRecord(record, source, line);
      }
    }
  } catch (fault) {
    if (!(fault instanceof JsonFault)) {
      throw fault;
    }
    source.fault("bad-metric", { problem: fault.message, hint }, { line: fault.line });
    return;
  }
  const problem = frameProblem(items);
  if (problem !== undefined) {
    source.fault("bad-metric", { problem, hint });
  }
}

function frameProblem({ frame, count }: JsonItems): string | undefined {
  const document = parseJson(frame);
  if (document === undefined) {
    return "This is no JSON, or it was cut short.";
  }
  if (!isPlainObject(document) || !Array.isArray(document["metrics"])) {
    const otlp = isPlainObject(document) && "resourceMetrics" in document;
    return otlp ? "This is OTLP, which is written but not read." : "This has no list `metrics`.";
  }
  if (typeof document["schema"] !== "string" || !/^stdops-metrics\/1(?:\.|$)/u.test(document["schema"])) {
    return "The field `schema` does not say stdops-metrics/1.";
  }
  return document["metrics"].length === count ? undefined : "Not all that is in `metrics` is an object.";
}
