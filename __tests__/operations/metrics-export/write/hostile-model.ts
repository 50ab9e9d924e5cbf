import type { FamilyHead } from "../../../../src/operations/metrics-export/family.ts";
import type { Label } from "../../../../src/operations/metrics-export/label-sets.ts";
import { MetricsModel } from "../../../../src/operations/metrics-export/model.ts";
import { createRandom, type Random } from "../../../fuzz/random.ts";
import { origin } from "./referees.ts";

const pieces = [
  '"',
  '""',
  "'",
  "\\",
  "\\n",
  "\n",
  "\r\n",
  "\r",
  "\t",
  "\0",
  "\u0001",
  "\u001b[31m",
  "\u007f",
  "\u0085",
  "\u2028",
  ",",
  ";",
  "=",
  "=1+1",
  "+",
  "-",
  "@",
  "{",
  "}",
  "#",
  " # EOF",
  "# EOF\n",
  " ",
  "  ",
  "a",
  "B",
  "0",
  "-5",
  "1e5",
  "NaN",
  "é",
  "日本",
  "👍",
  "\u202e",
  "\ufeff",
  "\ufffd",
  'x="y",',
  ',b="',
  "__proto__",
  "::error::",
  "</script>",
  "%",
  "$1",
  "$&",
] as const;
const labelNames = [
  "a",
  "b",
  "env",
  "__proto__".slice(2),
  "constructor",
  "timestamp",
  "name",
  "value",
  "A1",
  "_x",
] as const;
const values = [
  0,
  -0,
  1,
  -1,
  0.1,
  1 / 3,
  1e21,
  1e-7,
  5e-324,
  1.7976931348623157e308,
  2 ** 53,
  -(2 ** 53) - 2,
  123456789.125,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
] as const;

/** A text that every format finds hard. */
export function hostileText(random: Random): string {
  return Array.from({ length: random.below(6) }, () => random.pick(pieces)).join("");
}

function hostileLabels(random: Random, serial: number): readonly Label[] {
  const names = new Set(Array.from({ length: random.below(4) }, () => random.pick(labelNames)));
  const labels = Array.from(names, (name): Label => [name, hostileText(random)]);
  return [...labels, ["serial", String(serial)]];
}

/** A model with so many samples, all different series, in 20 gauges and counters; about every second one has a time. */
export function hostileModel(size: number, seed: number): MetricsModel {
  const random = createRandom(seed);
  const model = new MetricsModel();
  for (let family = 0; family < 20; family += 1) {
    const metric = model.define(hostileHead(random, family));
    for (let at = 0; at < size / 20; at += 1) {
      const value = hostileValue(random, metric.type === "counter");
      const timestamp = random.chance(0.5) ? random.below(2 ** 31) * 1000 + random.below(1000) : undefined;
      metric.add({ labels: model.labelSets.intern(hostileLabels(random, at)), value, timestamp }, origin);
    }
  }
  return model;
}

function hostileHead(random: Random, family: number): FamilyHead {
  const hasUnit = family % 5 === 0;
  const isCounter = family % 4 === 3;
  const stem = `hostile_x${String.fromCharCode(0x7a - family)}_${hasUnit ? "seconds" : "things"}`;
  return {
    name: isCounter ? `${stem}_total` : stem,
    type: isCounter ? "counter" : "gauge",
    unit: random.chance(0.5) ? (hasUnit ? "seconds" : hostileText(random)) : undefined,
    help: random.chance(0.8) ? `Help ${hostileText(random)}.` : undefined,
  };
}

/** A counter is never negative and never NaN. */
function hostileValue(random: Random, isCounter: boolean): number {
  const any = random.chance(0.5) ? random.pick(values) : (random.below(2 ** 31) - 2 ** 30) / 2 ** random.below(40);
  return isCounter ? Math.abs(Number.isNaN(any) ? 0 : any) : any;
}
