import { describe, expect, it } from "@jest/globals";
import type { MetricsModel } from "../../../src/operations/metrics-export/model.ts";
import { parseMetrics } from "../../../src/operations/metrics-export/parse-metrics.ts";
import {
  needsBaseline,
  parseRegressRule,
  type RegressRule,
} from "../../../src/operations/metrics-export/parse-regress.ts";
import { compare } from "../../../src/operations/metrics-export/regress.ts";
import { Gathering, yaml } from "./collect.ts";

function rule(text: string): RegressRule {
  const parsed = parseRegressRule(text);
  if ("problem" in parsed) {
    throw new Error(parsed.problem);
  }
  return parsed.rule;
}

function modelOf(text: string): MetricsModel {
  const gathering = new Gathering();
  parseMetrics(yaml(text), gathering.input());
  expect(gathering.settle().told).toEqual([]);
  return gathering.model;
}

describe("parseRegressRule", () => {
  it.each([
    ["x > 10%", ">", { kind: "share", share: 0.1 }],
    ["x>+10%", ">", { kind: "share", share: 0.1 }],
    ["x < 10%", "<", { kind: "share", share: -0.1 }],
    ["x < -10 %", "<", { kind: "share", share: -0.1 }],
    ["x < 5", "<", { kind: "value", value: 5 }],
    ["x >= 0.5", ">=", { kind: "value", value: 0.5 }],
    ["x > 1e3", ">", { kind: "value", value: 1000 }],
    ["x > +2", ">", { kind: "difference", difference: 2 }],
    ["x <= - 2", "<=", { kind: "difference", difference: -2 }],
  ])("reads %s", (text, operator, limit) => {
    expect(rule(text)).toMatchObject({ name: "x", labels: [], operator, limit });
    expect(needsBaseline(rule(text))).toBe(limit.kind !== "value");
  });

  it.each([
    [
      'build-time{env="prod","deploy.to"="a > 5}"} > 5',
      "build_time",
      [
        ["env", "prod"],
        ["deploy_to", "a > 5}"],
      ],
    ],
    ["x{} > 5", "x", []],
  ])("reads labels: %s", (text, name, labels) => {
    expect(rule(text)).toMatchObject({ name, labels, limit: { kind: "value", value: 5 } });
  });

  it.each([
    "",
    "x",
    "x > ",
    "> 5",
    "x = 5",
    "x > y",
    "x > 5s",
    "x > -5",
    "x < +5",
    "x > -10%",
    "x{env=prod} > 5",
    "x{ > 5",
    "x > NaN",
  ])("refuses %j", (text) => {
    expect(parseRegressRule(text)).toHaveProperty("problem");
  });
});

describe("compare", () => {
  it.each([
    ["x > 10%", 111, 100, true],
    ["x > 10%", 110, 100, false],
    ["x < 10%", 89, 100, true],
    ["x < 10%", 90, 100, false],
    ["x > 10%", -89, -100, true],
    ["x > 10%", -111, -100, false],
    ["x > 10%", 1, 0, true],
    ["x > 10%", 0, 0, false],
    ["x > +2", 103, 100, true],
    ["x > +2", 102, 100, false],
    ["x >= +2", 102, 100, true],
    ["x < -2", 97, 100, true],
    ["x < 5", 4, undefined, true],
    ["x < 5", 5, undefined, false],
    ["x <= 5", 5, undefined, true],
    ["x > 5", 6, 100, true],
    ["x > 10%", 1000, undefined, false],
  ])("judges %s, for %d after %d", (text, value, before, wrong) => {
    const baseline = before === undefined ? undefined : modelOf(`x: ${before}`);
    const { series, problems } = compare(modelOf(`x: ${value}`), baseline, [rule(text)]);
    expect(series.map((each) => each.wrong)).toEqual([wrong ? [text] : []]);
    expect(problems).toHaveLength(wrong ? 1 : 0);
  });

  it.each(["x < 5", "x > 5", "x >= 5", "x > 10%", "x < -2"])("lets NaN pass no rule: %s", (text) => {
    expect(compare(modelOf("x: .nan"), modelOf("x: 1"), [rule(text)]).problems).toEqual([
      `x is NaN, 1 before: ${text}.`,
    ]);
  });

  it.each([
    ["a series that it does not have", "y: 1"],
    ["a series that is NaN there", "x: .nan"],
  ])("tells what could not be compared with the baseline: %s", (_, before) => {
    const rules = [rule("x > 10%"), rule("x > +1"), rule("x > 5")];
    const { problems, unchecked } = compare(modelOf("x: 2"), modelOf(before), rules);
    expect(problems).toEqual([]);
    expect(unchecked).toEqual([
      "x has no number in the baseline for x > 10%.",
      "x has no number in the baseline for x > +1.",
    ]);
  });

  it("has nothing to tell of that where there is no baseline at all", () => {
    expect(compare(modelOf("x: 2"), undefined, [rule("x > 10%")]).unchecked).toEqual([]);
  });

  it("compares series by series, the last sample of each, and the mean of histograms", () => {
    const now = modelOf(`
- {name: x, value: 1, labels: {env: a}, timestamp: 1}
- {name: x, value: 30, labels: {env: a}, timestamp: 2}
- {name: x, value: 5, labels: {env: b}}
- {name: h, values: [1, 2, 6]}
- {name: app_info, value: 1}`);
    const before = modelOf(
      "[{name: x, value: 20, labels: {env: a}}, {name: h, values: [2]}, {name: app_info, value: 1}]",
    );
    const { series, problems, unmatched } = compare(now, before, [
      rule('x{env="a"} > 10%'),
      rule("y > 5"),
      rule("h > +0.5"),
    ]);
    expect(series).toEqual([
      {
        name: "x",
        labels: { env: "a" },
        value: 30,
        baseline: 20,
        change: 10,
        "change-percent": 50,
        wrong: ['x{env="a"} > 10%'],
      },
      {
        name: "x",
        labels: { env: "b" },
        value: 5,
        baseline: undefined,
        change: undefined,
        "change-percent": undefined,
        wrong: [],
      },
      { name: "h", labels: {}, value: 3, baseline: 2, change: 1, "change-percent": 50, wrong: ["h > +0.5"] },
    ]);
    expect(problems).toEqual(['x{env="a"} is 30, 20 before: x{env="a"} > 10%.', "h is 3, 2 before: h > +0.5."]);
    expect(unmatched).toEqual(["y > 5"]);
  });

  it("lists without a baseline only what rules are about", () => {
    expect(compare(modelOf("x: 1\ny: 2"), undefined, [rule("y < 5")]).series.map(({ name }) => name)).toEqual(["y"]);
  });
});
