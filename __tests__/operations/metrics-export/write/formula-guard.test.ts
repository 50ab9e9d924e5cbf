import { describe, expect, it } from "@jest/globals";
import { guardFormula, unguardFormula } from "../../../../src/operations/metrics-export/write/formula-guard.ts";
import { createRandom } from "../../../fuzz/random.ts";
import { hostileText } from "./hostile-model.ts";

describe("the guard against formulas", () => {
  it.each([
    '=HYPERLINK("http://127.0.0.1/"&A1)',
    "=1+1",
    "+1+1",
    "-1+1",
    "@SUM(1)",
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    "\0=1+1",
    "\tx",
    "\rx",
    "  =1+1",
    "＝1+1",
    "＋1+1",
    "－1+1",
    "＠SUM(1)",
    "-",
    "--5",
    "-5 kg",
    "+1e5x",
  ])("puts an apostrophe before %j", (text) => {
    expect(guardFormula(text)).toBe(`'${text}`);
    expect(unguardFormula(`'${text}`)).toBe(text);
  });

  it.each([
    "",
    "x",
    "web-1",
    "a=b",
    "-5",
    "+5",
    "-5.25",
    "1e-5",
    "-1.5E+10",
    "'quoted'",
    "'",
    "1=1",
    " x",
    "日本",
    "{}",
  ])("leaves %j as it is", (text) => {
    expect(guardFormula(text)).toBe(text);
    expect(unguardFormula(text)).toBe(text);
  });

  it("can be undone for every text, one that looks guarded too", () => {
    const random = createRandom(11);
    const texts = Array.from({ length: 10_000 }, () => hostileText(random));
    for (const text of [...texts, "'=1", "''=1", "'-5", "'\t"]) {
      expect(unguardFormula(guardFormula(text))).toBe(text);
      expect(guardFormula(text)).not.toMatch(/^(?:[\t\r\n\0]|\s*[=@])/u);
    }
  });
});
