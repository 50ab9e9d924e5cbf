import { describe, expect, it } from "@jest/globals";
import { parseDuration, parseSize } from "../../src/operation/quantities.ts";

describe("a duration", () => {
  it.each([
    ["500ms", 500],
    ["30s", 30_000],
    ["5m", 300_000],
    ["2h", 7_200_000],
    ["1d", 86_400_000],
    ["1m30s", 90_000],
    ["0s", 0],
    [" 1h0m1s ", 3_601_000],
  ])("reads %s as %d ms", (given, value) => {
    expect(parseDuration(given)).toEqual({ value });
  });

  it.each(["-1s", "1.5s", "1 s", "s", "1w", "1S", "99999999999999999999d", "1s,"])("refuses %s", (given) => {
    expect(parseDuration(given)).toEqual({ problem: expect.stringContaining("is not a duration") });
  });

  it("tells somebody who forgot the unit what to write", () => {
    expect(parseDuration("20")).toEqual({ problem: expect.stringContaining("write 20s") });
  });
});

describe("a size", () => {
  it.each([
    ["0", 0],
    ["512", 512],
    ["64KiB", 65_536],
    ["10MiB", 10_485_760],
    ["1GiB", 1_073_741_824],
    ["5kB", 5_000],
    ["5MB", 5_000_000],
    ["2GB", 2_000_000_000],
  ])("reads %s as %d bytes", (given, value) => {
    expect(parseSize(given)).toEqual({ value });
  });

  it.each(["1.5MiB", "-1", "1 KiB", "KiB", "1K", "1kib", "9999999999999999GiB", "0x10"])("refuses %s", (given) => {
    expect(parseSize(given)).toEqual({ problem: expect.stringContaining("is not a size") });
  });
});
