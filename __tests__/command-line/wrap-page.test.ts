import { describe, expect, it } from "@jest/globals";
import { wrapPage } from "../../src/command-line/wrap-page.ts";
import type { AnyOperation } from "../../src/operation/define.ts";
import { renderHelp, renderOverview } from "../../src/operation/help.ts";
import { operations } from "../../src/operations/index.ts";

const all: AnyOperation[] = [];
for (const load of Object.values(operations)) {
  all.push(await load());
}
const pages: readonly (readonly [string, string])[] = [
  ["all operations", renderOverview(all)],
  ...all.map((operation): readonly [string, string] => [operation.name, renderHelp(operation)]),
];
const isCall = (line: string) => line.startsWith("  stdops ") && line.includes(" --");

describe("a page of help", () => {
  it.each([
    ["a short line", "a b", "a b"],
    ["an empty line", "", ""],
    ["a line that just fits", "0123 56789 12345 7890", "0123 56789 12345\n7890"],
    ["a paragraph", "one two three four five six", "one two three four\nfive six"],
    ["a description under its heading", "      one two three four", "      one two three\n      four"],
    ["the second column of a list", "  name  one two three four", "  name  one two\n        three four"],
    ["a heading's default", "  --x (text, default a long one)", "  --x (text, default\n      a long one)"],
    ["a word that is too long, and what is before it", "a 0123456789012345678901", "a\n0123456789012345678901"],
    ["a word that is too long, alone", "      0123456789012345678901 a", "      0123456789012345678901\n      a"],
    ["a word that is too long to be broken", "      0123456789012345678901", "      0123456789012345678901"],
    ["a shape", "   `{some,one,two,three,four}` x", "   `{some,one,two,\n   three,four}` x"],
    ["a call", "  stdops demo --fail-at=checksum --keep", "  stdops demo --fail-at=checksum --keep"],
  ])("of 20 columns has %s", (_, line, wrapped) => {
    expect(wrapPage(line, 20)).toBe(wrapped);
  });

  it.each(pages)("of %s fits 80 columns, but for calls, and says the same", (_, page) => {
    const wrapped = wrapPage(page, 80);
    const long = wrapped.split("\n").filter((line) => line.length > 80 && !isCall(line));
    expect(long).toEqual([]);
    expect(wrapped.replaceAll(/\s/gu, "")).toBe(page.replaceAll(/\s/gu, ""));
  });
});
