/**
 * Compares readers of ours with others on random files: `npm run fuzz -- [TARGET…] [--count 20000] [--seed 1]`. Without a
 * target, all of them run. A difference is shown as small as it can be made.
 */
import { randomInt } from "node:crypto";
import { parseArgs } from "node:util";
import { configparser } from "../__tests__/fuzz/configparser.ts";
import { csv } from "../__tests__/fuzz/csv.ts";
import { fuzzDispatches } from "../__tests__/fuzz/dispatch-workflow.ts";
import { bash, dotenv, node } from "../__tests__/fuzz/dotenv.ts";
import { type FuzzTarget, fuzz } from "../__tests__/fuzz/fuzz.ts";
import { json, json5 } from "../__tests__/fuzz/json5.ts";
import { metrics } from "../__tests__/fuzz/metrics.ts";
import { npmIni } from "../__tests__/fuzz/npm-ini.ts";
import { properties } from "../__tests__/fuzz/properties.ts";
import { toml, tomllib } from "../__tests__/fuzz/toml.ts";
import { xml } from "../__tests__/fuzz/xml.ts";
import { yaml11, yaml12 } from "../__tests__/fuzz/yaml.ts";
import { noteCounts } from "./report.ts";

/** How much to try. */
interface Amount {
  readonly count: number;
  readonly seed: number;
}

interface Counts {
  readonly passed: number;
  readonly failed: number;
}

const targets = new Map<string, (amount: Amount) => Counts | Promise<Counts>>([
  ["configparser", (amount) => runTarget("configparser", configparser, amount)],
  ["npm-ini", (amount) => runTarget("npm-ini", npmIni, amount)],
  ["json", (amount) => runTarget("json", json, amount)],
  ["json5", (amount) => runTarget("json5", json5, amount)],
  ["yaml-1.2", (amount) => runTarget("yaml-1.2", yaml12, amount)],
  ["yaml-1.1", (amount) => runTarget("yaml-1.1", yaml11, amount)],
  ["toml", (amount) => runTarget("toml", toml, amount)],
  ["tomllib", (amount) => runTarget("tomllib", tomllib, amount)],
  ["dotenv", (amount) => runTarget("dotenv", dotenv, amount)],
  ["node-env", (amount) => runTarget("node-env", node, amount)],
  // A shell is started for each file.
  ["bash-env", ({ count, seed }) => runTarget("bash-env", bash, { count: Math.min(count, 2000), seed })],
  ["properties", (amount) => runTarget("properties", properties, amount)],
  ["xml", (amount) => runTarget("xml", xml, amount)],
  ["csv", (amount) => runTarget("csv", csv, amount)],
  ["metrics", (amount) => runTarget("metrics", metrics, amount)],
  // Each is a conversation with a server.
  ["dispatch-workflow", ({ count, seed }) => runDispatches({ count: Math.min(count, 1000), seed })],
]);

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { count: { type: "string", default: "20000" }, seed: { type: "string", default: `${randomInt(2 ** 31)}` } },
});
const amount = { count: readInteger("count", values.count), seed: readInteger("seed", values.seed) };
const total = { passed: 0, failed: 0 };
for (const name of positionals.length === 0 ? targets.keys() : positionals) {
  const run = targets.get(name);
  if (run === undefined) {
    throw new Error(`There is no target ${name}; there are: ${[...targets.keys()].join(", ")}.`);
  }
  const { passed, failed } = await run(amount);
  total.passed += passed;
  total.failed += failed;
}
noteCounts(total);
console.log(`fuzz: ${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;

function readInteger(name: string, text: string): number {
  if (!/^[0-9]{1,10}$/u.test(text)) {
    throw new Error(`--${name} must be an integer, not ${text}.`);
  }
  return Number(text);
}

function runTarget<Case>(name: string, target: FuzzTarget<Case>, { count, seed }: Amount) {
  const bench = target.open();
  if (bench === undefined) {
    // A run that compared nothing has proved nothing.
    console.log(`✗ ${name}: its referee is not on this machine`);
    return { passed: 0, failed: 1 };
  }
  console.log(`${name}: ${count} random files against ${bench.referee}, --seed ${seed}`);
  const { failed, kinds, smallest } = fuzz(bench, { count, seed, progress: progressOf(count) });
  showKinds(kinds);
  if (smallest === undefined) {
    console.log(`✓ ${name}: ${count} answers are the same`);
  } else {
    const { given, ours, theirs } = smallest;
    console.log(`✗ ${name}: ${failed} answers differ; the smallest case:`);
    console.log(`  given:  ${JSON.stringify(given)}\n  ours:   ${ours}\n  theirs: ${theirs}`);
  }
  return { passed: count - failed, failed };
}

/** Performs dispatch-workflow under random faults: not compared with others, but with what it promises. */
async function runDispatches({ count, seed }: Amount): Promise<Counts> {
  console.log(`dispatch-workflow: ${count} random dispatches under random faults, --seed ${seed}`);
  const { failed, kinds, smallest } = await fuzzDispatches({ count, seed, progress: progressOf(count) });
  showKinds(kinds);
  if (smallest === undefined) {
    console.log(`✓ dispatch-workflow: ${count} dispatches kept all promises`);
  } else {
    const { given, ours } = smallest;
    console.log(`✗ dispatch-workflow: ${failed} dispatches broke a promise; one of them:`);
    console.log(`  given:  ${JSON.stringify(given)}\n  broken: ${ours}`);
  }
  return { passed: count - failed, failed };
}

function progressOf(count: number): (tried: number) => void {
  return (tried) => void process.stderr.write(`\r${tried} of ${count}${tried === count ? "\n" : ""}`);
}

function showKinds(kinds: ReadonlyMap<string, number>): void {
  const shares = [...kinds].toSorted(([, one], [, other]) => other - one);
  console.log(shares.map(([kind, cases]) => `  ${cases} × ${kind}`).join("\n"));
}
