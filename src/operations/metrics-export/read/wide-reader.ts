import type { Source } from "../collector.ts";
import { parseNumber } from "../figure.ts";
import type { Label } from "../label-sets.ts";
import { unguardFormula } from "../write/formula-guard.ts";
import type { CsvRow } from "./csv-rows.ts";
import { HistogramParts, histogramName } from "./histogram-parts.ts";
import { TimeCache } from "./time-cache.ts";

/** The column with the samples' time, in files that have one. */
const timeColumn = "timestamp";

/** Learns which columns are metrics: those that hold numbers, and nothing else but empty fields. */
export class ColumnKinds {
  readonly #strange: boolean[];
  readonly #filled: boolean[];

  constructor(header: readonly string[]) {
    this.#strange = header.map((name) => name === timeColumn);
    this.#filled = header.map(() => false);
  }

  /** Looks at a row below the header. */
  look(fields: readonly string[]): void {
    for (let at = 0; at < fields.length; at += 1) {
      const field = fields[at] ?? "";
      if (field !== "" && this.#strange[at] === false) {
        this.#filled[at] = true;
        this.#strange[at] = parseNumber(field) === undefined;
      }
    }
  }

  isMetric(at: number): boolean {
    return this.#strange[at] === false && this.#filled[at] === true;
  }
}

interface Column {
  readonly name: string;
  readonly at: number;
  /** The histogram whose `_sum` or `_count` it is. */
  readonly histogram: boolean;
}

/** Reads the rows of a wide file: a time, labels, and a column a metric; an empty field is no sample. */
export class WideReader {
  readonly #source: Source;
  readonly #times = new TimeCache();
  readonly #histograms: HistogramParts;
  readonly #timeAt: number;
  readonly #labels: readonly Column[];
  readonly #metrics: readonly Column[];

  constructor(header: readonly string[], kinds: ColumnKinds, source: Source) {
    this.#source = source;
    this.#histograms = new HistogramParts(source);
    this.#timeAt = header.indexOf(timeColumn);
    const columns = header.map((name, at) => ({ name, at, histogram: isHistogramPart(name, header) }));
    this.#metrics = columns.filter(({ at }) => kinds.isMetric(at));
    this.#labels = columns.filter(({ at }) => at !== this.#timeAt && !kinds.isMetric(at));
  }

  add({ fields, line }: CsvRow): void {
    const time = fields[this.#timeAt] ?? "";
    const parsed = time === "" ? { time: undefined } : this.#times.parse(time);
    if ("problem" in parsed) {
      const hint = "Mend or remove the row.";
      this.#source.fault("bad-metric", { problem: `The \`timestamp\` ${parsed.problem}.`, hint }, { line });
      return;
    }
    const labels = this.#labels.map(({ name, at }): Label => [name, unguardFormula(fields[at] ?? "")]);
    for (const { name, at, histogram } of this.#metrics) {
      const value = parseNumber(fields[at] ?? "");
      if (value !== undefined && histogram) {
        this.#histograms.add({ name, labels, value, timestamp: parsed.time, line });
      } else if (value !== undefined) {
        this.#source.add({ name, labels, value, timestamp: parsed.time, line });
      }
    }
  }

  finish(): void {
    this.#histograms.flush();
  }
}

/** A histogram has two columns, of which each would be a faulty name alone. */
function isHistogramPart(name: string, header: readonly string[]): boolean {
  const base = histogramName(name);
  return base !== undefined && header.includes(`${base}_sum`) && header.includes(`${base}_count`);
}
