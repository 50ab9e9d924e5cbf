import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { Family } from "../../../src/operations/metrics-export/family.ts";
import { type Label, LabelSets } from "../../../src/operations/metrics-export/label-sets.ts";
import { MetricsModel } from "../../../src/operations/metrics-export/model.ts";
import { hostileText } from "../../support/hostile-text.ts";

const name = fc.stringMatching(/^[a-z_][a-z0-9_]{0,5}$/u);
const labels = fc
  .uniqueArray(fc.tuple(name, hostileText), { selector: ([each]) => each, maxLength: 5 })
  .map((all) => all.map(([each, value]): Label => [each, value.toWellFormed()]));

function canonical(given: readonly Label[]): readonly Label[] {
  return given.filter(([, value]) => value !== "").toSorted(([one], [other]) => (one < other ? -1 : 1));
}

describe("LabelSets", () => {
  it("gives back any labels, sorted and without the empty ones", () => {
    const sets = new LabelSets();
    fc.assert(
      fc.property(labels, (given) => {
        expect(sets.labels(sets.intern(given))).toEqual(canonical(given));
      }),
      { numRuns: 2000 },
    );
  });

  it("gives equal sets one id, and others another", () => {
    const sets = new LabelSets();
    fc.assert(
      fc.property(labels, labels, (one, other) => {
        const equal = JSON.stringify(canonical(one)) === JSON.stringify(canonical(other));
        expect(sets.intern(one) === sets.intern(other)).toBe(equal);
        expect(sets.intern(one.toReversed())).toBe(sets.intern(one));
      }),
      { numRuns: 1000 },
    );
  });

  it("tells 20,000 neighbouring sets apart, and knows them again", () => {
    const sets = new LabelSets();
    const ids = Array.from({ length: 20_000 }, (_, at) => sets.intern([["id", String(at)]]));
    expect(new Set(ids).size).toBe(20_000);
    expect(sets.size).toBe(20_001);
    expect(Array.from({ length: 20_000 }, (_, at) => sets.intern([["id", String(at)]]))).toEqual(ids);
    expect(sets.text(ids[12_345] ?? 0)).toBe('id="12345"');
  });

  it.each([
    ["no labels", [], ""],
    ["an empty value", [["a", ""]], ""],
    ["escapes", [["a", 'x"\\\ny']], 'a="x\\"\\\\\\ny"'],
    ["what looks like two labels", [["a", '1",b="2']], 'a="1\\",b=\\"2"'],
    ["text beyond ASCII", [["a", "grün 🌱"]], 'a="grün 🌱"'],
    ["a value of 10 kB", [["a", "ü\n".repeat(5000)]], `a="${"ü\\n".repeat(5000)}"`],
    ["a value larger than a block", [["a", "x".repeat(3_000_000)]], `a="${"x".repeat(3_000_000)}"`],
  ] as const)("writes %s as Prometheus does", (_, given, text) => {
    const sets = new LabelSets();
    const id = sets.intern(given);
    expect(sets.text(id)).toBe(text);
    expect(sets.labels(id)).toEqual(canonical(given));
  });
});

describe("Family", () => {
  it("keeps every kind of number, with and without a time, a line and an origin", () => {
    const family = new Family({ name: "x", type: "gauge" });
    const input = { kind: "input", name: "metrics" } as const;
    const file = { kind: "file", name: "a.json" } as const;
    const values = [0, -0, Number.NaN, Infinity, -Infinity, 1e308, 5e-324, 0.1];
    for (const [at, value] of values.entries()) {
      family.add({ value, ...(at % 2 === 0 ? {} : { timestamp: at, line: at }) }, at < 4 ? input : file);
    }
    expect(values.map((_, at) => family.value(at))).toEqual(values);
    expect([family.timestamp(0), family.timestamp(1), family.line(0), family.line(1)]).toEqual([
      undefined,
      1,
      undefined,
      1,
    ]);
    expect([0, 3, 4, 7].map((at) => family.origin(at))).toEqual([input, input, file, file]);
    expect([family.value(8), family.timestamp(8), family.line(8)]).toEqual([Number.NaN, undefined, undefined]);
  });

  it("has a help text in any case", () => {
    expect(new Family({ name: "build_duration_seconds", type: "gauge" }).help).toBe("Build duration seconds.");
    expect(new Family({ name: "_", type: "gauge" }).help).not.toBe("");
    expect(new Family({ name: "x", type: "gauge", help: "Mine" }).help).toBe("Mine");
  });
});

describe("MetricsModel", () => {
  it("keeps families in the order of their first mention, and knows no prototype", () => {
    const model = new MetricsModel();
    expect(model.family("__proto__")).toBeUndefined();
    for (const each of ["b", "__proto__", "a", "b", "1", "constructor"]) {
      model.define({ name: each, type: "gauge" });
    }
    expect([...model.families].map((family) => family.name)).toEqual(["b", "__proto__", "a", "1", "constructor"]);
  });

  it("takes over a unit and a help text that come later, but not over others", () => {
    const model = new MetricsModel();
    model.define({ name: "x", type: "gauge" });
    model.define({ name: "x", type: "gauge", unit: "s", help: "one" });
    const { unit, givenHelp } = model.define({ name: "x", type: "gauge", unit: "ms", help: "two" });
    expect([unit, givenHelp]).toEqual(["s", "one"]);
  });
});
