import { quoteName } from "../../../runner/safe-text.ts";
import type { Source } from "../collector.ts";
import { parseNumber } from "../figure.ts";
import { HistogramParts, histogramName } from "./histogram-parts.ts";
import { type PrometheusLine, parsePrometheusLine, unescapeHelp } from "./prometheus-line.ts";

const meta = /^#[ \t]*(HELP|TYPE|UNIT|EOF)(?:[ \t]+("(?:[^"\\]|\\[\s\S])*"|\S+)(?:[ \t]+([\s\S]*))?)?$/u;
const types: ReadonlySet<string> = new Set(["counter", "gauge", "histogram", "summary", "untyped"]);
/** In milliseconds: up to the end of the year 9999, and as far back. */
const latest = 253_402_300_799_999;

/** Reads Prometheus text, version 0.0.4. Summaries are refused: no other format of this operation has them. */
export async function readPrometheus(lines: AsyncIterable<readonly string[]>, source: Source): Promise<void> {
  const reader = new PrometheusReader(source);
  let line = 0;
  for await (const batch of lines) {
    for (const text of batch) {
      line += 1;
      reader.read(text.replace(/^[ \t]+|\r$/gu, ""), line);
    }
  }
  reader.finish();
}

class PrometheusReader {
  readonly #source: Source;
  readonly #histograms: HistogramParts;
  readonly #types = new Map<string, string>();
  readonly #helps = new Map<string, string>();
  #openMetrics = false;

  constructor(source: Source) {
    this.#source = source;
    this.#histograms = new HistogramParts(source);
  }

  read(text: string, line: number): void {
    if (text.trim() === "" || this.#openMetrics) {
      return;
    }
    if (text.startsWith("#")) {
      this.#readMeta(text, line);
      return;
    }
    const sample = parsePrometheusLine(text);
    if (sample === undefined) {
      this.#tell('This is no sample, `name{label="text"} value`.', line);
    } else {
      this.#readSample(sample, line);
    }
  }

  finish(): void {
    this.#histograms.flush();
  }

  #readMeta(text: string, line: number): void {
    const [, word, given = "", rest = ""] = meta.exec(text) ?? [];
    const name = given.startsWith('"') ? unescapeHelp(given.slice(1, -1)).replaceAll('\\"', '"') : given;
    if (word === "HELP") {
      this.#helps.set(name, unescapeHelp(rest));
    } else if (word === "TYPE" && types.has(rest.trim())) {
      this.#histograms.flush();
      this.#types.set(name, rest.trim());
    } else if (word !== undefined) {
      this.#openMetrics = true;
      const problem = "This is OpenMetrics, whose times and names are others; it is written but not read.";
      this.#source.fault("bad-metric", { problem, hint: "Give the Prometheus text, .prom." }, { line });
    }
  }

  #readSample({ name, labels, value: valueText, timestamp: time }: PrometheusLine, line: number): void {
    const base = histogramName(name);
    const histogram = base !== undefined && this.#types.get(base) === "histogram";
    const value = parseNumber(valueText);
    const timestamp = time === "" ? undefined : Number(time);
    if (value === undefined) {
      this.#tell(`The value ${quoteName(valueText.slice(0, 60))} is no number.`, line);
    } else if (timestamp !== undefined && (!/^-?\d+$/u.test(time) || Math.abs(timestamp) > latest)) {
      this.#tell(`The timestamp ${quoteName(time.slice(0, 60))} is no number of milliseconds.`, line);
    } else if (this.#types.get(name) === "summary" || (base !== undefined && this.#types.get(base) === "summary")) {
      const problem = `${quoteName(base ?? name)} is a summary, which cannot be merged.`;
      this.#source.fault("bad-metric", { problem, hint: "Leave it out, or measure a histogram." });
    } else if (histogram) {
      this.#histograms.add({ name, labels, value, timestamp, help: this.#helps.get(base), line });
    } else {
      this.#source.add({ name, type: this.#typeOf(name), value, labels, timestamp, help: this.#helps.get(name), line });
    }
  }

  /** This format knows no infos: what is called one and is a gauge may be one, as may all that has no type. */
  #typeOf(name: string): "counter" | "gauge" | "histogram" | undefined {
    const type = this.#types.get(name);
    if (type === "gauge") {
      return name.endsWith("_info") ? undefined : type;
    }
    return type === "counter" || type === "histogram" ? type : undefined;
  }

  #tell(problem: string, line: number): void {
    this.#source.fault("bad-metric", { problem, hint: "Mend or remove the line." }, { line });
  }
}
