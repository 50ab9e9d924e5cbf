import { cutText, quoteName } from "../runner/safe-text.ts";
import { lintName, type MetricType, toSnakeCase } from "./metric-name-lint.ts";

/** A name that can be used, or what is wrong with it (a sentence) and how to mend it. */
export type CheckedName = { readonly name: string } | { readonly problem: string; readonly hint: string };

/** Longer names no tool shows; a fault in a file must not become a name of a megabyte. */
const longestName = 200;
const anyName = "A name begins with a letter and has ASCII letters, digits and _, such as build_duration_seconds.";

/** The type that a metric has by its name alone: a bare `…_total` is a counter. */
export function typeByName(name: string): "counter" | "gauge" {
  return name.endsWith("_total") ? "counter" : "gauge";
}

/**
 * A metric's name by the rules of Prometheus (https://prometheus.io/docs/concepts/data_model) and of promtool.
 * Characters that no name can have become `_`, one each; so does a `_` come before a digit at its head.
 */
export function checkName(given: string, type: MetricType): CheckedName {
  const name = toMetricCharacters(given);
  if (!/[A-Za-z0-9]/u.test(name)) {
    return { problem: `${quote(given)} has no letter that a metric's name can have.`, hint: anyName };
  }
  if (name.length > longestName) {
    return {
      problem: `The metric name ${quote(given)} has ${name.length} characters.`,
      hint: `Write at most ${longestName}.`,
    };
  }
  if (name.startsWith("__")) {
    return {
      problem: `The metric name ${quote(given)} begins with __, which is reserved.`,
      hint: `Write ${improve(name.replace(/^_+/u, ""), type) ?? "another name"}.`,
    };
  }
  const lint = lintName(name, type);
  if (lint === undefined) {
    return { name };
  }
  const values = lint.factor === undefined ? "" : `, with its values in ${lint.factor}`;
  const better = improve(name, type);
  return {
    problem: `The metric name ${quote(given)} ${lint.problem}.`,
    hint: better === undefined ? anyName : `Write ${better}${values}.`,
  };
}

/** The name that is left when what promtool flags is mended, one fault after another. */
function improve(name: string, type: MetricType): string | undefined {
  let better = name;
  for (let round = 0; round < 20; round += 1) {
    const lint = lintName(better, type);
    if (lint === undefined) {
      return /[A-Za-z]/u.test(better) && better.length <= longestName ? better : undefined;
    }
    better = lint.better.replace(/^__+/u, "");
  }
  return undefined;
}

/**
 * A label's name: characters that it cannot have become `_`. `le` and `quantile` belong to histograms and summaries,
 * what begins with `__` to Prometheus.
 */
export function checkLabelName(given: string): CheckedName {
  const name = toLabelCharacters(given);
  const problem = labelProblem(name);
  if (problem === undefined) {
    return { name };
  }
  const better = toSnakeCase(name).replaceAll(/^_+|_+$/gu, "");
  const free = better !== "" && labelProblem(better) === undefined;
  return {
    problem: `The label name ${quote(given)} ${problem}.`,
    hint: free ? `Write ${better}.` : "Give the label another name, such as environment.",
  };
}

function labelProblem(name: string): string | undefined {
  if (!/[A-Za-z0-9]/u.test(name)) {
    return "has no letter that a label's name can have";
  }
  if (name.length > longestName) {
    return `has ${name.length} characters, more than ${longestName}`;
  }
  if (name.startsWith("__")) {
    return "begins with __, which is reserved";
  }
  if (name === "le" || name === "quantile") {
    return "is reserved: histograms and summaries have it of their own";
  }
  return /[a-z][A-Z]/u.test(name) ? "is in camel case" : undefined;
}

/** What is wrong with a label's value, as a part of a sentence; `undefined` when it can be written in every format. */
export function labelValueProblem(value: string): string | undefined {
  return value.isWellFormed() ? undefined : "has half of a surrogate pair, which no UTF-8 can hold";
}

/** A metric's name with the characters that it can have. */
export function toMetricCharacters(given: string): string {
  return toNameCharacters(given.trim(), /[^A-Za-z0-9_:]/gu);
}

/** A label's name with the characters that it can have. */
export function toLabelCharacters(given: string): string {
  return toNameCharacters(given.trim(), /[^A-Za-z0-9_]/gu);
}

function toNameCharacters(given: string, strange: RegExp): string {
  // With the flag u, a character outside the first plane is one, not two.
  const name = given.replaceAll(strange, "_");
  return /^[0-9]/u.test(name) ? `_${name}` : name;
}

function quote(given: string): string {
  return quoteName(cutText(given, 80));
}
