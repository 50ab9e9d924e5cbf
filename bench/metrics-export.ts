import { closeSync, fsyncSync, openSync, writeFileSync, writeSync } from "node:fs";
import { join, resolve } from "node:path";
import { type Command, type Comparison, compare, peakMemory, step } from "./measure.ts";
import type { MemoryFigure, Suite } from "./suite.ts";

const root = resolve(import.meta.dirname, "..");
const header = "timestamp,name,type,value,unit,help,labels\r\n";
const samples = 1_000_000;
const gibibyte = 1024 ** 3;

/** A million samples as a matrix of test jobs might have them: 50 metrics, 20,000 label sets. */
function* rows(): Generator<string> {
  for (let at = 0; at < samples; at += 1) {
    const [metric, series] = [Math.floor(at / 20_000), at % 20_000];
    const labels = `"{""case"":""test_${series % 1000}"",""shard"":""${Math.floor(series / 1000)}""}"`;
    yield `2026-11-22T10:00:00.000Z,suite_m${metric}_seconds,gauge,${(at % 9973) / 1000},seconds,A duration.,${labels}\r\n`;
  }
}

function writeRows(path: string, texts: Iterable<string>, most = Number.POSITIVE_INFINITY): void {
  const file = openSync(path, "w");
  let size = writeSync(file, header);
  let piece = "";
  for (const text of texts) {
    piece += text;
    if (piece.length > 1024 ** 2) {
      size += writeSync(file, piece);
      piece = "";
    }
    if (size > most) {
      break;
    }
  }
  writeSync(file, piece);
  fsyncSync(file);
  closeSync(file);
}

/** Whole rows without end. */
function* endless(): Generator<string> {
  const block = [...Array(1000).keys()].map((at) => `,a,gauge,${at},,,"{""n"":""${at}""}"\r\n`).join("");
  for (;;) {
    yield block;
  }
}

function prepare(folder: string): void {
  writeRows(join(folder, "million.csv"), rows());
  writeRows(join(folder, "big.csv"), endless(), gibibyte);
  writeFileSync(join(folder, "small.csv"), header);
  writeFileSync(
    join(folder, "rival.py"),
    [
      "import csv, json",
      "with open('million.csv', newline='') as file:",
      "    rows = list(csv.DictReader(file))",
      "for row in rows:",
      "    row['value'] = float(row['value'])",
      "with open('rival.csv', 'w', newline='') as file:",
      "    writer = csv.DictWriter(file, rows[0].keys())",
      "    writer.writeheader()",
      "    writer.writerows(rows)",
      "for row in rows:",
      "    row['labels'] = json.loads(row['labels'])",
      "with open('rival.json', 'w') as file:",
      "    file.write(json.dumps({'metrics': rows}))",
    ].join("\n"),
  );
}

const quiet = { upload: "false", summary: "false" };

function million(node: string, folder: string): Command {
  const inputs = { ...quiet, "metrics-files": "million.csv", formats: "csv, prometheus, json", directory: "out" };
  return step({ node, folder, operation: "metrics-export" }, inputs);
}

/** Appends a row to a CSV file. */
function append(node: string, folder: string, name: string): Command {
  const inputs = { ...quiet, metrics: "a: 1", formats: "csv", append: "true", directory: ".", name };
  return step({ node, folder, operation: "metrics-export" }, inputs);
}

function compareMetricsExport(node: string, folder: string): readonly Comparison[] {
  const own = (...words: readonly string[]): Command => ({
    command: node,
    args: [join(root, "dist/cli.js"), ...words],
    env: { RUNNER_TEMP: folder },
  });
  const ten = Array.from({ length: 10 }, (_, at) => `--metrics=stage_${at}x_seconds: ${at}`);
  const rival = { command: "sh", args: ["-c", 'cd "$1" && python3 rival.py', "sh", folder] };
  const what = "1,000,000 samples from CSV to csv + prometheus + json";
  return [
    compare({ what, rival: "Python's csv and json alone", reach: 1, rounds: 3 }, [million(node, folder)], [rival]),
    compare(
      { what, rival: "nothing at all", reach: 6000, unit: "ms above", rounds: 3 },
      [million(node, folder)],
      [{ command: "true", args: [] }],
    ),
    compare(
      { what: "one row appended to a CSV file of 1 GiB", rival: "to an empty one", reach: 1.2, rounds: 15 },
      [append(node, folder, "big")],
      [append(node, folder, "small")],
    ),
    compare(
      {
        what: "ten metrics in three formats",
        rival: "the bundle's own start",
        reach: 30,
        unit: "ms above",
        rounds: 25,
      },
      [own("metrics-export", ...ten, `--directory=${join(folder, "ten")}`, "--upload=false")],
      [own("--version")],
    ),
  ];
}

/** Peak memory with many samples. */
function memoryOfMetricsExport(node: string, folder: string): readonly MemoryFigure[] {
  const mebibytes = peakMemory(million(node, folder), join(folder, "peak"));
  return [{ what: "1,000,000 samples", mebibytes, reach: 300 }];
}

/** The figures of metrics-export. */
export const metricsExport: Suite = { prepare, compare: compareMetricsExport, memory: memoryOfMetricsExport };
