import { resolve } from "node:path";
import { errorCode } from "../../../io/system-error.ts";
import { LineTooLong, NotUtf8, readTextChunks, splitLines } from "../../../io/text-chunks.ts";
import type { Collector, Source } from "../collector.ts";
import { readCsv } from "./read-csv.ts";
import { readJson } from "./read-json.ts";
import { readNdjson } from "./read-ndjson.ts";
import { readPrometheus } from "./read-prometheus.ts";

type Format = "json" | "ndjson" | "csv" | "prometheus" | "other";

const formats: readonly (readonly [ending: RegExp, format: Format])[] = [
  [/\.(?:otlp\.json|om|html?)$/iu, "other"],
  [/\.json$/iu, "json"],
  [/\.(?:ndjson|jsonl)$/iu, "ndjson"],
  [/\.csv$/iu, "csv"],
  [/\.(?:prom|txt)$/iu, "prometheus"],
];

/** The format that a file has by the end of its name. */
function formatOf(path: string): Format {
  return formats.find(([ending]) => ending.test(path))?.[1] ?? "other";
}

/** Where the files are, and what may end the reading of them. */
export interface FilesPlace {
  /** What their paths are relative to. */
  readonly directory: string;
  readonly signal?: AbortSignal;
}

/**
 * Reads files of metrics into a model, in the order of their names, whatever order they are given in. All that is wrong
 * in them goes to the collector's faults.
 */
export async function readMetricsFiles(
  paths: Iterable<string>,
  collector: Collector,
  place: FilesPlace,
): Promise<void> {
  for (const path of [...paths].sort()) {
    await readFile(path, collector.from({ kind: "file", name: path }), place);
  }
}

async function readFile(path: string, source: Source, { directory, signal }: FilesPlace): Promise<void> {
  const format = formatOf(path);
  const chunks = () => readTextChunks(resolve(directory, path), signal);
  const lines = () => splitLines(chunks());
  try {
    if (format === "json") {
      await readJson(chunks(), source);
    } else if (format === "ndjson") {
      await readNdjson(lines(), source);
    } else if (format === "csv") {
      await readCsv(lines, source);
    } else if (format === "prometheus") {
      await readPrometheus(lines(), source);
    } else {
      const hint = "Files that can be merged end in .json, .ndjson, .jsonl, .csv, .prom or .txt.";
      source.fault("bad-metric", { problem: "A file of this name is not read.", hint });
    }
  } catch (error) {
    if (signal?.aborted === true) {
      throw error;
    }
    tellUnreadable(error, source);
  }
}

function tellUnreadable(error: unknown, source: Source): void {
  const code = errorCode(error);
  if (error instanceof NotUtf8) {
    const hint = "Write it as UTF-8; PowerShell's `>` may have written UTF-16.";
    source.fault("bad-metric", { problem: "This is no UTF-8.", hint }, { line: error.line });
  } else if (error instanceof LineTooLong) {
    const hint = "Give a file of lines.";
    source.fault("bad-metric", { problem: "The line is longer than 16 MiB.", hint }, { line: error.line });
  } else if (!/^E[A-Z0-9]+$/u.test(code)) {
    throw error;
  } else {
    source.fault("bad-metric", { problem: `The file cannot be read (${code}).`, hint: "Mind its permissions." });
  }
}
