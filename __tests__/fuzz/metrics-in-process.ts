/**
 * Writes each model that standard input tells of, in the format of its case, reads it back in pieces of some length, and
 * tells what was read, a line of JSON each.
 */
import { readFileSync } from "node:fs";
import { splitLines } from "../../src/io/text-chunks.ts";
import { Collector } from "../../src/operations/metrics-export/collector.ts";
import { Faults } from "../../src/operations/metrics-export/faults.ts";
import { MetricsModel } from "../../src/operations/metrics-export/model.ts";
import { readCsv } from "../../src/operations/metrics-export/read/read-csv.ts";
import { readJson } from "../../src/operations/metrics-export/read/read-json.ts";
import { readNdjson } from "../../src/operations/metrics-export/read/read-ndjson.ts";
import { readPrometheus } from "../../src/operations/metrics-export/read/read-prometheus.ts";
import { settle } from "../../src/operations/metrics-export/settle.ts";
import { renderTidyRows, tidyHeader } from "../../src/operations/metrics-export/write/csv-tidy.ts";
import { guardFormula } from "../../src/operations/metrics-export/write/formula-guard.ts";
import { renderJson } from "../../src/operations/metrics-export/write/json.ts";
import { renderNdjson } from "../../src/operations/metrics-export/write/ndjson.ts";
import { renderPrometheus } from "../../src/operations/metrics-export/write/prometheus.ts";
import { type MetricsCase, type MetricsFormat, showSample } from "./metrics-case.ts";

function build({ samples }: MetricsCase): MetricsModel {
  const model = new MetricsModel();
  for (const { name, type, help, unit, labels, value, time, bounds, counts } of samples) {
    const family = model.define({ name, type, help, unit });
    const histogram = bounds === undefined || counts === undefined ? undefined : { bounds, counts };
    const set = model.labelSets.intern(labels.map(([label, text]) => [label, text]));
    family.add({ labels: set, value: Number(value), timestamp: time, histogram }, { kind: "input", name: "metrics" });
  }
  return model;
}

function render(model: MetricsModel, format: MetricsFormat): string {
  const texts: Readonly<Record<MetricsFormat, () => Iterable<string>>> = {
    json: () => renderJson(model),
    ndjson: () => renderNdjson(model),
    csv: () => [tidyHeader, ...renderTidyRows(model, (text) => text)],
    "guarded csv": () => [tidyHeader, ...renderTidyRows(model, guardFormula)],
    prometheus: () => renderPrometheus(model),
  };
  return [...texts[format]()].join("");
}

async function* cut(text: string, length: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += length) {
    yield text.slice(at, at + length);
  }
}

async function read(text: string, { format, piece }: MetricsCase): Promise<string> {
  const model = new MetricsModel();
  const faults = new Faults();
  const source = new Collector(model, faults).from({ kind: "file", name: "file" });
  const chunks = () => cut(text, piece);
  const readers: Readonly<Record<MetricsFormat, () => Promise<void>>> = {
    json: async () => await readJson(chunks(), source),
    ndjson: async () => await readNdjson(splitLines(chunks()), source),
    csv: async () => await readCsv(() => splitLines(chunks()), source),
    "guarded csv": async () => await readCsv(() => splitLines(chunks()), source),
    prometheus: async () => await readPrometheus(splitLines(chunks()), source),
  };
  await readers[format]();
  settle(model, faults);
  return faults.whole?.message ?? tell(model, format);
}

function tell(model: MetricsModel, format: MetricsFormat): string {
  const told = [...model.families].flatMap((family) =>
    Array.from({ length: family.size }, (_, at) => {
      const { name, type, unit, givenHelp: help } = family;
      const labels = model.labelSets.labels(family.labels(at));
      const value = Object.is(family.value(at), -0) ? "-0" : String(family.value(at));
      const { bounds, counts } = family.histogram(at) ?? {};
      return showSample({ name, type, unit, help, labels, value, time: family.timestamp(at), bounds, counts }, format);
    }),
  );
  // A histogram of several rows is known when its last one was read: the order is not kept.
  return told.sort().join("\n");
}

const cases: readonly MetricsCase[] = JSON.parse(readFileSync(0, "utf8"));
for (const given of cases) {
  process.stdout.write(`${JSON.stringify(await read(render(build(given), given.format), given))}\n`);
}
