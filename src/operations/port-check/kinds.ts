import { type Header, parseHeaderLines } from "../../io/header-lines.ts";
import { defineKind, linesOf, type Parsed, text, type Words } from "../../operation/inputs.ts";
import { didYouMean } from "../../operation/nearest.ts";
import { parseDuration } from "../../operation/quantities.ts";
import { quoteName } from "../../runner/safe-text.ts";
import { parseHost } from "./host-name.ts";
import { describeFaults, parseTarget } from "./parse-target.ts";
import { parseSendText } from "./send-text.ts";
import { parseStatusSet, type StatusSet } from "./status-set.ts";
import type { Target } from "./target.ts";

/** Kinds of input that port-check reads further than their text: all faults then stand in one report. */

/** Targets, one a line. */
export function targets<const W extends Words<readonly Target[]>>(words: W) {
  return linesOf<readonly Target[], W>(words, (items) => {
    const results = items.map(parseTarget);
    const problem = describeFaults(items, results);
    return problem === ""
      ? { value: results.flatMap((result) => ("value" in result ? [result.value] : [])) }
      : { problem };
  });
}

/** Headers, `Name: value` a line. */
export function headers<const W extends Words<readonly Header[]>>(words: W) {
  return linesOf<readonly Header[], W>(words, (items) => parseHeaderLines(items));
}

/** Words of a list, one a line. */
export function wordLines<const W extends Words<readonly string[]>>(known: readonly string[], words: W) {
  return linesOf<readonly string[], W>(words, (items) => {
    const faults = items
      .filter((item) => !known.includes(item))
      .map((item) => `${quoteName(item)} is none of ${known.join(", ")}.${didYouMean(item, known)}`);
    return faults.length === 0 ? { value: items } : { problem: faults.join(" ") };
  });
}

/** A host: a name or an address. */
export function host<const W extends Words<string>>(words: W) {
  return defineKind<string, W>("text", words, (given) => {
    const parsed = parseHost(given.trim());
    return "problem" in parsed ? { problem: `${quoteName(given.trim())} ${parsed.problem}.` } : parsed;
  });
}

/** Statuses of HTTP. */
export function statuses<const W extends Words<StatusSet>>(words: W) {
  return defineKind<StatusSet, W>("text", words, parseStatusSet);
}

/** Bytes, with escapes. */
export function bytes<const W extends Words<Uint8Array>>(words: W) {
  return defineKind<Uint8Array, W>("text", words, parseSendText);
}

/** A JavaScript regular expression. */
export function expression<const W extends Words<string>>(words: W) {
  const { kind, parse } = text({ description: "" });
  return defineKind<string, W>(kind, words, async (given) => {
    const source = await parse(given);
    return "problem" in source ? source : parseExpression(source.value);
  });
}

function parseExpression(source: string): Parsed<string> {
  try {
    RegExp(source);
    return { value: source };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { problem: `${quoteName(source)} is no regular expression: ${message.replace(/^.*: /su, "")}.` };
  }
}

/** A length of time that is not zero, in milliseconds. */
export function span<const W extends Words<number>>(words: W) {
  return defineKind<number, W>("duration", words, (given) => {
    const parsed = parseDuration(given);
    return "value" in parsed && parsed.value === 0
      ? { problem: `${quoteName(given.trim())} leaves no time: write for example 500ms or 5s.` }
      : parsed;
  });
}
