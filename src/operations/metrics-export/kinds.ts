import type { Mapping } from "../../formats/value.ts";
import { parsePattern } from "../../io/glob-pattern.ts";
import { type HeaderMap, parseHeaderMap } from "../../io/push/header-map.ts";
import { findPushUrlFault } from "../../io/push/url-fault.ts";
import { defineKind, itemsOf, linesOf, type Words } from "../../operation/inputs.ts";
import { parseMapping } from "../../operation/mapping.ts";
import { didYouMean } from "../../operation/nearest.ts";
import { quoteName } from "../../runner/safe-text.ts";
import { parseLabels } from "./parse-labels.ts";
import { parseRegressRule, type RegressRule } from "./parse-regress.ts";
import { extensions, type Format } from "./write/write-formats.ts";

/** A format that can be asked for. */
export type AnyFormat = Format | "html";

const allFormats: readonly AnyFormat[] = ["json", "ndjson", "csv", "prometheus", "openmetrics", "otlp", "html"];

/** Formats, one a line or several with commas between them; each is written once. */
export function formats<const W extends Words<readonly AnyFormat[]>>(words: W) {
  return linesOf<readonly AnyFormat[], W>(words, (items) => {
    const asked = items.flatMap((line) => line.split(/[\s,]+/u).filter((word) => word !== ""));
    const known = allFormats.filter((format) => asked.includes(format));
    const unknown = asked.filter((word) => !allFormats.some((format) => format === word));
    const [first] = unknown;
    if (first !== undefined) {
      return { problem: `${quoteName(first)} is none of ${allFormats.join(", ")}.${didYouMean(first, allFormats)}` };
    }
    return known.length > 0 ? { value: known } : { problem: `This names no format: write ${allFormats.join(", ")}.` };
  });
}

/** Globs, one a line. */
export function globs<const W extends Words<readonly string[]>>(words: W) {
  return linesOf<readonly string[], W>(words, (sources) => {
    const patterns = sources.map((source) => parsePattern(source, process.platform === "win32"));
    const problems = patterns.flatMap((pattern) => ("problem" in pattern ? [pattern.problem] : []));
    return problems.length > 0 ? { problem: problems.join(" ") } : { value: sources };
  });
}

/** Labels: a mapping of names to texts, numbers and flags. */
export function labels<const W extends Words<Mapping>>(words: W) {
  return defineKind<Mapping, W>("mapping", words, async (given) => {
    const parsed = await parseMapping(given);
    const checked = "value" in parsed ? parseLabels(parsed.value) : parsed;
    return "problem" in checked ? { problem: checked.problem } : parsed;
  });
}

/** Headers of a request, one `Name: value` a line. They are secrets, and no fault shows a value. */
export function secretHeaders<const W extends Words<HeaderMap>>(words: W) {
  return defineKind<HeaderMap, W>("secret", words, (given) => parseHeaderMap(itemsOf(given)));
}

/** The name of files, without a folder and without an ending. */
export function fileName<const W extends Words<string>>(words: W) {
  return defineKind<string, W>("text", words, (given) => {
    const name = given.trim();
    const isProper = !/[/\\\p{Cc}]/u.test(name) && !/^\.{1,2}$/u.test(name) && Buffer.byteLength(name) <= 200;
    return isProper
      ? { value: name }
      : { problem: `${quoteName(name.slice(0, 200))} is no name of a file: a folder is given by directory.` };
  });
}

/** An http or https URL to send something to. */
export function pushUrl<const W extends Words<URL>>(words: W) {
  return defineKind<URL, W>("text", words, (given) => {
    const problem = findPushUrlFault(given.trim(), { query: true });
    return problem === undefined ? { value: new URL(given.trim()) } : { problem };
  });
}

/** Rules about what is wrong, one a line; all that make no sense are told together. */
export function rules<const W extends Words<readonly RegressRule[]>>(words: W) {
  return linesOf<readonly RegressRule[], W>(words, (items) => {
    const parsed = items.map(parseRegressRule);
    const problems = parsed.flatMap((one) => ("problem" in one ? [one.problem] : []));
    return problems.length > 0
      ? { problem: problems.join(" ") }
      : { value: parsed.flatMap((one) => ("rule" in one ? [one.rule] : [])) };
  });
}

/** The ending of a format's file. */
export function endingOf(format: AnyFormat): string {
  return format === "html" ? ".html" : extensions[format];
}
