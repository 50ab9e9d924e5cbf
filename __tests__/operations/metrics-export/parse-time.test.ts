import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { parseTime } from "../../../src/operations/metrics-export/parse-time.ts";
import { runTool } from "../../support/referee.ts";

describe("parseTime", () => {
  it.each([
    ["2026-11-22T10:00:00Z", "2026-11-22T10:00:00.000Z"],
    ["2026-11-22t10:00:00z", "2026-11-22T10:00:00.000Z"],
    ["2026-11-22 10:00:00", "2026-11-22T10:00:00.000Z"],
    ["2026-11-22T10:00", "2026-11-22T10:00:00.000Z"],
    ["2026-11-22", "2026-11-22T00:00:00.000Z"],
    ["2026-11-22T10:00:00+02:00", "2026-11-22T08:00:00.000Z"],
    ["2026-11-22T10:00:00-0530", "2026-11-22T15:30:00.000Z"],
    ["2026-11-22T23:30:00.9876543-01:00", "2026-11-23T00:30:00.987Z"],
    ["2016-12-31T23:59:60Z", "2017-01-01T00:00:00.000Z"],
    ["2024-02-29", "2024-02-29T00:00:00.000Z"],
    ["0050-01-01T00:00:00Z", "0050-01-01T00:00:00.000Z"],
    ["1700000000", "2023-11-14T22:13:20.000Z"],
    ["1700000000.123", "2023-11-14T22:13:20.123Z"],
    ["1700000000123", "2023-11-14T22:13:20.123Z"],
    ["0", "1970-01-01T00:00:00.000Z"],
    ["99999999999", "5138-11-16T09:46:39.000Z"],
    ["100000000000", "1973-03-03T09:46:40.000Z"],
    ["253402300799999", "9999-12-31T23:59:59.999Z"],
  ])("reads %s as %s", (given, iso) => {
    expect(parseTime(given)).toEqual({ time: Date.parse(iso) });
  });

  it.each([
    "",
    "now",
    "2026-02-30",
    "2026-13-01",
    "2026-11-22T24:00:00Z",
    "2026-11-22T10:60:00Z",
    "2026-11-22T10:00:61Z",
    "2026-11-22T10:00:00+24:00",
    "22.11.2026",
    "10:00",
    "-5",
    "1e9",
    "NaN",
    "1700000000123456",
    "2026-11-22T10:00:00 UTC",
    "9".repeat(400),
  ])("refuses %j", (given) => {
    expect(parseTime(given)).toHaveProperty("problem");
  });

  it("reads back what JavaScript writes", () => {
    const date = fc.date({ min: new Date(0), max: new Date("9999-12-31T23:59:59.999Z"), noInvalidDate: true });
    fc.assert(fc.property(date, (each) => expect(parseTime(each.toISOString())).toEqual({ time: each.getTime() })));
  });

  it("agrees with Python about dates and zones", () => {
    const number = (min: number, max: number) => fc.integer({ min, max }).map((each) => String(each).padStart(2, "0"));
    const text = fc
      .tuple(fc.integer({ min: 1900, max: 2100 }), number(1, 13), number(1, 31), number(0, 24), number(0, 23))
      .map(([year, month, day, hour, zone]) => `${year}-${month}-${day}T${hour}:30:15+${zone}:45`);
    const texts = fc.sample(text, { numRuns: 500, seed: 3 });
    const script = `
import sys, json, datetime
def read(text):
    try:
        return round(datetime.datetime.fromisoformat(text).timestamp() * 1000)
    except ValueError:
        return None
print(json.dumps([read(text) for text in json.load(sys.stdin)]))`;
    const { stdout } = runTool(["python3", "-c", script], "/", JSON.stringify(texts));
    const ours = texts.map((each) => {
      const parsed = parseTime(each);
      return "time" in parsed ? parsed.time : null;
    });
    expect(ours).toEqual(JSON.parse(stdout.toString()));
    expect(ours.filter((each) => each === null).length).toBeGreaterThan(10);
  });
});
