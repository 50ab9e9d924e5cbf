import type { MetricType } from "../../../operation/metric-name-lint.ts";
import type { Source } from "../collector.ts";
import { parseNumber } from "../figure.ts";
import { unguardFormula } from "../write/formula-guard.ts";
import type { CsvRow } from "./csv-rows.ts";
import { HistogramParts, histogramName } from "./histogram-parts.ts";
import { LabelsCache } from "./labels-cache.ts";
import { unknownType } from "./read-record.ts";
import { TimeCache } from "./time-cache.ts";

/** The columns of a tidy file, all of which but `name` and `value` may be missing. */
export const tidyColumns: ReadonlySet<string> = new Set([
  "timestamp",
  "name",
  "type",
  "value",
  "unit",
  "help",
  "labels",
]);

const types: ReadonlyMap<string, MetricType | undefined> = new Map<string, MetricType | undefined>([
  ["gauge", "gauge"],
  ["counter", "counter"],
  ["histogram", "histogram"],
  ["info", "info"],
  ["", undefined],
]);

/** Reads the rows of a tidy file: a row a sample, but for histograms, which have several. */
export class TidyReader {
  readonly #source: Source;
  readonly #histograms: HistogramParts;
  readonly #times = new TimeCache();
  readonly #labels = new LabelsCache();
  /** Where each column stands. */
  readonly #places: ReadonlyMap<string, number>;

  constructor(header: readonly string[], source: Source) {
    this.#places = new Map(header.map((name, at) => [name, at]));
    this.#source = source;
    this.#histograms = new HistogramParts(source);
  }

  add({ fields, line }: CsvRow): void {
    const field = (column: string) => fields[this.#places.get(column) ?? -1] ?? "";
    const given = field("type");
    const type = types.get(given);
    const value = parseNumber(field("value"));
    const labels = this.#labels.read(field("labels"));
    const timestamp = this.#readTime(field("timestamp"));
    const name = field("name");
    if (value === undefined) {
      this.#tell("The `value` is no number.", line);
    } else if (!types.has(given)) {
      this.#tell(unknownType(given), line);
    } else if (typeof labels === "string") {
      this.#tell(labels, line);
    } else if (typeof timestamp === "string") {
      this.#tell(timestamp, line);
    } else {
      const unit = unguardFormula(field("unit")) || undefined;
      const help = unguardFormula(field("help")) || undefined;
      if (type === "histogram" && histogramName(name) !== undefined) {
        this.#histograms.add({ name, labels, value, timestamp, unit, help, line });
      } else {
        this.#source.add({ name, type, value, labels, timestamp, unit, help, line });
      }
    }
  }

  finish(): void {
    this.#histograms.flush();
  }

  #tell(problem: string, line: number): void {
    this.#source.fault("bad-metric", { problem, hint: "Mend or remove the row." }, { line });
  }

  /** A text is what is wrong. */
  #readTime(text: string): number | string | undefined {
    if (text === "") {
      return undefined;
    }
    const parsed = this.#times.parse(text);
    return "time" in parsed ? parsed.time : `The \`timestamp\` ${parsed.problem}.`;
  }
}
