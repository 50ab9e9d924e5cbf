import { describe, expect, it } from "@jest/globals";
import { parseSendText } from "../../../src/operations/port-check/send-text.ts";
import { parseStatusSet } from "../../../src/operations/port-check/status-set.ts";

describe("parseSendText", () => {
  it.each([
    ["PING\\r\\n", "50494e470d0a"],
    ["\\x00\\x00\\x00\\x08\\x04\\xd2\\x16/", "0000000804d2162f"],
    ["\\0\\t\\\\n", "00095c6e"],
    ["ü", "c3bc"],
    ["  a b  ", "612062"],
  ])("reads %s", (text, hex) => {
    const parsed = parseSendText(text);
    expect("value" in parsed && Buffer.from(parsed.value).toString("hex")).toBe(hex);
  });

  it.each(["\\q", "\\x0", "\\xZZ", "a\\", "\\u0041"])("refuses %s", (text) => {
    expect(parseSendText(text)).toMatchObject({ problem: expect.stringContaining("is no escape") });
  });
});

describe("parseStatusSet", () => {
  it.each([
    ["200-399", [200, 301, 399], [199, 400]],
    ["200-299,401", [200, 401], [300, 400, 402]],
    [" 2xx , 5XX ", [200, 299, 500], [300, 499]],
    ["204", [204], [200, 205]],
  ])("%s has some and not others", (text, good, bad) => {
    const parsed = parseStatusSet(text);
    const has = (status: number) => "value" in parsed && parsed.value.has(status);
    expect([good.every(has), bad.some(has)]).toEqual([true, false]);
    expect("value" in parsed && String(parsed.value)).toBe(text.trim());
  });

  it.each(["", "2", "99", "600", "300-200", "200-", "ok", "200;201", "20x"])("refuses %j", (text) => {
    expect(parseStatusSet(text)).toMatchObject({ problem: expect.stringContaining("is no status") });
  });
});
