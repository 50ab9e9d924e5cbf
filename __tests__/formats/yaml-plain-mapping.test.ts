import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { readPlainMapping } from "../../src/formats/yaml/plain-mapping.ts";
import { readYaml } from "../../src/formats/yaml/read.ts";

/** What the whole reader makes of a text; `undefined` where it refuses it. */
function readWhole(text: string): unknown {
  try {
    return readYaml(text, "1.2");
  } catch {
    return undefined;
  }
}

describe("a mapping in the plainest way", () => {
  it.each([
    "a: 1",
    "build_duration_seconds: 73.4\ntest_failures_total: 0\n",
    "a: -0\r\nb: +1\r\n",
    "a: .5\nb: 5.\nc: 1e3\nd: 0x1F\ne: 007\nf: .inf\ng: -.inf\nh: .nan",
    "a: true\nb: True\nc: null\nd: yes\ne: word\nf: a/b.c-d_e+f",
    "a: 9007199254740993\nb: 1.10",
    "\n\na:    1   \n\nb: 2\n",
    "true: 1\nnull: 2\n__proto__: 3\nconstructor: 4",
    "a: ...\nb: _\nc: .",
  ])("is read as the whole reader does: %j", (text) => {
    const plain = readPlainMapping(text);
    expect(plain).toBeInstanceOf(Map);
    expect(plain).toEqual(readWhole(text));
  });

  it.each([
    "",
    "a",
    "a:",
    "a:1",
    "a: ",
    "a: 'x'",
    "a: b c",
    "a: b # c",
    "a: 1\n b: 2",
    " a: 1",
    "a: 1\na: 2",
    "a: -",
    "a: - b",
    "a: &b",
    "a: *b",
    "a: !c d",
    "a: |",
    "a: {b: 1}",
    "a: b: c",
    "a: 12:30",
    "1: 2",
    "<<: 2",
    "- a: 1",
    "--- a: 1",
    "a: 1\n---",
    "a: 1\n...",
    "a: 1\t",
    "a:\t1",
    "a: 1\rb: 2",
    "ä: 1",
    "a: ä",
    "a: 1\u0085b: 2",
    "a: 1\u2028b: 2",
    "\ufeffa: 1",
    `${"k".repeat(200)}: 1`,
  ])("is none: %j", (text) => {
    expect(readPlainMapping(text)).toBeUndefined();
  });

  it("is never read in another way than by the whole reader", () => {
    const piece = fc.constantFrom(
      ..."aB_9.-+/ :#\n\r\t?,[]{}&*!|>'\"%@`~<=",
      ": ",
      "\n",
      "\na: ",
      "a: 1\n",
      "b: -",
      "...",
      "---",
      "0x",
      "0o7",
      "1e5",
      "true",
      "Null",
      ".inf",
      "\u0085",
      "\u2028",
      "\ufeff",
      "é",
    );
    const line = fc
      .tuple(fc.stringMatching(/^[A-Za-z_][\w.-]{0,5}$/u), fc.stringMatching(/^[-+]?[\w.][\w./+-]{0,8}$/u))
      .map(([key, word]) => `${key}: ${word}\n`);
    const text = fc.oneof(
      fc.array(line, { minLength: 1, maxLength: 5 }).map((parts) => parts.join("")),
      fc.array(fc.oneof(line, piece), { maxLength: 12 }).map((parts) => parts.join("")),
    );
    let plainOnes = 0;
    fc.assert(
      fc.property(text, (given) => {
        const plain = readPlainMapping(given);
        plainOnes += plain === undefined ? 0 : 1;
        expect(plain ?? readWhole(given)).toEqual(readWhole(given));
      }),
      { numRuns: 5000 },
    );
    expect(plainOnes).toBeGreaterThan(1000);
  });
});
