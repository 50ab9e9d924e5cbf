import { toScalarText } from "../../formats/scalar-text.ts";
import type { Mapping } from "../../formats/value.ts";
import type { Parsed } from "../../operation/inputs.ts";
import { checkLabelName, checkName, labelValueProblem } from "../../operation/metric-name.ts";
import { quoteName } from "../../runner/safe-text.ts";

/** What is wrong with the name of a metric that has a length of time; `undefined` when metrics-export takes it. */
export function findMetricFault(metric: string): string | undefined {
  const checked = checkName(metric, "gauge");
  return "problem" in checked ? `${checked.problem} ${checked.hint}` : undefined;
}

/** Labels of a metric as texts, numbers with the digits they were written with; or what is wrong with some of them. */
export function toLabelTexts(labels: Mapping): Parsed<ReadonlyMap<string, string>> {
  const texts = [...labels].map(([name, value]) => [name, toScalarText(value)] as const);
  const strangers = texts.flatMap(([name, text]) => (text === undefined ? [quoteName(name)] : []));
  if (strangers.length > 0) {
    return { problem: `${strangers.slice(0, 10).join(", ")}: a label's value is one text, number or flag.` };
  }
  const found = new Map(texts.map(([name, text = ""]) => [name, text]));
  const problems = [...found].flatMap(([name, text]) => findProblem(name, text) ?? []);
  return problems.length === 0 ? { value: found } : { problem: problems.slice(0, 10).join(" ") };
}

function findProblem(name: string, text: string): string | undefined {
  const checked = checkLabelName(name);
  if ("problem" in checked) {
    return `${checked.problem} ${checked.hint}`;
  }
  const problem = labelValueProblem(text);
  return problem === undefined ? undefined : `The value of the label ${quoteName(name)} ${problem}.`;
}
