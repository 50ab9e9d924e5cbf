import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { FuzzTarget } from "./fuzz.ts";
import { type MetricsCase, type MetricsSample, showSample } from "./metrics-case.ts";
import type { Random } from "./random.ts";
import { generateSoup, simplifyText } from "./text.ts";

const script = fileURLToPath(new URL("metrics-in-process.ts", import.meta.url));

const plain = ["a", "B", "0", "1", "-5", "1e5", "é", "日本", "👍", " ", "  ", "_", "x"];
const signs = [
  '"',
  '""',
  "'",
  "\\",
  "\\n",
  "\\\\",
  ",",
  ";",
  ":",
  "{",
  "}",
  "[",
  "]",
  "#",
  "=",
  "+",
  "-",
  "@",
  "%",
  "$&",
];
const ends = [
  "\n",
  "\r",
  "\r\n",
  "\t",
  "\0",
  "\v",
  "\u0085",
  "\u2028",
  "\u2029",
  "\ufeff",
  "\u001b[31m",
  "\u007f",
  "\u200b",
];
const wholes = [
  'x="y",',
  '",b="',
  "# EOF",
  "\n# HELP a b\n",
  "=1+1",
  "'=1",
  "''",
  "＝1",
  "::error::",
  "__proto__",
  '{"a":1}',
  "NaN",
  "true",
];
const labelNames = ["a", "b", "constructor", "env", "name", "timestamp", "type", "value"];
const numbers = [
  ...[0, 1, -1, 0.1, 1 / 3, 1e21, 1e-7, 5e-324, 1.7976931348623157e308, 2 ** 53, -(2 ** 53) - 2, 123456789.125],
  ...[Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
];
const formats = ["json", "ndjson", "csv", "guarded csv", "prometheus"] as const;

/** Random metrics, written and read back, against themselves. */
export const metrics: FuzzTarget<MetricsCase> = {
  open: () => ({
    referee: "what was written",
    generate: generateCase,
    answer: (cases) => {
      if (cases.length === 0) {
        return [];
      }
      const read = readBack(cases);
      return cases.map(({ format, samples }, at) => ({
        ours: read[at] ?? "nothing",
        theirs: samples
          .map((sample) => showSample(sample, format))
          .sort()
          .join("\n"),
        kind: format,
      }));
    },
    simplify: simplifyCase,
  }),
};

function readBack(cases: readonly MetricsCase[]): readonly string[] {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", "tsx", script], {
    input: JSON.stringify(cases),
    encoding: "utf8",
    maxBuffer: 1024 ** 3,
    env: { ...process.env, NODE_OPTIONS: "" },
  });
  if (status !== 0) {
    throw new Error(stderr);
  }
  return stdout
    .split("\n")
    .slice(0, -1)
    .map((line) => JSON.parse(line));
}

function generateCase(random: Random): MetricsCase {
  const format = random.pick(formats);
  const samples = Array.from({ length: 1 + random.below(4) }, (_, at) => generateSample(random, at));
  return { format, piece: 1 + random.below(random.chance(0.5) ? 20 : 2000), samples };
}

function generateText(random: Random): string {
  return generateSoup(random, [plain, signs, ends, wholes], 6);
}

function generateSample(random: Random, at: number): MetricsSample {
  const type = random.pick(["gauge", "counter", "histogram", "info"]);
  const stem = `m${"qrst".charAt(at)}_things`;
  const name = { gauge: stem, counter: `${stem}_total`, histogram: stem, info: `${stem}_info` }[type];
  const names = labelNames.filter(() => random.chance(0.3));
  const labels = names
    .map((label): [string, string] => [label, generateText(random)])
    .filter(([, text]) => text !== "");
  return {
    name,
    type,
    help: `Help ${generateText(random)}.`,
    ...(random.chance(0.3) ? { unit: `u${generateText(random)}u` } : {}),
    ...(random.chance(0.5) ? { time: random.below(2 ** 31) * 1000 + random.below(1000) } : {}),
    labels,
    ...generateFigures(random, type),
  };
}

function generateFigures(
  random: Random,
  type: MetricsSample["type"],
): Pick<MetricsSample, "value" | "bounds" | "counts"> {
  const number = random.pick(numbers);
  if (type === "histogram") {
    const bounds = [0.005, 0.1, 1 / 3, 1, 5, 1e6].filter(() => random.chance(0.5));
    const some = bounds.length === 0 ? [1] : bounds;
    const counts = [...some, 0].map(() => random.below(2 ** random.below(20)));
    return { value: String(Number.isFinite(number) ? number : 0.5), bounds: some, counts };
  }
  if (type === "info") {
    return { value: "1" };
  }
  return { value: String(type === "counter" ? Math.abs(Number.isNaN(number) ? 3 : number) : number) };
}

/** Without one sample, one label or one sign; in one piece. */
function simplifyCase(given: MetricsCase): readonly MetricsCase[] {
  const { samples } = given;
  const without = samples.length > 1 ? samples.map((_, at) => ({ ...given, samples: samples.toSpliced(at, 1) })) : [];
  const lighter = samples.flatMap((sample, at) => {
    const simpler: readonly MetricsSample[] = [
      ...sample.labels.map((_, index) => ({ ...sample, labels: sample.labels.toSpliced(index, 1) })),
      ...simplifyText(sample.help ?? "").map((help) => ({ ...sample, help: help === "" ? "x" : help })),
      ...sample.labels.flatMap(([name, text], index) =>
        simplifyText(text)
          .filter((shorter) => shorter !== "")
          .map((shorter) => ({ ...sample, labels: sample.labels.with(index, [name, shorter]) })),
      ),
    ];
    return simpler
      .filter((one) => JSON.stringify(one).length < JSON.stringify(sample).length)
      .map((one) => ({ ...given, samples: samples.with(at, one) }));
  });
  return [...without, ...lighter];
}
