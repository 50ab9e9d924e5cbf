import { join } from "node:path";
import { afterAll, beforeAll, describe, expect } from "@jest/globals";
import fc from "fast-check";
import { hostileText } from "../../support/hostile-text.ts";
import { type PerformedConfig, performConfig } from "../../support/perform-config.ts";
import { can, itWhen, runTool } from "../../support/referee.ts";
import { createWorkspace, type Workspace } from "../../support/workspace.ts";

const hasPython = can("python3", "-c", "import json");
const script = join(import.meta.dirname, "../../support/json-referee.py");

let workspace: Workspace;
beforeAll(() => {
  workspace = createWorkspace();
});
afterAll(() => workspace.remove());

/** JSON as people and programs write it: blanks anywhere, any escapes, numbers of any length. */
const blank = fc.string({ unit: fc.constantFrom(" ", "\t", "\n", "\r"), maxLength: 2 });
const digits = fc.string({ unit: fc.constantFrom(..."0123456789"), minLength: 1, maxLength: 25 });
const number = fc
  .tuple(
    fc.constantFrom("", "-"),
    digits.map((text) => text.replace(/^0+(?=.)/u, "")),
    fc.oneof(
      fc.constant(""),
      digits.map((text) => `.${text}`),
    ),
    fc.oneof(
      { weight: 3, arbitrary: fc.constant("") },
      fc.tuple(fc.constantFrom("e", "E", "e+", "E-"), digits).map((parts) => parts.join("")),
    ),
  )
  .map((parts) => parts.join(""));
const hex4 = (unit: string) => unit.charCodeAt(0).toString(16).padStart(4, "0");
const short: Readonly<Record<string, string>> = {
  "\b": "\\b",
  "\f": "\\f",
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
  "/": "\\/",
};

/** One of the ways in which a UTF-16 unit may be written. */
function spell(unit: string, way: number): string {
  if (way === 0 || (way === 1 && short[unit] === undefined)) {
    return `\\u${way === 0 ? hex4(unit).toUpperCase() : hex4(unit)}`;
  }
  return way === 1 ? (short[unit] ?? "") : JSON.stringify(unit).slice(1, -1);
}

const text = fc
  .tuple(
    fc.oneof(hostileText, fc.string({ unit: "binary", maxLength: 8 })),
    fc.array(fc.nat(9), { minLength: 1, maxLength: 9 }),
  )
  .map(([content, ways]) => {
    // A pair that is written as it is stays together.
    const units = ways[0] === 0 ? content.split("") : [...content.slice(0, 200)];
    return `"${units.map((unit, at) => (unit.length > 1 ? unit : spell(unit, ways[at % ways.length] ?? 9))).join("")}"`;
  });
const { document } = fc.letrec<{ value: string; document: string }>((tie) => {
  const padded = (part: fc.Arbitrary<string>) => fc.tuple(blank, part, blank).map((parts) => parts.join(""));
  const list = fc.array(padded(tie("value")), { maxLength: 4 }).map((items) => `[${items.join(",") || " "}]`);
  const pair = fc.tuple(padded(text), padded(tie("value"))).map((parts) => parts.join(":"));
  const object = fc.array(pair, { maxLength: 4 }).map((pairs) => `{${pairs.join(",")}}`);
  const scalar = fc.oneof(number, text, fc.constantFrom("true", "false", "null"));
  return {
    value: fc.oneof({ maxDepth: 4, depthSize: "medium" }, scalar, list, object),
    document: padded(fc.oneof({ weight: 4, arbitrary: object }, { weight: 2, arbitrary: list }, scalar)),
  };
});
/** A document with something cut out, put in, or put twice. */
const mutated = fc
  .tuple(
    document,
    fc.nat(),
    fc.nat(3),
    fc.constantFrom(
      ..."{}[],:\"\\0-+.eE/ \u00a0\ufeff\u2028\u0000\u0001\u007fNIn'",
      "//x\n",
      "/**/",
      "NaN",
      "-Infinity",
      "1.",
    ),
  )
  .map(([whole, place, cut, put]) => {
    const at = place % (whole.length + 1);
    return whole.slice(0, at) + put + whole.slice(at + cut);
  })
  // A byte-order mark at the head is cut by both, and what is torn has no bytes.
  .filter((whole) => whole.isWellFormed() && !whole.startsWith("\ufeff"));

interface Judged {
  readonly text: string;
  readonly verdict: string;
  readonly performed: PerformedConfig;
}

async function judge(texts: readonly string[]): Promise<readonly Judged[]> {
  const all: PerformedConfig[] = [];
  for (const whole of texts) {
    workspace.write("a.json", whole);
    all.push(await performConfig(workspace.path, { files: "a.json", summary: "false" }));
  }
  const lines = texts.map((whole, index) => JSON.stringify([whole, all[index]?.outputs["config"] ?? null]));
  const { status, stdout, stderr } = runTool(["python3", "-I", script], ".", `${lines.join("\n")}\n`);
  if (status !== 0) {
    throw new Error(`Python failed: ${stderr}`);
  }
  const verdicts = stdout.toString().trimEnd().split("\n");
  return all.map((performed, index) => ({ text: texts[index] ?? "", verdict: verdicts[index] ?? "", performed }));
}

/** Whether Python and config-read agree on a text. Of two faults, each tells the one that it met first. */
function agree({ text: whole, verdict, performed: { code, failure, outputs } }: Judged): boolean {
  if (verdict === "same") {
    return code === 0;
  }
  if (verdict === "different") {
    // A file that says nothing but null counts as an empty one.
    return whole.trim() === "null" && outputs["config"] === "{}";
  }
  const codes = ["parse-error", "duplicate-key", ...(whole.slice(0, 3).includes("\0") ? ["bad-encoding"] : [])];
  return codes.includes(failure?.code ?? "");
}

/** Those on which they do not agree, few enough to be read in a report. */
function disagreements(judged: readonly Judged[]): readonly unknown[] {
  return judged
    .filter((one) => !agree(one))
    .slice(0, 3)
    .map(({ text: whole, verdict, performed: { failure, outputs } }) => [
      whole.slice(0, 500),
      verdict,
      failure?.message,
      outputs["config"]?.slice(0, 500),
    ]);
}

describe("random JSON documents", () => {
  itWhen(hasPython)("come out as Python reads them: each digit, each text, each key in its place", async () => {
    const judged = await judge(fc.sample(document, { seed: 7, numRuns: 1_500 }));
    expect(disagreements(judged)).toEqual([]);
    expect(judged.filter(({ verdict }) => verdict === "same").length).toBeGreaterThan(1_300);
  });

  itWhen(hasPython)("with a fault are refused where Python refuses them", async () => {
    const judged = await judge(fc.sample(mutated, { seed: 8, numRuns: 1_500 }));
    expect(disagreements(judged)).toEqual([]);
    expect(judged.filter(({ verdict }) => verdict === "invalid").length).toBeGreaterThan(700);
    expect(judged.filter(({ verdict }) => verdict === "same").length).toBeGreaterThan(100);
  });
});
