import { resolve } from "node:path";
import type { Clock } from "../../../io/clock.ts";
import { writeChunksAtomically } from "../../../io/write-chunks.ts";
import type { MetricsModel } from "../model.ts";
import { joinChunks } from "./chunks.ts";
import { renderTidyRows, tidyHeader } from "./csv-tidy.ts";
import { guardFormula } from "./formula-guard.ts";
import { renderJson } from "./json.ts";
import { renderNdjson } from "./ndjson.ts";
import { renderPrometheus } from "./prometheus.ts";

/** The formats that are written here, and what their files' names end with. */
export const extensions = {
  json: ".json",
  ndjson: ".ndjson",
  csv: ".csv",
  prometheus: ".prom",
  openmetrics: ".om",
  otlp: ".otlp.json",
} as const;

/** A format that is written here. */
export type Format = keyof typeof extensions;

/** How files are to be written. */
export interface Manner {
  /** The folder, absolute. */
  readonly directory: string;
  /** The files' name without its ending. */
  readonly name: string;
  /** CSV and NDJSON are appended to what is there; the other formats are written anew. */
  readonly append: boolean;
  readonly csvLayout: "tidy" | "wide";
  readonly formulaGuard: boolean;
}

/** A file that was written. */
export interface WrittenFile {
  readonly format: Format;
  /** Absolute. */
  readonly path: string;
  /** In bytes. */
  readonly size: number;
  /** SHA-256 in lower-case hex; none for a file that was appended to, which is not read again. */
  readonly digest: string | undefined;
  /** Bytes of a torn last row that were taken away before appending. */
  readonly removed: number;
}

/** Time, and what ends the writing. */
export interface Circumstances {
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

/**
 * Writes a model in one format, atomically, or appends it.
 *
 * @throws HeaderMismatch or FileBusy of src/io, the signal's reason, or an error with the system's code
 */
export async function writeFormat(
  model: MetricsModel,
  { format, manner }: { readonly format: Format; readonly manner: Manner },
  { clock, signal }: Circumstances,
): Promise<WrittenFile> {
  const path = resolve(manner.directory, `${manner.name}${extensions[format]}`);
  if (manner.append && (format === "csv" || format === "ndjson")) {
    const table = format === "csv" ? await csv(model, manner) : { header: undefined, rows: renderNdjson(model) };
    const { header, rows } = table;
    const { appendRows } = await import("../../../io/append-rows.ts");
    const { size, removed } = await appendRows({ path, header }, rows, { clock, signal });
    return { format, path, size, digest: undefined, removed };
  }
  const texts = await renderFormat(model, { format, manner }, clock.now().getTime());
  return { format, path, ...(await writeChunksAtomically(path, joinChunks(texts), signal)), removed: 0 };
}

/** What is asked for seldom is loaded only then. */
async function renderFormat(
  model: MetricsModel,
  { format, manner }: { readonly format: Format; readonly manner: Manner },
  now: number,
): Promise<Iterable<string>> {
  switch (format) {
    case "json":
      return renderJson(model);
    case "ndjson":
      return renderNdjson(model);
    case "csv":
      return joinTable(await csv(model, manner));
    case "prometheus":
      return renderPrometheus(model);
    case "openmetrics":
      return (await import("./openmetrics.ts")).renderOpenMetrics(model);
    default:
      return (await import("./otlp.ts")).renderOtlp(model, now);
  }
}

interface Table {
  readonly header: string;
  readonly rows: Iterable<string>;
}

async function csv(model: MetricsModel, { csvLayout, formulaGuard }: Manner): Promise<Table> {
  const guard = formulaGuard ? guardFormula : (text: string) => text;
  return csvLayout === "wide"
    ? (await import("./csv-wide.ts")).renderWide(model, guard)
    : { header: tidyHeader, rows: renderTidyRows(model, guard) };
}

function* joinTable({ header, rows }: Table): Generator<string> {
  yield header;
  yield* rows;
}
