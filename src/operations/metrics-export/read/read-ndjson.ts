import { parseJson } from "../../../io/plain-json.ts";
import type { Source } from "../collector.ts";
import { addRecord } from "./read-record.ts";

/** Reads NDJSON as this operation writes it: a sample a line; blank lines are passed over. */
export async function readNdjson(lines: AsyncIterable<readonly string[]>, source: Source): Promise<void> {
  let line = 0;
  for await (const batch of lines) {
    for (const text of batch) {
      line += 1;
      if (text.trim() !== "") {
        const record = parseJson(text);
        if (record === undefined) {
          const hint = "Each line is a JSON object; a line that was cut short can be removed.";
          source.fault("bad-metric", { problem: "This is no JSON.", hint }, { line });
        } else {
          addRecord(record, source, line);
        }
      }
    }
  }
}
