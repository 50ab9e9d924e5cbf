import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { createScale } from "../../../../src/operations/metrics-export/picture/scale.ts";
import {
  findMeasure,
  type Measure,
  showMoment,
  showValue,
} from "../../../../src/operations/metrics-export/picture/show-value.ts";

const measures: readonly Measure[] = ["seconds", "milliseconds", "bytes", "ratio", "percent", "moment", "number"];

describe("what a number stands for", () => {
  it.each([
    ["request_seconds", undefined, "seconds"],
    ["cpu_seconds_total", undefined, "seconds"],
    ["took", "s", "seconds"],
    ["took_ms", undefined, "milliseconds"],
    ["image", "By", "bytes"],
    ["image_bytes", "", "bytes"],
    ["coverage_ratio", undefined, "ratio"],
    ["load", "%", "percent"],
    ["start_timestamp_seconds", "seconds", "moment"],
    ["cost_seconds", "USD", "number"],
    ["tests_total", undefined, "number"],
    ["x_constructor", undefined, "number"],
    ["x", "__proto__", "number"],
  ])("is told by the name %s with the unit %s: %s", (name, unit, measure) => {
    expect(findMeasure(name, unit)).toBe(measure);
  });
});

describe("a number is shown", () => {
  it.each<[number, Measure, string]>([
    [0, "seconds", "0 s"],
    [0.000_000_5, "seconds", "0.5 µs"],
    [0.000_35, "seconds", "350 µs"],
    [0.0421, "seconds", "42.1 ms"],
    [0.9996, "seconds", "1 s"],
    [12.345, "seconds", "12.3 s"],
    [59.96, "seconds", "1 min"],
    [65, "seconds", "1 min 5 s"],
    [-65, "seconds", "−1 min 5 s"],
    [3599.6, "seconds", "1 h"],
    [3700, "seconds", "1 h 2 min"],
    [86_399.9, "seconds", "1 d"],
    [93_784, "seconds", "1 d 2 h"],
    [1500, "milliseconds", "1.5 s"],
    [0, "bytes", "0 B"],
    [1023, "bytes", "1,023 B"],
    [1024, "bytes", "1 KiB"],
    [1_048_575, "bytes", "1 MiB"],
    [-1536, "bytes", "−1.5 KiB"],
    [3.2e18, "bytes", "2,842 PiB"],
    [0.8734, "ratio", "87.34 %"],
    [17.206, "percent", "17.21 %"],
    [0, "moment", "1970-01-01 00:00:00 UTC"],
    [1e300, "moment", "1e+303"],
    [1_234_567, "number", "1,234,567"],
    [1234.5, "number", "1,234.5"],
    [-0, "number", "0"],
    [0.1 + 0.2, "number", "0.3"],
    [1e308, "number", "1e+308"],
    [-5e-324, "number", "−5e−324"],
    [Number.NaN, "bytes", "NaN"],
    [Number.NEGATIVE_INFINITY, "seconds", "−∞"],
  ])("as people write it: %d %s is %s", (value, measure, text) => {
    expect(showValue(value, measure)).toBe(text);
  });

  it("with a unit of its own, cut where it is long", () => {
    expect(showValue(12.5, "number", "USD")).toBe("12.5 USD");
    expect(showValue(12.5, "number", "1")).toBe("12.5");
    expect(showValue(1, "number", "x".repeat(50))).toBe(`1 ${"x".repeat(19)}…`);
  });

  it("in a few signs, whatever it is", () => {
    fc.assert(
      fc.property(fc.double(), fc.constantFrom(...measures), (value, measure) => {
        expect(showValue(value, measure)).toMatch(/^.{1,32}$/u);
        expect(showValue(value, measure)).not.toContain("undefined");
      }),
      { numRuns: 5000, endOnFailure: true },
    );
  });

  it("as a time where a calendar has it", () => {
    expect(showMoment(Date.UTC(2026, 10, 22, 23, 55, 1, 999))).toBe("2026-11-22 23:55:01 UTC");
    expect(showMoment(9e15)).toBe("9000000000000000");
  });
});

describe("an axis", () => {
  it.each<[number, number, Measure, readonly string[]]>([
    [0, 80, "percent", ["0 %", "20 %", "40 %", "60 %", "80 %"]],
    [0, 3.39 * 2 ** 30, "bytes", ["0 B", "1 GiB", "2 GiB", "3 GiB", "4 GiB"]],
    [0, 140, "seconds", ["0 s", "1 min", "2 min", "3 min"]],
    [0, 90, "seconds", ["0 s", "30 s", "1 min", "1 min 30 s"]],
    [0, 0.3, "number", ["0", "0.1", "0.2", "0.3"]],
    [-1, 1, "number", ["−1", "−0.5", "0", "0.5", "1"]],
    [7, 7, "number", ["0", "2", "4", "6", "8"]],
    [0, 0, "number", ["0", "0.5", "1"]],
  ])("from %d to %d %s has round ticks", (low, high, measure, ticks) => {
    expect(createScale(low, high, measure).ticks.map((tick) => showValue(tick, measure))).toEqual(ticks);
  });

  it("holds its values between few ticks that are equally far apart, whatever they are", () => {
    const finite = fc.double({ noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(finite, finite, fc.constantFrom(...measures), (one, other, measure) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        const scale = createScale(low, high, measure);
        const places = scale.ticks.map(scale.place);
        expect(scale.low).toBeLessThanOrEqual(low);
        expect(scale.high).toBeGreaterThanOrEqual(high);
        expect(places.length).toBeGreaterThanOrEqual(2);
        expect(places.length).toBeLessThanOrEqual(11);
        for (const [index, place] of places.entries()) {
          expect(place).toBeCloseTo(index / (places.length - 1), 3);
        }
        for (const value of [low, high]) {
          expect(scale.place(value)).toBeGreaterThanOrEqual(0);
          expect(scale.place(value)).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 5000, endOnFailure: true },
    );
  });
});
