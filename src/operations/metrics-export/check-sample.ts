import type { MetricType } from "../../operation/metric-name-lint.ts";
import type { Family, Histogram } from "./family.ts";

/** What a sample says of itself. */
interface Figures {
  readonly value: number;
  readonly histogram?: Histogram | undefined;
}

/** What is wrong with a sample. */
interface SampleProblem {
  readonly problem: string;
  readonly hint: string;
}

/** What a sample's value may not be in a family of its type; `undefined` when nothing is wrong. */
export function checkSample({ value, histogram }: Figures, { name, type }: Family): SampleProblem | undefined {
  if ((type === "histogram") !== (histogram !== undefined)) {
    return histogramProblem(name, type);
  }
  if (type === "counter" && !(value >= 0)) {
    const hint = "Give it the type gauge and a name without _total, or a number from 0 on.";
    return { problem: `${name} is a counter and cannot be ${value}.`, hint };
  }
  if (type === "info" && value !== 1) {
    return { problem: `${name} is an info, whose value is always 1, not ${value}.`, hint: "Give it the type gauge." };
  }
  return undefined;
}

function histogramProblem(name: string, type: MetricType): SampleProblem {
  return type === "histogram"
    ? { problem: `${name} is a histogram, and this is a single value.`, hint: "Give the observations as `values`." }
    : {
        problem: `${name} is a ${type}, and these are the values of a histogram.`,
        hint: "Give it the type histogram.",
      };
}
